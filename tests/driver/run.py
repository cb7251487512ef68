"""The command line, bad input, and how a translation ends: each case runs `translate` in a folder of its own.

Usage: run.py [--all] [NAME…]
"""
import glob
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TRANSLATE = os.environ.get('TRANSLATE') or os.path.join(ROOT, 'build', 'translator', 'translate')

HELLO = '''
def entry_point(argv):
    print("hello")
    return 0

def target(driver, args):
    return entry_point
'''


class Case(object):
    """A folder to work in, and what to expect of a run."""

    def __init__(self, folder):
        self.folder = folder

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'wb') as stream:
            stream.write(text if isinstance(text, bytes) else text.encode())
        return path

    def run(self, *arguments, **environment):
        result = subprocess.run([TRANSLATE] + list(arguments), cwd=self.folder, stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                env=dict(os.environ, JACQUARD_ROOT=ROOT, TMPDIR=self.folder, **environment))
        self.out = result.stdout.decode('utf-8', 'replace')
        self.err = result.stderr.decode('utf-8', 'replace')
        self.status = result.returncode
        return self

    def execute(self, name, *arguments):
        result = subprocess.run([os.path.join(self.folder, name)] + list(arguments), stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE)
        return result.returncode, result.stdout.decode(), result.stderr.decode()

    def made(self, name):
        return os.path.exists(os.path.join(self.folder, name))

    def expect(self, condition, what):
        if not condition:
            raise AssertionError('%s\nstatus %s\nstdout: %s\nstderr: %s' % (what, self.status, self.out[:2000], self.err[:3000]))

    def fails_with(self, code, pattern=''):
        """Status 1, that code, no half-written executable, nothing left in the temporary folder."""
        self.expect(self.status == 1, 'status 1 expected')
        self.expect('error[%s]' % code in self.err, 'error %s expected' % code)
        self.expect(re.search(pattern, self.err), 'message should match %r' % pattern)
        leftover = [n for n in os.listdir(self.folder) if n.endswith('-c') or n.startswith('jacquard-') or '.tmp' in n]
        self.expect(not leftover, 'left behind: %s' % leftover)


# ---- what works ----

def case_hello(case):
    case.write('hello.py', HELLO)
    case.run('hello.py')
    case.expect(case.status == 0 and case.made('hello-c'), 'an executable is made')
    case.expect(case.execute('hello-c') == (0, 'hello\n', ''), 'it says hello')
    case.expect('[Timer] Timings:' in case.err and re.search(r'annotate +--- +[\d.]+ s', case.err), 'a [Timer] table')
    case.expect([n for n in os.listdir(case.folder) if n.startswith('jacquard-')] == [], 'the C source is removed')


def case_output_name(case):
    case.write('hello.py', HELLO)
    case.run('--output=greet', '--gc=none', '-O1', 'hello.py')
    case.expect(case.made('greet') and case.execute('greet')[1] == 'hello\n', '--output names the executable')


def case_exe_name(case):
    case.write('t.py', HELLO.replace('    return entry_point', "    driver.exe_name = 'my-%(backend)s'\n    return entry_point, None"))
    case.run('t.py')
    case.expect(case.made('my-c'), 'driver.exe_name names the executable')


def case_target_prefix(case):
    case.write('targethello.py', HELLO)
    case.run('targethello.py')
    case.expect(case.made('targethello-c'), 'the name of the file names the executable')


def case_many_warnings(case):
    """Two warnings of a kind are shown, the others counted; --verbose shows all."""
    methods = ''.join('    def m%d(self):\n        return %d\n' % (n, n) for n in range(5))
    calls = ''.join('    a.m%d()\n' % n for n in range(5))
    case.write('t.py', 'class A(object):\n    pass\n\nclass B(A):\n' + methods + '\nclass C(A):\n    pass\n\n'
               'def entry_point(argv):\n    a = B() if argv else C()\n' + calls + '    return 0\n\ndef target(driver, args):\n    return entry_point\n')
    case.run('--annotate', '--quiet', 't.py')
    case.expect(case.err.count('is missing in C') == 2 and 'warning[A014]: 3 more like this' in case.err, 'two are shown')
    case.run('--annotate', '--quiet', '--verbose', 't.py')
    case.expect(case.err.count('is missing in C') == 5, 'all are shown')


