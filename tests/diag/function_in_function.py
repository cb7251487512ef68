"""A function with free variables defined at run time, and a lambda."""


def entry_point(argv):
    n = len(argv)

    def adder(x):               #! error: free variable|closure|n
        return x + n
    f = lambda x: x + n         #! error: free variable|closure|n
    return adder(1) + f(2)


def target(driver, args):
    return entry_point
