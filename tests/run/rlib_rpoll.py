"""rlib.rpoll: pipes that are ready, or not; wrong descriptors."""
import os

from rpython.rlib import rpoll


def entry_point(argv):
    reader, writer = os.pipe()
    print(rpoll.poll({reader: rpoll.POLLIN}, 0), rpoll.poll({}, 1))
    ready = rpoll.poll({reader: rpoll.POLLIN, writer: rpoll.POLLOUT}, 1000)
    print(len(ready), ready[0][0] == writer, ready[0][1] == rpoll.POLLOUT)
    inl, outl, excl = rpoll.select([reader], [writer], [], 1.0)
    print(len(inl), outl == [writer], excl)
    os.write(writer, 'x')
    ready = rpoll.poll({reader: rpoll.POLLIN, writer: rpoll.POLLOUT})
    print(sorted([events for fd, events in ready]) == sorted([rpoll.POLLIN, rpoll.POLLOUT]))
    inl, outl, excl = rpoll.select([reader], [writer], [reader])
    print(inl == [reader], outl == [writer], excl)
    os.close(writer)
    os.read(reader, 10)
    print(rpoll.poll({reader: rpoll.POLLIN}, 1000)[0][1] == rpoll.POLLHUP)
    os.close(reader)
    print(rpoll.poll({reader: rpoll.POLLIN}, 1000)[0][1] == rpoll.POLLNVAL)
    print(rpoll.select([], [], [], 0.01))
    for fd in [reader, -1, 100000]:
        try:
            rpoll.select([fd], [], [], 0.0)
        except rpoll.SelectError as e:
            print(e.get_msg())
    print('POLLIN' in rpoll.eventnames)
    return 0


def target(driver, args):
    return entry_point, None
