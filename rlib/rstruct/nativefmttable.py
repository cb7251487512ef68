"""The characters of formats with the sizes and alignments of C, on a 64-bit machine."""
from rpython.rlib.rstruct.standardfmttable import ints, native_is_bigendian, standard_fmttable

native_fmttable = dict([(letter, dict(attributes)) for letter, attributes in standard_fmttable.items()])
native_fmttable.update(ints([('l', 'L', 8)]))
native_fmttable['P'] = dict(native_fmttable['L'])
for _attributes in native_fmttable.values():
    _attributes['alignment'] = _attributes['size']
