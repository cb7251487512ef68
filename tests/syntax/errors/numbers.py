# dialect: 3
a = 0777                            # S011: write octal numbers with 0o
b = 1__0                            # S011: underscore
c = 1_                              # S011: underscore
d = 0x                              # S011: a digit is missing
e = 0b12                            # S011: a letter or digit follows
f = 0o8                             # S011: a digit is missing
g = 12abc                           # S011: a letter or digit follows
h = 1L                              # S011: a letter or digit follows
i = 1.5_                            # S011: underscore
j = 1e                              # S011
k = 00 + 0_0 + 0e0 + 1if 2else 3 + 0777.5 + 0777j
l = 1.real                          # S011
