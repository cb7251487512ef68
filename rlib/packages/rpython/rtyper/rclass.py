"""rpython.rtyper.rclass: what instances of all classes have in common, as programs name it. Nothing in it may be looked into."""
from rpython.rtyper.lltypesystem.llmemory import GCREF

OBJECTPTR = GCREF
OBJECT = GCREF.TO
