"""What is passed in the place of self, or of the class of a class method, is checked."""


class Words(list):
    pass


class Table(dict):
    pass


class Failure(Exception):
    def __new__(cls, *args):
        return Exception.__new__(cls, *args)


def outcome(function, *args):
    try:
        result = function(*args)
    except TypeError:
        return 'TypeError'
    return type(result).__name__


for function, args in [
        (object.__new__, (-1,)), (object.__new__, (int,)), (int.__new__, (str,)), (int.__new__, (int, 4)), (type.__new__, (-1, 'x', (), {})),
        (tuple.__new__, (list, [1])), (tuple.__new__, (3,)), (list.append, (list, 3)), (list.append, (3, 4)), (list.append, (Words(), 3)),
        (list.append.__get__, (3, int)), (dict.fromkeys, ([1],)), (Table.fromkeys, ([1],)), (dict.__getitem__, (dict, 3)), (str.upper, (str,)),
        (str.upper, ()), (object.__repr__, (int,)), (type.mro, (int,)), (type.mro, (3,)), (Exception.__init__, (3,)), (int.__add__, (int, 3)),
        (int.__add__, (True, 3)), (Failure, (1, 2)), (Exception.__new__, (int,)), (float.fromhex, ('1',))]:
    print(function.__name__, outcome(function, *args))
