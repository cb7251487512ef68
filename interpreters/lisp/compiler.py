"""Data -> nodes, with every variable resolved.

Takes:   a datum from the reader, in the global scope.
Leaves:  a Node whose `eval` needs no names.
Idea:    a Scope knows the names of one frame; a variable becomes (depth, index). Special forms are
         objects found in the `syntax` of their symbol, unless a local variable has that name; a macro is
         one more kind of them. Each form is told whether it stands in tail position.
Example: compile_toplevel(Reader('(if #t 1 2)', 'x').read()).eval(None)
"""
from interpreters.lisp import nodes
from interpreters.lisp.errors import LispError, SyntaxError_
from interpreters.lisp.inline import inline_call
from interpreters.lisp.objects import (
    W_Pair, W_RecordType, W_String, W_Symbol, W_Vector, intern, items_of, shortened, w_false, w_nil, w_true,
    w_unspecified)
from interpreters.lisp.procedures import (
    Code, W_Procedure, W_RecordAccessor, W_RecordConstructor, W_RecordModifier, W_RecordPredicate, as_procedure)


class Scope(object):
    """The names of one frame, and the scope around it."""

    def __init__(self, names, parent):
        self.names = names
        self.parent = parent
        self.checked = {}       # names that may be read before they have a value

    def add(self, name):
        self.names.append(name)
        return len(self.names) - 1

    def index(self, name):
        """The index of the last variable of that name, -1 if there is none."""
        i = len(self.names) - 1
        while i >= 0:
            if self.names[i] == name:
                return i
            i -= 1
        return -1


def is_local(scope, name):
    """Has a frame in scope a variable of that name?"""
    while scope is not None:
        if scope.index(name) >= 0:
            return True
        scope = scope.parent
    return False


# ____________________________________________________________ taking forms apart

def syntax_error(message, w_form):
    position = None
    if isinstance(w_form, W_Pair):
        position = w_form.get_position()
    return SyntaxError_(message + ' in ' + shortened(w_form.written()), position)


def form_items(w_form):
    """The items of a form, which must be a proper list."""
    items = []
    w_rest = w_form
    while isinstance(w_rest, W_Pair):
        items.append(w_rest.w_car)
        w_rest = w_rest.w_cdr
    if w_rest is not w_nil:
        raise syntax_error('an improper list', w_form)
    return items


def checked_items(w_form, least, most):
    """The items of a form that takes from least to most arguments (-1: any number)."""
    items = form_items(w_form)
    count = len(items) - 1
    if count < least or (most >= 0 and count > most):
        raise syntax_error('wrong number of parts', w_form)
    return items


def symbol_name(w_object, w_form):
    if isinstance(w_object, W_Symbol):
        return w_object.name
    raise syntax_error('expected a name, got ' + shortened(w_object.written()), w_form)


def is_symbol(w_object, name):
    return isinstance(w_object, W_Symbol) and w_object.name == name


def is_form(w_object, name):
    """Is it a list that begins with that symbol?"""
    return isinstance(w_object, W_Pair) and is_symbol(w_object.w_car, name)


def position_of(w_form):
    if isinstance(w_form, W_Pair):
        return w_form.get_position()
    return None


# ____________________________________________________________ expressions

def compile_toplevel(w_form):
    """The node of a form outside of all scopes. Run it by procedures.run_body, or eval without a frame."""
    return compile_expression(w_form, None, False)


def compile_expression(w_form, scope, is_tail):
    if isinstance(w_form, W_Symbol):
        return compile_variable(w_form, scope, None)
    if isinstance(w_form, W_Pair):
        syntax = syntax_of(w_form, scope)
        if syntax is not None:
            return syntax.compile(w_form, scope, is_tail)
        return compile_call(w_form, scope, is_tail)
    if isinstance(w_form, W_String):
        return nodes.FreshString(w_form.value)
    if w_form is w_nil:
        raise SyntaxError_('() is no expression', None)
    return nodes.Constant(w_form)


def syntax_of(w_form, scope):
    """The special form or macro that the form begins with, None for a call."""
    w_head = w_form.w_car
    if isinstance(w_head, W_Symbol) and w_head.syntax is not None and not is_local(scope, w_head.name):
        return w_head.syntax
    return None


