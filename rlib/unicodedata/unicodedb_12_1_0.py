"""An older name: there is one database, of the version `version`."""
from rpython.rlib.unicodedata.unicodedb import *
