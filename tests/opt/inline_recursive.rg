# passes: inline
# What only recurses raises all the same, once stack checks are in: the handler goes along.
GcStruct rpy_string { hash: Signed, chars: Array(Char) }
Struct object_vtable { immutable subclassrange_min: Signed, immutable subclassrange_max: Signed, immutable name: Ptr(Array(Char)) }
GcStruct object { immutable typeptr: Ptr(Struct object_vtable) }
object_type GcStruct object
vtable_type Struct object_vtable
prebuilt vt_RuntimeError: Struct object_vtable constant = {6, 7, null(Ptr(Array(Char)))}
prebuilt runtime_error: GcStruct object = {&vt_RuntimeError}
exception RuntimeError &runtime_error
entry main

graph typed forever -> Signed {
  block0(v0: Signed):
    v1: Signed = int_add v0, 1
    v2: Signed = direct_call @forever, v1
    unreachable
}

graph typed main -> Signed {
  block0(v0: Signed):
    v1: Signed = direct_call @forever, 0
    catch ok -> block1(v1), &vt_RuntimeError as v2: Ptr(GcStruct object) -> block1(7)
  block1(v3: Signed):
    return v3
}
