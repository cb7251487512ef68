"""rlib.rsiphash: the vectors of the paper, memory, seeds."""
import os

from rpython.rlib import rsiphash
from rpython.rtyper.lltypesystem import llmemory, rffi

TEXT = ''.join([chr(i) for i in range(64)])


def entry_point(argv):
    with rsiphash.choosen_seed(0x0706050403020100, 0x0f0e0d0c0b0a0908):
        for size in [0, 1, 7, 8, 9, 15, 63]:
            print('%d %x' % (size, rsiphash.siphash24_of_str(TEXT[:size])))
        with rffi.scoped_str2charp(TEXT) as p:
            print(rsiphash.siphash24(llmemory.cast_ptr_to_adr(p), 15) == rsiphash.siphash24_of_str(TEXT[:15]))
    outside = rsiphash.siphash24_of_str('abc')
    for value in ['1', '1', '2', '0']:
        os.environ['PYTHONHASHSEED'] = value
        rsiphash.initialize_from_env()
        print(rsiphash.siphash24_of_str('abc') == outside, '%x' % rsiphash.siphash24_of_str('abc'))
    for value in ['-1', 'x', '4294967296']:
        os.environ['PYTHONHASHSEED'] = value
        try:
            rsiphash.initialize_from_env()
        except ValueError as e:
            print(e)
    os.environ['PYTHONHASHSEED'] = 'random'
    rsiphash.initialize_from_env()
    print(rsiphash.siphash24_of_str('abc') != outside)
    return 0


def target(driver, args):
    return entry_point, None
