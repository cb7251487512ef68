match x:
    case y:                         # S030: this case always matches
        pass
    case 1 | z | 2: pass            # S030: this alternative always matches # S030: binds other names
    case [a, a]: pass               # S030: 'a' is bound twice
    case [*a, *b]: pass             # S030: two starred
    case {**a, 'b': 1}: pass        # S030: nothing may follow
    case C(a=1, a=2): pass          # S030: matched twice
    case C(a=1, 2): pass            # S030: positional pattern behind
    case (a, 1) | [b, 2]: pass      # S030: binds other names
    case f'a': pass                 # S030: f-string
    case {a: 1}: pass               # S030: a key of a mapping
    case 1 + 2: pass                # S030: imaginary number
    case a as _: pass               # S030: '_' cannot be
    case x.y | None | -1 | 1-2j | 'a' 'b' | True: pass
    case +1: pass                   # S001: expected a pattern
    case _: pass
