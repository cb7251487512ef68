"""Configurations: trees of options with a type, a default, an owner and consequences.

Takes:   an OptionDescription, a tree of Options, made by whoever has something to configure.
Leaves:  a Config: the values of the options as attributes, `config.translation.gc`.
Idea:    each value has an owner: 'default', 'suggested', 'required' or 'user'. A stronger owner overrides a weaker
         one; two different values of owners that insist are a conflict. Choosing a value may require or suggest values
         of other options, named by their path from the root.
Example: descr = OptionDescription('foo', '', [BoolOption('fast', 'be fast', default=False)])
         config = Config(descr); config.fast = True; config.set(fast=True)
"""
DEFAULT_OPTION_NAME = object()


class AmbigousOptionError(Exception):
    """More than one option has that name."""


class NoMatchingOptionFound(AttributeError):
    """No option has that name."""


class ConfigError(Exception):
    """An option cannot have that value."""


class ConflictConfigError(ConfigError):
    """Two settings exclude each other."""


class Config(object):
    """Values for the options of a description."""
    _cfgimpl_frozen = False

    def __init__(self, descr, parent=None, **overrides):
        put = self.__dict__
        put['_cfgimpl_descr'] = descr
        put['_cfgimpl_parent'] = parent
        put['_cfgimpl_values'] = {}
        put['_cfgimpl_value_owners'] = {}
        put['_cfgimpl_warnings'] = []
        self._cfgimpl_build(overrides)

    def _cfgimpl_build(self, overrides):
        for child in self._cfgimpl_descr._children:
            if isinstance(child, Option):
                self._cfgimpl_values[child._name] = child.getdefault()
                self._cfgimpl_value_owners[child._name] = 'default'
            else:
                self._cfgimpl_values[child._name] = Config(child, parent=self)
        self.override(overrides)

    def override(self, overrides):
        """New defaults, by path."""
        for name in overrides:
            home, name_there = self._cfgimpl_get_home_by_path(name)
            home.setoption(name_there, overrides[name], 'default')

    def copy(self, as_default=False, parent=None):
        """The same values; as defaults of the copy, or with their owners."""
        result = Config(self._cfgimpl_descr, parent=parent)
        for child in self._cfgimpl_descr._children:
            name = child._name
            if isinstance(child, OptionDescription):
                result._cfgimpl_values[name] = self._cfgimpl_values[name].copy(as_default, parent=result)
            else:
                result._cfgimpl_values[name] = self._cfgimpl_values[name]
                result._cfgimpl_value_owners[name] = 'default' if as_default else self._cfgimpl_value_owners[name]
        return result

    def _freeze_(self):
        self.__dict__['_cfgimpl_frozen'] = True
        return True

    def __setattr__(self, name, value):
        if self._cfgimpl_frozen and getattr(self, name) != value:
            raise TypeError('trying to change a frozen option object')
        if name.startswith('_cfgimpl_'):
            self.__dict__[name] = value
        else:
            self.setoption(name, value, 'user')

    def __getattr__(self, name):
        if '.' in name:
            home, name = self._cfgimpl_get_home_by_path(name)
            return getattr(home, name)
        if name.startswith('_cfgimpl_') or name not in self._cfgimpl_values:
            raise AttributeError('%s object has no attribute %s' % (self.__class__, name))
        return self._cfgimpl_values[name]

    def __dir__(self):
        return sorted(self._cfgimpl_values)

    def __delattr__(self, name):
        """The option has its default again."""
        child = getattr(self._cfgimpl_descr, name)
        if not isinstance(child, Option):
            raise AttributeError(name)
        self._cfgimpl_values[name] = child.getdefault()
        self._cfgimpl_value_owners[name] = 'default'

    def setoption(self, name, value, who):
        """Gives the option a value in the name of an owner."""
        if name not in self._cfgimpl_values:
            raise AttributeError('unknown option %s' % (name,))
        child = getattr(self._cfgimpl_descr, name)
        if not isinstance(child, Option):
            raise ConfigError('%s is a group of options' % (name,))
        old_owner = self._cfgimpl_value_owners[name]
        if old_owner not in ('default', 'suggested'):
            old_value = getattr(self, name)
            if old_value == value or who in ('default', 'suggested'):
                return
            raise ConflictConfigError('cannot override value to %s for option %s' % (value, name))
        child.setoption(self, value, who)
        self._cfgimpl_value_owners[name] = who

    def suggest(self, **values):
        """Values for options nobody has set."""
        for name in values:
            self.suggestoption(name, values[name])

    def suggestoption(self, name, value):
        try:
            self.setoption(name, value, 'suggested')
        except ConflictConfigError:
            pass                    # something stronger has been said

    def set(self, **values):
        """Sets options by name or by path; a name that stands once in the tree needs no path."""
        paths = [path.split('.') for path in self.getpaths()]
        for key in values:
            parts = key.split('.')
            candidates = [path for path in paths if path[-len(parts):] == parts]
            if not candidates:
                raise NoMatchingOptionFound('there is no option that matches %s' % (key,))
            exact = [path for path in candidates if path == parts]
            if len(candidates) > 1 and not exact:
                raise AmbigousOptionError('more than one option that ends with %s' % (key,))
            path = (exact or candidates)[0]
            home, name = self._cfgimpl_get_home_by_path('.'.join(path))
            home.setoption(name, values[key], 'user')

    def _cfgimpl_get_home_by_path(self, path):
        """The config that holds the option of that path, and its name there."""
        home = self
        parts = path.split('.')
        for step in parts[:-1]:
            home = getattr(home, step)
        return home, parts[-1]

    def _cfgimpl_get_toplevel(self):
        config = self
        while config._cfgimpl_parent is not None:
            config = config._cfgimpl_parent
        return config

    def add_warning(self, warning):
        self._cfgimpl_get_toplevel()._cfgimpl_warnings.append(warning)

    def get_warnings(self):
        return self._cfgimpl_get_toplevel()._cfgimpl_warnings

    def getkey(self):
        return self._cfgimpl_descr.getkey(self)

    def __hash__(self):
        return hash(self.getkey())

    def __eq__(self, other):
        return isinstance(other, Config) and self.getkey() == other.getkey()

    def __ne__(self, other):
        return not self == other

    def __iter__(self):
        for child in self._cfgimpl_descr._children:
            if isinstance(child, Option):
                yield child._name, getattr(self, child._name)

    def __str__(self):
        result = '[%s]\n' % (self._cfgimpl_descr._name,)
        groups = []
        for child in self._cfgimpl_descr._children:
            if isinstance(child, Option):
                if self._cfgimpl_value_owners[child._name] == 'default':
                    continue
                result += '    %s = %s\n' % (child._name, getattr(self, child._name))
            else:
                groups.append(str(getattr(self, child._name)))
        for group in groups:
            lines = group.splitlines()
            if len(lines) > 1:
                result += '\n'.join(['    ' + line for line in lines]) + '\n'
        return result

    def getpaths(self, include_groups=False):
        """The paths of all options."""
        return self._cfgimpl_descr.getpaths(include_groups=include_groups)


