"""platform: the machine."""
import os as _os


def system():
    return _os.uname().sysname


def machine():
    return _os.uname().machine


processor = machine


def node():
    return _os.uname().nodename


def release():
    return _os.uname().release


def version():
    return _os.uname().version


def uname():
    return _os.uname()


def platform(aliased=0, terse=0):
    return '-'.join([system(), release(), machine()])


def python_version():
    return '2.7.18'


def python_version_tuple():
    return ('2', '7', '18')


def python_implementation():
    return 'Jacquard'


def architecture(executable=None, bits='', linkage=''):
    return '64bit', 'ELF'
