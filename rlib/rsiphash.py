"""SipHash-2-4: hashes of texts that nobody who does not know the seed can predict.

Takes:   memory at an address, or a str; a seed of 16 bytes.
Leaves:  64 bits.
Idea:    hashes of dictionaries are not changed by it: a program that wants SipHash there uses an r_dict.
Example: with choosen_seed(0x0706050403020100, 0x0f0e0d0c0b0a0908): siphash24_of_str('') == 0x726fdb47dd0e0e31
Source:  Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012.
"""
import os

from rpython.rlib.objectmodel import always_inline
from rpython.rlib.rarithmetic import intmask, r_uint, r_uint64
from rpython.rtyper.lltypesystem import llmemory, rffi


class Seed(object):
    """The two words of the seed."""

    def __init__(self):
        self.k0 = r_uint(0)
        self.k1 = r_uint(0)


seed = Seed()


def select_random_seed(s):
    """Takes 16 bytes as the seed."""
    assert len(s) >= 16
    seed.k0 = _word(s, 0, 8)
    seed.k1 = _word(s, 8, 8)


class choosen_seed(object):
    """with choosen_seed(k0, k1): hashes with that seed."""

    def __init__(self, new_k0, new_k1, test_misaligned_path=False, test_prebuilt=False):
        self.k0 = r_uint(new_k0)
        self.k1 = r_uint(new_k1)

    def __enter__(self):
        self.k0, seed.k0 = seed.k0, self.k0
        self.k1, seed.k1 = seed.k1, self.k1

    def __exit__(self, *args):
        self.__enter__()


def initialize_from_env():
    """Takes the seed that PYTHONHASHSEED names: a number (0: none), or else one nobody knows."""
    value = os.environ.get('PYTHONHASHSEED')
    if value and value != 'random':
        try:
            number = int(value)
        except ValueError:
            number = -1
        if not 0 <= number <= 4294967295:
            raise ValueError('PYTHONHASHSEED must be "random" or an integer in range [0; 4294967295]')
        if number == 0:
            select_random_seed('\x00' * 16)
        else:
            select_random_seed(_expanded(r_uint(number)))
    else:
        select_random_seed(os.urandom(16))


def _expanded(x):
    """16 bytes of a number, by a linear congruential generator."""
    chars = []
    for i in range(16):
        x = (x * r_uint(214013) + r_uint(2531011)) & r_uint(0xffffffff)
        chars.append(chr(intmask((x >> 16) & r_uint(0xff))))
    return ''.join(chars)


# ____________________________________________________________ the hash

@always_inline
def _rotated(x, count):
    return (x << count) | (x >> (64 - count))


def _word(s, start, count):
    """So many bytes, the lowest first."""
    value = r_uint(0)
    for i in range(count):
        value |= r_uint(ord(s[start + i])) << (8 * i)
    return value


class _State(object):
    """The four words while a text is read."""

    def __init__(self, k0, k1):
        self.v0 = k0 ^ r_uint(0x736f6d6570736575)
        self.v1 = k1 ^ r_uint(0x646f72616e646f6d)
        self.v2 = k0 ^ r_uint(0x6c7967656e657261)
        self.v3 = k1 ^ r_uint(0x7465646279746573)

    def rounds(self, count):
        v0, v1, v2, v3 = self.v0, self.v1, self.v2, self.v3
        for _ in range(count):
            v0 += v1
            v1 = _rotated(v1, 13) ^ v0
            v0 = _rotated(v0, 32)
            v2 += v3
            v3 = _rotated(v3, 16) ^ v2
            v0 += v3
            v3 = _rotated(v3, 21) ^ v0
            v2 += v1
            v1 = _rotated(v1, 17) ^ v2
            v2 = _rotated(v2, 32)
        self.v0, self.v1, self.v2, self.v3 = v0, v1, v2, v3

    def take(self, word):
        self.v3 ^= word
        self.rounds(2)
        self.v0 ^= word

    def finish(self):
        self.v2 ^= r_uint(0xff)
        self.rounds(4)
        return r_uint64(self.v0 ^ self.v1 ^ self.v2 ^ self.v3)


def siphash24_of_str(s):
    """The hash of a str."""
    state = _State(seed.k0, seed.k1)
    size = len(s)
    whole = size & ~7
    at = 0
    while at < whole:
        state.take(_word(s, at, 8))
        at += 8
    state.take(_word(s, whole, size - whole) | (r_uint(size) << 56))
    return state.finish()


def siphash24(addr_in, size):
    """The hash of so many bytes at an address."""
    return siphash24_of_str(rffi.charpsize2str(llmemory.cast_adr_to_ptr(addr_in, rffi.CCHARP), size))


def siphash24_with_key(addr_in, size, k0, k1):
    """The same with a seed of its own."""
    with choosen_seed(k0, k1):
        return siphash24(addr_in, size)
