"""A linked list: append, reverse, remove, length."""


class Cell(object):
    def __init__(self, value, next):
        self.value = value
        self.next = next


class List(object):
    def __init__(self):
        self.head = None

    def push(self, value):
        self.head = Cell(value, self.head)

    def reverse(self):
        previous = None
        cell = self.head
        while cell is not None:
            following = cell.next
            cell.next = previous
            previous = cell
            cell = following
        self.head = previous

    def remove(self, value):
        previous = None
        cell = self.head
        while cell is not None:
            if cell.value == value:
                if previous is None:
                    self.head = cell.next
                else:
                    previous.next = cell.next
                return True
            previous = cell
            cell = cell.next
        return False

    def show(self):
        parts = []
        cell = self.head
        while cell:
            parts.append(str(cell.value))
            cell = cell.next
        return '->'.join(parts)


def entry_point(argv):
    items = List()
    for i in range(5):
        items.push(i)
    print(items.show())
    items.reverse()
    print(items.show())
    print(items.remove(0), items.remove(3), items.remove(9), items.show())
    return 0


def target(driver, args):
    return entry_point