def case_interpret(case):
    case.write('t.py', 'def entry_point(argv):\n    print(argv[1])\n    return 3\n\ndef target(driver, args):\n    return entry_point\n')
    case.run('--interpret', 't.py', 'word')
    case.expect(case.status == 3 and case.out == 'word\n', 'runs untranslated')


def case_interpret_traceback(case):
    case.write('t.py', 'def f(d):\n    return d["x"]\n\ndef entry_point(argv):\n    return f({})\n\ndef target(driver, args):\n    return entry_point\n')
    case.run('--interpret', 't.py')
    case.expect(case.status == 1 and 'Traceback (most recent call last)' in case.err and 'line 2, in f' in case.err
                and 'KeyError' in case.err, 'a Python traceback')


def case_llinterpret(case):
    case.write('t.py', 'def entry_point(argv):\n    print(argv[1])\n    return 300 + len(argv)\n\ndef target(driver, args):\n'
                       '    assert not args\n    return entry_point\n')
    for options in ([], ['--rtype'], ['--stop-after=inline'], ['--stop-before=stackcheck'], ['--opt=0', '--verify-each']):
        case.run('--llinterpret', *options, 't.py', 'word')
        case.expect(case.status == 302 - 256 and case.out == 'word\n' and not case.made('t-c'), 'runs the graphs: %s' % options)
    for options in (['--stop-after=gc'], ['--annotate']):
        case.run('--llinterpret', *options, 't.py', 'word')
        case.fails_with('D001', 'cannot run graphs of level')


def case_llinterpret_traceback(case):
    case.write('t.py', 'def f(d):\n    return d["x"]\n\ndef entry_point(argv):\n    return f({"y": 1})\n\n'
                       'def target(driver, args):\n    return entry_point\n')
    for options in (['--stop-after=rtype'], []):
        case.run('--llinterpret', *options, 't.py')
        case.expect(case.status == 1 and re.search('RPython traceback:\n(.|\n)*line 5, in entry_point\n(.|\n)*line 2, in f\n'
                                                   '(.|\n)*Fatal RPython error: KeyError', case.err), 'an RPython traceback')


def case_llinterpret_graphs(case):
    case.write('t.rg', 'entry main\n\ngraph typed main -> Signed {\n  block0(v0: Signed):\n'
                       '    v1: Signed = int_lshift v0, 70\n    return v1\n}\n')
    case.run('--llinterpret', '--opt=0', 't.rg')
    case.expect(case.status == 70 and 'interpreter fault: shift count outside 0..63 (1, 70)' in case.err
                and 'int_lshift v0, 70' in case.err, 'a fault')


def case_llinterpret_high_errors(case):
    """A function that cannot be translated is not run in part."""
    case.write('t.py', HELLO.replace('print("hello")', 'for x in argv:\n        pass\n    print("no", x)'))
    case.run('--llinterpret', '--stop-after=flow', 't.py')
    case.expect(case.status == 1 and 'error[F003]' in case.err and 'no' not in case.out, 'the error alone')


def case_target_options(case):
    case.write('t.py', 'take_options = True\nseen = []\n\ndef entry_point(argv):\n    print(seen[0])\n    return 0\n\n'
                       'def target(driver, args):\n    seen.append(args[0])\n    return entry_point\n')
    case.run('t.py', 'extra')
    case.expect(case.execute('t-c')[1] == 'extra\n', 'target options reach target()')


def case_goals(case):
    case.write('hello.py', HELLO)
    for goal in ('--annotate', '--rtype', '--backendopt', '--stop-after=exceptions'):
        case.run(goal, 'hello.py')
        case.expect(case.status == 0 and not case.made('hello-c'), '%s stops early' % goal)
    case.run('--source', 'hello.py')
    folder = case.out.strip()
    case.expect(case.status == 0 and any(n.endswith('.c') for n in os.listdir(folder)), '--source prints its folder')


def case_dump(case):
    case.write('hello.py', HELLO)
    case.run('--dump=rtype', '--dump-graph=entry_point', '--rtype', 'hello.py')
    case.expect('entry_point' in case.out and case.out.startswith('; after rtype'), 'the graph is printed')
    case.run('--verify-each', '--time-passes', '--stats', '--dump=changed', 'hello.py')
    case.expect(case.status == 0 and '[stats]' in case.err and re.search(r'stackcheck +--- ', case.err), 'passes are timed and counted')


