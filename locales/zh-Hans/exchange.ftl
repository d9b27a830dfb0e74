# 术语交换文件、电子表格、严格校验。

exchange-lost = 丢失
exchange-kept = 保留
exchange-mapped = 采用
exchange-line = 第 { $line } 行
exchange-report = { $text }
glossary-import-done = { $file }：读入 { $concepts } 个概念、{ $terms } 个术语；丢失 { $lost } 项。
glossary-export-done = { $file }：写出 { $concepts } 个概念、{ $terms } 个术语；丢失 { $lost } 项。
glossary-merge-done = 共 { $concepts } 个概念：新增 { $added } 个，改动 { $changed } 个，删除 { $removed } 个；冲突 { $conflicts } 处。
glossary-merge-open = 未写入任何内容。请解决冲突，或指定以谁为准：--prefer ours 或 --prefer theirs。
glossary-merge-conflict = 冲突：{ $what }：{ $key } 原为 { $base }；我方：{ $ours }；对方：{ $theirs }
glossary-merge-removed-here = 冲突：{ $what } 被我方删除、被对方改动；予以保留
glossary-merge-removed-there = 冲突：{ $what } 被对方删除、被我方改动；予以保留
error-exchange-two-outputs = 使用 --format json 时报告写到标准输出，结果须写入文件（--output）
error-exchange-form = 从文件名看不出这个文件的格式
hint-exchange-form = 请用 --input-format 或 --to 指明：tbx、utx、csv、tsv、xlsx 或 toml
error-sheet-broken = 无法作为电子表格读取：{ $reason }
error-sheet-name = 没有名为“{ $name }”的工作表；现有：{ $known }
error-sheet-large = 单元格超过 { $limit } 个或超过一千列的电子表格一律拒绝
error-sheet-write = 无法写出电子表格：{ $reason }
error-table-broken = 无法读取这一行：{ $reason }
error-table-empty = 表格中没有任何行
error-table-columns = 没有一列是术语；表头为：{ $found }
hint-table-columns = 请说明各列的内容，例如 --columns "Source=en,Target=zh-Hans,Comment=note,State=zh-Hans:status"（- 表示略去该列）
error-table-mapping = “{ $value }”没有说明列的内容
error-table-lang = “{ $value }”不是语言标签；略去这一行
error-table-value = { $column } 不能是“{ $value }”；已略去
error-utx-languages = UTX 文件的第一行须写明两种语言：#UTX 1.20; en/zh-Hans
error-utx-two-languages = UTX 只容纳两种语言；请用 --lang 原文,译文 指定
error-utx-columns = 第一个术语之前须有以 #src 开头、写明各列名称的一行
error-utx-line = 这一行没有原文术语；已略去
error-tbx-root = 这不是 TBX：最外层元素是 <{ $found }>
error-tbx-lang = “{ $value }”不是语言标签；略去这一语言部分
error-tbx-no-term = “{ $concept }”的一个术语部分没有术语；已略去
error-tbxf-root = [{ $constraint }] 最外层元素是 <{ $found }>，不是 TBX 第 3 版的 <tbx>
hint-tbxf-v2 = 这是 TBX 第 2 版；glossary import 可以读取，glossary export 写出第 3 版
hint-tbxf-root = TBX 第 3 版文件以 <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"> 开头
error-tbxf-dialect = [{ $constraint }] “{ $value }”不在所校验的方言之列；只校验了核心规则
hint-tbxf-dialect = 完整校验 TBX-Core、TBX-Min 和 TBX-Basic
error-tbxf-element = [{ $constraint }] <{ $element }> 不能出现在 <{ $parent }> 中
hint-tbxf-element = 此处允许：{ $allowed }
error-tbxf-content = [{ $constraint }] <{ $element }> 的内容不完整或顺序有误
hint-tbxf-content = 按标准的顺序应为：{ $allowed }
error-tbxf-text = [{ $constraint }] <{ $element }> 不能直接含有文字
hint-tbxf-text = 请把文字放进 <note>
error-tbxf-attribute = [{ $constraint }] <{ $element }> 不能有属性 { $attribute }
hint-tbxf-attribute = 请去掉 { $attribute }
error-tbxf-attribute-missing = [{ $constraint }] <{ $element }> 缺少属性 { $attribute }
hint-tbxf-attribute-missing = 请加上 { $attribute }
error-tbxf-value = [{ $constraint }] <{ $element }> 的 { $attribute } 不能是“{ $value }”
hint-tbxf-value = 允许：{ $allowed }
error-tbxf-id = [{ $constraint }] id“{ $value }”在文件中出现了两次
hint-tbxf-id = 请把其中一个改为别的 id
error-tbxf-date = [{ $constraint }] “{ $value }”不是日期
hint-tbxf-date = 请写成 YYYY-MM-DD
error-tbxf-dca = [{ $constraint }] <{ $element }> 是标签形式的数据类别，而文件的样式不允许
hint-tbxf-dca = 请写成属性，例如 <termNote type="partOfSpeech">，或声明 style="dct"
error-tbxf-dct = [{ $constraint }] 数据类别“{ $category }”是属性形式，而文件的样式为 dct
hint-tbxf-dct = 请写成标签，例如 <min:partOfSpeech>，或声明 style="dca"
error-tbxf-term-note = [{ $constraint }] termNote 只能出现在 termSec 中
hint-tbxf-term-note = 请把它移到所说明的术语旁边
error-tbxf-type = [{ $constraint }] <{ $element }> 的 type 为空
hint-tbxf-type = 请写明数据类别
error-tbxf-target = [{ $constraint }] “{ $value }”在文件中没有所指
hint-tbxf-target = target 应是本文件中的 id，或以 http://、https:// 开头的地址
error-tbxf-isolated-no = [{ $constraint }] 这个 <{ $element }> 的另一半在同一文本中，并非独立
hint-tbxf-isolated-no = 请写 isolated="no" 或省略
error-tbxf-isolated-yes = [{ $constraint }] 这个 <{ $element }> 的另一半不在同一文本中，是独立的
hint-tbxf-isolated-yes = 请写 isolated="yes" 或省略
error-tbxf-start-ref = [{ $constraint }] <ec> 的 <sc> 在同一文本中，因此需要 startRef
hint-tbxf-start-ref = 请把该 <sc> 的 id 写作 startRef
error-tbxf-isolated-id = [{ $constraint }] 独立的 <ec> 需要 id
hint-tbxf-isolated-id = 请加上 id
error-tbxf-category = [{ $constraint }] 该方言的 <{ $element }> 没有数据类别“{ $category }”
hint-tbxf-category = 可用的有：{ $allowed }
error-tbxf-level = [{ $constraint }] “{ $category }”不能出现在这一层
hint-tbxf-level = 可以出现在：{ $allowed }
error-tbxf-picklist = [{ $constraint }] “{ $category }”不能是“{ $value }”
hint-tbxf-picklist = 允许：{ $allowed }
help-glossary-import = 把术语库或电子表格转成术语表文件
help-glossary-import-long =
    读取 TBX（第 3 版各方言、第 2 版、TermWeb）、UTX、CSV、TSV、XLSX 和术语表文件，写成术语表文件（TOML）。没有对应键的内容保留在“kept”下，导出时原样写回；否则报告会说明它已丢失。

    表格的表头说明各列内容：每行一个术语时用 lang 和 term，每行一个概念时用语言（en、zh-Hans）；另有 id、definition、note、status 等。其他表头用 --columns 说明：表头=键、表头=语言、表头=语言:键，或 表头=- 略去该列。

    结束码：0；有内容无法读取时为 1，完全无法读取时为 2。

    例如：

      tilmach glossary import terms.tbx -o glossaries/house.toml
      tilmach glossary import list.xlsx --columns "Source=en,Target=zh-Hans,Comment=note" -o house.toml
