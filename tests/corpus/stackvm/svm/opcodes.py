# opcode name, number of arguments in the code
_TABLE = """
    PUSH 1
    PUSHCONST 1
    POP 0
    DUP 0
    SWAP 0
    LOAD 1
    STORE 1
    GETGLOBAL 1
    SETGLOBAL 1
    ADD 0
    SUB 0
    MUL 0
    DIV 0
    MOD 0
    LT 0
    LE 0
    EQ 0
    NOT 0
    JUMP 1
    JUMPF 1
    CALL 2
    CALLV 1
    FUNCREF 1
    RETURN 0
    NEWARRAY 1
    INDEX 0
    SETINDEX 0
    LEN 0
    EACH 0
    FOLD 0
    TRY 1
    ENDTRY 0
    THROW 0
    PRINT 0
    HALT 0
"""


class Opcode(object):
    def __init__(self, number, name, nargs):
        self.number = number
        self.name = name
        self.nargs = nargs

    def _freeze_(self):
        return True

    def __repr__(self):
        return "<%s>" % self.name

opcodes = []
by_name = {}
for _line in _TABLE.strip().splitlines():
    _name, _nargs = _line.split()
    _op = Opcode(len(opcodes), _name, int(_nargs))
    opcodes.append(_op)
    by_name[_name.lower()] = _op
    globals()[_name] = _op.number

opcode_args = [op.nargs for op in opcodes]
opcode_names = [op.name for op in opcodes]
