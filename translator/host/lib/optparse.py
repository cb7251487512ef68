"""optparse: options of a command line."""
import os
import sys

NO_DEFAULT = ('NO', 'DEFAULT')
SUPPRESS_HELP = 'SUPPRESS' + 'HELP'
SUPPRESS_USAGE = 'SUPPRESS' + 'USAGE'


class OptParseError(Exception):
    def __init__(self, msg):
        Exception.__init__(self, msg)
        self.msg = msg

    def __str__(self):
        return self.msg


class OptionError(OptParseError):
    pass


class OptionValueError(OptParseError):
    pass


class BadOptionError(OptParseError):
    pass


class Values(object):
    def __init__(self, defaults=None):
        self.__dict__.update(defaults or {})

    def ensure_value(self, name, value):
        if getattr(self, name, None) is None:
            setattr(self, name, value)
        return getattr(self, name)

    def __repr__(self):
        return '<Values: %r>' % (self.__dict__,)

    def __eq__(self, other):
        return self.__dict__ == getattr(other, '__dict__', other)

    def __ne__(self, other):
        return not self == other

    __hash__ = None


_CONVERSIONS = {'string': str, 'int': lambda text: int(text, 0), 'long': lambda text: int(text, 0), 'float': float}
_KINDS = {'int': 'integer', 'long': 'integer', 'float': 'floating-point'}


class Option(object):
    def __init__(self, *names, **attributes):
        self._short_opts = [name for name in names if not name.startswith('--')]
        self._long_opts = [name for name in names if name.startswith('--')]
        self.action = attributes.get('action', 'store')
        self.type = attributes.get('type')
        self.choices = attributes.get('choices')
        self.const = attributes.get('const')
        self.help = attributes.get('help')
        self.metavar = attributes.get('metavar')
        self.callback = attributes.get('callback')
        self.callback_args = attributes.get('callback_args') or ()
        self.callback_kwargs = attributes.get('callback_kwargs') or {}
        self.nargs = attributes.get('nargs')
        self.default = attributes.get('default', NO_DEFAULT)
        if isinstance(self.type, type):
            self.type = self.type.__name__
        if self.type == 'str':
            self.type = 'string'
        if self.type is None and self.action in ('store', 'append'):
            self.type = 'choice' if self.choices else 'string'
        name = (self._long_opts or self._short_opts or [''])[0]
        self.dest = attributes.get('dest') or name.lstrip('-').replace('-', '_')

    def takes_value(self):
        return self.type is not None

    def convert(self, name, text):
        if self.type == 'choice':
            if text not in self.choices:
                raise OptionValueError("option %s: invalid choice: %r (choose from %s)" % (
                    name, text, ', '.join([repr(choice) for choice in self.choices])))
            return text
        try:
            return _CONVERSIONS[self.type](text)
        except ValueError:
            raise OptionValueError("option %s: invalid %s value: %r" % (name, _KINDS[self.type], text))

    def process(self, name, value, values, parser):
        if self.takes_value() and value is not None:
            many = isinstance(value, tuple)
            value = tuple([self.convert(name, v) for v in value]) if many else self.convert(name, value)
        action = self.action
        if action == 'store':
            setattr(values, self.dest, value)
        elif action == 'store_const':
            setattr(values, self.dest, self.const)
        elif action in ('store_true', 'store_false'):
            setattr(values, self.dest, action == 'store_true')
        elif action in ('append', 'append_const'):
            values.ensure_value(self.dest, []).append(value if action == 'append' else self.const)
        elif action == 'count':
            setattr(values, self.dest, values.ensure_value(self.dest, 0) + 1)
        elif action == 'callback':
            self.callback(self, name, value, parser, *self.callback_args, **self.callback_kwargs)
        elif action == 'help':
            parser.print_help()
            parser.exit()
        elif action == 'version':
            parser.print_version()
            parser.exit()

    def signature(self):
        value = self.metavar or self.dest.upper()
        short = [name + (' ' + value if self.takes_value() else '') for name in self._short_opts]
        return ', '.join(short + [name + ('=' + value if self.takes_value() else '') for name in self._long_opts])


make_option = Option


class OptionContainer(object):
    def __init__(self, parser):
        self._parser = parser
        self.option_list = []

    def add_option(self, *args, **attributes):
        option = args[0] if args and isinstance(args[0], Option) else Option(*args, **attributes)
        for name in option._short_opts + option._long_opts:
            self._parser._known[name] = option
        self.option_list.append(option)
        if option.default is not NO_DEFAULT:
            self._parser.defaults[option.dest] = option.default
        elif option.action not in ('help', 'version', 'callback') or option.dest not in self._parser.defaults:
            self._parser.defaults.setdefault(option.dest, None)
        return option

    def add_options(self, options):
        for option in options:
            self.add_option(option)


class OptionGroup(OptionContainer):
    def __init__(self, parser, title, description=None):
        OptionContainer.__init__(self, parser)
        self.title = title
        self.description = description


