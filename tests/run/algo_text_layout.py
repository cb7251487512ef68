"""Text processing: word wrap, justification, columns, Caesar and Vigenere, anagrams, palindromes, Roman numerals, numbers in words."""


def wrap(text, width):
    lines, line = [], ''
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = line + ' ' + word if line else word
    if line:
        lines.append(line)
    return lines


def justify(line, width):
    words = line.split()
    if len(words) == 1:
        return line.ljust(width)
    spaces = width - sum([len(w) for w in words])
    gaps = len(words) - 1
    out = words[0]
    for i in range(gaps):
        out += ' ' * (spaces // gaps + (1 if i < spaces % gaps else 0)) + words[i + 1]
    return out


def columns(rows):
    widths = [max([len(row[i]) for row in rows]) for i in range(len(rows[0]))]
    return '\n'.join([' | '.join([cell.rjust(w) if cell.isdigit() else cell.ljust(w) for cell, w in zip(row, widths)]).rstrip() for row in rows])


def vigenere(text, key, sign):
    return ''.join([chr((ord(c) - 65 + sign * (ord(key[i % len(key)]) - 65)) % 26 + 65) for i, c in enumerate(text)])


def roman(n):
    out = ''
    for value, text in [(1000, 'M'), (900, 'CM'), (500, 'D'), (400, 'CD'), (100, 'C'), (90, 'XC'), (50, 'L'), (40, 'XL'), (10, 'X'), (9, 'IX'), (5, 'V'), (4, 'IV'), (1, 'I')]:
        while n >= value:
            out += text
            n -= value
    return out


ONES = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split()
TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split()


def words(n):
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + ('-' + ONES[n % 10] if n % 10 else '')
    unit, name = (100, 'hundred') if n < 1000 else (1000, 'thousand')
    return words(n // unit) + ' ' + name + (' ' + words(n % unit) if n % unit else '')


def anagrams(text):
    groups = {}
    for w in text.split():
        groups.setdefault(''.join(sorted(w)), []).append(w)
    return [g for g in groups.values() if len(g) > 1]


def palindrome(s):
    letters = [c.lower() for c in s if c.isalpha()]
    return letters == letters[::-1]


def entry_point(argv):
    text = 'the quick brown fox jumps over the lazy dog and runs away' * len(argv)
    for line in wrap(text, 16):
        print('[' + justify(line, 16) + ']')
    print(columns([['name', 'n'], ['alpha', '5'], ['b', '1234']]))
    secret = vigenere('ATTACKATDAWN', 'LEMON', 1)
    print(secret, vigenere(secret, 'LEMON', -1), [roman(n) for n in (1, 4, 9, 14, 40, 1994, 2026)])
    print(words(0), '|', words(17), '|', words(342), '|', words(90001), '|', anagrams('listen silent cat act dog tac'), palindrome('A man, a plan, a canal: Panama'))
    return 0

def target(driver, args):
    return entry_point
