"""code: a prompt of Python, which there is not."""
from _refused import classes as _classes, functions as _functions

_classes('code', 'InteractiveInterpreter InteractiveConsole', globals())
_functions('code', 'interact compile_command', globals())
