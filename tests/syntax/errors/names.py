nonlocal a                          # S026: at module level
b = 1
global b                            # S026: 'b' is assigned to before
def f(a):
    global a                        # S026: 'a' is a parameter
    b = 1
    global b                        # S026: 'b' is assigned to before
    print(c)
    global c                        # S026: 'c' is used before
    nonlocal d                      # S026: no function around
    global e
    nonlocal e                      # S026: both global and nonlocal
    global g
    g: int = 1                      # S026: cannot be annotated
def h():
    x = 1
    def i():
        nonlocal x, y               # S026: nonlocal name 'y'
        x = 2
    class C:
        nonlocal x
        [x := 1 for z in y]         # S034: class body
[y := 1 for y in z]                 # S034: cannot rebind 'y'
[y for x in (y := 1)]               # S034: iterated over
[[y := 1 for z in w] for y in w]    # S034: cannot rebind 'y'
[lambda: (y := 1) for y in w]
