"""Coroutines at run time."""


async def fetch(n):             #! error: F026.*coroutine
    return n


def entry_point(argv):
    fetch(1)
    return 0


def target(driver, args):
    return entry_point
