from rpython.rlib.jit import JitDriver, hint, promote, elidable
from rpython.rlib.rarithmetic import string_to_int
from rpython.rlib.rstring import ParseStringError, ParseStringOverflowError
import words
from words import Word, Constant, Deferred, ForthError, PRIMITIVES

(LIT, CALL, BRANCH, ZBRANCH, EXIT, DO, LOOP, INDEX, OUTER, TYPE, DOES, CREATE) = range(12)
NAMES = "lit call branch 0branch exit do loop i j type does create".split()

STACK = 256


def location(pc, code):
    ins = code.code[pc]
    return "%s:%d %s" % (code.name, pc, NAMES[ins.op])

driver = JitDriver(greens=['pc', 'code'], reds=['machine'], get_printable_location=location)


class Instruction(object):
    _immutable_fields_ = ['op', 'arg', 'word', 'text']

    def __init__(self, op, arg=0, word=None, text=None):
        self.op = op
        self.arg = arg
        self.word = word
        self.text = text

    def __repr__(self):
        return '<%s %d>' % (NAMES[self.op], self.arg)


class Cell(object):
    value = 0


class Colon(Word):
    """A word defined by : ... ;"""
    _immutable_fields_ = ['code[*]']

    def __init__(self, name):
        Word.__init__(self, name)
        self.building = []
        self.code = None

    def finish(self):
        self.building.append(Instruction(EXIT))
        self.code = self.building[:]

    def emit(self, op, arg=0, word=None, text=None):
        self.building.append(Instruction(op, arg, word, text))
        return len(self.building) - 1

    def patch(self, at):
        old = self.building[at]
        self.building[at] = Instruction(old.op, len(self.building), old.word, old.text)

    def execute(self, machine):
        if self.code is None:
            raise ForthError("%s is being compiled" % self.name)
        machine.run(self)


class Created(Word):
    def __init__(self, name, address):
        Word.__init__(self, name)
        self.address = address
        self.does = None
        self.does_pc = 0

    def execute(self, machine):
        machine.push(self.address)
        if self.does is not None:
            machine.run(self.does, self.does_pc)


