# Glossaries.

error-glossary-duplicate-id = 概念“{ $concept }”在同一词汇表中出现两次
error-glossary-no-definition = 新概念“{ $concept }”没有定义
error-glossary-no-status = 新术语“{ $term }”没有状态（preferred、admitted、deprecated 或 forbidden）
