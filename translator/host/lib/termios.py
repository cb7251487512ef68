"""termios: numbers to import; the calls are refused."""
from _refused import functions as _functions

TCSANOW, TCSADRAIN, TCSAFLUSH = 0, 1, 2
ECHO, ICANON, ISIG, IEXTEN = 8, 2, 1, 32768
BRKINT, ICRNL, INPCK, ISTRIP, IXON, OPOST, CSIZE, PARENB, CS8 = 2, 256, 16, 32, 1024, 1, 48, 256, 48
VMIN, VTIME, TIOCGWINSZ, TIOCSWINSZ = 6, 5, 0x5413, 0x5414
_functions('termios', 'tcgetattr tcsetattr tcdrain tcflush tcflow tcsendbreak', globals())


class error(Exception):
    pass
