"""py.path: paths as objects.

Example: here = local(__file__).dirpath(); here.join('lib', 'x.txt').read()
"""
import fnmatch
import os
import shutil
import stat

from py import _error as error


class Stat(object):
    """What stat says, with the names of py."""

    def __init__(self, path, status):
        self.path = path
        self._status = status

    def __getattr__(self, name):
        return getattr(self._status, name if name.startswith('st_') else 'st_' + name)

    def isdir(self):
        return stat.S_ISDIR(self._status.st_mode)

    def isfile(self):
        return stat.S_ISREG(self._status.st_mode)

    def islink(self):
        return stat.S_ISLNK(self._status.st_mode)


class Checkers(object):
    """The words of check(): each as a method of the path."""

    def __init__(self, path):
        self.path = path

    def exists(self):
        return os.path.exists(self.path.strpath)

    def file(self):
        return os.path.isfile(self.path.strpath)

    def dir(self):
        return os.path.isdir(self.path.strpath)

    def link(self):
        return os.path.islink(self.path.strpath)

    def dotfile(self):
        return self.path.basename.startswith('.')

    def ext(self, wanted):
        return self.path.ext == (wanted if wanted.startswith('.') else '.' + wanted)

    def basename(self, wanted):
        return self.path.basename == wanted

    def basestarts(self, wanted):
        return self.path.basename.startswith(wanted)

    def fnmatch(self, pattern):
        return self.path.fnmatch(pattern)

    def relto(self, other):
        return self.path.relto(other)

    def endswith(self, wanted):
        return self.path.strpath.endswith(wanted)

    def evaluate(self, words):
        for name, value in words.items():
            method = getattr(self, name, None)
            negated = method is None and name.startswith('not')
            if negated:
                method = getattr(self, name[3:], None)
            if method is None:
                raise TypeError('no %r checker available for %r' % (name, self.path))
            if name[3 * negated:] in ('exists', 'file', 'dir', 'link', 'dotfile'):
                true = bool(method()) == bool(value)
            else:
                true = bool(method(value))
            if true == negated:
                return False
        return True


