# What is reached from frames, from other objects and from prebuilt data stays through collections.
GcStruct node { value: Signed, next: Ptr(GcStruct node) }
GcStruct holder { kept: Ptr(GcStruct node) }
prebuilt root: GcStruct holder = {null(Ptr(GcStruct node))}

graph typed chain -> Ptr(GcStruct node) {
  block0(v0: Signed, v1: Ptr(GcStruct node)):
    v2: Bool = int_is_true v0
    branch v2, false -> block1(v1), true -> block2(v0, v1)
  block1(v3: Ptr(GcStruct node)):
    return v3
  block2(v4: Signed, v5: Ptr(GcStruct node)):
    v6: Ptr(GcStruct node) = malloc[GcStruct node]
    setfield[value] v6, v4
    setfield[next] v6, v5
    v7: Signed = int_sub v4, 1
    v8: Ptr(GcStruct node) = direct_call @chain, v7, v6
    return v8
}

graph typed total -> Signed {
  block0(v0: Ptr(GcStruct node)):
    goto -> block1(v0, 0)
  block1(v1: Ptr(GcStruct node), v2: Signed):
    v3: Bool = ptr_iszero v1
    branch v3, false -> block2(v1, v2), true -> block3(v2)
  block2(v4: Ptr(GcStruct node), v5: Signed):
    v6: Signed = getfield[value] v4
    v7: Signed = int_add v5, v6
    v8: Ptr(GcStruct node) = getfield[next] v4
    goto -> block1(v8, v7)
  block3(v9: Signed):
    return v9
}

graph typed main -> Signed {
  block0(v0: Signed):
    v1: Ptr(GcStruct node) = direct_call @chain, 100, null(Ptr(GcStruct node))
    setfield[kept] &root, v1
    v2: Ptr(GcStruct node) = direct_call @chain, 10, null(Ptr(GcStruct node))
    v3: Ptr(GcStruct node) = getfield[kept] &root
    v4: Signed = direct_call @total, v3
    direct_call @print_int, v4
    v5: Signed = direct_call @total, v2
    direct_call @print_int, v5
    return 0
}
