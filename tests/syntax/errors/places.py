return 1                            # S023: 'return' outside
break                               # S024: 'break' outside
continue                            # S024: 'continue' outside
yield 1                             # S025: 'yield' outside a function
await x                             # S025: 'await' outside
x = 1
from __future__ import division     # S027: before all other
async with x: pass                  # S025: 'async with' outside
async for a in x: pass              # S025: 'async for' outside
if x:
    return                          # S023
while x:
    def f():
        break                       # S024: 'break' outside a loop
    class C:
        continue                    # S024
        return                      # S023
        yield                       # S025
    if x:
        break
else:
    break                           # S024
def g():
    [(yield x) for x in y]          # S025: 'yield' inside a comprehension
    await x                         # S025: 'await' outside
    [x async for x in y]            # S025: asynchronous comprehension
    from m import *                 # S031: module level only
    return (x async for x in y)
async def h():
    yield from x                    # S025: 'yield from' inside an async
    await x
    return [await y async for y in x]
async def i():
    yield 1
    return 2                        # S025: with a value
try: pass
except: pass                        # S029: must be the last
except ValueError: pass
try: pass
except* A: pass
except B: pass                      # S029: 'except' and 'except\*'
try: pass
except A, B: pass                   # S028: is Python 2
raise A, B                          # S028: is Python 2
@x                                  # decorators need something below
y = 1                               # S001: 'def' or 'class' below