def case_graph_file(case):
    case.write('hello.py', HELLO)
    case.run('--stop-after=rtype', '--emit-graph=hello.rg', 'hello.py')
    case.expect(case.status == 0 and case.made('hello.rg'), 'graph text is written')
    case.run('hello.rg')
    case.expect(case.status == 0 and case.execute('hello-c')[1] == 'hello\n', 'graph text is translated')
    case.run('--stop-after=gc', '--emit-graph=low.rg', 'hello.rg')
    case.run('low.rg')
    case.expect(case.status == 0 and case.execute('low-c')[1] == 'hello\n', 'graph text of a lower level too')


def case_reproducible(case):
    case.write('hello.py', HELLO)
    texts = []
    for name in ('a.rg', 'b.rg'):
        case.run('--stop-after=gc', '--emit-graph=' + name, 'hello.py')
        with open(os.path.join(case.folder, name)) as stream:
            texts.append(stream.read())
    case.expect(texts[0] == texts[1], 'same input, same bytes')


def case_fuel_and_no_pass(case):
    case.write('hello.py', HELLO)
    for options in (['--fuel=0'], ['--fuel=3'], ['--no-inline'], ['-O0'], ['-O3'], ['-Osize']):
        case.run(*options + ['hello.py'])
        case.expect(case.execute('hello-c')[1] == 'hello\n', ' '.join(options))


def case_dot(case):
    case.write('hello.py', HELLO)
    case.run('--rtype', '--dot=pictures', 'hello.py')
    case.expect(any(n.endswith('.dot') for n in os.listdir(os.path.join(case.folder, 'pictures'))), 'Graphviz files')


def case_cflags(case):
    case.write('hello.py', HELLO)
    case.run('--verbose', 'hello.py', CFLAGS='-O0 -DJACQUARD_TEST_FLAG')
    case.expect(case.status == 0 and '-DJACQUARD_TEST_FLAG' in case.out + case.err, 'CFLAGS is honoured')


def case_kept_runtime(case):
    """The run-time library is compiled once for a set of flags, and where there is no folder to keep it in each time."""
    case.write('hello.py', HELLO)
    folder = os.path.join(case.folder, 'kept')
    for flags, compiled, count in (('-O0', True, 1), ('-O0', False, 1), ('-O1', True, 2), ('-O0 --coverage', True, 2)):
        case.run('--verbose', 'hello.py', CFLAGS=flags, JACQUARD_CACHE=folder)
        case.expect(('rt/rt.c' in case.out + case.err) == compiled, 'compiled with %s' % flags)
        case.expect(len(os.listdir(folder)) == count and case.execute('hello-c')[1] == 'hello\n', 'kept with %s' % flags)
    case.run('hello.py', JACQUARD_CACHE=os.path.join(case.folder, 'no', 'such'))
    case.expect(case.status == 0 and case.execute('hello-c')[1] == 'hello\n', 'without a folder')


def case_help(case):
    case.run('--help')
    case.expect(case.status == 0 and '--verify-each' in case.out, 'help')
    case.run('--version')
    case.expect(case.status == 0 and 'jacquard' in case.out, 'version')
    case.run('--list-passes')
    case.expect(case.status == 0 and 'stackcheck' in case.out, 'passes')
    case.run('--explain', 'D004')
    case.expect(case.status == 0 and 'def target' in case.out, 'explanation')
    case.run('--explain=Z999')
    case.fails_with('D001', 'Z999')


def case_explain(case):
    """Every code of the tables is explained, and some source reports it."""
    tables = glob.glob(os.path.join(ROOT, 'translator', '**', '*diag.def'), recursive=True)
    sources = ''
    for path in glob.glob(os.path.join(ROOT, 'translator', '**', '*.[ch]'), recursive=True):
        with open(path) as stream:
            sources += stream.read()
    codes = []
    for path in tables:
        with open(path) as stream:
            codes += re.findall(r'^DIAG\((\w+)', stream.read(), re.M)
    case.expect(codes and len(codes) == len(set(codes)), 'each code is defined once')
    for code in codes:
        case.run('--explain', code)
        case.expect(case.status == 0 and case.out.startswith(code + ': '), code)
        case.expect(re.search(r'\b(DIAG_)?%s\b' % code, sources), '%s is never reported' % code)


