"""py.process: commands."""
import os
import subprocess


class _Error(Exception):
    def __init__(self, status, systemstatus, cmd, out, err):
        Exception.__init__(self, status, systemstatus, cmd, out, err)
        self.status = status
        self.systemstatus = systemstatus
        self.cmd = cmd
        self.out = out
        self.err = err

    def __str__(self):
        return 'ExecutionFailed: %s  %s\n%s' % (self.status, self.cmd, self.err)


def cmdexec(cmd):
    """What a command of the shell prints."""
    process = subprocess.Popen(cmd, shell=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, err = process.communicate()
    if process.returncode:
        raise _Error(process.returncode, process.returncode, cmd, out, err)
    return out


cmdexec.Error = _Error


def kill(pid):
    os.kill(pid, 15)
