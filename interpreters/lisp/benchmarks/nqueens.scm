(define (queens board-size)
  (define (safe? q rest distance)
    (or (null? rest)
        (and (not (= q (car rest))) (not (= (abs (- q (car rest))) distance)) (safe? q (cdr rest) (+ distance 1)))))
  (define (place k placed)
    (if (= k 0)
        1
        (let loop ((q 1) (total 0))
          (if (> q board-size)
              total
              (loop (+ q 1) (if (safe? q placed 1) (+ total (place (- k 1) (cons q placed))) total))))))
  (place board-size '()))
(print (queens 8))
