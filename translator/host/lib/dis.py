"""dis: names to import; the calls are refused."""
from _refused import functions as _functions

_functions('dis', 'dis disassemble distb findlinestarts findlabels', globals())
