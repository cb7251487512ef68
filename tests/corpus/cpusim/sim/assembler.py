from sim import isa
from sim.registers import numbers


class AsmError(Exception):
    def __init__(self, lineno, message):
        self.lineno = lineno
        self.message = message

    def __str__(self):
        return 'line %d: %s' % (self.lineno, self.message)


class Assembler(object):
    def __init__(self, memory):
        self.memory = memory
        self.labels = {}
        self.fixups = []
        self.here = 0
        self.lineno = 0

    def fail(self, message):
        raise AsmError(self.lineno, message)

    def assemble(self, source):
        for line in source.splitlines():
            self.lineno += 1
            self.line(line)
        for address, label, lineno in self.fixups:
            if label not in self.labels:
                self.lineno = lineno
                self.fail('undefined label %s' % label)
            offset = (self.labels[label] - address - 4) >> 2
            word = self.memory.load_word(address)
            self.memory.store_word(address, word | (offset & 0xffff))
        return self.here

    def line(self, line):
        comment = line.find(';')
        if comment >= 0:
            line = line[:comment]
        line = line.strip()
        colon = line.find(':')
        if colon > 0 and '"' not in line[:colon]:
            self.labels[line[:colon].strip()] = self.here
            line = line[colon + 1:].strip()
        if not line:
            return
        space = line.find(' ')
        if space < 0:
            mnemonic, rest = line, ''
        else:
            mnemonic, rest = line[:space], line[space + 1:].strip()
        if mnemonic.startswith('.'):
            self.directive(mnemonic, rest)
            return
        if mnemonic not in isa.by_name:
            self.fail('unknown instruction %s' % mnemonic)
        operands = []
        if rest:
            operands = [part.strip() for part in rest.split(',')]
        self.encode(isa.by_name[mnemonic], operands)

    def directive(self, name, rest):
        if name == '.word':
            for part in rest.split(','):
                self.emit(self.number(part.strip()))
        elif name == '.ascii':
            if len(rest) < 2 or not rest.startswith('"') or not rest.endswith('"'):
                self.fail('string expected')
            text = rest[1:-1].replace('\\n', '\n') + '\0'
            self.memory.write_string(self.here, text)
            self.here += (len(text) + 3) & ~3
        elif name == '.space':
            self.here += (self.number(rest) + 3) & ~3
        else:
            self.fail('unknown directive %s' % name)

    def emit(self, word):
        self.memory.store_word(self.here, word)
        self.here += 4

    def number(self, text):
        try:
            if text.startswith('0x'):
                return int(text[2:], 16)
            return int(text)
        except ValueError:
            self.fail('bad number %s' % text)
            return 0

    def register(self, text):
        try:
            return numbers[text]
        except KeyError:
            self.fail('unknown register %s' % text)
            return 0

    def encode(self, ins, operands):
        form = ins.form
        expected = len(form)
        if len(operands) != expected:
            self.fail('%s takes %d operands' % (ins.name, expected))
        rd = rs = imm = 0
        registers = 0
        for i in range(len(operands)):
            kind = form[i]
            text = operands[i]
            if kind == 'r':
                number = self.register(text)
                if registers == 0:
                    rd = number
                elif registers == 1:
                    rs = number
                else:
                    imm = number
                registers += 1
            elif kind == 'i':
                if text in self.labels:
                    imm = self.labels[text]
                else:
                    imm = self.number(text)
                if not -0x8000 <= imm < 0x10000:
                    self.fail('immediate out of range')
            elif kind == 'm':
                paren = text.find('(')
                if paren < 0 or not text.endswith(')'):
                    self.fail('offset(register) expected')
                imm = self.number(text[:paren]) if paren > 0 else 0
                rs = self.register(text[paren + 1:len(text) - 1])
            elif kind == 'l':
                self.fixups.append((self.here, text, self.lineno))
        self.emit(ins.number << 24 | rd << 20 | rs << 16 | (imm & 0xffff))
