"""fuzz.py: truncated and mutated files of the standard library must never crash or hang the parser.

Usage: fuzz.py [--tool PATH] [--rounds N] [--seed N]

Best with a build under sanitizers: `meson setup build-sanitize -Db_sanitize=address,undefined -Darena=malloc`. A file that crashes is kept
and named.
"""
import argparse
import glob
import os
import random
import shutil
import subprocess
import sys
import tempfile

import oracle

HERE = os.path.dirname(os.path.abspath(__file__))
TOKENS = [b'(', b')', b'[', b']', b'{', b'}', b':', b',', b'=', b'"', b"'", b'"""', b'\\', b'\n', b'\n    ', b'\t', b'#', b'f"{', b'!', b'if ',
          b'else', b'for ', b' in ', b'lambda ', b'match x:\n', b'case ', b'def f(', b'class ', b'print ', b'exec ', b'async ', b'await ',
          b'yield ', b'*', b'**', b':=', b'`', b'<>', b'0777', b'\xff', b'\0', b'\r', b'\x0c', b'except ', b'try:', b'@', b';', b'nonlocal x',
          b'global x', b'from __future__ import ', b'{{', b'}}', b'\\N{', b'\\x', b'->', b'...', b'with (', b'import *']


def mutate(random, text):
    """A piece of the text with some tokens put in, bytes changed, pieces doubled or left out."""
    start = random.randrange(len(text) + 1) if random.random() < 0.5 else 0
    text = text[start:start + random.randrange(20, 3000)]
    for _ in range(random.randrange(0, 6)):
        at = random.randrange(len(text) + 1)
        kind = random.randrange(5)
        if kind == 0:
            text = text[:at] + random.choice(TOKENS) + text[at:]
        elif kind == 1:
            text = text[:at] + text[at + random.randrange(1, 20):]
        elif kind == 2:
            text = text[:at] + bytes([random.randrange(256)]) + text[at + 1:]
        elif kind == 3:
            other = random.randrange(len(text) + 1)
            text = text[:at] + text[other:other + random.randrange(200)] + text[at:]
        else:
            text = text[:at] + random.choice(TOKENS) * random.randrange(1, 40) + text[at:]
    return text


def run_batch(tool, paths):
    """None, or what went wrong."""
    try:
        result = subprocess.run([tool, '--scopes'] + paths, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60)
    except subprocess.TimeoutExpired:
        return 'hangs'
    if result.returncode in (0, 1):
        return None
    return 'status %d: %s' % (result.returncode, result.stderr.decode('utf-8', 'replace')[:2000])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--tool')
    parser.add_argument('--rounds', type=int, default=20)
    parser.add_argument('--seed', type=int, default=1)
    options = parser.parse_args()
    tool = options.tool or oracle.find_tool()
    source = random.Random(options.seed)
    files = oracle.library_files(False) + sorted(glob.glob(HERE + '/*/*.py'))
    texts = [open(path, 'rb').read() for path in files]
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for number in range(options.rounds):
            paths = []
            for i in range(100):
                path = os.path.join(folder, '%d.py' % i)
                with open(path, 'wb') as file:
                    file.write(mutate(source, source.choice(texts)))
                paths.append(path)
            if not run_batch(tool, paths):
                continue
            for path in paths:
                problem = run_batch(tool, [path])
                if problem:
                    failed += 1
                    kept = os.path.join(tempfile.gettempdir(), 'syntax-fuzz-%d-%d.py' % (options.seed, failed))
                    shutil.copy(path, kept)
                    print('FAIL %s: %s' % (kept, problem))
    print('%d passed, %d failed' % (options.rounds * 100 - failed, failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
