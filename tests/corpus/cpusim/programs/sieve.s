; primes below 2000, counted
        li s0, 0x4000
        li s1, 2000
        li t0, 2
        li s2, 0
outer:  bge t0, s1, end
        add t1, s0, t0
        lb t2, 0(t1)
        bne t2, zero, skip
        addi s2, s2, 1
        add t3, t0, t0
        li s3, 1
inner:  bge t3, s1, skip
        add t1, s0, t3
        sb s3, 0(t1)
        add t3, t3, t0
        j inner
skip:   addi t0, t0, 1
        j outer
end:    li a0, 1
        add a1, s2, zero
        ecall
        li a0, 3
        li a1, 10
        ecall
        li a0, 0
        halt
