# An uncaught exception shows where it came from, also through a handler that raised it again and through inlined calls.
# (What an inlined `raise` gives to a handler of the same function is never pending: it leaves no trace.)
GcStruct my_error { super: GcStruct object, payload: Signed }
prebuilt once: GcStruct rpy_string = {0, "once more\n"}

graph typed pop -> Signed inline_never !"traceback_source.py":5:5+3 {
  block0(v0: Signed):
    v1: Bool = int_lt v0, 0 !6:12+9
    branch v1, false -> block1(v0), true -> block2()
  block1(v2: Signed):
    return v2 !8:9+6
  block2():
    v3: Ptr(GcStruct my_error) = malloc[GcStruct my_error] !7:13+5
    v4: Ptr(GcStruct object) = cast_pointer v3
    setfield[typeptr] v4, &vt_IndexError !7:13+5
    raise v4 !7:13+5
}

graph typed run -> Signed !"traceback_source.py":11:1+3 {
  block0(v0: Signed):
    v1: Signed = direct_call @pop, v0 !12:12+10
    v2: Signed = int_add v1, 1 !12:12+12
    return v2 !12:5+6
}

graph typed retry -> Signed !"traceback_source.py":15:1+3 {
  block0(v0: Signed):
    v1: Signed = direct_call @run, -1 !17:16+5
    catch ok -> block1(v1), &vt_IndexError as v2: Ptr(GcStruct object) -> block2(v2)
  block1(v3: Signed):
    return v3 !17:9+6
  block2(v4: Ptr(GcStruct object)):
    direct_call @print_str, &once !19:9+5
    raise v4 !20:9+5
}

graph typed main -> Signed !"traceback_source.py":23:1+3 {
  block0(v0: Signed):
    v1: Signed = direct_call @retry, v0 !24:12+5
    return v1 !24:5+6
}
