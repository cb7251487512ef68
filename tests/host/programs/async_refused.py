# dialect: 3
async def f(x, *, y=1):
    async with x as z:
        return [i async for i in z]
class A:
    async def m(self):
        await f(1)
        yield 3
def star():
    try:
        pass
    except* ValueError:
        print('x')
print(f.__name__, A.m.__name__)
for g in (lambda: f(1), A().m, star):
    try:
        g()
    except NotImplementedError as e:
        print(e)
f(2)
