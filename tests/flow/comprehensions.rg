graph high comprehensions.lists source lists {
  block0(v0.l):
    v1 = newlist
    v2 = iter v0
    goto -> block1(v1, v2)
  block1(v3, v4):
    v5.x = next v4
    catch
        ok -> block2(v3, v4, v5),
        @host("builtins.StopIteration") -> block4(v3)
  block2(v6, v7, v8.x):
    v9 = bool v8
    branch v9, false -> block1(v6, v7), true -> block3(v6, v7, v8)
  block3(v10, v11, v12.x):
    v13 = add v12, @host("1")
    v14 = getattr[append] v10
    v15 = call v14, v13
    goto -> block1(v10, v11)
  block4(v16):
    return v16
}

graph high comprehensions.nested source nested {
  block0(v0.rows):
    v1 = newlist
    v2 = iter v0
    goto -> block1(v1, v2)
  block1(v3, v4):
    v5.row = next v4
    catch
        ok -> block2(v3, v4, v5),
        @host("builtins.StopIteration") -> block6(v3)
  block2(v6, v7, v8.row):
    v9 = iter v8
    goto -> block3(v6, v7, v8, v9)
  block3(v10, v11, v12.row, v13):
    v14.x = next v13
    catch
        ok -> block4(v10, v11, v12, v13, v14),
        @host("builtins.StopIteration") -> block1(v10, v11)
  block4(v15, v16, v17.row, v18, v19.x):
    v20 = getattr[y] v17
    v21 = gt v19, v20
    branch v21, false -> block3(v15, v16, v17, v18), true -> block5(v15, v16, v17, v18, v19)
  block5(v22, v23, v24.row, v25, v26.x):
    v27 = getattr[append] v22
    v28 = call v27, v26
    goto -> block3(v22, v23, v24, v25)
  block6(v29):
    return v29
}

graph high comprehensions.dicts source dicts {
  block0(v0.l):
    v1 = newdict
    v2 = iter v0
    goto -> block1(v1, v2)
  block1(v3, v4):
    v5 = next v4
    catch
        ok -> block2(v3, v4, v5),
        @host("builtins.StopIteration") -> block3(v3)
  block2(v6, v7, v8):
    v9 = unpack[2] v8
    v10.k = getitem v9, @host("0")
    v11.v = getitem v9, @host("1")
    setitem v6, v10, v11
    goto -> block1(v6, v7)
  block3(v12):
    return v12
}

graph high comprehensions.consumed source consumed {
  block0(v0.l):
    v1 = iter v0
    goto -> block1(@host("0"), v0, v1)
  block1(v2, v3.l, v4):
    v5.x = next v4
    catch
        ok -> block2(v3, v4, v2, v5),
        @host("builtins.StopIteration") -> block3(v3, v2)
  block2(v6.l, v7, v8, v9.x):
    v10 = add v8, v9
    goto -> block1(v10, v6, v7)
  block3(v11.l, v12):
    v13 = iter v11
    goto -> block4(v11, v12, v13)
  block4(v14.l, v15, v16):
    v17.x = next v16
    catch
        ok -> block5(v14, v15, v16, v17),
        @host("builtins.StopIteration") -> block6(@host("False"), v14, v15)
  block5(v18.l, v19, v20, v21.x):
    v22 = gt v21, @host("2")
    branch v22, false -> block4(v18, v19, v20), true -> block6(@host("True"), v18, v19)
  block6(v23, v24.l, v25):
    v26 = iter v24
    goto -> block7(v24, v25, v23, v26)
  block7(v27.l, v28, v29, v30):
    v31.x = next v30
    catch
        ok -> block8(v27, v28, v29, v30, v31),
        @host("builtins.StopIteration") -> block9(@host("True"), v27, v28, v29)
  block8(v32.l, v33, v34, v35, v36.x):
    v37 = bool v36
    branch v37, false -> block9(@host("False"), v32, v33, v34), true -> block7(v32, v33, v34, v35)
  block9(v38, v39.l, v40, v41):
    v42 = getattr[join] @host("''")
    v43 = newlist
    v44 = iter v39
    goto -> block10(v39, v40, v41, v38, v42, v43, v44)
  block10(v45.l, v46, v47, v48, v49, v50, v51):
    v52.x = next v51
    catch
        ok -> block11(v45, v46, v47, v48, v49, v50, v51, v52),
        @host("builtins.StopIteration") -> block12(v45, v46, v47, v48, v49, v50)
  block11(v53.l, v54, v55, v56, v57, v58, v59, v60.x):
    v61 = call @host("builtins.str"), v60
    v62 = getattr[append] v58
    v63 = call v62, v61
    goto -> block10(v53, v54, v55, v56, v57, v58, v59)
  block12(v64.l, v65, v66, v67, v68, v69):
    v70 = call v68, v69
    v71 = newlist
    v72 = iter v64
    goto -> block13(v65, v66, v67, v70, v71, v72)
  block13(v73, v74, v75, v76, v77, v78):
    v79.x = next v78
    catch
        ok -> block14(v73, v74, v75, v76, v77, v78, v79),
        @host("builtins.StopIteration") -> block15(v73, v74, v75, v76, v77)
  block14(v80, v81, v82, v83, v84, v85, v86.x):
    v87 = getattr[append] v84
    v88 = call v87, v86
    goto -> block13(v80, v81, v82, v83, v84, v85)
  block15(v89, v90, v91, v92, v93):
    v94 = call @host("builtins.max"), v93
    v95 = newtuple v89, v90, v91, v92, v94
    return v95
}

graph high comprehensions.shadowed source shadowed {
  block0(v0.x):
    v1.y = newlist
    v2 = iter v0
    goto -> block1(v0, v1, v2)
  block1(v3.x, v4.y, v5):
    v6.x = next v5
    catch
        ok -> block2(v3, v4, v5, v6),
        @host("builtins.StopIteration") -> block3(v3, v4)
  block2(v7.x, v8.y, v9, v10.x):
    v11 = getattr[append] v8
    v12 = call v11, v10
    goto -> block1(v7, v8, v9)
  block3(v13.x, v14.y):
    v15 = newtuple v13, v14
    return v15
}

