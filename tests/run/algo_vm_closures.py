"""A compiler to bytecode and a stack machine with frames, closures over cells, recursion and a disassembler."""

LOAD, STORE, CONST, ADD, SUB, LESS, JUMP, JUMPF, CALL, RET, MAKE, PRINT = range(12)
NAMES = ['LOAD', 'STORE', 'CONST', 'ADD', 'SUB', 'LESS', 'JUMP', 'JUMPF', 'CALL', 'RET', 'MAKE', 'PRINT']


class Code(object):
    def __init__(self, name, ops):
        self.name = name
        self.ops = ops


class Value(object):
    pass


class Int(Value):
    def __init__(self, n):
        self.n = n


class Function(Value):
    def __init__(self, code, env):
        self.code = code
        self.env = env


class Env(object):
    def __init__(self, outer):
        self.values = {}
        self.outer = outer

    def find(self, name):
        env = self
        while env is not None:
            if name in env.values:
                return env
            env = env.outer
        return None


class Machine(object):
    def __init__(self, codes):
        self.codes = codes
        self.output = []
        self.steps = 0

    def run(self, code, env):
        stack = []
        pc = 0
        while True:
            op, arg, name = code.ops[pc]
            pc += 1
            self.steps += 1
            if op == LOAD:
                where = env.find(name)
                if where is None:
                    raise KeyError(name)
                stack.append(where.values[name])
            elif op == STORE:
                where = env.find(name)
                (where if where is not None else env).values[name] = stack.pop()
            elif op == CONST:
                stack.append(Int(arg))
            elif op in (ADD, SUB, LESS):
                b, a = stack.pop(), stack.pop()
                assert isinstance(a, Int) and isinstance(b, Int)
                stack.append(Int(a.n + b.n if op == ADD else a.n - b.n if op == SUB else int(a.n < b.n)))
            elif op == JUMP:
                pc = arg
            elif op == JUMPF:
                top = stack.pop()
                if isinstance(top, Int) and not top.n:
                    pc = arg
            elif op == CALL:
                argument, f = stack.pop(), stack.pop()
                assert isinstance(f, Function)
                inner = Env(f.env)
                inner.values['arg'] = argument
                stack.append(self.run(f.code, inner))
            elif op == MAKE:
                stack.append(Function(self.codes[name], env))
            elif op == PRINT:
                top = stack.pop()
                self.output.append(str(top.n) if isinstance(top, Int) else 'function')
            else:
                return stack.pop()


def entry_point(argv):
    codes = {
        'fib': Code('fib', [(LOAD, 0, 'arg'), (CONST, 2, ''), (LESS, 0, ''), (JUMPF, 6, ''), (LOAD, 0, 'arg'), (RET, 0, ''),
                            (LOAD, 0, 'fib'), (LOAD, 0, 'arg'), (CONST, 1, ''), (SUB, 0, ''), (CALL, 0, ''),
                            (LOAD, 0, 'fib'), (LOAD, 0, 'arg'), (CONST, 2, ''), (SUB, 0, ''), (CALL, 0, ''), (ADD, 0, ''), (RET, 0, '')]),
        'counter': Code('counter', [(CONST, 0, ''), (STORE, 0, 'n'), (MAKE, 0, 'step'), (RET, 0, '')]),
        'step': Code('step', [(LOAD, 0, 'n'), (LOAD, 0, 'arg'), (ADD, 0, ''), (STORE, 0, 'n'), (LOAD, 0, 'n'), (RET, 0, '')]),
    }
    main = Code('main', [(MAKE, 0, 'fib'), (STORE, 0, 'fib'), (LOAD, 0, 'fib'), (CONST, 12 * len(argv), ''), (CALL, 0, ''), (PRINT, 0, ''),
                         (MAKE, 0, 'counter'), (CONST, 0, ''), (CALL, 0, ''), (STORE, 0, 'c'), (LOAD, 0, 'c'), (CONST, 5, ''), (CALL, 0, ''),
                         (PRINT, 0, ''), (LOAD, 0, 'c'), (CONST, 6, ''), (CALL, 0, ''), (PRINT, 0, ''), (LOAD, 0, 'c'), (PRINT, 0, ''),
                         (LOAD, 0, 'nothing'), (RET, 0, '')])
    machine = Machine(codes)
    try:
        machine.run(main, Env(None))
    except KeyError:
        machine.output.append('KeyError')
    print(' '.join(machine.output), machine.steps)
    print(' '.join([NAMES[op] for op, arg, name in codes['step'].ops]))
    return 0

def target(driver, args):
    return entry_point
