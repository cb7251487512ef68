# passes: malloc_removal simplify
GcStruct object { kind: Signed }
GcStruct pair { super: GcStruct object, first: Signed, second: Ptr(GcStruct pair) }

graph typed tuple -> Signed {
  block0(v0: Signed, v1: Signed):
    v2: Ptr(GcStruct pair) = malloc[GcStruct pair]
    v3: Ptr(GcStruct object) = cast_pointer v2
    setfield[kind] v3, 7
    setfield[first] v2, v0
    check_nonnull v2
    v4: Signed = getfield[first] v2
    v5: Ptr(GcStruct object) = cast_pointer v2
    v6: Signed = getfield[kind] v5
    v7: Signed = int_add v4, v6
    return v7
}

# an iterator: the object goes round the loop
graph typed iterate -> Signed {
  block0(v0: Signed):
    v1: Ptr(GcStruct pair) = malloc[GcStruct pair]
    setfield[first] v1, v0
    goto -> block1(v1, 0)
  block1(v2: Ptr(GcStruct pair), v3: Signed):
    v4: Signed = getfield[first] v2
    v5: Bool = int_gt v4, 0
    branch v5, false -> block2(v3), true -> block3(v2, v3, v4)
  block3(v6: Ptr(GcStruct pair), v7: Signed, v8: Signed):
    v9: Signed = int_sub v8, 1
    setfield[first] v6, v9
    v10: Signed = int_add v7, v8
    goto -> block1(v6, v10)
  block2(v11: Signed):
    return v11
}

# the inner one goes when the outer one has gone
graph typed nested -> Signed {
  block0(v0: Signed):
    v1: Ptr(GcStruct pair) = malloc[GcStruct pair]
    v2: Ptr(GcStruct pair) = malloc[GcStruct pair]
    setfield[first] v1, v0
    setfield[second] v2, v1
    v3: Ptr(GcStruct pair) = getfield[second] v2
    v4: Signed = getfield[first] v3
    return v4
}

graph typed escapes -> Signed {
  block0(v0: Signed):
    v1: Ptr(GcStruct pair) = malloc[GcStruct pair]
    setfield[first] v1, v0
    v2: Signed = direct_call @taker, v1
    return v2
}

graph typed taker -> Signed {
  block0(v0: Ptr(GcStruct pair)):
    v1: Signed = getfield[first] v0
    return v1
}

# two of one group in a block may be the same object
graph typed two -> Signed {
  block0(v0: Signed, v1: Bool):
    v2: Ptr(GcStruct pair) = malloc[GcStruct pair]
    branch v1, false -> block1(v2, v2), true -> block2(v2)
  block1(v3: Ptr(GcStruct pair), v4: Ptr(GcStruct pair)):
    setfield[first] v3, 5
    v5: Signed = getfield[first] v4
    return v5
  block2(v6: Ptr(GcStruct pair)):
    v7: Signed = getfield[first] v6
    return v7
}

graph typed maybe_null -> Signed {
  block0(v0: Bool):
    branch v0, false -> block1(), true -> block2()
  block1():
    v1: Ptr(GcStruct pair) = malloc[GcStruct pair]
    goto -> block3(v1)
  block2():
    goto -> block3(null(Ptr(GcStruct pair)))
  block3(v2: Ptr(GcStruct pair)):
    v3: Bool = ptr_nonzero v2
    v4: Signed = cast_bool_to_int v3
    return v4
}
