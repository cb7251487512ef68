"""pkgutil: packages spread over folders, and what is in them."""
import os
import sys


def extend_path(path, name):
    """The path of a package with all folders of its name along sys.path that are packages."""
    if not isinstance(path, list):
        return path
    found = list(path)
    for folder in sys.path:
        if isinstance(folder, str):
            inner = os.path.join(folder, *name.split('.'))
            if inner not in found and os.path.isfile(os.path.join(inner, '__init__.py')):
                if os.path.abspath(inner) not in [os.path.abspath(one) for one in found]:
                    found.append(inner)
    return found


def iter_modules(path=None, prefix=''):
    """(None, name, whether it is a package) of each module in the folders."""
    seen = set()
    for folder in sys.path if path is None else path:
        if not os.path.isdir(folder):
            continue
        for entry in sorted(os.listdir(folder)):
            is_package = os.path.isfile(os.path.join(folder, entry, '__init__.py'))
            name = entry if is_package else entry[:-3]
            if (is_package or entry.endswith('.py')) and name != '__init__' and name not in seen:
                seen.add(name)
                yield None, prefix + name, is_package


def walk_packages(path=None, prefix='', onerror=None):
    for importer, name, is_package in iter_modules(path, prefix):
        yield importer, name, is_package
        if is_package:
            try:
                __import__(name)
            except ImportError:
                if onerror is not None:
                    onerror(name)
                continue
            for found in walk_packages(sys.modules[name].__path__, name + '.', onerror):
                yield found


def get_data(package, resource):
    """The bytes of a file in the folder of a package; None when the package has none."""
    __import__(package)
    filename = getattr(sys.modules[package], '__file__', None)
    if filename is None:
        return None
    with open(os.path.join(os.path.dirname(filename), *resource.split('/')), 'rb') as stream:
        return stream.read()
