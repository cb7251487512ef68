import os
import sys
from rpython.rlib.rarithmetic import intmask
from rpython.rlib.streamio import open_file_as_stream
from sim.assembler import Assembler, AsmError
from sim.cpu import CPU, BadInstruction
from sim.isa import Halt
from sim.memory import Memory, MemoryFault

MEMORY = 1 << 16
LIMIT = 10 * 1000 * 1000


def write(text):
    os.write(1, text)


def simulate(source, dump):
    memory = Memory(MEMORY)
    try:
        try:
            size = Assembler(memory).assemble(source)
        except AsmError, e:
            print str(e)
            return 1
        cpu = CPU(memory, write)
        cpu.regs.sp = MEMORY
        try:
            status = cpu.run(LIMIT)
            print "instruction limit reached"
        except Halt, h:
            status = h.code
        except MemoryFault, f:
            print "memory fault at %d, pc %d" % (f.address, cpu.pc - 4)
            status = 4
        except BadInstruction, b:
            print "bad instruction %x at %d" % (b.word, b.pc)
            status = 5
        if dump:
            for i in range(cpu.regs.count):
                print "%-4s %08x" % (cpu.regs.names[i], cpu.regs.get(i))
            print "loads %d stores %d last %d" % (memory.stats.c_loads, memory.stats.c_stores, intmask(memory.stats.c_last))
            print "%d bytes, %d instructions" % (size, cpu.status.count)
        return status
    finally:
        memory.free()


def main(argv):
    dump = False
    names = []
    for arg in argv[1:]:
        if arg == '-d':
            dump = True
        else:
            names.append(arg)
    if len(names) <> 1:
        os.write(2, "usage: %s [-d] program.s\n" % argv[0])
        return 2
    try:
        f = open_file_as_stream(names[0], 'r')
    except OSError, e:
        os.write(2, "cannot open %s: %s\n" % (names[0], os.strerror(e.errno)))
        return 2
    source = f.readall()
    f.close()
    return simulate(source, dump)


def target(driver, args):
    driver.exe_name = 'sim-%(backend)s'
    return main, None


if __name__ == '__main__':
    sys.exit(main(sys.argv))
