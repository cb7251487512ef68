"""scale.py: how the translator's cost grows with the program, and where its time goes; writes docs/performance.md.

Usage: scale.py [--lines N,N,…] [--no-write]

The programs are made of modules by the random generator of tests/fuzz, so that each size has the same mixture of classes, functions, loops
and exceptions. Seconds and peak memory per phase are the translator's own. The profile is `perf record` on the second size.
"""
import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile

import run

sys.path.insert(0, os.path.join(run.ROOT, 'tests', 'fuzz'))
from generate import Generator  # noqa: E402  (the path must be set first)

SIZES = '6000,12500,25000,50000,100000'
PHASES = [('loading target', 'import'), ('annotate', 'annotate'), ('rtype_lltype', 'rtype'), ('backendopt_lltype', 'backendopt'),
          ('stackcheckinsertion_lltype', 'stack checks'), ('database_c', 'database'), ('source_c', 'source')]
ANNOTATE_AND_RTYPE = ('annotate', 'rtype_lltype')


def write_program(folder, wanted):
    """A program of at least so many lines in `folder`; how many lines it has."""
    lines = seed = 0
    while lines < wanted:
        seed += 1
        text = Generator(seed).program()
        text = text[:text.index('\n\ndef target(')] + '\n'
        lines += text.count('\n')
        with open(os.path.join(folder, 'part%d.py' % seed), 'w') as stream:
            stream.write(text)
    parts = range(1, seed + 1)
    with open(os.path.join(folder, 'main.py'), 'w') as stream:
        stream.write(''.join('import part%d\n' % part for part in parts))
        stream.write('\n\ndef entry_point(argv):\n')
        stream.write(''.join('    part%d.entry_point(argv)\n' % part for part in parts))
        stream.write('    return 0\n\n\ndef target(driver, args):\n    return entry_point\n')
    return lines


def command():
    return [run.translator(), '--batch', '--source', 'main.py']


def environment(folder):
    return dict(os.environ, JACQUARD_ROOT=run.ROOT, TMPDIR=folder)


def measure(folder):
    """{phase: (seconds, megabytes)} of a translation to C."""
    result = subprocess.run(command(), cwd=folder, env=environment(folder), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE)
    if result.returncode != 0:
        raise run.Missing(result.stderr.decode('utf-8', 'replace')[-2000:])
    return {name: (seconds, megabytes) for name, seconds, megabytes in run.read_phases(result.stderr)}


def profile(folder):
    """The lines of perf's report that matter, or None without perf."""
    if not shutil.which('perf'):
        return None
    data = os.path.join(folder, 'perf.data')
    recorded = subprocess.run(['perf', 'record', '-q', '-F', '999', '-o', data] + command(), cwd=folder, env=environment(folder),
                              stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if recorded.returncode != 0:
        return None
    report = subprocess.run(['perf', 'report', '-i', data, '--stdio', '--sort', 'symbol'], stdout=subprocess.PIPE,
                            stderr=subprocess.DEVNULL).stdout.decode('utf-8', 'replace')
    lines = [line.strip() for line in report.splitlines() if line.strip() and not line.startswith('#')]
    return lines[:20]


def row(lines, phases):
    cells = ['%.2f' % phases[name][0] for name, _ in PHASES]
    total = sum(phases[name][0] for name, _ in PHASES)
    front = sum(phases[name][0] for name in ANNOTATE_AND_RTYPE)
    memory = phases['rtype_lltype'][1]
    peak = max(megabytes for _, megabytes in phases.values())
    return '| %s |' % ' | '.join(['{:,}'.format(lines)] + cells + ['%.2f' % total, '%.2f s, %.0f MB' % (front, memory),
                                                                   '%.1f' % (total / lines * 1e6), '%.0f' % peak])


def page(rows, report):
    head = ['lines'] + [title for _, title in PHASES] + ['all', 'annotate and rtype', 'µs a line', 'peak MB']
    text = ['# Performance of the translator', '',
            'Made by `python3 benchmarks/scale.py` on %s, %s cores. Seconds by phase, up to C source, for programs made of' %
            (platform.processor() or platform.machine(), os.cpu_count()),
            'modules by the random generator of `tests/fuzz`. The goal for 6,000 lines: annotate and rtype under 1.5 s and 250 MB; and cost that grows',
            'linearly.', '', '| %s |' % ' | '.join(head), '|%s' % ('---|' * len(head))] + rows
    if report:
        text += ['', 'Where the time goes at 25,000 lines (`perf`, the first twenty symbols):', '', '```text'] + report + ['```']
    return '\n'.join(text) + '\n'


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--lines', default=SIZES)
    parser.add_argument('--no-write', action='store_true')
    options = parser.parse_args()
    rows, report = [], None
    for wanted in map(int, options.lines.split(',')):
        with tempfile.TemporaryDirectory(prefix='jacquard-scale-') as folder:
            lines = write_program(folder, wanted)
            rows.append(row(lines, measure(folder)))
            print(rows[-1], flush=True)
            if wanted == 25000:
                report = profile(folder)
    if not options.no_write:
        with open(os.path.join(run.ROOT, 'docs', 'performance.md'), 'w') as stream:
            stream.write(page(rows, report))


if __name__ == '__main__':
    sys.exit(main())
