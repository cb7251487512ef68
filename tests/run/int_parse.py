"""int() of strings, good and bad."""


def parse(s):
    try:
        return str(int(s))
    except ValueError:
        return 'bad'


def entry_point(argv):
    for s in ['0', '12', '-12', '+5', ' 7 ', '007', '', '-', 'x', '1x', '1.5', '1 2', '9223372036854775807',
              '-9223372036854775808', '--1', '\t3\n']:
        print(parse(s))
    return 0


def target(driver, args):
    return entry_point
