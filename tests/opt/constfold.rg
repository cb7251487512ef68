# passes: constfold
Struct table { immutable base: Signed, changing: Signed, values: Array(Signed) }
GcStruct object { immutable typeptr: Ptr(Struct table) }
GcStruct sub { super: GcStruct object, x: Signed }
prebuilt fixed: Struct table constant = {7, 8, [10, 20, 30]}
prebuilt moving: Struct table = {7, 8, [10, 20, 30]}
prebuilt thing: GcStruct sub = {{null(Ptr(Struct table))}, 5}

graph typed arithmetic -> Signed {
  block0(v0: Signed):
    v1: Signed = int_add 3, 4
    v2: Signed = int_mul v1, 6
    v3: Signed = int_add v0, 0
    v4: Signed = int_sub v3, v2
    v5: Bool = int_lt v2, 10
    branch v5, false -> block1(v4), true -> block2(v4)
  block1(v6: Signed):
    v7: Signed = int_floordiv v6, 0
    v8: Signed = int_lshift 1, 64
    v9: Signed = int_add v7, v8
    return v9
  block2(v10: Signed):
    return v10
}

graph typed overflow -> Signed {
  block0():
    v0: Signed = int_add_ovf 9223372036854775806, 1
    catch ok -> block1(v0), else -> block2()
  block1(v1: Signed):
    v2: Signed = int_add_ovf v1, 1
    catch ok -> block3(v2), else -> block2()
  block2():
    return -1
  block3(v3: Signed):
    return v3
}

graph typed data -> Signed {
  block0():
    v0: Signed = getfield[base] &fixed
    v1: Signed = getfield[changing] &fixed
    v2: Signed = getfield[base] &moving
    v3: Signed = getfield[changing] &moving
    v4: Signed = getinteriorfield[values] &fixed, 1
    v5: Signed = getinteriorfield[values] &moving, 1
    v6: Signed = getinteriorarraysize[values] &moving
    v7: Ptr(GcStruct object) = cast_pointer &thing
    v8: Bool = ptr_nonzero v7
    v9: Bool = ptr_eq v7, null(Ptr(GcStruct object))
    v10: Ptr(GcStruct sub) = cast_pointer v7
    v11: Signed = getfield[x] v10
    v12: Signed = direct_call @many, v0, v1, v2, v3, v4, v5, v6, v8, v9, v11
    return v12
}

graph typed many -> Signed {
  block0(v0: Signed, v1: Signed, v2: Signed, v3: Signed, v4: Signed, v5: Signed, v6: Signed, v7: Bool, v8: Bool, v9: Signed):
    return v0
}

# the argument is 5 on every way, the loop included
graph typed loop -> Signed {
  block0(v0: Signed):
    goto -> block1(5, v0)
  block1(v1: Signed, v2: Signed):
    v3: Signed = int_sub v2, v1
    v4: Bool = int_gt v3, 0
    branch v4, false -> block2(v1), true -> block1(v1, v3)
  block2(v5: Signed):
    return v5
}

graph typed choose -> Signed {
  block0(v0: Char):
    switch 'b',
        'a' -> block1(1),
        'b' -> block1(2),
        else -> block1(3)
  block1(v1: Signed):
    v2: Signed = indirect_call @loop, v1
    return v2
}

graph typed floats -> Float {
  block0(v0: Float):
    v1: Float = float_mul 1.5, 2.0
    v2: Float = float_truediv v1, 0.0
    v3: Signed = cast_float_to_int 1e+300
    v4: Float = cast_int_to_float v3
    v5: Float = float_add v2, v4
    return v5
}