def case_json(case):
    case.write('t.py', 'x = (\n')
    case.run('--error-format=json', 't.py')
    message = json.loads(case.err.splitlines()[0])
    case.expect(case.status == 1 and message['severity'] == 'error' and message['file'] == 't.py' and message['line'] == 1, 'JSON')


def as_text(message):
    """A message of --error-format=json as text has it, without the excerpts of the source; and its label."""
    def place(of):
        return '%s:%d:%d: ' % (of['file'], of['line'], of['column']) if of['file'] else ''
    lines = ['%s%s[%s]: %s' % (place(message), message['severity'], message['code'], message['message'])]
    lines += ['%s%s: %s' % (place(note), note['kind'], note['message']) for note in message['notes']]
    return '\n'.join(lines), message.get('label')


def case_json_has_the_same_facts(case):
    """Places, sentences, labels, notes, the chain of calls and the help are the same in both formats, in the same order."""
    folder = os.path.join(ROOT, 'tests', 'diag')
    names = sorted(name for name in os.listdir(folder) if name.endswith('.py') and name != 'runner.py')[::15]
    for name in names:
        path = os.path.join(folder, name)
        case.run('--check', '--error-format=json', path)
        case.expect(case.status == 1, name)
        messages = [as_text(json.loads(line)) for line in case.err.splitlines()]
        case.run('--check', path)
        shown = [line for line in case.err.splitlines() if not re.match(r' *\d* \| ', line) and not line.startswith('translate: ')]
        case.expect('\n'.join(shown) == '\n'.join(text for text, label in messages), 'the messages of %s' % name)
        for text, label in messages:
            case.expect(not label or '^ ' + label in case.err, 'the label of %s' % text)


# ---- what does not ----

def case_unknown_option(case):
    case.run('--stop-aftre=x', 't.py')
    case.fails_with('D001', 'did you mean --stop-after')


def case_absent_options(case):
    case.write('hello.py', HELLO)
    for option in ('-Ojit', '--sandbox', '--gc=incminimark', '--backend=llvm', '--thread', '--stackless', '--opt=jit'):
        case.run(option, 'hello.py')
        case.fails_with('D002')


def case_pass_names(case):
    case.write('hello.py', HELLO)
    for option in ('--stop-after=entry', '--stop-before=entry', '--dump=entry'):
        case.run(option, 'hello.py')
        case.fails_with('D001', "there is no pass 'entry'")
    case.run('--no-stackcheck', 'hello.py')
    case.fails_with('D001', '--no-stackcheck')
    for option, level in (('--stop-before=annotate', ''), ('--stop-before=rtype', 'high'), ('--stop-before=exceptions', 'typed')):
        case.run(option, '--emit-graph=/dev/stdout', '--quiet', 'hello.py')
        case.expect(case.status == 0 and not case.made('hello-c') and (set(re.findall(r'^graph (\w+)', case.out, re.M)) - {level} == set()),
                    option)


def case_keep_source(case):
    case.write('hello.py', HELLO)
    case.run('--keep-source', 'hello.py')
    case.expect(case.made('hello-c') and any(n.endswith('.c') for n in os.listdir(case.out.strip())), 'the folder is kept and named')


def case_target_shapes(case):
    """What target() may look like, beside the function of two parameters."""
    entry = HELLO[:HELLO.index('def target')]
    for text in ('target = lambda driver, args: entry_point', 'def target(): return entry_point', 'def target(*args): return entry_point',
                 'def target(driver, args, more=1): return entry_point', 'def target(driver, /): return entry_point, None'):
        case.write('t.py', entry + text + '\n')
        case.run('--annotate', 't.py')
        case.expect(case.status == 0, text)
    case.write('t.py', entry + 'def target(driver, args, more): return entry_point\n')
    case.run('t.py')
    case.fails_with('D004', r't\.py:6:1: .*needs 3')


