"""A Scheme: reader -> compiler -> nodes that evaluate themselves.

    reader.py      text -> data with positions          objects.py   the values of the language
    compiler.py    data -> nodes, scopes resolved       nodes.py     what runs: eval(frame) of each node
    procedures.py  closures, primitives, continuations  errors.py    the exceptions
    arithmetic.py lists.py strings.py tables.py vectors.py ports.py control.py    the primitives
    main.py        files, the read-eval-print loop, exit statuses
"""
