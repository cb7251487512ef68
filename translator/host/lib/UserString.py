"""UserString: a str to derive from."""


class UserString(str):
    @property
    def data(self):
        return str(self)
