"""gzip: names to import; the calls are refused."""
from _refused import classes as _classes, functions as _functions

_functions('gzip', 'open', globals())
_classes('gzip', 'GzipFile', globals())
