"""Fstring bad."""


def entry_point(argv):
    print(f'{argv[0]:d}')    #! error: A012 `\{:d\}` cannot format str.*help: `\{!s:d\}` formats its str\(\)
    return 0


def target(driver, args):
    return entry_point
