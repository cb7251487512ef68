"""base64: bytes as text of 64 letters."""
import binascii

encodestring = encodebytes = binascii.b2a_base64
decodestring = decodebytes = binascii.a2b_base64


def b64encode(data, altchars=None):
    text = binascii.b2a_base64(data, False)
    return text if altchars is None else text.replace('+', altchars[0]).replace('/', altchars[1])


def b64decode(text, altchars=None, validate=False):
    if altchars is not None:
        text = text.replace(altchars[0], '+').replace(altchars[1], '/')
    return binascii.a2b_base64(text)


standard_b64encode, standard_b64decode = b64encode, b64decode


def urlsafe_b64encode(data):
    return b64encode(data, '-_')


def urlsafe_b64decode(text):
    return b64decode(text, '-_')


def b16encode(data):
    return binascii.hexlify(data).upper()


def b16decode(text, casefold=False):
    return binascii.unhexlify(text)
