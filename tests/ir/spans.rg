# Places: lines and columns of a source file found beside the test.
graph typed spans.f -> Signed !"tests/ir/spans.py":1:1+6 {
  block0(v0.x: Signed):
    v1: Signed = int_add v0, 1 !2:12+5
    v2: Signed = int_mul v1, v0 !"tests/ir/typed.rg":1:1+3
    return v2 !2:5+12
}
