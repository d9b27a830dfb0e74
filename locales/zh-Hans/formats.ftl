# 文档与双语文件。

error-format-count = 文档有 { $blocks } 个文本块，却提供了 { $translations } 个译文
error-xml-broken = 不是格式正确的 XML：{ $reason }
error-xml-unclosed = <{ $name }> 没有结束标签
error-xml-empty = 文件中没有 XML 元素
error-xml-two-roots = 出现了第二个最外层元素
error-xml-text-outside = 最外层元素之外有文字
error-xml-entity = 未知的实体 &{ $name };
error-xml-declares-entities = 文件中声明了实体；这类文件一律拒绝，因为很小的文件可能展开成数 GB
error-xml-deep = 元素嵌套超过 { $limit } 层
error-xml-prefix = 命名空间前缀“{ $prefix }”没有声明
error-xml-too-large = 无法读取超过 4 GiB 的文件
error-xliff-root = 不是 XLIFF：最外层元素是 <{ $found }>
error-xliff-version = 不支持这个 XLIFF 版本（文件为 { $found }；支持 1.0 至 2.2）
error-xliff-no-source-lang = 缺少源语言（{ $attribute }）
error-xliff-lang = { $attribute } 不是语言标签：“{ $value }”
error-xliff-no-id = <{ $element }> 没有 id
error-xliff-no-source = 单元“{ $unit }”中有一个句段没有原文
error-xliff-state = “{ $state }”不是句段状态；可用的有 initial、translated、reviewed 和 final
error-xliff-no-such-segment = 单元“{ $unit }”中没有句段“{ $segment }”
error-xliff-other-languages = 文件的这一部分与第一部分语言不同；其中的单元未读入
error-xliff-locked = 单元“{ $unit }”中的句段“{ $segment }”已锁定，译文不能更改
error-not-bilingual = 不是双语文件（XLIFF、SDLXLIFF、MXLIFF）
error-xliff-unit-twice = 有两个单元“{ $unit }”；只读入第一个
error-xliff-unknown-element = <{ $element }> 不是 XLIFF 的行内元素；只读入其中的文字
error-xliff-other-tool = 此文件中没有一个单元属于 { $source }：文档是由别的工具按自己的方式切分的
hint-xliff-other-tool = 请在生成此文件的工具中完成文档；其中的译文可以用 tm add 和 localize 取用
error-xlif-element = <{ $element }> 不能出现在 <{ $parent }> 的这个位置
error-xlif-element-missing = <{ $parent }> 缺少 { $element }
error-xlif-text = <{ $parent }> 中不能有文字
error-xlif-attribute = <{ $element }> 不能有属性 { $attribute }
error-xlif-attribute-missing = <{ $element }> 缺少属性 { $attribute }
error-xlif-value = { $attribute } 不能是“{ $value }”；可用的值：{ $type }
error-xlif-id = id“{ $id }”在同一个 { $scope } 中出现了两次
error-xlif-skeleton = 骨架要么在文件内，要么由 href 指明，两者必须且只能取其一
error-xlif-language = <{ $element }> 的语言是 { $found }，但 { $attribute } 是 { $wanted }
error-xlif-order = 单元中有两个译文占用位置 { $order }，或者没有这个位置
error-xlif-copy = 代码“{ $id }”不可复制（canCopy="no"）
error-xlif-one-of = <{ $element }> 必须且只能有以下一项：{ $names }
error-xlif-fragment = “{ $value }”不是 XLIFF 允许的引用；正确的写法例如 #f=f1/u=u1/n=n1
error-xlif-lost = 译文丢失了不可删除的代码“{ $id }”（canDelete="no"）
error-xlif-sequence = 从“{ $id }”开始的代码必须连在一起并保持顺序（canReorder）
error-xlif-isolated = <ec> 独立时用 id，不独立时用 startRef；此处 { $attribute } 有误
error-xlif-pair = <{ $element }>“{ $id }”没有对应的 <{ $end }>；如果结尾在别处，请标明 isolated="yes"
error-xlif-cp = <cp hex="{ $hex }"> 不是 XML 无法容纳的字符；请直接写出该字符
error-xlif-kind = 代码“{ $id }”在原文中是 { $one }，在译文中却是 { $other }
error-xlif-needs = { $name } 需要 { $other }
error-xlif-together = { $name } 和 { $other } 不能同时出现
error-xlif-differs = { $attribute } 在 { $one } 和 { $other } 中不一致
error-xlif-reference = { $attribute }="{ $value }" 没有指向任何内容；它必须指向 { $wanted }
error-format-unknown = 没有“{ $name }”这种格式；可用的有 { $known }
error-zip-broken = 无法读取这个文件包（ZIP 文件已损坏或不完整？）
error-zip-unsupported = 这个文件包已加密，或使用了文档不用的压缩方式
error-zip-name = 文件包中“{ $name }”出现两次，或指向包外；已拒绝
error-zip-bomb = “{ $name }”解压后会远远大于正常文档；已拒绝
error-zip-part = 文件包中的“{ $name }”已损坏
error-package-no-document = 文件包中没有文档
error-columns = “{ $told }”没有指明表格的列
hint-columns = 请写明列的用途和列名：--columns source=English,target=Uyghur（还有 key、note、context）
error-package-encrypted = 这个文档受密码保护
hint-package-encrypted = 请用密码打开，另存为不带密码的文档，然后重试。
error-office-old = 这是 2007 年以前的 Office 文件，或受密码保护的文档
hint-office-old = 请另存为不带密码的 DOCX，然后重试。
error-json-broken = 从这里起不是有效的 JSON
error-ftl-broken = 不是有效的 Fluent：{ $reason }
error-ftl-deep = 这里的占位符嵌套超过 { $limit } 层；未读取此文件
error-yaml-broken = 不是有效的 YAML：{ $reason }
error-po-keyword = “{ $keyword }”不是 PO 文件的关键字
hint-po-keyword = 请用 msgctxt、msgid、msgid_plural、msgstr，或 msgstr[0]、msgstr[1] 等。文本放在引号内，注释以 # 开头。
error-po-string = 字符串缺少起始或结尾的引号：{ $keyword }
hint-po-string = 请把文本放在关键字同一行的一对直引号之间；文本里的引号写作 \"。
error-po-no-msgstr = { $keyword } 之后没有 msgstr
hint-po-no-msgstr = 请在其后加一行 msgstr ""。
error-subtitles-time = 无法读取这条字幕的时间
hint-subtitles-time = 每条字幕以 00:00:01,000 --> 00:00:04,000 这样的一行开头。
error-subtitles-none = 这个文件里没有字幕
error-csv-quote = 单元格的引号没有在单元格末尾结束
error-csv-cells = 此行有 { $cells } 个单元格，而首行列出 { $columns } 列
error-csv-column = 没有名为“{ $name }”的列；现有 { $known }
hint-csv-column = 请用 --columns source=列名,target=列名 指明，或在 tilmach.toml 的 [read.columns] 中用 source、target、key、note、context 写明各列的名称。
