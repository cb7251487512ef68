"""profile: runs what it is given, without counting."""


class Profile(object):
    def __init__(self, *ignored, **more):
        pass

    def enable(self, *ignored, **more):
        pass

    disable = create_stats = print_stats = dump_stats = enable

    def runcall(self, function, *args, **keywords):
        return function(*args, **keywords)

    def run(self, statement):
        import __main__
        exec(statement, __main__.__dict__)
        return self

    def runctx(self, statement, globals, locals):
        exec(statement, globals, locals)
        return self


def run(statement, filename=None, sort=-1):
    Profile().run(statement)


def runctx(statement, globals, locals, filename=None, sort=-1):
    Profile().runctx(statement, globals, locals)
