"""zipfile: names to import; the calls are refused."""
from _refused import classes as _classes, functions as _functions

_functions('zipfile', 'is_zipfile', globals())
_classes('zipfile', 'ZipFile ZipInfo', globals())
