"""configparser: the new name of ConfigParser."""
from ConfigParser import *
from ConfigParser import DEFAULTSECT, SafeConfigParser
