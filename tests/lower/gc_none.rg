# passes: exceptions gc-none
GcStruct plain { value: Signed, next: Float }
GcStruct linked { value: Signed, next: Ptr(GcStruct linked) }
GcStruct text { hash: Signed, chars: Array(Char) }
Struct raw { value: Signed }

graph typed all -> Signed {
  block0(v0: Signed):
    v1: Ptr(GcStruct plain) = malloc[GcStruct plain]
    v2: Ptr(GcStruct linked) = malloc[GcStruct linked]
    v3: Ptr(GcStruct text) = malloc_varsize[GcStruct text] v0
    v4: Ptr(GcArray(Ptr(GcStruct linked))) = malloc_varsize[GcArray(Ptr(GcStruct linked))] v0
    v5: Ptr(Struct raw) = malloc[Struct raw]
    v6: Ptr(BareArray(Signed)) = malloc_varsize[BareArray(Signed)] v0
    free v5
    v7: Signed = getarraysize v4
    return v7
}
