graph high exceptions.catch_one source catch_one {
  block0(v0.d, v1.k):
    v2.v = getitem v0, v1
    catch
        ok -> block1(v2),
        @host("builtins.KeyError") -> block2()
  block1(v3.v):
    return v3
  block2():
    return @host("None")
}

graph high exceptions.catch_several source catch_several {
  block0(v0.d, v1.k):
    v2 = getitem v0, v1
    catch
        ok -> block1(v2),
        @host("builtins.KeyError") as v3 -> block3(v3),
        @host("builtins.IndexError") as v4 -> block3(v4),
        else -> block4(@host("3"))
  block1(v5):
    v6.v = add v5, @host("1")
    catch
        ok -> block2(v6),
        @host("builtins.KeyError") as v7 -> block3(v7),
        @host("builtins.IndexError") as v8 -> block3(v8),
        else -> block4(@host("3"))
  block2(v9.v):
    v10.v = inplace_add v9, @host("5")
    goto -> block4(v10)
  block3(v11.e):
    v12 = format_value["%S"] v11
    print["\n"] v12
    raise v11
  block4(v13.v):
    return v13
}

graph high exceptions.nested source nested {
  block0(v0.f):
    v1 = getattr[a] v0
    catch
        ok -> block1(v0, v1),
        @host("builtins.KeyError") -> block2(v0),
        @host("builtins.LookupError") -> block7()
  block1(v2.f, v3):
    v4 = call v3
    catch
        ok -> block4(v2),
        @host("builtins.KeyError") -> block2(v2),
        @host("builtins.LookupError") -> block7()
  block2(v5.f):
    v6 = getattr[b] v5
    catch
        ok -> block3(v5, v6),
        @host("builtins.LookupError") -> block7()
  block3(v7.f, v8):
    v9 = call v8
    catch
        ok -> block4(v7),
        @host("builtins.LookupError") -> block7()
  block4(v10.f):
    v11 = getattr[c] v10
    catch
        ok -> block5(v11),
        @host("builtins.LookupError") -> block7()
  block5(v12):
    v13 = call v12
    catch
        ok -> block6(),
        @host("builtins.LookupError") -> block7()
  block6():
    return @host("2")
  block7():
    return @host("1")
}

graph high exceptions.cleanup source cleanup {
  block0(v0.f):
    v1 = getattr[read] v0
    catch
        ok -> block1(v0, v1),
        else as v2 -> block3(v2, v0)
  block1(v3.f, v4):
    v5 = call v4
    catch
        ok -> block2(v3, v5),
        else as v6 -> block3(v6, v3)
  block2(v7.f, v8):
    v9 = getattr[close] v7
    v10 = call v9
    return v8
  block3(v11, v12.f):
    v13 = getattr[close] v12
    v14 = call v13
    raise v11
}

graph high exceptions.cleanup_in_loop source cleanup_in_loop {
  block0(v0.items):
    v1 = iter v0
    goto -> block1(v1)
  block1(v2):
    v3.x = next v2
    catch
        ok -> block2(v2, v3),
        @host("builtins.StopIteration") -> block13()
  block2(v4, v5.x):
    v6 = bool v5
    catch
        ok -> block3(v4, v5, v6),
        else as v7 -> block12(v7, v5)
  block3(v8, v9.x, v10):
    branch v10, false -> block5(v8, v9), true -> block4(v8, v9)
  block4(v11, v12.x):
    setattr[z] v12, @host("1")
    goto -> block1(v11)
  block5(v13, v14.x):
    v15 = getattr[y] v14
    catch
        ok -> block6(v13, v14, v15),
        else as v16 -> block12(v16, v14)
  block6(v17, v18.x, v19):
    v20 = bool v19
    catch
        ok -> block7(v17, v18, v20),
        else as v21 -> block12(v21, v18)
  block7(v22, v23.x, v24):
    branch v24, false -> block8(v23), true -> block9(v22, v23)
  block8(v25.x):
    setattr[z] v25, @host("1")
    goto -> block13()
  block9(v26, v27.x):
    v28 = getattr[foo] v27
    catch
        ok -> block10(v26, v27, v28),
        else as v29 -> block12(v29, v27)
  block10(v30, v31.x, v32):
    v33 = call v32
    catch
        ok -> block11(v30, v31),
        else as v34 -> block12(v34, v31)
  block11(v35, v36.x):
    setattr[z] v36, @host("1")
    goto -> block1(v35)
  block12(v37, v38.x):
    setattr[z] v38, @host("1")
    raise v37
  block13():
    return @host("1")
}

