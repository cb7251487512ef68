from words import ForthError


class Reader:
    """Words of a text, one after the other."""

    def __init__(self, text, filename="<string>"):
        self.text = text
        self.pos = 0
        self.filename = filename

    def line(self):
        end = self.pos
        if end > len(self.text):
            end = len(self.text)
        return self.text.count('\n', 0, end) + 1

    def next_word(self):
        text = self.text
        pos = self.pos
        while pos < len(text) and text[pos] in ' \t\r\n':
            pos += 1
        if pos == len(text):
            self.pos = pos
            return None
        start = pos
        while pos < len(text) and not text[pos].isspace():
            pos += 1
        self.pos = pos
        assert start >= 0 and pos >= 0
        return text[start:pos]

    def name(self):
        word = self.next_word()
        if word is None:
            raise ForthError("name expected")
        return word.lower()

    def until(self, delimiter):
        start = self.pos + 1
        if self.text[self.pos:self.pos + 1] == delimiter:
            start -= 1
        end = self.text.find(delimiter, start)
        if end < 0:
            if delimiter != '\n':
                raise ForthError("missing %s" % delimiter)
            end = len(self.text)
        self.pos = end + 1
        if start > end:
            return ''
        return self.text[start:end]
