# Level high: no types, host constants as symbols.
graph high vm.loop {
  block0(v0.self, v1.limit):
    v2 = getattr[stack] v0
    v3 = call v2, v1, @host("<function f>")
    v4 = call[1, key=, "odd name"=, *] v2, v1, v3, v3, v0
    print["\n"] v4, @host("'text'")
    v5 = unpack[2] v4
    goto -> block1(v5, @host("0"))
  block1(v6, v7.i):
    v8 = next v6
    catch
        ok -> block2(v6, v8),
        @host("<class StopIteration>") as v9.e -> block3(v9, @host("None")),
        else -> block4()
  block2(v10, v11):
    goto -> block1(v10, v11)
  block3(v12, v13):
    v14 = make_exception v12
    raise v14
  block4():
    return @host("None")
}
