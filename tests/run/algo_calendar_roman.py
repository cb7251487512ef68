"""Days and dates (julian day numbers, weekdays, Easter, a month as text) and numerals: Roman both ways, English words, ordinals."""

MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
BEFORE = [sum(LENGTHS[:i]) for i in range(12)]
ROMAN = [(1000, 'M'), (900, 'CM'), (500, 'D'), (400, 'CD'), (100, 'C'), (90, 'XC'), (50, 'L'), (40, 'XL'), (10, 'X'), (9, 'IX'),
         (5, 'V'), (4, 'IV'), (1, 'I')]
SMALL = ('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen '
         'seventeen eighteen nineteen').split()
TENS = dict(zip(range(2, 10), 'twenty thirty forty fifty sixty seventy eighty ninety'.split()))


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


class Date(object):
    def __init__(self, year, month, day):
        if not 1 <= month <= 12 or not 1 <= day <= LENGTHS[month - 1] + (month == 2 and is_leap(year)):
            raise ValueError('no such day: %d-%02d-%02d' % (year, month, day))
        self.year, self.month, self.day = year, month, day

    def __str__(self):
        return '{}-{:02}-{:0>2}'.format(self.year, self.month, self.day)

    def number(self):
        y = self.year - 1
        leap = self.month > 2 and is_leap(self.year)
        return 365 * y + y // 4 - y // 100 + y // 400 + BEFORE[self.month - 1] + int(leap) + self.day

    def __sub__(self, other):
        return self.number() - other.number()

    def weekday(self):
        return (self.number() + 6) % 7


def date_of(number):
    year = number * 400 // 146097 + 1
    while Date(year, 1, 1).number() > number:
        year -= 1
    month = 12
    while Date(year, month, 1).number() > number:
        month -= 1
    return Date(year, month, number - Date(year, month, 1).number() + 1)


def easter(year):
    a, (b, c) = year % 19, divmod(year, 100)
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    w = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    month, day = divmod(h + w - 7 * ((a + 11 * h + 22 * w) // 451) + 114, 31)
    return Date(year, month, day + 1)


def month_text(year, month):
    first = Date(year, month, 1).weekday()
    days = ['  '] * first + ['%2d' % d for d in range(1, LENGTHS[month - 1] + (month == 2 and is_leap(year)) + 1)]
    lines = [' '.join(days[i:i + 7]) for i in range(0, len(days), 7)]
    return '\n'.join([('%s %d' % (MONTHS[month - 1], year)).center(20).rstrip(), 'Mo Tu We Th Fr Sa Su'] + lines)


def roman(n):
    text = ''
    for value, letters in ROMAN:
        count, n = divmod(n, value)
        text += letters * count
    return text


def from_roman(text):
    total = i = 0
    for value, letters in ROMAN:
        while text.startswith(letters, i):
            total += value
            i += len(letters)
    if roman(total) != text:
        raise ValueError(text)
    return total


def words(n):
    if n < 0:
        return 'minus ' + words(-n)
    for size, name in ((1000000, ' million'), (1000, ' thousand'), (100, ' hundred')):
        if n >= size:
            high, low = divmod(n, size)
            return words(high) + name + (' ' + ('and ' if low < 100 else '') + words(low) if low else '')
    return SMALL[n] if n < 20 else TENS[n // 10] + ('-' + SMALL[n % 10] if n % 10 else '')


def entry_point(argv):
    print([str(date_of(n)) for n in (1, 365, 366, 719468, 737791)], [easter(y).__str__() for y in (1961, 2000, 2008, 2024)])
    print(Date(2024, 3, 1) - Date(2024, 2, 1), Date(2000, 1, 1).weekday(), all([date_of(n).number() == n for n in range(730000, 731500)]))
    print(month_text(2024, 2))
    for y, m, d in [(2023, 2, 29), (1900, 2, 29), (2000, 2, 29), (2001, 13, 1), (2001, 4, 0)]:
        try:
            print(Date(y, m, d), end='; ')
        except ValueError as e:
            print(e, end='; ')
    print()
    print([roman(n) for n in (4, 9, 1994, 3999)], all([from_roman(roman(n)) == n for n in range(1, 2000)]))
    for text in ('MCMXC', 'IIII', 'IC', ''):
        try:
            print(from_roman(text))
        except ValueError as e:
            print('not Roman:', e)
    print([words(n) for n in (0, 13, 42, 100, 101, -1999, 20000, 1234567)])
    return 0


def target(driver, args):
    return entry_point
