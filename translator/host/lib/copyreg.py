"""copyreg: the name of copy_reg in Python 3."""
from copy_reg import *