class local(object):
    """A path of the file system, absolute."""
    sep = os.sep
    Checkers = Checkers

    class ImportMismatchError(ImportError):
        pass

    def __init__(self, path=None, expanduser=False):
        if path is None:
            self.strpath = os.getcwd()
            return
        text = path.strpath if isinstance(path, local) else path
        if not isinstance(text, basestring):
            raise ValueError('can only pass None, Path instances or non-empty strings to LocalPath')
        if expanduser:
            text = os.path.expanduser(text)
        self.strpath = os.path.abspath(text)

    # ---- as a value
    def __str__(self):
        return self.strpath

    def __fspath__(self):
        return self.strpath

    def __repr__(self):
        return 'local(%r)' % self.strpath

    def __hash__(self):
        return hash(self.strpath)

    def __eq__(self, other):
        return self.strpath == (other.strpath if isinstance(other, local) else other)

    def __ne__(self, other):
        return not self == other

    def __lt__(self, other):
        return self.strpath < str(other)

    def __gt__(self, other):
        return self.strpath > str(other)

    # ---- parts
    @property
    def basename(self):
        return os.path.basename(self.strpath)

    @property
    def dirname(self):
        return os.path.dirname(self.strpath)

    @property
    def purebasename(self):
        return os.path.splitext(self.basename)[0]

    @property
    def ext(self):
        return os.path.splitext(self.basename)[1]

    def new(self, **words):
        """The same path with another basename, purebasename, ext, dirname or drive."""
        dirname = words.get('dirname', self.dirname)
        if 'basename' in words:
            return local(os.path.join(str(dirname), words['basename']))
        ext = words.get('ext', self.ext)
        if ext and not ext.startswith('.'):
            ext = '.' + ext
        return local(os.path.join(str(dirname), words.get('purebasename', self.purebasename) + ext))

    def join(self, *parts, **words):
        absolute = words.get('abs', False)
        text = self.strpath
        for part in parts:
            part = str(part)
            text = part if absolute and os.path.isabs(part) else text.rstrip('/') + '/' + part.lstrip('/')
        return local(text)

    def __div__(self, other):
        return self.join(other)

    __truediv__ = __div__

    def __add__(self, other):
        return local(self.strpath + str(other))

    def dirpath(self, *parts, **words):
        folder = local(os.path.dirname(self.strpath))
        return folder.join(*parts) if parts else folder

    def parts(self, reverse=False):
        found = [self]
        while found[-1].strpath != '/':
            found.append(found[-1].dirpath())
        return found if reverse else found[::-1]

    def common(self, other):
        last = None
        for mine, its in zip(self.parts(), other.parts()):
            if mine != its:
                return last
            last = mine
        return last

    def relto(self, other):
        prefix = str(other).rstrip('/') + '/'
        return self.strpath[len(prefix):] if self.strpath.startswith(prefix) else ''

    def bestrelpath(self, dest):
        return os.path.relpath(str(dest), self.strpath)

    def samefile(self, other):
        return os.path.realpath(self.strpath) == os.path.realpath(str(other))

    def realpath(self):
        return local(os.path.realpath(self.strpath))

    # ---- questions
    def check(self, **words):
        return Checkers(self).evaluate(words or {'exists': 1})

    def exists(self):
        return os.path.exists(self.strpath)

    def isdir(self):
        return os.path.isdir(self.strpath)

    def isfile(self):
        return os.path.isfile(self.strpath)

    def islink(self):
        return os.path.islink(self.strpath)

    def stat(self, raising=True):
        return self._checked(lambda: Stat(self, os.stat(self.strpath)))

    def lstat(self):
        return self._checked(lambda: Stat(self, os.lstat(self.strpath)))

    def size(self):
        return self.stat().size

    def mtime(self):
        return self.stat().mtime

    def fnmatch(self, pattern):
        return fnmatch.fnmatch(self.strpath if '/' in pattern else self.basename, pattern)

    def _checked(self, action):
        try:
            return action()
        except (IOError, OSError) as problem:
            raise error.of(problem, self.strpath)

    # ---- files
    def open(self, mode='r', ensure=False, encoding=None):
        if ensure:
            self.dirpath().ensure(dir=1)
        return self._checked(lambda: open(self.strpath, mode))

    def read(self, mode='r'):
        stream = self.open(mode)
        try:
            return stream.read()
        finally:
            stream.close()

    def read_binary(self):
        return self.read('rb')

    def read_text(self, encoding='utf-8'):
        return self.read('rb').decode(encoding)

    def readlines(self, cr=1):
        lines = self.read('r').split('\n')
        if not cr:
            return lines
        return [line + '\n' for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])

    def write(self, data, mode='w', ensure=False):
        stream = self.open(mode, ensure)
        try:
            stream.write(data.encode('utf-8') if isinstance(data, unicode) else str(data))
        finally:
            stream.close()

    def write_binary(self, data, ensure=False):
        self.write(data, 'wb', ensure)

    def write_text(self, data, encoding, ensure=False):
        self.write(data.encode(encoding), 'wb', ensure)

    def ensure(self, *parts, **words):
        """A file, or with dir=1 a folder, that is there afterwards."""
        path = self.join(*parts)
        folder = path if words.get('dir') else path.dirpath()
        if not folder.isdir():
            self._checked(lambda: os.makedirs(folder.strpath))
        if not words.get('dir') and not path.exists():
            path.write('')
        return path

    def ensure_dir(self, *parts):
        return self.ensure(*parts, dir=True)

    def mkdir(self, *parts):
        path = self.join(*parts)
        self._checked(lambda: os.mkdir(path.strpath))
        return path

    def remove(self, rec=1, ignore_errors=False):
        if self.isdir() and not self.islink():
            if rec:
                shutil.rmtree(self.strpath, ignore_errors)
            else:
                self._checked(lambda: os.rmdir(self.strpath))
        else:
            self._checked(lambda: os.unlink(self.strpath))

    def copy(self, target, mode=False):
        if self.isdir():
            for path in self.visit():
                if path.isfile():
                    path.copy(target.join(path.relto(self)).ensure())
            return
        if local(target).isdir():
            target = local(target).join(self.basename)
        shutil.copyfile(self.strpath, str(target))

    def rename(self, target):
        self._checked(lambda: os.rename(self.strpath, str(target)))

    move = rename

    def mksymlinkto(self, value, absolute=1):
        self._checked(lambda: os.symlink(str(value), self.strpath))

    def mklinkto(self, oldname):
        self._checked(lambda: os.link(str(oldname), self.strpath))

    def readlink(self):
        return self._checked(lambda: os.readlink(self.strpath))

    def chmod(self, mode, rec=0):
        self._checked(lambda: os.chmod(self.strpath, mode))

    def setmtime(self, mtime=None):
        self._checked(lambda: os.utime(self.strpath, None if mtime is None else (mtime, mtime)))

    def computehash(self, hashtype='md5', chunksize=524288):
        import hashlib
        return hashlib.new(hashtype, self.read('rb')).hexdigest()

    # ---- folders
    def listdir(self, fil=None, sort=None):
        """The entries, those that a pattern or a function lets through."""
        names = self._checked(lambda: os.listdir(self.strpath))
        if isinstance(fil, basestring):
            pattern = fil
            fil = lambda path: path.fnmatch(pattern)
        paths = [path for path in [self.join(name) for name in names] if fil is None or fil(path)]
        if callable(sort):
            paths.sort(key=sort)
        elif sort:
            paths.sort()
        return paths

    def visit(self, fil=None, rec=None, ignore=None, bf=False, sort=False):
        """All below, those that a pattern or a function lets through; `rec` says which folders to enter."""
        if isinstance(fil, basestring):
            pattern = fil
            fil = lambda path: path.fnmatch(pattern)
        for path in self.listdir(sort=True):
            if fil is None or fil(path):
                yield path
            if path.isdir() and not path.islink() and (rec is None or (callable(rec) and rec(path))):
                for inner in path.visit(fil, rec, ignore, bf, sort):
                    yield inner

    def chdir(self):
        old = local()
        self._checked(lambda: os.chdir(self.strpath))
        return old

    def as_cwd(self):
        return _WorkingFolder(self)

    # ---- programs and modules
    def sysexec(self, *argv, **popen_opts):
        """What the program prints."""
        import subprocess
        from py import _process
        process = subprocess.Popen([self.strpath] + [str(word) for word in argv], stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, **popen_opts)
        out, err = process.communicate()
        if process.returncode:
            raise _process.cmdexec.Error(process.returncode, process.returncode, self.strpath, out, err)
        return out

    @classmethod
    def sysfind(cls, name, checker=None, paths=None):
        if os.path.isabs(name):
            candidates = [name]
        else:
            candidates = [os.path.join(folder, name) for folder in paths or os.environ.get('PATH', '').split(':')]
        for candidate in candidates:
            path = cls(candidate)
            if path.isfile() and os.access(path.strpath, os.X_OK) and (checker is None or checker(path)):
                return path
        return None

    def pypkgpath(self):
        """The outermost folder of the package this is in; None when it is in none."""
        found = None
        for folder in self.parts(reverse=True):
            if folder.isdir():
                if not folder.join('__init__.py').exists():
                    break
                found = folder
        return found

    def pyimport(self, modname=None, ensuresyspath=True):
        """The module of this file."""
        import sys
        package = self.pypkgpath()
        root = package.dirpath() if package is not None else self.dirpath()
        name = modname or self.new(ext='').relto(root).replace('/', '.')
        if name.endswith('.__init__'):
            name = name[:-len('.__init__')]
        if ensuresyspath and str(root) not in sys.path:
            sys.path.insert(0, str(root))
        __import__(name)
        return sys.modules[name]

    # ---- temporary folders
    @classmethod
    def get_temproot(cls):
        import tempfile
        return cls(tempfile.gettempdir())

    @classmethod
    def mkdtemp(cls, rootdir=None):
        import tempfile
        return cls(tempfile.mkdtemp(dir=str(rootdir or cls.get_temproot())))

    @classmethod
    def make_numbered_dir(cls, prefix='session-', rootdir=None, keep=3, lock_timeout=0, **ignored):
        """A new folder, prefix and the next number; of the older ones `keep` stay."""
        root = rootdir or cls.get_temproot()
        while True:
            numbers = sorted([int(path.basename[len(prefix):]) for path in root.listdir()
                              if path.basename.startswith(prefix) and path.basename[len(prefix):].isdigit()])
            path = root.join('%s%d' % (prefix, numbers[-1] + 1 if numbers else 0))
            try:
                path.mkdir()
            except error.EEXIST:
                continue
            for number in numbers[:-keep] if keep else []:
                root.join('%s%d' % (prefix, number)).remove(ignore_errors=True)
            return path

    @staticmethod
    def _gethomedir():
        return local(os.path.expanduser('~'))


class _WorkingFolder(object):
    """`with path.as_cwd():`"""

    def __init__(self, path):
        self.path = path

    def __enter__(self):
        self.old = self.path.chdir()
        return self.old

    def __exit__(self, *ignored):
        self.old.chdir()
