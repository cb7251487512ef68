"""Rtyping: each NAME.py beside the typed graphs that rtype-tool prints of it, NAME.out; then the helpers under CPython.

`run.py --bless` writes what is found as what is expected; read the difference before committing it. A first line
`# options: -u` is given to the tool."""
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
TOOL = os.environ.get('RTYPE_TOOL', os.path.join(ROOT, 'build', 'tests', 'rtype', 'rtype-tool'))
SKIP = ('run.py', 'helpers.py')


def found(path):
    with open(path) as file:
        head = file.readline()
    options = head.split(':', 1)[1].split() if head.startswith('# options:') else []
    result = subprocess.run([TOOL] + options + [path, ROOT], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return result.stdout.decode('utf-8', 'replace').replace(HERE + '/', '')


def main():
    bless = '--bless' in sys.argv
    passed = failed = 0
    for name in sorted(os.listdir(HERE)):
        if not name.endswith('.py') or name in SKIP:
            continue
        path = os.path.join(HERE, name)
        expected_path = path[:-3] + '.out'
        output = found(path)
        if bless:
            with open(expected_path, 'w') as file:
                file.write(output)
        expected = open(expected_path).read() if os.path.exists(expected_path) else None
        if output == expected:
            passed += 1
            continue
        failed += 1
        print('%s differs' % name)
        for number, (one, other) in enumerate(zip((expected or '').splitlines(), output.splitlines()), 1):
            if one != other:
                print('  line %d: expected %r\n           found    %r' % (number, one, other))
                break
    status = subprocess.call([sys.executable, '-B', os.path.join(HERE, 'helpers.py')])
    passed += status == 0
    failed += status != 0
    print('%d passed, %d failed' % (passed, failed))
    return failed != 0


if __name__ == '__main__':
    sys.exit(main())
