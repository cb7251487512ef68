class Point:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
def describe(s):
    match s:
        case 0 | 1: return 'small'
        case -5: return 'minus five'
        case 'text': return 'the text'
        case None: return 'none'
        case True: return 'true'
        case []: return 'empty'
        case [x]: return 'one %s' % x
        case [x, y] if x == y: return 'pair of equals'
        case [1, *rest]: return 'one and %s' % rest
        case [first, *_, last]: return 'from %s to %s' % (first, last)
        case {'kind': 'a', 'v': v}: return 'a with %s' % v
        case {'kind': kind, **rest}: return 'kind %s rest %s' % (kind, rest)
        case Point(0, 0): return 'origin'
        case Point(x=0, y=y): return 'on y at %s' % y
        case Point(x, y): return 'point %s %s' % (x, y)
        case int(n) | float(n): return 'number %s' % n
        case str() as text: return 'str ' + text
        case _: return 'other'
for s in [0, 1, -5, 'text', None, True, [], [7], [3, 3], [1, 2, 3], [9, 8, 7], {'kind': 'a', 'v': 4}, {'kind': 'b', 'z': 1},
          Point(0, 0), Point(0, 3), Point(1, 2), 42, 2.5, 'abc', object, (1, 2), (5, 6)]:
    print(describe(s))
def nested(s):
    match s:
        case ('cmd', [a, (b, c)], {'k': [d, *_]}): return (a, b, c, d)
        case ('x' | 'y' as letter, n): return (letter, n)
    return 'no'
print(nested(('cmd', [1, (2, 3)], {'k': [4, 5]})), nested(('y', 2)), nested(5), nested(('cmd', [1, (2, 3)], {'k': []})))
