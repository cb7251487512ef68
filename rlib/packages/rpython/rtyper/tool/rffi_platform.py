"""What the C compiler knows: values of macros and constants, sizes of types, layouts of structs, what exists.

Takes:   a class of entries: class CConfig: _compilation_info_ = eci; SEEK_END = ConstantInteger('SEEK_END')
Leaves:  {name: value}.
Idea:    the answers are bytes of constant data in an object file, which is read and never run: so cross compilers are asked as well.
         One compilation answers for a whole class; each entry is asked alone only to say which of them fails. Objects are kept
         by their text in the folder of rpython.rtyper.lltypesystem.clibrary.
Example: configure(CConfig)['SEEK_END'] == 2
"""
import os
import struct

from rpython.rtyper.lltypesystem import clibrary, lltype, rawmemory, rffi
from rpython.translator.tool.cbuild import CompilationError, ExternalCompilationInfo

MAGIC = 'JQPROBE!'
PROLOGUE = '''
#include <stddef.h>
#define B4(x) (unsigned char)((unsigned long long)(x)), (unsigned char)((unsigned long long)(x) >> 8), \\
    (unsigned char)((unsigned long long)(x) >> 16), (unsigned char)((unsigned long long)(x) >> 24)
#define B8(x) B4(x), B4((unsigned long long)(x) >> 32)
#define INT_ENTRY(x) 1, B8(x), (x) < 0,
#define NO_ENTRY 0, B8(0), 0,
'''
ENTRY_BYTES = 10


# ____________________________________________________________ asking the compiler

def _quoted_flags(eci):
    return '%s -D_GNU_SOURCE -w' % clibrary.compile_flags(eci)


def _kept(text, suffix, command):
    """The path of what the command makes of a C text, and the compiler's complaint; ('', complaint) when it makes nothing.
    Failures are not kept: what is missing may be installed."""
    key = clibrary.text_key(clibrary.compiler() + '\n' + command + '\n' + text)
    path = os.path.join(clibrary.cache_folder(), key + suffix)
    if os.path.exists(path):
        return path, ''
    source = os.path.join(clibrary.cache_folder(), key + '.c')
    clibrary.write_file(source, text)
    temporary = '%s.%d' % (path, os.getpid())
    output, ok = clibrary.run(command % (clibrary.quoted(source), clibrary.quoted(temporary)))
    if not ok:
        return '', output
    os.rename(temporary, path)
    return path, ''


def _object(text, eci):
    """The bytes of the object file of a C text."""
    command = '%s %s -c %%s -o %%s' % (clibrary.compiler(), _quoted_flags(eci).replace('%', '%%'))
    path, complaint = _kept(text, '.probe.o', command)
    if not path:
        raise CompilationError(complaint)
    stream = open(path, 'rb')
    try:
        return stream.read()
    finally:
        stream.close()


def _links(text, eci):
    """Does the C text become an executable?"""
    sources = '\n'.join(eci.separate_module_sources)
    command = '%s %s %%s -o %%s %s' % (clibrary.compiler(), _quoted_flags(eci).replace('%', '%%'),
                                       clibrary.link_flags(eci).replace('%', '%%'))
    return bool(_kept(text + '\n' + sources, '.probe', command)[0])


