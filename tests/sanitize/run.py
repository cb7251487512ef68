"""The translator built with ASan and UBSan makes programs that are themselves built with both: neither may complain.

Usage: run.py [--all]: a sample of tests/run and the interpreters, or all of it.
"""
import concurrent.futures
import glob
import os
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TRANSLATE = os.path.join(ROOT, 'build-sanitize', 'translator', 'translate')
SAMPLE_STEP = 12        # without --all every twelfth program
FLAGS = '-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=undefined'


def environment(folder):
    return dict(os.environ, JACQUARD_ROOT=ROOT, TMPDIR=folder, CFLAGS=FLAGS, LDFLAGS='-fsanitize=address,undefined',
                ASAN_OPTIONS='detect_leaks=0:abort_on_error=0:exitcode=99', UBSAN_OPTIONS='print_stacktrace=1:exitcode=99')


def read(path, default=None):
    if not os.path.exists(path):
        return default
    with open(path, 'rb') as stream:
        return stream.read()


def complaint(text):
    return any(word in text for word in (b'AddressSanitizer', b'runtime error:', b'UndefinedBehavior'))


def check(program):
    """None, or what went wrong."""
    stem = program[:-3]
    with tempfile.TemporaryDirectory() as folder:
        made = os.path.join(folder, 'program')
        result = subprocess.run([TRANSLATE, '--quiet', '--gc=none', '--output=' + made, program], stdout=subprocess.PIPE,
                                stderr=subprocess.STDOUT, env=environment(folder), cwd=folder)
        if result.returncode or complaint(result.stdout):
            return 'translating: ' + result.stdout.decode('utf-8', 'replace')
        arguments = (read(stem + '.args') or b'').decode().replace('{folder}', folder).splitlines()
        result = subprocess.run([made] + arguments, input=read(stem + '.in', b''), stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, env=environment(folder))
        if complaint(result.stderr):
            return 'running: ' + result.stderr.decode('utf-8', 'replace')
        if result.stdout != read(stem + '.out', b''):
            return 'output differs'
    return None


def is_compiled(program):
    """Does the program run at the levels that are executables?"""
    levels = read(program[:-3] + '.levels')
    return levels is None or b'c-none' in levels.split()       # they are built with --gc=none


def main():
    programs = sorted(p for p in glob.glob(os.path.join(ROOT, 'tests', 'run', '*.py'))
                      if is_compiled(p) and (os.path.exists(p[:-3] + '.out') or os.path.exists(p[:-3] + '.status')))
    if '--all' not in sys.argv:
        programs = programs[::SAMPLE_STEP]
    passed = 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for program, problem in zip(programs, pool.map(check, programs)):
            passed += problem is None
            if problem:
                print('%s: %s' % (os.path.basename(program), problem[:3000]))
    print('%d passed, %d failed' % (passed, len(programs) - passed))
    return passed != len(programs)


if __name__ == '__main__':
    sys.exit(main())
