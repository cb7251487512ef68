"""Methods of low-level types: of pointers, of the type, static ones, constants; inherited by nobody, one name in two types."""
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.rtyper.lltypesystem.lltype import staticAdtMethod, typeMethod


def push(self, value):
    self.items[self.length] = value
    self.length += 1


def total(self, start=0):
    result = start
    for i in range(self.length):
        result += self.items[i]
    return result


@typeMethod
def make(STACK, size):
    p = lltype.malloc(STACK)
    p.length = 0
    p.items = lltype.malloc(STACK.items.TO, size)
    return p


def limit(x):
    return min(x, 100)


STACK = lltype.GcStruct('Stack', ('length', lltype.Signed), ('items', lltype.Ptr(lltype.GcArray(lltype.Signed))),
                        adtmeths={'push': push, 'total': total, 'make': make, 'limit': staticAdtMethod(limit), 'SIZE': 7})


def area(self):
    return self.x * self.y


def total_of_point(self):
    return self.x + self.y


POINT = lltype.Struct('Point', ('x', lltype.Signed), ('y', lltype.Signed), adtmeths={'area': area, 'total': total_of_point})


def first(self):
    return self[0]


ROW = lltype.GcArray(lltype.Signed, adtmeths={'first': first})


def entry_point(argv):
    stack = STACK.make(10)
    for i in range(5):
        stack.push(i * i)
    print(stack.total(), stack.total(start=1000), stack.limit(500), STACK.limit(5), stack.SIZE, STACK.SIZE, stack.length)
    other = stack.make(2)
    other.push(-1)
    print(other.total(), len(other.items))
    point = lltype.malloc(POINT, flavor='raw')
    point.x = 6
    point.y = 7
    print(point.area(), point.total())
    area_of = point.area
    print(area_of())
    lltype.free(point, flavor='raw')
    row = lltype.malloc(ROW, 3)
    row[0] = 42
    print(row.first())
    return 0


def target(driver, args):
    return entry_point, None
