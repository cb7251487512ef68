"""marshal: names to import; the calls are refused."""
from _refused import functions as _functions

_functions('marshal', 'dump dumps load loads', globals())
