"""The loop the import-time evaluator is measured on: calls and operations on dicts.

Runs as a target under `translate --interpret` and under CPython; prints a checksum and its own seconds.
"""
import time

ROUNDS = 300000


def step(table, key, n):
    if key in table:
        table[key] += n
    else:
        table[key] = n
    return table[key] % 1000


def loop(rounds):
    table = {}
    names = ['alpha', 'beta', 'gamma', 'delta']
    x = 0
    for i in range(rounds):
        x = step(table, names[x % 4], i)
        x += step(table, i % 100, x)
    return x + len(table)


def entry_point(argv):
    started = time.time()
    result = loop(ROUNDS)
    print('%d %f' % (result, time.time() - started))
    return 0


def target(driver, args):
    return entry_point
