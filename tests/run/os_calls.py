"""os at run time: folders, files, links, stat, descriptors, processes, the environment; each with its errors."""
import errno
import os
import time


def failure(name, path):
    try:
        if name == 'listdir':
            os.listdir(path)
        elif name == 'stat':
            os.stat(path)
        elif name == 'mkdir':
            os.mkdir(path)
        elif name == 'rmdir':
            os.rmdir(path)
        elif name == 'unlink':
            os.unlink(path)
        else:
            os.rename(path, path + '2')
    except OSError as e:
        print(name, e.errno == errno.ENOENT, e.errno == errno.EEXIST, os.strerror(e.errno))


def write_file(path, text):
    fd = os.open(path, os.O_WRONLY | os.O_CREAT, 0o644)
    os.write(fd, text)
    os.close(fd)


def folders(base):
    folder = os.path.join(base, 'inner')
    os.mkdir(folder)
    for name in ['b', 'a', 'c']:
        write_file(os.path.join(folder, name), name * 3)
    print(sorted(os.listdir(folder)), os.listdir(folder + '/..') != [])
    print(os.path.exists(folder), os.path.isdir(folder), os.path.isfile(folder), os.path.isfile(folder + '/a'))
    info = os.stat(folder + '/a')
    print(info.st_size, info.st_mode & 0o777, info[6], len(info), info.st_mtime > 1e9, info.st_nlink)
    os.symlink('a', folder + '/link')
    print(os.readlink(folder + '/link'), os.path.islink(folder + '/link'), os.lstat(folder + '/link').st_size)
    os.rename(folder + '/a', folder + '/z')
    os.chmod(folder + '/z', 0o400)
    print(os.stat(folder + '/z').st_mode & 0o777, os.access(folder + '/z', os.R_OK), os.access(folder + '/a', os.F_OK))
    failure('mkdir', folder)
    for name in ['listdir', 'stat', 'rmdir', 'unlink', 'rename']:
        failure(name, base + '/missing')
    here = os.getcwd()
    os.chdir(folder)
    print(os.path.basename(os.getcwd()), os.path.exists('z'))
    os.chdir(here)
    for name in os.listdir(folder):
        os.remove(os.path.join(folder, name))
    os.rmdir(folder)
    print(os.path.exists(folder))


def descriptors():
    reading, writing = os.pipe()
    copy = os.dup(writing)
    os.write(copy, 'through ')
    os.write(writing, 'a pipe')
    os.close(copy)
    os.close(writing)
    print(os.read(reading, 100), os.fstat(reading).st_size)
    os.close(reading)
    try:
        os.close(reading)
    except OSError as e:
        print(e.errno == errno.EBADF)


def processes():
    pid = os.fork()
    if pid == 0:
        os._exit(7)
    ended, status = os.waitpid(pid, 0)
    print(ended == pid, os.WIFEXITED(status), os.WEXITSTATUS(status))
    print(os.WEXITSTATUS(os.system('exit 3')), os.getppid() > 0, os.getuid() >= 0)
    print(len(os.urandom(5000)), os.urandom(16) != os.urandom(16), os.times()[0] >= 0.0)


def environment():
    os.environ['JACQUARD_TEST'] = 'one'
    print(os.environ['JACQUARD_TEST'], os.getenv('JACQUARD_TEST'), 'JACQUARD_TEST' in os.environ)
    print(os.environ.get('JACQUARD_NONE'), os.environ.get('JACQUARD_NONE', 'default'))
    del os.environ['JACQUARD_TEST']
    print('JACQUARD_TEST' in os.environ, len(os.environ.keys()) > 0)
    try:
        print(os.environ['JACQUARD_TEST'])
    except KeyError as e:
        print('KeyError', e)


def entry_point(argv):
    base = argv[1]
    before = time.time()
    folders(base)
    descriptors()
    processes()
    environment()
    print(time.time() >= before)
    return 0


def target(driver, args):
    return entry_point
