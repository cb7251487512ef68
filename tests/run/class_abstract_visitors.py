"""Double dispatch, visitors and abstract methods: an expression tree printed, evaluated, simplified and counted."""


class Node(object):
    def accept(self, visitor):
        raise NotImplementedError


class Num(Node):
    def __init__(self, value):
        self.value = value

    def accept(self, visitor):
        return visitor.visit_num(self)


class Op(Node):
    def __init__(self, op, left, right):
        self.op = op
        self.left = left
        self.right = right

    def accept(self, visitor):
        return visitor.visit_op(self)


class Neg(Node):
    def __init__(self, arg):
        self.arg = arg

    def accept(self, visitor):
        return visitor.visit_neg(self)


class Printer(object):
    def visit_num(self, n):
        return str(n.value)

    def visit_op(self, n):
        return '(' + n.left.accept(self) + n.op + n.right.accept(self) + ')'

    def visit_neg(self, n):
        return '-' + n.arg.accept(self)


class Simplifier(object):
    """Gives trees, so that it has its own dispatch."""

    def simplify(self, n):
        if isinstance(n, Neg):
            arg = self.simplify(n.arg)
            if isinstance(arg, Num):
                return Num(-arg.value)
            if isinstance(arg, Neg):
                return arg.arg
            return Neg(arg)
        if isinstance(n, Op):
            left, right = self.simplify(n.left), self.simplify(n.right)
            if isinstance(left, Num) and isinstance(right, Num):
                return Num(evaluate(Op(n.op, left, right)))
            if n.op == '*' and isinstance(left, Num) and left.value == 1:
                return right
            return Op(n.op, left, right)
        return n


def evaluate(n):
    if isinstance(n, Num):
        return n.value
    if isinstance(n, Neg):
        return -evaluate(n.arg)
    assert isinstance(n, Op)
    a, b = evaluate(n.left), evaluate(n.right)
    if n.op == '+':
        return a + b
    if n.op == '*':
        return a * b
    return a - b


class Strange(Node):
    pass


def entry_point(argv):
    x = Num(4 * len(argv))
    tree = Op('+', Op('*', Num(1), Neg(Neg(x))), Op('-', Num(9), Num(2)))
    print(tree.accept(Printer()), evaluate(tree))
    small = Simplifier().simplify(tree)
    print(small.accept(Printer()), evaluate(small))
    print(Simplifier().simplify(Op('*', Num(1), Op('+', Neg(Num(3)), Num(5)))).accept(Printer()))
    try:
        nodes = [x, Strange()]
        print(nodes[1].accept(Printer()))
    except NotImplementedError:
        print('abstract')
    return 0

def target(driver, args):
    return entry_point
