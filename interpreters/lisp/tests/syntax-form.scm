(print 1)
(print (if))
