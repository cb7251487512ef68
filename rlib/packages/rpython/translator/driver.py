"""The driver object that a target's functions see, as far as programs use it.

Takes:   the options of the command line, and what target() and handle_config() set.
Leaves:  the name of the executable, and the settings the translator follows.
Idea:    a setting is honoured or refused, never ignored; what is only suggested is followed where it can be. The config
         is made when it is looked at first: most targets never do.
Example: def target(driver, args): driver.exe_name = 'lisp-%(backend)s'; return entry_point
"""
COLLECTORS = ('boehm', 'none')
ABSENT = ('jit', 'thread', 'continuation', 'sandbox', 'shared', 'taggedpointers', 'reverse_debugger', 'instrument')
INSISTING = ('user', 'required')


class TranslationDriver(object):
    """What `driver` is in target(driver, args). A program may make one itself to call its own target()."""
    exe_name = None

    def __init__(self, setopts=None, default_goal=None, disable=(), exe_name=None, extmod_name=None, config=None,
                 overrides=None):
        self._config = config
        self._given = setopts, overrides
        self._options = {}
        self.name = 'target'
        self.exe_name = exe_name or self.exe_name
        self.extmod_name = extmod_name
        self.extra_goals = []
        self.secondary_entrypoints = []

    @property
    def config(self):
        if self._config is None:
            self._config = self._make_config(*self._given)
        return self._config

    @config.setter
    def config(self, config):
        self._config = config

    def _make_config(self, setopts, overrides):
        """The options as the command line has them."""
        from rpython.config.translationoption import get_combined_translation_config, set_opt_level
        config = get_combined_translation_config(overrides=overrides, translating=True)
        for name in self._options:
            if name != 'opt':
                setattr(config.translation, name, self._options[name])
        set_opt_level(config, self._options.get('opt', '2'))
        if setopts is not None:
            config.set(**setopts)
        return config

    def set_extra_goals(self, goals):
        self.extra_goals = goals

    def _add_options(self, description):
        """The options of get_additional_config_options()."""
        from rpython.config.translationoption import get_combined_translation_config
        self.config = get_combined_translation_config(description, existing_config=self.config, translating=True)

    def _final_name(self):
        """Name of the executable; --output comes before it."""
        output = self._options.get('output') if self._config is None else self._config.translation.output
        return output or (self.exe_name or '%(name)s-%(backend)s') % {'name': self.name, 'backend': 'c'}

    def _refused(self):
        """The first setting that cannot be honoured, as text; '' when there is none."""
        if self._config is None:
            return ''
        translation = self._config.translation
        owners = translation._cfgimpl_value_owners
        if owners['gc'] in INSISTING and translation.gc not in COLLECTORS:
            return 'gc = %r' % (translation.gc,)
        for name in ABSENT:
            if owners[name] in INSISTING and getattr(translation, name):
                return '%s = %r' % (name, getattr(translation, name))
        return ''

    def _collector(self):
        gc = self._options.get('gc') if self._config is None else self._config.translation.gc
        return gc if gc in COLLECTORS else 'boehm'

    def _not_from_here(self, *args, **kwds):
        raise NotImplementedError('a program cannot start a translation; the command does: translate TARGET')

    setup = setup_library = annotate = rtype = rtype_lltype = backendopt = source = source_c = _not_from_here
    compile = compile_c = proceed = from_targetspec = _not_from_here
