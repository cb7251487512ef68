"""return, break and continue in places without meaning."""

return 5                        #! error: S023|return


def entry_point(argv):
    break                       #! error: S024|break
    continue                    #! error: S024|continue
    return 0


def target(driver, args):
    return entry_point
