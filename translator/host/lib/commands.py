"""commands: the output of commands."""
from subprocess import getoutput, getstatusoutput


def mkarg(x):
    return " '" + x.replace("'", "'\\''") + "'"
