# dialect: 2
# implicit relative imports, and modules that shadow the standard library only inside their package
import py2_pkg.user
print py2_pkg.user.result
from py2_pkg.inner import deep
print deep.where
def star():
    from py2_pkg.names import *
    return starred
print star()
