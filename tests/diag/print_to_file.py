"""print to a file that is not sys.stdout or sys.stderr, and with an open line on sys.stderr, at run time."""
import sys


class Log(object):
    def write(self, text):
        pass


def entry_point(argv):
    log = Log()
    print >>log, 'text'                 #! error: F017 print writes to sys.stdout or sys.stderr only
    print >>sys.stderr, 'text',         #! error: F017 `print >>sys.stderr` with a comma at its end
    return 0


def target(driver, args):
    return entry_point
