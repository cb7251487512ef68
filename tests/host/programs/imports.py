import imports_pkg
import imports_pkg.sub.leaf as leaf
from imports_pkg import value, helper as h
from imports_pkg.sub import *
import imports_pkg.cycle_a
print(imports_pkg.__name__, leaf.__name__, value, h.helped(), exported)
print(imports_pkg.cycle_a.late(), imports_pkg.sub.leaf is leaf, leaf.up)
try:
    hidden
except NameError:
    print('hidden stays hidden')
try:
    import no_such_module
except ImportError as e:
    print(type(e).__name__, e)
try:
    from imports_pkg import nothing
except ImportError as e:
    print(str(e).split(' (')[0])
try:
    import imports_pkg.missing
except ImportError as e:
    print(e)
try:
    import imports_pkg.broken
except ZeroDivisionError:
    print('broken module')
import sys
print('imports_pkg.broken' in sys.modules, 'imports_pkg.sub' in sys.modules)
m = __import__('imports_pkg.sub.leaf')
print(m.__name__, __import__('imports_pkg.sub', fromlist=['leaf']).__name__)
import imports_pkg.cycle_c
