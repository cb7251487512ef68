"""The lock that lets one thread at a time run RPython. A program without threads holds it always, so there is nothing to do."""


def allocate():
    """Called once, when threads start."""


def acquire():
    pass


def acquire_maybe_in_new_thread():
    pass


def release():
    pass


def yield_thread():
    """Lets others run."""


def am_I_holding_the_GIL():
    return True


def gil_get_holder():
    return 0
