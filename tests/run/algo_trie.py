"""A trie with insertion, search, prefixes, deletion, longest prefix; nodes hold dicts of nodes."""


class Node(object):
    def __init__(self):
        self.children = {}
        self.value = None


class Trie(object):
    def __init__(self):
        self.root = Node()
        self.size = 0

    def put(self, key, value):
        node = self.root
        for c in key:
            if c not in node.children:
                node.children[c] = Node()
            node = node.children[c]
        if node.value is None:
            self.size += 1
        node.value = value

    def find(self, key):
        node = self.root
        for c in key:
            node = node.children.get(c, None)
            if node is None:
                return None
        return node

    def get(self, key):
        node = self.find(key)
        return None if node is None else node.value

    def keys(self, prefix=''):
        node = self.find(prefix)
        return [] if node is None else self.collect(node, prefix)

    def collect(self, node, prefix):
        result = []
        if node.value is not None:
            result.append(prefix)
        for c in sorted(node.children):
            result += self.collect(node.children[c], prefix + c)
        return result

    def longest(self, text):
        node, best = self.root, ''
        for i, c in enumerate(text):
            if c not in node.children:
                break
            node = node.children[c]
            if node.value is not None:
                best = text[:i + 1]
        return best

    def remove(self, key, node=None, depth=0):
        node = node or self.root
        if depth == len(key):
            if node.value is not None:
                node.value = None
                self.size -= 1
        elif key[depth] in node.children:
            child = node.children[key[depth]]
            self.remove(key, child, depth + 1)
            if child.value is None and not child.children:
                del node.children[key[depth]]


def entry_point(argv):
    t = Trie()
    for i, word in enumerate('to tea ted ten i in inn to'.split() * len(argv)):
        t.put(word, 'v%d' % i)
    print(t.size, t.keys(), t.keys('te'), t.keys('x'), t.get('to'), t.get('te'), t.longest('inner'), t.longest('x') == '')
    t.remove('inn')
    t.remove('tea')
    t.remove('absent')
    print(t.size, t.keys(), t.find('inn') is None)
    return 0

def target(driver, args):
    return entry_point
