"""What is needed to compile and link C that a program uses.

Takes:   ExternalCompilationInfo(includes=['math.h'], libraries=['m']): what a C function or type needs.
Leaves:  objects that compare by what they say and can be merged.
"""

class CompilationError(Exception):
    """A C compiler refused."""

    def __init__(self, out, err=''):
        Exception.__init__(self, out, err)
        self.out = out
        self.err = err

    def __str__(self):
        return '%s%s' % (self.out, self.err)


class ExternalCompilationInfo(object):
    """Sources, header files, folders, libraries, flags."""
    _ATTRIBUTES = ['pre_include_bits', 'includes', 'include_dirs', 'post_include_bits', 'libraries', 'library_dirs',
                   'separate_module_sources', 'separate_module_files', 'compile_extra', 'link_extra', 'frameworks',
                   'link_files', 'testonly_libraries']
    _DUPLICATES_OK = ['compile_extra', 'link_extra']
    _EXTRA_ATTRIBUTES = ['use_cpp_linker', 'platform']

    def __init__(self, pre_include_bits=[], includes=[], include_dirs=[], post_include_bits=[], libraries=[],
                 library_dirs=[], separate_module_sources=[], separate_module_files=[], compile_extra=[], link_extra=[],
                 frameworks=[], link_files=[], testonly_libraries=[], use_cpp_linker=False, platform=None):
        """pre_include_bits, post_include_bits: lines of C before and after the includes; includes: header files;
        separate_module_sources: texts of C files, separate_module_files: their paths; libraries: names for -l."""
        given = locals()
        for name in self._ATTRIBUTES:
            value = given[name]
            if isinstance(value, str):
                raise TypeError('%s must be a list, not a string' % (name,))
            setattr(self, name, tuple([self._plain(item) for item in value]))
        self.use_cpp_linker = use_cpp_linker
        if platform is None:
            from rpython.translator.platform import platform
        self.platform = platform

    @staticmethod
    def _plain(item):
        return item if isinstance(item, str) else str(item)

    @classmethod
    def from_compiler_flags(cls, flags):
        """Of the flags that tools like pkg-config print for the compiler."""
        includes, extra, bits = [], [], []
        for flag in flags.split():
            if flag.startswith('-I'):
                includes.append(flag[2:])
            elif flag.startswith('-D'):
                name, equals, value = flag[2:].partition('=')
                bits.append('#define %s %s' % (name, value if equals else '1'))
            else:
                extra.append(flag)
        return cls(pre_include_bits=bits, include_dirs=includes, compile_extra=extra)

    @classmethod
    def from_linker_flags(cls, flags):
        """Of the flags that such tools print for the linker."""
        libraries, folders, extra = [], [], []
        for flag in flags.split():
            if flag.startswith('-l'):
                libraries.append(flag[2:])
            elif flag.startswith('-L'):
                folders.append(flag[2:])
            else:
                extra.append(flag)
        return cls(libraries=libraries, library_dirs=folders, link_extra=extra)

    @classmethod
    def from_config_tool(cls, execonfigtool):
        """Of what `TOOL --cflags` and `TOOL --libs` print; ImportError when there is no such tool."""
        import py
        tool = py.path.local.sysfind(execonfigtool)
        if not tool:
            raise ImportError('cannot find %r' % (execonfigtool,))
        return cls._from_tool(str(tool), [])

    @classmethod
    def from_pkg_config(cls, package):
        """Of what pkg-config knows of a package; ImportError when it knows nothing."""
        import py
        tool = py.path.local.sysfind('pkg-config')
        if not tool:
            raise ImportError("cannot find 'pkg-config'")
        return cls._from_tool(str(tool), [package])

    @classmethod
    def _from_tool(cls, tool, words):
        from rpython.tool.runsubprocess import run_subprocess
        printed = []
        for option in ('--cflags', '--libs'):
            status, output, complaints = run_subprocess(tool, words + [option])
            if status:
                raise ImportError('%s: %s' % (tool, complaints.strip()))
            printed.append(output)
        return cls.from_compiler_flags(printed[0]).merge(cls.from_linker_flags(printed[1]))

    def _value(self):
        return tuple([getattr(self, name) for name in self._ATTRIBUTES + self._EXTRA_ATTRIBUTES])

    def __hash__(self):
        return hash(self._value()[:-1])

    def __eq__(self, other):
        return self.__class__ is other.__class__ and self._value() == other._value()

    def __ne__(self, other):
        return not self == other

    def __repr__(self):
        info = ['%s=%r' % (name, getattr(self, name)) for name in self._ATTRIBUTES if getattr(self, name)]
        return '<ExternalCompilationInfo (%s)>' % (', '.join(info),)

    def _freeze_(self):
        return True

    def merge(self, *others):
        """All that this one and the others need, each thing once."""
        others = [other for other in others if other is not None]
        values = {}
        for name in self._ATTRIBUTES:
            merged = []
            for info in [self] + others:
                for item in getattr(info, name):
                    if name in self._DUPLICATES_OK or item not in merged:
                        merged.append(item)
            values[name] = merged
        for name in self._EXTRA_ATTRIBUTES:
            values[name] = getattr(self, name)
        values['use_cpp_linker'] = any([info.use_cpp_linker for info in [self] + others])
        return ExternalCompilationInfo(**values)

    def copy_without(self, *attributes):
        """The same without some attributes."""
        return ExternalCompilationInfo(**dict([(name, getattr(self, name))
                                               for name in self._ATTRIBUTES + self._EXTRA_ATTRIBUTES
                                               if name not in attributes]))

    def convert_sources_to_files(self, cache_dir=None, being_main=False):
        """The texts of C files written to a folder."""
        if not self.separate_module_sources:
            return self
        from rpython.tool.udir import udir
        folder = cache_dir or udir.join('module_cache')
        folder.ensure(dir=1)
        files = list(self.separate_module_files)
        for number, text in enumerate(self.separate_module_sources):
            path = folder.join('module_%d_%x.c' % (number, hash(text) & 0xffffffff))
            path.write(text if text.endswith('\n') else text + '\n')
            files.append(str(path))
        return self.copy_without('separate_module_sources', 'separate_module_files').merge(
            ExternalCompilationInfo(separate_module_files=files))

    def get_module_files(self):
        """(the same without files, its files)."""
        return self.copy_without('separate_module_files'), list(self.separate_module_files)

    def as_c_source(self):
        """The lines that stand before what uses this."""
        lines = list(self.pre_include_bits)
        for path in self.includes:
            lines.append('#include %s' % (path if path[:1] in ('"', '<') else '<%s>' % path))
        return '\n'.join(lines + list(self.post_include_bits)) + '\n'

    def write_c_header(self, fileobj):
        fileobj.write(self.as_c_source())

