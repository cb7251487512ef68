"""Generators at run time: the classes that the translator makes of functions with `yield`.

A generator function becomes one that makes an instance of a class of its own, with its arguments as attributes. The body
becomes the method `next`, which goes on where `_state` says, and keeps its live variables in attributes between two
calls (translator/flow/generator.c). What is written here is the rest of such a class. Untranslated, generators are those
of Python, and nothing of this is used.
"""
from rpython.rlib.objectmodel import specialize

START = 0                       # where a fresh generator goes on; after a yield: its number
RUNNING = -1
FINISHED = -2


class Generator(object):
    """The base of all generators.

    Classes of generators that meet in one variable share a base below this one: their items agree."""


def not_resumable(state):
    """`next` of a generator that is running or finished."""
    if state == RUNNING:
        raise ValueError("generator already executing")
    raise StopIteration


@specialize.argtype(0)
def advance(iterator, sent, thrown):
    """The next item for `yield from`: a generator is given what was sent or thrown in."""
    if thrown is not None:
        if isinstance(iterator, Generator):
            return iterator.throw(thrown)
        raise thrown
    if sent is not None:
        if isinstance(iterator, Generator):
            return iterator.send(sent)
        raise AttributeError('send')
    return next(iterator)


def make_class(name):
    """A class for one generator function; `next` is given its meaning by the translator. Nothing is shared between these
    classes, so that each has its own types."""
    class family(Generator):
        pass

    class generator(family):
        _state = START
        _sent = None
        _thrown = None

        def __iter__(self):
            return self

        def next(self):
            raise NotImplementedError

        def __next__(self):
            return self.next()

        def send(self, value):
            if self._state == START and value is not None:
                raise TypeError("can't send non-None value to a just-started generator")
            self._sent = value
            return self.next()

        @specialize.argtype(1)
        def throw(self, exception):
            if self._state == RUNNING:
                raise ValueError("generator already executing")
            if self._state <= START:
                self._state = FINISHED
                raise exception
            try:
                raise exception
            except BaseException as e:
                self._thrown = e
            return self.next()

        def close(self):
            if self._state == RUNNING:
                raise ValueError("generator already executing")
            if self._state <= START:
                self._state = FINISHED
                return
            self._thrown = GeneratorExit()
            try:
                self.next()
            except (GeneratorExit, StopIteration):
                return
            raise RuntimeError("generator ignored GeneratorExit")

    family.__name__ = name
    generator.__name__ = name
    return generator
