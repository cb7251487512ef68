# passes: stackcheck
Struct table { function: Ptr(Func(Signed -> Signed)) }
prebuilt methods: Struct table = {@by_pointer}

graph typed leaf -> Signed {
  block0(v0: Signed):
    return v0
}

graph typed self -> Signed {
  block0(v0: Signed):
    v1: Signed = direct_call @self, v0
    return v1
}

# one of the two is enough
graph typed ping -> Signed {
  block0(v0: Signed):
    v1: Signed = direct_call @pong, v0
    return v1
}

graph typed pong -> Signed {
  block0(v0: Signed):
    v1: Signed = direct_call @ping, v0
    v2: Signed = direct_call @leaf, v1
    return v2
}

# a cycle through a function pointer
graph typed by_pointer -> Signed {
  block0(v0: Signed):
    v1: Signed = direct_call @caller, v0
    return v1
}

graph typed caller -> Signed {
  block0(v0: Signed):
    v1: Ptr(Func(Signed -> Signed)) = getfield[function] &methods
    v2: Signed = indirect_call v1, v0
    return v2
}

# its author does not want one: the caller gets it
graph typed unwilling -> Signed no_stack_check {
  block0(v0: Signed):
    v1: Signed = direct_call @willing, v0
    return v1
}

graph typed willing -> Signed {
  block0(v0: Signed):
    v1: Signed = direct_call @unwilling, v0
    return v1
}

# the entry is a loop head: the check stands before it
graph typed looping -> Signed {
  block0(v0: Signed):
    v1: Bool = int_gt v0, 0
    branch v1, false -> block1(v0), true -> block0(v0)
  block1(v2: Signed):
    v3: Signed = direct_call @looping, v2
    return v3
}
