"""Runs the unit tests of translator/base, plain and under the sanitizers, and adds up their counts."""
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
passed = failed = 0
for build in ('build', 'build-sanitize'):
    program = os.path.join(ROOT, build, 'tests', 'base', 'base-test')
    environment = dict(os.environ, ASAN_OPTIONS='detect_leaks=0')
    output = subprocess.run([program], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment).stdout.decode()
    counts = re.search(r'(\d+) passed, (\d+) failed', output)
    print(output.strip() if not counts or counts.group(2) != '0' else build)
    passed += int(counts.group(1)) if counts else 0
    failed += int(counts.group(2)) if counts else 1
print('%d passed, %d failed' % (passed, failed))
sys.exit(failed > 0)
