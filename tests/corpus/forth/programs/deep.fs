: endless recurse ; 
." before " cr
endless
