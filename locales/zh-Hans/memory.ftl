# 翻译记忆：记忆库、匹配、交换。

error-memory-not-found = 没有这个记忆库
hint-memory-not-found = 可用此命令建立：tilmach tm import FILE.tmx --memory FILE.db
error-memory-foreign = 这个文件不是 tilmach 的记忆库
hint-memory-foreign = 请换一个文件名，或导入其他程序导出的 TMX
error-memory-newer = 这个记忆库由较新版本的 tilmach 写成（版本 { $version }；本程序只认识到 { $known }）
hint-memory-newer = 请更新 tilmach，或在那边导出为 TMX 再导入
error-memory-locked = 另一个程序正在写入这个记忆库，十秒内没有结束
hint-memory-locked = 请等它结束后再运行同一命令；没有任何改动
error-memory-read-only = 这个记忆库无法写入
hint-memory-read-only = 请检查文件及其文件夹的权限
error-memory-damaged = 这个记忆库已损坏
hint-memory-damaged = 请用备份恢复，或救出还能读的内容：sqlite3 FILE .recover
error-memory-cannot-open = 无法打开这个记忆库（{ $reason }）
error-memory-sqlite = 记忆库报告：{ $reason }

reject-one-language = 少于两种语言
reject-blank = 非空文本少于两个
reject-too-many-variants = 变体超过 { $limit } 个

match-codes = 内联代码不同（−{ $points }）
match-machine = 机器翻译（−{ $points }）
match-aligned = 对齐得来，未经查看（−{ $points }）
match-unreviewed = 未经审校（−{ $points }）

error-tmx-broken = XML 格式有误：{ $reason }
error-tmx-cut-off = 文件不完整，过早结束
error-tmx-empty = 这不是 TMX 文件：其中没有任何元素
error-tmx-root = 这不是 TMX 文件：开头是 <{ $name }>
error-tmx-too-long = 有一个翻译单元超过 { $limit } MiB
error-tmx-too-deep = 元素嵌套超过 { $limit } 层
hint-tmx-broken = 没有存入任何内容；请重新导出文件，或在此处修复

reject-no-language = 单元未收：有文本没有标明语言
reject-language-tag = 单元未收：“{ $tag }”不是语言标签
reject-entity = 单元未收：实体“{ $name }”不是 XML 自带的
reject-character = 单元未收：“{ $reference }”不是字符
left-out-element = 未知元素 <{ $name }> 已略过

tm-import-progress = { $file }
tm-import-done = { $file }：读取 { $read } 个单元，存入 { $stored } 个，已有 { $merged } 个，未收 { $rejected } 个
tm-export-done = { $file }：{ $units } 个单元
tm-lookup-nothing = 没有达到 { $min } % 的匹配。
tm-lookup-adapted = 已改数字：{ $text }
tm-lookup-context = 上下文匹配
tm-lookup-fragment = 片段
tm-stats-units = { $units } 个单元
tm-stats-initial = 未经查看：{ $units }
tm-stats-translated = 已翻译：{ $units }
tm-stats-reviewed = 已审校：{ $units }
tm-stats-final = 定稿：{ $units }
tm-table-language = 语言
tm-table-texts = 文本
tm-table-words = 字数
tm-table-characters = 字符

help-tm = 翻译记忆：查找、导入、导出、统计
help-tm-import = 把 TMX 文件导入记忆库；没有记忆库时新建
help-tm-import-long =
    把 TMX 1.4 文件（一级和二级）导入记忆库（一个 SQLite 文件）。每个文件要么全部导入，要么完全不导入；无法使用的单元会连同位置列出。已有的单元不会重复存入。

      tilmach tm import archive.tmx --memory team.db
help-tm-import--files = TMX 文件
help-tm-import--memory = 记忆库，一个 SQLite 文件
help-tm-import--format = 摘要的显示方式
help-tm-lookup = 显示记忆库对一段文本提供的译文
help-tm-lookup-long =
    找出相似度不低于 --min 的所有已存文本，最好的在前。第一个数字是扣分后的分数；若与原始相似度不同，其后列出原始相似度。

      tilmach tm lookup "They were detained." --memory team.db --from en --to ug

    加上 --jsonl 时，每行读入一个带 "id" 和 "text" 的对象，并以 "id" 和 "matches" 作答。
