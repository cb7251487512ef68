# dialect: 3
async def f():
    return 1
