"""Modules of the library that keep to what CPython 3 does: checksums, processes, files, data, test cases."""
import ast
import cmath
import configparser
import csv
import ctypes
import dataclasses
import datetime
import fractions
import hashlib
import io
import logging
import os
import pdb
import pickle
import shlex
import subprocess
import sys
import tempfile
import textwrap
import timeit
import tokenize
import unittest

# ---- hashlib
for name in ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'):
    for text in (b'', b'abc', b'x' * 55, b'y' * 56, b'z' * 64, b'q' * 119, b'w' * 1000):
        print(name, len(text), hashlib.new(name, text).hexdigest())
h = hashlib.sha1()
h.update(b'ab')
copy = h.copy()
h.update(b'c')
print(h.hexdigest() == hashlib.sha1(b'abc').hexdigest(), copy.hexdigest() == hashlib.sha1(b'ab').hexdigest(), h.digest_size)

# ---- subprocess, tempfile
print(subprocess.check_output(['echo', 'a b', "it's"]) == b"a b it's\n")
p = subprocess.Popen('cat; echo err >&2; exit 3', shell=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                     stderr=subprocess.PIPE)
out, err = p.communicate(b'hello' * 30000)
print(len(out), err == b'err\n', p.returncode)
try:
    subprocess.check_call(['false'])
except subprocess.CalledProcessError as error:
    print('status', error.returncode, error.cmd)
try:
    subprocess.Popen(['no-such-program-here'])
except OSError as error:
    print(error.errno)
print(subprocess.call(['sh', '-c', 'exit 4'], env={'A': 'b'}), subprocess.check_output('pwd', cwd='/', shell=True) == b'/\n')
print(subprocess.check_output('echo out; echo more >&2', shell=True, stderr=subprocess.STDOUT) == b'out\nmore\n')
print(subprocess.run(['cat'], input=b'in', capture_output=True).stdout == b'in', subprocess.call('kill -9 $$', shell=True))
with tempfile.NamedTemporaryFile('w', suffix='.t') as f:
    f.write('x')
    f.flush()
    print(os.path.exists(f.name), f.name.endswith('.t'), os.path.dirname(f.name) == tempfile.gettempdir())
print(os.path.exists(f.name))
folder = tempfile.mkdtemp(prefix='jq')
print(os.path.isdir(folder), os.path.basename(folder)[:2])
os.rmdir(folder)

# ---- ast
for text in ("{'a': [1, 2.5, (3,)], 'b': {1, 2}, 'c': None}", '-3', '(1, -2)', '"x" "y"', '1+2j', '[]', '{}', '()', '0x1f', '1e3',
             '1, 2', 'True'):
    print(ast.literal_eval(text))
for text in ('f(1)', 'x', '1 + 2', '[1', '__import__("os")'):
    try:
        print(ast.literal_eval(text))
    except (ValueError, SyntaxError) as error:
        print(type(error).__name__ in ('ValueError', 'SyntaxError'))


# ---- dataclasses
@dataclasses.dataclass
class Point:
    x: int
    y: int = 3
    tags: list = dataclasses.field(default_factory=list)


@dataclasses.dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0


p = Point(1)
p.tags.append('t')
print(p, Point(1) == Point(1), Point(1) == Point(2), dataclasses.asdict(p), dataclasses.astuple(p), Point(2).tags)
print(Version(1, 2) < Version(1, 3), hash(Version(1)) == hash(Version(1)), dataclasses.replace(Version(1), minor=4))
try:
    Version(1).major = 2
except dataclasses.FrozenInstanceError as error:
    print(error)
print([f.name for f in dataclasses.fields(Point)], dataclasses.is_dataclass(Point), dataclasses.is_dataclass(int))

# ---- datetime
d = datetime.date(2024, 2, 28)
print(d + datetime.timedelta(2), d.weekday(), d.isoformat(), d.toordinal(), datetime.date(2024, 3, 1) - d)
t = datetime.datetime(2023, 12, 31, 23, 59, 58, 500000)
print(t + datetime.timedelta(seconds=2), repr(t), t.strftime('%Y/%m/%d %H'), t.date(), t.time(), t > datetime.datetime(2020, 1, 1))
print(datetime.timedelta(days=-1, hours=3), datetime.timedelta(1.5).total_seconds(), repr(datetime.timedelta(0, 3, 4)))
try:
    datetime.date(2023, 2, 29)
