"""copy_reg: functions that take objects apart for pickling; noted."""

dispatch_table = {}


def pickle(cls, function, constructor=None):
    dispatch_table[cls] = function


def constructor(thing):
    pass
