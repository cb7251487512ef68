"""A stable, adaptive merge sort with an order of one's own, for lists or whatever can be indexed.

Takes:   a list, and a class made by make_timsort_class whose `lt` may be overridden.
Leaves:  the list sorted in place. When lt raises, the list holds the same items in some order.
Idea:    the list is cut into runs that are already ascending (or strictly descending, then reversed); short ones are filled up by
         binary insertion. Which neighbours are merged first follows from how deep the border between them lies in a perfectly balanced
         tree over the list (powersort). A merge copies the shorter run aside, and gallops when one run wins again and again.
Example: Sort = make_timsort_class()          class ByName(Sort):
         Sort(numbers).sort()                     def lt(self, a, b): return a.name < b.name
Source:  Munro, Wild: Nearly-optimal mergesorts (ESA 2018); galloping after Bentley, Yao (1976).
"""


def make_timsort_class(getitem=None, setitem=None, length=None, getitem_slice=None, lt=None, base_class=object):
    """A class whose instances sort one list. Each class sorts lists of one item type, so make one for each.

    The functions say how to reach the items (getitem(list, i), setitem(list, i, item), length(list)), how to copy some of them
    (getitem_slice(list, start, stop), anything that getitem reads), and which of two comes first."""
    if getitem is None:
        def getitem(list, item):
            return list[item]

    if setitem is None:
        def setitem(list, item, value):
            list[item] = value

    if length is None:
        def length(list):
            return len(list)

    if getitem_slice is None:
        def getitem_slice(list, start, stop):
            return list[start:stop]

    if lt is None:
        def lt(a, b):
            return a < b

    class TimSort(base_class):
        """TimSort(list).sort() sorts the list in place by `lt`."""
        SHORT_RUN = 24
        GALLOP = 7

        def __init__(self, list, listlength=None):
            self.list = list
            if listlength is None:
                listlength = length(list)
            self.listlength = listlength
            self.gallop_after = self.GALLOP

        def setitem(self, item, value):
            setitem(self.list, item, value)

        def lt(self, a, b):
            """Does a come before b? May be overridden."""
            return lt(a, b)

        def le(self, a, b):
            return not self.lt(b, a)

        def sort(self):
            """Sorts the list."""
            n = self.listlength
            if n < 2:
                return
            starts = [0]            # of the runs found and not merged yet, which touch one another
            powers = [0]            # powers[i] belongs to the border between the runs i - 1 and i
            end = self._next_run(0)
            while end < n:
                next_end = self._next_run(end)
                power = _border_power(starts[-1], end, next_end, n)
                while len(starts) > 1 and powers[-1] > power:
                    self._merge(starts[-2], starts[-1], end)
                    starts.pop()
                    powers.pop()
                starts.append(end)
                powers.append(power)
                end = next_end
            while len(starts) > 1:
                self._merge(starts[-2], starts[-1], n)
                starts.pop()

        def _next_run(self, start):
            """Makes a sorted run at `start`, of SHORT_RUN items at least where there are so many; its end."""
            items = self.list
            n = self.listlength
            end = start + 1
            if end == n:
                return n
            if self.lt(getitem(items, end), getitem(items, start)):
                end += 1
                while end < n and self.lt(getitem(items, end), getitem(items, end - 1)):
                    end += 1
                self._reverse(start, end)
            else:
                end += 1
                while end < n and not self.lt(getitem(items, end), getitem(items, end - 1)):
                    end += 1
            wanted = start + self.SHORT_RUN
            if wanted > n:
                wanted = n
            while end < wanted:
                self._insert(start, end)
                end += 1
            return end

        def _reverse(self, start, end):
            items = self.list
            end -= 1
            while start < end:
                item = getitem(items, start)
                setitem(items, start, getitem(items, end))
                setitem(items, end, item)
                start += 1
                end -= 1

        def _insert(self, start, position):
            """Moves the item at the position to where it belongs among the sorted ones before it."""
            items = self.list
            item = getitem(items, position)
            low = start
            high = position
            while low < high:
                middle = (low + high) >> 1
                if self.lt(item, getitem(items, middle)):
                    high = middle
                else:
                    low = middle + 1
            while position > low:
                setitem(items, position, getitem(items, position - 1))
                position -= 1
            setitem(items, low, item)

        # ____________________________________________________________ merging

        def _merge(self, start, middle, end):
            """Merges the runs [start:middle] and [middle:end]."""
            items = self.list
            start = self._first_after(items, start, middle, getitem(items, middle))
            if start == middle:
                return
            end = self._first_not_before(items, middle, end, getitem(items, middle - 1))
            if middle - start <= end - middle:
                self._merge_upwards(start, middle, end)
            else:
                self._merge_downwards(start, middle, end)

        def _merge_upwards(self, start, middle, end):
            """The left run is the shorter one: it goes aside, and the gap it leaves moves up."""
            items = self.list
            aside = getitem_slice(items, start, middle)
            count = middle - start
            left = 0                # next of `aside`
            right = middle          # next of the right run
            dest = start
            left_wins = right_wins = 0
            try:
                while left < count and right < end:
                    if self.lt(getitem(items, right), getitem(aside, left)):
                        setitem(items, dest, getitem(items, right))
                        right += 1
                        right_wins += 1
                        left_wins = 0
                    else:
                        setitem(items, dest, getitem(aside, left))
                        left += 1
                        left_wins += 1
                        right_wins = 0
                    dest += 1
                    if right_wins >= self.gallop_after and left < count:
                        stop = self._first_not_before(items, right, end, getitem(aside, left))
                        self._judge_gallop(stop - right)
                        while right < stop:
                            setitem(items, dest, getitem(items, right))
                            right += 1
                            dest += 1
                        right_wins = 0
                    elif left_wins >= self.gallop_after and right < end:
                        stop = self._first_after(aside, left, count, getitem(items, right))
                        self._judge_gallop(stop - left)
                        while left < stop:
                            setitem(items, dest, getitem(aside, left))
                            left += 1
                            dest += 1
                        left_wins = 0
            finally:
                while left < count:         # the gap is as wide as what is left aside
                    setitem(items, dest, getitem(aside, left))
                    left += 1
                    dest += 1

        def _merge_downwards(self, start, middle, end):
            """The right run is the shorter one: it goes aside, and the gap it leaves moves down."""
            items = self.list
            aside = getitem_slice(items, middle, end)
            left = middle           # after the next of the left run
            right = end - middle    # after the next of `aside`
            dest = end
            left_wins = right_wins = 0
            try:
                while left > start and right > 0:
                    dest -= 1
                    if self.lt(getitem(aside, right - 1), getitem(items, left - 1)):
                        left -= 1
                        setitem(items, dest, getitem(items, left))
                        left_wins += 1
                        right_wins = 0
                    else:
                        right -= 1
                        setitem(items, dest, getitem(aside, right))
                        right_wins += 1
                        left_wins = 0
                    if left_wins >= self.gallop_after and right > 0:
                        stop = self._first_after(items, start, left, getitem(aside, right - 1))
                        self._judge_gallop(left - stop)
                        while left > stop:
                            left -= 1
                            dest -= 1
                            setitem(items, dest, getitem(items, left))
                        left_wins = 0
                    elif right_wins >= self.gallop_after and left > start:
                        stop = self._first_not_before(aside, 0, right, getitem(items, left - 1))
                        self._judge_gallop(right - stop)
                        while right > stop:
                            right -= 1
                            dest -= 1
                            setitem(items, dest, getitem(aside, right))
                        right_wins = 0
            finally:
                dest = left + right         # the gap lies right above the left run
                while right > 0:
                    right -= 1
                    dest -= 1
                    setitem(items, dest, getitem(aside, right))

        def _judge_gallop(self, gained):
            """Galloping that gained much is tried sooner next time, else later."""
            if gained >= self.GALLOP:
                if self.gallop_after > 1:
                    self.gallop_after -= 1
            else:
                self.gallop_after += 2

        def _first_after(self, items, start, end, key):
            """The first place in sorted items[start:end] of an item that comes after the key."""
            step = 1
            while start + step < end and not self.lt(key, getitem(items, start + step - 1)):
                start += step
                step += step
            high = start + step
            if high > end:
                high = end
            while start < high:
                middle = (start + high) >> 1
                if self.lt(key, getitem(items, middle)):
                    high = middle
                else:
                    start = middle + 1
            return start

        def _first_not_before(self, items, start, end, key):
            """The first place in sorted items[start:end] of an item that does not come before the key."""
            step = 1
            while start + step < end and self.lt(getitem(items, start + step - 1), key):
                start += step
                step += step
            high = start + step
            if high > end:
                high = end
            while start < high:
                middle = (start + high) >> 1
                if self.lt(getitem(items, middle), key):
                    start = middle + 1
                else:
                    high = middle
            return start

    return TimSort


def _border_power(start, middle, end, n):
    """The depth of the first node of a balanced tree over n places that separates the centres of [start:middle] and [middle:end]."""
    left = start + middle           # twice the centres
    right = middle + end
    size = 2 * n
    power = 0
    while True:
        power += 1
        left += left
        right += right
        if left >= size:
            left -= size
            right -= size
        elif right >= size:
            return power


TimSort = make_timsort_class()
