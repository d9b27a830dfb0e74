# 程序外壳：错误、通用选项、帮助标题。

cli-error = 错误：{ $text }
cli-warning = 警告：{ $text }
cli-hint = {"  "}提示：{ $text }
cli-interrupted = 已中断。正在写入的文件保持原样。

error-file-not-found = 找不到该文件或文件夹
hint-file-not-found = 请检查拼写和当前所在的文件夹
error-file-permission = 没有权限（{ $reason }）
hint-file-permission = 请检查文件及其所在文件夹的所有者
error-file-disk-full = 磁盘已满；没有任何改动
hint-file-disk-full = 请腾出空间后重新运行同一命令
error-file-is-directory = 这是文件夹，不是文件
error-file-io = 无法读取或写入（{ $reason }）
error-file-binary = 这不是文本文件（第 { $offset } 字节处为二进制数据）
error-file-utf32 = 文件为 UTF-32 编码，无法读取
error-file-zero = 文本中有一个零字节
error-file-not-utf8 = 不是有效的 UTF-8，也不是 UTF-16、GB18030、Big5 或 Windows-1252（第 { $offset } 字节）
hint-file-charset = 请将文件另存为 UTF-8 后重试
hint-file-zero = 用能显示它的编辑器删去，或将文件重新存为 UTF-8
error-charset-cannot-hold = 文本中有 { $charset } 无法表示的字符
hint-charset-utf8 = 请将源文件转换为 UTF-8
error-jsonl-not-utf8 = 该行不是 UTF-8
error-jsonl-not-json = 该行不是 JSON
error-jsonl-not-object = 该行不是 {"{"}"id": …, "text": "…"{"}"} 形式的对象，或同一个键出现了两次
error-jsonl-not-string = "{ $key }" 的值不是字符串
error-jsonl-no-text = 该对象没有 "text"
error-jsonl-line-too-long = 有一行超过 { $limit } MiB
error-language-tag = “{ $tag }”不是语言标签
hint-language-tag = 请写 en、zh-Hans、zh-Hant、ug-Arab、ug-Latn 或 ug-Cyrl

error-toml = 此处不是有效的 TOML：{ $reason }
error-toml-unknown-key = 没有“{ $key }”这个键
error-toml-unknown-value = 这个键没有“{ $value }”这个值
error-toml-missing-key = 这里缺少键“{ $key }”
error-toml-type = { $found } 应为{ $expected ->
        [boolean] true 或 false
        [text] 引号中的文本
        [list] 列表：[ … ]
        [table] 表：键和值
        [number] 范围之内的整数
       *[other] 另一种值
    }
hint-did-you-mean = 是否想写“{ $meant }”？
hint-known-keys = 可用的键：{ $known }

cli-usage = 用法：{ $usage }
    更多：{ $command } --help
error-usage-option = 这里没有选项 { $option }
error-usage-argument = 这里不该有“{ $argument }”
error-usage-command = 没有命令“{ $command }”
error-usage-no-value = { $option } 需要一个值
error-usage-value = “{ $value }”不是 { $option } 的值
error-usage-values = { $option } 需要 { $expected } 个值，给了 { $given } 个
error-usage-missing = 缺少：{ $arguments }
error-usage-conflict = { $option } 和 { $other } 不能同时使用
error-usage-twice = { $option } 只能给出一次
error-usage-utf8 = 有一个参数不是有效的 UTF-8
error-usage = 无法读懂命令行：{ $reason }
hint-usage-values = 可用的值：{ $values }
error-ui-language = 程序界面没有“{ $tag }”这种语言；改用英语
hint-ui-language = --ui-lang 可为 en、zh-Hans、zh-Hant 或 ug-Arab
error-target-unknown = tilmach 没有 { $lang } 的规则和术语：按通用规则分句，几乎不作检查
error-orphan = 它的原文 { $source } 已不在
hint-orphan = 如果文章改了名，请把此文件也改成新文章的名字，localize 就能找到其中的译文；否则请删除它
error-localize-stdin = localize 按文章的文件名保存译文，不能读取标准输入
hint-localize-stdin = 请把文本存为文件，或使用：tilmach extract - --to LANG

help-heading-arguments = 参数
help-heading-options = 选项
help-heading-usage = 用法：
help-default = （默认：{ $value }）
help-heading-commands = 命令
help--help = 显示本帮助
help--version = 显示版本
help--ui-lang = 程序界面语言：en、zh-Hans、zh-Hant 或 ug-Arab（默认取自环境）
help--color = 颜色：auto（自动）、always（总是）或 never（从不）
help--quiet = 只输出结果和错误
help--input-format = 输入格式：text、markdown、html……（默认：根据文件名和内容判断）
help--force = 替换已有的文件
help--glossary = 叠加在自带术语表之上的术语表（TOML）；可多次给出
help--no-shipped = 不使用程序自带的术语表
help--format = 结果的显示方式
help--memory = 要查询的翻译记忆库：.tmx 或 .db；可多次给出
help--counting = 字数计算方法：msword、gmx、omegat、uax29 或 chars
help--to = 要本地化成的语言，以逗号分隔
help--config = 配置文件（默认：本文件夹或上级文件夹中的 tilmach.toml）
help--from = 源语言（默认：按配置，否则为 en）
help--no-shipped-glossaries = 不使用 tilmach 自带的术语表
help--columns = 按列名指定表格各列：source=English,target=Uyghur（还有 key、note、context；默认按配置）
help--output = 要写入的文件（- 表示标准输出）
help--files = 文档、双语文件或文件夹（默认：本文件夹；- 表示标准输入）
help--pair = 原文及其译文；可多次给出
help--lang = 文本语言（默认：依文件名、文件内声明、文字判断）
help--select = 只用这些规则，按代码或前缀（TERM、NUMB001）
help--ignore = 不用这些规则
help--min-severity = 报告此级别及以上：note、warning、error（默认：warning）
help--fail-on = 自此级别起以 1 退出：note、warning、error、never
help--profile = draft：尚未翻译的只作提示；publish：全部计入
help--audience = 读者：tilmach.toml 中的 [check.for.名称] 表改变术语状态和级别
help--as-of = 采用这一天有效的术语决定
help--baseline = 先前已有、搁置不报的问题
help--changed = 只查与某个 git 版本不同的文件（默认：HEAD）
help--today = 判断例外是否过期所用的日期（默认：今天）
help--fix = 应用稳妥的修正
help--suggested = 与 --fix 合用：也应用建议的修正
help--diff = 显示修正会改动什么，但不改动
help--no-snippets = 不显示文本本身：用于他人可读的日志
help--exit-zero = 无论发现什么都以 0 退出（有输入读不出时除外）

help = 用恰当的词语以英文、中文和维吾尔文发布同一篇文章
help-long =
    tilmach 供以英文、中文（简体和繁体）和维吾尔文发布敏感文章的人使用。它把文章切分成句子，找出术语表中各术语的所有词形，管理翻译记忆库，并检查各个版本说的是否一致。

    从这里开始：

      tilmach localize article.en.md --to zh-Hans,zh-Hant,ug-Arab
help-completions = 输出某种 shell 的自动补全脚本
help-completions--shell = 目标 shell
help-man = 输出手册页，或把全部手册页写入一个文件夹
help-man--folder = 每条命令一页的存放文件夹（默认：把主页面输出到标准输出）