def compile_call(w_form, scope, is_tail):
    items = form_items(w_form)
    position = w_form.get_position()
    w_head = items[0]
    if isinstance(w_head, W_Symbol):
        operator = compile_variable(w_head, scope, position)
    else:
        operator = compile_expression(w_head, scope, False)
    operands = [compile_expression(w_item, scope, False) for w_item in items[1:]]
    if isinstance(w_head, W_Symbol) and isinstance(operator, nodes.Global):
        inlined = inline_call(w_head, operator, operands, position, is_tail)
        if inlined is not None:
            return inlined
    return nodes.make_call(operator, operands, position, is_tail)


def compile_variable(w_symbol, scope, position):
    depth = 0
    name = w_symbol.name
    while scope is not None:
        index = scope.index(name)
        if index >= 0:
            if name in scope.checked:
                return nodes.CheckedVariable(depth, index, name, position)
            return variable_node(depth, index)
        scope = scope.parent
        depth += 1
    if w_symbol.syntax is not None:
        raise SyntaxError_('the syntactic keyword %s is no variable' % name, position)
    return nodes.Global(w_symbol, position)


def variable_node(depth, index):
    if depth == 0:
        if index == 0:
            return nodes.Local0()
        if index == 1:
            return nodes.Local1()
        if index == 2:
            return nodes.Local2()
        if index == 3:
            return nodes.Local3()
    elif depth == 1:
        if index == 0:
            return nodes.Outer0()
        if index == 1:
            return nodes.Outer1()
    return nodes.Variable(depth, index)


def compile_sequence(forms, scope, is_tail):
    """The forms one after the other; the value of the last."""
    if len(forms) == 0:
        return nodes.Constant(w_unspecified)
    last = len(forms) - 1
    first = [compile_expression(forms[i], scope, False) for i in range(last)]
    last_node = compile_expression(forms[last], scope, is_tail)
    if len(first) == 0:
        return last_node
    return nodes.Sequence(first, last_node)


def compile_body(forms, scope, is_tail, w_form):
    """A body: definitions at its head become variables of the scope's frame."""
    if len(forms) == 0:
        raise syntax_error('an empty body', w_form)
    expanded = []
    for w_item in forms:
        flatten(w_item, scope, expanded)
    for w_item in expanded:
        if is_form(w_item, 'define') and syntax_of(w_item, scope) is not None:
            name = defined_name(w_item)
            if scope.index(name) < 0:
                scope.add(name)
                scope.checked[name] = True
        elif is_form(w_item, 'define-record-type') and syntax_of(w_item, scope) is not None:
            raise syntax_error('define-record-type inside a body', w_item)
    return compile_sequence(expanded, scope, is_tail)


def flatten(w_item, scope, result):
    """Appends the item with macros expanded and (begin ...) opened."""
    while isinstance(w_item, W_Pair):
        syntax = syntax_of(w_item, scope)
        if not isinstance(syntax, Macro):
            break
        w_item = syntax.expand(w_item)
    if is_form(w_item, 'begin') and not is_local(scope, 'begin'):
        for w_inner in form_items(w_item)[1:]:
            flatten(w_inner, scope, result)
        return
    result.append(w_item)


def defined_name(w_form):
    """The name (define name ...) or (define (name ...) ...) defines; curried forms are unwound."""
    items = checked_items(w_form, 1, -1)
    w_target = items[1]
    while isinstance(w_target, W_Pair):
        w_target = w_target.w_car
    return symbol_name(w_target, w_form)


def compile_lambda(name, w_parameters, body, scope, w_form):
    """The Code of a procedure."""
    names = []
    w_rest = w_parameters
    while isinstance(w_rest, W_Pair):
        parameter = symbol_name(w_rest.w_car, w_form)
        if parameter in names:
            raise syntax_error('the parameter %s twice' % parameter, w_form)
        names.append(parameter)
        w_rest = w_rest.w_cdr
    required = len(names)
    has_rest = w_rest is not w_nil
    if has_rest:
        names.append(symbol_name(w_rest, w_form))
    inner = Scope(names, scope)
    node = compile_body(body, inner, True, w_form)
    return Code(name, required, has_rest, len(inner.names), node)


# ____________________________________________________________ special forms

class Syntax(object):
    """What a symbol may mean at the head of a form. `compile` gives the node of the whole form."""

    def compile(self, w_form, scope, is_tail):
        raise NotImplementedError


class Quote(Syntax):
    def compile(self, w_form, scope, is_tail):
        return nodes.Constant(checked_items(w_form, 1, 1)[1])


