# Floats: arithmetic, comparisons with nan, conversions out of range, texts and back.
prebuilt text: GcStruct rpy_string = {0, "  -1.25e2 "}
prebuilt bad: GcStruct rpy_string = {0, "1.2.3"}

graph typed show -> Void {
  block0(v0: Float, v1: Float):
    v2: Float = float_add v0, v1
    direct_call @print_float, v2
    v3: Float = float_truediv v0, v1
    direct_call @print_float, v3
    v4: Bool = float_lt v0, v1
    direct_call @print_bool, v4
    v5: Bool = float_ne v0, v0
    direct_call @print_bool, v5
    v6: Float = float_neg v0
    v7: Float = float_abs v6
    direct_call @print_float, v7
    v8: Signed = float_to_bits v0
    v9: Float = bits_to_float v8
    v10: Float = direct_call @extern(sqrt: Func(Float -> Float)), v9
    direct_call @print_float, v10
    v11: SingleFloat = cast_primitive v0
    v12: Float = cast_primitive v11
    direct_call @print_float, v12
    return
}

graph typed main -> Signed {
  block0(v0: Signed):
    direct_call @show, 0.1, 3.0
    direct_call @show, 1e+16, 1e-05
    direct_call @show, float_bits(0x7ff8000000000000), 1.0
    direct_call @show, float_bits(0x7ff0000000000000), -2.0
    direct_call @show, -0.0, 5e-324
    v1: Signed = cast_float_to_int 1234567.9
    direct_call @print_int, v1
    v2: Float = cast_int_to_float -3
    v3: Signed = cast_float_to_int v2
    direct_call @print_int, v3
    v4: Unsigned = cast_float_to_uint 1.8e+19
    v5: Float = cast_uint_to_float v4
    direct_call @print_float, v5
    v6: Signed = cast_float_to_int 1e+300
    v7: Float = direct_call @extern(rpy_float_parse: Func(Ptr(GcStruct rpy_string) -> Float)), &text
    direct_call @print_float, v7
    v8: Float = direct_call @extern(rpy_float_parse: Func(Ptr(GcStruct rpy_string) -> Float)), &bad
    v9: Bool = direct_call @extern(rpy_float_parse_ok: Func(-> Bool))
    direct_call @print_bool, v9
    v10: Float = direct_call @extern(pow: Func(Float, Float -> Float)), 2.0, 0.5
    direct_call @print_float, v10
    v11: Signed = direct_call @extern(rpy_float_format: Func(Float, Char, Signed, Signed -> Signed)), 2.5, 'f', 3, 2
    v12: Ptr(GcStruct rpy_string) = malloc_varsize[GcStruct rpy_string] v11
    direct_call @extern(rpy_text_copy: Func(Ptr(GcStruct rpy_string) -> Void)), v12
    direct_call @print_str, v12
    direct_call @print_char, '\x0a'
    return 0
}
