"""argparse: arguments and options of a command line."""
import os
import sys

SUPPRESS = '==SUPPRESS=='
OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, REMAINDER = '?', '*', '+', '...'


class ArgumentError(Exception):
    def __init__(self, action, message):
        Exception.__init__(self, message if action is None else 'argument %s: %s' % (action.title(), message))
        self.message = message


class ArgumentTypeError(Exception):
    pass


class Namespace(object):
    def __init__(self, **values):
        self.__dict__.update(values)

    def __repr__(self):
        return 'Namespace(%s)' % ', '.join(['%s=%r' % item for item in self.__dict__.items()])

    def __eq__(self, other):
        return isinstance(other, Namespace) and self.__dict__ == other.__dict__

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __contains__(self, name):
        return name in self.__dict__


class Action(object):
    """One argument. Subclasses say in __call__ what its values do; those of the words store_true … are in `_ACTIONS`."""
    takes = None                # count of values when it is fixed

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None,
                 required=False, help=None, metavar=None):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar

    def title(self):
        return '/'.join(self.option_strings) or self.metavar or self.dest

    def shown(self):
        if self.metavar is not None:
            return self.metavar
        if self.choices is not None:
            return '{%s}' % ','.join([str(choice) for choice in self.choices])
        return self.dest.upper() if self.option_strings else self.dest


