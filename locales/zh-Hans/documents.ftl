# 关于文档的说明：哪些保留、能否原样写回、其中出现谁的名字。

skipped-marked = 标明不翻译
skipped-preformatted = 预格式化文本
skipped-code = 代码示例
skipped-program = 程序代码：表达式、语句或组件
skipped-code-in-text = 作为代码保留在句中
skipped-quoted-html = 引用块中的 HTML
skipped-key = 键 { $key } 不在要翻译的键之列（read.front-matter）
skipped-front-matter = 文首元数据中并非单一文本的部分
skipped-about-message = 写给译者的消息说明
skipped-obsolete = 已废弃的消息
skipped-comment = 注释
skipped-property = 文档属性
skipped-deleted = 被修订删除
skipped-moved = 被修订移到别处
skipped-computed = 由显示文档的程序算出
verify-same = { $file }：写回后逐字节相同；{ $texts } 段文本都能写入并读回
verify-part = 写回后字节不同：{ $part }
verify-line = 写回后成了 { $after }，原为 { $before }
verify-count = 写入 { $before } 段文本，读回 { $after } 段
verify-text = 文本 { $id } 写入“{ $wrote }”，读回“{ $read }”
report-done = { $file }：{ $texts } 段文本待译，{ $left } 处保持原样
pseudo-done = 已写入 { $file }
init-comment-people = 译稿元数据中的人名如何处理："keep"（保留）、"drop"（删去），或 {"{"} replace = "Newsroom" {"}"}。

help-extract--verify = 在内存中把文档写回并列出每一处不同；有不同时退出码为 1
help-extract--report = 列出读者看得到而不翻译的每一段文本及原因
help-extract--scrub = 列出文件元数据中的人名（有则退出码为 1）；加 --output 则写出不含人名的文件
help-extract-long =
    把文档切成句子，为每种目标语言写一个双语文件（XLIFF 2.1）。不查记忆库，也不预填；已有双语文件中的译文会保留。

    用 --verify、--report 或 --scrub 时不提取，只查看文档。--scrub 也能读翻译记忆（TMX）、术语库（TBX）、XLIFF 和电子表格；用什么代替人名，由 tilmach.toml 中 [output] 一节的 people 决定。

    Word 文档中的修订作为代码保留；若在 tilmach.toml 的 [read] 一节写 tracked-changes = "accept" 或 "reject"，则按全部接受或全部拒绝修订来读取。

    示例：

      tilmach extract article.en.docx --to ug
      tilmach extract --verify article.en.docx
      tilmach extract --report page.en.html
      tilmach extract --scrub memory.tmx -o memory.clean.tmx
help-pseudo = 制作伪翻译，在翻译之前检验版面
help-pseudo-long =
    把文档中的词换成仍可辨认的词：更长、带重音符号，或改用从右向左书写的维吾尔字母。代码和占位符不变。双语文件中尚未翻译的片段会得到这样的译文。

    示例：

      tilmach pseudo page.en.html --style rtl
      tilmach pseudo messages.en.ftl --longer 50 -o -
help-pseudo--files = 文档或双语文件（- 表示标准输入）
help-pseudo--output = 要写入的文件（- 表示标准输出；默认按译稿命名，带 en-XA 或 ug-Arab-XB）
help-pseudo--style = 检验什么：accented 或 rtl
help-pseudo--longer = 词变长多少，按字母数的百分比（默认 30）
help-pseudo--force = 文件写入后即使被改动过也替换
