"""LALR(1) tables: LR(0) states, lookaheads by propagation (Dragon Book, algorithm 4.63)."""


class LRTable(object):
    def __init__(self, grammar, lr_action, lr_goto, conflicts):
        self.grammar = grammar
        self.lr_action = lr_action
        self.lr_goto = lr_goto
        self.conflicts = conflicts


def closure0(grammar, kernel):
    items = list(kernel)
    seen = set(items)
    for number, dot in items:
        prod = grammar.productions[number].prod
        if dot < len(prod):
            for p in grammar.by_name.get(prod[dot], ()):
                item = (p.number, 0)
                if item not in seen:
                    seen.add(item)
                    items.append(item)
    return items


def closure1(grammar, items):
    """items: {(production, dot): set of lookaheads}"""
    todo = [(item, ahead) for item, aheads in items.items() for ahead in aheads]
    result = dict((item, set(aheads)) for item, aheads in items.items())
    while todo:
        (number, dot), ahead = todo.pop()
        prod = grammar.productions[number].prod
        if dot == len(prod) or prod[dot] not in grammar.by_name:
            continue
        for terminal in grammar.first_of(prod[dot + 1:], ahead):
            for p in grammar.by_name[prod[dot]]:
                aheads = result.setdefault((p.number, 0), set())
                if terminal not in aheads:
                    aheads.add(terminal)
                    todo.append(((p.number, 0), terminal))
    return result


def build(grammar):
    start = ((0, 0),)
    states = [start]
    index = {start: 0}
    gotos = []
    for kernel in states:
        by_symbol = {}
        for number, dot in closure0(grammar, kernel):
            prod = grammar.productions[number].prod
            if dot < len(prod):
                by_symbol.setdefault(prod[dot], []).append((number, dot + 1))
        row = {}
        for symbol in sorted(by_symbol):
            target = tuple(sorted(by_symbol[symbol]))
            if target not in index:
                index[target] = len(states)
                states.append(target)
            row[symbol] = index[target]
        gotos.append(row)
    aheads = lookaheads(grammar, states, gotos)
    return fill(grammar, states, gotos, aheads)


def lookaheads(grammar, states, gotos):
    aheads = [dict((item, set()) for item in kernel) for kernel in states]
    aheads[0][0, 0].add("$end")
    links = {}
    for s, kernel in enumerate(states):
        for item in kernel:
            for (number, dot), found in closure1(grammar, {item: set(["#"])}).items():
                prod = grammar.productions[number].prod
                if dot == len(prod):
                    continue
                t = gotos[s][prod[dot]]
                target = number, dot + 1
                for ahead in found:
                    if ahead == "#":
                        links.setdefault((s, item), []).append((t, target))
                    else:
                        aheads[t][target].add(ahead)
    changed = True
    while changed:
        changed = False
        for (s, item), targets in links.iteritems():
            for t, target in targets:
                new = aheads[s][item] - aheads[t][target]
                if new:
                    aheads[t][target] |= new
                    changed = True
    return aheads


def fill(grammar, states, gotos, aheads):
    actions, goto_rows, conflicts = [], [], []
    for s in range(len(states)):
        action, goto_row = {}, {}
        for symbol, t in gotos[s].items():
            if symbol in grammar.by_name:
                goto_row[symbol] = t
            else:
                action[symbol] = t + 1        # shifts are positive, reductions negative
        for (number, dot), found in closure1(grammar, aheads[s]).items():
            p = grammar.productions[number]
            if dot < len(p.prod):
                continue
            for ahead in sorted(found):
                if number == 0:
                    action["$end"] = 0        # accept
                elif ahead in action:
                    resolve(grammar, p, ahead, action, conflicts, s)
                else:
                    action[ahead] = -number
        actions.append(action)
        goto_rows.append(goto_row)
    return LRTable(grammar, actions, goto_rows, conflicts)


def resolve(grammar, p, ahead, action, conflicts, s):
    old = action[ahead]
    if old > 0:
        rprec = p.precedence
        sprec = grammar.precedence.get(ahead, ("right", -1))
        if rprec[1] > sprec[1] or (rprec[1] == sprec[1] and rprec[0] == "left"):
            action[ahead] = -p.number
        elif rprec[1] == -1 or sprec[1] == -1:
            conflicts.append((s, ahead, "shift/reduce"))
    else:
        conflicts.append((s, ahead, "reduce/reduce"))
        action[ahead] = max(old, -p.number)
