"""C functions for code that runs untranslated: compiled, opened, found.

Takes:   the name of a function and the ExternalCompilationInfo it needs.
Leaves:  its address in this process.
Idea:    the C library and what is linked to this process are asked first. Libraries and C sources become a shared object that
         is linked with them all; a macro or a function of a header becomes one with a function around it. Shared
         objects are kept in a folder by their text and the compiler's name: the second run compiles nothing.
"""
import os
import sys

from rpython.rtyper.lltypesystem import rawmemory

C_TYPES = {'b': 'int8_t', 'B': 'uint8_t', 'h': 'int16_t', 'H': 'uint16_t', 'i': 'int32_t', 'I': 'uint32_t',
           'q': 'int64_t', 'Q': 'uint64_t', 'f': 'float', 'd': 'double', 'c': 'uint8_t', 'w': 'uint32_t', '?': '_Bool',
           'p': 'void *', 'v': 'void'}


class CompilationFailed(Exception):
    """The C compiler refused; its words are the message."""


# ____________________________________________________________ the compiler and its folder

def compiler():
    """The command that compiles C."""
    return os.environ.get('CC') or 'cc'


def cache_folder():
    """Where what was compiled is kept."""
    folder = os.environ.get('JACQUARD_CACHE')
    if not folder:
        base = os.environ.get('XDG_CACHE_HOME') or os.path.join(os.environ.get('HOME') or '/tmp', '.cache')
        folder = os.path.join(base, 'jacquard')
    if not os.path.isdir(folder):
        try:
            os.makedirs(folder)
        except OSError:
            if not os.path.isdir(folder):
                raise
    return folder


def text_key(text):
    """A name for a text: FNV of 128 bits."""
    value, prime, mask = 0x6c62272e07bb014262b821756295c58d, 0x0000000001000000000000000000013b, (1 << 128) - 1
    for character in text:
        value = ((value ^ ord(character)) * prime) & mask
    return '%032x' % value


def quoted(word):
    """One word of the shell."""
    return "'" + word.replace("'", "'\\''") + "'"


def run(command):
    """(its output with complaints, did it work); the complaints are ASCII"""
    pipe = os.popen('LC_ALL=C ' + command + ' 2>&1')
    text = pipe.read()
    return text, not pipe.close()


def write_file(path, text):
    """Writes a file whole or not at all."""
    temporary = '%s.%d' % (path, os.getpid())
    stream = open(temporary, 'w')
    stream.write(text)
    stream.close()
    os.rename(temporary, path)


# ____________________________________________________________ flags

def header_of(eci):
    """The lines that stand before C that uses it."""
    if eci is None:
        return ''
    lines = list(eci.pre_include_bits)
    for path in eci.includes:
        lines.append('#include %s' % path if path[:1] in '<"' else '#include <%s>' % path)
    return '\n'.join(lines + list(eci.post_include_bits)) + '\n'


def compile_flags(eci):
    """For compiling C that uses it."""
    words = ['-I' + folder for folder in eci.include_dirs] + list(eci.compile_extra)
    return ' '.join([quoted(word) for word in words])


def link_words(eci):
    """For linking C that uses it."""
    words = ['-L' + folder for folder in eci.library_dirs] + ['-Wl,-rpath,' + folder for folder in eci.library_dirs]
    return words + list(eci.link_files) + ['-l' + name for name in eci.libraries] + list(eci.link_extra)


def link_flags(eci):
    """The same as text."""
    return ' '.join([quoted(word) for word in link_words(eci)])


# ____________________________________________________________ shared objects

def file_text(path):
    """A file's content, for the key."""
    stream = open(path)
    try:
        return stream.read()
    finally:
        stream.close()


def shared_object(sources, files, eci, extra=''):
    """The path of a shared object of these C texts and files, made if it is not there."""
    command = '%s -shared -fPIC -O1 -w -DRPY_EXTERN=extern -DRPY_EXPORTED=extern' % compiler()
    flags = '' if eci is None else compile_flags(eci)
    libraries = extra + ' ' + ('' if eci is None else link_flags(eci))
    key = text_key('\n'.join([command, flags, libraries] + sources + list(files) + [file_text(path) for path in files]))
    path = os.path.join(cache_folder(), key + '.so')
    if os.path.exists(path):
        return path
    names = list(files)
    for number, text in enumerate(sources):
        name = os.path.join(cache_folder(), '%s_%d.c' % (key, number))
        write_file(name, text)
        names.append(name)
    temporary = '%s.%d' % (path, os.getpid())
    output, ok = run('%s %s -o %s %s -Wl,--no-as-needed %s' % (
        command, flags, quoted(temporary), ' '.join([quoted(name) for name in names]), libraries))
    if not ok:
        raise CompilationFailed(output)
    os.rename(temporary, path)
    return path


_opened = {}


def opened(path):
    """The handle of a library."""
    if path not in _opened:
        _opened[path] = rawmemory.open_library(path)
    return _opened[path]


def _module_path(eci):
    """The shared object with the sources and libraries of an eci; None: it has none."""
    if eci is None or not (eci.separate_module_sources or eci.separate_module_files or eci.libraries or eci.link_files):
        return None
    header = header_of(eci)
    sources = [header + '\n' + source + '\n' for source in eci.separate_module_sources]
    if not sources and not eci.separate_module_files:
        sources = ['static int unused __attribute__((unused));\n']
    return shared_object(sources, list(eci.separate_module_files), eci)


def _wrapped(name, eci, letters, result, module):
    """The path and symbol of a function that calls the macro or header function."""
    parameters = ', '.join(['%s a%d' % (C_TYPES[letter], i) for i, letter in enumerate(letters)]) or 'void'
    arguments = ', '.join(['a%d' % i for i in range(len(letters))])
    call = '%s(%s)' % (name, arguments)
    if result == 'p':
        call = '(void *)(uintptr_t)' + call
    body = call if result == 'v' else 'return ' + call
    text = '%s\n#include <stdint.h>\n%s rpy_call(%s) { %s; }\n' % (header_of(eci), C_TYPES[result], parameters, body)
    return shared_object([text], [], eci, quoted(module) if module else '')


_addresses = {}


def address_of(name, eci, letters, result, is_macro=False):
    """The address of a C function, called with values of these letters."""
    key = name, eci, letters, result, is_macro
    if key not in _addresses:
        _addresses[key] = _find(name, eci, letters, result, is_macro)
    return _addresses[key]


def _find(name, eci, letters, result, is_macro):
    module = _module_path(eci)
    address = 0
    if not is_macro:
        address = rawmemory.symbol(opened(module), name)
    if address:
        return address
    if eci is None or not (eci.includes or eci.post_include_bits or eci.pre_include_bits):
        raise AttributeError('there is no C function %s%s' % (
            name, ' here; does it need a library or an include?' if eci is None else ' in %r' % (eci,)))
    if module:
        opened(module)
    return rawmemory.symbol(opened(_wrapped(name, eci, letters, result, module)), 'rpy_call')
