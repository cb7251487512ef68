"""End to end: graph files become executables whose output and exit status must be as FILE.out says.

Each program, with prelude.txt before it, is translated plain and optimised, for both heaps, in one file and in many, at -O0 and -O2
and under the address and undefined-behaviour sanitizers. FILE.out holds standard output, then standard error, then the
status; `--bless` writes it from the plain configuration. Then the failures of the compile step are provoked.
"""
import concurrent.futures
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), 'opt'))
import filetest

SANITIZE = '-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=undefined'
# name -> words for backend-tool, CFLAGS
CONFIGURATIONS = [
    ('plain', ['lower-none'], '-O0'),
    ('optimised', ['optimize', 'lower-none'], '-O2'),
    ('boehm', ['optimize', 'lower-boehm', 'gc=boehm'], '-O2'),
    ('sanitized', ['optimize', 'lower-none', 'lines=40'], SANITIZE),
]
MORE = [
    ('plain-boehm', ['lower-boehm', 'gc=boehm', 'lines=60'], '-O1'),
    ('plain-sanitized', ['lower-none'], SANITIZE),
    ('inlined', ['inline=1000', 'constfold', 'simplify', 'lower-none', 'debug'], '-O2'),
    ('boehm-sanitized', ['optimize', 'lower-boehm', 'gc=boehm'], SANITIZE),
]


def build(tool, name, configuration, directory):
    """The executable, or what went wrong."""
    label, words, cflags = configuration
    folder = os.path.join(directory, name + '-' + label)
    os.makedirs(folder, exist_ok=True)
    source = os.path.join(folder, name + '.rg')
    with open(source, 'w') as out:
        for part in ('prelude.txt', name + '.rg'):
            with open(os.path.join(HERE, part)) as file:
                out.write(file.read())
    executable = os.path.join(folder, 'exe')
    os.chdir(HERE)
    status, output = filetest.run_tool(tool, source, *words, 'emit=' + folder, 'exe=' + executable, 'jobs=1',
                                       env={'CFLAGS': cflags + ' -Werror'})
    return (executable, None) if status == 0 else (None, 'status %d\n%s' % (status, output))


def run_program(executable):
    environment = dict(os.environ, ASAN_OPTIONS='detect_leaks=0:detect_stack_use_after_return=0')
    result = subprocess.run([executable, 'argument'], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=HERE, timeout=60,
                            env=environment)
    return '%s--- stderr\n%s--- status %d\n' % (result.stdout.decode('latin-1'), result.stderr.decode('latin-1'),
                                               result.returncode)


def check(tool, name, configuration, directory, bless):
    executable, problem = build(tool, name, configuration, directory)
    if problem:
        return problem
    output = run_program(executable)
    path = os.path.join(HERE, name + '.out')
    if bless:
        with open(path, 'w', encoding='latin-1') as file:
            file.write(output)
        return None
    with open(path, encoding='latin-1') as file:
        expected = file.read()
    return None if output == expected else 'expected\n%sis\n%s' % (expected, output)


# ---- what can go wrong while compiling ----

def provoke(tool, directory, words, environment, wanted):
    source = os.path.join(directory, 'swaps-plain', 'swaps.rg')
    folder = os.path.join(directory, 'failing')
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    executable = os.path.join(folder, 'exe')
    arguments = [word.replace('DIR', folder) for word in words]
    status, output = filetest.run_tool(tool, source, 'lower-none', *arguments, env=environment)
    if status != 1 or wanted not in output:
        return 'wanted status 1 and %r, got %d and\n%s' % (wanted, status, output)
    if os.path.exists(executable) or any('.tmp' in name for name in os.listdir(folder)):
        return 'an executable was left behind'
    return None


FAILURES = [
    ('no compiler', ['emit=DIR', 'exe=DIR/exe'], {'CC': 'no-such-cc'}, "the C compiler 'no-such-cc' is not installed"),
    ('compiler refuses', ['emit=DIR', 'exe=DIR/exe'], {'CFLAGS': '-Dstatic=@'}, 'error[C001]: the C compiler failed'),
    ('no folder', ['emit=DIR/nowhere', 'exe=DIR/exe'], {}, 'error[D006]: cannot write'),
    ('disk full', ['emit=DIR', 'exe=DIR/exe'], {'CC': "sh -c 'echo error: No space left on device; exit 1' cc"},
     'error[D006]: no space left'),
    ('no place', ['emit=DIR', 'exe=DIR/nowhere/exe'], {}, 'error[D006]: cannot write'),
]

def main():
    bless = '--bless' in sys.argv
    tool = filetest.tools()[0]
    configurations = CONFIGURATIONS[:1] if bless else CONFIGURATIONS + (MORE if '--all' in sys.argv else [])
    names = sorted(name[:-3] for name in os.listdir(HERE) if name.endswith('.rg'))
    passed = failed = 0
    with tempfile.TemporaryDirectory() as directory, concurrent.futures.ThreadPoolExecutor(2) as pool:
        jobs = [(name, c) for name in names for c in configurations]
        problems = pool.map(lambda job: check(tool, job[0], job[1], directory, bless), jobs)
        for (name, configuration), problem in zip(jobs, problems):
            if problem:
                print('%s, %s: %s' % (name, configuration[0], problem))
            passed += not problem
            failed += bool(problem)
        for what, words, environment, wanted in FAILURES:
            problem = provoke(tool, directory, words, environment, wanted)
            if problem:
                print('%s: %s' % (what, problem))
            passed += not problem
            failed += bool(problem)
    print('%d passed, %d failed' % (passed, failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
