"""String constants and functions of old modules at import time."""
import string

LETTERS = string.lowercase
JOINED = string.join(['a', 'b'], '-')


def entry_point(argv):
    print LETTERS[:5], len(LETTERS), JOINED
    return 0


def target(driver, args):
    return entry_point
