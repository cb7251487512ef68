# passes: switch simplify
graph typed commands -> Signed {
  block0(v0: Char, v1: Signed):
    v2: Bool = char_eq v0, '+'
    branch v2, false -> block1(v0, v1), true -> block9(1)
  block1(v3: Char, v4: Signed):
    v5: Bool = char_eq '-', v3
    branch v5, false -> block2(v3, v4), true -> block9(v4)
  block2(v6: Char, v7: Signed):
    v8: Bool = char_ne v6, '.'
    branch v8, false -> block9(3), true -> block3(v6, v7)
  block3(v9: Char, v10: Signed):
    v11: Bool = char_eq v9, '+'
    branch v11, false -> block4(v10), true -> block9(99)
  block4(v12: Signed):
    return v12
  block9(v13: Signed):
    return v13
}

# too short, and of another value
graph typed others -> Signed {
  block0(v0: Signed, v1: Signed):
    v2: Bool = int_eq v0, 1
    branch v2, false -> block1(v0, v1), true -> block9(1)
  block1(v3: Signed, v4: Signed):
    v5: Bool = int_eq v4, 2
    branch v5, false -> block2(v3, v4), true -> block9(2)
  block2(v6: Signed, v7: Signed):
    v8: Bool = int_eq v7, 3
    branch v8, false -> block9(v6), true -> block9(3)
  block9(v9: Signed):
    return v9
}
