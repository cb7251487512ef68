# passes: simplify inline constfold simplify
Struct object_vtable { immutable subclassrange_min: Signed, immutable subclassrange_max: Signed }
GcStruct object { immutable typeptr: Ptr(Struct object_vtable) }
object_type GcStruct object
vtable_type Struct object_vtable
prebuilt vt_LookupError: Struct object_vtable constant = {1, 3}
prebuilt vt_IndexError: Struct object_vtable constant = {2, 3}
prebuilt vt_OverflowError: Struct object_vtable constant = {3, 4}
prebuilt index_error: GcStruct object = {&vt_IndexError}
prebuilt overflow_error: GcStruct object = {&vt_OverflowError}
exception IndexError &index_error
exception OverflowError &overflow_error

graph typed twice -> Signed {
  block0(v0: Signed):
    v1: Signed = int_add_ovf v0, v0
    return v1
}

graph typed item -> Signed {
  block0(v0: Ptr(GcArray(Signed)), v1: Signed):
    v2: Signed = getarraysize v0
    v3: Bool = int_lt v1, v2
    branch v3, false -> block1(), true -> block2(v0, v1)
  block1():
    raise &index_error
  block2(v4: Ptr(GcArray(Signed)), v5: Signed):
    v6: Signed = getarrayitem v4, v5
    return v6
}

# no handlers: the raise leaves from here
graph typed plain -> Signed {
  block0(v0: Ptr(GcArray(Signed)), v1: Signed):
    v2: Signed = direct_call @item, v0, v1
    v3: Signed = direct_call @twice, v2
    v4: Signed = int_add v3, v1
    return v4
}

# the handlers of the calls take what the copies raise
graph typed handled -> Signed {
  block0(v0: Ptr(GcArray(Signed)), v1: Signed):
    v2: Signed = direct_call @item, v0, v1
    catch ok -> block1(v2), &vt_LookupError as v3: Ptr(GcStruct object) -> block3(-1), &vt_OverflowError -> block3(-2)
  block1(v4: Signed):
    v5: Signed = direct_call @twice, v4
    catch ok -> block3(v5), &vt_OverflowError -> block3(v4)
  block3(v6: Signed):
    return v6
}

graph typed thrower -> Void {
  block0(v0: Ptr(GcStruct object)):
    v1: Bool = ptr_iszero v0
    branch v1, false -> block1(v0), true -> block2()
  block1(v2: Ptr(GcStruct object)):
    raise v2
  block2():
    return
}

# an instance known at run time only is tested by its class
graph typed rethrown -> Signed {
  block0(v0: Ptr(GcStruct object), v1: Signed):
    direct_call @thrower, v0
    catch ok -> block1(v1), &vt_LookupError as v2: Ptr(GcStruct object) -> block2(v2, v1)
  block1(v3: Signed):
    return v3
  block2(v4: Ptr(GcStruct object), v5: Signed):
    v6: Bool = ptr_eq v4, &index_error
    v7: Signed = cast_bool_to_int v6
    v8: Signed = int_add v7, v5
    return v8
}

graph typed recursive -> Signed {
  block0(v0: Signed):
    v1: Signed = direct_call @recursive, v0
    return v1
}

graph typed never -> Signed inline_never {
  block0(v0: Signed):
    return v0
}

graph typed calls_these -> Signed {
  block0(v0: Signed):
    v1: Signed = direct_call @recursive, v0
    v2: Signed = direct_call @never, v1
    return v2
}
