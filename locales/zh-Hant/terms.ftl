error-term-empty = 詞條為空
