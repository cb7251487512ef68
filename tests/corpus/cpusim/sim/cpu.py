from rpython.rlib.jit import JitDriver, hint, promote, elidable, dont_look_inside
from rpython.rlib.rarithmetic import r_uint, intmask
from sim.memory import Memory, MemoryFault
from sim.registers import IntegerRegisters, StatusRegisters, signed32
from sim import isa


def where(pc, cpu):
    return '0x%x' % pc

driver = JitDriver(greens=['pc', 'cpu'], reds='auto', get_printable_location=where)

SYS_PRINT_INT, SYS_PRINT_STRING, SYS_PRINT_CHAR, SYS_FILL, SYS_CHECKSUM = range(1, 6)


class BadInstruction(Exception):
    def __init__(self, pc, word):
        self.pc = pc
        self.word = word


class CPU(object):
    _immutable_fields_ = ['memory', 'regs', 'status', 'write']

    def __init__(self, memory, write):
        self.memory = memory
        self.regs = IntegerRegisters()
        self.status = StatusRegisters()
        self.write = write
        self.pc = 0

    def address(self, register, offset):
        return signed32(self.regs.get(register) + offset)

    def jump(self, target):
        self.pc = target & 0xffffffff

    @elidable
    def fetch(self, pc):
        return self.memory.load_word(pc)

    def run(self, limit):
        while self.status.count < limit:
            driver.jit_merge_point(pc=self.pc, cpu=self)
            self.step()
            self.status.count += 1
        self.status.cause = 1
        return -1

    def step(self):
        pc = self.pc
        word = self.memory.load_word(pc)
        self.pc = pc + 4
        op = word >> 24
        rd = (word >> 20) & 15
        rs = (word >> 16) & 15
        imm = word & 0xffff
        if imm & 0x8000:
            imm -= 0x10000
        for ins in isa.unrolled:
            if op == ins.number:
                ins.func(self, rd, rs, imm)
                return
        self.status.epc = pc
        raise BadInstruction(pc, word)

    @dont_look_inside
    def system_call(self):
        number = self.regs.a0
        argument = self.regs.a1
        if number == SYS_PRINT_INT:
            self.write(str(signed32(argument)))
        elif number == SYS_PRINT_STRING:
            self.write(self.memory.read_string(argument))
        elif number == SYS_PRINT_CHAR:
            self.write(chr(argument & 0xff))
        elif number == SYS_FILL:
            self.memory.fill(argument, self.regs.a2, 16)
        elif number == SYS_CHECKSUM:
            self.write('%x' % intmask(self.memory.checksum()))
        else:
            raise BadInstruction(self.pc - 4, number)
