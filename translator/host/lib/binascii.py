"""binascii: bytes as hexadecimal and base 64 text, checksums."""

_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'


class Error(ValueError):
    pass


def hexlify(data):
    return str(data).encode('hex')


def unhexlify(text):
    try:
        return str(text).decode('hex')
    except ValueError as error:
        raise Error(str(error))


b2a_hex, a2b_hex = hexlify, unhexlify


def b2a_base64(data, newline=True):
    out = []
    for i in range(0, len(data), 3):
        piece = data[i:i + 3]
        number = int.from_bytes(piece + '\0' * (3 - len(piece)), 'big')
        letters = ''.join([_ALPHABET[number >> shift & 63] for shift in (18, 12, 6, 0)])
        out.append(letters[:len(piece) + 1] + '=' * (3 - len(piece)))
    return ''.join(out) + '\n' * newline


def a2b_base64(text):
    bits = count = 0
    out = []
    for c in text:
        value = _ALPHABET.find(c)
        if value < 0:
            continue
        bits = (bits << 6 | value) & 0xffffff
        count += 6
        if count >= 8:
            count -= 8
            out.append(chr(bits >> count & 255))
    if count >= 6:
        raise Error('Incorrect padding')
    return ''.join(out)


def crc32(data, value=0):
    value ^= 0xffffffff
    for c in data:
        value ^= ord(c)
        for _ in range(8):
            value = value >> 1 ^ (0xedb88320 if value & 1 else 0)
    return value ^ 0xffffffff
