"""annlowlevel: instances as pointers in structs and arrays, and back; None; identity."""
from rpython.rtyper.annlowlevel import cast_base_ptr_to_instance, cast_gcref_to_instance, cast_instance_to_base_ptr
from rpython.rtyper.lltypesystem import llmemory, lltype
from rpython.rtyper.rclass import OBJECTPTR


class Animal(object):
    def __init__(self, name):
        self.name = name

    def sound(self):
        return '...'


class Dog(Animal):
    def sound(self):
        return 'woof'


CELL = lltype.GcStruct('Cell', ('content', OBJECTPTR), ('number', lltype.Signed))


def entry_point(argv):
    cells = lltype.malloc(lltype.GcArray(lltype.Ptr(CELL)), 3)
    animals = [Dog('Rex'), Animal('thing'), None]
    for i in range(3):
        cells[i] = lltype.malloc(CELL)
        cells[i].content = cast_instance_to_base_ptr(animals[i])
        cells[i].number = i
    for i in range(3):
        animal = cast_base_ptr_to_instance(Animal, cells[i].content)
        if animal is None:
            print('none', bool(cells[i].content))
        else:
            print(animal.name, animal.sound(), animal is animals[i])
    print(cells[0].content == cast_instance_to_base_ptr(animals[0]), cells[0].content == cells[1].content)
    gcref = lltype.cast_opaque_ptr(llmemory.GCREF, cells[0].content)
    print(cast_gcref_to_instance(Dog, gcref).name)
    return 0


def target(driver, args):
    return entry_point, None
