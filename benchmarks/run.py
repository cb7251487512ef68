"""run.py: measures translator and products against their peers in one run, and writes RESULTS.md.

Usage: run.py [--quick] [--no-write] [--check]

Each figure is the best of several runs of both sides, alternating. With --check the status is 1 when a
figure misses its goal.
"""
import argparse
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.environ.get('JACQUARD_ROOT') or os.path.dirname(HERE)
BRAINFUCK_PROGRAMS = os.path.join(ROOT, 'interpreters', 'brainfuck', 'programs')
LISP_BENCHMARKS = os.path.join(ROOT, 'interpreters', 'lisp', 'benchmarks')
LISP_PROGRAMS = ['tak', 'nqueens', 'mandelbrot', 'tables', 'strings', 'sort']
TIMER = re.compile(r'\[Timer\] (.*?)\s+--- +([\d.]+) s +([\d.]+) MB')
PYTHON = '/usr/bin/python3' if os.path.exists('/usr/bin/python3') else sys.executable


class Missing(Exception):
    """Something a measurement needs did not work."""


def translator():
    return os.environ.get('TRANSLATE') or os.path.join(ROOT, 'build', 'translator', 'translate')


def translate(name, folder, *options):
    """(path of the executable, [(phase, seconds, megabytes)])."""
    executable = '-'.join([name] + [option.strip('-').replace('=', '-') for option in options])
    command = [translator(), '--batch', '--output=' + executable] + list(options)
    command.append(os.path.join(ROOT, 'targets', name + '.py'))
    environment = dict(os.environ, JACQUARD_ROOT=ROOT)
    result = subprocess.run(command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE)
    if result.returncode != 0:
        raise Missing('%s failed:\n%s' % (' '.join(command), result.stderr.decode('utf-8', 'replace')[-2000:]))
    return os.path.join(folder, executable), read_phases(result.stderr)


def compile_peer(folder):
    executable = os.path.join(folder, 'brainfuck-peer')
    subprocess.check_call(['cc', '-O2', '-o', executable, os.path.join(HERE, 'peers', 'brainfuck.c')])
    return executable


def seconds_of(command):
    """Wall seconds of one run, and its output."""
    started = time.perf_counter()
    result = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    elapsed = time.perf_counter() - started
    if result.returncode != 0:
        raise Missing('%s ended with %d: %s' % (' '.join(command), result.returncode, result.stderr[-500:]))
    return elapsed, result.stdout


def compare(ours, peer, runs):
    """The best seconds of both commands, run in turns; they must print the same."""
    best_ours = best_peer = 1e9
    for _ in range(runs):
        seconds, output = seconds_of(ours)
        best_ours = min(best_ours, seconds)
        seconds, expected = seconds_of(peer)
        best_peer = min(best_peer, seconds)
        if output != expected:
            raise Missing('%s and %s print different things' % (' '.join(ours), ' '.join(peer)))
    return best_ours, best_peer


class Table:
    """The rows measured: what, figure, goal, whether it is met."""

    def __init__(self):
        self.rows = []

    def add(self, what, figure, goal='', met=None):
        self.rows.append((what, figure, goal, met))
        mark = '' if met is None else 'ok' if met else 'MISSED'
        print('%-58s %-38s %-22s %s' % (what, figure, goal, mark), flush=True)

    def missed(self):
        return [row for row in self.rows if row[3] is False]

    def markdown(self):
        lines = ['| what | measured | goal | |', '|---|---|---|---|']
        for what, figure, goal, met in self.rows:
            mark = '' if met is None else 'met' if met else '**missed**'
            lines.append('| %s | %s | %s | %s |' % (what, figure, goal, mark))
        return '\n'.join(lines) + '\n'


# ____________________________________________________________ the measurements

