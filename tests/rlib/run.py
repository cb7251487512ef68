"""Tests of rlib that no program of the matrix can make: what a translated program writes besides its output, comparisons with CPython.

Takes:   programs of tests/run, translated.
Leaves:  `N passed, N failed`.
"""
import os
import random
import re
import subprocess
import sys
import tempfile
import unittest

ROOT = os.environ.get('JACQUARD_ROOT') or os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, 'rlib', 'packages'))
from rpython.rlib.rsre import rsre_re

TRANSLATE = os.path.join(ROOT, 'build', 'translator', 'translate')


def translate(name, folder):
    """The executable made of tests/run/NAME.py."""
    program = os.path.join(ROOT, 'tests', 'run', name + '.py')
    environment = dict(os.environ, JACQUARD_ROOT=ROOT, CFLAGS='-O0')
    subprocess.run([TRANSLATE, '--batch', '--quiet', '--output=' + name, program], cwd=folder, env=environment, check=True)
    return os.path.join(folder, name)


class TestLog(unittest.TestCase):
    """RPYLOG chooses what of the debug log is written, and where."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix='jacquard-rlib-')
        cls.program = translate('rlib_debug_log', cls.folder.name)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def log(self, value, variable='RPYLOG'):
        """The lines the program logs, times left out."""
        path = os.path.join(self.folder.name, 'log')
        environment = {variable: value.replace('FILE', path)}
        result = subprocess.run([self.program, 'argument'], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=True)
        self.errors = result.stderr.decode()
        if not os.path.exists(path):
            return []
        with open(path) as file:
            lines = file.read().splitlines()
        os.remove(path)
        return [re.sub(r'^\[[0-9a-f]+\]', '[]', line) for line in lines]

    def test_silent(self):
        self.assertEqual(self.log(''), [])
        self.assertEqual(self.errors, '')

    def test_sections_alone(self):
        lines = self.log('FILE')
        self.assertEqual(lines[:4], ['[] {work-outer', '[] {inner', '[] inner}', '[] work-outer}'])
        self.assertEqual(lines[-2:], ['[] {timed', '[] timed}'])

    def test_prefix(self):
        wanted = ['[] {work-outer', 'outer 0 name0 1.5 False', 'A [0, 1] None', '[] work-outer}']
        self.assertEqual(self.log('none,work:FILE')[:4], wanted)
        self.assertEqual(self.log('work-outer:FILE', 'PYPYLOG')[:4], wanted)

    def test_inner(self):
        self.assertEqual(self.log('inner:FILE'), ['[] {inner', '<thing 0>', '[] inner}', '[] {inner', '<thing 1>', '[] inner}'])

    def test_everything(self):
        lines = self.log(':FILE')
        self.assertEqual(lines[:4], ['before', '[] {work-outer', 'outer 0 name0 1.5 False', '[] {inner'])

    def test_stderr(self):
        self.assertEqual(self.log('timed:-'), [])
        self.assertEqual(len(self.errors.splitlines()), 2)


ATOMS = ['a', 'b', 'c', '.', '[ab]', '[^a]', '\\d', '\\w', '(a)', '(b|c)', '(?:ab|a)', '\\b', '^', '$', '(?=b)', '(?!a)', '(?<=a)', '(?<!b)',
         '\\1', '(a*)', '(?:a|b)+', 'x?', '(?:)', '(ab)?', '(?P<n>c)', '(?(1)a|b)', '[a-c0-9]', '\\s', '[^\\Wb]', '\\W', '(a+)', '(\\w+)']
REPEATS = ['', '', '', '*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}', '{0,2}?', '{2,}']


def random_pattern(numbers):
    pattern = ''
    for _ in range(numbers.randint(1, 5)):
        pattern += numbers.choice(ATOMS) + numbers.choice(REPEATS)
        if numbers.random() < 0.1:
            pattern += '|'
    if numbers.random() < 0.2:
        pattern = '(?:' + pattern + ')' + numbers.choice(REPEATS)
    return pattern


class TestRegularExpressions(unittest.TestCase):
    """Random patterns, run untranslated, find what CPython's re finds."""

    def described(self, match):
        if match is None:
            return None
        return match.span(), [match.span(i) for i in range(1, match.re.groups + 1)], match.lastindex or -1

    def test_random(self):
        numbers = random.Random(20)
        compiled = 0
        while compiled < 800:
            pattern, flags = random_pattern(numbers), numbers.choice([0, 0, 0, re.I, re.M, re.S])
            try:
                theirs, ours = re.compile(pattern, flags | re.A), rsre_re.compile(pattern, int(flags))
            except (re.error, rsre_re.error):
                continue
            compiled += 1
            for _ in range(6):
                text = ''.join([numbers.choice('aaabbcx1 \nA') for _ in range(numbers.randint(0, 9))])
                for method in ('match', 'search', 'fullmatch'):
                    wanted, found = getattr(theirs, method)(text), getattr(ours, method)(text)
                    self.assertEqual(self.described(found), self.described(wanted), (method, pattern, flags, text))
                if theirs.groups < 2:
                    self.assertEqual([m.span() for m in ours.finditer(text)], self.python2_spans(theirs, text), (pattern, flags, text))

    def python2_spans(self, pattern, text):
        """finditer as Python 2.7 has it: after an empty match it goes on one character further."""
        spans, start = [], 0
        while start <= len(text):
            match = pattern.search(text, start)
            if match is None:
                break
            spans.append(match.span())
            start = match.end() + (match.start() == match.end())
        return spans

    def test_refused(self):
        for pattern in ['(', ')', '(?:', '[a', 'a**', '*a', '(?P<1>a)', '(?P<a>b)(?P<a>c)', '\\', '(?<=a*)b', '\\2(a)', '(\\1)', 'a{3,2}', '[b-a]',
                        '(?P=x)', '(?x', '(?(2)a', '(?Pq)', '\\x1', '(?#', '^*']:
            self.assertRaises(rsre_re.error, rsre_re.compile, pattern)


def main():
    result = unittest.TextTestRunner(stream=sys.stdout, verbosity=0).run(
        unittest.defaultTestLoader.loadTestsFromModule(sys.modules[__name__]))
    bad = len(result.failures) + len(result.errors)
    print('%d passed, %d failed' % (result.testsRun - bad, bad))
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main())
