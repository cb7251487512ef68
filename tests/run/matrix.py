"""matrix.py: the programs of the matrix and the levels they run at.

Takes:   the files below tests/run, the programs of interpreters/brainfuck and interpreters/lisp, and tests/corpus: interpreters
         in the styles found in the wild, each a folder with a target file and `programs` for it.
Leaves:  for each program and level: what it printed, its exit status, what it wrote to stderr.
Idea:    a Program says what to run and what must come out, a Level knows how to run any program. Levels
         that translate do so once per target file, however many programs run on it.

Beside NAME.py may stand NAME.out (the expected output), NAME.in, NAME.args (an argument a line),
({folder} in it is an empty folder), NAME.status (when it is not 0), NAME.err (a regular expression a line,
each to be found on stderr of the levels of ours) and NAME.levels (the only levels it runs at).
"""
import ast
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading

ROOT = os.environ.get('JACQUARD_ROOT') or os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
HERE = os.path.join(ROOT, 'tests', 'run')
PACKAGES = os.path.join(ROOT, 'rlib', 'packages')
TOOLS = ('runner', 'bless', 'matrix')
SECONDS = 120
SIDE_FILES = ('.out', '.in', '.args', '.status', '.err', '.levels')


def read(path, default=b''):
    """The bytes of a file, or the default when there is none."""
    if not os.path.exists(path):
        return default
    with open(path, 'rb') as file:
        return file.read()


class Program:
    """A target, its arguments and input, and what must come of them."""

    def __init__(self, name, target, stem, arguments=()):
        self.name = name
        self.target = target
        self.stem = stem
        extra = read(stem + '.args').decode('latin-1').splitlines()
        self.arguments = list(arguments) + extra
        self.stdin = read(stem + '.in')
        self.expected = read(stem + '.out', None)
        self.status = int(read(stem + '.status', b'0'))
        self.patterns = read(stem + '.err').decode().splitlines()
        levels = read(stem + '.levels', None)
        self.only = levels.decode().split() if levels is not None else None

    def runs_at(self, level):
        if self.only is not None:
            return level.name in self.only
        return level.name != 'cpython' or not is_python2(self.target)

    def difference(self, outcome, with_stderr):
        """What is wrong with an outcome, as a text; None when nothing is."""
        output, status, errors = outcome
        if self.expected is None:
            return 'no file %s.out' % self.stem
        if status != self.status:
            return 'status %s, expected %s\n%s' % (status, self.status, tail(errors))
        if output != self.expected:
            return first_difference(self.expected, output) + '\n' + tail(errors)
        if with_stderr:
            text = errors.decode('latin-1')
            for pattern in self.patterns:
                if not re.search(pattern, text):
                    return 'stderr lacks %r:\n%s' % (pattern, tail(errors))
        return None


_dialects = {}


def is_python2(path):
    """Is the file written in Python 2, by its first lines or because Python 3 does not parse it?"""
    if path not in _dialects:
        source = read(path)
        head = b'\n'.join(source.splitlines()[:2])
        answer = b'dialect: 2' in head
        if not answer:
            try:
                ast.parse(source)
            except SyntaxError:
                answer = True
        _dialects[path] = answer
    return _dialects[path]


def tail(errors, count=12):
    lines = errors.decode('utf-8', 'replace').splitlines()
    return '\n'.join('    | ' + line for line in lines[-count:])


def first_difference(expected, output):
    """The first line in which two outputs differ."""
    wanted, found = expected.split(b'\n'), output.split(b'\n')
    for number, (one, other) in enumerate(zip(wanted, found), 1):
        if one != other:
            return 'line %d: expected %r\n         found    %r' % (number, one, other)
    return 'expected %d lines, found %d: %r' % (len(wanted), len(found), (wanted + found)[min(len(wanted), len(found))])


# ____________________________________________________________ programs

def matrix_programs():
    for path in sorted(glob.glob(os.path.join(HERE, '*.py'))):
        name = os.path.basename(path)[:-3]
        if name not in TOOLS:
            yield Program(name, path, path[:-3])


def brainfuck_programs():
    target = os.path.join(ROOT, 'targets', 'brainfuck.py')
    for path in sorted(glob.glob(os.path.join(ROOT, 'interpreters', 'brainfuck', 'programs', '*.bf'))):
        yield Program('brainfuck/' + os.path.basename(path)[:-3], target, path[:-3], [path])


def lisp_programs():
    target = os.path.join(ROOT, 'targets', 'lisp.py')
    folder = os.path.join(ROOT, 'interpreters', 'lisp')
    for part in ('tests', 'benchmarks'):
        for output in sorted(glob.glob(os.path.join(folder, part, '*.out'))):
            stem = output[:-4]
            name = 'lisp/' + os.path.basename(stem)
            if os.path.exists(stem + '.scm'):
                yield Program(name, target, stem, [stem + '.scm'])
            else:
                yield Program(name, target, stem)


def corpus_programs():
    for folder in sorted(glob.glob(os.path.join(ROOT, 'tests', 'corpus', '*', 'programs'))):
        target, = glob.glob(os.path.join(os.path.dirname(folder), 'target*.py'))
        name = os.path.basename(os.path.dirname(folder))
        for output in sorted(glob.glob(os.path.join(folder, '*.out'))):
            stem = output[:-4]
            scripts = [path for path in glob.glob(stem + '.*') if os.path.splitext(path)[1] not in SIDE_FILES]
            yield Program('%s/%s' % (name, os.path.basename(stem)), target, stem, scripts)


