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


class TranslationOptions(Options):
    """config.translation. A suggestion of what this translator does not have is not followed; a setting is refused."""
    collectors = ('boehm', 'none')
    absent = ('jit', 'thread', 'continuation', 'sandbox', 'shared', 'taggedpointers')

    def suggest(self, **values):
        for name in values:
            if name not in self.absent and (name != 'gc' or values[name] in self.collectors):
                setattr(self, name, values[name])

    def refused(self):
        """The first setting that cannot be honoured, as text; '' when there is none."""
        if self.gc not in self.collectors:
            return 'gc = %r' % (self.gc,)
        for name in self.absent:
            if getattr(self, name):
                return '%s = %r' % (name, getattr(self, name))
        return ''


class TargetDriver(object):
    """What `driver` is in target(driver, args)."""

    def __init__(self, name, gc, opt_level):
        if name.startswith('target'):
            name = name[len('target'):]
        self.name = name
        self.exe_name = None
        backendopt = Options(inline=True, none=opt_level == '0')
        translation = TranslationOptions(
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