help-glossary-import--file = 要读取的文件，- 表示标准输入
help-glossary-import--output = 要写出的术语表文件（默认：标准输出）
help-glossary-import--input-format = 文件格式（文件名和内容都看不出时）
help-glossary-import--columns = 表格各列的内容：表头=键，以逗号分隔
help-glossary-import--sheet = 电子表格的工作表（默认：第一个）
help-glossary-import--format = 报告的显示方式
help-glossary-export = 把术语表写成 TBX、UTX、CSV、TSV、XLSX 或一个 TOML 文件
help-glossary-export-long =
    为其他程序和读者写出术语表。TBX 严格遵守模式以及所选方言的每条规则；该方言无法表达的内容写成以“tilmach.”开头的注释，导入时会还原。

    结束码：0；术语表无法读取或文件无法写出时为 2。

    例如：

      tilmach glossary export terms.tbx
      tilmach glossary export terms.tbx --dialect min --style dct --group detention
      tilmach glossary export terms.xlsx -g glossaries/house.toml --no-shipped
      tilmach glossary export terms.utx --lang en,zh-Hans
help-glossary-export--file = 要写出的文件（默认：标准输出）；格式由文件名决定
help-glossary-export--to = 格式（文件名看不出时）
help-glossary-export--dialect = TBX 文件可以表达多少内容
help-glossary-export--style = TBX 数据类别的写法：属性（dca）或标签（dct）
help-glossary-export--no-private-notes = TBX 无处容纳的内容直接略去，不写成注释
help-glossary-export--lang = 只写这些语言的术语（UTX：原文和译文）
help-glossary-export--group = 只写这些组的概念
help-glossary-export--format = 报告的显示方式
help-glossary-export--glossary = 叠加在其他术语表之上的术语表文件或文件夹（可重复）
help-glossary-merge = 合并术语表文件的两个版本，列出冲突
help-glossary-merge-long =
    合并出自同一版本的两个术语表文件。只有一方改动的予以采用；双方改动不同的是冲突，除非用 --prefer 指定以谁为准，否则不写入任何内容。一方删除而另一方改动的予以保留。

    结束码：0；尚有冲突时为 1，文件无法读取时为 2。

    例如：

      tilmach glossary merge ours.toml theirs.toml --base old.toml -o merged.toml
      tilmach glossary merge ours.toml theirs.toml --base old.toml --prefer theirs -o ours.toml --force
