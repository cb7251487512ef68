from . import cycle_a
name = 'b'
