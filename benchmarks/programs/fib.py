"""fib(30) as Python: what the Scheme's fib(30) is compared with."""


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


print(fib(30))
