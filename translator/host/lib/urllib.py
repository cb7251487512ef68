"""urllib: names to import; the calls are refused."""
from _refused import classes as _classes, functions as _functions

_functions('urllib', 'urlopen urlretrieve quote unquote quote_plus unquote_plus urlencode', globals())
_classes('urllib', 'URLopener', globals())
