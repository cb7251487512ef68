"""dummy_thread: what thread is here."""
from thread import *
