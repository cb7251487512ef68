"""shlex: words as the shell splits and quotes them."""
import re


def split(text, comments=False, posix=True):
    words, word, quote, at = [], None, '', 0
    while at < len(text):
        c = text[at]
        at += 1
        if quote:
            if c == quote:
                quote = ''
            elif c == '\\' and quote == '"' and text[at:at + 1] in ('"', '\\'):
                word += text[at]
                at += 1
            else:
                word += c
        elif c in '"\'':
            quote, word = c, word or ''
        elif c == '\\' and at < len(text):
            word = (word or '') + text[at]
            at += 1
        elif c.isspace():
            if word is not None:
                words.append(word)
            word = None
        elif c == '#' and comments and word is None:
            break
        else:
            word = (word or '') + c
    if quote:
        raise ValueError('No closing quotation')
    return words if word is None else words + [word]


def quote(text):
    if text and not re.search(r'[^\w@%+=:,./-]', text):
        return text
    return "'" + text.replace("'", "'\"'\"'") + "'"


def join(words):
    return ' '.join([quote(word) for word in words])
