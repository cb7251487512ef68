"""exceptions: the built-in exceptions by the module they had in Python 2."""
import __builtin__

for _name in dir(__builtin__):
    _value = getattr(__builtin__, _name)
    if isinstance(_value, type) and issubclass(_value, BaseException):
        globals()[_name] = _value
