# 报告中的用语。

report-error = 错误
report-warning = 警告
report-note = 提示
report-summary = 错误：{ $errors } · 警告：{ $warnings } · 提示：{ $notes }
report-fix-safe = 修正：“{ $old }” → “{ $new }”
report-fix-suggested = 建议：“{ $old }” → “{ $new }”
report-at = 位置：“{ $words }”，第 { $column } 个字符
report-html-lang = zh-Hans
report-html-dir = ltr
report-html-title = tilmach 检查报告
report-html-filter = 规则
report-html-only = 只看有问题的句子
report-html-terms = 点线：术语表中的词

help-check = 检查文档、译文和双语文件
help-check--input-format = 输入格式：html、markdown、text（默认：依文件名）
help-check--format = 报告形式：full、concise、json、jsonl、sarif、junit、github、gitlab、html；FORMAT=FILE 写入文件；可多次给出
help-baseline-write = 把现有的全部问题写入基线
help-baseline-write--input-format = 输入格式：html、markdown、text（默认：依文件名）
help-baseline-write--format = 报告形式：full、concise、json、jsonl、sarif、junit、github、gitlab、html；FORMAT=FILE 写入文件；可多次给出
help-baseline-prune = 从基线中去掉已不存在的问题
help-baseline-prune--input-format = 输入格式：html、markdown、text（默认：依文件名）
help-baseline-prune--format = 报告形式：full、concise、json、jsonl、sarif、junit、github、gitlab、html；FORMAT=FILE 写入文件；可多次给出
help-baseline = 搁置今天的问题，只计新增的
help-explain = 解释一条规则、一个术语，或某一行的判断
help-explain--what = 代码、术语或 文件:行号；省略则列出全部规则
help-explain--lang = 该行的语言（默认：取自文件名，否则根据字母判断）
error-check-format = 没有报告形式“{ $format }”
hint-check-formats = 已知：{ $known }
error-check-two-formats = 标准输出只容一份报告；其余请写作 FORMAT=FILE
error-check-target-language = 不知道此文件的译文是什么语言
hint-check-target-language = 用 --lang 指明语言；PO 文件可在文件头写明（"Language: ug\n"）
error-check-nothing = 没有检查任何内容：这里没有文件名标明语言的文档
hint-check-nothing = 请指定文件，或按语言命名文档：article.en.md、zh-Hans/article.md
error-check-code = 没有规则“{ $code }”
hint-check-codes = “tilmach explain”可列出全部规则
error-check-git = git 无法给出改动：{ $reason }
check-progress = 检查中
check-baseline = 基线搁置：{ $count }
check-fixed = 已修正：{ $count }
baseline-written = { $file }：搁置 { $count } 个问题
baseline-pruned = { $file }：去掉 { $gone } 个问题，剩 { $left } 个

matrix-concept = 概念
matrix-name = 名称
matrix-number = 数字
matrix-date = 日期和时间
matrix-quotation = 引语
matrix-lacks = 缺失
matrix-title = 各版本对照
matrix-legend = 红色：某个版本缺少原文所说的内容，或说法与原文不同。把鼠标移到红色单元格上，可看到检查的说明。
matrix-summary = 文章：{ $articles } · 红色单元格：{ $red }
warning-matrix-alone = “{ $article }”只有一个版本，没有可比较的内容
warning-matrix-no-pivot = “{ $article }”没有 { $lang } 版本，无法与其他版本比较
error-matrix-nothing = 没有找到有两个版本的文章
hint-matrix-versions = 各版本同名而语言不同：news.en.md、news.zh-Hans.md，或 zh-Hans/news.md；源语言用 --from 指定
help-matrix = 并排显示一篇文章的各个版本：概念、名称、数字、日期、引语
help-matrix-long =
    文章的每个概念、名称、数字、日期和引语为一行，每个版本为一列。凡是“tilmach check”以警告或错误
    报告的内容，相应单元格标为红色：该版本缺少这一项，数字不同，或用了术语表不接受的说法。
    各版本都与源语言（--from）的版本比较。

    示例：

      tilmach matrix articles/2026-11/camps
      tilmach matrix articles/ --red -f html=matrix.html
      tilmach matrix news.en.md news.zh-Hans.md news.ug-Arab.md --pivot zh-Hans
      tilmach matrix articles/ -f junit=matrix.xml --exit-zero

    短横表示：该版本没有用可以识别的说法提到这一项，也没有规则要求它，例如日常用语、代词，
    或该语言中没有术语的概念。

    退出码：0；1 表示有红色单元格；2 表示某个输入失败。
help-matrix--paths = 文件夹或文档；一篇文章的各版本同名而语言不同
help-matrix--pivot = 排在最前面、各行以其用词为题的版本的语言（默认：源语言）
help-matrix--format = table、html、json 或 junit；FORMAT=FILE 写入文件；可多次给出
help-matrix--red = 只显示有红色单元格的行
help-matrix--exit-zero = 有红色单元格时也以 0 结束；输入无法读取时仍然失败
error-check-audience = 没有读者“{ $audience }”
hint-check-audience = 请在 tilmach.toml 中加上 [check.for.{ $audience }] 表
error-no-git = 无法运行 git 程序：{ $reason }
hint-no-git = 请安装 git，或不用需要它的选项
error-date = “{ $date }”不是日期；请写作 YYYY-MM-DD
