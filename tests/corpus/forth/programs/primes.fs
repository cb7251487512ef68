\ sieve of Eratosthenes, then the collatz record and a naive fib
1000 constant size
create flags size allot
: init size 0 do 1 flags i + ! loop ;
: strike ( n -- ) dup dup * begin dup size < while 0 over flags + ! over + repeat drop drop ;
: sieve init size 2 do flags i + @ if i i * size < if i strike then then loop ;
: count 0 size 2 do flags i + @ + loop ;
sieve count . cr
: show 50 2 do flags i + @ if i . then loop cr ; show
: collatz ( n -- steps ) 0 swap begin dup 1 > while dup 2 mod if 3 * 1 + else 2 / then swap 1 + swap repeat drop ;
variable best variable at
: record 2000 1 do i collatz dup best @ > if best ! i at ! else drop then loop ;
record at @ . best @ . cr
: fib dup 2 < if exit then dup 1 - recurse swap 2 - recurse + ;
20 fib . cr
