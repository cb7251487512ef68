"""tty: a terminal's modes, which are refused."""
from termios import *
from _refused import functions as _functions

_functions('tty', 'setraw setcbreak', globals())
