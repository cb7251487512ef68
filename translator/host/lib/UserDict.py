"""UserDict: dicts to derive from, as Python 2 had them."""
from collections import UserDict, MutableMapping as DictMixin

IterableUserDict = UserDict
