"""Instructions by a decorator; encoding: op 8 bits, rd 4, rs 4, imm 16 (signed)."""
from rpython.rlib.objectmodel import specialize
from rpython.rlib.unroll import unrolling_iterable
from sim.registers import signed32, MASK


class Halt(Exception):
    def __init__(self, code):
        self.code = code


class Instruction(object):
    def __init__(self, number, name, form, func):
        self.number = number
        self.name = name
        self.form = form
        self.func = func

    def _freeze_(self):
        return True

instructions = []


def instruction(form):
    def decorate(func):
        name = func.__name__.strip('_')
        instructions.append(Instruction(len(instructions), name, form, func))
        return func
    return decorate


@instruction('')
def halt(cpu, rd, rs, imm):
    raise Halt(signed32(cpu.regs.result))


@instruction('ri')
def li(cpu, rd, rs, imm):
    cpu.regs.set(rd, imm)


@instruction('ri')
def lui(cpu, rd, rs, imm):
    cpu.regs.set(rd, imm << 16)


@instruction('rri')
def addi(cpu, rd, rs, imm):
    cpu.regs.set(rd, cpu.regs.get(rs) + imm)


@instruction('rri')
def ori(cpu, rd, rs, imm):
    cpu.regs.set(rd, cpu.regs.get(rs) | (imm & 0xffff))


def _three(name, func):
    def op(cpu, rd, rs, imm):
        cpu.regs.set(rd, func(cpu.regs.get(rs), cpu.regs.get(imm & 15)))
    op.func_name = op.__name__ = name
    instruction('rrr')(op)


def _div(a, b):
    a, b = signed32(a), signed32(b)
    if b == 0:
        return MASK
    q = abs(a) // abs(b)
    return q if (a < 0) == (b < 0) else -q


def _rem(a, b):
    if b == 0:
        return a
    return signed32(a) - _div(a, b) * signed32(b)

_three('add', lambda a, b: a + b)
_three('sub', lambda a, b: a - b)
_three('mul', lambda a, b: a * b)
_three('div', _div)
_three('rem', _rem)
_three('and', lambda a, b: a & b)
_three('or', lambda a, b: a | b)
_three('xor', lambda a, b: a ^ b)
_three('sll', lambda a, b: a << (b & 31))
_three('srl', lambda a, b: a >> (b & 31))
_three('sra', lambda a, b: signed32(a) >> (b & 31))
_three('slt', lambda a, b: 1 if signed32(a) < signed32(b) else 0)
_three('sltu', lambda a, b: 1 if a < b else 0)


@instruction('rm')
def lw(cpu, rd, rs, imm):
    cpu.regs.set(rd, cpu.memory.load_word(cpu.address(rs, imm)))


@instruction('rm')
def sw(cpu, rd, rs, imm):
    cpu.memory.store_word(cpu.address(rs, imm), cpu.regs.get(rd))


@instruction('rm')
def lb(cpu, rd, rs, imm):
    cpu.regs.set(rd, cpu.memory.load_byte(cpu.address(rs, imm)))


@instruction('rm')
def sb(cpu, rd, rs, imm):
    cpu.memory.store_byte(cpu.address(rs, imm), cpu.regs.get(rd))


def _branch(name, condition):
    def op(cpu, rd, rs, imm):
        if condition(cpu.regs.get(rd), cpu.regs.get(rs)):
            cpu.jump(cpu.pc + imm * 4)
    op.func_name = op.__name__ = name
    instruction('rrl')(op)

_branch('beq', lambda a, b: a == b)
_branch('bne', lambda a, b: a != b)
_branch('blt', lambda a, b: signed32(a) < signed32(b))
_branch('bge', lambda a, b: signed32(a) >= signed32(b))


@instruction('l')
def j(cpu, rd, rs, imm):
    cpu.jump(cpu.pc + imm * 4)


@instruction('l')
def jal(cpu, rd, rs, imm):
    cpu.regs.link = cpu.pc
    cpu.jump(cpu.pc + imm * 4)


@instruction('r')
def jr(cpu, rd, rs, imm):
    cpu.jump(cpu.regs.get(rd))


@instruction('')
def ecall(cpu, rd, rs, imm):
    cpu.system_call()

by_name = {}
for _ins in instructions:
    by_name[_ins.name] = _ins
unrolled = unrolling_iterable(instructions)