class Option(object):
    """An option: what values it takes, what choosing one means for others."""

    def __init__(self, name, doc, cmdline=DEFAULT_OPTION_NAME):
        self._name = name
        self.doc = doc
        self.cmdline = cmdline

    def validate(self, value):
        raise NotImplementedError('an abstract option')

    def getdefault(self):
        return self.default

    def setdefault(self, default):
        self.default = default

    def setoption(self, config, value, who):
        if who == 'default' and value is None:
            pass
        elif not self.validate(value):
            raise ConfigError('invalid value %s for option %s' % (value, self._name))
        config._cfgimpl_values[self._name] = value

    def getkey(self, value):
        return value

    def convert_from_cmdline(self, value):
        return value

    def add_optparse_option(self, argnames, parser, config):
        parser.add_option(help=self.doc + ' %default', action='callback', type=self.opt_type,
                          callback=ConfigUpdate(config, self), metavar=self._name.upper(), *argnames)


def _refuse_value(error):
    from optparse import OptionValueError
    raise OptionValueError(error.args[0])


class ConfigUpdate(object):
    """What optparse calls when an option stands on the command line."""

    def __init__(self, config, option):
        self.config = config
        self.option = option

    def __call__(self, option, opt_str, value, parser, *args, **kwargs):
        try:
            value = self.option.convert_from_cmdline(value)
            self.config.setoption(self.option._name, value, who='user')
        except ConfigError as error:
            _refuse_value(error)

    def help_default(self):
        default = getattr(self.config, self.option._name)
        owner = self.config._cfgimpl_value_owners[self.option._name]
        if default is None:
            return '' if owner == 'default' else '[%s]' % (owner,)
        return '[%s: %s]' % (owner, default)


