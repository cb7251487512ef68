(print 1)
(exit 7)
(print 2)
