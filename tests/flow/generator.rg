graph high generator.count source count {
  block0(v0.n):
    v1 = call @host("rpython.rlib.generator.count")
    setattr[_argument0] v1, v0
    return v1
}

graph high generator.count.next source count {
  block0(v0.self):
    v1 = getattr[_state] v0
    v2 = lt v1, @host("0")
    branch v2, false -> block16(v0, v1), true -> block15(v0, v1)
  block1(v3.self):
    v4 = getattr[_argument0] v3
    goto -> block2(@host("0"), v3, v4)
  block2(v5.i, v6.self, v7):
    v8 = lt v5, v7
    catch
        ok -> block3(v6, v7, v5, v8),
        else as v9 -> block11(v9, v6)
  block3(v10.self, v11, v12.i, v13):
    branch v13, false -> block10(v10), true -> block4(v10, v11, v12)
  block4(v14.self, v15, v16.i):
    setattr[_live1_0] v14, v15
    setattr[_live1_1] v14, v16
    setattr[_state] v14, @host("1")
    return v16
  block5(v17.self, v18, v19.i, v20):
    v21 = is v20, @host("None")
    branch v21, false -> block6(v17), true -> block9(v17, v18, v19)
  block6(v22.self):
    v23 = getattr[_thrown] v22
    catch
        ok -> block7(v22, v23),
        else as v24 -> block11(v24, v22)
  block7(v25.self, v26):
    setattr[_thrown] v25, @host("None")
    catch
        ok -> block8(v25, v26),
        else as v27 -> block11(v27, v25)
  block8(v28.self, v29):
    v30 = make_exception v29
    catch
        ok -> block11(v30, v28),
        else as v31 -> block11(v31, v28)
  block9(v32.self, v33, v34.i):
    v35.i = inplace_add v34, @host("1")
    catch
        ok -> block2(v35, v32, v33),
        else as v36 -> block11(v36, v32)
  block10(v37.self):
    setattr[_state] v37, @host("-2")
    v38 = call @host("builtins.StopIteration")
    raise v38
  block11(v39, v40.self):
    setattr[_state] v40, @host("-2")
    v41 = isinstance v39, @host("builtins.StopIteration")
    branch v41, false -> block13(v39), true -> block12()
  block12():
    v42 = call @host("builtins.RuntimeError"), @host("'generator raised StopIteration'")
    raise v42
  block13(v43):
    raise v43
  block14(v44.self):
    v45 = getattr[_live1_0] v44
    v46.i = getattr[_live1_1] v44
    v47 = getattr[_thrown] v44
    catch
        ok -> block5(v44, v45, v46, v47),
        else as v48 -> block11(v48, v44)
  block15(v49.self, v50.state):
    v51 = call @host("rpython.rlib.generator.not_resumable"), v50
    return @host("None")
  block16(v52.self, v53.state):
    setattr[_state] v52, @host("-1")
    v54 = eq v53, @host("1")
    branch v54, false -> block1(v52), true -> block14(v52)
}

graph high generator.guarded source guarded {
  block0(v0.n):
    v1 = call @host("rpython.rlib.generator.guarded")
    setattr[_argument0] v1, v0
    return v1
}

