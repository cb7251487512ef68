"""Unpacking too many values ends the program."""


def split(text):
    key, value = text.split('=')
    return key + '->' + value


def entry_point(argv):
    print(split('a=b'))
    print(split('a=b=c'))
    return 0

def target(driver, args):
    return entry_point