class OptionParser(OptionContainer):
    def __init__(self, usage=None, option_list=None, option_class=Option, version=None, conflict_handler='error',
                 description=None, formatter=None, add_help_option=True, prog=None, epilog=None):
        OptionContainer.__init__(self, self)
        self._known = {}
        self.defaults = {}
        self.option_groups = []
        self.usage = usage
        self.version = version
        self.description = description
        self.epilog = epilog
        self.prog = prog
        self.allow_interspersed_args = True
        self.rargs = self.largs = self.values = None
        self.add_options(option_list or [])
        if add_help_option:
            self.add_option('-h', '--help', action='help', help='show this help message and exit')
            del self.defaults['help']
        if version:
            self.add_option('--version', action='version', help="show program's version number and exit")
            del self.defaults['version']

    def add_option_group(self, *args, **keywords):
        group = args[0] if isinstance(args[0], OptionGroup) else OptionGroup(self, *args, **keywords)
        self.option_groups.append(group)
        return group

    def set_defaults(self, **defaults):
        self.defaults.update(defaults)

    def set_usage(self, usage):
        self.usage = usage

    def disable_interspersed_args(self):
        self.allow_interspersed_args = False

    def enable_interspersed_args(self):
        self.allow_interspersed_args = True

    def get_default_values(self):
        return Values(self.defaults)

    def get_option(self, name):
        return self._known.get(name)

    def has_option(self, name):
        return name in self._known

    def get_prog_name(self):
        return self.prog or os.path.basename(sys.argv[0])

    # ---- parsing ----
    def parse_args(self, args=None, values=None):
        self.rargs = list(sys.argv[1:] if args is None else args)
        self.largs = []
        self.values = values or self.get_default_values()
        try:
            self._parse()
        except (BadOptionError, OptionValueError) as problem:
            self.error(str(problem))
        return self.values, self.largs + self.rargs

    def _parse(self):
        while self.rargs:
            arg = self.rargs[0]
            if arg == '--':
                del self.rargs[0]
                return
            if arg.startswith('--'):
                self._parse_long(self.rargs.pop(0))
            elif arg.startswith('-') and len(arg) > 1:
                self._parse_short(self.rargs.pop(0))
            elif self.allow_interspersed_args:
                self.largs.append(self.rargs.pop(0))
            else:
                return

    def _take(self, option, name, value):
        """The value of the option: the one attached to it, or the next arguments."""
        if not option.takes_value():
            if value is not None:
                raise BadOptionError("%s option does not take a value" % name)
            return None
        wanted = option.nargs or 1
        given = ([] if value is None else [value]) + self.rargs
        if len(given) < wanted:
            raise BadOptionError("%s option requires %d argument%s" % (name, wanted, '' if wanted == 1 else 's'))
        self.rargs[:] = given[wanted:]
        return given[0] if wanted == 1 else tuple(given[:wanted])

    def _parse_long(self, arg):
        name, equals, value = arg.partition('=')
        fitting = [name] if name in self._known else [known for known in self._known
                                                      if known.startswith('--') and known.startswith(name)]
        if not fitting:
            raise BadOptionError("no such option: %s" % name)
        if len(fitting) > 1:
            raise BadOptionError("ambiguous option: %s (%s?)" % (name, ', '.join(sorted(fitting))))
        option = self._known[fitting[0]]
        value = self._take(option, fitting[0], value if equals else None)
        option.process(fitting[0], value, self.values, self)

    def _parse_short(self, arg):
        i = 1
        while i < len(arg):
            name = '-' + arg[i]
            i += 1
            option = self._known.get(name)
            if option is None:
                raise BadOptionError("no such option: %s" % name)
            value = None
            if option.takes_value() and i < len(arg):
                value = arg[i:]
                i = len(arg)
            option.process(name, self._take(option, name, value), self.values, self)

    # ---- messages ----
    def exit(self, status=0, msg=None):
        if msg:
            sys.stderr.write(msg)
        sys.exit(status)

    def error(self, msg):
        self.print_usage(sys.stderr)
        self.exit(2, "%s: error: %s\n" % (self.get_prog_name(), msg))

    def get_usage(self):
        usage = '%prog [options]' if self.usage is None else self.usage
        if usage == SUPPRESS_USAGE:
            return ''
        return 'Usage: %s\n' % usage.replace('%prog', self.get_prog_name())

    def print_usage(self, file=None):
        (file or sys.stdout).write(self.get_usage() + '\n')

    def get_version(self):
        return (self.version or '').replace('%prog', self.get_prog_name())

    def print_version(self, file=None):
        (file or sys.stdout).write(self.get_version() + '\n')

    def _format_options(self, options, indentation):
        lines = []
        for option in options:
            if option.help == SUPPRESS_HELP:
                continue
            head = ' ' * indentation + option.signature()
            text = (option.help or '').replace('%default', str(self.defaults.get(option.dest, 'none')))
            if not text:
                lines.append(head)
            elif len(head) > 22:
                lines.append(head)
                lines.append(' ' * 24 + text)
            else:
                lines.append(head.ljust(24) + text)
        return '\n'.join(lines) + '\n'

    def format_help(self, formatter=None):
        parts = [self.get_usage()]
        if self.description:
            parts.append(self.description + '\n')
        parts.append('Options:\n' + self._format_options(self.option_list, 2))
        for group in self.option_groups:
            parts.append('  %s:\n' % group.title + ('    %s\n\n' % group.description if group.description else '')
                         + self._format_options(group.option_list, 4))
        if self.epilog:
            parts.append(self.epilog + '\n')
        return '\n'.join(parts)

    def print_help(self, file=None):
        (file or sys.stdout).write(self.format_help())


class HelpFormatter(object):
    pass


IndentedHelpFormatter = TitledHelpFormatter = HelpFormatter
