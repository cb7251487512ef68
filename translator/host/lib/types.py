"""types: names of the built-in types."""
import sys


def _function():
    yield


class _Class(object):
    def method(self):
        pass


NoneType = type(None)
TypeType = type
BooleanType = bool
IntType = LongType = int
FloatType = float
ComplexType = complex
StringType = str
UnicodeType = unicode
StringTypes = (str, unicode)
TupleType = tuple
ListType = list
DictType = DictionaryType = dict
SliceType = slice
ObjectType = object
XRangeType = xrange
FileType = file
EllipsisType = type(Ellipsis)
NotImplementedType = type(NotImplemented)
FunctionType = LambdaType = type(_function)
GeneratorType = type(_function())
CodeType = type(_function.__code__)
MethodType = UnboundMethodType = type(_Class().method)
BuiltinFunctionType = BuiltinMethodType = type(len)
ModuleType = type(sys)
FrameType = type(sys._getframe())
ClassType = InstanceType = type('ClassType', (), {})      # classes of Python 2's old kind: nothing is one
GetSetDescriptorType = type(type(_function).__code__) if hasattr(type(_function), '__code__') else property
MemberDescriptorType = GetSetDescriptorType
MappingProxyType = dict
CellType = type((lambda x: lambda: x)(1).__closure__[0])

try:
    raise TypeError
except TypeError:
    TracebackType = type(sys.exc_info()[2])


class SimpleNamespace(object):
    def __init__(self, **attributes):
        self.__dict__.update(attributes)

    def __repr__(self):
        return 'namespace(%s)' % ', '.join(['%s=%r' % item for item in self.__dict__.items()])

    def __eq__(self, other):
        return isinstance(other, SimpleNamespace) and self.__dict__ == other.__dict__

    def __ne__(self, other):
        return not self == other

    __hash__ = None


def new_class(name, bases=(), kwds=None, exec_body=None):
    namespace = {}
    if exec_body is not None:
        exec_body(namespace)
    metaclass = (kwds or {}).get('metaclass', type)
    return metaclass(name, tuple(bases), namespace)


def coroutine(function):
    return function
