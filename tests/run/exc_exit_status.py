"""SystemExit: its code while it is caught, the exit status when it is not."""
import sys


class Quit(SystemExit):
    pass


class Leave(SystemExit):
    def __init__(self, code, reason):
        SystemExit.__init__(self, code)
        self.reason = reason


def leave(n):
    if n == 0:
        sys.exit(3)
    if n == 1:
        raise SystemExit(4)
    if n == 2:
        raise SystemExit
    if n == 3:
        raise Quit(5)
    if n == 4:
        sys.exit()
    if n == 5:
        raise Leave(6, 'because')
    return n


def entry_point(argv):
    for i in range(7):
        try:
            print('stays', leave(i))
        except Leave as e:
            print(e.reason, e.code)
        except SystemExit as e:
            print('leaves', e.code or 0)
    try:
        sys.exit(len(argv) + 41)
    finally:
        print('finally')


def target(driver, args):
    return entry_point
