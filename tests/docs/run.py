"""Runs the `sh` blocks of README.md and docs/: each must succeed, and print what the `text` block right after it shows (if any).

A line of the expected text that is `…` stands for any number of lines.
"""
import glob
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BLOCK = re.compile(r'^```(\w+)\n(.*?)^```$', re.S | re.M)


def blocks_of(path):
    """(script, expected text or None) of each sh block; `sh no-test` is not matched by BLOCK and so is left alone."""
    with open(path, encoding='utf-8') as stream:
        found = BLOCK.findall(stream.read())
    for index, (kind, text) in enumerate(found):
        if kind == 'sh':
            follows = found[index + 1] if index + 1 < len(found) else (None, None)
            yield text, follows[1] if follows[0] == 'text' else None


def matches(expected, output):
    pattern = '\n'.join('(.*\n)*?.*' if line == '…' else re.escape(line) for line in expected.strip('\n').split('\n'))
    return re.fullmatch(pattern, output.strip('\n')) is not None


def run_block(script, expected, folder):
    environment = dict(os.environ, PATH=ROOT + ':' + os.environ['PATH'])
    script = 'set -e\n' + script.replace('./translate', 'translate')
    result = subprocess.run(['sh', '-c', script], cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                            stdin=subprocess.DEVNULL)
    output = result.stdout.decode('utf-8', 'replace')
    if result.returncode:
        return 'status %d\n%s%s' % (result.returncode, output, result.stderr.decode('utf-8', 'replace'))
    if expected is not None and not matches(expected, output):
        return 'printed\n%s\ninstead of\n%s' % (output, expected)
    return None


def main():
    passed = failed = 0
    for path in [os.path.join(ROOT, 'README.md')] + sorted(glob.glob(os.path.join(ROOT, 'docs', '*.md'))):
        with tempfile.TemporaryDirectory() as folder:
            for script, expected in blocks_of(path):
                if './check' in script or 'git clone' in script:
                    continue
                problem = run_block(script, expected, folder)
                passed += not problem
                failed += bool(problem)
                if problem:
                    print('%s: %s\n%s' % (os.path.relpath(path, ROOT), script, problem))
    print('%d passed, %d failed' % (passed, failed))
    return failed > 0


if __name__ == '__main__':
    sys.exit(main())