class BoolConfigUpdate(ConfigUpdate):
    """The same for --name and --no-name."""

    def __init__(self, config, option, which_value):
        ConfigUpdate.__init__(self, config, option)
        self.which_value = which_value

    def convert_from_cmdline(self, value):
        return self.which_value

    def __call__(self, option, opt_str, value, parser, *args, **kwargs):
        try:
            self.config.setoption(self.option._name, self.which_value, who='user')
        except ConfigError as error:
            _refuse_value(error)


def _follow(config, consequences, require):
    """Sets or suggests the values that a choice leads to, by path from the root."""
    top = config._cfgimpl_get_toplevel()
    for path, value in consequences:
        home, name = top._cfgimpl_get_home_by_path(path)
        if require:
            home.setoption(name, value, 'required')
        else:
            home.suggestoption(name, value)


class ChoiceOption(Option):
    """One of a few values."""
    opt_type = 'string'

    def __init__(self, name, doc, values, default=None, requires=None, suggests=None, cmdline=DEFAULT_OPTION_NAME):
        Option.__init__(self, name, doc, cmdline)
        self.values = values
        self.default = default
        self._requires = requires or {}
        self._suggests = suggests or {}

    def setoption(self, config, value, who):
        Option.setoption(self, config, value, who)
        _follow(config, self._requires.get(value, []), True)
        _follow(config, self._suggests.get(value, []), False)

    def validate(self, value):
        return value is None or value in self.values

    def convert_from_cmdline(self, value):
        return value.strip()


class BoolOption(Option):
    """True or false."""

    def __init__(self, name, doc, default=None, requires=None, suggests=None, validator=None,
                 cmdline=DEFAULT_OPTION_NAME, negation=True):
        Option.__init__(self, name, doc, cmdline)
        self.default = default
        self._requires = requires
        self._suggests = suggests
        self.negation = negation
        self._validator = validator

    def validate(self, value):
        return isinstance(value, bool)

    def setoption(self, config, value, who):
        name = self._name
        if value and self._validator is not None:
            self._validator(config._cfgimpl_get_toplevel())
        if value and self._requires is not None:
            _follow(config, self._requires, True)
        if value and self._suggests is not None:
            _follow(config, self._suggests, False)
        Option.setoption(self, config, value, who)

    def add_optparse_option(self, argnames, parser, config):
        parser.add_option(help=self.doc + ' %default', action='callback', callback=BoolConfigUpdate(config, self, True),
                          *argnames)
        if not self.negation:
            return
        negated = ['--%s' % name for name in negative_names(argnames)]
        if negated:
            parser.add_option(help='unset option set by %s %%default' % (argnames[-1],), action='callback',
                              callback=BoolConfigUpdate(config, self, False), *negated)


def negative_names(argnames):
    """--no-x for each --x; of --with-x it is --without-x."""
    names = []
    for argname in argnames:
        if not argname.startswith('--'):
            continue
        name = argname[2:]
        names.append('without-' + name[len('with-'):] if name.startswith('with-') else 'no-' + name)
    return names