graph high generator.guarded.next source guarded {
  block0(v0.self):
    v1 = getattr[_state] v0
    v2 = lt v1, @host("0")
    branch v2, false -> block18(v0, v1), true -> block17(v0, v1)
  block1(v3.self):
    v4 = getattr[_argument0] v3
    setattr[_state] v3, @host("1")
    return v4
  block2(v5.self, v6):
    v7 = is v6, @host("None")
    branch v7, false -> block3(v5), true -> block6(v5)
  block3(v8.self):
    v9 = getattr[_thrown] v8
    catch
        ok -> block4(v8, v9),
        else as v10 -> block12(v10, v8)
  block4(v11.self, v12):
    setattr[_thrown] v11, @host("None")
    catch
        ok -> block5(v11, v12),
        else as v13 -> block12(v13, v11)
  block5(v14.self, v15):
    v16 = make_exception v15
    catch
        ok -> block12(v16, v14),
        else as v17 -> block12(v17, v14)
  block6(v18.self):
    v19.got = getattr[_sent] v18
    catch
        ok -> block7(v18, v19),
        else as v20 -> block12(v20, v18)
  block7(v21.self, v22.got):
    setattr[_sent] v21, @host("None")
    catch
        ok -> block8(v21, v22),
        else as v23 -> block12(v23, v21)
  block8(v24.self, v25.got):
    v26 = format_value["%S"] v25
    catch
        ok -> block9(v24, v26),
        else as v27 -> block12(v27, v24)
  block9(v28.self, v29):
    print["\n"] v29
    catch
        ok -> block10(v28),
        else as v30 -> block12(v30, v28)
  block10(v31.self):
    print["\n"] @host("'left'")
    catch
        ok -> block11(v31),
        else as v32 -> block13(v32, v31)
  block11(v33.self):
    setattr[_state] v33, @host("-2")
    v34 = call @host("builtins.StopIteration")
    raise v34
  block12(v35, v36.self):
    print["\n"] @host("'left'")
    catch
        ok -> block13(v35, v36),
        else as v37 -> block13(v37, v36)
  block13(v38, v39.self):
    setattr[_state] v39, @host("-2")
    v40 = isinstance v38, @host("builtins.StopIteration")
    branch v40, false -> block15(v38), true -> block14()
  block14():
    v41 = call @host("builtins.RuntimeError"), @host("'generator raised StopIteration'")
    raise v41
  block15(v42):
    raise v42
  block16(v43.self):
    v44 = getattr[_thrown] v43
    catch
        ok -> block2(v43, v44),
        else as v45 -> block12(v45, v43)
  block17(v46.self, v47.state):
    v48 = call @host("rpython.rlib.generator.not_resumable"), v47
    return @host("None")
  block18(v49.self, v50.state):
    setattr[_state] v49, @host("-1")
    v51 = eq v50, @host("1")
    branch v51, false -> block1(v49), true -> block16(v49)
}

graph high generator.expression source expression {
  block0(v0.items, v1.limit):
    v2 = call @host("rpython.rlib.generator.<genexpr>")
    setattr[_argument1] v2, v1
    setattr[_argument2] v2, v0
    return v2
}

graph high "generator.expression.<genexpr>.next" source expression {
  block0(v0.self):
    v1 = getattr[_state] v0
    v2 = lt v1, @host("0")
    branch v2, false -> block17(v0, v1), true -> block16(v0, v1)
  block1(v3.self):
    v4 = getattr[_argument1] v3
    v5 = getattr[_argument2] v3
    v6 = iter v5
    catch
        ok -> block2(v3, v4, v6),
        else as v7 -> block12(v7, v3)
  block2(v8.self, v9, v10):
    v11.x = next v10
    catch
        ok -> block3(v8, v9, v10, v11),
        @host("builtins.StopIteration") -> block11(v8),
        else as v12 -> block12(v12, v8)
  block3(v13.self, v14, v15, v16.x):
    v17 = lt v16, v14
    catch
        ok -> block4(v13, v14, v15, v16, v17),
        else as v18 -> block12(v18, v13)
  block4(v19.self, v20, v21, v22.x, v23):
    branch v23, false -> block2(v19, v20, v21), true -> block5(v19, v20, v21, v22)
  block5(v24.self, v25, v26, v27.x):
    v28 = add v27, v25
    catch
        ok -> block6(v24, v25, v26, v28),
        else as v29 -> block12(v29, v24)
  block6(v30.self, v31, v32, v33):
    setattr[_live1_0] v30, v31
    setattr[_live1_1] v30, v32
    setattr[_state] v30, @host("1")
    return v33
  block7(v34.self, v35, v36, v37):
    v38 = is v37, @host("None")
    branch v38, false -> block8(v34), true -> block2(v34, v35, v36)
  block8(v39.self):
    v40 = getattr[_thrown] v39
    catch
        ok -> block9(v39, v40),
        else as v41 -> block12(v41, v39)
  block9(v42.self, v43):
    setattr[_thrown] v42, @host("None")
    catch
        ok -> block10(v42, v43),
        else as v44 -> block12(v44, v42)
  block10(v45.self, v46):
    v47 = make_exception v46
    catch
        ok -> block12(v47, v45),
        else as v48 -> block12(v48, v45)
  block11(v49.self):
    setattr[_state] v49, @host("-2")
    v50 = call @host("builtins.StopIteration")
    raise v50
  block12(v51, v52.self):
    setattr[_state] v52, @host("-2")
    v53 = isinstance v51, @host("builtins.StopIteration")
    branch v53, false -> block14(v51), true -> block13()
  block13():
    v54 = call @host("builtins.RuntimeError"), @host("'generator raised StopIteration'")
    raise v54
  block14(v55):
    raise v55
  block15(v56.self):
    v57 = getattr[_live1_0] v56
    v58 = getattr[_live1_1] v56
    v59 = getattr[_thrown] v56
    catch
        ok -> block7(v56, v57, v58, v59),
        else as v60 -> block12(v60, v56)
  block16(v61.self, v62.state):
    v63 = call @host("rpython.rlib.generator.not_resumable"), v62
    return @host("None")
  block17(v64.self, v65.state):
    setattr[_state] v64, @host("-1")
    v66 = eq v65, @host("1")
    branch v66, false -> block1(v64), true -> block15(v64)
}

