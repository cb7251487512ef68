"""upper, lower, isdigit, isalpha, isalnum, isspace, isupper, islower."""


def entry_point(argv):
    s = 'Hello, World 123'
    print(s.upper(), s.lower())
    for word in ['abc', 'ABC', '123', 'a1', '', ' ', 'a b']:
        print(word.isdigit(), word.isalpha(), word.isalnum())
    for c in 'aZ5 _\n':
        print(c.isdigit(), c.isalpha(), c.isalnum(), c.isspace(), c.isupper(), c.islower())
    return 0


def target(driver, args):
    return entry_point
