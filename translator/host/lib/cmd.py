"""cmd: a loop of commands."""


class Cmd(object):
    prompt, intro, identchars, use_rawinput = '(Cmd) ', None, '', 1

    def __init__(self, completekey='tab', stdin=None, stdout=None):
        import sys
        self.stdin, self.stdout = stdin or sys.stdin, stdout or sys.stdout
        self.cmdqueue = []

    def preloop(self):
        pass

    def postloop(self):
        pass

    def precmd(self, line):
        return line

    def postcmd(self, stop, line):
        return stop

    def emptyline(self):
        pass

    def default(self, line):
        self.stdout.write('*** Unknown syntax: %s\n' % line)

    def onecmd(self, line):
        word, _, rest = line.strip().partition(' ')
        if not word:
            return self.emptyline()
        method = getattr(self, 'do_' + word, None)
        return self.default(line) if method is None else method(rest.strip())

    def cmdloop(self, intro=None):
        self.preloop()
        stop = None
        while not stop:
            if self.cmdqueue:
                line = self.cmdqueue.pop(0)
            else:
                self.stdout.write(self.prompt)
                self.stdout.flush()
                line = self.stdin.readline()
                line = line.rstrip('\r\n') if line else 'EOF'
            line = self.precmd(line)
            stop = self.postcmd(self.onecmd(line), line)
        self.postloop()
