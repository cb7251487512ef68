"""deepcopy of values made of the built-in types and instances, when a program is loaded."""
from copy import deepcopy
