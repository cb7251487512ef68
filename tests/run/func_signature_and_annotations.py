"""enforceargs, signature and annotations together: containers and None, methods overridden, defaults, static and class methods, on specialised functions, callbacks held to them."""
from typing import Dict, List, Optional, Tuple
from rpython.rlib import types
from rpython.rlib.objectmodel import enforceargs, specialize
from rpython.rlib.signature import signature


class Item(object):
    def __init__(self, name: str, weight: int = 1):
        self.name = name
        self.weight = weight

    @signature(types.self(), types.int(), returns=types.int())
    def cost(self, n):
        return self.weight * n

    @staticmethod
    @enforceargs(str, int)
    def named(name, weight):
        return Item(name, weight)

    def heavier(self, other: Optional['Item']) -> bool:
        return other is None or self.weight > other.weight


class Fragile(Item):
    @signature(types.self(), types.int(), returns=types.int())
    def cost(self, n):
        return 10 + Item.cost(self, n)


def group(items: List[Item]) -> Dict[str, List[Item]]:
    result: Dict[str, List[Item]] = {}
    for item in items:
        result.setdefault(item.name[:1], []).append(item)
    return result


def extremes(items: 'list[Item]') -> 'Tuple[int, int]':
    weights = [item.weight for item in items]
    return min(weights), max(weights)


def find(items: List[Item], name: str | None = None) -> Item | None:
    if name is None:
        return items[0] if items else None
    for item in items:
        if item.name == name:
            return item
    return None


@signature(types.list(types.int()), types.float(), returns=types.str())
def shown(numbers, factor):
    return ' '.join(['%.1f' % (n * factor) for n in numbers])


@enforceargs(x=float, n=int)
def average(x, n):
    return x / n


@specialize.argtype(0)
@enforceargs(None, int)
def repeated(x, n):
    return [x] * n


@enforceargs(None, [str], (int, str))
def record(self, log, pair):
    log.append('%d-%s' % pair)
    return len(log)


def entry_point(argv):
    one = len(argv)
    items = [Item('axe', 5), Fragile('ant', one), Item('box'), Item.named('bag', 7)]
    print([item.cost(3) for item in items], [items[0].heavier(item) for item in items], items[0].heavier(None))
    groups = group(items)
    print([(key, [i.name for i in groups[key]]) for key in sorted(groups)], extremes(items))
    for name in ['box', 'cup']:
        found = find(items, name)
        print(name, found.weight if found is not None else -1)
    first, nothing = find(items), find([])
    print(first is items[0], nothing is None)
    print(shown([1, 2 * one], 0.5), average(7.0, 2), repeated('x', 2), repeated(one, 3), repeated(None, 1) == [None])
    log = ['start']
    print(record(None, log, (one, 'a')), record(None, log, (2, 'b')), log)
    return 0


def target(driver, args):
    return entry_point
