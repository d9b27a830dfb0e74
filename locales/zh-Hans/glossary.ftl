# Glossaries.

error-glossary-duplicate-id = 概念“{ $concept }”在同一术语表中出现两次
error-glossary-no-definition = 新概念“{ $concept }”没有定义
error-glossary-spelling = “{ $pair }”不是一对拼法；请写词的两个部分，中间用 ~ 隔开，例如 ـب~ـپ
error-glossary-no-status = 新术语“{ $term }”没有状态（preferred、admitted、deprecated 或 forbidden）
error-glossary-no-concept = 没有名为“{ $query }”的概念或术语
hint-glossary-search = 用 tilmach glossary search 可以按词的一部分、以任何文字查找概念
finding-glos001 = “{ $concept }”的词形“{ $term }”为空，或有多余的空格。
finding-glos002 = “{ $term }”在“{ $concept }”中出现两次。
finding-glos003 = “{ $term }”在“{ $concept }”中既是 { $first } 又是 { $second }。
finding-glos004 = “{ $concept }”引用的来源“{ $key }”不在 sources.toml 中。
finding-glos004-none = “{ $concept }”的“{ $term }”标为有据可查（attested），却没有来源。
finding-glos005 = “{ $concept }”的“{ $term }”不是用 { $lang } 的文字写的：{ $letter }（{ $code }）。
finding-glos006 = “{ $concept }”的“{ $term }”（{ $lang }）含有维吾尔文不用的字母：{ $letter }（{ $code }）。
finding-glos007 = “{ $concept }”的“{ $term }”（{ $lang }）混入了另一种汉字（简体或繁体）：{ $letter }（{ $code }）。
finding-glos008 = “{ $concept }”的“{ $term }”在任何文本中都不可能被找到。
note-term-never-whole = 在词形本身中只找到一部分：“{ $part }”
note-term-never-near = 它与自己的排除词（not_near）相邻
note-term-never-word = 按文本的切词方式，它不是一个词，也不是相连的几个词
finding-glos009 = “{ $concept }”没有 { $lang } 的词形，也没有说明原因（absent）。
finding-glos009-present = “{ $concept }”注明没有 { $lang } 的词形（absent），实际上却有。
finding-glos010 = “{ $concept }”的“{ $term }”被弃用或禁用，却没有说明理由。
finding-glos011 = “{ $concept }”的“{ $term }”可由阿拉伯字母词形按规则导出，不必另存。
finding-glos012-missed = 在“{ $concept }”的“{ $term }”的正例中找不到该词：{ $example }
finding-glos012-fired = 在“{ $concept }”的“{ $term }”的反例中找到了该词：{ $example }
finding-glos013 = “{ $concept }”有 { $lang } 的词形，但没有首选词。
finding-glos014 = “{ $concept }”历史记录中的“{ $date }”不是日期（YYYY-MM-DD）。
glossary-preferred = 首选
glossary-admitted = 可用
glossary-deprecated = 不宜
glossary-forbidden = 禁用
glossary-neutral = 中性
glossary-contested = 有争议
glossary-official-euphemism = 官方委婉语
glossary-derogatory = 蔑称
glossary-legal-term = 法律术语
glossary-short = 简短形式
glossary-acronym = 缩略语
glossary-spelling = 异写
glossary-synonym = 同义词
glossary-derived = 推导
glossary-unverified = 未核实
glossary-quoted = 只用于引语
glossary-ambiguous = 也是日常用词
glossary-gloss = 首次出现时加注：（{ $gloss }）
glossary-absent = 没有 { $lang } 的词形：{ $reason }
glossary-table-concept = 概念
glossary-search-nothing = 没有找到“{ $query }”。
glossary-lint-sum = { $concepts } 个概念，{ $findings } 处问题。
glossary-test-idle = { $code }（{ $rule }）在 { $langs } 中不会报告任何问题：没有词条供它查找
glossary-test-sum = 查找了 { $terms } 个术语，运行了 { $examples } 个例句，{ $failures } 个不合格。
help-glossary-search = 按任何文字的任何写法查找概念
help-glossary-search-long =
    按任何文字的任何词形查找概念：有无附加符号、拼音或定义中的词都可以。

    结束码：即使没有找到也是 0；术语表无法读取时为 2。

    例如：

      tilmach glossary search urumchi
      tilmach glossary search 跨国
      tilmach glossary search -n 3 camp
help-glossary-search--query = 要查找的内容
help-glossary-search--limit = 最多显示多少个概念
help-glossary-search--glossary = 叠加在其他术语表之上的术语表文件或文件夹（可重复）
help-glossary-show--glossary = 叠加在其他术语表之上的术语表文件或文件夹（可重复）
help-glossary-show = 显示一个概念的全部内容：词形、状态、理由、来源
help-glossary-show-long =
    按编号显示一个概念，或显示含有该术语的所有概念。

    结束码：0；没有该名称或术语表无法读取时为 2。

    例如：

      tilmach glossary show transnational-repression
      tilmach glossary show 职业培训
      tilmach glossary show --cited لاگېر