def measure_mandelbrot(table, brainfuck, peer, runs):
    program = os.path.join(BRAINFUCK_PROGRAMS, 'mandelbrot.bf')
    ours, theirs = compare([brainfuck, program], [peer, program], runs)
    table.add('Mandelbrot in brainfuck / the same in C, -O2', '%.2f s / %.2f s = %.2f' % (ours, theirs, ours / theirs),
              'at most 1.3', ours / theirs <= 1.3)


def measure_fib(table, lisp, runs):
    ours, theirs = compare([lisp, os.path.join(LISP_BENCHMARKS, 'fib.scm')],
                           [PYTHON, os.path.join(HERE, 'programs', 'fib.py')], runs)
    table.add('fib(30) in Scheme / in Python under CPython %s' % python_version(),
              '%.3f s / %.3f s = %.2f' % (ours, theirs, ours / theirs), 'below 1', ours < theirs)


def python_version():
    return subprocess.check_output([PYTHON, '-c', 'import platform; print(platform.python_version())']).decode().strip()


def measure_lisp(table, lisp, runs):
    for name in LISP_PROGRAMS:
        best = min(seconds_of([lisp, os.path.join(LISP_BENCHMARKS, name + '.scm')])[0] for _ in range(runs))
        table.add('Scheme: %s' % name, '%.3f s' % best)


def measure_start(table, name, command, runs):
    """Start to end of a program that does next to nothing, seen from outside; and the same of /bin/true."""
    ours, nothing = 1e9, 1e9
    for _ in range(runs):
        ours = min(ours, seconds_of(command)[0])
        nothing = min(nothing, seconds_of(['/bin/true'])[0])
    table.add('start-up of %s (and of /bin/true beside it)' % name, '%.2f ms (%.2f ms)' % (ours * 1000, nothing * 1000),
              'under 2 ms', ours < 0.002)


