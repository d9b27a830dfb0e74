# 断句与 SRX 文件。

help-segment = 把文本切分成句子，每行一句
help-segment-long =
    把纯文本切分成句子，每行输出一句。换行总是句子的结束；若文本由 PDF 或电子邮件折行，请用 --join-lines。文件分块读取，大小不限。

    示例：

      tilmach segment testimony.txt --lang ug-Arab
      tilmach segment report.txt --explain
      tilmach segment report.txt --srx rules.srx
      tilmach segment --export-srx > tilmach.srx
help-segment--file = 文本文件；- 表示标准输入
help-segment--lang = 文本的语言：en、zh-Hans、zh-Hant、ug-Arab、ug-Latn、ug-Cyrl（默认：自动判断）
help-segment--jsonl = 从标准输入读取 JSON Lines {"{"}"id","text"{"}"}，输出 {"{"}"id","sentences"{"}"}
help-segment--time = 结束时在标准错误输出断句所用的 CPU 秒数
help-segment--explain = 在每句下面列出每处断句及每个未断之处所依据的规则
help-segment--join-lines = 单个换行视为空格；只有空行才结束句子
help-segment--whole-quotations = 不在同一段引语内部的句子之间断开
help-segment--at-semicolon = 在分号处也断开
help-segment--at-colon = 在冒号处也断开
help-segment--abbreviation = 自定的缩写，其后的点不结束句子；可多次给出
help-segment--srx = 用此 SRX 文件的规则代替内置规则
help-segment--export-srx = 把内置的缩写和句末标点输出为 SRX 文件
help-segment--format = text：每行一句；json：每行一个对象，含字节位置

segment-detected = 语言：{ $lang }（自动判断；可用 --lang 指定）
segment-generic = 没有 { $lang } 的规则，改用通用规则
segment-srx-no-language = 此文件没有适用于 { $lang } 的规则：只在换行处断开
error-srx-broken = 无法读取的 SRX 文件：{ $reason }
hint-srx-broken = 用 XML 编辑器打开此文件，或从生成它的工具重新导出
error-srx-version = 未知的 SRX 版本“{ $version }”
hint-srx-version = 在 srx 元素中写 version="2.0"
error-srx-no-rules = 没有名为“{ $name }”的规则
error-srx-expression = 略去表达式 { $expression }：{ $reason }
