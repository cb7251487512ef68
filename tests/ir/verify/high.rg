# Violated invariants at level high. A line with a caret is what the verifier says of the line above.
graph high uses {
  block0(v0, v1):
    v2 = add v0, v1
    v3 = int_add v0, v1
    #   ^ int_add does not stand at level high
    v4 = neg v0, v1
    #   ^ 2 operands, the signature is *:*
    v5: Signed = neg v0
    #   ^ v5 has a type at level high
    v6 = call[2] v0, v1
    #   ^ the call's shape takes 3 operands, given 2
    v7 = setattr[x] v0, v1
    #   ^ setattr gives no result
    getitem v0, v1
    #   ^ the result is missing
    v8 = newtuple
    goto -> block1(v2)
    #   ^ block1 takes 2 values, given 1
  block1(v10, v11):
    v12 = add v10, v2
    #   ^ v2 is defined in block0: it must be passed here
    v13 = not v12
    catch
        ok -> block2(v13),
        else as v14 -> block2(v13),
        5 -> block2(v14)
    #   ^ handlers stand after the one that catches all
    #   ^ handler 2: a class is a host object at level high
    #   ^ v13 does not exist when its operation raises
    #   ^ v14 is known on its own link only
  block2(v20):
    catch
        ok -> block3()
    #   ^ the last operation cannot raise
  block3():
    open
    #   ^ the block has no exit
}