graph high generator.delegating source delegating {
  block0(v0.items):
    v1 = call @host("rpython.rlib.generator.delegating")
    setattr[_argument0] v1, v0
    return v1
}

graph high generator.delegating.next source delegating {
  block0(v0.self):
    v1 = getattr[_state] v0
    v2 = lt v1, @host("0")
    branch v2, false -> block15(v0, v1), true -> block14(v0, v1)
  block1(v3.self):
    v4 = getattr[_argument0] v3
    v5 = iter v4
    catch
        ok -> block2(v3, v5),
        else as v6 -> block10(v6, v3)
  block2(v7.self, v8):
    setattr[_sent] v7, @host("None")
    catch
        ok -> block3(v7, v8),
        else as v9 -> block10(v9, v7)
  block3(v10.self, v11):
    v12 = getattr[_sent] v10
    catch
        ok -> block4(v10, v11, v12),
        else as v13 -> block10(v13, v10)
  block4(v14.self, v15, v16):
    v17 = getattr[_thrown] v14
    catch
        ok -> block5(v14, v15, v16, v17),
        else as v18 -> block10(v18, v14)
  block5(v19.self, v20, v21, v22):
    setattr[_sent] v19, @host("None")
    catch
        ok -> block6(v19, v20, v21, v22),
        else as v23 -> block10(v23, v19)
  block6(v24.self, v25, v26, v27):
    setattr[_thrown] v24, @host("None")
    catch
        ok -> block7(v24, v25, v26, v27),
        else as v28 -> block10(v28, v24)
  block7(v29.self, v30, v31, v32):
    v33 = call @host("rpython.rlib.generator.advance"), v30, v31, v32
    catch
        ok -> block8(v29, v30, v33),
        @host("builtins.StopIteration") -> block9(v29),
        else as v34 -> block10(v34, v29)
  block8(v35.self, v36, v37):
    setattr[_live1_0] v35, v36
    setattr[_state] v35, @host("1")
    return v37
  block9(v38.self):
    setattr[_state] v38, @host("-2")
    v39 = call @host("builtins.StopIteration")
    raise v39
  block10(v40, v41.self):
    setattr[_state] v41, @host("-2")
    v42 = isinstance v40, @host("builtins.StopIteration")
    branch v42, false -> block12(v40), true -> block11()
  block11():
    v43 = call @host("builtins.RuntimeError"), @host("'generator raised StopIteration'")
    raise v43
  block12(v44):
    raise v44
  block13(v45.self):
    v46 = getattr[_live1_0] v45
    goto -> block3(v45, v46)
  block14(v47.self, v48.state):
    v49 = call @host("rpython.rlib.generator.not_resumable"), v48
    return @host("None")
  block15(v50.self, v51.state):
    setattr[_state] v50, @host("-1")
    v52 = eq v51, @host("1")
    branch v52, false -> block1(v50), true -> block13(v50)
}

