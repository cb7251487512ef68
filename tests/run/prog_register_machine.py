"""A register machine whose programs are assembled, with labels, when the module is imported; instructions are tuples of ints."""

OPCODES = ['load', 'move', 'add', 'sub', 'mul', 'mod', 'jump', 'jz', 'less', 'call', 'ret', 'print', 'halt']
NUMBER_OF = dict((name, number) for number, name in enumerate(OPCODES))
for _name, _number in NUMBER_OF.items():
    globals()['OP_' + _name.upper()] = _number


def assemble(text):
    labels = {}
    lines = []
    for line in text.strip().splitlines():
        line = line.split(';')[0].strip()
        if line.endswith(':'):
            labels[line[:-1]] = len(lines)
        elif line:
            lines.append(line.replace(',', ' ').split())
    code = []
    for words in lines:
        operands = [labels[w] if w in labels else int(w.lstrip('r')) for w in words[1:]]
        code.append((NUMBER_OF[words[0]],) + tuple(operands + [0] * (3 - len(operands))))
    return code


GCD = assemble("""
        load r0, 1071
        load r1, 462
    again:
        jz r1, done
        mod r2, r0, r1
        move r0, r1
        move r1, r2
        jump again
    done:
        print r0         ; 21
        halt
""")

PRIMES = assemble("""
        load r0, 2
        load r6, 1
        load r7, 40
    next:
        less r1, r0, r7
        jz r1, end
        call test
        jz r2, skip
        print r0
    skip:
        add r0, r0, r6
        jump next
    end:
        halt
    test:
        load r3, 2
    divide:
        less r2, r3, r0
        jz r2, prime
        mod r2, r0, r3
        jz r2, out
        add r3, r3, r6
        jump divide
    prime:
        load r2, 1
    out:
        ret
""")


def run(code, limit):
    registers = [0] * 8
    returns = []
    printed = []
    pc = 0
    steps = 0
    while steps < limit:
        op, a, b, c = code[pc]
        pc += 1
        steps += 1
        if op == OP_LOAD:
            registers[a] = b
        elif op == OP_MOVE:
            registers[a] = registers[b]
        elif op == OP_ADD:
            registers[a] = registers[b] + registers[c]
        elif op == OP_SUB:
            registers[a] = registers[b] - registers[c]
        elif op == OP_MUL:
            registers[a] = registers[b] * registers[c]
        elif op == OP_MOD:
            registers[a] = registers[b] % registers[c]
        elif op == OP_LESS:
            registers[a] = int(registers[b] < registers[c])
        elif op == OP_JUMP:
            pc = a
        elif op == OP_JZ:
            if registers[a] == 0:
                pc = b
        elif op == OP_CALL:
            returns.append(pc)
            pc = a
        elif op == OP_RET:
            pc = returns.pop()
        elif op == OP_PRINT:
            printed.append(registers[a])
        else:
            break
    return printed, steps


def entry_point(argv):
    for code in (GCD, PRIMES):
        printed, steps = run(code, 5000 * len(argv))
        print(printed, steps, len(code))
    print(run(PRIMES, 50))
    return 0


def target(driver, args):
    return entry_point
