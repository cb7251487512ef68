"""pytest: the same stand-ins as py.test."""
from py._test import *
from py._test import config, mark