class IntOption(Option):
    """A whole number."""
    opt_type = 'int'

    def __init__(self, name, doc, default=None, cmdline=DEFAULT_OPTION_NAME):
        Option.__init__(self, name, doc, cmdline)
        self.default = default

    def validate(self, value):
        try:
            int(value)
        except TypeError:
            return False
        return True

    def setoption(self, config, value, who):
        try:
            Option.setoption(self, config, int(value), who)
        except TypeError as error:
            raise ConfigError(*error.args)


class FloatOption(Option):
    """A number."""
    opt_type = 'float'

    def __init__(self, name, doc, default=None, cmdline=DEFAULT_OPTION_NAME):
        Option.__init__(self, name, doc, cmdline)
        self.default = default

    def validate(self, value):
        try:
            float(value)
        except TypeError:
            return False
        return True

    def setoption(self, config, value, who):
        try:
            Option.setoption(self, config, float(value), who)
        except TypeError as error:
            raise ConfigError(*error.args)


class StrOption(Option):
    """A text."""
    opt_type = 'string'

    def __init__(self, name, doc, default=None, cmdline=DEFAULT_OPTION_NAME):
        Option.__init__(self, name, doc, cmdline)
        self.default = default

    def validate(self, value):
        return isinstance(value, str)


class ArbitraryOption(Option):
    """Any object; never on the command line. `defaultfactory` makes the default of each config."""

    def __init__(self, name, doc, default=None, defaultfactory=None):
        Option.__init__(self, name, doc, cmdline=None)
        self.default = default
        self.defaultfactory = defaultfactory
        if defaultfactory is not None:
            assert default is None

    def validate(self, value):
        return True

    def add_optparse_option(self, *args, **kwargs):
        return

    def getdefault(self):
        return self.defaultfactory() if self.defaultfactory is not None else self.default


class OptionDescription(object):
    """A named group of options and groups."""
    cmdline = None

    def __init__(self, name, doc, children):
        self._name = name
        self.doc = doc
        self._children = children
        for child in children:
            setattr(self, child._name, child)

    def getkey(self, config):
        return tuple([child.getkey(getattr(config, child._name)) if isinstance(child, Option)
                      else getattr(config, child._name).getkey() for child in self._children])

    def add_optparse_option(self, argnames, parser, config):
        return

    def getpaths(self, include_groups=False, currpath=None):
        prefix = (currpath or []) + []
        paths = []
        for option in self._children:
            here = prefix + [option._name]
            if isinstance(option, OptionDescription):
                if include_groups:
                    paths.append('.'.join(here))
                paths += option.getpaths(include_groups, here)
            else:
                paths.append('.'.join(here))
        return paths


# ____________________________________________________________ the command line

def _chosen_paths(config, useoptions, extra):
    if useoptions is None:
        return config.getpaths(include_groups=True)
    seen = []
    for path in useoptions + (extra or []):
        if not path.endswith('.*'):
            chosen = [path]
        else:
            group = path[:-2]
            home, name = config._cfgimpl_get_home_by_path(group)
            chosen = ['%s.%s' % (group, inner) for inner in getattr(home, name).getpaths()]
        seen += [one for one in chosen if one not in seen]
    return seen


def to_optparse(config, useoptions=None, parser=None, parserargs=None, parserkwargs=None, extra_useoptions=None):
    """An optparse parser that sets options of the config: those of `useoptions` ('group.*': all of a group), or all."""
    if parser is None:
        import optparse
        parser = optparse.OptionParser(*(parserargs or []), **(parserkwargs or {}))
    for path in _chosen_paths(config, useoptions, extra_useoptions):
        home, name = config._cfgimpl_get_home_by_path(path)
        option = getattr(home._cfgimpl_descr, name)
        if option.cmdline is DEFAULT_OPTION_NAME:
            names = ['--%s' % (path.replace('.', '-'),)]
        elif option.cmdline is None:
            continue
        else:
            names = option.cmdline.split(' ')
        names = [one for one in names if not parser.has_option(one)]
        if names:
            option.add_optparse_option(names, parser, home)
    return parser


def make_dict(config):
    """The values of all options by path."""
    values = {}
    for path in config.getpaths():
        home, name = config._cfgimpl_get_home_by_path(path)
        values[path] = getattr(home, name)
    return values
