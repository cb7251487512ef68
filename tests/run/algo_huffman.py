"""Huffman codes: frequencies, a priority queue of trees, encoding to bits and back."""


class Tree(object):
    def __init__(self, weight, order, symbol='', left=None, right=None):
        self.weight = weight
        self.order = order
        self.symbol = symbol
        self.left = left
        self.right = right

    def __lt__(self, other):
        return (self.weight, self.order) < (other.weight, other.order)


def build(text):
    counts = {}
    for c in text:
        counts[c] = counts.get(c, 0) + 1
    queue = [Tree(counts[c], i, c) for i, c in enumerate(sorted(counts))]
    order = len(queue)
    while len(queue) > 1:
        queue.sort()
        queue = queue[2:] + [Tree(queue[0].weight + queue[1].weight, order, '', queue[0], queue[1])]
        order += 1
    return queue[0]


def codes(tree, prefix, table):
    if tree.left is None:
        table[tree.symbol] = prefix or '0'
    else:
        codes(tree.left, prefix + '0', table)
        codes(tree.right, prefix + '1', table)
    return table


def decode(tree, bits):
    result = []
    node = tree
    for bit in bits:
        if node.left is not None:
            node = node.left if bit == '0' else node.right
        if node.left is None:
            result.append(node.symbol)
            node = tree
    return ''.join(result)


def entry_point(argv):
    for text in ['abracadabra', 'mississippi river', 'zzzz' * len(argv), 'ab']:
        tree = build(text)
        table = codes(tree, '', {})
        bits = ''.join([table[c] for c in text])
        print(text, len(bits), sorted(table.items())[:3], decode(tree, bits) == text, tree.weight)
    return 0

def target(driver, args):
    return entry_point