graph high exceptions.raised_here source raised_here {
  block0(v0.x):
    v1 = gt v0, @host("1")
    catch
        ok -> block1(v0, v1),
        @host("exceptions.MyError") as v2 -> block5(v2)
  block1(v3.x, v4):
    branch v4, false -> block3(), true -> block2(v3)
  block2(v5.x):
    v6 = call @host("exceptions.MyError"), v5
    catch
        ok -> block5(v6),
        @host("exceptions.MyError") as v7 -> block5(v7)
  block3():
    v8 = call @host("builtins.ValueError")
    catch
        ok -> block4(v8),
        @host("exceptions.MyError") as v9 -> block5(v9)
  block4(v10):
    raise v10
  block5(v11.e):
    return v11
}

graph high exceptions.raised_unknown source raised_unknown {
  block0(v0.e):
    v1 = make_exception v0
    catch
        ok -> block1(v1),
        @host("exceptions.MyError") -> block3()
  block1(v2):
    v3 = isinstance v2, @host("exceptions.MyError")
    branch v3, false -> block2(v2), true -> block3()
  block2(v4):
    raise v4
  block3():
    return @host("1")
}

graph high exceptions.managed source managed {
  block0(v0.m):
    v1 = getattr[__enter__] v0
    v2.v = call v1
    v3 = getattr[go] v2
    catch
        ok -> block1(v0, v3),
        else as v4 -> block3(v4, v0)
  block1(v5.m, v6):
    v7 = call v6
    catch
        ok -> block2(v5),
        else as v8 -> block3(v8, v5)
  block2(v9.m):
    v10 = getattr[__exit__] v9
    v11 = call v10, @host("None"), @host("None"), @host("None")
    goto -> block5()
  block3(v12, v13.m):
    v14 = getattr[__exit__] v13
    v15 = call v14, v12, v12, @host("None")
    v16 = bool v15
    branch v16, false -> block4(v12), true -> block5()
  block4(v17):
    raise v17
  block5():
    return @host("1")
}

graph high exceptions.managed_twice source managed_twice {
  block0(v0.d):
    v1 = getattr[a] v0
    v2 = getattr[__enter__] v1
    v3.x = call v2
    v4 = getattr[b] v0
    catch
        ok -> block1(v1, v3, v4),
        else as v5 -> block6(v5, v1)
  block1(v6, v7.x, v8):
    v9 = getattr[__enter__] v8
    catch
        ok -> block2(v6, v7, v8, v9),
        else as v10 -> block6(v10, v6)
  block2(v11, v12.x, v13, v14):
    v15 = call v14
    catch
        ok -> block3(v11, v12, v13),
        else as v16 -> block6(v16, v11)
  block3(v17, v18.x, v19):
    v20 = getattr[__exit__] v19
    catch
        ok -> block4(v17, v18, v20),
        else as v21 -> block6(v21, v17)
  block4(v22, v23.x, v24):
    v25 = call v24, @host("None"), @host("None"), @host("None")
    catch
        ok -> block5(v22, v23),
        else as v26 -> block6(v26, v22)
  block5(v27, v28.x):
    v29 = getattr[__exit__] v27
    v30 = call v29, @host("None"), @host("None"), @host("None")
    return v28
  block6(v31, v32):
    v33 = getattr[__exit__] v32
    v34 = call v33, v31, v31, @host("None")
    v35 = bool v34
    branch v35, false -> block7(v31), true -> block8()
  block7(v36):
    raise v36
  block8():
    return @host("None")
}

