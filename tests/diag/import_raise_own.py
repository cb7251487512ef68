"""An exception class of the program's own at import time."""


class ConfigError(Exception):
    pass


def load(name):
    raise ConfigError('no configuration called ' + name)    #! error: ConfigError.*no configuration called x


load('x')


def entry_point(argv):
    return 0


def target(driver, args):
    return entry_point