class _Probe(object):
    """The questions of one compilation."""

    def __init__(self, eci):
        self.eci = eci
        self.ints, self.doubles, self.strings = [], [], []

    def integer(self, expression, ifdef=None):
        """A question for an int; its number."""
        text = 'INT_ENTRY(%s)' % expression
        if ifdef is not None:
            text = '#ifdef %s\n%s\n#else\nNO_ENTRY\n#endif' % (ifdef, text)
        self.ints.append(text)
        return len(self.ints) - 1

    def double(self, expression, ifdef):
        self.doubles.append('#ifdef %s\n(double)(%s),\n#else\n0,\n#endif' % (ifdef, expression))
        return len(self.doubles) - 1

    def string(self, expression, ifdef):
        number = len(self.strings)
        mark = 'JQSTR%d:' % number
        self.strings.append('#ifdef %s\nconst char jq_string_%d[] = "%s" %s;\n#endif' % (ifdef, number, mark, expression))
        return mark

    def ask(self):
        """Compiles; the answers are there to be read afterwards."""
        lines = [clibrary.header_of(self.eci), PROLOGUE]
        lines.append('const unsigned char jq_ints[] = { %s' % ' '.join(["'%s'," % c for c in MAGIC]))
        lines += self.ints + ['0 };']
        if self.doubles:
            lines.append('const struct { char magic[8]; double values[%d]; } jq_doubles = { "JQDOUBLE", {' % len(self.doubles))
            lines += self.doubles + ['} };']
        lines += self.strings
        self.data = _object('\n'.join(lines) + '\n', self.eci)

    def int_answer(self, number):
        """The int, or None."""
        at = self.data.find(MAGIC) + len(MAGIC) + number * ENTRY_BYTES
        entry = [ord(c) for c in self.data[at:at + ENTRY_BYTES]]
        if not entry[0]:
            return None
        value = 0
        for i in range(8):
            value |= entry[1 + i] << 8 * i
        return value - (1 << 64) if entry[9] else value

    def double_answer(self, number):
        at = self.data.find('JQDOUBLE') + 8 + number * 8
        return struct.unpack('<d', _bytes(self.data[at:at + 8]))[0]

    def string_answer(self, mark):
        at = self.data.find(mark)
        if at < 0:
            return None
        at += len(mark)
        return self.data[at:self.data.find('\0', at)]


def _bytes(text):
    return text if isinstance(b'', type(text)) else text.encode('latin-1')


# ____________________________________________________________ entries

class CConfigEntry(object):
    """One question."""

    def prepare(self, probe):
        """Adds what it asks."""

    def answer(self, probe):
        """The value."""


class ConstantInteger(CConfigEntry):
    """The value of a constant expression that must exist."""

    def __init__(self, name):
        self.name = name

    def prepare(self, probe):
        self.number = probe.integer(self.name)

    def answer(self, probe):
        return probe.int_answer(self.number)


class DefinedConstantInteger(ConstantInteger):
    """The value of a macro, or None."""

    def __init__(self, macro):
        self.name = macro

    def prepare(self, probe):
        self.number = probe.integer(self.name, self.name)


class DefinedConstantDouble(CConfigEntry):
    """The float that a macro stands for, or None."""

    def __init__(self, macro):
        self.name = macro

    def prepare(self, probe):
        self.number = probe.double(self.name, self.name)
        self.exists = probe.integer('1', self.name)

    def answer(self, probe):
        return probe.double_answer(self.number) if probe.int_answer(self.exists) else None


ConstantDouble = DefinedConstantDouble


class DefinedConstantString(CConfigEntry):
    """The text that a macro stands for, or None."""

    def __init__(self, macro, name=None):
        self.macro = macro
        self.name = name or macro

    def prepare(self, probe):
        self.mark = probe.string(self.name, self.macro)

    def answer(self, probe):
        return probe.string_answer(self.mark)


ConstantString = DefinedConstantString


class Defined(CConfigEntry):
    """Is the macro defined?"""

    def __init__(self, macro):
        self.name = macro

    def prepare(self, probe):
        self.number = probe.integer('1', self.name)

    def answer(self, probe):
        return bool(probe.int_answer(self.number))


class SizeOf(CConfigEntry):
    """The bytes of a type."""

    def __init__(self, name):
        self.name = name

    def prepare(self, probe):
        self.number = probe.integer('(long)sizeof(%s)' % self.name)

    def answer(self, probe):
        return probe.int_answer(self.number)


class Has(CConfigEntry):
    """Is there a function, macro or variable of that name, that can be linked?"""

    def __init__(self, name):
        self.name = name

    def answer(self, probe):
        text = '%s\nint main(void) { (void)(%s); return 0; }\n' % (clibrary.header_of(probe.eci), self.name)
        return _links(text, probe.eci)


