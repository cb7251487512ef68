"""rlib.buffer: strs, bytes and parts of them as buffers; a regular expression on a buffer."""
from rpython.rlib.buffer import Buffer, ByteBuffer, CannotWrite, StringBuffer, SubBuffer
from rpython.rlib.rsre.rpy import get_code
from rpython.rlib.rsre.rsre_core import BufMatchContext, search_context

DIGITS = get_code('([0-9]+)-')


def show(buffer):
    text = buffer.as_str().replace('\x00', '.')
    print(buffer.getlength(), len(buffer), text, buffer.readonly)


def entry_point(argv):
    text = StringBuffer('hello world')
    show(text)
    print(text.getitem(4), text[0], text.getslice(1, 4, 1, 3), text.getslice(10, -1, -2, 6), '[%s]' % text.getslice(3, 3, 1, 0))
    part = SubBuffer(text, 6, -1)
    show(part)
    show(SubBuffer(part, 1, 2))
    show(SubBuffer(part, 1, 99))
    show(SubBuffer(part, 9, 5))
    try:
        part.setitem(0, 'W')
    except CannotWrite:
        print('readonly')
    data = ByteBuffer(6)
    data.setslice(1, 'abc')
    data[5] = 'z'
    show(data)
    middle = SubBuffer(data, 2, 3)
    middle.setitem(0, 'B')
    middle.setslice(1, 'C!')
    show(data)
    buffers = [text, part, data, middle]
    total = 0
    for buffer in buffers:
        assert isinstance(buffer, Buffer)
        total += buffer.getlength()
    print(total)
    ctx = BufMatchContext(SubBuffer(StringBuffer('xx a 12 345-6'), 3, -1), 0, 99)
    print(search_context(ctx, DIGITS), ctx.span(), ctx.group(1), ctx.group())
    return 0


def target(driver, args):
    return entry_point, None
