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
error-xliff-version = 不支持这个 XLIFF 版本（文件为 { $found }；支持 2.0、2.1 和 2.2）
error-xliff-no-source-lang = 缺少源语言（srcLang）
error-xliff-lang = { $attribute } 不是语言标签：“{ $value }”
error-xliff-no-id = <{ $element }> 没有 id
error-xliff-no-source = 单元“{ $unit }”中有一个句段没有原文
error-xliff-state = “{ $state }”不是句段状态；可用的有 initial、translated、reviewed 和 final
error-xliff-no-such-segment = 单元“{ $unit }”中没有句段“{ $segment }”
