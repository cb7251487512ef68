        li t0, -4
        li a0, 1
        lw t1, 2(t0)
        halt
