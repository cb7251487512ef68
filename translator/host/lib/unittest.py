"""unittest: test cases that can be run by hand; there is no discovery."""
import re
import sys
import traceback


class SkipTest(Exception):
    pass


def skip(reason):
    def decorate(thing):
        if isinstance(thing, type):
            thing.__unittest_skip__ = True
            return thing

        def skipped(*args, **keywords):
            raise SkipTest(reason)
        skipped.__name__ = thing.__name__
        return skipped
    return decorate


def skipIf(condition, reason):
    return skip(reason) if condition else lambda thing: thing


def skipUnless(condition, reason):
    return skipIf(not condition, reason)


def expectedFailure(function):
    def run(*args, **keywords):
        try:
            function(*args, **keywords)
        except Exception:
            return
        raise AssertionError('unexpected success')
    run.__name__ = function.__name__
    return run


class _RaisesContext(object):
    def __init__(self, expected, pattern=None):
        self.expected = expected
        self.pattern = pattern

    def __enter__(self):
        return self

    def __exit__(self, cls, value, tb):
        if cls is None:
            raise AssertionError('%s not raised' % (getattr(self.expected, '__name__', self.expected),))
        if not issubclass(cls, self.expected):
            return False
        self.exception = value
        if self.pattern is not None and not re.search(self.pattern, str(value)):
            raise AssertionError('%r does not match %r' % (self.pattern, str(value)))
        return True


class TestCase(object):
    failureException = AssertionError
    longMessage = False
    maxDiff = None

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        self._cleanups = []

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def id(self):
        return '%s.%s' % (type(self).__name__, self._testMethodName)

    def __str__(self):
        return '%s (%s)' % (self._testMethodName, type(self).__name__)

    def addCleanup(self, function, *args, **keywords):
        self._cleanups.append((function, args, keywords))

    def skipTest(self, reason):
        raise SkipTest(reason)

    def run(self, result=None):
        result = result or TestResult()
        result.testsRun += 1
        try:
            self._run()
        except SkipTest as reason:
            result.skipped.append((self, str(reason)))
        except self.failureException:
            result.failures.append((self, traceback.format_exc()))
        except Exception:
            result.errors.append((self, traceback.format_exc()))
        return result

    __call__ = run

    def _run(self):
        if getattr(self, '__unittest_skip__', False):
            raise SkipTest('skipped')
        self.setUp()
        try:
            getattr(self, self._testMethodName)()
        finally:
            self.tearDown()
            while self._cleanups:
                function, args, keywords = self._cleanups.pop()
                function(*args, **keywords)

    def debug(self):
        self._run()

    def countTestCases(self):
        return 1

    # ---- assertions
    def fail(self, msg=None):
        raise self.failureException(msg)

    def _check(self, condition, msg, default):
        if not condition:
            raise self.failureException(msg or default)

    def assertTrue(self, expr, msg=None):
        self._check(expr, msg, '%r is not true' % (expr,))

    def assertFalse(self, expr, msg=None):
        self._check(not expr, msg, '%r is not false' % (expr,))

    def assertEqual(self, first, second, msg=None):
        self._check(first == second, msg, '%r != %r' % (first, second))

    def assertNotEqual(self, first, second, msg=None):
        self._check(first != second, msg, '%r == %r' % (first, second))

    def assertAlmostEqual(self, first, second, places=7, msg=None, delta=None):
        good = first == second or (abs(first - second) <= delta if delta is not None else round(abs(first - second), places) == 0)
        self._check(good, msg, '%r != %r within %s places' % (first, second, places))

    def assertNotAlmostEqual(self, first, second, places=7, msg=None, delta=None):
        self._check(first != second and round(abs(first - second), places) != 0, msg, '%r == %r' % (first, second))

    def assertIs(self, first, second, msg=None):
        self._check(first is second, msg, '%r is not %r' % (first, second))

    def assertIsNot(self, first, second, msg=None):
        self._check(first is not second, msg, 'unexpectedly identical: %r' % (first,))

    def assertIsNone(self, obj, msg=None):
        self._check(obj is None, msg, '%r is not None' % (obj,))

    def assertIsNotNone(self, obj, msg=None):
        self._check(obj is not None, msg, 'unexpectedly None')

    def assertIn(self, member, container, msg=None):
        self._check(member in container, msg, '%r not found in %r' % (member, container))

    def assertNotIn(self, member, container, msg=None):
        self._check(member not in container, msg, '%r found in %r' % (member, container))

    def assertIsInstance(self, obj, cls, msg=None):
        self._check(isinstance(obj, cls), msg, '%r is not an instance of %r' % (obj, cls))

    def assertNotIsInstance(self, obj, cls, msg=None):
        self._check(not isinstance(obj, cls), msg, '%r is an instance of %r' % (obj, cls))

    def assertLess(self, a, b, msg=None):
        self._check(a < b, msg, '%r not less than %r' % (a, b))

    def assertLessEqual(self, a, b, msg=None):
        self._check(a <= b, msg, '%r not less than or equal to %r' % (a, b))

    def assertGreater(self, a, b, msg=None):
        self._check(a > b, msg, '%r not greater than %r' % (a, b))

    def assertGreaterEqual(self, a, b, msg=None):
        self._check(a >= b, msg, '%r not greater than or equal to %r' % (a, b))

    def assertRegexpMatches(self, text, pattern, msg=None):
        self._check(re.search(pattern, text), msg, '%r not found in %r' % (pattern, text))

    def assertRaises(self, expected, function=None, *args, **keywords):
        context = _RaisesContext(expected)
        if function is None:
            return context
        with context:
            function(*args, **keywords)

    def assertRaisesRegexp(self, expected, pattern, function=None, *args, **keywords):
        context = _RaisesContext(expected, pattern)
        if function is None:
            return context
        with context:
            function(*args, **keywords)

    assert_ = failUnless = assertTrue
    failIf = assertFalse
    assertEquals = failUnlessEqual = assertItemsEqual = assertListEqual = assertDictEqual = assertEqual
    assertTupleEqual = assertSetEqual = assertMultiLineEqual = assertSequenceEqual = assertEqual
    assertNotEquals = failIfEqual = assertNotEqual
    assertAlmostEquals = assertAlmostEqual
    failUnlessRaises = assertRaises
    assertRegex = assertRegexpMatches
    assertRaisesRegex = assertRaisesRegexp


