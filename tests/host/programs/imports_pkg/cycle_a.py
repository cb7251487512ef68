from . import cycle_b
def late():
    return cycle_b.name + ' from a'
