# Strings, new and prebuilt, and the operations on whole arrays.
prebuilt hello: GcStruct rpy_string = {0, "hello, world\x00\xff\"\\??=\n"}
prebuilt nothing: GcStruct rpy_string = {0, ""}

graph typed concat -> Ptr(GcStruct rpy_string) {
  block0(v0: Ptr(GcStruct rpy_string), v1: Ptr(GcStruct rpy_string)):
    v2: Signed = getinteriorarraysize[chars] v0
    v3: Signed = getinteriorarraysize[chars] v1
    v4: Signed = int_add v2, v3
    v5: Ptr(GcStruct rpy_string) = malloc_varsize[GcStruct rpy_string] v4
    array_copy[chars] v0, v5, 0, 0, v2
    array_copy[chars] v1, v5, 0, v2, v3
    return v5
}

graph typed main -> Signed {
  block0(v0: Signed):
    v1: Ptr(GcStruct rpy_string) = direct_call @concat, &hello, &hello
    direct_call @print_str, v1
    direct_call @print_str, &nothing
    v2: Signed = getinteriorarraysize[chars] v1
    direct_call @print_int, v2
    v3: Signed = array_find_char[chars] v1, 'w', 0, v2
    direct_call @print_int, v3
    v4: Signed = array_find_char[chars] v1, 'w', 9, v2
    direct_call @print_int, v4
    v5: Signed = array_find_char[chars] v1, 'z', 0, v2
    direct_call @print_int, v5
    v6: Signed = array_compare[chars] v1, &hello, 0, 0, 18
    direct_call @print_int, v6
    v7: Signed = array_compare[chars] v1, &hello, 1, 0, 5
    v8: Bool = int_lt v7, 0
    direct_call @print_bool, v8
    array_copy[chars] v1, v1, 0, 3, 10
    direct_call @print_str, v1
    setinteriorfield[chars] v1, 0, 'H'
    v9: Char = getinteriorfield[chars] v1, 13
    v10: Signed = cast_char_to_int v9
    direct_call @print_int, v10
    v11: Ptr(GcStruct rpy_string) = direct_call @concat, &nothing, &nothing
    v12: Signed = getinteriorarraysize[chars] v11
    direct_call @print_int, v12
    v13: Signed = getfield[hash] v1
    direct_call @print_int, v13
    v14: Ptr(Array(Char)) = getfield[chars] v1
    v15: Char = getarrayitem v14, 0
    direct_call @print_char, v15
    direct_call @print_char, '\x0a'
    return 0
}
