"""Generators whose items do not agree, and uses that are not translated."""


def mixed(n):
    yield n                     #! note: int since here
    yield str(n)                #! error: an item of mixed.*str.*int


def numbers():
    yield 1


def texts():
    yield "one"


def either(flag):
    if flag:
        g = numbers()
    else:
        g = texts()
    for x in g:
        return 1
    return 2


def delegating():
    x = yield from numbers()    #! error: A009.*numbers gives no value to `yield from`
    yield 3


def entry_point(argv):
    for x in mixed(5):
        pass
    for x in delegating():
        pass
    g = numbers()
    g.close(1)                  #! error: takes 0 arguments
    return either(len(argv) > 1)        #! error: the result of texts.next.*str.*int


def target(driver, args):
    return entry_point
