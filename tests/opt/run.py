"""Runs the file tests of translator/opt (see filetest.py); with --all random programs too (see fuzz.py)."""
import os
import re
import subprocess
import sys

import filetest

HERE = os.path.dirname(os.path.abspath(__file__))
FUZZED = ['1', '10']        # first seed, count


def main():
    failed = filetest.main(HERE)
    if '--all' not in sys.argv:
        return failed
    output = subprocess.run([sys.executable, os.path.join(HERE, 'fuzz.py')] + FUZZED, stdout=subprocess.PIPE).stdout.decode()
    print(output.strip())
    files = len([name for name in os.listdir(HERE) if name.endswith('.rg')]) * len(filetest.tools())
    passed, problems = map(int, re.search(r'(\d+) passed, (\d+) failed', output).groups())
    print('%d passed, %d failed' % (passed + (0 if failed else files), problems + bool(failed)))
    return 1 if failed or problems else 0


sys.exit(main())
