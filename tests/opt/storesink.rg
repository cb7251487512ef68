# passes: storesink simplify
GcStruct box { value: Signed, immutable fixed: Signed, other: Ptr(GcStruct box) }

graph typed same -> Signed {
  block0(v0: Ptr(GcStruct box), v1: Signed):
    setfield[value] v0, v1
    v2: Signed = getfield[value] v0
    v3: Signed = getfield[fixed] v0
    v4: Signed = getfield[fixed] v0
    v5: Signed = int_add v2, v3
    v6: Signed = int_add v5, v4
    return v6
}

# the boxes may be one
graph typed alias -> Signed {
  block0(v0: Ptr(GcStruct box), v1: Ptr(GcStruct box)):
    v2: Signed = getfield[value] v0
    v3: Signed = getfield[fixed] v0
    setfield[value] v1, 5
    v4: Signed = getfield[value] v0
    v5: Signed = getfield[fixed] v0
    v6: Signed = int_add v2, v3
    v7: Signed = int_add v4, v5
    v8: Signed = int_add v6, v7
    return v8
}

graph typed call -> Signed {
  block0(v0: Ptr(GcStruct box)):
    v1: Signed = getfield[value] v0
    v2: Signed = getfield[fixed] v0
    v3: Signed = direct_call @same, v0, v1
    v4: Signed = getfield[value] v0
    v5: Signed = getfield[fixed] v0
    v6: Signed = int_add v1, v2
    v7: Signed = int_add v4, v5
    v8: Signed = int_add v6, v7
    return v8
}

# the length is passed on to where it is wanted again
graph typed bounds -> Signed {
  block0(v0: Ptr(GcArray(Signed)), v1: Signed):
    v2: Signed = getarraysize v0
    v3: Bool = int_lt v1, v2
    branch v3, false -> block1(), true -> block2(v0, v1)
  block1():
    return -1
  block2(v4: Ptr(GcArray(Signed)), v5: Signed):
    v6: Bool = int_gt v5, 7
    branch v6, false -> block3(v4, v5), true -> block1()
  block3(v7: Ptr(GcArray(Signed)), v8: Signed):
    v9: Signed = getarraysize v7
    v10: Signed = getarrayitem v7, v8
    v11: Signed = int_add v9, v10
    return v11
}

graph typed join -> Signed {
  block0(v0: Ptr(GcStruct box), v1: Bool):
    v2: Signed = getfield[value] v0
    branch v1, false -> block1(v0, v2), true -> block2(v0, v2)
  block1(v3: Ptr(GcStruct box), v4: Signed):
    setfield[value] v3, 1
    goto -> block2(v3, v4)
  block2(v5: Ptr(GcStruct box), v6: Signed):
    v7: Signed = getfield[value] v5
    v8: Signed = int_add v6, v7
    return v8
}
