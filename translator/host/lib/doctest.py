"""doctest: names to import; the calls are refused."""
from _refused import functions as _functions

_functions('doctest', 'testmod testfile run_docstring_examples', globals())
