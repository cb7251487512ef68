"""mmap: names to import; the calls are refused."""
from _refused import classes as _classes

_classes('mmap', 'mmap', globals())
