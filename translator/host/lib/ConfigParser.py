"""ConfigParser: files of sections with settings."""
DEFAULTSECT = 'DEFAULT'


class Error(Exception):
    pass


class NoSectionError(Error):
    pass


class NoOptionError(Error):
    pass


class DuplicateSectionError(Error):
    pass


class ParsingError(Error):
    pass


class MissingSectionHeaderError(ParsingError):
    pass


class RawConfigParser(object):
    def __init__(self, defaults=None, **ignored):
        self._defaults = dict(defaults or {})
        self._sections = {}

    def optionxform(self, name):
        return name.lower()

    def read(self, filenames, encoding=None):
        done = []
        for filename in [filenames] if isinstance(filenames, basestring) else filenames:
            try:
                stream = open(filename)
            except IOError:
                continue
            with stream:
                self.readfp(stream, filename)
            done.append(filename)
        return done

    def read_string(self, text, source='<string>'):
        self.readfp(text.split('\n'), source)

    def readfp(self, stream, filename='???'):
        table = name = None
        for number, line in enumerate(stream):
            text = line.strip()
            if not text or text[0] in '#;':
                continue
            if line[0].isspace() and name is not None:
                table[name] += '\n' + text
            elif text.startswith('['):
                section = text[1:text.index(']')]
                table = self._defaults if section == DEFAULTSECT else self._sections.setdefault(section, {})
                name = None
            elif table is None:
                raise MissingSectionHeaderError('%s:%d: no section' % (filename, number + 1))
            else:
                places = [text.index(sign) for sign in '=:' if sign in text]
                if not places:
                    raise ParsingError('%s:%d: %r' % (filename, number + 1, line))
                name = self.optionxform(text[:min(places)].rstrip())
                value = text[min(places) + 1:].strip()
                table[name] = value.split(' ;')[0].rstrip()

    read_file = readfp

    def sections(self):
        return list(self._sections)

    def has_section(self, section):
        return section in self._sections

    def add_section(self, section):
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = {}

    def _table(self, section):
        if section not in self._sections:
            raise NoSectionError('No section: %r' % (section,))
        return dict(self._defaults, **self._sections[section])

    def options(self, section):
        return list(self._table(section))

    def has_option(self, section, option):
        return section in self._sections and self.optionxform(option) in self._table(section)

    def get(self, section, option, raw=False, vars=None, **more):
        table = self._table(section)
        table.update(vars or {})
        name = self.optionxform(option)
        if name not in table:
            if 'fallback' in more:
                return more['fallback']
            raise NoOptionError('No option %r in section: %r' % (option, section))
        return table[name] if raw else self._interpolated(table[name], table)

    def _interpolated(self, value, table):
        return value

    def getint(self, section, option):
        return int(self.get(section, option))

    def getfloat(self, section, option):
        return float(self.get(section, option))

    def getboolean(self, section, option):
        value = self.get(section, option).lower()
        if value not in ('1', 'yes', 'true', 'on', '0', 'no', 'false', 'off'):
            raise ValueError('Not a boolean: %s' % value)
        return value in ('1', 'yes', 'true', 'on')

    def items(self, section, raw=False, vars=None):
        return [(name, self.get(section, name, raw, vars)) for name in self._table(section)]

    def set(self, section, option, value=None):
        self._sections[section][self.optionxform(option)] = value

    def remove_option(self, section, option):
        return self._sections[section].pop(self.optionxform(option), None) is not None

    def remove_section(self, section):
        return self._sections.pop(section, None) is not None

    def write(self, stream):
        for section in self._sections:
            stream.write('[%s]\n' % section)
            for name, value in self._sections[section].items():
                stream.write('%s = %s\n' % (name, value))
            stream.write('\n')


class ConfigParser(RawConfigParser):
    """%(name)s in a value stands for another."""

    def _interpolated(self, value, table):
        for _ in range(10):
            if '%(' not in value:
                break
            value = value % table
        return value.replace('%%', '%')


SafeConfigParser = ConfigParser
