from svm import opcodes
from svm.objects import W_Int, W_Str, W_Float, W_Function, w_nil, w_true, w_false


class AssemblerError(Exception):
    def __init__(self, lineno, msg):
        self.lineno = lineno
        self.msg = msg


def fields_of(line):
    """Words of a line; a string in quotes is one word (with its quotes)."""
    fields = []
    i = 0
    while i < len(line):
        c = line[i]
        if c == ' ' or c == '\t':
            i += 1
        elif c == '#':
            break
        elif c == '"':
            end = line.find('"', i + 1)
            if end < 0:
                end = len(line)
            fields.append(line[i:end])
            i = end + 1
        else:
            start = i
            while i < len(line) and line[i] not in ' \t#':
                i += 1
            fields.append(line[start:i])
    return fields


class FunctionBuilder(object):
    def __init__(self, name, nargs):
        self.name = name
        self.nargs = nargs
        self.nlocals = nargs
        self.code = []
        self.consts_w = []
        self.labels = {}
        self.fixups = []

    def const(self, w_value):
        for i, w in enumerate(self.consts_w):
            if w.typename == w_value.typename and w.eq(w_value):
                return i
        self.consts_w.append(w_value)
        return len(self.consts_w) - 1

    def finish(self):
        for at, label, lineno in self.fixups:
            if label not in self.labels:
                raise AssemblerError(lineno, "unknown label %s" % label)
            self.code[at] = self.labels[label]
        self.code.append(opcodes.PUSHCONST)
        self.code.append(self.const(w_nil))
        self.code.append(opcodes.RETURN)
        stack = 4
        for i in range(len(self.code)):
            stack += 1
        return W_Function(self.name, self.nargs, self.nlocals, stack, self.code[:], self.consts_w[:])


class Assembler(object):
    def __init__(self, text):
        self.lines = text.split('\n')
        self.functions = []

    def assemble(self):
        """The functions, in order."""
        builder = None
        for i in range(len(self.lines)):
            lineno = i + 1
            fields = fields_of(self.lines[i])
            if not fields:
                continue
            op = fields[0]
            if op == 'func':
                if builder is not None:
                    self.functions.append(builder.finish())
                if len(fields) != 3:
                    raise AssemblerError(lineno, "func NAME NARGS")
                builder = FunctionBuilder(fields[1], self.number(fields[2], lineno))
            elif builder is None:
                raise AssemblerError(lineno, "code outside of a function")
            elif op.endswith(':'):
                builder.labels[op[:-1]] = len(builder.code)
            else:
                self.instruction(builder, fields, lineno)
        if builder is not None:
            self.functions.append(builder.finish())
        return self.functions

    def number(self, text, lineno):
        try:
            return int(text)
        except ValueError, e:
            raise AssemblerError(lineno, "not a number: " + text)

    def instruction(self, builder, fields, lineno):
        name = fields[0]
        try:
            op = opcodes.by_name[name]
        except KeyError:
            raise AssemblerError(lineno, "unknown instruction " + name)
        if len(fields) - 1 != op.nargs:
            raise AssemblerError(lineno, "%s takes %d arguments" % (name, op.nargs))
        if op.number == opcodes.PUSH:
            builder.code.append(opcodes.PUSHCONST)
            builder.code.append(builder.const(self.literal(fields[1], lineno)))
            return
        builder.code.append(op.number)
        for i in range(1, len(fields)):
            builder.code.append(self.argument(builder, op, i, fields[i], lineno))

    def argument(self, builder, op, i, text, lineno):
        number = op.number
        if number == opcodes.JUMP or number == opcodes.JUMPF or number == opcodes.TRY:
            builder.fixups.append((len(builder.code), text, lineno))
            return -1
        if number in (opcodes.GETGLOBAL, opcodes.SETGLOBAL, opcodes.FUNCREF) or (number == opcodes.CALL and i == 1):
            return builder.const(W_Str(text))
        value = self.number(text, lineno)
        if number in (opcodes.LOAD, opcodes.STORE):
            builder.nlocals = max(builder.nlocals, value + 1)
        return value

    def literal(self, text, lineno):
        if text.startswith('"'):
            return W_Str(text[1:].replace('\\n', '\n'))
        elif text == 'nil':
            return w_nil
        elif text == 'true':
            return w_true
        elif text == 'false':
            return w_false
        elif '.' in text:
            try:
                return W_Float(float(text))
            except ValueError:
                raise AssemblerError(lineno, "bad number " + text)
        return W_Int(self.number(text, lineno))