class _Store(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConst(Action):
    takes = 0

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _Append(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, list(getattr(namespace, self.dest, None) or []) + [values])


class _AppendConst(_Append):
    takes = 0

    def __call__(self, parser, namespace, values, option_string=None):
        _Append.__call__(self, parser, namespace, self.const)


class _Extend(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, list(getattr(namespace, self.dest, None) or []) + values)


class _Count(Action):
    takes = 0

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class _Help(Action):
    takes = 0

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _Version(Action):
    takes = 0

    def __call__(self, parser, namespace, values, option_string=None):
        sys.stdout.write(self.const.replace('%(prog)s', parser.prog) + '\n')
        parser.exit()


_ACTIONS = {None: _Store, 'store': _Store, 'store_const': _StoreConst, 'store_true': _StoreConst,
            'store_false': _StoreConst, 'append': _Append, 'append_const': _AppendConst, 'extend': _Extend,
            'count': _Count, 'help': _Help, 'version': _Version}


class _SubParsers(Action):
    def __init__(self, parser, dest, **options):
        Action.__init__(self, [], dest, nargs='A...', **options)
        self._parser = parser
        self.choices = {}

    def add_parser(self, name, aliases=(), help=None, **options):
        options.setdefault('prog', '%s %s' % (self._parser.prog, name))
        parser = self._parser.__class__(**options)
        for key in [name] + list(aliases):
            self.choices[key] = parser
        return parser

    def __call__(self, parser, namespace, values, option_string=None):
        name = values[0]
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        if name not in self.choices:
            raise ArgumentError(self, 'invalid choice: %r (choose from %s)' % (
                name, ', '.join([repr(key) for key in self.choices])))
        self.choices[name].parse_args(values[1:], namespace)


class _Group(object):
    def __init__(self, parser, title=None, description=None, exclusive=False, required=False):
        self._parser = parser
        self.title, self.description = title, description
        self.exclusive, self.required = exclusive, required
        self.actions = []

    def add_argument(self, *names, **options):
        action = self._parser._make(names, options)
        self.actions.append(action)
        self._parser._register(action, self)
        return action

    def add_mutually_exclusive_group(self, required=False):
        return self._parser.add_mutually_exclusive_group(required)


class ArgumentParser(object):
    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(), formatter_class=None,
                 prefix_chars='-', fromfile_prefix_chars=None, argument_default=None, conflict_handler='error',
                 add_help=True, allow_abbrev=True, exit_on_error=True):
        self.prog = prog or os.path.basename(sys.argv[0])
        self.usage, self.description, self.epilog = usage, description, epilog
        self._options = {}
        self._actions = []
        self._positionals = []
        self._groups = []
        self._defaults = {}
        if add_help:
            self.add_argument('-h', '--help', action='help', default=SUPPRESS, help='show this help message and exit')
        for parent in parents:
            for action in parent._actions:
                if not isinstance(action, _Help):
                    self._register(action)

    # ---- declaring ----
    def _make(self, names, options):
        options = dict(options)
        kind = options.pop('action', None)
        cls = kind if isinstance(kind, type) else _ACTIONS[kind]
        positional = not names or not names[0].startswith('-')
        dest = options.pop('dest', None)
        if dest is None:
            long_names = [name for name in names if name.startswith('--')]
            dest = names[0] if positional else (long_names or names)[0].lstrip('-').replace('-', '_')
        if kind in ('store_true', 'store_false'):
            options['const'] = kind == 'store_true'
            options.setdefault('default', kind == 'store_false')
        if kind == 'version':
            options['const'] = options.pop('version', '')
            options.setdefault('default', SUPPRESS)
        if positional:
            nargs = options.get('nargs')
            options['required'] = nargs not in ('?', '...') and not (nargs == '*' and 'default' in options)
        return cls([] if positional else list(names), dest, **options)

    def _register(self, action, group=None):
        self._actions.append(action)
        for name in action.option_strings:
            self._options[name] = action
        if not action.option_strings:
            self._positionals.append(action)

    def add_argument(self, *names, **options):
        action = self._make(names, options)
        self._register(action)
        return action

    def add_argument_group(self, title=None, description=None):
        group = _Group(self, title, description)
        self._groups.append(group)
        return group

    def add_mutually_exclusive_group(self, required=False):
        group = _Group(self, exclusive=True, required=required)
        self._groups.append(group)
        return group

    def add_subparsers(self, dest=SUPPRESS, required=False, title=None, description=None, help=None, metavar=None, **rest):
        action = _SubParsers(self, dest, required=required, help=help, metavar=metavar)
        self._register(action)
        return action

    def set_defaults(self, **defaults):
        self._defaults.update(defaults)
        for action in self._actions:
            if action.dest in defaults:
                action.default = defaults[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    # ---- values ----
    def _value(self, action, text):
        if action.type is not None:
            try:
                text = action.type(text)
            except ArgumentTypeError as problem:
                raise ArgumentError(action, str(problem))
            except (TypeError, ValueError):
                name = getattr(action.type, '__name__', repr(action.type))
                raise ArgumentError(action, 'invalid %s value: %r' % (name, text))
        if action.choices is not None and not isinstance(action, _SubParsers) and text not in action.choices:
            raise ArgumentError(action, 'invalid choice: %r (choose from %s)' % (
                text, ', '.join([repr(choice) for choice in action.choices])))
        return text

    def _run(self, action, texts, namespace, name=None):
        if isinstance(action, _SubParsers):
            values = texts
        elif action.nargs is None and action.takes is None or action.nargs == '?':
            if texts:
                values = self._value(action, texts[0])
            else:
                values = action.const if action.option_strings else action.default
        else:
            values = [self._value(action, text) for text in texts]
            if not values and action.nargs == '*' and not action.option_strings and action.default is not None:
                values = action.default
        action(self, namespace, values, name)

    def _least(self, action):
        if action.takes is not None:
            return action.takes
        if isinstance(action.nargs, int):
            return action.nargs
        return 0 if action.nargs in ('?', '*', '...') else 1

    def _most(self, action):
        if action.takes is not None:
            return action.takes
        if isinstance(action.nargs, int):
            return action.nargs
        return 1 if action.nargs in (None, '?') else 1 << 30

    # ---- parsing ----
    def _is_option(self, text):
        if not text.startswith('-') or text == '-':
            return False
        number = text[1:].replace('.', '', 1).isdigit()
        return not (number and not any([name[1:2].isdigit() for name in self._options]))

    def _option_of(self, text):
        """(action, its name, the value attached to it or None), or None when no option is known by that name."""
        if text in self._options:
            return self._options[text], text, None
        name, equals, value = text.partition('=')
        if equals and name in self._options:
            return self._options[name], name, value
        if text.startswith('--'):
            fitting = [known for known in self._options if known.startswith(name)]
            if len(fitting) > 1:
                raise ArgumentError(None, 'ambiguous option: %s could match %s' % (text, ', '.join(fitting)))
            return (self._options[fitting[0]], fitting[0], value if equals else None) if fitting else None
        if text[:2] in self._options:
            return self._options[text[:2]], text[:2], text[2:]
        return None

    def _parse_option(self, found, texts, i, namespace, seen):
        """Runs an option; answers where the texts go on."""
        action, name, attached = found
        while attached and self._most(action) == 0:
            if name.startswith('--'):
                raise ArgumentError(action, 'ignored explicit argument %r' % attached)
            self._run(action, [], namespace, name)
            seen.add(action)
            found = self._option_of('-' + attached)
            if found is None:
                raise ArgumentError(action, 'ignored explicit argument %r' % attached)
            action, name, attached = found
        values = [] if attached is None else [attached]
        while attached is None and i < len(texts) and len(values) < self._most(action) and texts[i] != '--' and (
                action.nargs == '...' or not self._is_option(texts[i])):
            values.append(texts[i])
            i += 1
        if len(values) < self._least(action):
            expected = {None: 'one argument', '+': 'at least one argument'}
            raise ArgumentError(action, 'expected ' + expected.get(action.nargs, '%s argument%s' % (
                action.nargs, '' if action.nargs == 1 else 's')))
        seen.add(action)
        self._run(action, values, namespace, name)
        return i

    def _share(self, waiting, texts):
        """How many of the texts go to each waiting positional, as the earlier ones take all they may."""
        counts = []
        left = len(texts)
        for k, action in enumerate(waiting):
            later = sum([self._least(other) for other in waiting[k + 1:]])
            count = min(self._most(action), max(left - later, 0))
            if count < self._least(action):
                break
            counts.append(count)
            left -= count
        return counts

    def _take_positionals(self, waiting, texts, namespace, seen, final):
        counts = self._share(waiting, texts)
        for count in counts:
            if not final and count == 0 and self._least(waiting[0]) == 0:
                break
            action = waiting.pop(0)
            if count or self._least(action) == 0:
                seen.add(action)
                self._run(action, texts[:count], namespace)
            del texts[:count]

    def parse_known_args(self, args=None, namespace=None):
        texts = list(sys.argv[1:] if args is None else args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if action.dest is not SUPPRESS and action.default is not SUPPRESS and not hasattr(namespace, action.dest):
                setattr(namespace, action.dest, action.default)
        for name, value in self._defaults.items():
            if not hasattr(namespace, name):
                setattr(namespace, name, value)
        try:
            return self._parse(texts, namespace)
        except ArgumentError as problem:
            self.error(str(problem))

    def _parse(self, texts, namespace):
        waiting = list(self._positionals)
        seen = set()
        pending, unknown = [], []
        i = 0
        while i < len(texts):
            text = texts[i]
            rest = waiting and waiting[0].nargs in ('...', 'A...')
            if text == '--' and not rest:
                pending.extend(texts[i + 1:])
                break
            if rest and (pending or not self._is_option(text) or waiting[0].nargs == '...'):
                pending.extend(texts[i:])
                break
            if not self._is_option(text):
                pending.append(text)
                i += 1
                continue
            self._take_positionals(waiting, pending, namespace, seen, False)
            found = self._option_of(text)
            i += 1
            if found is None:
                unknown.append(text)
            else:
                i = self._parse_option(found, texts, i, namespace, seen)
        self._take_positionals(waiting, pending, namespace, seen, True)
        self._check(seen)
        self._convert_defaults(namespace, seen)
        return namespace, unknown + pending

    def _check(self, seen):
        missing = [action.title() for action in self._actions if action.required and action not in seen]
        if missing:
            self.error('the following arguments are required: ' + ', '.join(missing))
        for group in self._groups:
            if not group.exclusive:
                continue
            used = [action for action in group.actions if action in seen]
            if len(used) > 1:
                raise ArgumentError(used[1], 'not allowed with argument ' + used[0].title())
            if group.required and not used:
                self.error('one of the arguments %s is required' % ' '.join([a.title() for a in group.actions]))

    def _convert_defaults(self, namespace, seen):
        for action in self._actions:
            if action not in seen and isinstance(action.default, str) and action.type is not None and \
                    getattr(namespace, action.dest, None) is action.default:
                setattr(namespace, action.dest, self._value(action, action.default))

    def parse_args(self, args=None, namespace=None):
        namespace, unknown = self.parse_known_args(args, namespace)
        if unknown:
            self.error('unrecognized arguments: ' + ' '.join(unknown))
        return namespace

    # ---- messages ----
    def _pattern(self, action):
        name = action.shown()
        if self._most(action) == 0:
            return ''
        return {None: name, '?': '[%s]' % name, '*': '[%s ...]' % name, '+': '%s [%s ...]' % (name, name), '...': '...',
                'A...': '%s ...' % name}.get(action.nargs) or ' '.join([name] * action.nargs)

    def format_usage(self):
        if self.usage is not None:
            return 'usage: %s\n' % self.usage.replace('%(prog)s', self.prog)
        parts = [self.prog]
        for action in self._actions:
            if action.option_strings and action.help is not SUPPRESS:
                text = (action.option_strings[0] + ' ' + self._pattern(action)).strip()
                parts.append(text if action.required else '[%s]' % text)
        parts.extend([self._pattern(action) for action in self._positionals])
        return 'usage: %s\n' % ' '.join(parts)

    def _format_actions(self, title, actions):
        lines = []
        for action in actions:
            if action.help is SUPPRESS:
                continue
            pattern = self._pattern(action)
            names = [name + (' ' + pattern if pattern else '') for name in action.option_strings]
            head = '  ' + (', '.join(names) or action.shown())
            text = (action.help or '').replace('%(default)s', str(action.default)).replace('%(prog)s', self.prog)
            text = text.replace('%%', '%')
            if len(head) > 22 and text:
                lines.append(head)
                head = ''
            lines.append((head.ljust(24) + text).rstrip())
        return '%s:\n%s\n' % (title, '\n'.join(lines)) if lines else ''

    def format_help(self):
        grouped = [action for group in self._groups if group.title for action in group.actions]
        free = [action for action in self._actions if action not in grouped]
        parts = [self.format_usage(), self.description + '\n' if self.description else '',
                 self._format_actions('positional arguments', [a for a in free if not a.option_strings]),
                 self._format_actions('options', [a for a in free if a.option_strings])]
        parts += [self._format_actions(group.title, group.actions) for group in self._groups if group.title]
        parts.append(self.epilog + '\n' if self.epilog else '')
        return '\n'.join([part for part in parts if part])

    def print_usage(self, file=None):
        (file or sys.stdout).write(self.format_usage())

    def print_help(self, file=None):
        (file or sys.stdout).write(self.format_help())

    def exit(self, status=0, message=None):
        if message:
            sys.stderr.write(message)
        sys.exit(status)

    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(2, '%s: error: %s\n' % (self.prog, message))


class FileType(object):
    def __init__(self, mode='r', bufsize=-1, encoding=None, errors=None):
        self._mode = mode

    def __call__(self, path):
        if path == '-':
            return sys.stdin if 'r' in self._mode else sys.stdout
        return open(path, self._mode)


class HelpFormatter(object):
    pass


RawDescriptionHelpFormatter = RawTextHelpFormatter = ArgumentDefaultsHelpFormatter = HelpFormatter
