"""difflib: names to import; the calls are refused."""
from _refused import classes as _classes, functions as _functions

_functions('difflib', 'unified_diff context_diff ndiff get_close_matches', globals())
_classes('difflib', 'SequenceMatcher Differ', globals())
