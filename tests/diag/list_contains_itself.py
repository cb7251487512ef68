"""Types that contain themselves."""


def entry_point(argv):
    items = []
    items.append(items)                     #! error: A032
    return len(items)


def target(driver, args):
    return entry_point
