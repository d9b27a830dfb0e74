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
match-unreviewed = { $points ->
    [0] 未经审校
   *[other] 未经审校（−{ $points }）
}

error-tmx-broken = XML 格式有误：{ $reason }
error-tmx-cut-off = 文件不完整，过早结束
error-tmx-after-end = TMX 结尾（</tmx>）之后还有内容；请逐个导入各个 TMX
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
left-out-seg = 同一 <tuv> 中的第二个 <seg> 已略过

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

help-tm = 翻译记忆：添加、查找、导入、导出、清理、比较、统计
help-tm-import = 把 TMX、TSV、XLIFF 和 PO 文件导入记忆库；没有记忆库时新建
help-tm-import-long =
    把 TMX 1.4（一级和二级）、制表符分隔的表格、双语文件（XLIFF）和消息目录（PO）导入记忆库（一个 SQLite 文件）。每个文件要么全部导入，要么完全不导入；无法使用的单元会连同位置列出。已有的单元不会重复存入。

      tilmach tm import archive.tmx glossary.tsv fr.po --memory team.db
      tilmach tm import pairs.tsv --from en --to zh-Hans --memory team.db
help-tm-import--files = TMX、TSV、XLIFF 或 PO 文件
help-tm-import--memory = 记忆库，一个 SQLite 文件
help-tm-import--format = 摘要的显示方式
help-tm-lookup = 显示记忆库对一段文本提供的译文
help-tm-lookup-long =
    找出相似度不低于 --min 的所有已存文本，最好的在前。第一个数字是扣分后的分数；若与原始相似度不同，其后列出原始相似度。

      tilmach tm lookup "They were detained." --memory team.db --from en --to ug

    加上 --jsonl 时，每行读入一个带 "id" 和 "text" 的对象（知道上下文时还可带 "previous"、"next" 和 "key"），并以 "id" 和 "matches" 作答。读不懂的行以 "id" 和 "error" 作答，运行的退出码为 2。
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
help-tm-export = 把记忆库写成 TMX、TSV、XLIFF 或 PO
help-tm-export-long =
    把所有单元写成 TMX 1.4b，或文件名所示的格式，顺序始终相同，便于放进 git 比较。

      tilmach tm export memory/team.tmx --memory team.db
      tilmach tm export team.tsv --memory team.db
      tilmach tm export team.po --from en --to ug --memory team.db
help-tm-export--file = 要写的文件；- 表示标准输出
help-tm-export--memory = 记忆库，SQLite 文件或 TMX
help-tm-export--from = 文件头中的源语言（默认取第一个单元的）
help-tm-stats = 统计记忆库的内容
help-tm-stats--memory = 记忆库，SQLite 文件或 TMX

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
add-language = 语言不对：{ $segments }
error-add-no-target = 这个文件没有标明目标语言
tm-add-done = { $file }：存入 { $stored } 个单元，已有 { $merged } 个，略过 { $out } 个
help-tm-add = 把双语文件或一篇文档的两个版本中完成的译文存入记忆库
help-tm-add-long =
    收入每个由人翻译的句段，连同它在文档中的位置、状态和内联代码。仅由记忆库填入的句段不收，并统计原因。

      tilmach tm add work/article.ug-Arab.xlf --memory team.db --only reviewed

    两个并非双语文件的文档视为两个版本：按结构、长度、数字、人名地名和术语对齐句子。存疑的句对只列出，不存入；其余存为“对齐得来”，查找时会说明并扣分，直到有人看过。

      tilmach tm add article.en.md article.ug-Arab.md --memory team.db
help-tm-add--files = 双语文件（XLIFF），或一篇文档的两个版本
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
help-tm-concordance--lang = 搜索的语言，各语言的所有文字都搜索（默认全部语言）
help-tm-concordance--limit = 最多显示的单元数
help-tm-concordance--format = 结果的显示方式；json：每行一个对象

error-memory-io = 磁盘读写失败（{ $reason }）
hint-memory-io = 请检查磁盘空间和状态；没有任何改动
error-memory-is-tmx = 这是 TMX 文件，不会就地改动
hint-memory-is-tmx = 请先导入：tilmach tm import FILE.tmx --memory FILE.db，之后再导出

