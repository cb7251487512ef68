# Violated invariants at level typed.
GcStruct object { typeptr: Signed }
GcStruct other { x: Float }
GcStruct str { hash: Signed, chars: Array(Char) }
graph typed callee -> Signed {
  block0(v0: Signed, v1: Float):
    return v1
    #   ^ the operand is Float, not Signed
}
graph typed types -> Void {
  block0(v0: Signed, v1: Float, v2: Ptr(GcStruct object), v3: Ptr(GcArray(Signed)), v4: Ptr(GcStruct str)):
    v5: Signed = int_add v0, v1
    #   ^ operand 1 is Float, the signature is SS:S
    v6: Float = int_add v0, v0
    #   ^ the result is Float, the signature is SS:S
    v7 = int_add v0, v0
    #   ^ v7 has no type
    v8: Float = getfield[typeptr] v2
    #   ^ the result should be Signed, is Float
    setfield[typeptr] v2, v1
    #   ^ operand 1 should be Signed, is Float
    v9: Ptr(GcStruct other) = cast_pointer v2
    #   ^ GcStruct object and GcStruct other do not start with one another
    setarrayitem v3, v0, v1
    #   ^ operand 2 should be Signed, is Float
    v10: Float = getarrayitem v2, v0
    #   ^ operand 0: GcStruct object has no such array
    v11: Float = direct_call @callee, v0, v1
    #   ^ the result should be Signed, is Float
    v12: Signed = direct_call @callee, v0
    #   ^ 1 arguments for Func(Signed, Float -> Signed)
    v13: Ptr(GcStruct object) = malloc[GcStruct str]
    #   ^ GcStruct str is varsized: malloc_varsize allocates it
    #   ^ the result should be Ptr(GcStruct str)
    v14: Char = getinteriorfield[chars] v4, v1
    #   ^ operand 1 is Float, the signature is PS:T
    v15: Signed = array_find_char[.] v3, 'x', 0, 1
    #   ^ only arrays of Char are searched
    free v3
    #   ^ collected memory is not freed
    v16: Bool = ptr_eq v2, v3
    #   ^ operand 1 should be Ptr(GcStruct object), is Ptr(GcArray(Signed))
    v17: Signed = hint[x] v1
    #   ^ the result should be Float, is Signed
    v18: Signed = same_as @host("an object")
    #   ^ an import-time object is left at level typed
    branch v0, false -> block1(v1), true -> block1(v0)
    #   ^ the operand is Signed, not Bool
    #   ^ argument 0 of block1 is Signed, given Float
  block1(v20: Signed):
    switch v20,
        1 -> block2(),
        'a' -> block2(),
        1 -> block2()
    #   ^ a switch ends in its default
    #   ^ case 1 is not of type Signed
  block2():
    raise 5
    #   ^ the operand is Signed, no pointer
}
graph noexc raises -> Void {
  block0(v0: Ptr(GcStruct object)):
    raise v0
    #   ^ nothing is raised at level noexc
}
graph nogc allocates -> Void {
  block0():
    v0: Ptr(GcStruct object) = malloc[GcStruct object]
    #   ^ allocation should be calls of the run-time library at level nogc
    return void
}
graph typed noresult {
    #   ^ the result type does not fit the level
  block0():
    unreachable
}