except ValueError:
    print('no such day')

# ---- csv
rows = list(csv.reader(['a,b,"c ""x"", d"\r\n', '\r\n', '1,,"two\n', 'lines"\r\n']))
print(rows)
stream = io.StringIO()
w = csv.writer(stream)
w.writerow([1, 'x,y', 'q"q', None, 2.5])
print(repr(stream.getvalue()))
print([dict(row) for row in csv.DictReader(['n,m', '1,2', '3,4'])])


# ---- pickle
class Node(object):
    def __init__(self, value):
        self.value = value
        self.links = []


node = Node(1.5)
node.links.append(node)
again = pickle.loads(pickle.dumps(node, 2))
print(again.value, again.links[0] is again)
things = {'a': [1, -2, 2 ** 70, -2 ** 70, None, True, 1.25], (1, 2, 3, 4): 'x' * 300, 'e': ((), (1,), {}), 's': {3}}
print(pickle.loads(pickle.dumps(things, 2)) == things)
print(pickle.loads(pickle.dumps(len, 2)) is len, pickle.loads(pickle.dumps(Node, 2)) is Node)
try:
    pickle.dumps(lambda: 1)
except Exception as error:
    print(isinstance(error, (pickle.PicklingError, AttributeError)))

# ---- the rest
c = configparser.ConfigParser()
c.read_string('[one]\na = 1\nb: two\n  more\n[two]\nflag = yes\npath = %(flag)s/x\n')
print(c.sections(), c.getint('one', 'A'), repr(c.get('one', 'b')), c.getboolean('two', 'flag'), c.get('two', 'path'))
print(shlex.split('a "b c" d\\ e \'f "g"\''), shlex.quote("it's"), shlex.quote('plain'))
print(ctypes.sizeof(ctypes.c_long), ctypes.c_ubyte(257).value, ctypes.c_int(2 ** 31).value, ctypes.c_uint32(-1).value)
print(fractions.Fraction(6, -4) + 1, fractions.Fraction('0.25') * 2, fractions.Fraction(1, 3) < 0.5, float(fractions.Fraction(1, 4)))
print(abs(cmath.exp(1j * cmath.pi) + 1) < 1e-9, cmath.sqrt(-4))
print(timeit.timeit('x = 1', number=3) >= 0)
log = logging.getLogger('a.b')
stream = io.StringIO()
handler = logging.StreamHandler(stream)
handler.setFormatter(logging.Formatter('%(name)s %(levelname)s %(message)s'))
logging.getLogger('a').addHandler(handler)
log.setLevel(logging.INFO)
log.debug('not shown')
log.info('n=%d', 3)
log.warning('%(k)s', {'k': 'v'})
print(repr(stream.getvalue()), log.isEnabledFor(logging.DEBUG), logging.getLevelName(30))


class Case(unittest.TestCase):
    def setUp(self):
        self.n = 2

    def test_good(self):
        self.assertEqual(self.n, 2)
        with self.assertRaises(KeyError):
            {}[1]
        self.assertRaises(ValueError, int, 'x')
        self.assertIn(1, [1])
        self.assertAlmostEqual(1.0, 1.00000000001)

    def test_bad(self):
        self.assertTrue(self.n == 3)

    def test_error(self):
        raise RuntimeError('x')

    @unittest.skip('why not')
    def test_skipped(self):
        self.fail()


result = unittest.TestResult()
unittest.TestLoader().loadTestsFromTestCase(Case).run(result)
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped), result.wasSuccessful())
source = 'def f(a, b=0x1F):\n    """doc\n    """\n    # comment\n    if a:\n        return [a,\n          b]\n    return "s" + a ** 2\n'
print([(tokenize.tok_name[t[0]], t[1], t[2], t[3]) for t in tokenize.generate_tokens(io.StringIO(source).readline)
       if tokenize.tok_name[t[0]] != 'ENDMARKER'])
print(textwrap.dedent('  a\n  b\n') == 'a\nb\n', pdb.Pdb.__name__)
