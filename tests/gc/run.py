"""Tests of the collectors: on checked memory under CPython, and compiled; and of the checked memory itself.

Takes:   the collectors of collectors.py, the random mutator.
Leaves:  `N passed, N failed`. With --all many more seeds.
"""
import os
import re
import subprocess
import sys
import tempfile
import time
import unittest

ROOT = os.environ.get('JACQUARD_ROOT') or os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(ROOT, 'rlib', 'packages'))
sys.path.insert(0, HERE)

import collectors
import model
from mutator import make_mutator
from rpython.rtyper.lltypesystem import rawmemory

TRANSLATE = os.path.join(ROOT, 'build', 'translator', 'translate')
EVERYTHING = '--all' in sys.argv
UNTRANSLATED_SEEDS, STEPS, LARGEST = (30, 400, 40) if EVERYTHING else (1, 200, 40)
COMPILED_SEEDS, COMPILED_STEPS = (1000, 3000) if EVERYTHING else (10, 1000)


class TestMutator(unittest.TestCase):
    """Every collector under the random mutator."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix='jacquard-gc-')
        environment = dict(os.environ, JACQUARD_ROOT=ROOT, CFLAGS='-O2' if EVERYTHING else '-O0')
        subprocess.run([TRANSLATE, '--batch', '--quiet', '--output=mutator', os.path.join(HERE, 'target.py')], cwd=cls.folder.name,
                       env=environment, check=True)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def compiled(self, *arguments):
        """What the compiled mutator prints, by collector and seed."""
        program = os.path.join(self.folder.name, 'mutator')
        result = subprocess.run([program] + [str(argument) for argument in arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        lines = result.stdout.decode().splitlines()
        self.assertEqual(result.returncode, 0, '\n'.join(lines[-20:]))
        return dict(line.split(': ', 1) for line in lines)

    def test_untranslated_and_compiled_agree(self):
        lines = self.compiled(0, UNTRANSLATED_SEEDS, STEPS, LARGEST)
        for name, which, run in collectors.RUNS:
            for seed in range(UNTRANSLATED_SEEDS):
                self.assertEqual(run(which, seed, STEPS, LARGEST), lines['%s %d' % (name, seed)], (name, seed))
                self.assertEqual(rawmemory.leaks(), [], (name, seed))

    def test_compiled(self):
        lines = self.compiled(100, COMPILED_SEEDS, COMPILED_STEPS, LARGEST * 5)
        self.assertEqual(len(lines), COMPILED_SEEDS * len(collectors.RUNS))
        for name, which, run in collectors.RUNS:
            if name == 'none':
                continue
            text = ' '.join(lines[key] for key in lines if key.startswith(name + ' '))
            self.assertTrue(re.search(r'[1-9]\d* finalized', text), name)
            self.assertTrue(re.search(r'[1-9]\d* weak', text), name)
            self.assertEqual(name.endswith('limited'), bool(re.search(r'[1-9]\d* times no memory', text)), name)


def main():
    from direct import TestDirect
    from memory import TestArena, TestLists
    from mistakes import TestMistakes
    loader = unittest.defaultTestLoader
    suite = unittest.TestSuite([loader.loadTestsFromTestCase(case) for case in (TestArena, TestLists, TestDirect, TestMistakes, TestMutator)])
    result = unittest.TextTestRunner(stream=sys.stdout, verbosity=0).run(suite)
    bad = len(result.failures) + len(result.errors)
    print('%d passed, %d failed' % (result.testsRun - bad, bad))
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main())
