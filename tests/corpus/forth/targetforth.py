"""A Forth. Usage: targetforth-c [file ...]; without files it reads standard input."""
import os, sys
from machine import Machine
from reader import Reader
from words import ForthError, Bye


def read_all(fd):
    parts = []
    while True:
        data = os.read(fd, 4096)
        if not data:
            break
        parts.append(data)
    return ''.join(parts)


def write(text):
    os.write(1, text)


def run_text(machine, text, filename):
    reader = Reader(text, filename)
    try:
        machine.interpret(reader)
    except ForthError, e:
        print "%s:%d: %s" % (filename, reader.line(), e.msg)
        machine.reset()
        return 1
    except RuntimeError:
        print "%s:%d: return stack overflow" % (filename, reader.line())
        machine.reset()
        return 1
    return 0


def main(argv):
    machine = Machine(write)
    status = 0
    try:
        if len(argv) == 1:
            status = run_text(machine, read_all(0), "<stdin>")
        for name in argv[1:]:
            try:
                fd = os.open(name, os.O_RDONLY, 0777)
            except OSError, e:
                print "cannot open %s: errno %d" % (name, e.errno)
                return 2
            try:
                text = read_all(fd)
            finally:
                os.close(fd)
            status |= run_text(machine, text, name[name.rfind('/') + 1:])
    except Bye:
        pass
    return status


def target(driver, args):
    driver.exe_name = "forth-%(backend)s"
    return main, None


def jitpolicy(driver):
    from rpython.jit.codewriter.policy import JitPolicy
    return JitPolicy()


if __name__ == "__main__":
    sys.exit(main(sys.argv))
