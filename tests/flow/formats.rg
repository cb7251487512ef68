graph high formats.percent source percent {
  block0(v0.a, v1.b, v2.pair):
    v3 = str_of v0
    v4 = format_value["%d"] v1
    v5 = add v3, @host("'-'")
    v6 = add v5, v4
    v7 = add v6, @host("'!'")
    v8 = format_value["%5.2f"] v0
    v9 = add v8, @host("'%'")
    v10 = str_of v1
    v11 = format_values[2] v2
    v12 = getitem v11, @host("0")
    v13 = getitem v11, @host("1")
    v14 = str_of v12
    v15 = str_of v13
    v16 = add v14, @host("', '")
    v17 = add v16, v15
    v18 = repr_of v0
    v19 = format_value["%x"] v1
    v20 = str_of v0
    v21 = format_value["%-5s"] v20
    v22 = format_value["%c"] v1
    v23 = newlist v18, @host("' '"), v19, @host("' '"), v21, @host("' '"), v22
    v24 = getattr[join] @host("''")
    v25 = call v24, v23
    v26 = newtuple v7, v9, v10, v17, v25, @host("'plain'")
    return v26
}

graph high formats.format_string source format_string {
  block0(v0.a, v1.b):
    v2 = str_of v0
    v3 = format_value[":>5"] v1
    v4 = repr_of v0
    v5 = newlist v2, @host("':'"), v3, @host("' '"), v4
    v6 = getattr[join] @host("''")
    v7 = call v6, v5
    v8 = format_value[":05d"] v1
    v9 = format_value[":.3f"] v0
    v10 = format_value[":x"] v1
    v11 = add v8, v9
    v12 = add v11, v10
    v13 = str_of v0
    v14 = add @host("'{}'"), v13
    v15 = newtuple v7, v12, v14
    return v15
}

graph high formats.format_method source format_method {
  block0(v0.a, v1.b):
    v2 = str_of v0
    v3 = str_of v1
    v4 = add v2, @host("' '")
    v5 = add v4, v3
    v6 = str_of v0
    v7 = repr_of v1
    v8 = str_of v0
    v9 = add v6, v7
    v10 = add v9, v8
    v11 = format_value[":d"] v0
    v12 = newtuple v5, v10, v11
    return v12
}

graph high formats.printed source printed {
  block0(v0.a, v1.b):
    v2 = format_value["%S"] v0
    v3 = format_value["%S"] v1
    print["\n"] v2, v3
    v4 = format_value["%S"] v0
    v5 = format_value["%S"] v1
    v6 = add v4, @host("', '")
    v7 = add v6, v5
    v8 = add v7, @host("''")
    print[""] v8
    print["\n"]
    return @host("None")
}

