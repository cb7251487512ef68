ns = {}
exec("x = 1\ndef f(y):\n    return x + y\n", ns)
print(ns['x'], ns['f'](4), eval('x * 10', ns), eval('a + b', {'a': 1}, {'b': 2}))
code = compile('z = 3\nw = z * 2', '<test>', 'exec')
d = {}
exec(code, d)
print(d['w'], eval(compile('1 + 2', '<e>', 'eval')))
def local():
    q = 5
    return eval('q + 1'), sorted(locals())
print(local())
print('local' in globals(), sorted(k for k in vars() if k in ('ns', 'code')))
class C: pass
setattr(C, 'dyn', 7)
print(getattr(C, 'dyn'), hasattr(C, 'nope'), C.__dict__['dyn'])
for name in ['a', 'b']:
    exec('def make_%s(): return %r' % (name, name))
print(make_a(), make_b())
try:
    eval('1 +')
except SyntaxError as e:
    print('SyntaxError')
try:
    exec('raise ValueError("inside exec")')
except ValueError as e:
    print(e)
def factory(methods):
    cls = type('Made', (object,), dict((m, lambda self, m=m: 'called ' + m) for m in methods))
    return cls
M = factory(['one', 'two'])
print(M().one(), M().two(), [m for m in dir(M) if not m.startswith('_')])
print(type(1), type('s').__name__, type(None).__name__, type(print).__name__, type(lambda: 0).__name__)
def outer():
    v = 1
    def inner():
        return v
    ns = {}
    exec('def g(h): return h() + 1', ns)
    return ns['g'](inner)
print(outer())
f = lambda: 0
f.x = []
f.x.append(1)
print(f.x, f.__name__)
import types
g = types.FunctionType(outer.__code__, globals(), 'renamed')
print(g(), g.__name__)
m = types.ModuleType('mymod')
m.value = 3
print(m.value, m.__name__)
print(callable(types.FunctionType), isinstance(f, types.FunctionType), isinstance(C().__init__, object))
print(id(C) == id(C), [].__class__, (5).__class__.__name__)
print([n for n in dir(Exception('x')) if n in ('args', 'with_traceback')])
