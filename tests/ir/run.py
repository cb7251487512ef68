"""Graph text: files print as they stand, copies equal their originals, the verifier and the parser say what is wrong.

The interpreter runs the programs of tests/emit and of interp/ at each level, on memory that is collected all the time too; faults.txt has
a program for each fault. `--bless` writes interp/NAME.out."""
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
TOOL = os.environ.get('IR_TOOL', os.path.join(ROOT, 'build', 'tests', 'ir', 'ir-tool'))
passed = failed = 0


def tool(*args):
    result = subprocess.run((TOOL,) + args, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=ROOT)
    return result.returncode, result.stdout.decode('utf-8', 'replace')


def check(name, wanted, found):
    global passed, failed
    if wanted == found:
        passed += 1
        return
    failed += 1
    print('FAILED %s\n--- wanted\n%s\n--- found\n%s' % (name, wanted, found))


def lines_of(text):
    """Without comments and empty lines."""
    return '\n'.join(line for line in text.split('\n') if line.strip() and not line.lstrip().startswith('#'))


def remarks_of(text):
    return '\n'.join(re.findall(r'# +\^ (.*)', text))


def with_text(text, command):
    with tempfile.NamedTemporaryFile('w', suffix='.rg', delete=False) as f:
        f.write(text)
    try:
        return tool(command, f.name)[1].replace(f.name + ':', '')
    finally:
        os.unlink(f.name)


def test_file(path):
    text = open(path, encoding='latin-1').read()
    name = os.path.relpath(path, ROOT)
    printed = tool('print', path)[1]
    check(name + ' print', lines_of(text), lines_of(printed))
    check(name + ' print again', printed, with_text(printed, 'print'))
    check(name + ' verify', (0, ''), tool('verify', path))
    graphs = printed[printed.index('graph '):]
    check(name + ' copy', lines_of(graphs), lines_of(tool('copy', path)[1]))
    status, dot = tool('dot', path)
    check(name + ' dot', (0, graphs.count('\ngraph ') + 1), (status, dot.count('digraph')))


# ---- the interpreter: translate --llinterpret ----

EMIT = os.path.join(ROOT, 'tests', 'emit')
# what a program is run at: translator options, environment
SETTINGS = [(('--stop-after=rtype',), {}), (('--opt=0',), {}), ((), {}), (('--opt=0',), {'RPY_LLINTERPRET_STRESS': '1'})]


def interpret(path, folder, *options, **environment):
    translate = os.path.join(os.path.dirname(TOOL), '..', '..', 'translator', 'translate')
    result = subprocess.run((translate, '--quiet', '--llinterpret') + options + (path, 'argument'), stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, cwd=folder,
                            env=dict(os.environ, JACQUARD_ROOT=ROOT, ASAN_OPTIONS='detect_leaks=0', **environment))
    return '%s--- stderr\n%s--- status %d\n' % (result.stdout.decode('latin-1'), result.stderr.decode('latin-1'), result.returncode)


def written(text):
    """The path of a new graph file."""
    with tempfile.NamedTemporaryFile('w', suffix='.rg', delete=False) as f:
        f.write(text)
    return f.name


def without_operation(output):
    """The lines of a fault that are not the same at every level are left out."""
    return re.sub(r'^  (operation:|in block).*\n', '', output, flags=re.M)


def test_program(folder, name, bless=False):
    """NAME.rg behind the prelude must do what NAME.out says at each setting."""
    path = written(open(os.path.join(EMIT, 'prelude.txt')).read() + open(os.path.join(folder, name + '.rg')).read())
    expected = os.path.join(folder, name + '.out')
    slow = name in ('memory', 'recursion', 'deep')
    if bless:
        with open(expected, 'w', encoding='latin-1') as f:
            f.write(without_operation(interpret(path, folder, '--stop-after=rtype')))
    wanted = open(expected, encoding='latin-1').read()
    for options, environment in SETTINGS[:-1] if slow else SETTINGS:
        found = without_operation(interpret(path, folder, *options, **environment))
        check('run %s %s %s' % (name, ' '.join(options), environment), wanted, found)
    os.unlink(path)


def types_of(text):
    """The definitions before the first graph."""
    return text[:text.index('\ngraph ') + 1]


def test_faults():
    prelude = open(os.path.join(EMIT, 'prelude.txt')).read()
    preamble, *cases = open(os.path.join(HERE, 'interp', 'faults.txt')).read().split('=== ')
    for case in cases:
        head, text = case.split('\n', 1)
        levels, message = head.split(' | ')
        before = prelude + preamble if 'graph typed' in text else types_of(prelude) + types_of(preamble)
        path = written(before + text)
        for level in levels.split():
            output = interpret(path, ROOT, '--opt=0', '--stop-after=' + {'typed': 'rtype', 'noexc': 'exceptions'}[level])
            line = output.split('--- stderr\n')[1].split('\n')[0]
            check('fault at %s\n%s' % (level, text), ('interpreter fault: ' + message, '70'), (line, output.split()[-1]))
        os.unlink(path)


def test_interpreter(bless):
    for name in sorted(os.listdir(EMIT)):
        if name.endswith('.rg'):
            test_program(EMIT, name[:-3])
    folder = os.path.join(HERE, 'interp')
    for name in sorted(os.listdir(folder)):
        if name.endswith('.rg'):
            test_program(folder, name[:-3], bless)
    test_faults()


def main():
    check('ops.def', (0, ''), tool('table'))
    for name in sorted(os.listdir(HERE)):
        if name.endswith('.rg'):
            test_file(os.path.join(HERE, name))
    folder = os.path.join(HERE, 'verify')
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        check('verify/' + name, remarks_of(open(path).read()), remarks_of(tool('verify', path)[1]))
    for case in open(os.path.join(HERE, 'parse_errors.txt')).read().split('=== ')[1:]:
        message, text = case.split('\n', 1)
        check('parse error', message, with_text(text, 'print').split('\n')[0])
    test_interpreter('--bless' in sys.argv)
    print('%d passed, %d failed' % (passed, failed))
    return failed > 0


sys.exit(main())
