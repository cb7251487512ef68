# A file of Python 3 with statements of Python 2 in it.
def f(x: int) -> None:
    print "hello", x                # S028: the print statement is Python 2
    exec "x = 1"                    # S028: the exec statement is Python 2
    print x                         # S028: the print statement
