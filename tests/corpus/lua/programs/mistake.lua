local x = {}
print("before")
print(x.y.z)