help-glossary-show--term = 概念的编号，或任何语言的术语
help-glossary-show--cited = 列出引用的来源
help-glossary-lint = 检查术语表文件：字母、来源、状态、理由
help-glossary-lint-long =
    检查术语表文件：空的、重复的或互相矛盾的词形，未知来源，错误的文字和字母，缺少的语言和理由，不可能被找到的术语，不合格的例句。

    没有问题时退出码为 0，有问题时为 1，文件无法读取时为 2。

    例如：

      tilmach glossary lint
      tilmach glossary lint glossaries/house.toml
help-glossary-test = 运行所有术语的例句，并指出不可能被找到的术语
help-glossary-test-long =
    在每个术语的正例中查找该术语（必须找到），在反例中查找（不得找到），并在其自身词形中查找（总须找到）。并列出没有词条可供查找的规则及相关语言。

    结束码：全部通过为 0；有术语或例句未通过为 1；文件无法读取为 2。

    例如：

      tilmach glossary test glossaries/house.toml
help-glossary-lint--files = 术语表文件或文件夹（默认：程序自带的术语表）
help-glossary-test--files = 术语表文件或文件夹（默认：程序自带的术语表）
finding-glos016 = 拼法对 { $pair } 对“{ $term }”不起作用
finding-glos016-file = 拼法对 { $pair } 对任何术语都不起作用
finding-glos017 = “{ $term }”：tilmach 没有 { $lang } 的规则，该语言的术语只能按原样查找。语言标签写对了吗？
finding-glos015 = “{ $term }”同时属于“{ $concept }”和“{ $other }”；请在关系较远的概念中标为 ambiguous。
glossary-case-nominative = 主格
glossary-case-genitive = 领属格
glossary-case-accusative = 宾格
glossary-case-dative = 与格
glossary-case-locative = 位格
glossary-case-ablative = 从格
glossary-case-limitative = 止格
glossary-case-attributive = 位格修饰形式
glossary-case-similative = 似格
glossary-case-equative = 量似格
glossary-singular = 单数
glossary-plural = 复数
glossary-possessive = 第三人称领属，单数
glossary-possessive-plural = 第三人称领属，复数
help-glossary-show--forms = 同时显示屈折形式：能被找到的形式，以及更正时写出的形式

# log、as-of 和 diff。

help-glossary-log = 显示对某个概念作过的决定：何时、为何、由谁
help-glossary-log-long =
    列出术语表中记录的决定（history），最新的在前；对某个概念还列出每个词形的现状、理由和来源。

    结束码：0；没有该名称或术语表无法读取时为 2。

    例如：

      tilmach glossary log internment-camp
      tilmach glossary log --since 2026-01-01
help-glossary-log--term = 概念的 id，或任一语言的术语（默认：全部决定）
help-glossary-log--since = 只列这一天起的决定
help-glossary-log--glossary = 叠加在其他术语表之上的文件或文件夹（可多次给出）
help-glossary-as-of = 显示某个概念或整个术语表在某一天的样子
help-glossary-as-of-long =
    撤回此日之后、记有先前情况（history 中的 form、was）的每个决定。不给术语时，列出此后的改动。

    结束码：0；没有该名称或术语表无法读取时为 2。

    例如：

      tilmach glossary as-of 2022-12-01 internment-camp
      tilmach glossary as-of 2022-12-01
help-glossary-as-of--date = 日期：当日的决定有效
help-glossary-as-of--term = 概念的 id，或任一语言的术语
help-glossary-as-of--glossary = 叠加在其他术语表之上的文件或文件夹（可多次给出）
help-glossary-diff = 显示两个术语表的不同之处
help-glossary-diff-long =
    比较两个术语表：文件、文件夹或 git 版本（只写版本表示其中的 --path，版本:路径 表示别处）。

    结束码：无论是否不同都是 0；其中之一无法读取时为 2。

    例如：

      tilmach glossary diff old.toml new.toml
      tilmach glossary diff v1.0                     此后 glossaries/ 的改动
      tilmach glossary diff v1.0 v1.1 --path terms.toml
help-glossary-diff--before = 文件、文件夹、版本或 版本:路径
help-glossary-diff--after = 同上（默认：--path 的现状）
help-glossary-diff--path = 术语表在版本中的位置
glossary-log-none = 没有记录任何决定。
glossary-log-was = 先前：{ $text }
glossary-log-new = 不在术语表中
glossary-log-why = 理由：{ $text }
glossary-log-by = 决定者：{ $text }
glossary-log-source = 来源：{ $text }
glossary-log-stands = { $concept } 的现状：
glossary-diff-count = 有差异的概念：{ $count }
error-glossary-diff-empty = { $revision } 的 { $path } 没有术语表文件
hint-glossary-diff-empty = 请指明位置：--path 文件夹，或 版本:路径
