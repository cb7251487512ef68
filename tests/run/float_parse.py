"""float() of strings, good and bad."""


def parse(s):
    try:
        return str(float(s))
    except ValueError:
        return 'bad'


def entry_point(argv):
    for s in ['0', '1.5', '-2.25', '1e3', '1E-2', '.5', '5.', ' 7.5 ', '', 'x', '1e', '1.2.3', 'inf', '-inf', 'nan', '+1.0']:
        print(parse(s))
    return 0


def target(driver, args):
    return entry_point
