x = 1
    y = 2                           # S002: unexpected indentation
z = 3
if x:
y = 2                               # S003: an indented block is missing here
def f():
            a = 1
        b = 2                       # S004: matches no enclosing block
def g():
        a = 1
	b = 2                       # S005: tabs and spaces are mixed
while x:                            # fine
    pass
else:
    pass
else:                               # S001: 'else' belongs to no statement
    pass
for x in y:
    # only a comment
w = 1                               # S003: an indented block
try:
    pass
w = 2
# ^^^ S035: neither 'except' nor 'finally'