def case_target_help(case):
    case.write('t.py', HELLO + '\ndef print_help(config):\n    print("mine: " + config.translation.gc)\n')
    case.run('--help', 't.py')
    case.expect(case.status == 0 and '--verify-each' in case.out and case.out.endswith('mine: boehm\n') and not case.err, 'both helps')


def case_target_config(case):
    """What a target sets is honoured or refused; what it suggests may be left."""
    for line, fine in (("t.suggest(gc='incminimark', jit=True)", True), ("t.gc = 'none'", True), ("t.gc = 'minimark'", False),
                       ("t.jit = True", False)):
        case.write('t.py', HELLO + '\ndef handle_config(config, options):\n    assert options.opt == "2"\n'
                                   '    t = config.translation\n    ' + line + '\n')
        case.run('-v', 't.py', CFLAGS='-O0')
        if fine:
            case.expect(case.status == 0 and ('-DRPY_GC_BOEHM' in case.err) == ('none' not in line), line)
            os.remove(os.path.join(case.folder, 't-c'))
        else:
            case.fails_with('D002')


def case_target_hooks(case):
    """All that a target file may define beside target(): options of its own, and hooks of what there is not yet."""
    case.write('t.py', '''
from rpython.config.config import BoolOption, OptionDescription, StrOption, to_optparse
from rpython.jit.codewriter.policy import JitPolicy

def get_additional_config_options():
    return OptionDescription('lang', 'of the language', [
        BoolOption('loud', 'shout', default=False, cmdline='--loud'), StrOption('word', 'the word', default='hi')])

def handle_config(config, translateconfig):
    assert translateconfig.opt == '1' and config.translation.gc == 'boehm' and not config.lang.loud

def jitpolicy(driver):
    return JitPolicy()

def get_gchooks():
    raise NotImplementedError

def get_llinterp_args():
    return [1]

def portal(driver):
    raise NotImplementedError

class Shared:
    config = None

def entry_point(argv):
    print(WORD)

def target(driver, args):
    global WORD
    config = driver.config
    to_optparse(config, useoptions=['lang.*']).parse_args(args)
    WORD = config.lang.word.upper() if config.lang.loud else config.lang.word
    driver.config.translation.suggest(output='named', jit=True)
    driver.exe_name = 'other-%(backend)s' if config.translation.jit else 'unused'
    return entry_point, None
''')
    case.run('--opt=1', 't.py', '--loud', '--lang-word=hey', CFLAGS='-O0')
    case.expect(case.made('named') and case.execute('named') == (0, 'HEY\n', ''), 'options of the target')


def case_rpython_commands(case):
    """What commands of RPython programs contain: accepted, or refused with what to use instead."""
    case.write('t.py', HELLO)
    case.run('--batch', '--log', '--listcompr', '--no-shared', '--make-jobs=2', '--opt', '1', '--annotate', 't.py')
    case.expect(case.status == 0, 'accepted')
    for level in (['-Ojit'], ['-O', 'jit'], ['--opt=jit']):
        case.run(*(level + ['t.py']))
        case.fails_with('D002', 'without the JIT')


def case_dialect_of_imported_files(case):
    """A file that parses as both dialects is of the one of the file that imports it; neighbours are found without a dot."""
    case.write('app/__init__.py', 'import half\n')
    case.write('app/half.py', 'import numbers_of\n\n\ndef half(n):\n    return n / numbers_of.TWO\n')
    case.write('app/numbers_of.py', 'TWO = 2\n')
    case.write('app/modern.py', '# dialect: 3\ndef half(n):\n    return n / 2\n')
    case.write('t.py', "from app.half import half\nfrom app import modern\n\ndef entry_point(argv):\n"
                       "    print half(7), modern.half(7)\n    return 0\n\ndef target(*args):\n    return entry_point\n")
    case.run('t.py', CFLAGS='-O0')
    case.expect(case.made('t-c') and case.execute('t-c')[1] == '3 3.5\n', 'floor in the package, a float where it says so')
    case.write('t3.py', "from app import half\n\ndef entry_point(argv):\n    print(half.half(7))\n    return 0\n\n"
                        "def target(*args):\n    return entry_point\n")
    case.run('--interpret', 't3.py')
    case.expect(case.status == 0 and case.out == '3.5\n', 'undecided files are Python 3 and find their neighbours')
    case.run('--interpret', '--dialect', '2', 't3.py')
    case.expect(case.status == 0 and case.out == '3\n', '--dialect decides')


