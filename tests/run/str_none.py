"""None mixes with strings."""


def lookup(name):
    if name == 'a':
        return 'found'
    if name == 'empty':
        return ''
    return None


def entry_point(argv):
    for name in ['a', 'b', 'empty']:
        value = lookup(name)
        if value is None:
            print('none')
        elif not value:
            print('empty')
        else:
            print(value)
    print(lookup('a') == 'found', lookup('b') == None, lookup('b') is None)
    return 0


def target(driver, args):
    return entry_point
