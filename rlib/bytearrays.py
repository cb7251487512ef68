"""bytearray in translated programs: a class over a list of characters.

The translator makes instances of `ByteArray` where a program calls bytearray(), and of the bytearrays of import time. What
finds, replaces and splits goes by way of a str. Untranslated, Python's own bytearray is used.
"""
from rpython.rlib.objectmodel import specialize


@specialize.argtype(0)
def character(value):
    """Of a number; Python 2 takes a string of length one as well."""
    if isinstance(value, str):
        if len(value) != 1:
            raise ValueError("string must be of size 1")
        return value[0]
    if value < 0 or value > 255:
        raise ValueError("byte must be in range(0, 256)")
    return chr(value)


@specialize.argtype(0)
def text_of(x):
    """A str, or the content of a bytearray."""
    if isinstance(x, ByteArray):
        return x.text()
    return x


@specialize.argtype(0)
def characters_of(x):
    """As a new list: of a str, a bytearray, or any iterable of ints."""
    if isinstance(x, ByteArray):
        return [c for c in x.characters]
    if isinstance(x, str):
        return [c for c in x]
    return [character(value) for value in x]


class ByteArray(object):
    def __init__(self, characters):
        self.characters = characters

    def text(self):
        return ''.join(self.characters)

    def _position(self, index):
        if index < 0:
            index += len(self.characters)
        if index < 0 or index >= len(self.characters):
            raise IndexError("bytearray index out of range")
        return index

    def _clamped(self, index):
        """A bound of a slice."""
        if index < 0:
            return 0
        if index > len(self.characters):
            return len(self.characters)
        return index

    # ____________________________________________________________ as a sequence

    def __len__(self):
        return len(self.characters)

    def __getitem__(self, index):
        return ord(self.characters[self._position(index)])

    @specialize.argtype(2)
    def __setitem__(self, index, value):
        position = self._position(index)
        self.characters[position] = character(value)

    def __delitem__(self, index):
        del self.characters[self._position(index)]

    def __getslice__(self, start, stop):
        start = self._clamped(start)
        stop = self._clamped(stop)
        if stop < start:
            stop = start
        return ByteArray(self.characters[start:stop])

    @specialize.argtype(3)
    def __setslice__(self, start, stop, values):
        start = self._clamped(start)
        stop = self._clamped(stop)
        if stop < start:
            stop = start
        new = characters_of(values)
        self.characters = self.characters[:start] + new + self.characters[stop:]

    def __delslice__(self, start, stop):
        start = self._clamped(start)
        stop = self._clamped(stop)
        if start < stop:
            del self.characters[start:stop]

    @specialize.argtype(1, 2)
    def _get_slice_step(self, start, stop, step):
        return ByteArray(self.characters[start:stop:step])

    @specialize.argtype(1, 2, 4)
    def _set_slice_step(self, start, stop, step, values):
        self.characters[start:stop:step] = characters_of(values)

    @specialize.argtype(1, 2)
    def _del_slice_step(self, start, stop, step):
        del self.characters[start:stop:step]

    def __iter__(self):
        index = 0
        while index < len(self.characters):
            yield ord(self.characters[index])
            index += 1

    @specialize.argtype(1)
    def __contains__(self, item):
        if isinstance(item, int):
            return character(item) in self.characters
        return text_of(item) in self.text()

    # ____________________________________________________________ operators

    @specialize.argtype(1)
    def __add__(self, other):
        return ByteArray(self.characters + characters_of(text_of(other)))

    @specialize.argtype(1)
    def __radd__(self, other):
        return ByteArray(characters_of(text_of(other)) + self.characters)

    @specialize.argtype(1)
    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, count):
        return ByteArray(self.characters * count)

    def __rmul__(self, count):
        return ByteArray(self.characters * count)

    def __imul__(self, count):
        self.characters = self.characters * count
        return self

    @specialize.argtype(1)
    def __eq__(self, other):
        return self.text() == text_of(other)

    @specialize.argtype(1)
    def __ne__(self, other):
        return self.text() != text_of(other)

    @specialize.argtype(1)
    def __lt__(self, other):
        return self.text() < text_of(other)

    @specialize.argtype(1)
    def __le__(self, other):
        return self.text() <= text_of(other)

    @specialize.argtype(1)
    def __gt__(self, other):
        return self.text() > text_of(other)

    @specialize.argtype(1)
    def __ge__(self, other):
        return self.text() >= text_of(other)

    def __str__(self):
        return self.text()

    def __repr__(self):
        text = repr(self.text())
        return "bytearray(b" + text + ")"

    # ____________________________________________________________ methods of lists

    @specialize.argtype(1)
    def append(self, value):
        self.characters.append(character(value))

    @specialize.argtype(1)
    def extend(self, values):
        self.characters += characters_of(values)

    @specialize.argtype(2)
    def insert(self, index, value):
        if index < 0:
            index += len(self.characters)
        self.characters.insert(self._clamped(index), character(value))

    def pop(self, index=-1):
        if len(self.characters) == 0:
            raise IndexError("pop from empty bytearray")
        if index < 0:
            index += len(self.characters)
        if index < 0 or index >= len(self.characters):
            raise IndexError("pop index out of range")
        return ord(self.characters.pop(index))

    @specialize.argtype(1)
    def remove(self, value):
        wanted = character(value)
        for i in range(len(self.characters)):
            if self.characters[i] == wanted:
                del self.characters[i]
                return
        raise ValueError("value not found in bytearray")

    def reverse(self):
        self.characters.reverse()

    def clear(self):
        self.characters = []

    def copy(self):
        return ByteArray([c for c in self.characters])

    # ____________________________________________________________ methods of strings

    @specialize.argtype(1)
    def _text(self, x):
        """What is looked for: a str, a bytearray, or the number of a character."""
        if isinstance(x, int):
            return character(x)
        return text_of(x)

    @specialize.argtype(1)
    def find(self, x, start=0, end=0x7fffffffffffffff):
        return self.text().find(self._text(x), start, end)

    @specialize.argtype(1)
    def rfind(self, x, start=0, end=0x7fffffffffffffff):
        return self.text().rfind(self._text(x), start, end)

    @specialize.argtype(1)
    def index(self, x, start=0, end=0x7fffffffffffffff):
        return self.text().index(self._text(x), start, end)

    @specialize.argtype(1)
    def rindex(self, x, start=0, end=0x7fffffffffffffff):
        return self.text().rindex(self._text(x), start, end)

    @specialize.argtype(1)
    def count(self, x, start=0, end=0x7fffffffffffffff):
        return self.text().count(self._text(x), start, end)

    @specialize.argtype(1)
    def startswith(self, x, start=0, end=0x7fffffffffffffff):
        return self.text().startswith(text_of(x), start, end)

    @specialize.argtype(1)
    def endswith(self, x, start=0, end=0x7fffffffffffffff):
        return self.text().endswith(text_of(x), start, end)

    @specialize.argtype(1, 2)
    def replace(self, old, new, count=-1):
        return of_text(self.text().replace(text_of(old), text_of(new), count))

    @specialize.argtype(1)
    def split(self, separator=None, most=-1):
        return [of_text(piece) for piece in self.text().split(text_of(separator), most)]

    @specialize.argtype(1)
    def rsplit(self, separator=None, most=-1):
        return [of_text(piece) for piece in self.text().rsplit(text_of(separator), most)]

    def splitlines(self, keep_ends=False):
        return [of_text(line) for line in self.text().splitlines(keep_ends)]

    @specialize.argtype(1)
    def partition(self, separator):
        before, found, after = self.text().partition(text_of(separator))
        return of_text(before), of_text(found), of_text(after)

    @specialize.argtype(1)
    def rpartition(self, separator):
        before, found, after = self.text().rpartition(text_of(separator))
        return of_text(before), of_text(found), of_text(after)

    @specialize.argtype(1)
    def join(self, pieces):
        return of_text(self.text().join([text_of(piece) for piece in pieces]))

    @specialize.argtype(1)
    def strip(self, characters=None):
        return of_text(self.text().strip(text_of(characters)))

    @specialize.argtype(1)
    def lstrip(self, characters=None):
        return of_text(self.text().lstrip(text_of(characters)))

    @specialize.argtype(1)
    def rstrip(self, characters=None):
        return of_text(self.text().rstrip(text_of(characters)))

    def upper(self):
        return of_text(self.text().upper())

    def lower(self):
        return of_text(self.text().lower())

    def swapcase(self):
        return of_text(self.text().swapcase())

    def title(self):
        return of_text(self.text().title())

    def capitalize(self):
        return of_text(self.text().capitalize())

    def ljust(self, width, fill=' '):
        return of_text(self.text().ljust(width, fill))

    def rjust(self, width, fill=' '):
        return of_text(self.text().rjust(width, fill))

    def center(self, width, fill=' '):
        return of_text(self.text().center(width, fill))

    def zfill(self, width):
        return of_text(self.text().zfill(width))

    def isdigit(self):
        return self.text().isdigit()

    def isalpha(self):
        return self.text().isalpha()

    def isalnum(self):
        return self.text().isalnum()

    def isspace(self):
        return self.text().isspace()

    def isupper(self):
        return self.text().isupper()

    def islower(self):
        return self.text().islower()

    @specialize.argtype(1, 2)
    def decode(self, encoding='utf-8', errors='strict'):
        return self.text().decode(encoding, errors)


ByteArray.__name__ = 'bytearray'


# ____________________________________________________________ making: what the translator calls

def of_nothing():
    return ByteArray([])


def of_text(text):
    return ByteArray([c for c in text])


def of_count(count):
    if count < 0:
        raise ValueError("negative count")
    return ByteArray(['\x00'] * count)


@specialize.call_location()
def of_items(items):
    return ByteArray(characters_of(items))


def of_prebuilt(array):
    """Of a bytearray of import time."""
    return ByteArray([chr(value) for value in array])