error-tsv = 这不是制表符分隔的文本（{ $reason }）
error-tsv-utf8 = 这一行在文件的编码中不是有效文本
error-tsv-heading = 表头中有一列既不是语言也不是已知的列：“{ $name }”
error-tsv-languages = 表头中的语言少于两种
hint-tsv-broken = 没有存入任何内容；文件没有表头时，请用 --from 和 --to 指明语言
reject-columns = 单元未收：有 { $found } 列，而表头只有 { $known } 列
reject-untranslated = 未翻译
reject-filled = 由记忆库填入，尚未查看
reject-state = 状态未达要求
reject-copied = 译文与原文相同
reject-language = 译文的语言不对
left-out-obsolete = 已废弃的条目，略过
left-out-header = 第二个文件头，略过
error-po-language = 这个目录的文件头没有标明语言
hint-po-language = 请指明：--to LANG
error-export-target = 这种格式只容一种目标语言
hint-export-target = 请指明：--to LANG
error-export-format = 从文件名 { $file } 看不出是什么格式
hint-export-format = 请指明格式：--format tmx、tsv、xliff 或 po
tm-export-left-out = 略过的单元（缺少一种语言，或同一原文已经写出）：{ $count }
tm-export-codes = 略过的内联代码（这种格式容不下）：{ $count }
tm-export-bared = 此格式未能完整保留其信息的单元（日期、姓名、上下文、属性；TMX 可全部保留）：{ $count }

add-doubtful = 存疑，列在下面，未存入：{ $segments }
error-add-language = 不知道这个文档是什么语言
hint-add-language = 请指明：{ $flag } LANG，或把文件命名为 article.LANG.md
doubt-alone = 只有一个版本有这段：
doubt-length = 长度不相称：
doubt-many = 不清楚哪句对应哪句：
doubt-kind = 标题对着段落，或类似情形：
doubt-beside = 旁边有缺口，除长度外没有别的依据：
doubt-number = 数字 { $number } 只出现在一个版本中：
doubt-language = 这一句不可能是 { $lang }：

clean-duplicate = 与单元 { $unit } 内容相同
clean-empty = { $lang } 没有文本
clean-copied = { $lang } 与原文一字不差
clean-alike = { $lang } 与原文相同；名称、代码和数字可以如此
clean-language = 这不可能是 { $lang }
clean-codes = { $lang } 的内联代码与原文不同
tm-clean-kept = { $kept } 个单元的译文与原文相同，予以保留：名称、代码和数字可以相同。
tm-clean-dry = 将删除 { $removed } 个单元，修正 { $mended } 个；尚无任何改动（加 --apply 执行）
tm-clean-done = 已删除 { $removed } 个单元，修正 { $mended } 个
help-tm-clean = 列出记忆库中最好去掉的内容；加 --apply 则删除
help-tm-clean-long =
    列出重复的、文本为空的、译文就是原文的、语言不对的、内联代码不一致的单元，并说明理由。不加 --apply 不作任何改动；加上后，若单元另有两种文本，只去掉空的那个，其余列出的单元一律删除。名称、代码、网址和数字在两种语言里可以相同：单独列出，予以保留；术语表中两种语言写法相同的不列出。列出而未删除时，退出码为 1。

      tilmach tm clean --memory team.db
      tilmach tm clean --memory team.db --only duplicate,empty --apply
help-tm-clean--memory = 记忆库，SQLite 文件；TMX 只列出
help-tm-clean--only = 种类：duplicate、empty、copied、language、codes（默认全部）
help-tm-clean--apply = 删除列出的内容
help-tm-clean--format = 结果的显示方式；json：每行一个对象

tm-diff-conflict = 两种译法
tm-diff-done = 两边都有 { $same } 个单元，仅第一个有 { $first } 个，仅第二个有 { $second } 个，译法不同 { $conflicts } 个
help-tm-diff = 比较两个记忆库
help-tm-diff-long =
    显示只有第一个记忆库有的（-）、只有第二个有的（+），以及同一原文译法不同之处。有差异时，退出码为 1。

      tilmach tm diff team.db partner.tmx
