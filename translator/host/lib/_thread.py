"""_thread: the name of thread in Python 3."""
from thread import *
from thread import _local