class Machine(object):
    _virtualizable_ = ['depth', 'stack[*]']

    def __init__(self, write):
        self = hint(self, access_directly=True, fresh_virtualizable=True)
        self.stack = [0] * STACK
        self.depth = 0
        self.rstack = []
        self.loops = []
        self.memory = []
        self.base = 10
        self.write = write
        self.tokens = []
        self.dictionary = {}
        self.current = None
        self.control = []
        self.tokens_of = {}
        self.last = None
        self.reader = None
        for name, word in PRIMITIVES.iteritems():
            self.dictionary[name] = word

    # stack
    def push(self, value):
        depth = self.depth
        if depth >= len(self.stack):
            raise ForthError("stack overflow")
        self.stack[depth] = value
        self.depth = depth + 1

    def pop(self):
        depth = self.depth - 1
        if depth < 0:
            raise ForthError("stack underflow")
        self.depth = depth
        return self.stack[depth]

    def peek(self, n):
        at = self.depth - 1 - n
        if not 0 <= at < self.depth:
            raise ForthError("stack underflow")
        return self.stack[at]

    # memory
    def allot(self, count):
        if count < 0:
            del self.memory[len(self.memory) + count:]
        for i in xrange(count):
            self.memory.append(Cell())

    def cell(self, address):
        try:
            if address < 0:
                raise IndexError
            return self.memory[address]
        except IndexError:
            raise ForthError("bad address %d" % address)

    def token_of(self, word):
        if word not in self.tokens_of:
            self.tokens_of[word] = len(self.tokens)
            self.tokens.append(word)
        return self.tokens_of[word]

    def token(self, number):
        if number < 0 or number >= len(self.tokens):
            raise ForthError("bad execution token %d" % number)
        return self.tokens[number]

    # inner interpreter
    def run(self, code, pc=0):
        machine = self
        while True:
            driver.jit_merge_point(pc=pc, code=code, machine=machine)
            ins = code.code[pc]
            pc += 1
            op = promote(ins.op)
            if op == LIT:
                machine.push(ins.arg)
            elif op == CALL:
                ins.word.execute(machine)
            elif op == BRANCH:
                if ins.arg < pc:
                    pc = ins.arg
                    driver.can_enter_jit(pc=pc, code=code, machine=machine)
                else:
                    pc = ins.arg
            elif op == ZBRANCH:
                if machine.pop() == 0:
                    back = ins.arg < pc
                    pc = ins.arg
                    if back:
                        driver.can_enter_jit(pc=pc, code=code, machine=machine)
            elif op == DO:
                start = machine.pop()
                limit = machine.pop()
                machine.loops.append((start, limit))
            elif op == LOOP:
                i, limit = machine.loops.pop()
                i += machine.pop() if ins.word is not None else 1
                if i < limit:
                    machine.loops.append((i, limit))
                    pc = ins.arg
                    driver.can_enter_jit(pc=pc, code=code, machine=machine)
            elif op == INDEX:
                machine.push(machine.loops[-1][0])
            elif op == OUTER:
                if len(machine.loops) < 2:
                    raise ForthError("j outside of two loops")
                machine.push(machine.loops[-2][0])
            elif op == TYPE:
                machine.write(ins.text)
            elif op == CREATE:
                machine.create()
            elif op == DOES:
                created = machine.last
                if not isinstance(created, Created):
                    raise ForthError("does> without create")
                created.does = code
                created.does_pc = pc
                return
            elif op == EXIT:
                return
            else:
                assert 0, "unknown instruction"

    # outer interpreter
    def lookup(self, name):
        return self.dictionary.get(name.lower(), None)

    def define(self, word):
        self.dictionary[word.name] = word
        self.last = word

    def create(self):
        self.define(Created(self.reader.name(), len(self.memory)))

    def interpret(self, reader):
        self.reader = reader
        while 1:
            name = reader.next_word()
            if name is None:
                break
            if self.directive(name.lower(), reader):
                continue
            word = self.lookup(name)
            if word is None:
                value = self.number(name)
                if self.current is None:
                    self.push(value)
                else:
                    self.current.emit(LIT, value)
            elif self.current is None or word.immediate:
                word.execute(self)
            else:
                self.current.emit(CALL, 0, word)

    def number(self, name):
        try:
            if name.startswith('$'):
                return string_to_int(name[1:], 16)
            return string_to_int(name, self.base)
        except ParseStringOverflowError:
            raise ForthError("number too large: %s" % name)
        except ParseStringError:
            raise ForthError("unknown word: %s" % name)

    def compiling(self):
        if self.current is None:
            raise ForthError("not in a definition")
        return self.current

    def pop_control(self, kind):
        if not self.control:
            raise ForthError("unbalanced control structure")
        its, at = self.control.pop()
        if its != kind:
            raise ForthError("%s where %s was expected" % (its, kind))
        return at

    def word_named(self, name):
        if name is None:
            raise ForthError("name expected")
        word = self.lookup(name)
        if word is None:
            raise ForthError("unknown word: %s" % name)
        return word

    def directive(self, name, reader):
        """Words that read ahead or compile; False if `name` is none of them."""
        if name == ':':
            if self.current:
                raise ForthError("nested definition")
            its = reader.next_word()
            if its is None:
                raise ForthError("name expected")
            self.current = Colon(its.lower())
        elif name == ';':
            current = self.compiling()
            if self.control:
                raise ForthError("unfinished " + self.control[-1][0])
            current.finish()
            self.define(current)
            self.current = None
        elif name == 'if':
            self.control.append(('if', self.compiling().emit(ZBRANCH)))
        elif name == 'else':
            at = self.pop_control('if')
            self.control.append(('if', self.compiling().emit(BRANCH)))
            self.current.patch(at)
        elif name == 'then':
            self.compiling().patch(self.pop_control('if'))
        elif name == 'begin':
            self.control.append(('begin', len(self.compiling().building)))
        elif name == 'until':
            at = self.pop_control('begin')
            self.compiling().emit(ZBRANCH, at)
        elif name == 'while':
            at = self.pop_control('begin')
            self.control.append(('while', self.compiling().emit(ZBRANCH)))
            self.control.append(('begin', at))
        elif name == 'repeat':
            back = self.pop_control('begin')
            self.compiling().emit(BRANCH, back)
            self.current.patch(self.pop_control('while'))
        elif name == 'do':
            self.compiling().emit(DO)
            self.control.append(('do', len(self.current.building)))
        elif name in ('loop', '+loop'):
            at = self.pop_control('do')
            stepping = self.lookup('dup') if name == '+loop' else None
            self.compiling().emit(LOOP, at, stepping)
        elif name == 'i':
            self.compiling().emit(INDEX)
        elif name == 'j':
            self.compiling().emit(OUTER)
        elif name == 'exit':
            self.compiling().emit(EXIT)
        elif name == 'recurse':
            self.compiling().emit(CALL, 0, self.current)
        elif name == 'does>':
            self.compiling().emit(DOES)
        elif name == '."':
            text = reader.until('"')
            if self.current is not None:
                self.current.emit(TYPE, 0, None, text)
            else:
                self.write(text)
        elif name == '(':
            reader.until(')')
        elif name == '\\':
            reader.until('\n')
        elif name == "'":
            self.push(self.token_of(self.word_named(reader.next_word())))
        elif name == "[']":
            token = self.token_of(self.word_named(reader.next_word()))
            self.compiling().emit(LIT, token)
        elif name == 'variable':
            self.define(Constant(reader.name(), len(self.memory)))
            self.allot(1)
        elif name == 'constant':
            self.define(Constant(reader.name(), self.pop()))
        elif name == 'create':
            if self.current is not None:
                self.current.emit(CREATE)
            else:
                self.create()
        elif name == 'defer':
            self.define(Deferred(reader.name()))
        elif name == 'is':
            target = self.word_named(reader.next_word())
            if not isinstance(target, Deferred):
                raise ForthError("%s is not deferred" % target.show())
            target.target = self.token(self.pop())
        elif name == 'immediate':
            if self.last is None:
                raise ForthError("nothing defined")
            self.last.immediate = True
        elif name == ',':
            self.allot(1)
            self.memory[-1].value = self.pop()
        else:
            return False
        return True

    def reset(self):
        self.depth = 0
        self.rstack = []
        self.loops = []
        self.current = None
        self.control = []