def measure_size(table, name, executable, goal=None):
    stripped = executable + '-stripped'
    subprocess.check_call(['strip', '-o', stripped, executable])
    size = os.path.getsize(stripped)
    table.add('stripped size of %s' % name, '%d KB' % (size // 1000), 'under %d KB' % goal if goal else '',
              size < goal * 1000 if goal else None)


def time_phases(name):
    """The [Timer] table of translating as far as the C source."""
    command = [translator(), '--batch', '--source', os.path.join(ROOT, 'targets', name + '.py')]
    result = subprocess.run(command, env=dict(os.environ, JACQUARD_ROOT=ROOT), stdin=subprocess.DEVNULL,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    shutil.rmtree(result.stdout.decode().strip() or os.devnull, ignore_errors=True)
    if result.returncode != 0:
        raise Missing('%s failed' % ' '.join(command))
    return read_phases(result.stderr)


def read_phases(errors):
    """[(phase, seconds, megabytes)] of a [Timer] table."""
    return [(phase, float(seconds), float(megabytes))
            for phase, seconds, megabytes in TIMER.findall(errors.decode('utf-8', 'replace'))]


def measure_phases(table, name, phases, runs):
    """The phases before the C compiler, together; then each. The best of several translations counts."""
    fronts = [[row for row in time_phases(name) if row[0] != 'Total:'] for _ in range(runs)]
    if not fronts[0]:
        raise Missing('no [Timer] table from translating %s' % name)
    front = min(fronts, key=lambda rows: sum(row[1] for row in rows))
    seconds = sum(row[1] for row in front)
    megabytes = max(row[2] for row in front)
    phases = front + [row for row in phases if row[0] == 'compile_c']
    table.add('translating %s, without the C compiler' % name, '%.3f s, %.0f MB' % (seconds, megabytes),
              'under 0.3 s, 100 MB', seconds < 0.3 and megabytes < 100)
    for phase, seconds, megabytes in phases:
        table.add('%s: %s' % (name, phase), '%.3f s, %.0f MB' % (seconds, megabytes))


def measure_evaluator(table, runs):
    """A loop of calls and operations on dicts, and what parser generators do."""
    evaluate(table, runs, 'calls_and_dicts', 'calls and dicts')
    evaluate(table, runs, 'tables', 'parser tables')


def evaluate(table, runs, name, what):
    program = os.path.join(HERE, 'programs', name + '.py')
    ours = [translator(), '--interpret', program]
    theirs = [PYTHON, os.path.join(ROOT, 'rlib', 'packages'), program]
    best = {}
    for _ in range(runs):
        for key, command in (('ours', ours), ('theirs', theirs)):
            checksum, seconds = seconds_of(command)[1].split()
            best[key] = min(best.get(key, 1e9), float(seconds))
            if best.setdefault('checksum', checksum) != checksum:
                raise Missing('the evaluator and CPython compute different things')
    table.add('import-time evaluator / CPython on ' + what, '%.2f s / %.2f s = %.1f' % (
        best['ours'], best['theirs'], best['ours'] / best['theirs']), 'at most 10', best['ours'] <= 10 * best['theirs'])


def attempt(table, measurement, *arguments):
    """Runs a measurement; one that cannot be made is a row that says so."""
    try:
        return measurement(table, *arguments)
    except (Missing, subprocess.CalledProcessError, OSError) as problem:
        print(problem)
        table.add(measurement.__name__.replace('measure_', ''), 'could not be measured', '', False)


def measure_all(table, folder, runs):
    built = {}
    for name in ('brainfuck', 'lisp'):
        try:
            built[name], phases = translate(name, folder)
        except Missing as problem:
            print(problem)
            table.add('translating %s' % name, 'failed', '', False)
            continue
        attempt(table, measure_phases, name, phases, 5 * runs)
    if 'brainfuck' in built:
        hello = os.path.join(BRAINFUCK_PROGRAMS, 'hello.bf')
        attempt(table, measure_mandelbrot, built['brainfuck'], compile_peer(folder), runs)
        attempt(table, measure_start, 'brainfuck-c', [built['brainfuck'], hello], 41)
        attempt(table, measure_size, 'brainfuck-c', built['brainfuck'])
        attempt(table, lambda table: measure_size(table, 'brainfuck-c, --gc=none',
                                                  translate('brainfuck', folder, '--gc=none')[0], 200))
    if 'lisp' in built:
        attempt(table, measure_fib, built['lisp'], runs)
        attempt(table, measure_start, 'lisp-c', [built['lisp'], os.path.join(HERE, 'programs', 'nothing.scm')], 41)
        attempt(table, measure_size, 'lisp-c', built['lisp'])
        attempt(table, measure_lisp, built['lisp'], runs)
    attempt(table, measure_evaluator, runs)


# ____________________________________________________________ the page

HEAD = """# Results

Made by `python3 benchmarks/run.py` on %s, %s, %s cores. Where there is a peer, both ran in turns in one
run, the best time of each counts. RPython needs 17.5 CPU-seconds and 135 MB to translate its smallest toy;
Debian has no RPython to run beside, so that is quoted.

"""


def machine():
    model = platform.machine()
    try:
        with open('/proc/cpuinfo') as file:
            names = [line.split(':', 1)[1].strip() for line in file if line.startswith('model name')]
        model = names[0] if names else model
    except OSError:
        pass
    return HEAD % (platform.system() + ' ' + platform.release().split('-')[0], model, os.cpu_count())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--quick', action='store_true', help='one run of each')
    parser.add_argument('--no-write', action='store_true', help='leave RESULTS.md alone')
    parser.add_argument('--check', action='store_true', help='status 1 when a goal is missed')
    options = parser.parse_args()
    table = Table()
    with tempfile.TemporaryDirectory(prefix='jacquard-benchmarks-') as folder:
        measure_all(table, folder, 1 if options.quick else 5)
    if not options.no_write:
        with open(os.path.join(HERE, 'RESULTS.md'), 'w') as file:
            file.write(machine() + table.markdown())
    return 1 if options.check and table.missed() else 0


if __name__ == '__main__':
    sys.exit(main())
