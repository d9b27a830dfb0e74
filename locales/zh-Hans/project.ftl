# 项目：配置，以及从文章到本地化版本的各个步骤。

error-glob = “{ $glob }”不是有效的文件匹配模式：{ $reason }
error-template-field = 路径中没有“{"{"}{ $field }{"}"}”这个字段
hint-template-field = 可用字段：{"{"}dir{"}"}、{"{"}stem{"}"}、{"{"}ext{"}"} 和 {"{"}lang{"}"}
error-output-edited = 文件写出后又被修改过
hint-output-edited = 已保留您的版本；请将其移走，或用 --force 覆盖

error-init-exists = 已经有一个配置文件
hint-force = 用 --force 覆盖
init-done = 已写入 { $file }。{ $documents ->
    [0] 尚未找到源文档；请将其放在旁边。
   *[other] 找到 { $documents } 个源文档。
}
init-comment-head = tilmach 的配置。所有键都可省略；路径从本文件夹算起。
init-comment-languages = 源文档的语言，以及要本地化成的语言。
init-comment-documents = 源文档：路径或匹配模式。
init-comment-glossaries = 您自己的术语表，叠加在 tilmach 自带的术语表之上；id 相同的概念以您的为准。
init-comment-memory = 翻译记忆库：TMX 文件（可放在 git 中）和数据库（.db）。
init-comment-output =
    文件写到哪里，以及草稿中没有译文的句段显示什么：
    "marked"（原文置于 ⟦ 和 ⟧ 之间）、"source"（原文）或 "empty"（留空）。
init-comment-pretranslate = 低于 min（百分比）的匹配不提供；达到 fill（百分比）的匹配直接填入。
init-comment-segment = 如何切分句子；您自己的缩写不会被当作句末。
init-comment-check = 不使用的规则，写代码或前缀。tilmach explain CODE 说明规则的作用。
help-init = 新建项目：写出一个带有全部说明的 tilmach.toml
help-init-long =
    写出一个说明了每项设置的 tilmach.toml，并为您的术语表和翻译记忆库建立文件夹。

    示例：

      tilmach init newsroom --to zh-Hans,ug-Arab
help-init--folder = 项目文件夹
help-init--from = 源文档的语言
help-init--to = 要本地化成的语言，以逗号分隔
help-init--force = 覆盖已有的配置
