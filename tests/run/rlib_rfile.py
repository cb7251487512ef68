"""open() at run time: reading, writing, places, line ends, what is closed, what does not exist."""
import os

from rpython.rlib.rfile import create_file, create_stdio


def show(text):
    return '[%s]' % text.replace('\r', '<').replace('\n', '|')


def write_file(path, text):
    with open(path, 'w') as f:
        f.write(text)


def writing(path):
    f = open(path, 'w')
    f.write('one\n')
    f.write('two\n' * 2)
    f.write('')
    print(f.tell())
    f.flush()
    f.write('end')
    f.close()
    f.close()
    with open(path, 'a') as g:
        g.write('+more\n')
    print(show(open(path).read()))
    f = open(path, 'r+')
    f.seek(4)
    f.write('TWO')
    f.seek(0)
    print(show(f.read(9)), f.tell(), show(f.read()), show(f.read(3)), show(f.read()))
    f.seek(0, 2)
    size = f.tell()
    f.seek(size - 5)
    print(size, show(f.read()))
    f.seek(0)
    f.truncate(6)
    print(show(f.read()))
    f.close()
    f = open(path, 'w')
    f.writelines(['x\n', 'y\n'])
    f.close()
    print(show(open(path, 'rb').read()))


def reading(path):
    write_file(path, 'first\n' + 'x' * 300 + '\n\nlast')
    f = open(path)
    lines = []
    while True:
        line = f.readline()
        if not line:
            break
        lines.append(len(line))
    print(lines, show(f.readline()), show(f.read()))
    f.seek(0)
    print(show(f.readline(3)), show(f.readline(10)), len(f.readline(130)), len(f.readline(250)), show(f.readline()))
    f.close()
    total = 0
    with open(path) as g:
        for line in g:
            total += len(line.rstrip('\n'))
    print(total)
    with open(path) as g:
        print([len(line) for line in g.readlines()])
    write_file(path, '')
    with open(path, 'r') as g:
        print(show(g.read()), show(g.readline()))
    write_file(path, '\x00\xff\x80' * 5000)
    data = open(path, 'rb').read()
    print(len(data), ord(data[14999]), ord(data[1]))


def line_ends(path):
    write_file(path, 'a\rb\r\nc\nd\r')
    print(show(open(path).read()), show(open(path, 'rU').read()), show(open(path, 'U').readline()))
    with open(path, 'rU') as f:
        print([show(line) for line in f.readlines()])


def failing(path):
    for mode in ['r', 'r+']:
        try:
            open(path + '.none', mode)
        except IOError as e:
            print('missing', e.errno)
    try:
        open(os.path.dirname(path) + '/none/file', 'w').write('x')
    except OSError as e:
        print('no folder', e.errno)
    try:
        open(path, 'q')
    except ValueError:
        print('bad mode')
    f = open(path)
    f.close()
    try:
        f.read()
    except ValueError:
        print('closed', f.closed)


def unclosed(path):
    f = create_file(path, 'w')
    f.write('written though nobody closes it\n')
    return f


def entry_point(argv):
    path = argv[1] + '/file'
    writing(path)
    reading(path)
    line_ends(path)
    failing(path)
    f = unclosed(argv[1] + '/unclosed')
    print(f.closed)
    stdin, stdout, stderr = create_stdio()
    print(show(stdin.readline()), show(stdin.read(4)))
    stdout.write('from stdout\n')
    print('then print')
    print(show(stdin.read()))
    stdout.flush()
    stderr.write('to stderr\n')
    return 0


def target(driver, args):
    return entry_point, None