class Works(CConfigEntry):
    """Can anything be compiled and linked with this?"""
    name = 'a program with these headers and libraries'

    def answer(self, probe):
        return _links('%s\nint main(void) { return 0; }\n' % clibrary.header_of(probe.eci), probe.eci)


def _is_number(T):
    return isinstance(T, lltype.Primitive) and T is not lltype.Void and T._name != 'Address'


_NUMBERS = {(1, True): lltype.Int8, (1, False): lltype.UInt8, (2, True): lltype.Int16, (2, False): lltype.UInt16,
            (4, True): lltype.Int32, (4, False): lltype.UInt32, (8, True): lltype.Signed, (8, False): lltype.Unsigned}


def _number_type(hint, size, is_signed):
    """The type with the size and sign that C says, of the kind that the hint is."""
    if hint in (lltype.Float, lltype.SingleFloat):
        return {8: lltype.Float, 4: lltype.SingleFloat}[size]
    if hint in (lltype.Char, lltype.UniChar, lltype.Bool) and rawmemory.size_of(hint) == size:
        return hint
    return _NUMBERS[size, is_signed]


class SimpleType(CConfigEntry):
    """A type that is a number, or something as large as the hint."""

    def __init__(self, name, ctype_hint=rffi.INT, ifdef=None):
        self.name = name
        self.ctype_hint = ctype_hint
        self.ifdef = ifdef

    def prepare(self, probe):
        self.size = probe.integer('(long)sizeof(%s)' % self.name, self.ifdef)
        if _is_number(self.ctype_hint):
            self.sign = probe.integer('(long)((%s)-1 < 0)' % self.name, self.ifdef)

    def answer(self, probe):
        size = probe.int_answer(self.size)
        if size is None:
            return None
        if _is_number(self.ctype_hint):
            return _number_type(self.ctype_hint, size, bool(probe.int_answer(self.sign)))
        if rawmemory.size_of(self.ctype_hint) != size:
            raise TypeError('%s has %d bytes, %s has %d' % (self.name, size, self.ctype_hint, rawmemory.size_of(self.ctype_hint)))
        return self.ctype_hint


class Struct(CConfigEntry):
    """A struct with the fields of interest where C has them, named with c_ in front."""

    def __init__(self, name, interesting_fields, ifdef=None, adtmeths={}):
        self.name = name
        self.interesting_fields = interesting_fields
        self.ifdef = ifdef
        self.adtmeths = adtmeths

    def prepare(self, probe):
        self.size = probe.integer('(long)sizeof(%s)' % self.name, self.ifdef)
        self.align = probe.integer('(long)_Alignof(%s)' % self.name, self.ifdef)
        self.fields = []
        for field, hint in self.interesting_fields:
            place = '((%s *)0)->%s' % (self.name, field)
            sign = None
            if _is_number(hint):
                sign = probe.integer('(long)((__typeof__(%s))-1 < 0)' % place, self.ifdef)
            self.fields.append((probe.integer('(long)offsetof(%s, %s)' % (self.name, field), self.ifdef),
                                probe.integer('(long)sizeof(%s)' % place, self.ifdef), sign))

    def answer(self, probe):
        size = probe.int_answer(self.size)
        if size is None:
            return None
        found = []
        for (field, hint), (offset, its_size, sign) in zip(self.interesting_fields, self.fields):
            T, bytes_of = hint, probe.int_answer(its_size)
            if sign is not None:
                T = _number_type(hint, bytes_of, bool(probe.int_answer(sign)))
            elif rawmemory.size_of(T) > bytes_of:
                raise TypeError('%s.%s has %d bytes, %s has more' % (self.name, field, bytes_of, T))
            found.append((probe.int_answer(offset), 'c_' + field, T))
        found.sort(key=lambda entry: entry[0])
        name = self.name[7:] if self.name.startswith('struct ') else self.name
        hints = {'external': 'C', 'c_name': name, 'size': size, 'align': probe.int_answer(self.align),
                 'fieldoffsets': tuple([offset for offset, _, _ in found])}
        return lltype.Struct(name, *[(field, T) for _, field, T in found], hints=hints, adtmeths=dict(self.adtmeths))


