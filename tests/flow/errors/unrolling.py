from rpython.rlib.unroll import unrolling_iterable

many = unrolling_iterable(range(400))


def too_much(x):
    for i in many:
        for j in many:
            x.call(i, j)
