"""A small bytecode interpreter with a compiler and frames."""

PUSH, ADD, SUB, LESS, JUMP, JUMP_IF_FALSE, LOAD, STORE, PRINT, CALL, RETURN = range(11)


class Function(object):
    def __init__(self, name, code, locals):
        self.name = name
        self.code = code
        self.locals = locals


class Frame(object):
    def __init__(self, function, args):
        self.function = function
        self.locals = [0] * function.locals
        for i in range(len(args)):
            self.locals[i] = args[i]
        self.stack = []

    def push(self, x):
        self.stack.append(x)

    def pop(self):
        return self.stack.pop()


def run(functions, index, args):
    function = functions[index]
    frame = Frame(function, args)
    code = function.code
    pc = 0
    while True:
        op = code[pc]
        arg = code[pc + 1]
        pc += 2
        if op == PUSH:
            frame.push(arg)
        elif op == ADD:
            b = frame.pop()
            frame.push(frame.pop() + b)
        elif op == SUB:
            b = frame.pop()
            frame.push(frame.pop() - b)
        elif op == LESS:
            b = frame.pop()
            frame.push(1 if frame.pop() < b else 0)
        elif op == JUMP:
            pc = arg
        elif op == JUMP_IF_FALSE:
            if frame.pop() == 0:
                pc = arg
        elif op == LOAD:
            frame.push(frame.locals[arg])
        elif op == STORE:
            frame.locals[arg] = frame.pop()
        elif op == PRINT:
            print(frame.pop())
        elif op == CALL:
            frame.push(run(functions, arg, [frame.pop()]))
        elif op == RETURN:
            return frame.pop()


FIB = Function('fib', [LOAD, 0, PUSH, 2, LESS, 0, JUMP_IF_FALSE, 12, LOAD, 0, RETURN, 0,
                       LOAD, 0, PUSH, 1, SUB, 0, CALL, 0, LOAD, 0, PUSH, 2, SUB, 0, CALL, 0, ADD, 0, RETURN, 0], 1)
MAIN = Function('main', [PUSH, 0, STORE, 0, LOAD, 0, PUSH, 15, LESS, 0, JUMP_IF_FALSE, 28, LOAD, 0, CALL, 0, PRINT, 0,
                         LOAD, 0, PUSH, 1, ADD, 0, STORE, 0, JUMP, 4, PUSH, 0, RETURN, 0], 1)


def entry_point(argv):
    return run([FIB, MAIN], 1, [])


def target(driver, args):
    return entry_point
