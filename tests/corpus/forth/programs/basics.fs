\ arithmetic, stack words, control structures
1 2 + . 7 3 - . 6 7 * . -7 2 / . -7 2 mod . cr
1 2 3 rot .s drop drop drop cr
: square dup * ;
5 square . cr
: fact ( n -- n! ) dup 1 > if dup 1 - recurse * else drop 1 then ;
10 fact . 20 fact . cr
: countdown begin dup . 1 - dup 0 = until drop cr ;
5 countdown
: table 4 1 do 4 1 do i j * . loop cr loop ;
table
: evens 10 0 do i . 2 +loop cr ; evens
hex ff . decimal 255 hex . decimal cr
-255 hex . -1 0 u< . decimal cr
variable x  42 x !  x @ .  8 x +!  x @ . cr
: greet ." hello, " ." world" cr ; greet
create squares 0 , 1 , 4 , 9 , 16 ,
: nth squares + @ ; 3 nth . cr
: array create allot does> + ;
10 array a   7 3 a !  3 a @ . 4 a @ . cr
defer op  ' + is op   3 4 op . ' * is op 3 4 op . cr
: gcd begin dup while swap over mod repeat drop ; 48 18 gcd . cr
: endless 1 ; immediate
9223372036854775807 1 checked+ . . 1 2 checked+ . . cr
1 63 lshift . -1 60 rshift . $10 . cr
: nest 3 0 do i 2 0 do dup j + . loop drop loop cr ; nest
5 >r r@ r> + . cr
['] dup
