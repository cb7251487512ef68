"""Where C is compiled and run: the host.

Example: platform.compile([py.path.local('a.c')], ExternalCompilationInfo(libraries=['m'])) -> path of the executable
"""
import os

from rpython.translator.tool.cbuild import CompilationError

__all__ = ['CompilationError', 'ExecutionResult', 'Platform', 'host', 'is_host_build', 'log', 'pick_platform', 'platform']


class ExecutionResult(object):
    """How a command ended."""

    def __init__(self, returncode, out, err):
        self.returncode = returncode
        self.out = out
        self.err = err

    def __repr__(self):
        return '<ExecutionResult retcode=%d>' % (self.returncode,)


class Platform(object):
    """A C compiler and its habits."""
    name = 'linux'
    c_environ = None
    relevant_environ = ()
    so_ext = 'so'
    so_prefixes = ('lib', '')
    exe_ext = ''
    standalone_only = ()
    shared_only = ()
    link_flags = ('-pthread',)
    cflags = ('-O2', '-pthread', '-Wno-unused')

    def __init__(self, cc=None):
        self.cc = cc or os.environ.get('CC') or 'cc'

    def __eq__(self, other):
        return self.__class__ is other.__class__ and self.__dict__ == other.__dict__

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash((self.__class__.__name__, self.cc))

    def compile(self, cfiles, eci, outputfilename=None, standalone=True):
        """Compiles and links; the path of what was made."""
        import py
        from rpython.tool.udir import udir
        eci = eci.convert_sources_to_files()
        files = [str(path) for path in list(cfiles) + list(eci.separate_module_files)]
        stem = outputfilename or py.path.local(files[0]).purebasename
        made = udir.join(stem + ('' if standalone else '.' + self.so_ext))
        words = self._words(files, eci, standalone) + ['-o', str(made)]
        result = self._run(words)
        if result.returncode:
            raise CompilationError(result.out, result.err)
        return made

    def _words(self, files, eci, standalone):
        words = self.cc.split() + list(self.cflags) + ([] if standalone else ['-shared', '-fPIC'])
        words += list(eci.compile_extra) + ['-I' + folder for folder in eci.include_dirs] + files
        words += list(eci.link_files) + ['-L' + folder for folder in eci.library_dirs]
        return words + ['-l' + name for name in eci.libraries] + list(eci.link_extra) + list(self.link_flags)

    def _run(self, words):
        from rpython.tool.runsubprocess import run_subprocess
        return ExecutionResult(*run_subprocess(words[0], words[1:]))

    def execute(self, executable, args=None, env=None, compilation_info=None):
        """Runs what was compiled."""
        return self._run([str(executable)] + list(args or []))

    def check___thread(self):
        return True

    def include_dirs_for_libffi(self):
        return []

    def library_dirs_for_libffi(self):
        return []


class _Log(object):
    """Swallows RPython's messages about compiling."""

    def __call__(self, *args):
        pass

    execute = WARNING = ERROR = __call__


log = _Log()
host = platform = Platform()
is_host_build = True


def pick_platform(new_platform, cc):
    if new_platform != 'host':
        raise ValueError('there is no platform %r' % (new_platform,))
    return Platform(cc)


def set_platform(new_platform, cc):
    global platform
    platform = pick_platform(new_platform, cc)
