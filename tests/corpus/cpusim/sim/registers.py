"""Register files, made by a metaclass from a layout: each register becomes a property."""
from rpython.rlib.rarithmetic import r_uint, intmask

MASK = 0xffffffff


def signed32(value):
    value = value & MASK
    if value & 0x80000000:
        return value - (1 << 32)
    return value


class RegisterFileMeta(type):
    def __new__(cls, name, bases, dct):
        layout = dct.get('layout', '').split()
        aliases = dct.get('aliases', {})
        for number, register in enumerate(layout):
            dct['R_' + register.upper()] = number
            dct[register] = make_property(number)
        for alias, register in aliases.items():
            dct[alias] = dct[register]
        dct['names'] = layout
        dct['count'] = len(layout)
        return type.__new__(cls, name, bases, dct)

    def __init__(cls, name, bases, dct):
        type.__init__(cls, name, bases, dct)
        for register in cls.names:
            all_registers.setdefault(register, []).append(name)

all_registers = {}


def make_property(number):
    def get(self):
        return self.values[number]

    def set(self, value):
        self.values[number] = value & MASK
    return property(get, set)


class RegisterFile(object):
    __metaclass__ = RegisterFileMeta
    _immutable_fields_ = ['values']
    layout = ''

    def __init__(self):
        self.values = [0] * self.count

    def get(self, number):
        return self.values[number]

    def set(self, number, value):
        self.values[number] = value & MASK


class IntegerRegisters(RegisterFile):
    layout = 'zero a0 a1 a2 t0 t1 t2 t3 s0 s1 s2 s3 sp ra'
    aliases = {'result': 'a0', 'link': 'ra'}

    def set(self, number, value):
        if number != self.R_ZERO:
            self.values[number] = value & MASK


class StatusRegisters(RegisterFile):
    layout = 'status cause epc count'

numbers = dict((name, i) for i, name in enumerate(IntegerRegisters.names))
