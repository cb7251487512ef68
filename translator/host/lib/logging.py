"""logging: loggers by dotted name, handlers that write to streams."""
import sys
import time

CRITICAL = FATAL = 50
ERROR, WARNING, INFO, DEBUG, NOTSET = 40, 30, 20, 10, 0
WARN = WARNING
_names = {50: 'CRITICAL', 40: 'ERROR', 30: 'WARNING', 20: 'INFO', 10: 'DEBUG', 0: 'NOTSET'}
BASIC_FORMAT = '%(levelname)s:%(name)s:%(message)s'
raiseExceptions = 1


def getLevelName(level):
    return _names.get(level, 'Level %s' % level)


def addLevelName(level, name):
    _names[level] = name


def _level(level):
    if isinstance(level, int):
        return level
    for number in _names:
        if _names[number] == level:
            return number
    raise ValueError('Unknown level: %r' % (level,))


class LogRecord(object):
    def __init__(self, name, level, pathname, lineno, msg, args, exc_info=None, func=None):
        self.name, self.levelno, self.pathname, self.lineno = name, level, pathname, lineno
        self.levelname = getLevelName(level)
        self.msg, self.args, self.exc_info, self.funcName = msg, args, exc_info, func
        self.filename = pathname.rsplit('/', 1)[-1]
        self.module = self.filename.rsplit('.', 1)[0]
        self.created = time.time()

    def getMessage(self):
        return str(self.msg) % self.args if self.args else str(self.msg)


class Formatter(object):
    def __init__(self, fmt=None, datefmt=None, style='%'):
        self._fmt = fmt or '%(message)s'
        self.datefmt = datefmt

    def formatTime(self, record, datefmt=None):
        return time.strftime(datefmt or '%Y-%m-%d %H:%M:%S', time.localtime(record.created))

    def format(self, record):
        record.message = record.getMessage()
        record.asctime = self.formatTime(record, self.datefmt) if '%(asctime)' in self._fmt else ''
        return self._fmt % record.__dict__


class Filterer(object):
    def __init__(self):
        self.filters = []

    def addFilter(self, one):
        self.filters.append(one)

    def removeFilter(self, one):
        self.filters.remove(one)

    def filter(self, record):
        return all([one.filter(record) if hasattr(one, 'filter') else one(record) for one in self.filters])


class Filter(object):
    def __init__(self, name=''):
        self.name = name

    def filter(self, record):
        return not self.name or record.name == self.name or record.name.startswith(self.name + '.')


class Handler(Filterer):
    def __init__(self, level=NOTSET):
        Filterer.__init__(self)
        self.level = _level(level)
        self.formatter = None

    def setLevel(self, level):
        self.level = _level(level)

    def setFormatter(self, formatter):
        self.formatter = formatter

    def format(self, record):
        return (self.formatter or Formatter()).format(record)

    def handle(self, record):
        if record.levelno >= self.level and self.filter(record):
            self.emit(record)

    def emit(self, record):
        raise NotImplementedError('emit must be implemented by Handler subclasses')

    def flush(self):
        pass

    def close(self):
        pass


class NullHandler(Handler):
    def emit(self, record):
        pass


class StreamHandler(Handler):
    def __init__(self, stream=None):
        Handler.__init__(self)
        self.stream = stream or sys.stderr

    def emit(self, record):
        self.stream.write(self.format(record) + '\n')
        self.flush()

    def flush(self):
        self.stream.flush()


class FileHandler(StreamHandler):
    def __init__(self, filename, mode='a', encoding=None, delay=0):
        StreamHandler.__init__(self, open(filename, mode))

    def close(self):
        self.stream.close()


class Logger(Filterer):
    def __init__(self, name, level=NOTSET):
        Filterer.__init__(self)
        self.name = name
        self.level = _level(level)
        self.parent = None
        self.handlers = []
        self.propagate = True
        self.disabled = False

    def setLevel(self, level):
        self.level = _level(level)

    def getEffectiveLevel(self):
        logger = self
        while logger.level == NOTSET and logger.parent is not None:
            logger = logger.parent
        return logger.level

    def isEnabledFor(self, level):
        return level >= self.getEffectiveLevel()

    def addHandler(self, handler):
        if handler not in self.handlers:
            self.handlers.append(handler)

    def removeHandler(self, handler):
        self.handlers.remove(handler)

    def getChild(self, suffix):
        return getLogger(suffix if self is root else self.name + '.' + suffix)

    def log(self, level, msg, *args, **keywords):
        if not self.isEnabledFor(level) or self.disabled:
            return
        frame = sys._getframe(1)
        while frame.f_globals is globals() and frame.f_back is not None:
            frame = frame.f_back
        args = args[0] if len(args) == 1 and isinstance(args[0], dict) and args[0] else args
        self.handle(LogRecord(self.name, level, frame.f_code.co_filename, frame.f_lineno, msg, args,
                              keywords.get('exc_info'), frame.f_code.co_name))

    def handle(self, record):
        if not self.filter(record):
            return
        logger, found = self, False
        while logger is not None:
            for handler in logger.handlers:
                found = True
                handler.handle(record)
            logger = logger.parent if logger.propagate else None
        if not found and record.levelno >= WARNING:
            sys.stderr.write(record.getMessage() + '\n')

    def debug(self, msg, *args, **keywords):
        self.log(DEBUG, msg, *args, **keywords)

    def info(self, msg, *args, **keywords):
        self.log(INFO, msg, *args, **keywords)

    def warning(self, msg, *args, **keywords):
        self.log(WARNING, msg, *args, **keywords)

    def error(self, msg, *args, **keywords):
        self.log(ERROR, msg, *args, **keywords)

    def critical(self, msg, *args, **keywords):
        self.log(CRITICAL, msg, *args, **keywords)

    warn = warning
    fatal = critical
    exception = error


root = Logger('root', WARNING)
_loggers = {}


def getLogger(name=None):
    if not name:
        return root
    if name not in _loggers:
        logger = _loggers[name] = Logger(name)
        logger.parent = getLogger(name.rsplit('.', 1)[0]) if '.' in name else root
    return _loggers[name]


def basicConfig(**words):
    if root.handlers and not words.get('force'):
        return
    if words.get('filename'):
        handler = FileHandler(words['filename'], words.get('filemode', 'a'))
    else:
        handler = StreamHandler(words.get('stream'))
    handler.setFormatter(Formatter(words.get('format') or BASIC_FORMAT, words.get('datefmt')))
    root.addHandler(handler)
    if words.get('level') is not None:
        root.setLevel(words['level'])


def _to_root(method):
    def log(msg, *args, **keywords):
        basicConfig()
        getattr(root, method)(msg, *args, **keywords)
    log.__name__ = method
    return log


debug, info, warning, error, critical = [_to_root(_method) for _method in ('debug', 'info', 'warning', 'error', 'critical')]
warn, exception, fatal = warning, error, critical


def log(level, msg, *args, **keywords):
    basicConfig()
    root.log(level, msg, *args, **keywords)


def disable(level=CRITICAL):
    root.setLevel(level + 1)


def shutdown():
    pass
