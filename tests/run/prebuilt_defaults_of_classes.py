"""Instances of import time with class-level defaults, of subclasses that override them, some attributes set and some not."""


class Base(object):
    color = 'grey'
    size = 1
    tags = None
    weight = 0.5

    def show(self):
        return '%s/%d/%s/%s/%s' % (self.color, self.size, 'none' if self.tags is None else ','.join(self.tags), self.weight, self.extra())

    def extra(self):
        return '-'


class Red(Base):
    color = 'red'
    level = 3

    def extra(self):
        return 'level %d' % self.level


class Big(Red):
    size = 100
    weight = 10.0


def make(cls, **values):
    thing = cls()
    for name, value in values.items():
        setattr(thing, name, value)
    return thing


THINGS = [Base(), make(Base, size=5), make(Red, color='pink', tags=['x']), make(Red, level=9), make(Big, tags=['p', 'q'], weight=1.25),
          make(Big, size=-1, level=0)]
BY_COLOR = {}
for _thing in THINGS:
    BY_COLOR.setdefault(_thing.color, []).append(_thing)


def entry_point(argv):
    for t in THINGS:
        print(t.show())
    THINGS[0].color = 'changed'
    THINGS[3].level += len(argv)
    THINGS[4].tags.append('new')
    fresh = Big()
    print(THINGS[0].show(), THINGS[3].show(), THINGS[4].show(), fresh.show(), Base.color, Big.color)
    print(sorted(BY_COLOR), [len(BY_COLOR[c]) for c in sorted(BY_COLOR)], BY_COLOR['red'][0] is THINGS[3])
    return 0

def target(driver, args):
    return entry_point
