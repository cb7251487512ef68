"""run.py: the tests of the parser. Ends with `N passed, N failed`.

Usage: run.py [--all] [--tool PATH]

errors/*.py     each error stands on the line of a comment `# S001: regex` (`# ^ S001: …`: an arrow for each line above), several
                separated by ` # `; no other error may be reported
dumps/*.py      the tree and scopes must be those in the .txt beside it (`run.py --bless` writes it)
below           snippets of Python 2, which must be accepted by lib2to3 and by us; files that are hard to keep in a repository
oracle.py       trees and scopes of the standard library against CPython's
"""
import argparse
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

import oracle

HERE = os.path.dirname(os.path.abspath(__file__))
EXPECTATION = re.compile(r'# (\^*) ?(S\d\d\d)(?:: (.*?))?(?= # |$)')


class Results:
    passed = failed = 0

    def check(self, name, problem):
        if problem:
            self.failed += 1
            print('FAIL %s: %s' % (name, problem))
        else:
            self.passed += 1


def errors_of(tool, path, arguments=()):
    result = subprocess.run([tool, '--json', '--quiet', *arguments, path], stdout=subprocess.PIPE, timeout=60)
    if result.returncode not in (0, 1):
        return [{'line': 0, 'code': 'crash', 'message': 'status %d' % result.returncode}]
    lines = result.stdout.decode('utf-8', 'replace').splitlines()[1:]
    return [json.loads(line) for line in lines]


def expected_errors(path):
    with open(path, encoding='utf-8') as file:
        for number, line in enumerate(file, 1):
            for arrows, code, regex in EXPECTATION.findall(line.rstrip('\n')):
                yield number - len(arrows), code, regex.strip()


def check_errors(tool, path):
    found = errors_of(tool, path)
    problems = []
    for line, code, regex in expected_errors(path):
        for error in found:
            if error['line'] == line and error['code'] == code and re.search(regex, error['message']):
                found.remove(error)
                break
        else:
            problems.append('line %d: no error %s: %s' % (line, code, regex))
    for error in found:
        problems.append('line %d: error nobody expects: %s: %s' % (error['line'] or 0, error['code'], error['message']))
    return '\n    '.join(problems)


def dump_of(tool, path):
    parts = []
    for flag in ([], ['--scopes']):
        result = subprocess.run([tool, *flag, path], stdout=subprocess.PIPE)
        parts.append(result.stdout.decode('utf-8', 'replace').partition('\n')[2])
    return '\n'.join(parts)


def check_dump(tool, path, bless):
    text = dump_of(tool, path)
    expected = os.path.splitext(path)[0] + '.txt'
    if bless:
        with open(expected, 'w', encoding='utf-8') as file:
            file.write(text)
        return None
    with open(expected, encoding='utf-8') as file:
        wanted = file.read()
    if text == wanted:
        return None
    for number, (mine, other) in enumerate(zip(text.split('\n'), wanted.split('\n')), 1):
        if mine != other:
            return 'line %d: %s\n    instead of %s' % (number, mine, other)
    return 'another length'


# ---- Python 2 ----

def accepted_by_lib2to3(text):
    import warnings
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        from lib2to3 import pygram, pytree
        from lib2to3.pgen2 import driver
        from lib2to3.pgen2.parse import ParseError
        from lib2to3.pgen2.tokenize import TokenError
    # With print as a statement (the default of lib2to3's grammar for Python 2).
    try:
        driver.Driver(pygram.python_grammar, convert=pytree.convert).parse_string(text)
        return True
    except (ParseError, TokenError):
        return False


def check_python_2(tool, path):
    """Snippets of Python 2 separated by `#----`: lib2to3 and we must accept each."""
    with open(path, encoding='utf-8') as file:
        snippets = file.read().split('#----\n')
    for number, snippet in enumerate(snippets, 1):
        if not accepted_by_lib2to3(snippet):
            return 'snippet %d is refused by lib2to3' % number
        with tempfile.NamedTemporaryFile('w', suffix='.py', encoding='utf-8') as file:
            file.write(snippet)
            file.flush()
            errors = errors_of(tool, file.name, ['--dialect=2'])
            if errors:
                return 'snippet %d: %s' % (number, errors[0]['message'])
    return None


# ---- files that are hard to keep ----

