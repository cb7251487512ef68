        li t0, 1
        frob t0
