"""Shortest paths by breadth first search over instances."""


class Place(object):
    def __init__(self, name):
        self.name = name
        self.roads = []
        self.distance = -1
        self.previous = None


def connect(places, a, b):
    places[a].roads.append(places[b])
    places[b].roads.append(places[a])


def search(start):
    start.distance = 0
    queue = [start]
    while queue:
        place = queue.pop(0)
        for other in place.roads:
            if other.distance < 0:
                other.distance = place.distance + 1
                other.previous = place
                queue.append(other)


def path(place):
    names = []
    while place is not None:
        names.append(place.name)
        place = place.previous
    names.reverse()
    return '-'.join(names)


def entry_point(argv):
    places = {}
    for name in 'abcdefg':
        places[name] = Place(name)
    for road in ['ab', 'bc', 'cd', 'ae', 'ed', 'df']:
        connect(places, road[0], road[1])
    search(places['a'])
    for name in 'abcdefg':
        place = places[name]
        print(name, place.distance, path(place))
    return 0


def target(driver, args):
    return entry_point