class If(Syntax):
    def compile(self, w_form, scope, is_tail):
        items = checked_items(w_form, 2, 3)
        condition = compile_expression(items[1], scope, False)
        then = compile_expression(items[2], scope, is_tail)
        if len(items) == 4:
            otherwise = compile_expression(items[3], scope, is_tail)
        else:
            otherwise = nodes.Constant(w_unspecified)
        return nodes.If(condition, then, otherwise)


class Define(Syntax):
    def compile(self, w_form, scope, is_tail):
        items = checked_items(w_form, 1, -1)
        w_target = items[1]
        name = defined_name(w_form)
        if isinstance(w_target, W_Pair):
            value = self.procedure(name, w_target, items[2:], scope, w_form)
        elif len(items) == 2:
            value = nodes.Constant(w_unspecified)
        elif len(items) == 3:
            value = named_expression(name, items[2], scope)
        else:
            raise syntax_error('more than one value', w_form)
        if scope is None:
            w_symbol = intern(name)
            w_symbol.syntax = None
            return nodes.DefineGlobal(w_symbol, value)
        index = scope.index(name)
        if index < 0:
            raise syntax_error('a definition where no body begins', w_form)
        return nodes.SetVariable(0, index, value)

    def procedure(self, name, w_target, body, scope, w_form):
        """(define (name . parameters) body ...), where name may be such a list again."""
        w_name = w_target.w_car
        if isinstance(w_name, W_Pair):
            w_lambda = W_Pair(intern('lambda'), W_Pair(w_target.w_cdr, list_of(body)))
            return self.procedure(name, w_name, [w_lambda], scope, w_form)
        return nodes.Lambda(compile_lambda(name, w_target.w_cdr, body, scope, w_form))


def list_of(items):
    w_result = w_nil
    for i in range(len(items) - 1, -1, -1):
        w_result = W_Pair(items[i], w_result)
    return w_result


def named_expression(name, w_value, scope):
    """The node of a value; a lambda gets the name of the variable."""
    if is_form(w_value, 'lambda') and syntax_of(w_value, scope) is not None:
        items = checked_items(w_value, 2, -1)
        return nodes.Lambda(compile_lambda(name, items[1], items[2:], scope, w_value))
    return compile_expression(w_value, scope, False)


class Set(Syntax):
    def compile(self, w_form, scope, is_tail):
        items = checked_items(w_form, 2, 2)
        name = symbol_name(items[1], w_form)
        value = compile_expression(items[2], scope, False)
        depth = 0
        while scope is not None:
            index = scope.index(name)
            if index >= 0:
                return nodes.SetVariable(depth, index, value)
            scope = scope.parent
            depth += 1
        return nodes.SetGlobal(intern(name), value, w_form.get_position())


class Lambda(Syntax):
    def compile(self, w_form, scope, is_tail):
        items = checked_items(w_form, 2, -1)
        return nodes.Lambda(compile_lambda('', items[1], items[2:], scope, w_form))


class Begin(Syntax):
    def compile(self, w_form, scope, is_tail):
        return compile_sequence(form_items(w_form)[1:], scope, is_tail)


class Let(Syntax):
    """let, and the named let."""

    def compile(self, w_form, scope, is_tail):
        items = checked_items(w_form, 2, -1)
        if isinstance(items[1], W_Symbol):
            return self.named(items, scope, is_tail, w_form)
        names, values = bindings(items[1], w_form)
        inits = [named_expression(names[i], values[i], scope) for i in range(len(names))]
        inner = Scope(names, scope)
        body = compile_body(items[2:], inner, is_tail, w_form)
        return nodes.Let(inits, body, len(inner.names))

    def named(self, items, scope, is_tail, w_form):
        """(let name ((variable init) ...) body ...): a procedure of that name, called with the inits."""
        if len(items) < 4:
            raise syntax_error('an empty body', w_form)
        name = symbol_name(items[1], w_form)
        names, values = bindings(items[2], w_form)
        # The inits are evaluated outside the scope of the name: in a frame that holds nothing else yet.
        inner = Scope([name], scope)
        hidden = Scope([''], scope)
        operands = [compile_expression(w_value, hidden, False) for w_value in values]
        parameters = list_of([intern(variable) for variable in names])
        code = compile_lambda(name, parameters, items[3:], inner, w_form)
        call = nodes.make_call(nodes.Local0(), operands, w_form.get_position(), is_tail)
        return nodes.Letrec([nodes.Lambda(code)], call, 1)