help-glossary-merge--ours = 我方版本
help-glossary-merge--theirs = 对方版本
help-glossary-merge--base = 双方共同的原版本
help-glossary-merge--output = 要写出的文件（默认：标准输出）
help-glossary-merge--prefer = 双方都有改动时以谁为准
help-glossary-merge--format = 冲突的显示方式
hint-xlif-clause = 标准：{ $clause }
error-tmxf-root = [{ $constraint }] 最外层元素是 <{ $found }>，不是 <tmx>
hint-tmxf-root = TMX 文件以 <tmx version="1.4"> 开头
error-tmxf-element = [{ $constraint }] <{ $element }> 不能出现在 <{ $parent }> 中
error-tmxf-content = [{ $constraint }] <{ $element }> 的内容不完整或顺序有误
hint-tmxf-allowed = 允许：{ $allowed }
error-tmxf-text = [{ $constraint }] <{ $element }> 不能直接含有文字
hint-tmxf-text = 文字应放在 <seg>、<note> 和 <prop> 中
error-tmxf-attribute = [{ $constraint }] <{ $element }> 不能有属性 { $attribute }
hint-tmxf-attribute = 请去掉 { $attribute }，或改写成 <prop>
error-tmxf-attribute-missing = [{ $constraint }] <{ $element }> 缺少属性 { $attribute }
hint-tmxf-attribute-missing = 请加上 { $attribute }
error-tmxf-value = [{ $constraint }] <{ $element }> 的 { $attribute } 不能是“{ $value }”
error-tmxf-pair = [{ $constraint }] i="{ $number }" 的 <{ $element }> 在本句段中没有另一半
error-tmxf-pair-twice = [{ $constraint }] 同一句段有两个 i="{ $number }" 的 <bpt>
hint-tmxf-pair = 每个 <bpt> 之后有一个 i 相同的 <ept>；另一半在别处的代码用 <it>
error-tmxf-source = [{ $constraint }] 没有源语言 { $lang } 的译文变体
hint-tmxf-source = 请补上；若任何语言都可作源语言，请声明 srclang="*all*"
error-ftlf-token = [{ $constraint }] 此处应为“{ $token }”
error-ftlf-range = [{ $constraint }] 此处应为 { $range } 范围内的字符
error-ftlf-field = [{ $constraint }] 消息“{ $id }”既没有值也没有属性
error-ftlf-term-field = [{ $constraint }] 术语“-{ $id }”没有值
error-ftlf-callee = [{ $constraint }] 只能调用大写的函数
error-ftlf-no-default = [{ $constraint }] 这个选择表达式没有默认分支
error-ftlf-two-defaults = [{ $constraint }] 这个选择表达式有两个默认分支
error-ftlf-value = [{ $constraint }] 此处应有值
error-ftlf-selector = [{ $constraint }] 不能以此作选择；可以用变量、数字、函数或术语的属性
error-ftlf-term-attribute = [{ $constraint }] 术语的属性不能出现在文本中
error-ftlf-string = [{ $constraint }] 这个字符串没有在本行结束
error-ftlf-argument-order = [{ $constraint }] 未命名参数应在命名参数之前
error-ftlf-argument-twice = [{ $constraint }] 参数“{ $name }”给了两次
error-ftlf-escape = [{ $constraint }] “{ $escape }”不是 Fluent 的转义
error-ftlf-brace = [{ $constraint }] 这个花括号没有对应的开括号
error-ftlf-expression = [{ $constraint }] 花括号之间应有表达式
error-ftlf-literal = [{ $constraint }] 命名参数应为字符串或数字
hint-ftlf-default = 用 * 标明唯一的默认分支：*[other]
hint-ftlf-escape = Fluent 的转义有：\\ · \" · \uXXXX · \UXXXXXX
hint-ftlf-brace = 文本中的花括号写作 {"{"} "{"{"}" {"}"}
hint-ftlf-field = 在“=”之后写值，或在下一行写属性：.name = 值
hint-ftlf-close = 请在本行用花括号结束占位
error-ftlf-deep = [{ $constraint }] 占位嵌套超过 { $limit } 层