# ____________________________________________________________ configure

def _ask(entries, eci):
    probe = _Probe(eci)
    for _, entry in entries:
        entry.prepare(probe)
    probe.ask()
    return dict([(key, entry.answer(probe)) for key, entry in entries])


def configure(CConfig, ignore_errors=False):
    """The answers to all entries of the class, by the names they have there."""
    entries = [(key, getattr(CConfig, key)) for key in sorted(dir(CConfig)) if isinstance(getattr(CConfig, key), CConfigEntry)]
    eci = getattr(CConfig, '_compilation_info_', None) or ExternalCompilationInfo()
    try:
        return _ask(entries, eci)
    except CompilationError:
        if len(entries) < 2:
            raise
    answers, failed = {}, []
    for key, entry in entries:
        try:
            answers.update(_ask([(key, entry)], eci))
        except CompilationError as error:
            if not ignore_errors:
                raise CompilationError('%s (%s): %s' % (key, entry.name, error.out.split('\n')[0].split('error: ')[-1]))
    return answers


def configure_entry(entry, eci):
    """The answer to one."""
    return _ask([('it', entry)], eci)['it']


def _header(c_header_source):
    return ExternalCompilationInfo(post_include_bits=[c_header_source or ''])


def getstruct(name, c_header_source, interesting_fields):
    return configure_entry(Struct(name, interesting_fields), _header(c_header_source))


def getsimpletype(name, c_header_source, ctype_hint=rffi.INT):
    return configure_entry(SimpleType(name, ctype_hint), _header(c_header_source))


def getconstantinteger(name, c_header_source):
    return configure_entry(ConstantInteger(name), _header(c_header_source))


def getdefined(macro, c_header_source):
    return configure_entry(Defined(macro), _header(c_header_source))


def getdefineddouble(macro, c_header_source):
    return configure_entry(DefinedConstantDouble(macro), _header(c_header_source))


def has(name, c_header_source, include_dirs=None, libraries=None):
    """Can the name be used with these headers and libraries?"""
    eci = ExternalCompilationInfo(post_include_bits=[c_header_source], include_dirs=include_dirs or [], libraries=libraries or [])
    return configure_entry(Has(name), eci)


def checkcompiles(expression, c_header_source, include_dirs=None):
    """Can the expression be compiled?"""
    return has(expression, c_header_source, include_dirs)


def sizeof(name, eci, **options):
    """The bytes of a type of C."""
    return configure_entry(SizeOf(name), eci)


def verify_eci(eci):
    """CompilationError unless C can be compiled and linked with this."""
    if not configure_entry(Works(), eci):
        raise CompilationError('nothing can be compiled and linked with %r' % (eci,), '')


def memory_alignment():
    """The largest alignment of C's types."""
    return configure_entry(ConstantInteger('(long)_Alignof(max_align_t)'), ExternalCompilationInfo(includes=['stddef.h']))


def configure_external_library(name, eci, configurations, symbol=None, _cache={}):
    """The eci of the first configuration (a dict with a `prefix`, include_dir or library_dir) with which the library works."""
    for configuration in [{}] + list(configurations):
        folder = configuration.get('prefix', '')
        info = eci.merge(ExternalCompilationInfo(
            include_dirs=[os.path.join(folder, configuration['include_dir'])] if 'include_dir' in configuration else [],
            library_dirs=[os.path.join(folder, configuration['library_dir'])] if 'library_dir' in configuration else [],
            libraries=[name]))
        entry = Has(symbol) if symbol else Works()
        if configure_entry(entry, info):
            return info
    raise CompilationError("the library '%s' is not there" % name, '')
