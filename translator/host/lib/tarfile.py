"""tarfile: names to import; the calls are refused."""
from _refused import classes as _classes, functions as _functions

_functions('tarfile', 'open is_tarfile', globals())
_classes('tarfile', 'TarFile TarInfo', globals())
