graph high calls.Base.__init__ source __init__ {
  block0(v0.self, v1.x):
    setattr[x] v0, v1
    return @host("None")
}

graph high calls.Base.m source m {
  block0(v0.self, v1.x):
    return v1
}

graph high calls.Base.s source s {
  block0(v0.x):
    return v0
}

graph high calls.Base.c source c {
  block0(v0.cls, v1.x):
    v2 = call v0, v1
    return v2
}

graph high calls.Derived.__init__ source __init__ {
  block0(v0.self, v1.x, v2.y):
    v3 = call @host("calls.Base.__init__"), v0, v1
    setattr[y] v0, v2
    return @host("None")
}

graph high calls.Derived.m source m {
  block0(v0.self, v1.x):
    v2 = add v1, @host("1")
    v3 = call @host("calls.Base.m"), v0, v2
    return v3
}

graph high calls.Derived.lowest source lowest {
  block0(v0.self):
    v1 = call @host("calls.Base.m"), v0, @host("1")
    v2 = getattr[s] v0
    v3 = call v2, @host("2")
    v4 = call @host("calls.Base.s"), @host("3")
    v5 = newtuple v1, v3, v4
    return v5
}

graph high calls.Alone.__init__ source __init__ {
  block0(v0.self):
    return @host("None")
}

graph high calls.keywords source keywords {
  block0(v0.f, v1.x, v2.t):
    v3 = call[1, key=, other=] v0, @host("1"), v1, @host("2")
    v4 = call[1, *] v0, v1, v2
    v5 = call v0, v1, @host("1")
    v6 = call[1, key=, *] v0, v1, @host("1"), v2
    return @host("None")
}

graph high calls.method source method {
  block0(v0.x):
    v1 = getattr[m] v0
    v2 = call v1, @host("1")
    v3 = getattr[n] v2
    v4 = getattr[y] v0
    v5 = call v3, v4
    return v5
}

graph high calls.attributes source attributes {
  block0(v0.a, v1.b):
    setattr[x] v0, @host("1")
    v2 = getattr[y] v0
    setattr[z] v0, v1
    setattr[w] v0, v1
    v3 = getattr[x] v0
    v4 = inplace_add v3, @host("1")
    setattr[x] v0, v4
    delattr[x] v0
    return @host("None")
}

graph high calls.items source items {
  block0(v0.a, v1.i, v2.v):
    v3 = getitem v0, v1
    v4 = inplace_add v3, v2
    setitem v0, v1, v4
    delitem v0, v1
    delslice v0, v1, @host("None"), @host("None")
    setslice v0, @host("1"), @host("2"), @host("None"), v2
    v5 = unpack[2] v2
    v6 = getitem v5, @host("0")
    v7 = unpack[2] v6
    v8 = getitem v7, @host("0")
    setattr[b] v0, v8
    v9.c = getitem v7, @host("1")
    v10.d = getitem v5, @host("1")
    v11 = getitem v0, v1
    v12 = getslice v0, @host("1"), @host("None"), @host("None")
    v13 = getslice v0, @host("None"), @host("-1"), @host("None")
    v14 = getslice v0, v1, v2, @host("2")
    v15 = newtuple v1, v2
    v16 = getitem v0, v15
    v17 = add v9, v10
    v18 = newtuple v11, v12, v13, v14, v16, v17
    return v18
}

graph high calls.keyword_only source keyword_only {
  block0(v0.x, v1.y):
    v2 = add v0, v1
    return v2
}

graph high calls.comparisons source comparisons {
  block0(v0.x):
    v1 = eq v0, @host("1")
    branch v1, false -> block1(v0), true -> block3(@host("True"), v0)
  block1(v2.x):
    v3 = eq v2, @host("2")
    branch v3, false -> block2(v2), true -> block3(@host("True"), v2)
  block2(v4.x):
    v5 = is v4, @host("None")
    branch v5, false -> block3(@host("False"), v4), true -> block3(@host("True"), v4)
  block3(v6, v7.x):
    v8 = lt @host("1"), v7
    branch v8, false -> block5(@host("False"), v7, v6), true -> block4(v7, v6)
  block4(v9.x, v10):
    v11 = lt v9, @host("5")
    branch v11, false -> block5(@host("False"), v9, v10), true -> block5(@host("True"), v9, v10)
  block5(v12, v13.x, v14):
    v15 = contains @host("'abc'"), v13
    v16 = not v15
    v17 = getattr[items] v13
    v18 = contains v17, v13
    v19 = is v13, @host("None")
    v20 = not v19
    v21 = newtuple v14, v12, v16, v18, v20
    return v21
}

graph high calls.in_condition source in_condition {
  block0(v0.x):
    v1 = eq v0, @host("'a'")
    branch v1, false -> block1(v0), true -> block2(v0)
  block1(v2.x):
    v3 = eq v2, @host("'b'")
    branch v3, false -> block5(), true -> block2(v2)
  block2(v4.x):
    v5 = eq v4, @host("3")
    branch v5, false -> block3(v4), true -> block5()
  block3(v6.x):
    v7 = eq v6, @host("4")
    branch v7, false -> block4(), true -> block5()
  block4():
    return @host("1")
  block5():
    return @host("2")
}

graph high calls.walrus source walrus {
  block0(v0.x):
    goto -> block1(v0)
  block1(v1.x):
    v2 = getattr[read] v1
    v3.n = call v2
    v4 = gt v3, @host("0")
    branch v4, false -> block3(v3), true -> block2(v1, v3)
  block2(v5.x, v6.n):
    v7 = getattr[use] v5
    v8 = call v7, v6
    goto -> block1(v5)
  block3(v9.n):
    return v9
}

