"""Damaged programs (mutations.py) are refused with a message at a place in them, or accepted: no crash, no hang, no internal error.

Usage: run.py [--all] [--seeds FROM-TO] [--minutes M] [--keep FOLDER]

The programs of tests/run and tests/diag are damaged and given to `translate --check` under limits of time and memory. A bounded number of seeds in CI;
--all takes more, and the build with sanitizers too. A finding is a signal, a hang (unless module bodies alone take that long: then the
program does not end), an exit status other than 0 and 1, an internal error, a refusal without any place in the program, and a message that speaks of the
translator's own types. With --keep the programs of findings are written to a folder.
"""
import argparse
import concurrent.futures
import glob
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))
sys.path.insert(0, HERE)
from mutations import mutate  # noqa: E402  (the path must be set first)

TRANSLATE = os.environ.get('TRANSLATE') or os.path.join(ROOT, 'build', 'translator', 'translate')
SANITIZED = os.path.join(ROOT, 'build-sanitize', 'translator', 'translate')
SECONDS = 20
MEMORY = 2 << 30
DANGEROUS = re.compile(r'kill|fork|remove|unlink|rmdir|system|popen|exec[lv]')      # not to be called by accident while importing
INTERNAL = re.compile(r'internal error|Sanitizer|runtime error:|Assertion `|crash-\w+\.rg')
JARGON = re.compile(r'\bSome[A-Z]\w+|\bPBC\b|\bGcStruct\b|\bHeapObject\b|\brepr_\w+|\bANN_\w+|\bOP_\w+|<\?>|\(null\)')
PLACE = re.compile(r'program\.py:\d+')
PLACELESS = re.compile(r'^error\[(?!D00|I00)', re.M)
UNPLACED = re.compile(r'error\[(D00\d|I00\d)\]')        # what has no line: a target without target(), an import that failed as a whole


def limits():
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 24, 1 << 24))


def limits_of_memory():
    limits()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def run(translate, folder, *options):
    """(exit status, output); the status of a process that was stopped is 'hang'."""
    environment = dict(os.environ, JACQUARD_ROOT=ROOT, TMPDIR=folder, UBSAN_OPTIONS='print_stacktrace=1',
                       ASAN_OPTIONS='detect_leaks=0:allocator_may_return_null=1:exitcode=99')
    command = [translate, '--batch', '--quiet', '--verify-each'] + list(options) + ['program.py']
    try:
        result = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment,
                                timeout=SECONDS, start_new_session=True, preexec_fn=limits if translate == SANITIZED else limits_of_memory)
    except subprocess.TimeoutExpired:
        return 'hang', ''
    output = result.stdout.decode('utf-8', 'replace')
    return 'hang' if result.returncode in (-24, -9) else result.returncode, output


def without_source_lines(output):
    return '\n'.join(line for line in output.split('\n') if not re.match(r'^ *\d+ \| ', line))


def finding(translate, text):
    """None, or what is wrong with the translator's answer to a program."""
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, 'program.py'), 'w', encoding='utf-8', newline='') as stream:
            stream.write(text)
        status, output = run(translate, folder, '--check')
        if status == 'hang':
            return None if run(translate, folder, '--stop-before=flow')[0] == 'hang' else 'hang'
        message = without_source_lines(output)
        if status not in (0, 1) or INTERNAL.search(message):
            return 'status %s\n%s' % (status, output[-3000:])
        if PLACELESS.search(message):
            return 'an error without a place\n%s' % output[-3000:]
        if status == 1 and not UNPLACED.search(message) and not PLACE.search(message):
            return 'no place in the program\n%s' % output[-3000:]
        if JARGON.search(message):
            return 'internal names in a message\n%s' % output[-3000:]
    return None


def sources():
    """Texts of programs to damage."""
    texts = []
    for name in sorted(glob.glob(os.path.join(ROOT, 'tests', 'run', '*.py')) + glob.glob(os.path.join(ROOT, 'tests', 'diag', '*.py'))):
        with open(name, encoding='utf-8', errors='replace') as stream:
            text = stream.read()
        if os.path.basename(name) not in ('runner.py', 'bless.py') and not DANGEROUS.search(text):
            texts.append(text)
    return texts


def program(texts, seed):
    rng = random.Random(seed)
    return mutate(rng.choice(texts), rng)


def try_seeds(translate, seeds, keep):
    """The findings among some seeds, as texts."""
    texts = sources()
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        answers = pool.map(lambda seed: finding(translate, program(texts, seed)), seeds)
        for seed, problem in zip(seeds, answers):
            if problem:
                print('seed %d of %s: %s' % (seed, os.path.relpath(translate, ROOT), problem), flush=True)
                if keep:
                    os.makedirs(keep, exist_ok=True)
                    with open(os.path.join(keep, 'mutant_%d.py' % seed), 'w', encoding='utf-8', newline='') as stream:
                        stream.write(program(texts, seed))
                yield seed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--all', action='store_true')
    parser.add_argument('--seeds')
    parser.add_argument('--minutes', type=float, default=0)
    parser.add_argument('--sanitized', action='store_true', help='the build with sanitizers')
    parser.add_argument('--keep', help='a folder for the programs of findings')
    options = parser.parse_args()
    first, last = map(int, (options.seeds or ('1-5000' if options.all else '1-300')).split('-'))
    runs = [(SANITIZED if options.sanitized else TRANSLATE, range(first, last + 1))]
    if options.all and not options.sanitized and os.path.exists(SANITIZED):
        runs.append((SANITIZED, range(first, first + 1000)))
    stop = time.time() + options.minutes * 60 if options.minutes else None
    passed = failed = 0
    for translate, seeds in runs:
        for start in range(seeds.start, seeds.stop, 50):
            if stop and time.time() > stop:
                break
            some = range(start, min(start + 50, seeds.stop))
            wrong = sum(1 for _ in try_seeds(translate, some, options.keep))
            passed += len(some) - wrong
            failed += wrong
    print('%d passed, %d failed' % (passed, failed))
    return failed > 0


if __name__ == '__main__':
    sys.exit(main())
