"""Objects of import time that refer to each other in cycles: through attributes, lists, dicts, tuples, classes, functions; changed at run time."""


class Node(object):
    registry = {}

    def __init__(self, name):
        self.name = name
        self.links = []
        self.owner = None
        self.table = {}
        self.pair = (self.name, None)
        Node.registry[name] = self


class Owner(Node):
    def __init__(self, name, members):
        Node.__init__(self, name)
        self.members = members
        for m in members:
            m.owner = self
            m.links.append(self)
            m.table[self.name] = m
            m.pair = (m.name, self)


A, B = Node('a'), Node('b')
A.links.append(B)
B.links.append(A)
B.links.append(B)
TEAM = Owner('team', [A, B])
TEAM.links = [TEAM]
BOSS = Owner('boss', [TEAM])


def visit(node, seen):
    if node in seen:
        return 0
    seen[node] = len(seen)
    total = 1
    for other in node.links:
        total += visit(other, seen)
    if node.owner is not None:
        total += visit(node.owner, seen)
    return total


HANDLERS = {'visit': visit}


def entry_point(argv):
    for name in sorted(Node.registry):
        node = Node.registry[name]
        seen = {}
        print(name, HANDLERS['visit'](node, seen), [n.name for n in seen], len(node.table), node.pair[0], node.pair[1] is node.owner)
    print(B.links[-1] is B, TEAM.members[0] is A, A.owner.owner is BOSS, BOSS.owner is None, A.table['team'] is A)
    c = Node('c' * len(argv))
    c.links.append(A)
    A.links = [c]
    TEAM.members.append(c)
    print(visit(A, {}), len(Node.registry), len(TEAM.members), visit(c, {}))
    return 0

def target(driver, args):
    return entry_point
