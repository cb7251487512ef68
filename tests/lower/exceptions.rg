# passes: exceptions
Struct object_vtable { immutable subclassrange_min: Signed, immutable subclassrange_max: Signed }
GcStruct object { immutable typeptr: Ptr(Struct object_vtable) }
GcStruct node { value: Signed }
object_type GcStruct object
vtable_type Struct object_vtable
prebuilt vt_LookupError: Struct object_vtable constant = {1, 3}
prebuilt vt_IndexError: Struct object_vtable constant = {2, 3}
prebuilt vt_OverflowError: Struct object_vtable constant = {3, 4}
prebuilt index_error: GcStruct object = {&vt_IndexError}
prebuilt overflow_error: GcStruct object = {&vt_OverflowError}
exception IndexError &index_error
exception OverflowError &overflow_error

graph typed harmless -> Signed {
  block0(v0: Signed):
    v1: Signed = int_add v0, 1
    return v1
}

graph typed raiser -> Void {
  block0(v0: Bool):
    branch v0, false -> block1(), true -> block2()
  block1():
    return
  block2():
    raise &index_error
}

# what is used after an operation that may raise crosses the cut
graph typed straight -> Signed {
  block0(v0: Signed, v1: Signed, v2: Ptr(GcStruct node)):
    v3: Signed = int_mul v0, 3
    v4: Signed = direct_call @harmless, v3
    direct_call @raiser, true
    check_nonnull[value] v2
    v5: Signed = getfield[value] v2
    v6: Signed = int_add_ovf v4, v5
    v7: Signed = int_sub_ovf v6, v1
    return v7
}

graph typed allocate -> Ptr(GcStruct node) {
  block0(v0: Signed):
    stack_check
    v1: Ptr(GcStruct node) = malloc[GcStruct node]
    setfield[value] v1, v0
    return v1
}

# a leaf class is compared, another is a range; the last handler takes all
graph typed handled -> Signed {
  block0(v0: Signed):
    direct_call @raiser, false
    catch ok -> block1(v0), &vt_IndexError -> block1(1),
        &vt_LookupError as v1: Ptr(GcStruct object) -> block2(v1, v0), else as v2: Ptr(GcStruct object) -> block3(v2)
  block1(v3: Signed):
    return v3
  block2(v4: Ptr(GcStruct object), v5: Signed):
    raise v4
  block3(v6: Ptr(GcStruct object)):
    direct_call @raiser, true
    catch ok -> block1(7), &vt_OverflowError -> block1(8)
}

# the class raised is known: straight to its handler, or past all of them
graph typed known -> Signed {
  block0(v0: Signed):
    v1: Signed = int_add_ovf v0, v0
    catch ok -> block1(v1), &vt_IndexError -> block1(1), &vt_OverflowError as v2: Ptr(GcStruct object) -> block2(v2, v0)
  block1(v3: Signed):
    v4: Signed = int_mul_ovf v3, v3
    catch ok -> block3(v4), &vt_IndexError -> block3(2)
  block2(v5: Ptr(GcStruct object), v6: Signed):
    return v6
  block3(v7: Signed):
    return v7
}

# nothing is raised after all: the handler goes
graph typed needless -> Signed {
  block0(v0: Signed):
    v1: Signed = direct_call @harmless, v0
    catch ok -> block1(v1), else -> block1(-1)
  block1(v2: Signed):
    return v2
}
