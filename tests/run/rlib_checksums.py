"""rlib.rmd5 and rlib.rsha: digests known from their specifications, in pieces and at block borders."""
from rpython.rlib import rmd5, rsha
from rpython.rlib.rmd5 import RMD5
from rpython.rlib.rsha import RSHA


def md5(text):
    return RMD5(text).hexdigest()


def sha(text):
    return RSHA(text).hexdigest()


def entry_point(argv):
    print(md5(''), md5('a'), md5('message digest'))
    print(sha(''), sha('abc'))
    print(sha('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'))
    print(md5('1234567890' * 8))
    for n in [55, 56, 57, 63, 64, 65, 119, 120, 128, 1000]:
        text = 'x' * n
        pieces = RMD5()
        other = RSHA()
        for i in range(0, n, 7):
            end = i + 7
            if end > n:
                end = n
            pieces.update(text[i:end])
            other.update(text[i:end])
        print(n, pieces.hexdigest() == md5(text), other.hexdigest() == sha(text), md5(text), sha(text))
    m = RMD5('abc')
    before = m.hexdigest()
    twin = m.copy()
    m.update('def')
    print(before == md5('abc'), twin.hexdigest() == before, m.hexdigest() == md5('abcdef'), len(m.digest()))
    s = rsha.new('abc').copy()
    s.update('\xff\x00')
    print(s.hexdigest(), len(s.digest()), rmd5.digest_size, rsha.digest_size)
    print(md5('a' * 20000), sha('a' * 20000))
    return 0


def target(driver, args):
    return entry_point, None
