# passes: simplify
GcStruct object { kind: Signed }
GcStruct sub { super: GcStruct object, x: Signed }

graph typed copies -> Signed {
  block0(v0: Ptr(GcStruct sub), v1: Signed):
    v2: Ptr(GcStruct sub) = same_as v0
    v3: Ptr(GcStruct object) = cast_pointer v2
    v4: Ptr(GcStruct sub) = cast_pointer v3
    v5: Signed = getfield[x] v4
    v6: Signed = int_add v1, 1
    v7: Signed = int_add v1, 1
    v8: Signed = int_mul v6, v7
    v9: Signed = int_add v8, v5
    return v9
}

graph typed dead -> Signed {
  block0(v0: Signed, v1: Ptr(GcStruct sub)):
    v2: Signed = getfield[x] v1
    v3: Ptr(GcStruct sub) = malloc[GcStruct sub]
    v4: Float = direct_call @extern(sqrt: Func(Float -> Float)), 2.0
    v5: Signed = direct_call @extern(rpy_os_close: Func(Signed -> Signed)), 3
    goto -> block1(v0, v2, v5)
  block1(v6: Signed, v7: Signed, v8: Signed):
    v9: Signed = int_add v7, v8
    v10: Bool = int_gt v6, 0
    v11: Signed = int_sub v6, 1
    branch v10, false -> block2(v6), true -> block1(v11, v9, v8)
  block2(v12: Signed):
    return v12
}

# block1 is empty; block2 knows its branch from where one comes
graph typed short_cuts -> Signed {
  block0(v0: Signed):
    v1: Bool = int_gt v0, 5
    branch v1, false -> block1(v0), true -> block2(true, v0)
  block1(v2: Signed):
    goto -> block2(false, v2)
  block2(v3: Bool, v4: Signed):
    branch v3, false -> block3(v4), true -> block4(v4)
  block3(v5: Signed):
    v6: Signed = int_neg v5
    return v6
  block4(v7: Signed):
    return v7
}

graph typed same_way -> Signed {
  block0(v0: Signed):
    v1: Bool = int_gt v0, 5
    branch v1, false -> block1(v0), true -> block1(v0)
  block1(v2: Signed):
    return v2
}

graph typed endless -> Signed {
  block0():
    goto -> block1()
  block1():
    goto -> block2()
  block2():
    goto -> block1()
}
