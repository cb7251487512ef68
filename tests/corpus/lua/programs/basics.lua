-- expressions, tables, closures
print(1 + 2 * 3, 2 ^ 3 ^ 2, 7 % 3, -7 % 3, 10 / 4, "a" .. 1 .. "b")
print(1 == 1.0, "a" < "b", not nil, nil == false, #"hello")
local t = {10, 20, 30, name = "tee", [100] = "hundred"}
print(#t, t[1], t.name, t[100], t.missing)
t[4] = 40
t.name = nil
print(#t, t.name)
local function counter()
    local n = 0
    return function() n = n + 1; return n end
end
local a = counter()
local b = counter()
a(); a()
print(a(), b())
function fact(n) if n <= 1 then return 1 else return n * fact(n - 1) end end
print(fact(5), fact(20))
for i = 1, 3 do print("i", i) end
for i = 3, 1, -1 do print("down", i) end
local sum = 0
for k, v in pairs({5, 6, 7}) do sum = sum + k * v end
print("sum", sum)
local i = 0
while true do
    i = i + 1
    if i == 3 then break end
end
repeat i = i - 1 until i <= 0
print(i)
if i > 0 then print("positive") elseif i == 0 then print("zero") else print("negative") end
print(string.sub("hello world", 1, 5), string.sub("hello", -3), string.rep("ab", 3), string.upper("up"))
local words = {}
table.insert(words, "x"); table.insert(words, "y")
print(table.concat(words, ", "))
print(math.floor(3.7), math.sqrt(16), tonumber("0.5"), tonumber("zz"), type(print), tostring(nil))
print(1/0, -1/0, 0.1, 1/3)
local r = pcall(function(x) return x.y.z end, {})
print(r.ok, r.message)
r = pcall(function() error("mine") end)
print(r.ok, r.message)
r = pcall(fact, 3)
print(r.ok, r.result)
local function forever(n) return forever(n + 1) + 1 end
print(pcall(forever, 0).ok)
