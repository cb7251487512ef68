"""check.py: runs the test suites and adds up their counts. `./check` calls it when everything is built.

Usage: check.py [--all] [-j N] [SUITE…]

A suite is a folder below tests/ with a run.py (or, for programs, runner.py) that ends with a line `N passed, N failed`. It finds
the builds in build/ and build-sanitize/ and is given `--all` for its long tail.
"""
import argparse
import concurrent.futures
import os
import re
import subprocess
import sys
import time

TESTS = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(TESTS)
CLOSING = re.compile(r'^(\d+) passed, (\d+) failed', re.M)

# In the order they are reported; the heavy ones start first so that two cores stay busy.
SUITES = ['run', 'sanitize', 'fuzz', 'fuzz/mutate', 'host', 'host/library', 'syntax', 'diag', 'ir', 'flow', 'annotate', 'rtype', 'rlib', 'gc', 'opt', 'lower', 'emit',
          'base', 'driver', 'docs', 'lint']


def suite_command(suite, everything):
    for name in ('run.py', 'runner.py'):
        path = os.path.join(TESTS, suite, name)
        if os.path.exists(path):
            return [sys.executable, path] + (['--all'] if everything else [])
    return None


def run_suite(suite, everything):
    command = suite_command(suite, everything)
    started = time.time()
    environment = dict(os.environ, JACQUARD_ROOT=ROOT)
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, env=environment)
    output = result.stdout.decode('utf-8', 'replace')
    counts = CLOSING.findall(output)
    passed, failed = map(int, counts[-1]) if counts else (0, 1)
    if result.returncode and not failed:
        failed = 1
    return suite, passed, failed, output, time.time() - started


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--all', action='store_true', help='the long tail too')
    parser.add_argument('-j', type=int, default=2)
    parser.add_argument('suites', nargs='*')
    options = parser.parse_args()
    suites = options.suites or SUITES
    missing = [suite for suite in suites if not suite_command(suite, False)]
    for suite in missing:
        print('no such suite: %s' % suite)
    suites = [suite for suite in suites if suite not in missing]
    passed = 0
    failed = len(missing)
    with concurrent.futures.ThreadPoolExecutor(options.j) as pool:
        for suite, good, bad, output, seconds in pool.map(lambda suite: run_suite(suite, options.all), suites):
            if bad:
                print(output.rstrip())
            print('%-14s %5d passed %4d failed %7.1f s' % (suite, good, bad, seconds), flush=True)
            passed += good
            failed += bad
    print('%d passed, %d failed' % (passed, failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
