# 项目：配置，以及从文章到本地化版本的各个步骤。

error-glob = “{ $glob }”不是有效的文件匹配模式：{ $reason }
error-template-field = 路径中没有“{"{"}{ $field }{"}"}”这个字段
hint-template-field = 可用字段：{"{"}dir{"}"}、{"{"}stem{"}"}、{"{"}ext{"}"} 和 {"{"}lang{"}"}
error-output-edited = 文件写出后又被修改过
hint-output-edited = 已保留您的版本；请将其移走，或用 --force 覆盖
error-bilingual-too-large = 双语文件超过可读取的上限 { $limit } MiB
hint-bilingual-too-large = 请将文档拆成几部分，分别本地化

error-init-exists = 已经有一个配置文件
hint-force = 用 --force 覆盖
hint-other-output = 换一个文件名，或先移走该文件
error-output-is-input = 输出同时也是输入
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
help-init--force = 覆盖已有的配置

error-term-unusable = { $concept } 的术语“{ $term }”无法使用
error-output-is-source = 输出会覆盖源文档
error-output-collision = { $first } 和 { $second } 都会写到这里
hint-output-collision = 请在 tilmach.toml 中设置 output.bilingual 和 output.draft，例如 "work/{"{"}stem{"}"}.{"{"}ext{"}"}.{"{"}lang{"}"}.xlf"
warning-code-added = 单元 { $unit }：译文中有原文所没有的代码 { $code }；文字予以保留，代码略去（TAGS001）
warning-code-lost = 单元 { $unit }：译文缺少原文中的代码 { $code }（TAGS001）
warning-code-crossed = 单元 { $unit }：译文中的代码 { $code } 缺少另一半、顺序颠倒或与其他代码交叉；文字予以保留，代码可能略去（TAGS001）
warning-draft-utf8 = 已改用 UTF-8 写出，因为 { $charset } 无法表示译文
error-no-targets = 没有指定目标语言
hint-no-targets = 请加上 --to zh-Hans,zh-Hant,ug-Arab，或在 tilmach.toml 中设置 targets
error-target-is-source = { $lang } 就是源语言
error-not-a-document = 这个文件不是可翻译的文档
error-xml-unknown = 这种 XML 不作为文档读取：最外层元素是 <{ $element }>
hint-xml-unknown = 用 --input-format 说明按何种格式读取（html、text 等）
hint-not-a-document = 双语文件请直接翻译后用 merge 合并；记忆库用 tilmach tm import 导入，术语库用 tilmach glossary import 导入
error-no-documents = 没有可处理的文档
hint-no-documents = 请指定文件，或在 tilmach.toml 中设置 documents（tilmach init 可生成该文件）
error-one-output = --output 和 --source 只能用于单个文件
error-no-target-language = 双语文件没有注明目标语言
error-no-source-document = 找不到该双语文件的源文档
hint-no-source-document = 请用 --source 指明
error-source-changed = 自此文件生成以来，{ $source } 已有改动；未写入任何内容
hint-source-changed = 请运行 tilmach localize 以纳入改动（已完成的句段会保留），或使用 --force
error-unknown-counting = 没有“{ $method }”这种计数方法
hint-known-countings = 可用方法：{ $known }
localize-progress = 正在本地化
localize-files = { $lang }：{ $bilingual } → { $draft }
extract-done = { $file }：{ $segments } 个句段
pretranslate-done = { $file }：{ $segments } 个句段中有 { $translated } 个已有译文，标出 { $terms } 处术语
merge-done = { $file }：{ $segments } 个句段，其中 { $untranslated } 个未翻译
table-file = 文件
table-language = 语言
table-segments = 句段
table-words = 字数
table-characters = 字符
table-repetitions = 重复
table-new = 新
table-translated = 已译
table-reviewed = 已审
table-untranslated = 未译
table-terms = 术语
table-findings = 问题
table-term = 术语
table-count = 次数
localize-set-aside = 文章改动后，有 { $count } 处已完成的译文不再有对应位置；包含它们的双语文件保存为 { $file }

