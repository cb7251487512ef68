"""A method that only some subclasses define: a warning, since the call can fail."""


class Node(object):
    pass


class Add(Node):
    def eval(self):
        return 1


class Comment(Node):
    pass


def entry_point(argv):
    total = 0
    for node in [Add(), Comment()]:
        total += node.eval()
    return total
