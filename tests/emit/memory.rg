# Allocation: zeroed memory, many objects, sizes that cannot be, raw memory.
GcStruct node { value: Signed, next: Ptr(GcStruct node) }

graph typed chain -> Ptr(GcStruct node) {
  block0(v0: Signed):
    goto -> block1(v0, null(Ptr(GcStruct node)))
  block1(v1: Signed, v2: Ptr(GcStruct node)):
    v3: Ptr(GcStruct node) = malloc[GcStruct node]
    v4: Ptr(GcStruct node) = getfield[next] v3
    v5: Bool = ptr_nonzero v4
    branch v5, false -> block2(v1, v2, v3), true -> block9()
  block9():
    raise &memory_error
  block2(v6: Signed, v7: Ptr(GcStruct node), v8: Ptr(GcStruct node)):
    setfield[value] v8, v6
    setfield[next] v8, v7
    v9: Signed = int_sub v6, 1
    v10: Bool = int_gt v9, 0
    branch v10, false -> block3(v8), true -> block1(v9, v8)
  block3(v11: Ptr(GcStruct node)):
    return v11
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

graph typed array_of -> Signed {
  block0(v0: Signed):
    v1: Ptr(GcArray(Signed)) = malloc_varsize[GcArray(Signed)] v0
    catch ok -> block1(v1), &vt_MemoryError -> block2(-1), else -> block2(-2)
  block1(v2: Ptr(GcArray(Signed))):
    v3: Signed = getarraysize v2
    goto -> block2(v3)
  block2(v4: Signed):
    return v4
}

graph typed main -> Signed {
  block0(v0: Signed):
    goto -> block1(10)
  block1(v1: Signed):
    v2: Ptr(GcStruct node) = direct_call @chain, 20000
    v3: Signed = direct_call @total, v2
    v4: Signed = int_sub v1, 1
    v5: Bool = int_gt v4, 0
    branch v5, false -> block2(v3), true -> block1(v4)
  block2(v6: Signed):
    direct_call @print_int, v6
    v7: Signed = direct_call @array_of, 1000
    direct_call @print_int, v7
    v8: Signed = direct_call @array_of, -1
    direct_call @print_int, v8
    v9: Signed = direct_call @array_of, 4611686018427387904
    direct_call @print_int, v9
    v10: Signed = direct_call @array_of, 0
    direct_call @print_int, v10
    v11: Ptr(BareArray(Signed)) = malloc_varsize[BareArray(Signed)] 100
    setarrayitem v11, 98, 0
    setarrayitem v11, 99, 5
    v12: Signed = getarrayitem v11, 99
    v13: Signed = getarrayitem v11, 98
    v14: Signed = int_add v12, v13
    free v11
    direct_call @print_int, v14
    return 0
}