def all_programs():
    for programs in (brainfuck_programs, lisp_programs, corpus_programs, matrix_programs):
        for program in programs():
            yield program


# ____________________________________________________________ levels

def execute(command, stdin, folder=None, environment=None):
    """(stdout, status, stderr) of a command; a signal's number negative, 'timeout' when it took too long."""
    try:
        result = subprocess.run(command, input=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder,
                                env=environment, timeout=SECONDS)
    except subprocess.TimeoutExpired as expired:
        return expired.stdout or b'', 'timeout', expired.stderr or b''
    return result.stdout, result.returncode, result.stderr


def execute_program(command, program, environment=None):
    """The outcome of a program whose own arguments and input are still to be given."""
    if '{folder}' not in program.arguments:
        return execute(command + program.arguments, program.stdin, environment=environment)
    with tempfile.TemporaryDirectory(prefix='jacquard-program-') as folder:
        arguments = [argument.replace('{folder}', folder) for argument in program.arguments]
        return execute(command + arguments, program.stdin, environment=environment)


class Level:
    """A way to run a program. `prepare` may fail with a text."""
    with_stderr = True

    def available(self):
        return True

    def run(self, program):
        raise NotImplementedError


class CPython(Level):
    """Untranslated under CPython 3."""
    name = 'cpython'
    with_stderr = False

    def run(self, program):
        environment = dict(os.environ, PYTHONDONTWRITEBYTECODE='1')
        return execute_program([sys.executable, PACKAGES, program.target], program, environment)


def translator():
    """The command that translates."""
    return os.environ.get('TRANSLATE') or os.path.join(ROOT, 'build', 'translator', 'translate')


def translator_environment(**variables):
    return dict(os.environ, JACQUARD_ROOT=ROOT, **variables)


class Evaluator(Level):
    """Untranslated under the translator's own evaluator."""
    name = 'evaluator'

    def available(self):
        return os.path.exists(translator())

    def run(self, program):
        return execute_program([translator(), '--interpret', program.target], program, translator_environment())


class Graphs(Level):
    """The graphs interpreted on checked memory, where the options stop the translation."""

    def __init__(self, name, options):
        self.name = name
        self.options = options

    def available(self):
        return os.path.exists(translator())

    def run(self, program):
        command = [translator(), '--batch', '--quiet', '--llinterpret'] + self.options + [program.target]
        return execute_program(command, program, translator_environment())


class Translated(Level):
    """Translated to an executable, with the given options and C flags."""

    def __init__(self, name, folder, cflags, options=(), cc=None):
        self.name = name
        self.folder = os.path.join(folder, name)
        self.variables = {'CFLAGS': cflags}
        if cc:
            self.variables['CC'] = cc
        self.options = list(options)
        self.lock = threading.Lock()
        self.executables = {}
        self.locks = {}

    def available(self):
        return os.path.exists(translator())

    def run(self, program):
        failure, executable = self.translated(program.target)
        if failure:
            return failure
        return execute_program([executable], program)

    def translated(self, target):
        """(None, path of the executable), or (the outcome of the failed translation, None)."""
        with self.lock:
            lock = self.locks.setdefault(target, threading.Lock())
        with lock:
            if target not in self.executables:
                self.executables[target] = self.translate(target)
            return self.executables[target]

    def translate(self, target):
        name = os.path.basename(target)[:-3]
        folder = os.path.join(self.folder, name)
        os.makedirs(folder, exist_ok=True)
        executable = os.path.join(folder, name)
        for command in self.commands(target, name):
            outcome = execute([translator(), '--batch', '--quiet'] + command, b'', folder,
                              translator_environment(**self.variables))
            if outcome[1] != 0:
                return (b'', 'translation failed (%s)' % outcome[1], outcome[2] + outcome[0]), None
        if not os.path.exists(executable):
            return (b'', 'translation left no executable', outcome[2] + outcome[0]), None
        return None, executable

    def commands(self, target, name):
        """The arguments of the translator's runs that make the executable."""
        return [['--make-jobs=1', '--output=' + name] + self.options + [target]]

    def forget(self, target):
        """Removes the executable of a target that no program needs any more."""
        self.executables.pop(target, None)
        shutil.rmtree(os.path.join(self.folder, os.path.basename(target)[:-3]), ignore_errors=True)


class ThroughGraph(Translated):
    """Translated by way of a graph text file: what is printed must mean what was meant. It holds no places in the source."""
    with_stderr = False

    def commands(self, target, name):
        return [['--rtype', '--emit-graph=' + name + '.rg', target],
                ['--make-jobs=1', '--output=' + name, name + '.rg']]


def all_levels(folder):
    """The levels of every program, then those of samples."""
    levels = [
        CPython(),
        Evaluator(),
        Graphs('high', ['--stop-after=flow']),
        Graphs('typed', ['--stop-after=rtype']),
        Graphs('noexc', ['--stop-after=exceptions']),
        Translated('c-O0', folder, '-O0'),
        Translated('c-O2', folder, '-O2'),
        Translated('c-none', folder, '-O0', ['--gc=none']),
        ThroughGraph('c-graph', folder, '-O0'),
    ]
    if shutil.which('clang'):
        levels.append(Translated('c-clang', folder, '-O1', cc='clang'))
    return levels


# Without --all a program runs at these levels only when its number has that rest modulo SAMPLE.
SAMPLE = 8
SAMPLED = {'c-O2': 0, 'c-none': 2, 'c-graph': 4, 'c-clang': 6}
