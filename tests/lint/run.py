"""Lints: who includes whom, how long things are, what must not appear. The arrows are read from docs/ARCHITECTURE.md."""
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

FILE_LINES = 1000           # most lines of a file
FUNCTION_LINES = 120        # most lines of a function
LONG_FUNCTION = 100         # at most LONG_SHARE of the code stands in functions longer than this
LONG_SHARE = 0.10
USUAL_FUNCTION = 45         # USUAL_SHARE of the functions are shorter than this
USUAL_SHARE = 0.90

INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.M)
FUNCTION = re.compile(r'^(?!typedef|struct|enum|union|#|/|\s|\}|static const)[^;={]*\b(\w+)\([^;]*\)[^;={]*\{\s*(.*)$')
MUTABLE = re.compile(r'^static\s+(?!const\b|inline\b|_Noreturn\b|_Thread_local\b)(?!.*\bconst\s+\w+(\[[^\]]*\])*\s*=)[\w\s\*]+\b\w+(\[[^\]]*\])*\s*(=|;)')


def tracked(*suffixes):
    names = subprocess.run(['git', 'ls-files', '--cached', '--others', '--exclude-standard'], cwd=ROOT, stdout=subprocess.PIPE,
                           check=True).stdout.decode().split('\n')
    return sorted(n for n in set(names) if n.endswith(suffixes) and os.path.exists(os.path.join(ROOT, n)))


def read(name):
    with open(os.path.join(ROOT, name), encoding='utf-8', errors='replace') as stream:
        return stream.read()


# ---- layers ----

def read_arrows():
    """{folder: set of what it may include}, from the block marked `arrows` in docs/ARCHITECTURE.md."""
    block = re.search(r'```arrows\n(.*?)```', read('docs/ARCHITECTURE.md'), re.S).group(1)
    arrows = {}
    for line in block.splitlines():
        if '->' in line:
            source, targets = line.split('->')
            arrows.setdefault(source.strip(), set()).update(target.strip() for target in targets.split(','))
    return arrows


def folder_of(name):
    parts = name.split('/')
    if parts[0] == 'translator':
        return parts[1] if len(parts) > 2 else 'driver'
    return '/'.join(parts[:2]) if parts[0] == 'rlib' and len(parts) > 2 else parts[0]


def included_part(path):
    """'host/host.h' may be allowed as the folder 'host' or as the public header alone, written 'host/host.h'."""
    return path.split('/')[0] if '/' in path else None


def check_layers(problems):
    arrows = read_arrows()
    for name in tracked('.c', '.h'):
        if not name.startswith('translator/'):
            continue
        folder = folder_of(name)
        allowed = arrows.get(folder, set())
        for path in INCLUDE.findall(read(name)):
            part = included_part(path)
            if part in (None, folder, 'c', 'analysis') or part in allowed or path in allowed:
                continue
            problems.append('%s: %s may not include %s' % (name, folder, path))


def check_runtime_firewall(problems):
    for name in tracked('.c', '.h'):
        if name.startswith('rlib/rt/'):
            for path in INCLUDE.findall(read(name)):
                if '/' in path:
                    problems.append('%s: the run-time library may not include %s' % (name, path))


# ---- sizes ----

def functions_of(text):
    """(name, first line, length) of each function of a C file."""
    lines = text.split('\n')
    number = 0
    while number < len(lines):
        head = lines[number]
        stop = number
        if head and head[0].isalpha() and not head.startswith(('typedef', 'enum', 'struct', 'union')) and '(' in head:
            while stop + 1 < len(lines) and not lines[stop].rstrip().endswith(('{', '}', ';')) and stop - number < 6:
                stop += 1
        match = FUNCTION.match(' '.join(lines[number:stop + 1]))
        if match:
            end = stop
            if not lines[stop].rstrip().endswith('}'):
                while end < len(lines) and not lines[end].startswith('}'):
                    end += 1
            yield match.group(1), number + 1, end - number + 1
            number = end
        number += 1


