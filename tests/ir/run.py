"""Graph text: files print as they stand, copies equal their originals, the verifier and the parser say what is wrong."""
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
    print('%d passed, %d failed' % (passed, failed))
    return failed > 0


sys.exit(main())
