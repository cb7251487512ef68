"""Python's library is for import time: one message for each use, which says what to use instead."""
import collections
import copy
import functools
import json
import random
import re
import struct
import subprocess


def add(a, b):
    return a + b


INCREMENT = functools.partial(add, 1)


def entry_point(argv):
    print(json.loads(argv[0]))          #! error: A013 json.loads\(\) is of Python's library.*help: write the parser
    if re.match('a+', argv[0]):         #! error: A013 re.match\(\) is of Python's library.*help: use rpython.rlib.rsre
        return 1
    print(random.randint(0, 5))         #! error: A013 random.*randint\(\).*help: use rpython.rlib.rrandom
    print(copy.deepcopy([1]))           #! error: A013 copy.deepcopy\(\).*help: use a method that makes a new instance
    print(struct.pack('<I', 3))         #! error: A013 struct.pack\(\).*help: use rpython.rlib.rstruct
    subprocess.call(['ls'])             #! error: A013 subprocess.call\(\).*help: use os.system
    f = functools.partial(add, 1)       #! error: A013 functools.partial\(\).*help: use a class
    print(f(2))
    print(INCREMENT(2))                 #! error: A013 functools.partial.__call__\(\).*help: use a class
    d = collections.defaultdict(list)   #! error: A037 defaultdict is a kind of dict
    d['a'].append(1)
    return 0


def target(driver, args):
    return entry_point
