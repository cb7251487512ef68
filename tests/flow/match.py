class Point(object):
    pass


def matched(x):
    match x:
        case 1 | 2:
            return "a"
        case None:
            return "b"
        case int():
            return "c"
        case Point(x=1, y=y):
            return y
        case y if y > 4:
            return y
        case _:
            return "d"


def pair(a, b):
    match a, b:
        case 0, y:
            return y
        case x, 0:
            return x
    return None
