import sys, os
from rpython.rlib import jit
from svm.assembler import Assembler, AssemblerError
from svm.interpreter import VM, Halt
from svm.objects import VMError, W_Str


def out(text):
    os.write(1, text)


def read_file(name):
    fd = os.open(name, os.O_RDONLY, 0666)
    text = ''
    while 1:
        part = os.read(fd, 1024)
        if part == '':
            break
        text += part
    os.close(fd)
    return text


def usage(name):
    print >> sys.stderr, "usage: %s [--jit params] program.svm" % name
    return 1


def entry_point(argv):
    args = []
    i = 1
    while i < len(argv):
        if argv[i] == '--jit':
            if i + 1 == len(argv):
                return usage(argv[0])
            i += 1
            try:
                jit.set_user_param(None, argv[i])
            except ValueError:
                print "bad jit parameters"
                return 1
        else:
            args.append(argv[i])
        i += 1
    if len(args) != 1:
        return usage(argv[0])
    try:
        functions = Assembler(read_file(args[0])).assemble()
    except OSError:
        print "cannot read", args[0]
        return 1
    except AssemblerError, e:
        print "line %d: %s" % (e.lineno, e.msg)
        return 1
    vm = VM(functions, out)
    try:
        w_result = vm.call(vm.find('main'), [])
    except Halt:
        return 0
    except VMError, e:
        print "error:", str(e)
        return 3
    if isinstance(w_result, W_Str):
        print w_result.value
    return 0


def target(driver, args):
    driver.exe_name = 'svm-%(backend)s'
    return entry_point, None


def jitpolicy(driver):
    from rpython.jit.codewriter.policy import JitPolicy
    return JitPolicy()