DEEP = 10000
BYTES = [
    # name, content, codes expected
    ('empty file', b'', []),
    ('no final newline', b'x = 1', []),
    ('only a comment', b'# x', []),
    ('only spaces', b'   \n\t\n', []),
    ('only a backslash', b'\\', ['S010']),
    ('form feed', b'x = 1\n\x0c\ndef f():\n\x0c    return 1\n', []),
    ('CRLF', b'def f():\r\n    x = """a\r\nb"""\r\n    return (1,\r\n  2)\r\n', []),
    ('CR', b'def f():\r    x = 1\r    return x\r', []),
    ('CRLF after a backslash', b'x = 1 + \\\r\n    2\r\n', []),
    ('a string joined over CRLF', b'x = "a\\\r\nb"\r\n', []),
    ('NUL', b'x = 1\0\n', ['S015']),
    ('byte order mark', b'\xef\xbb\xbfx = 1\n', []),
    ('not UTF-8', b'# dialect: 3\nx = "\xe9"\n', ['S015']),
    ('a Python 2 file with a stray byte in a comment', b'# Andr\xe9\nprint "x"\n', []),
    ('a Python 2 file with a stray byte in a string', b'print "Andr\xe9"\n', []),
    ('a stray byte in a name of Python 2', b'print Andr\xe9\n', ['S009']),
    ('a stray byte in a unicode literal', b'print u"Andr\xe9"\n', ['S015']),
    ('latin-1', b'# -*- coding: latin-1 -*-\nx = "\xe9"\n', []),
    ('latin-1 in the second line', b'#!/x\n# vim: set fileencoding=iso-8859-1 :\nx = "\xe9"\n', []),
    ('an encoding in the third line is none', b'#\n#\n# -*- coding: nonsense -*-\n', []),
    ('unknown encoding', b'# -*- coding: klingon -*-\nx = 1\n', ['S016']),
    ('parentheses nested too deeply', b'x = ' + b'(' * DEEP + b')' * DEEP + b'\n', ['S017']),
    ('brackets nested too deeply', b'x = ' + b'[' * DEEP, ['S017']),
    ('200 parentheses', b'x = ' + b'(' * 190 + b'1' + b')' * 190 + b'\n', []),
    ('minus signs', b'x = ' + b'-' * DEEP + b'1\n', ['S017']),
    ('not not not', b'x = ' + b'not ' * DEEP + b'1\n', ['S017']),
    ('lambdas', b'x = ' + b'lambda: ' * DEEP + b'1\n', ['S017']),
    ('conditionals', b'x = ' + b'1 if x else ' * DEEP + b'1\n', ['S017']),
    ('powers', b'x = ' + b'2 ** ' * DEEP + b'1\n', ['S017']),
    ('blocks', b''.join(b' ' * i + b'if x:\n' for i in range(300)) + b' ' * 300 + b'pass\n', ['S017']),
    ('a long sum', b'x = ' + b'1 + ' * 3000 + b'1\n', []),
    ('a sum that is too long', b'x = ' + b'1 + ' * 20000 + b'1\n', ['S017']),
    ('attributes without end', b'x = a' + b'.a' * 20000 + b'\n', ['S017']),
    ('a chain of calls', b'x = a' + b'()' * 3000 + b'\n', []),
    ('an elif chain', b'if x: pass\n' + b'elif y: pass\n' * 3000, []),
    ('a long list', b'x = [' + b'1,\n' * 100000 + b']\n', []),
    ('a big number', b'x = ' + b'9' * 5000 + b'\n', []),
    ('a big hex number', b'x = 0x' + b'f' * 5000 + b'\n', []),
    ('unclosed brackets in many lines', b'x = (1\n' * 300, ['S006']),
    ('nested f-strings', b"x = f'{f\"{x}\"}'\n", []),
    ('case is a name', b'match = case = 1\nmatch(case)\nmatch[case] = match - case\nmatch.x\nmatch, case\n', []),
    ('dialect by comment', b'# dialect: 2\nx = 0777\n', []),
    ('dialect 3 by comment', b'# dialect: 3\nx = 0777\n', ['S011']),
    ('print is a name again', b'from __future__ import print_function\nprint(1, file=x)\nx = 0777\ny = print\n', []),
    ('print >> in Python 3 is an expression', b'print >> x\n', []),
]


def check_bytes(tool, content, codes):
    with tempfile.NamedTemporaryFile(suffix='.py') as file:
        file.write(content)
        file.flush()
        found = errors_of(tool, file.name)
    if sorted({error['code'] for error in found}) == sorted(set(codes)):
        return None
    return 'found %s' % [(error['line'], error['code'], error['message']) for error in found[:5]]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--all', action='store_true')
    parser.add_argument('--bless', action='store_true')
    parser.add_argument('--tool')
    options = parser.parse_args()
    tool = options.tool or oracle.find_tool()
    results = Results()
    for path in sorted(glob.glob(HERE + '/errors/*.py')):
        results.check(os.path.relpath(path, HERE), check_errors(tool, path))
    for path in sorted(glob.glob(HERE + '/dumps/*.py')):
        results.check(os.path.relpath(path, HERE), check_dump(tool, path, options.bless))
    for path in sorted(glob.glob(HERE + '/python2/*.py')):
        results.check(os.path.relpath(path, HERE), check_python_2(tool, path))
    for name, content, codes in BYTES:
        results.check(name, check_bytes(tool, content, codes))
    passed, failed = oracle.compare_files(tool, oracle.library_files(options.all))
    print('%d passed, %d failed' % (results.passed + passed, results.failed + failed))
    return 1 if results.failed + failed else 0


if __name__ == '__main__':
    sys.exit(main())
