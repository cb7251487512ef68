"""zlib: names to import; the calls are refused."""
from _refused import functions as _functions

_functions('zlib', 'compress decompress crc32 adler32 compressobj decompressobj', globals())
