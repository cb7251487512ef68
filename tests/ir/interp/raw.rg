# Raw memory that is used as it should be; copies of items that are structs, overlapping too.
GcStruct entries { count: Signed, items: Array(Struct entry) }
Struct entry { key: Signed, value: Signed }

graph typed show -> Void {
  block0(v0: Ptr(GcStruct entries)):
    goto -> block1(v0, 0)
  block1(v1: Ptr(GcStruct entries), v2: Signed):
    v3: Signed = getinteriorfield[items, key] v1, v2
    v4: Signed = getinteriorfield[items, value] v1, v2
    v5: Signed = int_mul v3, 100
    v6: Signed = int_add v5, v4
    direct_call @print_int, v6
    v7: Signed = int_add v2, 1
    v8: Signed = getinteriorarraysize[items] v1
    v9: Bool = int_lt v7, v8
    branch v9, false -> block2(), true -> block1(v1, v7)
  block2():
    return
}

graph typed main -> Signed {
  block0(v0: Signed):
    v1: Ptr(GcStruct entries) = malloc_varsize[GcStruct entries] 4
    setinteriorfield[items, key] v1, 0, 1
    setinteriorfield[items, value] v1, 0, 10
    setinteriorfield[items, key] v1, 1, 2
    v2: Ptr(Struct entry) = getinteriorfield[items] v1, 1
    setfield[value] v2, 20
    array_copy[items] v1, v1, 0, 1, 3
    direct_call @show, v1
    array_copy[items] v1, v1, 1, 0, 3
    direct_call @show, v1
    v3: Ptr(Array(Signed)) = malloc_varsize[Array(Signed)] 3
    setarrayitem v3, 1, 7
    v4: Ptr(Array(Signed)) = malloc_varsize[Array(Signed)] 2
    array_copy[.] v3, v4, 1, 0, 1
    v5: Signed = getarrayitem v4, 0
    direct_call @print_int, v5
    v6: Signed = getarraysize v4
    direct_call @print_int, v6
    free v3
    free v4
    return 0
}
