local function sieve(n)
    local flags = {}
    for i = 1, n do flags[i] = true end
    local count = 0
    for i = 2, n do
        if flags[i] then
            count = count + 1
            for j = i * i, n, i do flags[j] = false end
        end
    end
    return count
end
print(sieve(2000))
local function fib(n) if n < 2 then return n end return fib(n - 1) + fib(n - 2) end
print(fib(16))
local matrix = {}
for i = 1, 5 do
    matrix[i] = {}
    for j = 1, 5 do matrix[i][j] = i * j end
end
local trace = 0
for i = 1, 5 do trace = trace + matrix[i][i] end
print("trace", trace)