graph high exceptions.asserted source asserted {
  block0(v0.x, v1.y):
    v2 = isinstance v0, @host("exceptions.MyError")
    branch v2, false -> block1(v1), true -> block2(v0)
  block1(v3.y):
    v4 = format_value["%d"] v3
    v5 = add @host("'message '"), v4
    v6 = call @host("builtins.AssertionError"), v5
    raise v6
  block2(v7.x):
    v8 = getattr[args] v7
    return v8
}

graph high exceptions.retry source retry {
  block0(v0.x):
    goto -> block1(v0)
  block1(v1.x):
    v2 = getattr[a] v1
    catch
        ok -> block2(v1, v2),
        @host("builtins.KeyError") -> block1(v1),
        @host("builtins.IndexError") -> block4()
  block2(v3.x, v4):
    v5 = call v4
    catch
        ok -> block3(v5),
        @host("builtins.KeyError") -> block1(v3),
        @host("builtins.IndexError") -> block4()
  block3(v6):
    return v6
  block4():
    return @host("3")
}

graph high exceptions.changed_in_body source changed_in_body {
  block0(v0.n):
    goto -> block1(@host("0"), v0)
  block1(v1.i, v2.n):
    v3 = getattr[limit] v2
    catch
        ok -> block2(v2, v1, v3),
        @host("builtins.KeyError") -> block8(v1)
  block2(v4.n, v5.i, v6):
    v7 = lt v5, v6
    catch
        ok -> block3(v4, v5, v7),
        @host("builtins.KeyError") -> block8(v5)
  block3(v8.n, v9.i, v10):
    branch v10, false -> block7(), true -> block4(v8, v9)
  block4(v11.n, v12.i):
    v13.i = add v12, @host("1")
    catch
        ok -> block5(v11, v13),
        @host("builtins.KeyError") -> block8(v12)
  block5(v14.n, v15.i):
    v16 = getattr[foo] v14
    catch
        ok -> block6(v14, v15, v16),
        @host("builtins.KeyError") -> block8(v15)
  block6(v17.n, v18.i, v19):
    v20 = call v19, v18
    catch
        ok -> block1(v18, v17),
        @host("builtins.KeyError") -> block8(v18)
  block7():
    return @host("-1")
  block8(v21.i):
    return v21
}

graph high exceptions.test_in_body source test_in_body {
  block0(v0.x, v1.y):
    v2 = isinstance v0, @host("builtins.int")
    branch v2, false -> block5(v0, v1), true -> block1(v0, v1)
  block1(v3.x, v4.y):
    v5 = getattr[foo] v4
    catch
        ok -> block2(v3, v4, v5),
        @host("builtins.ValueError") -> block8(v3)
  block2(v6.x, v7.y, v8):
    v9 = bool v8
    catch
        ok -> block3(v6, v7, v9),
        @host("builtins.ValueError") -> block8(v6)
  block3(v10.x, v11.y, v12):
    branch v12, false -> block5(v10, v11), true -> block4(v10)
  block4(v13.x):
    return v13
  block5(v14.x, v15.y):
    v16 = bool v14
    catch
        ok -> block6(v14, v15, v16),
        @host("builtins.ValueError") -> block8(v14)
  block6(v17.x, v18.y, v19):
    branch v19, false -> block7(v18), true -> block8(v17)
  block7(v20.y):
    return v20
  block8(v21.x):
    v22 = is v21, @host("None")
    branch v22, false -> block9(@host("0")), true -> block9(@host("1"))
  block9(v23):
    return v23
}

graph high exceptions.bound_in_with source bound_in_with {
  block0(v0.m):
    v1 = getattr[__enter__] v0
    v2.v = call v1
    v3 = getattr[go] v2
    catch
        ok -> block1(v0, v3),
        else as v4 -> block3(v4, v0)
  block1(v5.m, v6):
    v7.x = call v6
    catch
        ok -> block2(v5, v7),
        else as v8 -> block3(v8, v5)
  block2(v9.m, v10.x):
    v11 = getattr[__exit__] v9
    v12 = call v11, @host("None"), @host("None"), @host("None")
    return v10
  block3(v13, v14.m):
    v15 = getattr[__exit__] v14
    v16 = call v15, v13, v13, @host("None")
    raise v13
}

