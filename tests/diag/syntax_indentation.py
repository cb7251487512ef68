"""Wrong indentation."""


def entry_point(argv):
    x = 1
      y = 2
    #! error-above: S002|indent
    return x


def target(driver, args):
    return entry_point
