"""Fallback imports, __name__, sys.version_info, module-level loops and conditions."""
import sys

try:
    import no_such_module_anywhere
    HAVE = True
except ImportError:
    HAVE = False

if sys.version_info[0] >= 3:
    KIND = 'new'
else:
    KIND = 'old'

VALUES = []
for _i in range(3):
    if _i != 1:
        VALUES.append(_i)
else:
    VALUES.append(99)


def entry_point(argv):
    print(HAVE, len(VALUES), VALUES[-1], __name__ == '__main__', len(KIND))
    return 0


def target(driver, args):
    return entry_point
