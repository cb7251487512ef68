        j start
hello:  .ascii "hello, world\n"
table:  .word 5, 3, 9, 1, 7
start:  li a0, 2
        li a1, hello
        ecall
; sum of the table
        li s0, table
        li t0, 0
        li t1, 5
        li s1, 0
next:   lw t2, 0(s0)
        add s1, s1, t2
        addi s0, s0, 4
        addi t0, t0, 1
        blt t0, t1, next
        li a0, 1
        add a1, s1, zero
        ecall
        jal newline
; factorial of 10 by a recursive procedure
        li a1, 10
        jal fact
        add a1, a0, zero
        li a0, 1
        ecall
        jal newline
; signed and unsigned
        li t0, -8
        li t1, 3
        div a1, t0, t1
        li a0, 1
        ecall
        jal newline
        rem a1, t0, t1
        ecall
        jal newline
        li t1, 1
        srl a1, t0, t1
        li a0, 1
        ecall
        jal newline
        sra a1, t0, t1
        li a0, 1
        ecall
        jal newline
        li a0, 4
        li a1, 0x8000
        li a2, 0x41
        lui a1, 0
        ori a1, a1, 0x7f00
        ecall
        sb zero, 3(a1)
        li a0, 2
        ecall
        jal newline
        li a0, 7
        halt
newline:
        add s3, a0, zero
        li a0, 3
        li a1, 10
        ecall
        add a0, s3, zero
        jr ra
fact:   addi sp, sp, -8
        sw ra, 0(sp)
        sw a1, 4(sp)
        li a0, 1
        li t0, 2
        blt a1, t0, done
        addi a1, a1, -1
        jal fact
        lw a1, 4(sp)
        mul a0, a0, a1
done:   lw ra, 0(sp)
        addi sp, sp, 8
        jr ra
