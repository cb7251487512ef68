import sys
def entry_point(argv):
    print('exiting')
    sys.exit('bad thing')
