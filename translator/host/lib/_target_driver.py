"""The driver object that a target's functions see, as far as RPython programs use it."""


class Options(object):
    """A group of options: attributes, with RPython's set() and suggest()."""

    def __init__(self, **values):
        for name in values:
            setattr(self, name, values[name])

    def set(self, **values):
        for name in values:
            setattr(self, name, values[name])

    def suggest(self, **values):
        self.set(**values)


class TargetDriver(object):
    """What `driver` is in target(driver, args)."""

    def __init__(self, name, gc, opt_level):
        if name.startswith('target'):
            name = name[len('target'):]
        self.name = name
        self.exe_name = None
        backendopt = Options(inline=True, none=opt_level == '0')
        translation = Options(
            gc=gc, jit=False, thread=False, continuation=False, sandbox=False, backend='c', type_system='lltype',
            rweakref=False, shared=False, taggedpointers=False, opt=opt_level, list_comprehension_operations=False,
            withsmallfuncsets=0, log=True, verbose=False, output=None, cc=None, make_jobs=1, backendopt=backendopt)
        self.config = Options(translation=translation, objspace=Options())
        self.extra_goals = []

    def set_extra_goals(self, goals):
        self.extra_goals = goals

    def final_name(self):
        """Name of the executable."""
        template = self.exe_name or '%(name)s-%(backend)s'
        return template % {'name': self.name, 'backend': 'c', 'opt': self.config.translation.opt}


def make_driver(name, gc, opt_level):
    return TargetDriver(name, gc, opt_level)
