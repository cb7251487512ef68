"""unicodedata: names to import; the calls are refused."""
from _refused import functions as _functions

_functions('unicodedata', 'category name lookup digit decimal numeric bidirectional combining mirrored decomposition normalize east_asian_width', globals())
