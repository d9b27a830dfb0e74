error-term-empty = 术语为空