def bindings(w_list, w_form):
    """The names and the values of ((name value) ...)."""
    names = []
    values = []
    w_rest = w_list
    while isinstance(w_rest, W_Pair):
        w_binding = w_rest.w_car
        if isinstance(w_binding, W_Symbol):
            names.append(w_binding.name)
            values.append(w_false)
        else:
            items = form_items(w_binding)
            if len(items) != 2:
                raise syntax_error('expected (name value), got ' + shortened(w_binding.written()), w_form)
            names.append(symbol_name(items[0], w_form))
            values.append(items[1])
        w_rest = w_rest.w_cdr
    if w_rest is not w_nil:
        raise syntax_error('expected a list of bindings', w_form)
    return names, values


class LetStar(Syntax):
    """let*: each binding in a scope of its own."""

    def compile(self, w_form, scope, is_tail):
        items = checked_items(w_form, 2, -1)
        names, values = bindings(items[1], w_form)
        return self.nest(names, values, 0, items[2:], scope, is_tail, w_form)

    def nest(self, names, values, i, body, scope, is_tail, w_form):
        if i >= len(names) - 1:
            inner = Scope(names[i:], scope)
            inits = [named_expression(names[j], values[j], scope) for j in range(i, len(names))]
            node = compile_body(body, inner, is_tail, w_form)
            return nodes.Let(inits, node, len(inner.names))
        init = named_expression(names[i], values[i], scope)
        inner = Scope([names[i]], scope)
        node = self.nest(names, values, i + 1, body, inner, is_tail, w_form)
        return nodes.Let([init], node, 1)


class LetRec(Syntax):
    """letrec and letrec*."""

    def compile(self, w_form, scope, is_tail):
        items = checked_items(w_form, 2, -1)
        names, values = bindings(items[1], w_form)
        inner = Scope(names[:], scope)
        for name in names:
            inner.checked[name] = True
        inits = [named_expression(names[i], values[i], inner) for i in range(len(names))]
        body = compile_body(items[2:], inner, is_tail, w_form)
        return nodes.Letrec(inits, body, len(inner.names))


class Receive(Syntax):
    """(receive parameters expression body ...)."""

    def compile(self, w_form, scope, is_tail):
        items = checked_items(w_form, 3, -1)
        names = []
        w_rest = items[1]
        while isinstance(w_rest, W_Pair):
            names.append(symbol_name(w_rest.w_car, w_form))
            w_rest = w_rest.w_cdr
        count = len(names)
        has_rest = w_rest is not w_nil
        if has_rest:
            names.append(symbol_name(w_rest, w_form))
        expression = compile_expression(items[2], scope, False)
        inner = Scope(names, scope)
        body = compile_body(items[3:], inner, is_tail, w_form)
        return nodes.Receive(count, has_rest, expression, body, len(inner.names), w_form.get_position())


class Cond(Syntax):
    def compile(self, w_form, scope, is_tail):
        clauses = form_items(w_form)[1:]
        return compile_clauses(clauses, scope, is_tail, nodes.Constant(w_unspecified), w_form)


def compile_clauses(clauses, scope, is_tail, otherwise, w_form):
    """The clauses of a cond, from the last to the first."""
    node = otherwise
    for i in range(len(clauses) - 1, -1, -1):
        items = form_items(clauses[i])
        if len(items) == 0:
            raise syntax_error('an empty clause', w_form)
        if is_symbol(items[0], 'else'):
            if i != len(clauses) - 1:
                raise syntax_error('else before the last clause', w_form)
            node = compile_sequence(items[1:], scope, is_tail)
            continue
        test = compile_expression(items[0], scope, False)
        if len(items) == 1:
            node = nodes.Or(test, node)
        elif is_symbol(items[1], '=>'):
            if len(items) != 3:
                raise syntax_error("expected one receiver after '=>'", w_form)
            receiver = compile_expression(items[2], scope, False)
            node = nodes.CondArrow(test, receiver, node, w_form.get_position())
        else:
            node = nodes.If(test, compile_sequence(items[1:], scope, is_tail), node)
    return node


class Case(Syntax):
    def compile(self, w_form, scope, is_tail):
        items = checked_items(w_form, 1, -1)
        key = compile_expression(items[1], scope, False)
        choices = []
        bodies = []
        otherwise = nodes.Constant(w_unspecified)
        for w_clause in items[2:]:
            parts = form_items(w_clause)
            if len(parts) < 2:
                raise syntax_error('an empty clause', w_form)
            if is_symbol(parts[0], 'else'):
                otherwise = compile_sequence(parts[1:], scope, is_tail)
            else:
                choices.append(form_items(parts[0]))
                bodies.append(compile_sequence(parts[1:], scope, is_tail))
        return nodes.Case(key, choices, bodies, otherwise)


