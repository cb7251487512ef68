"""hashlib: checksums. The work is done in C (module_digest.c), on the whole text at the end."""
import _digest

_SIZES = {'md5': (16, 64), 'sha1': (20, 64), 'sha224': (28, 64), 'sha256': (32, 64), 'sha384': (48, 128), 'sha512': (64, 128)}
algorithms = algorithms_available = algorithms_guaranteed = ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512')


class _Hash(object):
    """What has been fed so far."""

    def __init__(self, name, text=''):
        self.name = name
        self.digest_size, self.block_size = _SIZES[name]
        self._pieces = []
        self.update(text)

    def update(self, text):
        if isinstance(text, unicode):
            text = text.encode('ascii')
        self._pieces.append(str(text))

    def digest(self):
        self._pieces = [''.join(self._pieces)]
        return _digest.digest(self.name, self._pieces[0])

    def hexdigest(self):
        return self.digest().encode('hex')

    def copy(self):
        made = _Hash(self.name)
        made._pieces = list(self._pieces)
        return made

    def __repr__(self):
        return '<%s HASH object>' % self.name


def new(name, string='', usedforsecurity=True):
    name = name.lower().replace('-', '')
    if name not in _SIZES:
        raise ValueError('unsupported hash type ' + name)
    return _Hash(name, string)


def _maker(name):
    def make(string='', usedforsecurity=True):
        return _Hash(name, string)
    make.__name__ = 'openssl_' + name
    return make


md5, sha1, sha224, sha256, sha384, sha512 = [_maker(_name) for _name in algorithms]
