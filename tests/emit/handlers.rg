# Which handler takes what: classes, ranges, re-raising, exceptions in handlers, values live across.
GcStruct my_error { super: GcStruct object, payload: Signed }
prebuilt name_MyError: Array(Char) constant = "MyError"
prebuilt vt_MyError: Struct object_vtable constant = {8, 9, &name_MyError}

graph typed throw -> Signed {
  block0(v0: Signed):
    switch v0,
        0 -> block1(),
        1 -> block2(),
        2 -> block3(v0),
        3 -> block4(),
        else -> block5(v0)
  block1():
    raise &index_error
  block2():
    v1: Signed = int_add_ovf 9223372036854775807, 1
    return v1
  block3(v2: Signed):
    v3: Ptr(GcStruct my_error) = malloc[GcStruct my_error]
    v4: Ptr(GcStruct object) = cast_pointer v3
    setfield[typeptr] v4, &vt_MyError
    v5: Signed = int_mul v2, 111
    setfield[payload] v3, v5
    raise v4
  block4():
    check_nonnull[x] null(Ptr(GcStruct object))
    return 0
  block5(v6: Signed):
    return v6
}

graph typed filter -> Signed {
  block0(v0: Signed):
    v1: Signed = direct_call @throw, v0
    catch ok -> block1(v1), &vt_OverflowError -> block1(-1), &vt_AttributeError as v2: Ptr(GcStruct object) -> block2(v2, v0)
  block1(v3: Signed):
    return v3
  block2(v4: Ptr(GcStruct object), v5: Signed):
    v6: Signed = direct_call @throw, 0
    catch ok -> block1(v6), &vt_LookupError -> block3(v4)
  block3(v7: Ptr(GcStruct object)):
    raise v7
}

graph typed all -> Signed {
  block0(v0: Signed, v1: Signed):
    v2: Signed = direct_call @filter, v0
    catch ok -> block1(v2, v1), &vt_LookupError -> block1(-20, v1), &vt_MyError as v3: Ptr(GcStruct object) -> block2(v3, v1),
        else as v4: Ptr(GcStruct object) -> block3(v4, v1)
  block1(v5: Signed, v6: Signed):
    v7: Signed = int_add v5, v6
    return v7
  block2(v8: Ptr(GcStruct object), v9: Signed):
    v10: Ptr(GcStruct my_error) = cast_pointer v8
    v11: Signed = getfield[payload] v10
    goto -> block1(v11, v9)
  block3(v12: Ptr(GcStruct object), v13: Signed):
    v14: Ptr(Struct object_vtable) = getfield[typeptr] v12
    v15: Signed = getfield[subclassrange_min] v14
    goto -> block1(v15, v13)
}

graph typed last -> Signed inline_never {
  block0(v0: Signed):
    v1: Ptr(GcStruct my_error) = malloc[GcStruct my_error]
    v2: Ptr(GcStruct object) = cast_pointer v1
    setfield[typeptr] v2, &vt_MyError
    raise v2
}

graph typed main -> Signed {
  block0(v0: Signed):
    goto -> block1(0)
  block1(v1: Signed):
    v2: Signed = int_mul v1, 1000
    v3: Signed = direct_call @all, v1, v2
    direct_call @print_int, v3
    v4: Signed = int_add v1, 1
    v5: Bool = int_lt v4, 6
    branch v5, false -> block2(), true -> block1(v4)
  block2():
    v6: Signed = direct_call @last, 5
    return v6
}
