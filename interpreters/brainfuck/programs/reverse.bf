writes its input backwards
>,[>,]<[.<]