help-localize = 为文章生成各目标语言的双语文件和草稿
help-localize-long =
    把文章切分成句子，填入翻译记忆库中已有的译文，标出术语表中的每个术语，检查已有译文，并为每种目标语言写出一个双语文件（XLIFF 2.1，work/…）和一个与原文同格式的草稿（out/…）。译者已完成的内容绝不改动；文章或记忆库有变化时可随时重新运行。

    示例：

      tilmach localize article.en.md --to zh-Hans,zh-Hant,ug-Arab
      tilmach localize article.en.md --to ug --memory memory/news.tmx
      tilmach localize                本文件夹中的项目

    退出码：0 完成；1 有达到或超过 --fail-on 的问题；2 输入或输出失败。
help-localize--paths = 文章，或项目文件夹（默认：本文件夹中的项目）
help-localize--untranslated = 草稿中未翻译处显示什么：marked（⟦原文⟧）、source（原文）或 empty（留空）
help-localize--terms = 列出每篇文章的术语（默认：只有一篇文章时列出）
help-localize--force = 即使草稿写出后被修改过也覆盖
help-localize--format = 输出形式：human 或 json
help-localize--fail-on = 达到此严重程度时以 1 退出：note、warning、error 或 never
help-extract = 从文档生成双语文件，不填入任何译文
help-extract--document = 文档（- 表示标准输入）
help-pretranslate = 把记忆库匹配和术语写入双语文件
help-pretranslate--files = 双语文件（XLIFF 2；- 表示标准输入）
help-pretranslate--min = 低于此百分比的匹配不提供
help-pretranslate--fill = 达到此百分比的匹配直接填入
help-merge = 由双语文件制作本地化文档，或读回审校表
help-merge--files = 双语文件（XLIFF 2；- 表示标准输入）或审校表（DOCX、HTML、XLSX）
help-merge--source = 源文档，或审校表所属的双语文件（默认按文件所述）
help-merge--untranslated = 草稿中未翻译处显示什么：marked（⟦原文⟧）、source（原文）或 empty（留空）
help-merge--fail-if-incomplete = 有句段没有译文时以 3 退出
help-merge--force = 即使草稿写出后被修改过也覆盖
help-stats = 统计句段、字数、重复和匹配区间
help-stats--paths = 文档、双语文件或项目文件夹
help-stats--to = 在记忆库中查询的目标语言
help-stats--format = 输出形式：human、json 或 csv

table-state = 状态
table-changed = 已变更
table-errors = 错误
table-warnings = 警告
status-missing = 缺失
status-stale = 已过时
status-incomplete = 未完成
status-faulty = 有错误
status-translated = 已翻译
status-reviewed = 已审校
status-summary = 共 { $versions } 个版本：缺失 { $missing }，未完成 { $incomplete }，已过时 { $stale }
help-status = 显示每篇文章在各语言中的进度
help-status-long =
    列出项目中每份文档在每种目标语言中的状态（以其双语文件为准）：哪些未翻译、哪些已审校、
    源文档此后是否有改动（已过时），以及检查发现了什么。

    示例：

      tilmach status                       当前文件夹中的项目
      tilmach status --fail-if-stale       用于 CI：源文有改动时退出码为 3
      tilmach status news.en.md --to ug --format json

    “已变更”是源文档中双语文件还没有的句子数；运行 tilmach localize 可补入，已完成的译文会保留。

    退出码：0；2 表示某个输入失败；3 表示已过时或未完成（须用相应选项要求）。
help-status--paths = 文档，或项目文件夹（默认：当前文件夹中的项目）
help-status--to = 目标语言，用逗号分隔（默认：按配置）
help-status--fail-if-stale = 源文档在译本生成后有改动时，以退出码 3 结束
help-status--fail-if-incomplete = 译本缺失或未全部翻译时，以退出码 3 结束
help-status--format = 输出：human 或 json

