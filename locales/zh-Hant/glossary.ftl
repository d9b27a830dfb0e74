# Glossaries.

error-glossary-duplicate-id = 概念「{ $concept }」在同一詞彙表中出現兩次
error-glossary-no-definition = 新概念「{ $concept }」沒有定義
error-glossary-no-status = 新術語「{ $term }」沒有狀態（preferred、admitted、deprecated 或 forbidden）
