# 翻译记忆：记忆库、匹配、交换。

error-memory-not-found = 没有这个记忆库
hint-memory-not-found = 可用此命令建立：tilmach tm import FILE.tmx --memory FILE.db
error-memory-foreign = 这个文件不是 tilmach 的记忆库
hint-memory-foreign = 请换一个文件名，或导入其他程序导出的 TMX
error-memory-newer = 这个记忆库由较新版本的 tilmach 写成（版本 { $version }；本程序只认识到 { $known }）
hint-memory-newer = 请更新 tilmach，或在那边导出为 TMX 再导入
error-memory-locked = 另一个程序正在写入这个记忆库，十秒内没有结束
hint-memory-locked = 请等它结束后再运行同一命令；没有作任何改动
error-memory-read-only = 这个记忆库无法写入
hint-memory-read-only = 请检查文件及其文件夹的权限
error-memory-damaged = 这个记忆库已损坏
hint-memory-damaged = 请用备份恢复，或救出还能读的内容：sqlite3 FILE .recover
error-memory-cannot-open = 无法打开这个记忆库（{ $reason }）
error-memory-sqlite = 记忆库报告：{ $reason }

reject-one-language = 少于两种语言
reject-blank = 非空文本少于两个
reject-too-many-variants = 变体超过 { $limit } 个

match-codes = 行内代码不同（−{ $points }）
match-machine = 机器翻译（−{ $points }）
match-aligned = 对齐得来，未经查看（−{ $points }）
match-unreviewed = 未经审校（−{ $points }）
