# passes: dead_graphs
Struct table { function: Ptr(Func(Signed -> Signed)) }
prebuilt used: Struct table = {@by_data}
prebuilt unused: Struct table = {@nobody}
entry main

graph typed nobody -> Signed {
  block0(v0: Signed):
    v1: Signed = direct_call @also_nobody, v0
    return v1
}

graph typed also_nobody -> Signed {
  block0(v0: Signed):
    return v0
}

graph typed main -> Signed {
  block0(v0: Signed):
    v1: Ptr(Func(Signed -> Signed)) = getfield[function] &used
    v2: Signed = indirect_call v1, v0
    return v2
}

graph typed by_data -> Signed {
  block0(v0: Signed):
    return v0
}
