"""appdirs: the folders of an application, as on Linux."""
import os


def _folder(variable, default, appname, version):
    folder = os.environ.get(variable) or os.path.expanduser(default)
    for part in (appname, version):
        if part:
            folder = os.path.join(folder, part)
    return folder


def user_cache_dir(appname=None, appauthor=None, version=None, opinion=True):
    return _folder('XDG_CACHE_HOME', '~/.cache', appname, version)


def user_data_dir(appname=None, appauthor=None, version=None, roaming=False):
    return _folder('XDG_DATA_HOME', '~/.local/share', appname, version)


def user_config_dir(appname=None, appauthor=None, version=None, roaming=False):
    return _folder('XDG_CONFIG_HOME', '~/.config', appname, version)


def user_log_dir(appname=None, appauthor=None, version=None, opinion=True):
    return os.path.join(user_cache_dir(appname, appauthor, version), 'log')


def site_data_dir(appname=None, appauthor=None, version=None, multipath=False):
    return os.path.join('/usr/local/share', appname or '', version or '').rstrip('/')


class AppDirs(object):
    """All of them."""

    def __init__(self, appname=None, appauthor=None, version=None, roaming=False, multipath=False):
        self.appname = appname
        self.appauthor = appauthor
        self.version = version
        self.user_cache_dir = user_cache_dir(appname, appauthor, version)
        self.user_data_dir = user_data_dir(appname, appauthor, version)
        self.user_config_dir = user_config_dir(appname, appauthor, version)
        self.user_log_dir = user_log_dir(appname, appauthor, version)
        self.site_data_dir = site_data_dir(appname, appauthor, version)