help-tm-diff--first = 一个记忆库，SQLite 文件或 TMX
help-tm-diff--second = 另一个
help-tm-diff--summary = 只计数
help-tm-diff--format = 结果的显示方式；json：每行一个对象
tm-merge-done = { $file }：加入 { $stored } 个单元，已有 { $merged } 个，译法不同而并存 { $conflicts } 个
tm-merge-dry = { $file }：将加入 { $stored } 个单元，已有 { $merged } 个，译法不同 { $conflicts } 个
help-tm-merge = 收入其他记忆库的内容
help-tm-merge-long =
    把其他记忆库中有而第一个没有的单元加进去。什么都不会丢：同一原文译法不同时两种都保留，并列出。

      tilmach tm merge team.db partner.tmx freelancer.db
      tilmach tm merge --dry-run team.db partner.tmx
help-tm-merge--into = 收入内容的记忆库，SQLite 文件
help-tm-merge--from = 其他记忆库，SQLite 文件或 TMX
help-tm-merge--dry-run = 只说明会做什么
help-tm-merge--format = 结果的显示方式；json：每行一个对象

migrate-quoted = 在引语或题名之中：那是别人的话
migrate-codes = 这几个字中间有内联代码
migrate-ending = 新词在“{ $was }”处的词形不能确定
migrate-stale = “{ $was }”所在的文本已经变了；这处修改略过
error-migrate-line = 这不是一行修改
hint-migrate-line = 请保持 tm migrate 写出的各列：第一列为 yes 或 no，除“becomes”外都不要改
tm-migrate-proposed = 提出 { $edits } 处修改，{ $left } 处留给人判断
tm-migrate-done = 在 { $units } 个单元中作了 { $edits } 处修改，略过 { $stale } 处
help-tm-migrate = 用新术语替换旧术语，逐处审阅
help-tm-migrate-long =
    第一次运行找出旧术语的所有词形，写出一张修改表，一行一处：原来是什么，改成什么，以及整段文本。词尾随之变化。引语和题名从不修改：那些行写 no 并说明理由。请审阅这张表，可改“becomes”，不改之处写 no；第二次运行执行标为 yes 而文本仍未变动的修改。

      tilmach tm migrate "training center" "detention camp" --lang en --memory team.db -o edits.tsv
      tilmach tm migrate --apply edits.tsv --memory team.db
help-tm-migrate--old = 旧术语
help-tm-migrate--new = 新术语
help-tm-migrate--memory = 记忆库，SQLite 文件
help-tm-migrate--lang = 两个术语的语言
help-tm-migrate--output = 修改表写到哪里；- 表示标准输出
help-tm-migrate--apply = 要执行的修改表
help-tm-migrate--format = 摘要的显示方式

error-concordance-empty = 没有要搜索的内容
help-tm-concordance--term = 查找术语的所有词形（含词尾），而不只是字面
help-tm-import--input-format = 文件格式：tmx、tsv、xliff 或 po（默认按文件名）
help-tm-import--from = PO 文件或无表头 TSV 文件的源语言
help-tm-import--to = 其目标语言
help-tm-import--drop-metadata = 只保留文本及其内联代码：不要日期、姓名、备注、属性
help-tm-import--author = 用这个名字代替文件中的名字
help-tm-import--project = 用这个项目代替文件中的项目
help-tm-import--status = 给所有单元这个状态：initial、translated、reviewed 或 final
help-tm-export--to = 目标语言，用于只容一对语言的格式；TMX 和 TSV 则只写这一对
help-tm-export--drop-metadata = 只写文本及其内联代码
help-tm-export--format = 文件格式：tmx、tsv、xliff 或 po（默认按文件名）
help-tm-add--from = 两个文档中第一个的语言（默认看文件名，或文档自己的声明）
help-tm-add--to = 第二个的语言

table-repetitions-elsewhere = 其他文档中重复
table-band = 匹配
table-total = 合计
