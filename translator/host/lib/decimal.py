"""decimal: names to import; the calls are refused."""
from _refused import classes as _classes, functions as _functions

_functions('decimal', 'getcontext setcontext localcontext', globals())
_classes('decimal', 'Decimal Context', globals())
