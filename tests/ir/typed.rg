# Types, recursive structs, prebuilt data with cycles and inlined parts, every kind of constant and exit.
Struct vtable { immutable subclassrange_min: Signed, immutable name: Ptr(GcStruct str) }
GcStruct object { immutable typeptr: Ptr(Struct vtable) }
GcStruct str { hash: Signed, chars: Array(Char) }
GcStruct vm.Frame { super: GcStruct object, quasi_immutable next: Ptr(GcStruct vm.Frame), immutable_items virtualizable virtualizable_items stack: Ptr(GcArray(Signed)) }
Struct entry { key: Ptr(GcStruct str), value: UInt8, f: Float }
GcStruct "dict<str>" { count: Signed, entries: Array(Struct entry) }
Struct empty {}
object_type GcStruct object
vtable_type Struct vtable
string_type GcStruct str
prebuilt name: GcStruct str = {0, "a\"b\n\x00\xff"}
prebuilt frame_vtable: Struct vtable constant = {1, &name}
prebuilt a: GcStruct vm.Frame = {{&frame_vtable}, &b, null(Ptr(GcArray(Signed)))}
prebuilt b: GcStruct vm.Frame = {{&frame_vtable}, &a, &numbers}
prebuilt numbers: GcArray(Signed) = [1, -2, 9223372036854775807, -9223372036854775808]
prebuilt parents: Array(Ptr(GcStruct object)) = [&a/super, null(Ptr(GcStruct object))]
prebuilt dict: GcStruct "dict<str>" = {2, [{&name, UInt8(255), 1.5}, {null(Ptr(GcStruct str)), UInt8(0), -0.0}]}
prebuilt functions: Array(Ptr(Func(Signed, Signed -> Signed))) = [@ackermann, @extern(c_max: Func(Signed, Signed -> Signed))]
prebuilt grid: Array(Array(Float)) = []
prebuilt others: Struct empty = {}
exception MemoryError &a/super
entry ackermann

graph typed ackermann -> Signed source ack no_stack_check inline_try {
  block0(v0.m: Signed, v1.n: Signed):
    stack_check
    v2: Bool = int_eq v0, 0
    branch v2, false -> block1(v0, v1), true -> block2(v1)
  block1(v3.m: Signed, v4."odd name": Signed):
    v5: Signed = int_sub v4, 1
    v6: Signed = direct_call @ackermann, v3, v5
    v7: Signed = indirect_call @extern(c_max: Func(Signed, Signed -> Signed)), v6, 9223372036854775807
    return v7
  block2(v8.n: Signed):
    v9: Signed = int_add_ovf v8, 1
    catch
        ok -> block3(v9),
        &frame_vtable as v10.e: Ptr(GcStruct object) -> block4(v10),
        else as v11: Ptr(GcStruct object) -> block4(v11)
  block3(v12: Signed):
    return v12
  block4(v13: Ptr(GcStruct object)):
    raise v13
}

graph typed memory -> Void {
  block0(v0: Signed, v1: Ptr(GcStruct "dict<str>"), v2: Char, v3: Ptr(GcStruct str)):
    v4: Ptr(GcStruct vm.Frame) = malloc[GcStruct vm.Frame]
    setfield[next] v4, &b
    v5: Ptr(GcStruct vm.Frame) = getfield[next] v4
    v6: Ptr(GcStruct object) = cast_pointer v5
    v7: Ptr(GcArray(Signed)) = malloc_varsize[GcArray(Signed)] v0
    setarrayitem v7, 0, v0
    v8: Signed = getarrayitem v7, 1
    v9: Signed = getarraysize v7
    v10: UInt8 = getinteriorfield[entries, value] v1, 2
    setinteriorfield[entries, f] v1, 2, 2.5e+300
    v11: Signed = getinteriorarraysize[entries] v1
    v12: Char = getinteriorfield[chars] v3, 0
    v13: Signed = array_find_char[chars] v3, 'x', 0, v11
    array_copy[.] v7, v7, 0, 1, v8
    v14: Float = cast_primitive v10
    check_nonnull[next] v4
    check_nonnull v4
    keepalive v6
    v15: Signed = int_add @sizeof(GcStruct vm.Frame), @itemsize(GcArray(Signed))
    v16: Bool = float_lt v14, float_bits(0x7ff8000000000000)
    v17: Char = same_as '\x27'
    switch v17,
        'a' -> block1(),
        '\x00' -> block1(),
        else -> block1()
  block1():
    v18: Unsigned = same_as Unsigned(18446744073709551615)
    v19: UniChar = same_as UniChar(955)
    v20: SingleFloat = same_as SingleFloat(0.5)
    v21: Bool = same_as true
    return void
}

graph noexc lowered -> Signed unchecked {
  block0(v5: Signed):
    v6: Signed = direct_call @ackermann, v5, v5
    v7: Bool = exc_occurred
    branch v7, false -> block2(v6), true -> block7()
  block2(v8: Signed):
    return v8
  block7():
    unreachable
}
