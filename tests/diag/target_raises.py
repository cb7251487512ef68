"""target() itself raises."""


def target(driver, args):
    raise ValueError('cannot configure')        #! error: ValueError.*cannot configure
