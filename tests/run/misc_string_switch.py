"""Dispatch on strings by comparison and by dict of functions."""


def op_push(stack, arg):
    stack.append(int(arg))


def op_add(stack, arg):
    stack.append(stack.pop() + stack.pop())


def op_mul(stack, arg):
    stack.append(stack.pop() * stack.pop())


def op_print(stack, arg):
    print(stack[-1])


OPS = {'push': op_push, 'add': op_add, 'mul': op_mul, 'print': op_print}


def run(source):
    stack = []
    for line in source.split('\n'):
        words = line.split(' ')
        if words[0] not in OPS:
            print('unknown ' + words[0])
            continue
        OPS[words[0]](stack, words[1] if len(words) > 1 else '')


def entry_point(argv):
    run('push 2\npush 3\nadd\nprint\npush 10\nmul\nprint\njump')
    return 0


def target(driver, args):
    return entry_point
