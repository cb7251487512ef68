graph high folding.Frozen.__init__ source __init__ {
  block0(v0.self, v1.text):
    setattr[text] v0, v1
    return @host("None")
}

graph high folding.Frozen._freeze_ source _freeze_ {
  block0(v0.self):
    return @host("True")
}

graph high "folding._make_adder.<locals>.add" source add {
  block0(v0.x):
    v1 = add v0, @host("2")
    return v1
}

graph high folding.constants source constants {
  block0():
    return @host("(12, 'ab', -6, 2, 'bc', False, 97, '12', '6', '6', 3)")
}

graph high folding.dead_branch source dead_branch {
  block0(v0.x):
    return @host("1")
}

graph high folding.attributes source attributes {
  block0():
    v0 = getattr[x] @host("folding.Open instance")
    v1 = newtuple @host("'fixed'"), @host("10"), @host("10"), v0
    return v1
}

graph high folding.unrolled source unrolled {
  block0(v0.o):
    v1 = getattr[a] v0
    v2 = eq v1, @host("1")
    branch v2, false -> block1(v0), true -> block2(@host("0"))
  block1(v3.o):
    v4 = getattr[b] v3
    v5 = eq v4, @host("1")
    branch v5, false -> block2(@host("7")), true -> block2(@host("1"))
  block2(v6.r):
    return v6
}

graph high folding.checked source checked {
  block0(v0.a, v1.b):
    v2 = add_ovf v0, v1
    catch
        ok -> block1(v2),
        @host("builtins.OverflowError") -> block2(v0)
  block1(v3):
    return v3
  block2(v4.a):
    v5 = neg_ovf v4
    return v5
}

graph high folding.kinds source kinds {
  block0(v0.x):
    v1 = isinstance v0, @host("(<class 'int'>, <class 'str'>)")
    v2 = newtuple @host("True"), v1, @host("False"), @host("True"), @host("3"), @host("True")
    return v2
}

graph high folding.tuples source tuples {
  block0(v0.a, v1.x, v2.y):
    v3 = newtuple v1, @host("2"), v0, v2, v1
    return v3
}

graph high folding.bool_of source bool_of {
  block0(v0.x):
    v1.y = bool v0
    branch v1, false -> block2(v0), true -> block1()
  block1():
    return @host("folding.Open instance")
  block2(v2.x):
    return v2
}

graph high folding.same_on_both source same_on_both {
  block0(v0.x):
    v1 = bool v0
    return @host("1")
}

