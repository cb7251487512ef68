"""get_code: a pattern compiled at import time."""
from rpython.rlib.objectmodel import not_rpython
from rpython.rlib.rsre.rsre_core import CompiledPattern
from rpython.rlib.rsre.rsre_compile import compile_tree
from rpython.rlib.rsre.rsre_parse import parse


@not_rpython
def get_code(regexp, flags=0, allargs=False):
    """The CompiledPattern of a regular expression; with allargs also flags, (groups, names, groups by number)."""
    parsed = parse(regexp, flags)
    pattern = CompiledPattern(compile_tree(parsed), parsed.flags)
    if not allargs:
        return pattern
    by_number = [None] * (parsed.groups + 1)
    for name, number in parsed.groupindex.items():
        by_number[number] = name
    return pattern, parsed.flags, (parsed.groups, parsed.groupindex, by_number)
