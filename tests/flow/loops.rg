graph high loops.forever source forever {
  block0():
    goto -> block1()
  block1():
    goto -> block1()
}

graph high loops.deep source deep {
  block0(v0.x):
    goto -> block1(v0)
  block1(v1.x):
    v2 = bool v1
    branch v2, false -> block3(v1), true -> block2()
  block2():
    return @host("1")
  block3(v3.x):
    v4 = iter v3
    goto -> block4(v3, v4)
  block4(v5.x, v6):
    v7.i = next v6
    catch
        ok -> block5(v7, v6, v5),
        @host("builtins.StopIteration") -> block1(v5)
  block5(v8.i, v9, v10.x):
    v11 = bool v8
    branch v11, false -> block4(v10, v9), true -> block6(v9, v10, v8)
  block6(v12, v13.x, v14.i):
    v15 = eq v14, @host("3")
    branch v15, false -> block7(v12, v13, v14), true -> block4(v14, v12)
  block7(v16, v17.x, v18.i):
    v19.i = inplace_sub v18, @host("1")
    goto -> block5(v19, v16, v17)
}

graph high loops.constant_in_loop source constant_in_loop {
  block0(v0.n):
    goto -> block1(v0)
  block1(v1.n):
    v2 = gt v1, @host("0")
    branch v2, false -> block3(v1), true -> block2(v1)
  block2(v3.n):
    v4.n = inplace_sub v3, @host("2")
    goto -> block1(v4)
  block3(v5.n):
    return v5
}

graph high loops.conditions source conditions {
  block0(v0.a, v1.b, v2.c):
    v3 = bool v0
    branch v3, false -> block4(v0, v1, v2), true -> block1(v0, v1, v2)
  block1(v4.a, v5.b, v6.c):
    v7 = bool v5
    branch v7, false -> block2(v4, v5, v6), true -> block4(v4, v5, v6)
  block2(v8.a, v9.b, v10.c):
    v11 = is v8, v9
    branch v11, false -> block3(), true -> block4(v8, v9, v10)
  block3():
    return @host("1")
  block4(v12.a, v13.b, v14.c):
    v15 = bool v12
    branch v15, false -> block5(v12, v13, v14), true -> block6(v12, v13, v14)
  block5(v16.a, v17.b, v18.c):
    v19 = bool v17
    branch v19, false -> block8(v16, v17), true -> block6(v16, v17, v18)
  block6(v20.a, v21.b, v22.c):
    v23 = bool v22
    branch v23, false -> block8(v20, v21), true -> block7()
  block7():
    return @host("2")
  block8(v24.a, v25.b):
    v26 = bool v25
    branch v26, false -> block9(@host("3")), true -> block9(v24)
  block9(v27):
    return v27
}

graph high loops.values source values {
  block0(v0.a, v1.b):
    v2 = bool v0
    branch v2, false -> block2(@host("None")), true -> block1(v1)
  block1(v3.b):
    v4 = bool v3
    branch v4, false -> block2(@host("None")), true -> block2(v3)
  block2(v5):
    return v5
}

graph high loops.dead_code source dead_code {
  block0(v0.x):
    v1 = bool v0
    branch v1, false -> block2(), true -> block1()
  block1():
    return @host("1")
  block2():
    v2 = call @host("builtins.ValueError")
    raise v2
}

