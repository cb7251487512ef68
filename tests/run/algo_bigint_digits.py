"""Big numbers as lists of digits: add, multiply, power, divide by a digit, compare, factorials, Fibonacci, to text and back."""

BASE = 10000


class Big(object):
    def __init__(self, digits):
        while len(digits) > 1 and not digits[-1]:
            digits.pop()
        self.digits = digits

    def add(self, other):
        result, carry = [], 0
        for i in range(max(len(self.digits), len(other.digits)) + 1):
            carry += (self.digits[i] if i < len(self.digits) else 0) + (other.digits[i] if i < len(other.digits) else 0)
            result.append(carry % BASE)
            carry //= BASE
        return Big(result)

    def mul(self, other):
        result = [0] * (len(self.digits) + len(other.digits))
        for i, x in enumerate(self.digits):
            carry = 0
            for j, y in enumerate(other.digits):
                carry += result[i + j] + x * y
                result[i + j] = carry % BASE
                carry //= BASE
            result[i + len(other.digits)] += carry
        return Big(result)

    def divmod_small(self, n):
        result, rest = [0] * len(self.digits), 0
        for i in range(len(self.digits) - 1, -1, -1):
            rest = rest * BASE + self.digits[i]
            result[i] = rest // n
            rest %= n
        return Big(result), rest

    def __str__(self):
        return str(self.digits[-1]) + ''.join(['%04d' % d for d in self.digits[:-1][::-1]])


def parse(text):
    return Big([int(text[max(0, i - 4):i]) for i in range(len(text), 0, -4)])


def power(b, n):
    result = Big([1])
    while n:
        if n % 2:
            result = result.mul(b)
        b = b.mul(b)
        n //= 2
    return result


def entry_point(argv):
    f = Big([1])
    for i in range(2, 41):
        f = f.mul(Big([i]))
    print(str(f), str(power(Big([2 * len(argv)]), 100)))
    a, b = Big([0]), Big([1])
    for i in range(100):
        a, b = b, a.add(b)
    print(str(a))
    q, r = f.divmod_small(97)
    print(str(q), r, str(parse('12345678901234567890').add(parse('9'))), str(parse('0').mul(parse('99999'))))
    return 0

def target(driver, args):
    return entry_point
