"""bytearray: changed in place by index, slice and methods, shared by references, compared, searched and turned into texts; borders of what an item may be."""


class Buffer(object):
    def __init__(self, size):
        self.data = bytearray(size)
        self.end = 0

    def write(self, text):
        for c in text:
            if self.end == len(self.data):
                self.data.extend(bytearray(len(self.data)))
            self.data[self.end] = ord(c)
            self.end += 1

    def text(self):
        return ''.join([chr(b) for b in self.data[:self.end]])


def sieve(n):
    flags = bytearray(n)
    primes = []
    for i in range(2, n):
        if flags[i] == 0:
            primes.append(i)
            for k in range(i * i, n, i):
                flags[k] = 1
    return primes


def crypt(data, key):
    for i in range(len(data)):
        data[i] ^= key[i % len(key)]


def entry_point(argv):
    one = len(argv)
    buffer = Buffer(one)
    buffer.write('hello')
    buffer.write(', world')
    print(buffer.text(), buffer.end, len(buffer.data))
    print(sieve(40))
    data, key = bytearray([104, 105, 33]), bytearray([one, 2])
    other = data
    crypt(data, key)
    print([b for b in other], data is other)
    crypt(data, key)
    print([b for b in data], sum(data), max(data), 105 in data, 7 in data)
    data.append(255)
    data.insert(0, 0)
    data[1:3] = bytearray([9, 8, 7])
    print([b for b in data], data.pop(), data.pop(0), len(data))
    data.reverse()
    del data[0]
    print([b for b in data], data == bytearray([7, 8, 9]), data < bytearray([8]), data != other)
    for value in (256, -1, 255 + one):
        try:
            data[0] = value
        except ValueError:
            print('no byte')
    try:
        print(data[10])
    except IndexError:
        print('no index')
    data += bytearray([1, 2])
    print([b for b in data + data[:one]], [b for b in data * 2], [b for b in data[::-1]], data.find(bytearray([one, 2])))
    data[::2] = bytearray([one, 20, 30])
    del data[1::3]
    print([b for b in data], [b for b in data[2:0:-one]], [b for b in data[-1::-2]])
    try:
        data[::2] = bytearray([1, 2, 3])
    except ValueError:
        print('sizes')
    return 0


def target(driver, args):
    return entry_point
