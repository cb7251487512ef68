"""A stack machine in the style of old programs."""
import os


class Machine:
    def __init__(self, program):
        self.program = program
        self.stack = []
        self.output = ''

    def run(self):
        pc = 0
        while pc < len(self.program):
            op = self.program[pc]
            if op >= '0' and op <= '9':
                self.stack.append(ord(op) - 48)
            elif op == '+':
                self.stack.append(self.stack.pop() + self.stack.pop())
            elif op == '*':
                self.stack.append(self.stack.pop() * self.stack.pop())
            elif op == 'p':
                self.output += `self.stack[-1]` + ' '
            else:
                raise ValueError, 'bad op'
            pc += 1


def entry_point(argv):
    m = Machine('23+p4*p')
    m.run()
    os.write(1, m.output + '\n')
    try:
        Machine('1?').run()
    except ValueError, e:
        print 'failed'
    return 0


def target(driver, args):
    return entry_point
