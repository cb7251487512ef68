"""datetime: dates and times of day; no time zones but UTC."""
import time as _time

MINYEAR, MAXYEAR = 1, 9999
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in(year, month):
    return 29 if month == 2 and _is_leap(year) else _DAYS[month - 1]


def _days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _ordinal(year, month, day):
    return _days_before_year(year) + sum([_days_in(year, m) for m in range(1, month)]) + day


def _from_ordinal(n):
    year = n // 366 + 1
    while _days_before_year(year + 1) < n:
        year += 1
    n -= _days_before_year(year)
    month = 1
    while n > _days_in(year, month):
        n -= _days_in(year, month)
        month += 1
    return year, month, n


class _Ordered(object):
    """Compared by a key, with others of its kind."""

    def _cmp(self, other):
        if not isinstance(other, _Ordered) or self._kind != other._kind:
            return None
        a, b = self._key(), other._key()
        return (a > b) - (a < b)

    def __eq__(self, other):
        return self._cmp(other) == 0

    def __ne__(self, other):
        return self._cmp(other) != 0

    def _order(self, other):
        order = self._cmp(other)
        if order is None:
            raise TypeError("can't compare %s to %s" % (type(self).__name__, type(other).__name__))
        return order

    def __lt__(self, other):
        return self._order(other) < 0

    def __le__(self, other):
        return self._order(other) <= 0

    def __gt__(self, other):
        return self._order(other) > 0

    def __ge__(self, other):
        return self._order(other) >= 0

    def __hash__(self):
        return hash(self._key())


