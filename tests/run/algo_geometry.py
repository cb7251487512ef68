"""Points and polygons: area, hull, inside tests, line crossings, closest pair, rotation, bounding boxes, with floats and ints."""
import math


def cross(o, a, b):
    return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])


def hull(points):
    points = sorted(points)
    lower = half(points)
    points.reverse()
    return lower[:-1] + half(points)[:-1]


def half(points):
    chain = []
    for p in points:
        while len(chain) > 1 and cross(chain[-2], chain[-1], p) <= 0:
            chain.pop()
        chain.append(p)
    return chain


def area(polygon):
    total = 0
    for i in range(len(polygon)):
        a, b = polygon[i - 1], polygon[i]
        total += a[0] * b[1] - b[0] * a[1]
    return abs(total) / 2.0


def inside(p, polygon):
    result = False
    x, y = p
    for i in range(len(polygon)):
        (ax, ay), (bx, by) = polygon[i - 1], polygon[i]
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / float(by - ay) + ax:
            result = not result
    return result


def closest(points):
    best, pair = 1e18, (0, 0)
    for i in range(len(points)):
        for j in range(i):
            d = math.sqrt((points[i][0] - points[j][0]) ** 2 + (points[i][1] - points[j][1]) ** 2)
            if d < best:
                best, pair = d, (j, i)
    return best, pair


def rotate(p, degrees):
    a = math.radians(degrees)
    return p[0] * math.cos(a) - p[1] * math.sin(a), p[0] * math.sin(a) + p[1] * math.cos(a)


def entry_point(argv):
    points = [(0, 0), (4, 0), (4, 3), (0, 3), (2, 1), (1, 2), (3, 1 * len(argv))]
    h = hull(points)
    print(h, area(h), area([(0, 0), (1, 0), (0, 1)]), [inside(p, h) for p in [(2, 2), (5, 1), (0, 9), (1, 1)]])
    print('%.4f' % closest(points)[0], closest(points)[1])
    for degrees in (0, 90, 45, -30):
        x, y = rotate((1.0, 2.0), degrees)
        print('%.4f %.4f %.4f' % (x, y, math.hypot(x, y)))
    return 0

def target(driver, args):
    return entry_point
