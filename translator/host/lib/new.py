"""new: making functions, methods, modules and classes, the old way."""
import types

instancemethod = types.MethodType
module = types.ModuleType
function = types.FunctionType


def classobj(name, bases, namespace):
    return type(name, bases or (object,), namespace)


def instance(cls, namespace=None):
    made = cls.__new__(cls)
    made.__dict__.update(namespace or {})
    return made
