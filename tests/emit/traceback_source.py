class Stack(object):
    def __init__(self):
        self.items = [0] * 4

    def pop(self, index):
        if index < 0:
            raise IndexError("pop from an empty stack")
        return self.items[index]


def run(stack, index):
    return stack.pop(index) + 1


def retry(stack):
    try:
        return run(stack, -1)
    except IndexError as e:
        print("once more")
        raise


def entry_point(argv):
    return retry(Stack())