class And(Syntax):
    def compile(self, w_form, scope, is_tail):
        items = form_items(w_form)
        if len(items) == 1:
            return nodes.Constant(w_true)
        node = compile_expression(items[len(items) - 1], scope, is_tail)
        for i in range(len(items) - 2, 0, -1):
            node = nodes.And(compile_expression(items[i], scope, False), node)
        return node


class Or(Syntax):
    def compile(self, w_form, scope, is_tail):
        items = form_items(w_form)
        if len(items) == 1:
            return nodes.Constant(w_false)
        node = compile_expression(items[len(items) - 1], scope, is_tail)
        for i in range(len(items) - 2, 0, -1):
            node = nodes.Or(compile_expression(items[i], scope, False), node)
        return node


class When(Syntax):
    """when, and unless where `expected` is false."""

    def __init__(self, expected):
        self.expected = expected

    def compile(self, w_form, scope, is_tail):
        items = checked_items(w_form, 1, -1)
        condition = compile_expression(items[1], scope, False)
        body = compile_sequence(items[2:], scope, is_tail)
        nothing = nodes.Constant(w_unspecified)
        if self.expected:
            return nodes.If(condition, body, nothing)
        return nodes.If(condition, nothing, body)


class Do(Syntax):
    def compile(self, w_form, scope, is_tail):
        items = checked_items(w_form, 2, -1)
        names = []
        inits = []
        step_forms = []
        for w_binding in form_items(items[1]):
            parts = form_items(w_binding)
            if len(parts) < 2 or len(parts) > 3:
                raise syntax_error('expected (name init step)', w_form)
            names.append(symbol_name(parts[0], w_form))
            inits.append(compile_expression(parts[1], scope, False))
            step_forms.append(parts[len(parts) - 1] if len(parts) == 3 else parts[0])
        inner = Scope(names, scope)
        steps = [compile_expression(w_step, inner, False) for w_step in step_forms]
        exit = form_items(items[2])
        if len(exit) == 0:
            raise syntax_error('no test', w_form)
        test = compile_expression(exit[0], inner, False)
        result = compile_sequence(exit[1:], inner, is_tail)
        body = compile_sequence(items[3:], inner, False)
        return nodes.Do(inits, steps, test, result, body, len(names))


class Delay(Syntax):
    def compile(self, w_form, scope, is_tail):
        items = checked_items(w_form, 1, 1)
        return nodes.Delay(compile_lambda('', w_nil, items[1:], scope, w_form))


class Guard(Syntax):
    """(guard (variable clause ...) body ...)."""

    def compile(self, w_form, scope, is_tail):
        items = checked_items(w_form, 2, -1)
        clauses = form_items(items[1])
        if len(clauses) == 0:
            raise syntax_error('no variable', w_form)
        body = compile_sequence(items[2:], scope, True)
        inner = Scope([symbol_name(clauses[0], w_form)], scope)
        handler = compile_clauses(clauses[1:], inner, is_tail, nodes.NoClause(), w_form)
        return nodes.Guard(body, handler, 1)


class Assert(Syntax):
    def compile(self, w_form, scope, is_tail):
        items = checked_items(w_form, 1, 1)
        condition = compile_expression(items[1], scope, False)
        return nodes.Assert(condition, items[1].written(), w_form.get_position())


# ____________________________________________________________ quasiquote

class Quasiquote(Syntax):
    def compile(self, w_form, scope, is_tail):
        return self.template(checked_items(w_form, 1, 1)[1], 1, scope)

    def template(self, w_template, depth, scope):
        """The node that builds the template; inner quasiquotes raise the depth, unquotes lower it."""
        if isinstance(w_template, W_Vector):
            return nodes.MakeVector(self.template(list_of(w_template.items), depth, scope))
        if not isinstance(w_template, W_Pair):
            return nodes.Constant(w_template)
        if is_form(w_template, 'unquote'):
            if depth == 1:
                return compile_expression(checked_items(w_template, 1, 1)[1], scope, False)
            return self.pair(w_template, depth - 1, scope)
        if is_form(w_template, 'quasiquote'):
            return self.pair(w_template, depth + 1, scope)
        w_first = w_template.w_car
        if depth == 1 and is_form(w_first, 'unquote-splicing'):
            spliced = compile_expression(checked_items(w_first, 1, 1)[1], scope, False)
            return nodes.Splice(spliced, self.template(w_template.w_cdr, depth, scope))
        return self.pair(w_template, depth, scope)

    def pair(self, w_pair, depth, scope):
        car = self.template(w_pair.w_car, depth, scope)
        cdr = self.template(w_pair.w_cdr, depth, scope)
        if is_constant(car, w_pair.w_car) and is_constant(cdr, w_pair.w_cdr):
            return nodes.Constant(w_pair)
        return nodes.MakePair(car, cdr)


