# Wrapping, shifts, division by truncation, unsigned words, overflow caught and not.
graph typed ovf -> Signed {
  block0(v0: Signed, v1: Signed, v2: Signed):
    switch v2,
        0 -> block1(v0, v1),
        1 -> block2(v0, v1),
        else -> block3(v0, v1)
  block1(v3: Signed, v4: Signed):
    v5: Signed = int_add_ovf v3, v4
    catch ok -> block4(v5), &vt_OverflowError -> block4(-111)
  block2(v6: Signed, v7: Signed):
    v8: Signed = int_sub_ovf v6, v7
    catch ok -> block4(v8), &vt_OverflowError as v9: Ptr(GcStruct object) -> block5(v9)
  block3(v10: Signed, v11: Signed):
    v12: Signed = int_mul_ovf v10, v11
    catch ok -> block4(v12), &vt_IndexError -> block4(-5), &vt_Exception -> block4(-333)
  block5(v13: Ptr(GcStruct object)):
    v14: Bool = ptr_eq v13, &overflow_error
    v15: Signed = cast_bool_to_int v14
    v16: Signed = int_sub -222, v15
    goto -> block4(v16)
  block4(v17: Signed):
    return v17
}

graph typed show -> Void {
  block0(v0: Signed, v1: Signed):
    v2: Signed = int_add v0, v1
    direct_call @print_int, v2
    v3: Signed = int_mul v0, v1
    direct_call @print_int, v3
    v4: Signed = int_floordiv v0, v1
    direct_call @print_int, v4
    v5: Signed = int_mod v0, v1
    direct_call @print_int, v5
    v6: Signed = int_lshift v0, v1
    direct_call @print_int, v6
    v7: Signed = int_rshift v0, v1
    direct_call @print_int, v7
    v8: Unsigned = cast_int_to_uint v0
    v9: Unsigned = uint_rshift v8, v1
    v10: Signed = cast_uint_to_int v9
    direct_call @print_int, v10
    v11: Unsigned = uint_mul_high v8, v8
    v12: Signed = cast_uint_to_int v11
    direct_call @print_int, v12
    v13: Signed = int_abs v0
    direct_call @print_int, v13
    v14: Signed = int_invert v0
    direct_call @print_int, v14
    v15: Bool = int_between -10, v0, 10
    direct_call @print_bool, v15
    v16: Signed = direct_call @ovf, v0, v1, 0
    direct_call @print_int, v16
    v17: Signed = direct_call @ovf, v0, v1, 1
    direct_call @print_int, v17
    v18: Signed = direct_call @ovf, v0, v1, 2
    direct_call @print_int, v18
    v19: Int8 = cast_primitive v0
    v20: Signed = cast_primitive v19
    direct_call @print_int, v20
    v21: UInt16 = cast_primitive v0
    v22: Signed = cast_primitive v21
    direct_call @print_int, v22
    return
}

graph typed main -> Signed {
  block0(v0: Signed):
    direct_call @show, 100, 7
    direct_call @show, -9223372036854775808, 3
    direct_call @show, 9223372036854775807, 63
    v1: Signed = int_neg -9223372036854775808
    direct_call @print_int, v1
    return 3
}
