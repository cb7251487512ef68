graph high basics.add source add {
  block0(v0.x, v1.y):
    v2 = add v0, v1
    return v2
}

graph high basics.if_else source if_else {
  block0(v0.x):
    v1 = gt v0, @host("3")
    branch v1, false -> block1(@host("2")), true -> block1(@host("1"))
  block1(v2.y):
    return v2
}

graph high basics.same source same {
  block0(v0.x):
    v1 = bool v0
    return @host("1")
}

graph high basics.loop source loop {
  block0(v0.n):
    goto -> block1(@host("0"), @host("0"), v0)
  block1(v1.total, v2.i, v3.n):
    v4 = lt v2, v3
    branch v4, false -> block4(@host("-1")), true -> block2(v3, v1, v2)
  block2(v5.n, v6.total, v7.i):
    v8 = eq v7, @host("5")
    branch v8, false -> block3(v5, v6, v7), true -> block4(v6)
  block3(v9.n, v10.total, v11.i):
    v12 = mul v11, @host("5")
    v13.total = inplace_add v10, v12
    v14.i = inplace_add v11, @host("1")
    goto -> block1(v13, v14, v9)
  block4(v15.total):
    return v15
}

graph high basics.each source each {
  block0(v0.items):
    v1.result = newlist
    v2 = iter v0
    goto -> block1(v1, v2)
  block1(v3.result, v4):
    v5.x = next v4
    catch
        ok -> block2(v3, v4, v5),
        @host("builtins.StopIteration") -> block4(v3)
  block2(v6.result, v7, v8.x):
    v9 = is v8, @host("None")
    branch v9, false -> block3(v6, v7, v8), true -> block1(v6, v7)
  block3(v10.result, v11, v12.x):
    v13 = getattr[append] v10
    v14 = call v13, v12
    goto -> block1(v10, v11)
  block4(v15.result):
    return v15
}

graph high basics.boolop source boolop {
  block0(v0.a, v1.b):
    v2 = bool v0
    branch v2, false -> block2(@host("None")), true -> block1(v1)
  block1(v3.b):
    v4 = bool v3
    branch v4, false -> block2(@host("None")), true -> block2(v3)
  block2(v5):
    return v5
}

graph high basics.cond source cond {
  block0(v0.a, v1.b):
    v2 = bool v0
    branch v2, false -> block4(v0, v1), true -> block1(v0, v1)
  block1(v3.a, v4.b):
    v5 = bool v4
    branch v5, false -> block2(v3, v4), true -> block4(v3, v4)
  block2(v6.a, v7.b):
    v8 = is v6, v7
    branch v8, false -> block3(), true -> block4(v6, v7)
  block3():
    return @host("1")
  block4(v9.a, v10.b):
    v11 = bool v10
    branch v11, false -> block5(@host("3")), true -> block5(v9)
  block5(v12):
    return v12
}

