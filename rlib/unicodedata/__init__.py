from rpython.rlib.unicodedata import unicodedb
