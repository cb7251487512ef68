"""Knapsack, coin change, subset sums and partitions, by tables and by memory of results."""


def knapsack(items, capacity):
    best = [0] * (capacity + 1)
    for weight, value in items:
        for c in range(capacity, weight - 1, -1):
            best[c] = max(best[c], best[c - weight] + value)
    return best[capacity]


def change(coins, amount):
    ways = [1] + [0] * amount
    fewest = [0] + [-1] * amount
    for coin in coins:
        for a in range(coin, amount + 1):
            ways[a] += ways[a - coin]
            if fewest[a - coin] >= 0 and (fewest[a] < 0 or fewest[a - coin] + 1 < fewest[a]):
                fewest[a] = fewest[a - coin] + 1
    return ways[amount], fewest[amount]


class Partitions(object):
    def __init__(self):
        self.memory = {}

    def count(self, n, largest):
        if n == 0:
            return 1
        if n < 0 or largest == 0:
            return 0
        key = (n, largest)
        if key not in self.memory:
            self.memory[key] = self.count(n - largest, largest) + self.count(n, largest - 1)
        return self.memory[key]


def sums(items):
    found = {0: []}
    for x in items:
        for s in list(found):
            if s + x not in found:
                found[s + x] = found[s] + [x]
    return found


def entry_point(argv):
    print(knapsack([(12, 4), (2, 2), (1, 1), (1, 2), (4, 10)], 15 * len(argv)), knapsack([], 5))
    print(change([1, 5, 10, 25, 50], 100), change([5, 7], 13), change([3], 0))
    p = Partitions()
    print([p.count(n, n) for n in range(12)], p.count(60, 60), len(p.memory))
    s = sums([3, 34, 4, 12, 5, 2])
    print(len(s), s[9], 30 in s, sorted(s)[-3:])
    return 0

def target(driver, args):
    return entry_point
