# A fault shows the operation, its line and the calls that led there.
graph typed pop -> Signed !"chain_source.py":1:1+3 {
  block0(v0: Signed):
    v1: Ptr(GcArray(Signed)) = malloc_varsize[GcArray(Signed)] 3 !2:13+7
    v2: Signed = getarrayitem v1, v0 !3:12+12
    return v2 !3:5+6
}

graph typed run -> Signed !"chain_source.py":6:1+3 {
  block0(v0: Signed):
    v1: Bool = int_is_true v0 !7:8+5
    branch v1, false -> block1(), true -> block2(v0)
  block1():
    v2: Signed = direct_call @pop, 3 !8:16+6
    return v2 !8:9+6
  block2(v3: Signed):
    v4: Signed = int_sub v3, 1 !9:16+9
    v5: Signed = direct_call @run, v4 !9:12+14
    return v5 !9:5+6
}

graph typed main -> Signed !"chain_source.py":12:1+3 {
  block0(v0: Signed):
    v1: Signed = direct_call @run, 4 !13:12+6
    return v1 !13:5+6
}