help-tm-lookup--text = 文本
help-tm-lookup--memory = 记忆库，SQLite 文件或 TMX
help-tm-lookup--from = 文本的语言
help-tm-lookup--to = 想要的语言
help-tm-lookup--min = 最低相似度（百分比）
help-tm-lookup--limit = 最多匹配数
help-tm-lookup--metric = 相似度的计算单位：词或字符
help-tm-lookup--previous = 前一段文字，用于上下文匹配
help-tm-lookup--next = 后一段文字
help-tm-lookup--key = 在字符串目录中的键
help-tm-lookup--fragments = 同时列出整句包含在所查文字之中、或把所查文字整句包含在内的记忆
help-tm-lookup--diff = 与 --jsonl 合用：以 [-删去-]{"{"}+增加+{"}"} 标出与所存文字的差别
help-tm-lookup--jsonl = 读写 JSON Lines
help-tm-lookup--exhaustive = 不用索引，与每个单元逐一比较（慢，用于核对）
help-tm-export = 把记忆库写成 TMX
help-tm-export-long =
    把所有单元写成 TMX 1.4b，顺序始终相同，便于放进 git 比较。

      tilmach tm export memory/team.tmx --memory team.db
help-tm-export--file = 要写的文件；- 表示标准输出
help-tm-export--memory = 记忆库，SQLite 文件或 TMX
help-tm-export--from = 文件头中的源语言（默认取第一个单元的）
help-tm-stats = 统计记忆库的内容
help-tm-stats--memory = 记忆库，SQLite 文件或 TMX
help-tm-stats--counting = 字数统计方法：msword、gmx、omegat、uax29 或 chars
help-tm-stats--format = 结果的显示方式

match-negation = 否定不同（最多 { $limit }）
match-number = 数字或日期不同（最多 { $limit }）
match-name = 人名或地名不同（最多 { $limit }）
match-case = 仅大小写不同（−{ $points }）
match-punctuation = 仅标点不同（−{ $points }）
match-old = 年代久远（−{ $points }）
match-script = 由另一种文字转换而来（−{ $points }）

add-untranslated = 未翻译：{ $segments }
add-filled = 由记忆库填入，尚未查看：{ $segments }
add-state = 状态未达要求：{ $segments }
add-copied = 译文与原文相同：{ $segments }
error-add-no-target = 这个文件没有标明目标语言
tm-add-done = { $file }：存入 { $stored } 个单元，已有 { $merged } 个，略过 { $out } 个
help-tm-add = 把双语文件中完成的译文存入记忆库
help-tm-add-long =
    收入每个由人翻译的句段，连同它在文档中的位置、状态和行内代码。仅由记忆库填入的句段不收，并统计原因。

      tilmach tm add work/article.ug-Arab.xlf --memory team.db --only reviewed
help-tm-add--files = 双语文件（XLIFF）
help-tm-add--memory = 记忆库，一个 SQLite 文件；没有时新建
help-tm-add--only = 最低状态：translated、reviewed 或 final
help-tm-add--author = 译者
help-tm-add--project = 项目或客户
help-tm-add--format = 摘要的显示方式

tm-concordance-done = 找到 { $units } 个单元，显示 { $shown } 个
help-tm-concordance = 显示含有某段文字的所有单元
help-tm-concordance-long =
    在记忆库的所有语言（或指定语言）中搜索一段文字（不分大小写），并以所有语言显示每个含有它的单元。

      tilmach tm concordance 新疆 --memory team.db --lang zh-Hans,zh-Hant
help-tm-concordance--text = 要搜索的文字
help-tm-concordance--memory = 记忆库，SQLite 文件或 TMX
help-tm-concordance--lang = 搜索的语言（默认全部）
help-tm-concordance--limit = 最多显示的单元数
help-tm-concordance--format = 结果的显示方式；json：每行一个对象
