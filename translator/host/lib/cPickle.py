"""cPickle: pickle."""
from pickle import *
from pickle import PickleError, PicklingError, UnpicklingError
