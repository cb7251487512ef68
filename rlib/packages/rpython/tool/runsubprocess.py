"""Commands run to their end."""
from subprocess import PIPE, Popen


def run_subprocess(executable, args, env=None, cwd=None):
    """(status, what it printed, what it complained) of a command."""
    if isinstance(args, str):
        command, shell = str(executable) + ' ' + args, True
    else:
        command, shell = [str(executable)] + [str(arg) for arg in args or []], False
    process = Popen(command, shell=shell, env=env, cwd=cwd, stdout=PIPE, stderr=PIPE)
    output, complaints = process.communicate()
    return process.returncode, output, complaints
