# Runaway recursion, direct and through a pointer, is a RuntimeError; afterwards the stack is whole again.
Struct table { function: Ptr(Func(Signed -> Signed)) }
prebuilt functions: Struct table = {@by_pointer}

graph typed down -> Signed inline_never {
  block0(v0: Signed):
    v1: Signed = int_add v0, 1
    v2: Signed = direct_call @down, v1
    v3: Signed = int_add v2, v0
    return v3
}

graph typed by_pointer -> Signed inline_never {
  block0(v0: Signed):
    v1: Ptr(Func(Signed -> Signed)) = getfield[function] &functions
    v2: Signed = indirect_call v1, v0
    v3: Signed = int_add v2, 1
    return v3
}

graph typed main -> Signed {
  block0(v0: Signed):
    goto -> block1(3)
  block1(v1: Signed):
    v2: Signed = direct_call @down, 0
    catch ok -> block9(v2), &vt_RuntimeError -> block2(v1)
  block2(v3: Signed):
    direct_call @print_int, v3
    v4: Signed = int_sub v3, 1
    v5: Bool = int_is_true v4
    branch v5, false -> block3(), true -> block1(v4)
  block3():
    v6: Signed = direct_call @by_pointer, 0
    return v6
  block9(v7: Signed):
    return v7
}
