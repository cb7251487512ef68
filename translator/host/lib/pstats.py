"""pstats: there are no statistics to show."""
from _refused import classes as _classes

_classes('pstats', 'Stats', globals())
