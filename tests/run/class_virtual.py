"""An expression tree: virtual methods on prebuilt and fresh nodes."""


class Node(object):
    def eval(self):
        raise NotImplementedError

    def show(self):
        raise NotImplementedError


class Number(Node):
    def __init__(self, value):
        self.value = value

    def eval(self):
        return self.value

    def show(self):
        return str(self.value)


class Binary(Node):
    sign = '?'

    def __init__(self, left, right):
        self.left = left
        self.right = right

    def show(self):
        return '(' + self.left.show() + ' ' + self.sign + ' ' + self.right.show() + ')'


class Add(Binary):
    sign = '+'

    def eval(self):
        return self.left.eval() + self.right.eval()


class Multiply(Binary):
    sign = '*'

    def eval(self):
        return self.left.eval() * self.right.eval()


PREBUILT = Add(Number(1), Multiply(Number(2), Number(3)))


def entry_point(argv):
    tree = Multiply(PREBUILT, Add(Number(len(argv)), Number(10)))
    print(tree.show(), tree.eval())
    print(PREBUILT.show(), PREBUILT.eval())
    return 0


def target(driver, args):
    return entry_point
