"""RPython's command; here it is `translate`."""


def main():
    raise NotImplementedError('a program cannot start a translation; the command does: translate TARGET')