def case_marks_of_python_2(case):
    """A file that both dialects parse is Python 2 if it names what Python 3 has not, unless it prints as only Python 3 would."""
    program = ('%s\n\ndef entry_point(argv):\n    n = 6 + len(argv)\n    print(%s)\n    return 0\n\n'
               'def target(*args):\n    return entry_point\n')
    for use, printed, wanted in (
            ('for i in xrange(2): pass', 'n / 2', '3'), ('LONG = long', 'n / 2', '3'), ('{}.has_key(1)', 'n / 2', '3'),
            ('KEYS = {}.iteritems()', 'n / 2', '3'), ('from __future__ import absolute_import', 'n / 2', '3'),
            ('from __future__ import division', 'n / 2', '3.5'), ('def xrange(n): return n', 'n / 2', '3.5'),
            ('import sys', 'n / 2', '3.5'), ('LONG = long', 'n / 2, 1', '3.5 1')):
        case.write('t.py', program % (use, printed))
        case.run('--interpret', 't.py')
        case.expect(case.status == 0 and case.out == wanted + '\n', use)


def case_traceback_of_a_caught_exception(case):
    """llop.debug_print_traceback writes where the exception came from, in C and under --llinterpret."""
    case.write('t.py', 'from rpython.rtyper.lltypesystem import lltype\nfrom rpython.rtyper.lltypesystem.lloperation import llop\n\n'
                       'def fail(n):\n    raise ValueError(n)\nfail._dont_inline_ = True\n\ndef entry_point(argv):\n    try:\n        fail(len(argv))\n'
                       '    except Exception as e:\n        print("caught")\n        llop.debug_print_traceback(lltype.Void)\n'
                       '    return 0\n\ndef target(*args):\n    return entry_point\n')
    wanted = 'line 10, in entry_point\n'
    case.run('t.py', CFLAGS='-O0')
    status, out, err = case.execute('t-c') if case.made('t-c') else (None, '', '')
    case.expect(status == 0 and out == 'caught\n' and err.startswith('RPython traceback:\n') and wanted in err and 'line 5, in fail' in err, 'in C')
    case.run('--llinterpret', '--stop-after=rtype', 't.py')
    case.expect(case.status == 0 and case.out == 'caught\n' and wanted in case.err and 'line 5, in fail' in case.err, 'interpreted')
    case.run('--interpret', 't.py')
    case.expect(case.status == 0 and 'ValueError' in case.err, 'untranslated')


def case_name_of_the_translator(case):
    """Programs look at sys.argv[0] when importing to know that they are being translated."""
    case.write('t.py', 'import sys\nTRANSLATING = sys.argv[0].endswith("rpython")\nWORDS = sys.argv[1:]\n\n'
                       'def entry_point(argv):\n    print(TRANSLATING)\n    print(len(WORDS))\n    return 0\n\n'
                       'def target(*args):\n    return entry_point\n')
    case.run('--interpret', 't.py', 'a', 'b')
    case.expect(case.status == 0 and case.out == 'True\n2\n', 'sys.argv of import time')


def case_entry_point_of_a_library(case):
    case.write('t.py', 'def f(x):\n    return x\n\ndef target(driver, args):\n    return f, [int]\n')
    case.run('t.py')
    case.fails_with('D005', 't.py:4:.*a library, not an executable')


def case_bad_value(case):
    case.run('--gc=shiny', 'hello.py')
    case.fails_with('D001', 'shiny')
    case.run('--fuel=lots', 'hello.py')
    case.fails_with('D001', 'lots')


def case_no_target(case):
    case.run()
    case.fails_with('D001', 'no target')
    case.run('nowhere.py')
    case.fails_with('D003', 'nowhere')
    case.write('plain.py', 'x = 1\n')
    case.run('plain.py')
    case.fails_with('D004', 'target')


def case_unreadable(case):
    os.mkdir(os.path.join(case.folder, 'folder.py'))
    case.run('folder.py')
    case.expect(case.status == 1 and 'folder.py' in case.err, 'a folder is no target')