def check_sizes(problems):
    lengths = []
    for name in tracked('.c', '.h', '.py'):
        text = read(name)
        count = text.count('\n')
        if count > FILE_LINES:
            problems.append('%s: %d lines, at most %d' % (name, count, FILE_LINES))
        if not name.endswith('.c'):
            continue
        for function, line, length in functions_of(text):
            lengths.append(length)
            if length > FUNCTION_LINES:
                problems.append('%s:%d: %s has %d lines, at most %d' % (name, line, function, length, FUNCTION_LINES))
    total = sum(lengths) or 1
    share = sum(n for n in lengths if n > LONG_FUNCTION) / total
    if share > LONG_SHARE:
        problems.append('%.1f%% of the code stands in functions over %d lines' % (share * 100, LONG_FUNCTION))
    usual = sum(1 for n in lengths if n < USUAL_FUNCTION) / (len(lengths) or 1)
    if usual < USUAL_SHARE:
        problems.append('only %.1f%% of the functions are under %d lines' % (usual * 100, USUAL_FUNCTION))


# ---- what must not appear ----

def check_words(problems):
    for name in tracked('.c', '.h', '.def', '.py', '.md', '.sh'):
        if name.startswith(('tests/lint/', 'interpreters/brainfuck/programs')):
            continue
        for number, line in enumerate(read(name).split('\n'), 1):
            if re.search(r'\bXXX\b|\bFIXME\b|\bHACK\b', line):
                problems.append('%s:%d: say what is missing, or mend it: %s' % (name, number, line.strip()))
            if '/work/' in line or '/root/' in line:
                problems.append('%s:%d: a path of one machine' % (name, number))


def check_state(problems):
    for name in tracked('.c'):
        if not name.startswith('translator/') or name == 'translator/base/check.c':
            continue
        for number, line in enumerate(read(name).split('\n'), 1):
            if MUTABLE.match(line):
                problems.append('%s:%d: mutable file-scope variable: %s' % (name, number, line.strip()))


def check_heads(problems):
    for name in tracked('.c', '.h', '.def'):
        base = os.path.basename(name)
        if name.startswith('translator/') and not read(name).startswith('/* %s' % base) and base not in (
                'syntax_diag.def', 'host_diag.def', 'flow_diag.def', 'annotate_diag.def', 'rtype_diag.def', 'ir_diag.def'):
            problems.append('%s: does not begin with "/* %s: what it is"' % (name, base))


def check_map(problems):
    """From docs/ARCHITECTURE.md any file is found in two hops: the map names the folder, whose README names the file."""
    map_text = read('docs/ARCHITECTURE.md')
    for name in tracked('.c', '.h', '.def', '.py'):
        folder = os.path.dirname(name)
        if not folder.startswith(('translator', 'rlib')) or 'host/lib' in folder or 'rlib/packages/' in folder:
            continue
        readme = os.path.join(folder, 'README.md')
        if folder not in map_text:
            problems.append('docs/ARCHITECTURE.md does not name %s' % folder)
        elif not os.path.exists(os.path.join(ROOT, readme)):
            problems.append('%s is missing' % readme)
        elif os.path.basename(name) not in read(readme) and not name.endswith('__init__.py'):
            problems.append('%s does not name %s' % (readme, os.path.basename(name)))


# What an earlier stage refuses, if it does its work: no program is known that gets there.
GUARDS = {'R001', 'R002', 'R004'}
MESSAGE = re.compile(r'^DIAG\(([A-Z]\d\d\d), .*?(?=^DIAG\(|^#include|\Z)', re.S | re.M)


def check_messages(problems):
    """Every message is explained with an example, and some test names its code."""
    tests = '\n'.join(read(name) for name in tracked('.py', '.out', '.err', '.txt', '.rg', '.test') if name.startswith('tests/') and 'lint' not in name)
    tested = set(re.findall(r'\b[A-Z]\d\d\d\b', tests))
    for name in tracked('diag.def'):
        for message in MESSAGE.finditer(read(name)):
            code = message.group(1)
            if '\\n\\n    ' not in message.group(0) and not re.search(r'\\n"\s*"    ', message.group(0)):
                problems.append('%s: the explanation of %s has no example' % (name, code))
            if code not in tested and code not in GUARDS:
                problems.append('%s: no test names %s' % (name, code))


def main():
    checks = [check_messages, check_layers, check_runtime_firewall, check_sizes, check_words, check_state, check_heads, check_map]
    passed = 0
    for check in checks:
        problems = []
        check(problems)
        passed += not problems
        for problem in sorted(set(problems)):
            print('%s: %s' % (check.__name__, problem))
    print('%d passed, %d failed' % (passed, len(checks) - passed))
    return passed != len(checks)


if __name__ == '__main__':
    sys.exit(main())