def is_constant(node, w_value):
    """Does the node just give that value?"""
    return isinstance(node, nodes.Constant) and node.w_value is w_value


# ____________________________________________________________ macros

class Macro(Syntax):
    """(define-macro (name . parameters) body ...): a procedure from forms to a form."""

    def __init__(self, w_procedure):
        self.w_procedure = w_procedure

    def expand(self, w_form):
        try:
            return self.w_procedure.call(form_items(w_form)[1:])
        except LispError as e:
            e.passed(w_form.get_position())
            raise

    def compile(self, w_form, scope, is_tail):
        return compile_expression(self.expand(w_form), scope, is_tail)


class DefineMacro(Syntax):
    def compile(self, w_form, scope, is_tail):
        items = checked_items(w_form, 2, -1)
        if scope is not None:
            raise syntax_error('define-macro inside a body', w_form)
        w_target = items[1]
        if isinstance(w_target, W_Pair):
            name = symbol_name(w_target.w_car, w_form)
            w_procedure = nodes.Lambda(compile_lambda(name, w_target.w_cdr, items[2:], None, w_form)).eval(None)
        else:
            name = symbol_name(w_target, w_form)
            w_procedure = compile_expression(items[2], None, False).eval(None)
        intern(name).syntax = Macro(as_procedure(w_procedure))
        return nodes.Constant(w_unspecified)


# ____________________________________________________________ records

class DefineRecordType(Syntax):
    """(define-record-type type (constructor field ...) predicate (field accessor [modifier]) ...)."""

    def compile(self, w_form, scope, is_tail):
        items = checked_items(w_form, 3, -1)
        if scope is not None:
            raise syntax_error('define-record-type inside a body', w_form)
        fields = [form_items(w_field) if isinstance(w_field, W_Pair) else [w_field] for w_field in items[4:]]
        names = [symbol_name(field[0], w_form) for field in fields]
        w_type = W_RecordType(symbol_name(items[1], w_form), names)
        definitions = [self.constructor(items[2], w_type, w_form)]
        if isinstance(items[3], W_Symbol):
            definitions.append(self.definition(W_RecordPredicate(items[3].name, w_type, 0)))
        for i in range(len(fields)):
            field = fields[i]
            if len(field) > 1:
                accessor = symbol_name(field[1], w_form)
                definitions.append(self.definition(W_RecordAccessor(accessor, w_type, i)))
            if len(field) > 2:
                modifier = symbol_name(field[2], w_form)
                definitions.append(self.definition(W_RecordModifier(modifier, w_type, i)))
        return nodes.Sequence(definitions, nodes.DefineGlobal(intern(w_type.name), nodes.Constant(w_type)))

    def constructor(self, w_constructor, w_type, w_form):
        parts = form_items(w_constructor)
        if len(parts) == 0:
            raise syntax_error('no constructor', w_form)
        indices = []
        for w_field in parts[1:]:
            name = symbol_name(w_field, w_form)
            if name not in w_type.fields:
                raise syntax_error('%s is no field' % name, w_form)
            indices.append(w_type.fields.index(name))
        return self.definition(W_RecordConstructor(symbol_name(parts[0], w_form), w_type, indices))

    def definition(self, w_procedure):
        return nodes.DefineGlobal(intern(w_procedure.name), nodes.Constant(w_procedure))


def install(syntaxes):
    for name, syntax in syntaxes:
        intern(name).syntax = syntax


install([
    ('quote', Quote()), ('quasiquote', Quasiquote()), ('if', If()), ('define', Define()), ('set!', Set()),
    ('lambda', Lambda()), ('begin', Begin()), ('let', Let()), ('let*', LetStar()), ('letrec', LetRec()),
    ('letrec*', LetRec()), ('receive', Receive()), ('cond', Cond()), ('case', Case()), ('and', And()), ('or', Or()),
    ('when', When(True)), ('unless', When(False)), ('do', Do()), ('delay', Delay()), ('guard', Guard()),
    ('assert', Assert()), ('define-macro', DefineMacro()), ('define-record-type', DefineRecordType()),
])
