"""getopt: options of a command line in the manner of Unix."""


class GetoptError(Exception):
    def __init__(self, msg, opt=''):
        Exception.__init__(self, msg, opt)
        self.msg = msg
        self.opt = opt

    def __str__(self):
        return self.msg


error = GetoptError


def _long(option, names, rest):
    name, equals, value = option.partition('=')
    fitting = [known for known in names if known.rstrip('=') == name] or \
              [known for known in names if known.startswith(name)]
    if not fitting:
        raise GetoptError('option --%s not recognized' % name, name)
    if len(fitting) > 1:
        raise GetoptError('option --%s not a unique prefix' % name, name)
    wants = fitting[0].endswith('=')
    name = fitting[0].rstrip('=')
    if wants and not equals:
        if not rest:
            raise GetoptError('option --%s requires argument' % name, name)
        value = rest.pop(0)
    if equals and not wants:
        raise GetoptError('option --%s must not have an argument' % name, name)
    return '--' + name, value


def _short(letters, known, rest, options):
    while letters:
        letter, letters = letters[0], letters[1:]
        at = known.find(letter)
        if at < 0 or letter == ':':
            raise GetoptError('option -%s not recognized' % letter, letter)
        value = ''
        if known[at + 1:at + 2] == ':':
            if not letters and not rest:
                raise GetoptError('option -%s requires argument' % letter, letter)
            value = letters or rest.pop(0)
            letters = ''
        options.append(('-' + letter, value))


def getopt(args, shortopts, longopts=(), anywhere=False):
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    rest = list(args)
    options, others = [], []
    while rest:
        arg = rest.pop(0)
        if arg == '--':
            break
        if arg.startswith('--'):
            options.append(_long(arg[2:], longopts, rest))
        elif arg.startswith('-') and arg != '-':
            _short(arg[1:], shortopts, rest, options)
        else:
            others.append(arg)
            if not anywhere:
                break
    return options, others + rest


def gnu_getopt(args, shortopts, longopts=()):
    return getopt(args, shortopts.lstrip('+'), longopts, not shortopts.startswith('+'))
