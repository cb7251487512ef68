"""Inference: each NAME.py beside what annotate-tool prints of it, NAME.out; programs in errors/ are refused.

`run.py --bless` writes what is found as what is expected; read the difference before committing it."""
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
TOOL = os.environ.get('ANNOTATE_TOOL', os.path.join(ROOT, 'build', 'tests', 'annotate', 'annotate-tool'))


def main():
    bless = '--bless' in sys.argv
    passed = failed = 0
    for folder, suffix in (('', '.out'), ('errors', '.out')):
        for name in sorted(os.listdir(os.path.join(HERE, folder))):
            if not name.endswith('.py') or name == 'run.py':
                continue
            path = os.path.relpath(os.path.join(HERE, folder, name), ROOT)
            expected = os.path.join(ROOT, path[:-3] + suffix)
            result = subprocess.run([TOOL, path], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=ROOT)
            found = result.stdout.decode('utf-8', 'replace')
            if result.returncode not in (0, 1):
                found += 'status %d\n' % result.returncode
            elif bless:
                with open(expected, 'w') as f:
                    f.write(found)
            wanted = open(expected).read() if os.path.exists(expected) else ''
            if found == wanted and result.returncode == (folder == 'errors'):
                passed += 1
                continue
            failed += 1
            print('FAILED %s\n--- wanted\n%s\n--- found\n%s' % (path, wanted, found))
    print('%d passed, %d failed' % (passed, failed))
    return failed > 0


sys.exit(main())
