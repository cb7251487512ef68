"""Floats in instances, a Newton square root."""


class Body(object):
    def __init__(self, x, y, vx, vy, mass):
        self.x = x
        self.y = y
        self.vx = vx
        self.vy = vy
        self.mass = mass


def root(x):
    guess = x if x > 1.0 else 1.0
    while True:
        better = 0.5 * (guess + x / guess)
        if better >= guess:
            return guess
        guess = better


def advance(bodies, dt):
    for i in range(len(bodies)):
        a = bodies[i]
        for j in range(i + 1, len(bodies)):
            b = bodies[j]
            dx = a.x - b.x
            dy = a.y - b.y
            squared = dx * dx + dy * dy
            force = dt / (squared * root(squared))
            a.vx -= dx * b.mass * force
            a.vy -= dy * b.mass * force
            b.vx += dx * a.mass * force
            b.vy += dy * a.mass * force
    for body in bodies:
        body.x += dt * body.vx
        body.y += dt * body.vy


def entry_point(argv):
    bodies = [Body(0.0, 0.0, 0.0, 0.0, 10.0), Body(5.0, 0.0, 0.0, 1.4, 1.0), Body(-8.0, 0.0, 0.0, -1.1, 0.5)]
    for i in range(1000):
        advance(bodies, 0.01)
    for body in bodies:
        print('%.9f %.9f' % (body.x, body.y))
    return 0


def target(driver, args):
    return entry_point
