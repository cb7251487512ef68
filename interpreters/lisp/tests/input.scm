(let loop ((line (read-line)) (n 1))
  (unless (eof-object? line)
    (display n) (display ": ") (write line) (newline)
    (loop (read-line) (+ n 1))))