def case_wrong_entry_point(case):
    case.write('t.py', 'def target(driver, args):\n    return 42\n')
    case.run('t.py')
    case.fails_with('D005', '42')


def case_not_utf8(case):
    case.write('t.py', b'name = "\xff\xfe"\n' + HELLO.encode())
    case.run('--dialect=3', 't.py')
    case.expect(case.status == 1 and re.search(r't\.py:1:\d+: error\[S015\]', case.err), 'not UTF-8, located')


def case_tabs(case):
    case.write('t.py', 'def f(x):\n        if x:\n\treturn 1\n')
    case.run('t.py')
    case.expect(case.status == 1 and re.search(r't\.py:3:\d+: error\[S\d+\]', case.err), 'tabs and spaces, located')


def case_syntax_errors(case):
    case.write('t.py', 'def f(:\n    pass\n\nx = = 1\n\ny = 1 +\n')
    case.run('t.py')
    case.expect(case.status == 1 and all('t.py:%d:' % line in case.err for line in (1, 4, 6)), 'all syntax errors in one run')


def case_import_error(case):
    case.write('t.py', 'import no_such_module\n' + HELLO)
    case.run('t.py')
    case.expect(case.status == 1 and re.search(r't\.py:1:\d+: error\[I\d+\].*no_such_module', case.err), 'located import error')


def case_cyclic_import(case):
    case.write('a.py', 'from b import y\nx = 1\n' + HELLO)
    case.write('b.py', 'from a import x\ny = 1\n')
    case.run('a.py')
    case.expect(case.status == 1 and 'b.py' in case.err and re.search(r'error\[I\d+\]', case.err), 'cyclic import')


def case_import_time_exception(case):
    case.write('t.py', 'def f(n):\n    return 1 // n\n\nf(0)\n' + HELLO)
    case.run('t.py')
    case.expect(case.status == 1 and 'ZeroDivisionError' in case.err and 't.py:2:' in case.err and 't.py:4:' in case.err, 'traceback')


def case_compiler_missing(case):
    case.write('hello.py', HELLO)
    case.run('hello.py', CC='no-such-compiler')
    case.fails_with('C001', 'no-such-compiler')


def case_compiler_fails(case):
    case.write('hello.py', HELLO)
    case.run('hello.py', CFLAGS='--no-such-flag-at-all')
    case.fails_with('C001')
    case.expect('no-such-flag-at-all' in case.err, "the compiler's own message is shown")


def case_file_size_limit(case):
    """As when the disk is full: writing fails half-way."""
    case.write('hello.py', HELLO)
    script = 'trap "" XFSZ; ulimit -f 8; exec "%s" hello.py' % TRANSLATE
    result = subprocess.run(['bash', '-c', script], cwd=case.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                            env=dict(os.environ, JACQUARD_ROOT=ROOT, TMPDIR=case.folder))
    case.status, case.out, case.err = result.returncode, '', result.stderr.decode()
    case.expect(case.status == 1 and not case.made('hello-c'), 'no executable')
    case.expect(re.search(r'error\[(D006|C001)\]', case.err), 'a message')


def case_output_folder_missing(case):
    case.write('hello.py', HELLO)
    case.run('--output=no/such/folder/x', 'hello.py')
    case.expect(case.status == 1 and re.search(r'error\[(D006|C001)\]', case.err), 'a message')


def case_check(case):
    """--check reports the errors of every stage, as text or JSON, and writes nothing."""
    case.write('right.py', HELLO)
    before = sorted(os.listdir(case.folder))
    case.run('--check', 'right.py')
    case.expect(case.status == 0 and case.out == '' and case.err == '', 'a right program is checked silently')
    case.write('wrong.py', HELLO.replace('return 0', 'return missing + len(argv[0] + 1)'))
    case.run('--check', 'wrong.py')
    case.expect(case.status == 1 and 'F001' in case.err and 'A012' in case.err, 'both errors are reported')
    case.run('--check', '--error-format=json', 'wrong.py')
    codes = [json.loads(line)['code'] for line in case.err.splitlines()]
    case.expect(case.status == 1 and codes == ['F001', 'A012'], 'both errors are reported as JSON')
    case.expect(sorted(os.listdir(case.folder)) == sorted(before + ['wrong.py']), 'nothing is written')


