"""UserList: a list to derive from."""


class UserList(list):
    @property
    def data(self):
        return self
