"""urllib2: names to import; the calls are refused."""
from _refused import classes as _classes, functions as _functions

_functions('urllib2', 'urlopen build_opener install_opener', globals())
_classes('urllib2', 'Request', globals())
