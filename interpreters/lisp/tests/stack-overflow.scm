(define (forever n) (+ 1 (forever n)))
(print "deep")
(forever 1)
