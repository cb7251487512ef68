try:
    from .cycle_d import thing
except ImportError as e:
    print('partially' in str(e), 'circular' in str(e))
