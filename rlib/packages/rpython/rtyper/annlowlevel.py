"""rpython.rtyper.annlowlevel: only the casts between high-level and low-level strings."""
from rpython.rtyper.lltypesystem.rstr import hlstr, hlunicode, llstr, llunicode
