"""print is a name; strings are unicode."""
from __future__ import print_function, unicode_literals, division
x = 0777
print("a", b"b", 'c', sep='')
print
f = print
