"""The exceptions that helpers raise, prebuilt with the messages Python gives: raising one makes nothing.

Takes:   nothing.
Leaves:  instances.
Example: raise LIST_INDEX
"""

LIST_INDEX = IndexError('list index out of range')
LIST_ASSIGNMENT = IndexError('list assignment index out of range')
LIST_POP = IndexError('pop index out of range')
LIST_POP_EMPTY = IndexError('pop from empty list')
LIST_REMOVE = ValueError('list.remove(x): x not in list')
LIST_FIND = ValueError('x is not in list')
RANGE_INDEX = IndexError('range object index out of range')
RANGE_STEP = ValueError('range() arg 3 must not be zero')
STRING_INDEX = IndexError('string index out of range')
SUBSTRING = ValueError('substring not found')
EMPTY_SEPARATOR = ValueError('empty separator')
SLICE_STEP = ValueError('slice step cannot be zero')
DICT_SIZE = RuntimeError('dictionary changed size during iteration')
DICT_EMPTY = KeyError('popitem(): dictionary is empty')
EMPTY_MIN = ValueError('min() arg is an empty sequence')
EMPTY_MAX = ValueError('max() arg is an empty sequence')
DIVISION = ZeroDivisionError('integer division or modulo by zero')
TRUE_DIVISION = ZeroDivisionError('division by zero')
FLOAT_DIVISION = ZeroDivisionError('float division by zero')
FLOAT_FLOOR_DIVISION = ZeroDivisionError('float floor division by zero')
FLOAT_MODULO = ZeroDivisionError('float modulo')
FLOAT_POWER = ZeroDivisionError('0.0 cannot be raised to a negative power')
NEGATIVE_POWER = ValueError('negative power of an int')
INT_BASE = ValueError('int() base must be >= 2 and <= 36, or 0')
MODULO = ZeroDivisionError('integer modulo by zero')
ORD_LENGTH = TypeError('ord() expected a character')
SHIFT_COUNT = ValueError('negative shift count')
CHR_RANGE = ValueError('chr() arg not in range(256)')
UNICHR_RANGE = ValueError('unichr() arg not in range(0x110000)')
NAN_TO_INT = ValueError('cannot convert float NaN to integer')
INFINITY_TO_INT = OverflowError('cannot convert float infinity to integer')
ONE_CHARACTER = TypeError('%c requires int or char')
