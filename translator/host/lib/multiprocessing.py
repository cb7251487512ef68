"""multiprocessing: names to import; the calls are refused."""
from _refused import classes as _classes, functions as _functions

_functions('multiprocessing', 'cpu_count current_process', globals())
_classes('multiprocessing', 'Process Queue Pool Pipe Lock', globals())
