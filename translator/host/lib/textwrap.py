"""textwrap: paragraphs of text in lines of limited width."""


def dedent(text):
    """The text without the indentation its lines share; lines of blanks become empty."""
    lines = text.split('\n')
    margin = None
    for i, line in enumerate(lines):
        content = line.lstrip(' \t')
        if not content:
            lines[i] = ''
            continue
        indentation = line[:len(line) - len(content)]
        if margin is None:
            margin = indentation
        else:
            same = 0
            while same < min(len(margin), len(indentation)) and margin[same] == indentation[same]:
                same += 1
            margin = margin[:same]
    if not margin:
        return '\n'.join(lines)
    return '\n'.join([line[len(margin):] if line else line for line in lines])


def indent(text, prefix, predicate=None):
    lines = text.splitlines(True)
    wanted = predicate or (lambda line: line.strip())
    return ''.join([prefix + line if wanted(line) else line for line in lines])


class TextWrapper(object):
    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, max_lines=None, placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.break_long_words = break_long_words
        self.break_on_hyphens = break_on_hyphens

    def _words(self, text):
        words = []
        for word in text.split():
            pieces = [word]
            if self.break_on_hyphens:
                pieces = []
                start = 0
                for i in range(1, len(word) - 1):
                    if word[i] == '-' and word[i - 1].isalpha() and word[i + 1].isalpha():
                        pieces.append(word[start:i + 1])
                        start = i + 1
                pieces.append(word[start:])
            words.append(pieces)
        return words

    def wrap(self, text):
        lines = []
        line = self.initial_indent
        empty = True
        for pieces in self._words(text):
            space = '' if empty else ' '
            for piece in pieces:
                while len(line) + len(space) + len(piece) > self.width:
                    if empty and self.break_long_words:
                        room = max(self.width - len(line), 1)
                        lines.append(line + piece[:room])
                        piece = piece[room:]
                    elif empty:
                        break
                    else:
                        lines.append(line)
                    line, space, empty = self.subsequent_indent, '', True
                if piece:
                    line += space + piece
                    empty = False
                space = ''
        if not empty:
            lines.append(line)
        return lines

    def fill(self, text):
        return '\n'.join(self.wrap(text))


def wrap(text, width=70, **options):
    return TextWrapper(width, **options).wrap(text)


def fill(text, width=70, **options):
    return TextWrapper(width, **options).fill(text)


def shorten(text, width, placeholder=' [...]'):
    words = text.split()
    if len(' '.join(words)) <= width:
        return ' '.join(words)
    while words and len(' '.join(words)) + len(placeholder) > width:
        words.pop()
    return (' '.join(words) + placeholder) if words else placeholder.lstrip()
