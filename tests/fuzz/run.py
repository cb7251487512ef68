"""Random programs (generate.py) at every level: CPython, the evaluator, the graphs interpreted (high, typed, noexc), C at -O0 of the pipeline and at -O2.

Usage: run.py [--all] [--seeds FROM-TO] [--minutes M]
A bounded number of seeds in CI; --all runs for ten minutes. The first level that differs is named, and the program is kept in the
current folder as fuzz-SEED.py; shrink.py makes it smaller.
"""
import argparse
import concurrent.futures
import os
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, 'tests', 'fuzz'))
from generate import Generator  # noqa: E402  (the path must be set first)

TRANSLATE = os.environ.get('TRANSLATE') or os.path.join(ROOT, 'build', 'translator', 'translate')
PACKAGES = os.path.join(ROOT, 'rlib', 'packages')


def output_of(command, folder, **environment):
    try:
        result = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60,
                                env=dict(os.environ, JACQUARD_ROOT=ROOT, TMPDIR=folder, **environment))
    except subprocess.TimeoutExpired:
        return 'timeout', b'', b''
    return result.returncode, result.stdout, result.stderr


def translated(folder, level, cflags):
    status, _, err = output_of([TRANSLATE, '--quiet', level, '--verify-each', '--output=program', 'program.py'], folder, CFLAGS=cflags)
    if status:
        return status, b'', err
    return output_of([os.path.join(folder, 'program')], folder)


def interpreted(folder, goal, *options):
    return output_of([TRANSLATE, '--quiet', goal] + list(options) + ['program.py'], folder)


LEVELS = [
    ('evaluator', lambda folder: interpreted(folder, '--interpret')),
    ('high', lambda folder: interpreted(folder, '--llinterpret', '--stop-after=flow')),
    ('typed', lambda folder: interpreted(folder, '--llinterpret', '--stop-after=rtype')),
    ('noexc', lambda folder: interpreted(folder, '--llinterpret')),
    ('c-O0', lambda folder: translated(folder, '-O0', '-O0')),
    ('c-O2', lambda folder: translated(folder, '-O2', '-O1')),
]


def try_seed(seed):
    return try_program(Generator(seed).program())


def try_program(program, only=None):
    """None when the levels (all, or those named in `only`) print what CPython prints; else (level, details) of the first that does not."""
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, 'program.py'), 'w') as stream:
            stream.write(program)
        status, expected, err = output_of([sys.executable, PACKAGES, 'program.py'], folder)
        if status != 0:
            return None if status == 'timeout' else ('generator', err.decode('utf-8', 'replace')[-800:])
        for level, run in LEVELS:
            if only and level not in only:
                continue
            status, out, err = run(folder)
            if status != 0 or out != expected:
                return level, 'status %s\n%s' % (status, err.decode('utf-8', 'replace')[-1500:])
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--all', action='store_true')
    parser.add_argument('--seeds', default='1-20')
    parser.add_argument('--minutes', type=float, default=0)
    options = parser.parse_args()
    first, last = map(int, options.seeds.split('-'))
    minutes = options.minutes or (10 if options.all else 0)
    if minutes:
        last = first + 1000000
    stop = time.time() + minutes * 60
    passed = failed = 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for start in range(first, last + 1, 10):
            if minutes and time.time() > stop:
                break
            seeds = range(start, min(start + 10, last + 1))
            for seed, problem in zip(seeds, pool.map(try_seed, seeds)):
                passed += problem is None
                failed += problem is not None
                if problem:
                    print('seed %d differs at %s: %s' % (seed, problem[0], problem[1]), flush=True)
                    with open('fuzz-%d.py' % seed, 'w') as stream:
                        stream.write(Generator(seed).program())
    print('%d passed, %d failed' % (passed, failed))
    return failed > 0


if __name__ == '__main__':
    sys.exit(main())
