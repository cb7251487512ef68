"""PEP 484 annotations as declarations: containers, Optional, unions, names in quotes."""
from typing import Any, Dict, List, Optional, Tuple, Union


class Node(object):
    def __init__(self, value: int, next: "Optional[Node]" = None):
        self.value = value
        self.next = next

    def push(self, value: int) -> "Node":
        return Node(value, self)


class Leaf(Node):
    def __init__(self):
        Node.__init__(self, 0)


def total(items: List[int]) -> int:
    result = 0
    for x in items:
        result += x
    return result


def count(words: 'list[str]', into: Dict[str, int]) -> None:
    for word in words:
        into[word] = into.get(word, 0) + 1


def length(node: Optional[Node]) -> int:
    n = 0
    while node is not None:
        n += 1
        node = node.next
    return n


def half(x: float) -> float:
    return x / 2.0


def name_of(x: Union[str, None]) -> str:
    return x if x is not None else 'nothing'


def other(x: str | None, y: list[float]) -> Tuple[str, float]:
    return ('' if x is None else x, y[0])


def swap(pair: Tuple[int, str]) -> Tuple[str, int]:
    return (pair[1], pair[0])


def whatever(x: Any, y: object, n: int = 3) -> int:
    return n


def grid(n: int) -> List[List[int]]:
    return [[i * j for j in range(n)] for i in range(n)]


def empty() -> List[str]:
    return []


def entry_point(argv: List[str]) -> int:
    n = len(argv)
    print(total([n, 2, 3]), total([]))
    counts = {}
    count(['a', 'b', 'a'], counts)
    print(counts['a'], counts['b'])
    node = Node(1).push(2).push(3)
    print(length(node), length(None), length(Leaf()), node.next.value)
    print(half(n), half(3.0), name_of(None), name_of('x'))
    print(other(None, [1.5])[1], other('s', [2.5])[0], swap((n, 'z'))[0])
    print(whatever('x', 1), whatever(None, 2, n + 1))
    print(grid(3)[2][2], len(empty()))
    return 0


def target(driver, args):
    return entry_point
