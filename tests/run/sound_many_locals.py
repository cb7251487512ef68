"""Many parameters, many local variables, a long expression, deep nesting."""


def many(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15, p16, p17, p18, p19, p20, p21, p22, p23, p24, p25, p26, p27, p28, p29):
    return p0 * 0 + p1 * 1 + p2 * 2 + p3 * 3 + p4 * 4 + p5 * 5 + p6 * 6 + p7 * 7 + p8 * 8 + p9 * 9 + p10 * 10 + p11 * 11 + p12 * 12 + p13 * 13 + p14 * 14 + p15 * 15 + p16 * 16 + p17 * 17 + p18 * 18 + p19 * 19 + p20 * 20 + p21 * 21 + p22 * 22 + p23 * 23 + p24 * 24 + p25 * 25 + p26 * 26 + p27 * 27 + p28 * 28 + p29 * 29


def nested(n):
    count = 0
    for i0 in range(n):
        for i1 in range(n):
            for i2 in range(n):
                for i3 in range(n):
                    for i4 in range(n):
                        for i5 in range(n):
                            for i6 in range(n):
                                for i7 in range(n):
                                    count += 1
    return count


def entry_point(argv):
    print(many(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29))
    print(nested(2))
    x = len(argv)
    print(x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x)
    v0 = x + 0
    v1 = x + 1
    v2 = x + 2
    v3 = x + 3
    v4 = x + 4
    v5 = x + 5
    v6 = x + 6
    v7 = x + 7
    v8 = x + 8
    v9 = x + 9
    v10 = x + 10
    v11 = x + 11
    v12 = x + 12
    v13 = x + 13
    v14 = x + 14
    v15 = x + 15
    v16 = x + 16
    v17 = x + 17
    v18 = x + 18
    v19 = x + 19
    v20 = x + 20
    v21 = x + 21
    v22 = x + 22
    v23 = x + 23
    v24 = x + 24
    v25 = x + 25
    v26 = x + 26
    v27 = x + 27
    v28 = x + 28
    v29 = x + 29
    v30 = x + 30
    v31 = x + 31
    v32 = x + 32
    v33 = x + 33
    v34 = x + 34
    v35 = x + 35
    v36 = x + 36
    v37 = x + 37
    v38 = x + 38
    v39 = x + 39
    v40 = x + 40
    v41 = x + 41
    v42 = x + 42
    v43 = x + 43
    v44 = x + 44
    v45 = x + 45
    v46 = x + 46
    v47 = x + 47
    v48 = x + 48
    v49 = x + 49
    v50 = x + 50
    v51 = x + 51
    v52 = x + 52
    v53 = x + 53
    v54 = x + 54
    v55 = x + 55
    v56 = x + 56
    v57 = x + 57
    v58 = x + 58
    v59 = x + 59
    v60 = x + 60
    v61 = x + 61
    v62 = x + 62
    v63 = x + 63
    v64 = x + 64
    v65 = x + 65
    v66 = x + 66
    v67 = x + 67
    v68 = x + 68
    v69 = x + 69
    v70 = x + 70
    v71 = x + 71
    v72 = x + 72
    v73 = x + 73
    v74 = x + 74
    v75 = x + 75
    v76 = x + 76
    v77 = x + 77
    v78 = x + 78
    v79 = x + 79
    print(v0 + v1 + v2 + v3 + v4 + v5 + v6 + v7 + v8 + v9 + v10 + v11 + v12 + v13 + v14 + v15 + v16 + v17 + v18 + v19 + v20 + v21 + v22 + v23 + v24 + v25 + v26 + v27 + v28 + v29 + v30 + v31 + v32 + v33 + v34 + v35 + v36 + v37 + v38 + v39 + v40 + v41 + v42 + v43 + v44 + v45 + v46 + v47 + v48 + v49 + v50 + v51 + v52 + v53 + v54 + v55 + v56 + v57 + v58 + v59 + v60 + v61 + v62 + v63 + v64 + v65 + v66 + v67 + v68 + v69 + v70 + v71 + v72 + v73 + v74 + v75 + v76 + v77 + v78 + v79)
    return 0


def target(driver, args):
    return entry_point
