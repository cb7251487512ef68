: sum + ;
1 2 sum .
sum
