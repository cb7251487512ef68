graph high python2.parameters source parameters {
  block0(v0.".0", v1.c):
    v2 = unpack[2] v0
    v3.a = getitem v2, @host("0")
    v4.b = getitem v2, @host("1")
    v5 = format_value["%S"] v3
    v6 = format_value["%S"] v4
    print["\x07,"] v5, v6
    print["\n"]
    v7 = repr_of v1
    v8 = format_value["%S"] v7
    print["\n"] @host("'x'"), v8
    v9 = div v3, v4
    return v9
}

graph high python2.raising source raising {
  block0(v0.x):
    v1 = call @host("builtins.ValueError"), @host("'bad'")
    catch
        ok -> block1(v0),
        @host("builtins.ValueError") -> block1(v0)
  block1(v2.x):
    v3 = ne v2, @host("3")
    branch v3, false -> block3(), true -> block2()
  block2():
    v4 = call @host("builtins.KeyError"), @host("1"), @host("2")
    raise v4
  block3():
    v5 = call @host("builtins.IndexError")
    raise v5
}

graph high python2.leaking source leaking {
  block0(v0.c):
    v1.l = newlist
    v2 = iter v0
    goto -> block1(@host("0"), v1, v2)
  block1(v3.i, v4.l, v5):
    v6.i = next v5
    catch
        ok -> block2(v4, v5, v6),
        @host("builtins.StopIteration") -> block3(v4, v3)
  block2(v7.l, v8, v9.i):
    v10 = getattr[append] v7
    v11 = call v10, v9
    goto -> block1(v9, v7, v8)
  block3(v12.l, v13.i):
    v14 = newtuple v13, v12
    return v14
}

