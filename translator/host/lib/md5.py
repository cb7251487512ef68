"""md5: the old name of hashlib.md5."""
from hashlib import md5 as new

md5 = new
digest_size = 16
blocksize = 1
