"""Raw memory that is never freed is reported when the graphs are interpreted, but what was asked not to be tracked is not."""
from rpython.rtyper.lltypesystem import lltype, rffi


def keep(text):
    return rffi.str2charp(text)


def entry_point(argv):
    p = keep('leaks')
    q = rffi.str2charp('stays', track_allocation=False)
    r = lltype.malloc(rffi.LONGP.TO, 2, flavor='raw', immortal=True)
    r[0] = 1
    s = keep('freed')
    rffi.free_charp(s)
    print(rffi.charp2str(p), rffi.charp2str(q), r[0])
    return 0


def target(driver, args):
    return entry_point, None
