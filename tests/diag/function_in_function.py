"""Functions defined at run time that use what has no value, or that is used wrongly."""


def clash(n):
    x = n                       #! note: int since here

    def show():
        return x
    x = 'text'                  #! error: A005.*variable 'x', which an inner function uses, is str here but int there
    return show()


def entry_point(argv):
    n = len(argv)

    def early(x):               #! error: F005 .*uses 'later', which has no value yet
        return x + later
    later = n
    in_comprehension = [f() for f in [(lambda: i) for i in range(n)]]       #! error: F005 .*uses 'i', which is of a comprehension

    def with_default(x, y=n, *rest):        #! error: F005 a default of a function defined at run time varies
        return x + y + len(rest)

    def one(x):                 #! note: defined here
        return x + n
    clash(n)
    one(1, 2)                   #! error: A011.*one\(\) takes 1 argument, 2 are given
    return early(1) + in_comprehension[0] + with_default(1)


def target(driver, args):
    return entry_point
