# Inheritance by inlined structs, calls through vtables, prebuilt cycles, arrays of structs, fields and items of type Void.
Struct shape_vtable { super: Struct object_vtable, immutable area: Ptr(Func(Ptr(GcStruct shape) -> Signed)) }
GcStruct shape { super: GcStruct object, name: Ptr(GcStruct rpy_string), next: Ptr(GcStruct shape) }
GcStruct square { super: GcStruct shape, side: Signed, nothing: Void }
GcStruct box { super: GcStruct shape, a: Signed, b: Signed }
Struct entry { key: Signed, value: Ptr(GcStruct shape), used: Bool }
GcStruct dict { count: Signed, "entries!": Ptr(GcArray(Struct entry)) }
GcStruct table { nothing: Void, entries: Array(Struct entry) }
prebuilt name_square: Array(Char) constant = "square"
prebuilt vt_square: Struct shape_vtable constant = {{20, 21, &name_square}, @square_area}
prebuilt vt_box: Struct shape_vtable constant = {{21, 22, &name_square}, @box_area}
prebuilt s_square: GcStruct rpy_string = {0, "square "}
prebuilt s_box: GcStruct rpy_string = {0, "box "}
prebuilt one: GcStruct square = {{{&vt_square/super}, &s_square, &two/super}, 5, void}
prebuilt two: GcStruct box = {{{&vt_box/super}, &s_box, &one/super}, 6, 7}
prebuilt things: GcArray(Struct entry) = [{1, &one/super, true}, {2, &two/super, false}, {0, null(Ptr(GcStruct shape)), false}]
prebuilt whole: GcStruct dict = {3, &things}
prebuilt flat: GcStruct table = {void, [{4, &two/super, true}, {5, &one/super, true}]}

graph typed square_area -> Signed {
  block0(v0: Ptr(GcStruct shape)):
    v1: Ptr(GcStruct square) = cast_pointer v0
    v2: Signed = getfield[side] v1
    v3: Signed = int_mul v2, v2
    getfield[nothing] v1
    setfield[nothing] v1, void
    return v3
}

graph typed box_area -> Signed {
  block0(v0: Ptr(GcStruct shape)):
    v1: Ptr(GcStruct box) = cast_pointer v0
    v2: Signed = getfield[a] v1
    v3: Signed = getfield[b] v1
    v4: Signed = int_mul v2, v3
    return v4
}

graph typed show -> Void {
  block0(v0: Ptr(GcStruct shape)):
    check_nonnull[name] v0
    v1: Ptr(GcStruct rpy_string) = getfield[name] v0
    direct_call @print_str, v1
    v2: Ptr(GcStruct object) = cast_pointer v0
    v3: Ptr(Struct object_vtable) = getfield[typeptr] v2
    v4: Ptr(Struct shape_vtable) = cast_pointer v3
    v5: Ptr(Func(Ptr(GcStruct shape) -> Signed)) = getfield[area] v4
    v6: Signed = indirect_call v5, v0
    direct_call @print_int, v6
    return
}

graph typed new_box -> Ptr(GcStruct shape) {
  block0(v0: Signed, v1: Signed):
    v2: Ptr(GcStruct box) = malloc[GcStruct box]
    v3: Ptr(GcStruct shape) = cast_pointer v2
    v4: Ptr(GcStruct object) = cast_pointer v3
    setfield[typeptr] v4, &vt_box/super
    setfield[name] v3, &s_box
    setfield[a] v2, v0
    setfield[b] v2, v1
    return v3
}

graph typed main -> Signed {
  block0(v0: Signed):
    direct_call @show, &one/super
    v1: Ptr(GcStruct shape) = getfield[next] &one/super
    direct_call @show, v1
    v2: Ptr(GcStruct shape) = getfield[next] v1
    v3: Bool = ptr_eq v2, &one/super
    direct_call @print_bool, v3
    v4: Ptr(GcStruct shape) = direct_call @new_box, 11, 13
    direct_call @show, v4
    v5: Ptr(GcArray(Struct entry)) = getfield["entries!"] &whole
    v6: Ptr(GcStruct shape) = getinteriorfield[., value] v5, 1
    direct_call @show, v6
    v7: Bool = getinteriorfield[., used] v5, 0
    direct_call @print_bool, v7
    setinteriorfield[., value] v5, 2, v4
    v8: Ptr(GcStruct shape) = getinteriorfield[., value] v5, 2
    direct_call @show, v8
    v9: Signed = getarraysize v5
    direct_call @print_int, v9
    v10: Ptr(Struct entry) = getarrayitem v5, 1
    v11: Signed = getfield[key] v10
    direct_call @print_int, v11
    v12: Signed = getinteriorfield[entries, key] &flat, 1
    direct_call @print_int, v12
    v13: Ptr(GcArray(Struct entry)) = malloc_varsize[GcArray(Struct entry)] 3
    array_copy[.] v5, v13, 0, 0, 3
    v14: Ptr(GcStruct shape) = getinteriorfield[., value] v13, 2
    direct_call @show, v14
    v15: Ptr(GcArray(Void)) = malloc_varsize[GcArray(Void)] 9
    getarrayitem v15, 3
    setarrayitem v15, 3, void
    v16: Signed = getarraysize v15
    direct_call @print_int, v16
    v17: Ptr(GcStruct shape) = getfield[next] v4
    direct_call @show, v17
    catch ok -> block1(1), &vt_AttributeError -> block1(42)
  block1(v18: Signed):
    return v18
}
