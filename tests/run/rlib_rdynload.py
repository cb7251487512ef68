"""rlib.rdynload and rlib.rlocale: a library by name, a symbol, errors; the locale C."""
from rpython.rlib import rdynload, rlocale


def entry_point(argv):
    handle = rdynload.dlopen('libm.so.6')
    address = rdynload.dlsym(handle, 'cos')
    print(bool(handle), bool(address))
    try:
        rdynload.dlsym(handle, 'no_such_symbol')
    except KeyError as e:
        print('KeyError')
    print(rdynload.dlclose(handle))
    try:
        rdynload.dlopen('libnothere.so')
    except rdynload.DLOpenError as e:
        print('cannot load it')      # the message may be lost where the loader is used between the calls
    print(rlocale.setlocale(rlocale.LC_ALL, 'C'), rlocale.setlocale(rlocale.LC_CTYPE, None))
    print(rlocale.isupper(ord('A')), rlocale.isalpha(ord('1')), chr(rlocale.tolower(ord('Q'))))
    try:
        rlocale.setlocale(rlocale.LC_ALL, 'xx_YY.none')
    except rlocale.LocaleError as e:
        print(e)
    return 0


def target(driver, args):
    return entry_point
