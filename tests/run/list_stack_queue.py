"""A list as stack and as queue, growing and shrinking a lot."""


def entry_point(argv):
    stack = []
    for i in range(10000):
        stack.append(i)
        if i % 3 == 0:
            stack.pop()
    print(len(stack), stack[-1])
    total = 0
    while stack:
        total += stack.pop()
    print(total)
    queue = [0]
    seen = 0
    while len(queue) > 0 and seen < 1000:
        n = queue.pop(0)
        seen += 1
        if n < 300:
            queue.append(n * 2 + 1)
            queue.append(n * 2 + 2)
    print(seen, len(queue))
    return 0


def target(driver, args):
    return entry_point
