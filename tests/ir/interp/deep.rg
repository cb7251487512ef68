# Fifty thousand frames are a full stack: RuntimeError, before and after the stack checks are in.
graph typed down -> Signed inline_never {
  block0(v0: Signed):
    v1: Signed = int_add v0, 1
    v2: Signed = direct_call @down, v1
    return v2
}

graph typed main -> Signed {
  block0(v0: Signed):
    v1: Signed = direct_call @down, 0
    catch ok -> block1(v1), &vt_RuntimeError -> block1(7)
  block1(v2: Signed):
    direct_call @print_int, v2
    v3: Signed = direct_call @down, 0
    return v3
}
