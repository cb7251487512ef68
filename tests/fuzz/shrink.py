"""shrink.py: makes a program on which two levels differ smaller, while they still differ in the same way.

Usage: shrink.py PROGRAM.py [--minutes M] > small.py

Idea: a candidate is the program without some statements, or with an expression in the place of a larger one (a part of it, or a literal).
It is kept when CPython still runs it without a NameError-like failure and the same level still differs from CPython. Large cuts are tried first, and
the round is repeated until none succeeds (delta debugging on the syntax tree).
"""
import argparse
import ast
import copy
import re
import sys
import time

import run

CONSTANTS = (0, 1, '', 'a', 0.0, True)


def kind_of(problem):
    """The level that differs and how: its status with the code of the first error, or the exception that ended it."""
    level, details = problem
    status, _, errors = details.partition('\n')
    code = re.search(r'error\[\w+\]', errors)
    last = errors.strip().splitlines()[-1:]
    return level, status, code.group() if code else ''.join(last).split(':')[0]


def is_wanted(source, kind):
    problem = run.try_program(source, [kind[0]])
    return problem is not None and kind_of(problem) == kind


def bodies(tree):
    """All lists of statements of a tree, the outer ones first."""
    for node in ast.walk(tree):
        for field in ('body', 'orelse', 'finalbody', 'handlers'):
            items = getattr(node, field, None)
            if isinstance(items, list) and items:
                yield node, field


def without(tree, index, start, count):
    """A copy with `count` statements of the index-th body removed from `start`, or None when there is nothing to remove."""
    fresh = copy.deepcopy(tree)
    node, field = list(bodies(fresh))[index]
    items = getattr(node, field)
    kept = items[:start] + items[start + count:]
    if not kept and field == 'body':
        if len(items) == 1 and isinstance(items[0], ast.Pass):
            return None
        kept = [ast.Pass()]
    if not kept and field == 'handlers' and not node.finalbody:
        return None
    setattr(node, field, kept)
    return fresh


def statement_cuts(tree):
    for index, (node, field) in enumerate(list(bodies(tree))):
        size = count = len(getattr(node, field))
        while count >= 1:
            for start in range(0, size, count):
                yield without(tree, index, start, count)
            count //= 2


def expression_places(tree):
    """(parent, field, position or None) of every expression."""
    for node in ast.walk(tree):
        for field, value in ast.iter_fields(node):
            if isinstance(value, ast.expr):
                yield node, field, None
            elif isinstance(value, list):
                for position, item in enumerate(value):
                    if isinstance(item, ast.expr):
                        yield node, field, position


def expression_at(place):
    node, field, position = place
    value = getattr(node, field)
    return value if position is None else value[position]


def with_expression(tree, index, replacement):
    fresh = copy.deepcopy(tree)
    node, field, position = list(expression_places(fresh))[index]
    if position is None:
        setattr(node, field, replacement)
    else:
        getattr(node, field)[position] = replacement
    return fresh


def expression_cuts(tree):
    for index, place in enumerate(list(expression_places(tree))):
        expression = expression_at(place)
        if isinstance(expression, (ast.Constant, ast.Name)) or isinstance(getattr(expression, 'ctx', None), ast.Store):
            continue
        parts = [part for part in ast.iter_child_nodes(expression) if isinstance(part, ast.expr)]
        for part in [ast.Constant(value) for value in CONSTANTS] + parts:
            yield with_expression(tree, index, copy.deepcopy(part))


def text_of(tree):
    return ast.unparse(ast.fix_missing_locations(tree)) + '\n'


def shrink(source, kind, stop):
    """The smallest program found before the time `stop`."""
    tree = ast.parse(source)
    best = len(text_of(tree))
    progress = True
    while progress and time.time() < stop:
        progress = False
        for cuts in (statement_cuts, expression_cuts):
            again = True
            while again and time.time() < stop:
                again = False
                for candidate in cuts(tree):
                    if time.time() > stop:
                        break
                    if candidate is None or len(text_of(candidate)) >= best or not is_wanted(text_of(candidate), kind):
                        continue
                    tree, best = candidate, len(text_of(candidate))
                    print('%d characters' % best, file=sys.stderr)
                    progress = again = True
                    break
    return text_of(tree)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('program')
    parser.add_argument('--minutes', type=float, default=10)
    options = parser.parse_args()
    with open(options.program) as stream:
        source = stream.read()
    problem = run.try_program(source)
    if problem is None or problem[0] == 'generator':
        print('all levels agree on %s' % options.program if problem is None else problem[1], file=sys.stderr)
        return 1
    print('differs at %s' % problem[0], file=sys.stderr)
    sys.stdout.write(shrink(source, kind_of(problem), time.time() + options.minutes * 60))
    return 0


if __name__ == '__main__':
    sys.exit(main())
