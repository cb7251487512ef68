"""filetest.py: graph files with the text a pass should leave, for tests/opt and tests/lower.

The first line of FILE.rg names the passes: `# passes: constfold simplify`. The program they leave is compared with
FILE.expected; `--bless` writes that anew. Every pass is verified by backend-tool; the sanitizer build runs the same.
"""
import difflib
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def tools():
    """backend-tool of the builds that are there; JACQUARD_BUILDS may name others, divided by colons."""
    builds = os.environ.get('JACQUARD_BUILDS')
    builds = builds.split(':') if builds else [os.path.join(ROOT, 'build'), os.path.join(ROOT, 'build-sanitize')]
    return [os.path.join(build, 'tests', 'opt', 'backend-tool') for build in builds]


def run_tool(tool, *words, **more):
    environment = dict(os.environ, JACQUARD_ROOT=ROOT, ASAN_OPTIONS='detect_leaks=0', **more.get('env', {}))
    result = subprocess.run([tool] + list(words), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment)
    return result.returncode, result.stdout.decode('utf-8', 'replace')


def check_file(path, tool, bless):
    """None, or what is wrong."""
    with open(path) as file:
        first = file.readline()
    if not first.startswith('# passes:'):
        return 'the first line names no passes'
    status, output = run_tool(tool, path, *(first[len('# passes:'):].split() + ['print']))
    if status:
        return 'status %d\n%s' % (status, output)
    expected_path = path[:-3] + '.expected'
    if bless:
        with open(expected_path, 'w') as file:
            file.write(output)
        return None
    expected = open(expected_path).read() if os.path.exists(expected_path) else ''
    if output == expected:
        return None
    return ''.join(difflib.unified_diff(expected.splitlines(True), output.splitlines(True), 'expected', 'is'))


def main(folder):
    bless = '--bless' in sys.argv
    passed = failed = 0
    for tool in tools()[:1] if bless else tools():
        for name in sorted(os.listdir(folder)):
            if not name.endswith('.rg'):
                continue
            problem = check_file(os.path.join(folder, name), tool, bless)
            if problem:
                print('%s with %s: %s' % (name, tool, problem))
            passed += not problem
            failed += bool(problem)
    print('%d passed, %d failed' % (passed, failed))
    return 1 if failed else 0
