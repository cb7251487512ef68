"""containers.py: dicts, sets, lists and generators of translated programs beside those of CPython; writes CONTAINERS.md.

Usage: containers.py [--runs N] [--only TEXT] [--no-write] [--check]

Each case of programs/containers.py runs under both in turns; the best time of each counts. With --check the status is 1 when
a case is slower than CPython.
"""
import argparse
import os
import platform
import sys
import tempfile

import run

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAM = os.path.join(HERE, 'programs', 'containers.py')
PACKAGES = os.path.join(run.ROOT, 'rlib', 'packages')


def build(folder):
    executable = os.path.join(folder, 'containers')
    environment = dict(os.environ, JACQUARD_ROOT=run.ROOT)
    run.subprocess.check_call([run.translator(), '-q', '--batch', '--output=' + executable, PROGRAM], cwd=folder, env=environment)
    return executable


def outcome(command):
    """(seconds, result) that the case says."""
    words = run.subprocess.check_output(command).decode().split()
    return float(words[0]), words[1]


def measure(name, executable, runs):
    """The best seconds of both."""
    sides = [[executable, name], [run.PYTHON, PACKAGES, PROGRAM, name]]
    best = [float('inf')] * 2
    results = set()
    for _ in range(runs):
        for i, command in enumerate(sides):
            seconds, result = outcome(command)
            best[i] = min(best[i], seconds)
            results.add(result)
    if len(results) > 1:
        raise run.Missing('%s gives %s' % (name, ' and '.join(sorted(results))))
    return best


def machine():
    return '%s %s, %s cores' % (platform.system(), platform.machine(), os.cpu_count())


def page(rows):
    lines = ['# Containers beside CPython', '',
             'Made by `python3 benchmarks/containers.py` on %s, beside Python %s. Seconds, the best of several runs of both in turns.'
             % (machine(), run.python_version()), '', '| case | translated | CPython | times faster |', '|---|---|---|---|']
    lines += ['| %s | %.3f | %.3f | %.1f |' % (name, ours, theirs, theirs / ours) for name, ours, theirs in rows]
    return '\n'.join(lines) + '\n'


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--runs', type=int, default=3)
    parser.add_argument('--only', default='')
    parser.add_argument('--no-write', action='store_true')
    parser.add_argument('--check', action='store_true')
    options = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        executable = build(folder)
        for name in run.subprocess.check_output([executable]).decode().splitlines():
            if options.only in name:
                rows.append([name] + measure(name, executable, options.runs))
    text = page(rows)
    print(text)
    if not options.no_write and not options.only:
        with open(os.path.join(HERE, 'CONTAINERS.md'), 'w') as file:
            file.write(text)
    return int(options.check and any(ours > theirs for _, ours, theirs in rows))


if __name__ == '__main__':
    sys.exit(main())