class FunctionTestCase(TestCase):
    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        TestCase.__init__(self)
        self.runTest = testFunc


class TestResult(object):
    def __init__(self, *ignored):
        self.failures, self.errors, self.skipped = [], [], []
        self.testsRun = 0

    def wasSuccessful(self):
        return not self.failures and not self.errors


class TestSuite(object):
    def __init__(self, tests=()):
        self._tests = list(tests)

    def addTest(self, test):
        self._tests.append(test)

    def addTests(self, tests):
        self._tests.extend(tests)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return sum([test.countTestCases() for test in self._tests])

    def run(self, result):
        for test in self._tests:
            test.run(result)
        return result


class TestLoader(object):
    testMethodPrefix = 'test'

    def getTestCaseNames(self, cls):
        return sorted([name for name in dir(cls) if name.startswith(self.testMethodPrefix) and callable(getattr(cls, name))])

    def loadTestsFromTestCase(self, cls):
        return TestSuite([cls(name) for name in self.getTestCaseNames(cls)])

    def loadTestsFromModule(self, module):
        cases = [value for value in vars(module).values() if isinstance(value, type) and issubclass(value, TestCase)]
        return TestSuite([self.loadTestsFromTestCase(case) for case in cases])


defaultTestLoader = TestLoader()


def makeSuite(cls, prefix='test'):
    return defaultTestLoader.loadTestsFromTestCase(cls)


class TextTestRunner(object):
    def __init__(self, stream=None, descriptions=True, verbosity=1, **ignored):
        self.stream = stream or sys.stderr

    def run(self, test):
        result = test.run(TestResult())
        for kind, found in (('ERROR', result.errors), ('FAIL', result.failures)):
            for case, text in found:
                self.stream.write('%s: %s\n%s\n' % (kind, case, text))
        self.stream.write('Ran %d tests\n%s\n' % (result.testsRun, 'OK' if result.wasSuccessful() else 'FAILED'))
        return result


class main(object):
    """Runs the tests of a module and ends the program."""

    def __init__(self, module='__main__', defaultTest=None, argv=None, exit=True, **ignored):
        if isinstance(module, str):
            module = sys.modules[module]
        self.result = TextTestRunner().run(defaultTestLoader.loadTestsFromModule(module))
        if exit:
            sys.exit(not self.result.wasSuccessful())


TestProgram = main
