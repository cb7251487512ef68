"""uuid: names to import; the calls are refused."""
from _refused import classes as _classes, functions as _functions

_functions('uuid', 'uuid1 uuid3 uuid4 uuid5', globals())
_classes('uuid', 'UUID', globals())
