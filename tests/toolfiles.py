"""toolfiles.py: programs beside what a test tool prints of them; those in errors/ are refused. The run.py of tests/flow and
tests/annotate call it.

`run.py --bless` writes what is found as what is expected; read the difference before committing it."""
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def tool_path(variable, folder, name):
    """The test tool of a folder: of the build, or what the environment variable names."""
    return os.environ.get(variable, os.path.join(ROOT, 'build', 'tests', folder, name))


def main(here, tool, suffix):
    """Runs the tool on each NAME.py of `here` (expected: NAME + suffix) and of its errors/ (NAME.out)."""
    bless = '--bless' in sys.argv
    passed = failed = 0
    for folder, ending in (('', suffix), ('errors', '.out')):
        for name in sorted(os.listdir(os.path.join(here, folder))):
            if not name.endswith('.py') or name == 'run.py':
                continue
            path = os.path.relpath(os.path.join(here, folder, name), ROOT)
            expected = os.path.join(ROOT, path[:-3] + ending)
            result = subprocess.run([tool, path], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=ROOT)
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
