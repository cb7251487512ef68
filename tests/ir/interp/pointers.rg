# Casts up and down, identity of first parts, addresses, functions in data.
GcStruct point { super: GcStruct object, x: Signed }
GcStruct circle { super: GcStruct point, radius: Signed }
Struct table { function: Ptr(Func(Ptr(GcStruct object) -> Signed)) }
prebuilt a_circle: GcStruct circle = {{{&vt_IndexError}, 3}, 4}
prebuilt functions: Struct table constant = {@radius_of}

graph typed radius_of -> Signed {
  block0(v0: Ptr(GcStruct object)):
    v1: Ptr(GcStruct circle) = cast_pointer v0
    v2: Signed = getfield[radius] v1
    return v2
}

graph typed is_same -> Signed {
  block0(v0: Ptr(GcStruct object), v1: Ptr(GcStruct object)):
    v2: Bool = ptr_eq v0, v1
    v3: Signed = cast_bool_to_int v2
    return v3
}

graph typed main -> Signed {
  block0(v0: Signed):
    v1: Ptr(GcStruct circle) = malloc[GcStruct circle]
    setfield[radius] v1, 17
    v2: Ptr(GcStruct point) = cast_pointer v1
    setfield[x] v2, 5
    v3: Ptr(GcStruct point) = getfield[super] v1
    v4: Signed = getfield[x] v3
    direct_call @print_int, v4
    v5: Ptr(GcStruct object) = cast_pointer v2
    v6: Ptr(GcStruct object) = getfield[super] v3
    v7: Signed = direct_call @is_same, v5, v6
    direct_call @print_int, v7
    v8: Ptr(GcStruct object) = cast_pointer &a_circle
    v9: Signed = direct_call @is_same, v5, v8
    direct_call @print_int, v9
    v10: Ptr(Func(Ptr(GcStruct object) -> Signed)) = getfield[function] &functions
    v11: Signed = indirect_call v10, v8
    direct_call @print_int, v11
    v12: Signed = indirect_call v10, v5
    direct_call @print_int, v12
    v13: Signed = cast_ptr_to_int v1
    v14: Signed = cast_ptr_to_int v5
    v15: Signed = int_sub v13, v14
    direct_call @print_int, v15
    v16: Signed = cast_ptr_to_int null(Ptr(GcStruct object))
    direct_call @print_int, v16
    return 0
}
