"""pwd: the users of /etc/passwd."""
from collections import namedtuple

struct_passwd = namedtuple('struct_passwd', 'pw_name pw_passwd pw_uid pw_gid pw_gecos pw_dir pw_shell')


def getpwall():
    found = []
    with open('/etc/passwd') as stream:
        for line in stream:
            fields = line.rstrip('\n').split(':')
            if len(fields) == 7:
                found.append(struct_passwd(fields[0], fields[1], int(fields[2]), int(fields[3]), *fields[4:]))
    return found


def _find(field, value):
    for entry in getpwall():
        if getattr(entry, field) == value:
            return entry
    raise KeyError('%s not found: %s' % (field, value))


def getpwuid(uid):
    return _find('pw_uid', uid)


def getpwnam(name):
    return _find('pw_name', name)
