"""Tests of rlib that no program of the matrix can make: what a translated program writes besides its output.

Takes:   programs of tests/run, translated.
Leaves:  `N passed, N failed`.
"""
import os
import re
import subprocess
import sys
import tempfile
import unittest

ROOT = os.environ.get('JACQUARD_ROOT') or os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
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


def main():
    result = unittest.TextTestRunner(stream=sys.stdout, verbosity=0).run(
        unittest.defaultTestLoader.loadTestsFromModule(sys.modules[__name__]))
    bad = len(result.failures) + len(result.errors)
    print('%d passed, %d failed' % (result.testsRun - bad, bad))
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main())