class timedelta(_Ordered):
    _kind = 'timedelta'

    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total = ((weeks * 7 + days) * 86400 + hours * 3600 + minutes * 60 + seconds) * 1000000 + milliseconds * 1000 + microseconds
        self._total = int(round(total))
        self.days, rest = divmod(self._total, 86400 * 1000000)
        self.seconds, self.microseconds = divmod(rest, 1000000)

    def _key(self):
        return self._total

    def total_seconds(self):
        return self._total / 1000000.0

    def __add__(self, other):
        return timedelta(microseconds=self._total + other._total) if isinstance(other, timedelta) else NotImplemented

    def __sub__(self, other):
        return timedelta(microseconds=self._total - other._total) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return timedelta(microseconds=-self._total)

    def __abs__(self):
        return timedelta(microseconds=abs(self._total))

    def __mul__(self, number):
        return timedelta(microseconds=self._total * number)

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total // other._total
        return timedelta(microseconds=self._total // other)

    def __div__(self, other):
        if isinstance(other, timedelta):
            return float(self._total) / other._total
        return timedelta(microseconds=self._total / float(other))

    __truediv__ = __div__

    def __nonzero__(self):
        return self._total != 0

    __bool__ = __nonzero__

    def __repr__(self):
        words = [(name, getattr(self, name)) for name in ('days', 'seconds', 'microseconds')]
        return 'datetime.timedelta(%s)' % (', '.join(['%s=%d' % word for word in words if word[1]]) or '0')

    def __str__(self):
        text = '%d:%02d:%02d' % (self.seconds // 3600, self.seconds // 60 % 60, self.seconds % 60)
        if self.days:
            text = '%d day%s, ' % (self.days, '' if abs(self.days) == 1 else 's') + text
        return text + ('.%06d' % self.microseconds if self.microseconds else '')


timedelta.resolution = timedelta(microseconds=1)


class tzinfo(object):
    def utcoffset(self, when):
        return None

    def tzname(self, when):
        return None

    def dst(self, when):
        return None


class timezone(tzinfo):
    def __init__(self, offset, name=None):
        self._offset = offset

    def utcoffset(self, when):
        return self._offset

    def tzname(self, when):
        return 'UTC'


timezone.utc = UTC = timezone(timedelta(0))


class date(_Ordered):
    _kind = 'date'

    def __init__(self, year, month, day):
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError('year is out of range')
        if not 1 <= month <= 12:
            raise ValueError('month must be in 1..12')
        if not 1 <= day <= _days_in(year, month):
            raise ValueError('day is out of range for month')
        self.year, self.month, self.day = year, month, day

    def _key(self):
        return self.year, self.month, self.day

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, seconds):
        return cls(*_time.localtime(seconds)[:3])

    @classmethod
    def fromordinal(cls, n):
        return cls(*_from_ordinal(n))

    def toordinal(self):
        return _ordinal(self.year, self.month, self.day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def _day_of_year(self):
        return self.toordinal() - _days_before_year(self.year)

    def timetuple(self):
        return _time.struct_time((self.year, self.month, self.day, 0, 0, 0, self.weekday(), self._day_of_year(), -1))

    def strftime(self, format):
        return _time.strftime(format, self.timetuple())

    def isoformat(self):
        return '%04d-%02d-%02d' % (self.year, self.month, self.day)

    def ctime(self):
        return self.strftime('%a %b %e %H:%M:%S %Y')

    def replace(self, year=None, month=None, day=None):
        return date(year or self.year, month or self.month, day or self.day)

    def __add__(self, delta):
        return date.fromordinal(self.toordinal() + delta.days)

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return date.fromordinal(self.toordinal() - other.days)
        return timedelta(self.toordinal() - other.toordinal())

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return 'datetime.date(%d, %d, %d)' % self._key()


class time(_Ordered):
    _kind = 'time'

    def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None):
        self.hour, self.minute, self.second, self.microsecond, self.tzinfo = hour, minute, second, microsecond, tzinfo

    def _key(self):
        return self.hour, self.minute, self.second, self.microsecond

    def isoformat(self):
        text = '%02d:%02d:%02d' % (self.hour, self.minute, self.second)
        return text + ('.%06d' % self.microsecond if self.microsecond else '')

    def strftime(self, format):
        return _time.strftime(format, (1900, 1, 1, self.hour, self.minute, self.second, 0, 1, -1))

    __str__ = isoformat

    def __repr__(self):
        return 'datetime.time(%s)' % ', '.join([str(part) for part in self._key()])


class datetime(date):
    _kind = 'datetime'

    def __init__(self, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None):
        date.__init__(self, year, month, day)
        if not (0 <= hour < 24 and 0 <= minute < 60 and 0 <= second < 60 and 0 <= microsecond < 1000000):
            raise ValueError('time of day is out of range')
        self.hour, self.minute, self.second, self.microsecond, self.tzinfo = hour, minute, second, microsecond, tzinfo

    def _key(self):
        return self.year, self.month, self.day, self.hour, self.minute, self.second, self.microsecond

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def _from(cls, parts, seconds, tz):
        return cls(*(tuple(parts[:6]) + (int(seconds % 1 * 1000000), tz)))

    @classmethod
    def fromtimestamp(cls, seconds, tz=None):
        return cls._from((_time.localtime if tz is None else _time.gmtime)(int(seconds)), seconds, tz)

    @classmethod
    def utcfromtimestamp(cls, seconds):
        return cls._from(_time.gmtime(int(seconds)), seconds, None)

    @classmethod
    def combine(cls, day, when):
        return cls(day.year, day.month, day.day, when.hour, when.minute, when.second, when.microsecond, when.tzinfo)

    @classmethod
    def strptime(cls, text, format):
        raise NotImplementedError('datetime.strptime() is not available at import time')

    def date(self):
        return date(self.year, self.month, self.day)

    def time(self):
        return time(self.hour, self.minute, self.second, self.microsecond)

    def timestamp(self):
        return _time.mktime(self.timetuple()) + self.microsecond / 1000000.0

    def timetuple(self):
        return _time.struct_time((self.year, self.month, self.day, self.hour, self.minute, self.second, self.weekday(),
                                  self._day_of_year(), -1))

    def isoformat(self, sep='T'):
        text = date.isoformat(self) + sep + self.time().isoformat()
        return text + ('+00:00' if self.tzinfo is not None else '')

    def replace(self, **changes):
        names = ('year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond', 'tzinfo')
        return datetime(*[changes.get(name, getattr(self, name)) for name in names])

    def _microseconds(self):
        return (((self.toordinal() * 24 + self.hour) * 60 + self.minute) * 60 + self.second) * 1000000 + self.microsecond

    def __add__(self, delta):
        days, rest = divmod(self._microseconds() + delta._total, 86400 * 1000000)
        seconds, micro = divmod(rest, 1000000)
        year, month, day = _from_ordinal(days)
        return datetime(year, month, day, seconds // 3600, seconds // 60 % 60, seconds % 60, micro, self.tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        return timedelta(microseconds=self._microseconds() - other._microseconds())

    def __str__(self):
        return self.isoformat(' ')

    def __repr__(self):
        parts = list(self._key())
        while len(parts) > 5 and not parts[-1]:
            parts.pop()
        return 'datetime.datetime(%s)' % ', '.join([str(part) for part in parts])
