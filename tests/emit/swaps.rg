# Loops whose arguments change places: copies must not overwrite what is still read.
graph typed rotate -> Signed {
  block0(v0: Signed):
    goto -> block1(v0, 1, 2, 3, 4, 5)
  block1(v1: Signed, v2: Signed, v3: Signed, v4: Signed, v5: Signed, v6: Signed):
    v7: Bool = int_gt v1, 0
    v8: Signed = int_sub v1, 1
    branch v7, false -> block2(v2, v3, v4, v5, v6), true -> block1(v8, v3, v4, v2, v6, v5)
  block2(v9: Signed, v10: Signed, v11: Signed, v12: Signed, v13: Signed):
    v14: Signed = int_mul v9, 10000
    v15: Signed = int_mul v10, 1000
    v16: Signed = int_mul v11, 100
    v17: Signed = int_mul v12, 10
    v18: Signed = int_add v14, v15
    v19: Signed = int_add v16, v17
    v20: Signed = int_add v18, v19
    v21: Signed = int_add v20, v13
    return v21
}

graph typed fibonacci -> Signed {
  block0(v0: Signed, v1: Signed, v2: Signed):
    v3: Bool = int_is_true v0
    branch v3, false -> block1(v1), true -> block2(v0, v1, v2)
  block2(v4: Signed, v5: Signed, v6: Signed):
    v7: Signed = int_sub v4, 1
    v8: Signed = int_add v5, v6
    goto -> block0(v7, v6, v8)
  block1(v9: Signed):
    return v9
}

graph typed copies -> Signed {
  block0(v0: Signed):
    goto -> block1(v0, v0, v0)
  block1(v1: Signed, v2: Signed, v3: Signed):
    v4: Signed = int_sub v1, 1
    v5: Bool = int_gt v1, 0
    branch v5, false -> block2(v2, v3), true -> block1(v4, v1, v2)
  block2(v6: Signed, v7: Signed):
    v8: Signed = int_mul v6, 100
    v9: Signed = int_add v8, v7
    return v9
}

graph typed main -> Signed {
  block0(v0: Signed):
    goto -> block1(0)
  block1(v1: Signed):
    v2: Signed = direct_call @rotate, v1
    direct_call @print_int, v2
    v3: Signed = int_add v1, 1
    v4: Bool = int_lt v3, 7
    branch v4, false -> block2(), true -> block1(v3)
  block2():
    v5: Signed = direct_call @fibonacci, 50, 0, 1
    direct_call @print_int, v5
    v6: Signed = direct_call @copies, 5
    direct_call @print_int, v6
    return 0
}
