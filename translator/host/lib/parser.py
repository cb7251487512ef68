"""parser: names to import; the calls are refused."""
from _refused import functions as _functions

_functions('parser', 'suite expr compilest sequence2st st2list st2tuple ast2list ast2tuple', globals())
