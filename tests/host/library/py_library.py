"""The library py as programs use it: paths, source text, stand-ins for tests."""
import py
from py.path import local
import py.test
d = py.path.local.mkdtemp()
f = d.join('a', 'b.txt').ensure()
f.write('hello\nworld')
print(f.read(), f.readlines(), f.basename, f.purebasename, f.ext, f.check(), f.check(file=1), f.check(dir=1), f.check(ext='txt'), f.check(notfile=1))
print(f.relto(d), [p.basename for p in d.visit('*.txt')], d.listdir()[0].basename, f.dirpath().dirpath() == d, str(f.new(ext='py')).endswith('b.py'))
try: d.join('nope').read()
except py.error.ENOENT as e: print('ENOENT', e.errno)
src = py.code.Source("""
    def f(x):
        return x + 1
""")
ns = {}
exec src.compile() in ns
print ns['f'](3)
exec py.code.Source("y = 4").compile() in ns
print ns['y'], py.std.os.path.basename('/a/b')
@py.test.mark.skipif("True")
def t(): pass
py.test.raises(ValueError, int, 'x')
with py.test.raises(KeyError) as info: {}[1]
print info.value
d.remove()
print d.check(), py.path.local(__file__).basename, py.path.local.sysfind('sh').basename
print py.process.cmdexec('echo hi')
print py.magic.autopath().basename
from rpython.tool.udir import udir
print udir.join('x').basename
