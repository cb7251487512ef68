"""queue: the name of Queue in Python 3."""
from Queue import *
