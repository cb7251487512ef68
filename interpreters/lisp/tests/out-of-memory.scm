(print "before")
(make-vector 1000000000000 0)
(print "not reached")
