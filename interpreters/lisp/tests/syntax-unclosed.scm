(define (f x)
  (display x)
  (let ((y 1)
    y))
