"""rlib.rpath: paths as os.path has them."""
import os

from rpython.rlib import rpath
from rpython.rlib.rpath import rabspath, rbasename, rdirname, rexists, risabs, risdir, rislink, rjoin, rnormpath, rsplit

PATHS = ['', '.', '/', '//', '///', 'a', '/a', 'a/', 'a/b', '/a/b/', 'a//b', 'a/./b', 'a/../b', '../a', '../../a', '/..', '/../a',
         'a/..', 'a/b/../..', './a', '//x/y', '///x', '/a/b/../../..', 'x/../../y']
# What os.path says of them when this file is loaded.
WANTED = [(os.path.normpath(path), os.path.dirname(path), os.path.basename(path), os.path.split(path), os.path.isabs(path))
          for path in PATHS]


def entry_point(argv):
    same = 0
    for i in range(len(PATHS)):
        path = PATHS[i]
        norm, directory, base, both, absolute = WANTED[i]
        if rnormpath(path) == norm and rdirname(path) == directory and rbasename(path) == base and rsplit(path) == both \
                and risabs(path) == absolute:
            same += 1
        else:
            print(path, rnormpath(path), rsplit(path))
    print(same, len(PATHS))
    print(rjoin('a', 'b'), rjoin('a/', 'b'), rjoin('', 'b'), rjoin('a', '/b'), rjoin('a', ''), rpath.join('x', ['y', 'z', '', 'w']))
    print(rabspath('/a/../b'), rabspath('x') == rjoin(os.getcwd(), 'x'), rabspath('') == os.getcwd())
    print(risdir('/'), risdir(argv[0]), risdir('/no/such/thing'), rexists('/'), rexists('/no/such/thing'))
    print(rislink('/proc/self/exe'), rislink('/'), rpath.realpath('/proc/self/exe') != '/proc/self/exe')
    print(rpath.realpath('/usr/../usr/./x/'), rpath.realpath('.') == rpath.realpath(os.getcwd()))
    return 0


def target(driver, args):
    return entry_point, None
