"""sha: the old name of hashlib.sha1."""
from hashlib import sha1 as new

sha = new
digest_size = digestsize = 20
blocksize = 1
