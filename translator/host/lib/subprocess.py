"""subprocess: running other programs."""
import errno
import os
import sys

PIPE, STDOUT, DEVNULL = -1, -2, -3


class SubprocessError(Exception):
    pass


class CalledProcessError(SubprocessError):
    def __init__(self, returncode, cmd, output=None, stderr=None):
        Exception.__init__(self, returncode, cmd)
        self.returncode = returncode
        self.cmd = cmd
        self.output = self.stdout = output
        self.stderr = stderr

    def __str__(self):
        return "Command '%s' returned non-zero exit status %d" % (self.cmd, self.returncode)


class TimeoutExpired(SubprocessError):
    pass


class CompletedProcess(object):
    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def check_returncode(self):
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


def _quoted(word):
    return "'" + str(word).replace("'", "'\\''") + "'"


def list2cmdline(words):
    return ' '.join([_quoted(word) if not str(word).isalnum() else str(word) for word in words])


def _found(program, env):
    if '/' in program:
        return os.access(program, os.X_OK)
    path = (env or os.environ).get('PATH', os.defpath)
    return any([os.access(os.path.join(folder, program), os.X_OK) for folder in path.split(':')])


class Popen(object):
    """A program that runs. What is to be read of it goes through pipes; it is started by the shell."""

    def __init__(self, args, bufsize=0, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None,
                 close_fds=False, shell=False, cwd=None, env=None, universal_newlines=False, **ignored):
        self.args = args
        self.returncode = None
        self.stdin = self.stdout = self.stderr = None
        command = self._command(args, executable, shell, env)
        if cwd is not None and not os.path.isdir(str(cwd)):
            raise OSError(errno.ENOENT, os.strerror(errno.ENOENT), str(cwd))
        self._start(command, stdin, stdout, stderr, preexec_fn, cwd, env)

    def _command(self, args, executable, shell, env):
        if isinstance(args, basestring):
            words = None if shell else [args]
        else:
            words = [str(word) for word in args]
        if words is None or shell:
            return args if words is None else words[0]
        program = executable or words[0]
        if not _found(program, env):
            raise OSError(errno.ENOENT, os.strerror(errno.ENOENT), program)
        return 'exec ' + ' '.join([_quoted(word) for word in [program] + words[1:]])

    def _start(self, command, stdin, stdout, stderr, preexec_fn, cwd, env):
        mine, theirs = [], {}
        for fd, given, attribute in ((0, stdin, 'stdin'), (1, stdout, 'stdout'), (2, stderr, 'stderr')):
            if given == PIPE:
                r, w = os.pipe()
                ours, other = (w, r) if fd == 0 else (r, w)
                setattr(self, attribute, os.fdopen(ours, 'wb' if fd == 0 else 'rb'))
                theirs[fd] = other
                mine.append(ours)
            elif given == DEVNULL:
                theirs[fd] = os.open(os.devnull, os.O_RDWR)
            elif given == STDOUT:
                theirs[fd] = theirs.get(1, 1)
            elif given is not None:
                if hasattr(given, 'flush'):
                    given.flush()
                theirs[fd] = given if isinstance(given, int) else given.fileno()
        sys.stdout.flush()
        self.pid = os.fork()
        if self.pid == 0:
            self._child(command, theirs, mine, preexec_fn, cwd, env)
        opened = [theirs[fd] for fd, given in ((0, stdin), (1, stdout), (2, stderr)) if given in (PIPE, DEVNULL)]
        for fd in opened:
            os.close(fd)

    def _child(self, command, theirs, mine, preexec_fn, cwd, env):
        try:
            for fd in mine:
                os.close(fd)
            for fd in sorted(theirs, reverse=True):
                if theirs[fd] != fd:
                    os.dup2(theirs[fd], fd)
            for other in set(theirs.values()):
                if other > 2:
                    os.close(other)
            if cwd is not None:
                os.chdir(str(cwd))
            if preexec_fn is not None:
                preexec_fn()
            os.execve('/bin/sh', ['sh', '-c', command], env or os.environ)
        finally:
            os._exit(127)

    def _ended(self, status):
        self.returncode = -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
        return self.returncode

    def wait(self, timeout=None):
        if self.returncode is None:
            self._ended(os.waitpid(self.pid, 0)[1])
        return self.returncode

    def poll(self):
        if self.returncode is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self._ended(status)
        return self.returncode

    def communicate(self, input=None, timeout=None):
        """Everything it prints. With two outputs to read, the second goes through a file of its own."""
        if self.stdin is not None:
            self._feed(input or '')
        if self.stdout is not None and self.stderr is not None:
            return self._read_both()
        out = self.stdout.read() if self.stdout is not None else None
        err = self.stderr.read() if self.stderr is not None else None
        self.wait()
        return out, err

    def _feed(self, text):
        """Writes from a process of its own, so that neither side waits for the other."""
        if len(text) > 4096 and os.fork() == 0:
            try:
                self.stdin.write(text)
                self.stdin.flush()
            finally:
                os._exit(0)
        elif len(text) <= 4096:
            self.stdin.write(text)
        self.stdin.close()

    def _read_both(self):
        import tempfile
        fd, path = tempfile.mkstemp()
        reader = os.fork()
        if reader == 0:
            try:
                while True:
                    text = os.read(self.stderr.fileno(), 65536)
                    if not text:
                        break
                    os.write(fd, text)
            finally:
                os._exit(0)
        out = self.stdout.read()
        os.waitpid(reader, 0)
        os.close(fd)
        with open(path, 'rb') as stream:
            err = stream.read()
        os.unlink(path)
        self.wait()
        return out, err

    def send_signal(self, signal):
        os.kill(self.pid, signal)

    def terminate(self):
        self.send_signal(15)

    def kill(self):
        self.send_signal(9)

    def __enter__(self):
        return self

    def __exit__(self, *ignored):
        for stream in (self.stdin, self.stdout, self.stderr):
            if stream is not None:
                stream.close()
        self.wait()


def call(*args, **keywords):
    return Popen(*args, **keywords).wait()


def check_call(*args, **keywords):
    status = call(*args, **keywords)
    if status:
        raise CalledProcessError(status, keywords.get('args') or args[0])
    return 0


def check_output(*args, **keywords):
    text = keywords.pop('input', None)
    if text is not None:
        keywords['stdin'] = PIPE
    process = Popen(stdout=PIPE, *args, **keywords)
    output = process.communicate(text)[0]
    if process.returncode:
        raise CalledProcessError(process.returncode, process.args, output)
    return output


def run(args, input=None, capture_output=False, check=False, timeout=None, text=None, **keywords):
    if capture_output:
        keywords['stdout'] = keywords['stderr'] = PIPE
    if input is not None:
        keywords['stdin'] = PIPE
    process = Popen(args, **keywords)
    output, complaints = process.communicate(input)
    done = CompletedProcess(args, process.returncode, output, complaints)
    if check:
        done.check_returncode()
    return done


def getstatusoutput(cmd):
    process = Popen(cmd, shell=True, stdout=PIPE, stderr=STDOUT)
    output = process.communicate()[0]
    return process.returncode, output[:-1] if output[-1:] == '\n' else output


def getoutput(cmd):
    return getstatusoutput(cmd)[1]
