a = 1 $ 2                           # S009: '\$' has no meaning
b = “x”                             # S009: invalid character '“' \(U\+201C\)
c = a ? b                           # S009: '\?' has no meaning
d = 1 + \ 2                         # S010: a backslash outside a string
e = a !b                            # S009: '!' has no meaning
f = a – b                           # S009: invalid character '–' \(U\+2013\)
naïve = größe = 1
g = `a`                             # S028: write repr
h = a <> b                          # S028: write '!='
