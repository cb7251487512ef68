from .cycle_c import other
thing = 1