def wait_for(path, text, seconds=30):
    """What the file holds, as soon as that has the text at its end."""
    end = time.time() + seconds
    while time.time() < end:
        with open(path) as stream:
            found = stream.read()
        if text in found:
            return found
        time.sleep(0.02)
    raise AssertionError('%r did not come; %s' % (text, found))


def watching(case, target, messages):
    """A translate that watches; its messages go to that file."""
    with open(messages, 'w') as stream:
        return subprocess.Popen([TRANSLATE, '--watch', target], cwd=case.folder, stdin=subprocess.DEVNULL, stdout=stream,
                                stderr=stream, env=dict(os.environ, JACQUARD_ROOT=ROOT))


def case_watch_during(case):
    """A file that changes after it was read, while the check still runs, is checked again."""
    case.write('part.py', 'def f(argv):\n    return argv\n')
    target = case.write('watched.py', 'import part, time\ntime.sleep(0.7)\n' + HELLO.replace('return 0', 'return part.f(argv)'))
    messages = case.write('messages', '')
    child = watching(case, target, messages)
    try:
        time.sleep(0.35)
        case.write('part.py', 'def f(argv):\n    return len(argv)\n')
        wait_for(messages, 'no errors; watching')
    finally:
        child.terminate()
        child.wait()


def case_watch(case):
    """--watch checks again when a file changes, also an imported one, and one that was missing."""
    target = case.write('watched.py', HELLO.replace('def entry', 'import part\ndef entry').replace('return 0', 'return part.f(argv)'))
    messages = case.write('messages', '')
    child = watching(case, target, messages)
    try:
        case.err = wait_for(messages, 'there are errors; watching')
        case.expect('I002' in case.err, 'the module is missing')
        case.write('part.py', 'def f(argv):\n    return argv\n')
        wait_for(messages, 'has changed')
        case.err = wait_for(messages, 'A020')
        case.write('part.py', 'def f(argv):\n    return len(argv)\n')
        case.err = wait_for(messages, 'no errors; watching')
        case.expect('part.py has changed' in case.err, 'what has changed is said')
    finally:
        child.terminate()
        child.wait()


def case_explain_all(case):
    """The page of all codes is what each code says, in one text."""
    case.run('--explain', 'all')
    page = case.out
    codes = re.findall(r'^([A-Z]\d\d\d): ', page, re.M)
    case.expect(case.status == 0 and len(codes) > 100 and len(set(codes)) == len(codes), 'every code stands there once')
    case.run('--explain', codes[7])
    case.expect(case.status == 0 and case.out in page, 'as --explain CODE says it')


def case_interrupt(case):
    """Interrupted while the C compiler works (a compiler that takes its time)."""
    case.write('hello.py', HELLO)
    slow = case.write('slowcc', '#!/bin/sh\nsleep 5\nexec cc "$@"\n')
    os.chmod(slow, 0o755)
    process = subprocess.Popen([TRANSLATE, 'hello.py'], cwd=case.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               start_new_session=True, env=dict(os.environ, JACQUARD_ROOT=ROOT, TMPDIR=case.folder, CC=slow))
    time.sleep(2)
    os.killpg(process.pid, signal.SIGINT)
    case.out, case.err = [stream.decode() for stream in process.communicate(timeout=20)]
    case.status = process.returncode
    case.expect(case.status == 1 and 'interrupted' in case.err and not case.made('hello-c'), 'interrupted')
    case.expect([n for n in os.listdir(case.folder) if n.startswith('jacquard-')] == [], 'nothing is left')


def main():
    wanted = [name for name in sys.argv[1:] if not name.startswith('-')]
    cases = sorted((name[5:], function) for name, function in globals().items() if name.startswith('case_'))
    passed = failed = 0
    for name, function in cases:
        if wanted and name not in wanted:
            continue
        with tempfile.TemporaryDirectory() as folder:
            try:
                function(Case(folder))
                passed += 1
            except Exception as problem:     # a failing case must not end the run
                failed += 1
                print('%s: %s: %s' % (name, type(problem).__name__, problem))
    print('%d passed, %d failed' % (passed, failed))
    return failed > 0


if __name__ == '__main__':
    sys.exit(main())
