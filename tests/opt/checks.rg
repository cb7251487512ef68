# passes: checks simplify
Struct object_vtable { immutable method: Ptr(Func(Ptr(GcStruct node) -> Signed)) }
GcStruct node { typeptr: Ptr(Struct object_vtable), next: Ptr(GcStruct node), value: Signed }
prebuilt vt: Struct object_vtable constant = {@method}
prebuilt first: GcStruct node = {&vt, null(Ptr(GcStruct node)), 1}
entry main

# only ever called with a new object: its first check goes, that of the loop stays until it has been made once
graph typed walk -> Signed {
  block0(v0: Ptr(GcStruct node)):
    check_nonnull[value] v0
    v1: Signed = getfield[value] v0
    goto -> block1(v0, v1)
  block1(v2: Ptr(GcStruct node), v3: Signed):
    v4: Ptr(GcStruct node) = getfield[next] v2
    v5: Bool = ptr_nonzero v4
    branch v5, false -> block2(v3), true -> block3(v4, v3)
  block3(v6: Ptr(GcStruct node), v7: Signed):
    check_nonnull[value] v6
    v8: Signed = getfield[value] v6
    v9: Signed = int_add v7, v8
    goto -> block1(v6, v9)
  block2(v10: Signed):
    return v10
}

# a method is called through its vtable, on receivers that are checked
graph typed method -> Signed {
  block0(v0: Ptr(GcStruct node)):
    check_nonnull[value] v0
    v1: Signed = getfield[value] v0
    return v1
}

graph typed maybe -> Ptr(GcStruct node) {
  block0(v0: Signed):
    v1: Bool = int_gt v0, 0
    branch v1, false -> block1(), true -> block2()
  block1():
    return null(Ptr(GcStruct node))
  block2():
    v2: Ptr(GcStruct node) = malloc[GcStruct node]
    return v2
}

graph typed surely -> Ptr(GcStruct node) {
  block0(v0: Signed):
    v1: Bool = int_gt v0, 0
    branch v1, false -> block1(), true -> block2()
  block1():
    return &first
  block2():
    v2: Ptr(GcStruct node) = malloc[GcStruct node]
    return v2
}

graph typed main -> Signed {
  block0(v0: Signed):
    v1: Ptr(GcStruct node) = malloc[GcStruct node]
    v2: Signed = direct_call @walk, v1
    v3: Ptr(GcStruct node) = direct_call @maybe, v2
    check_nonnull v3
    check_nonnull v3
    v4: Signed = getfield[value] v3
    v5: Ptr(GcStruct node) = direct_call @surely, v4
    check_nonnull v5
    v6: Ptr(Struct object_vtable) = getfield[typeptr] v5
    check_nonnull v6
    v7: Ptr(Func(Ptr(GcStruct node) -> Signed)) = getfield[method] v6
    v8: Signed = indirect_call v7, v5
    v9: Ptr(GcStruct node) = getfield[next] v5
    check_nonnull v9
    catch ok -> block1(v9, v8), else -> block2(v9)
  block1(v10: Ptr(GcStruct node), v11: Signed):
    check_nonnull v10
    v12: Signed = getfield[value] v10
    v13: Signed = int_add v11, v12
    return v13
  block2(v14: Ptr(GcStruct node)):
    check_nonnull v14
    v15: Signed = getfield[value] v14
    return v15
}
