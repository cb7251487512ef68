graph high match.matched source matched {
  block0(v0.x):
    v1 = eq v0, @host("1")
    branch v1, false -> block1(v0), true -> block2()
  block1(v2.x):
    v3 = eq v2, @host("2")
    branch v3, false -> block3(v2), true -> block2()
  block2():
    return @host("'a'")
  block3(v4.x):
    v5 = is v4, @host("None")
    branch v5, false -> block5(v4), true -> block4()
  block4():
    return @host("'b'")
  block5(v6.x):
    v7 = isinstance v6, @host("builtins.int")
    branch v7, false -> block7(v6), true -> block6()
  block6():
    return @host("'c'")
  block7(v8.x):
    v9 = isinstance v8, @host("match.Point")
    branch v9, false -> block10(v8), true -> block8(v8)
  block8(v10.x):
    v11 = getattr[x] v10
    v12.y = getattr[y] v10
    v13 = eq v11, @host("1")
    branch v13, false -> block10(v10), true -> block9(v12)
  block9(v14.y):
    return v14
  block10(v15.x):
    v16 = gt v15, @host("4")
    branch v16, false -> block12(), true -> block11(v15)
  block11(v17.x):
    return v17
  block12():
    return @host("'d'")
}

graph high match.pair source pair {
  block0(v0.a, v1.b):
    v2 = eq v0, @host("0")
    branch v2, false -> block2(v0, v1), true -> block1(v1)
  block1(v3.b):
    return v3
  block2(v4.a, v5.b):
    v6 = eq v5, @host("0")
    branch v6, false -> block4(), true -> block3(v4)
  block3(v7.a):
    return v7
  block4():
    return @host("None")
}

