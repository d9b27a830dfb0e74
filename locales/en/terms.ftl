error-term-empty = the term is empty
