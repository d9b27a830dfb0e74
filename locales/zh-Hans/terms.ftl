# 术语识别
error-term-no-letters = 术语“{ $form }”不含字母或数字，永远无法找到
error-term-too-long = 术语“{ $form }”太长（最多 32 个词，每词 200 个字母）
error-term-regex = 正则表达式“{ $form }”无法使用：{ $reason }
error-term-regex-empty = 正则表达式“{ $form }”只与空文本相符
error-term-id = 该术语的编号过大
error-terms-list-line = 每行应为编号、制表符和术语
error-terms-one-list = 术语列表（.tsv）不能与其他术语表合用

note-term-regex = 由术语的正则表达式匹配
note-term-as-written = 与术语写法一致
note-term-folded = 异体字视为相同时，等同于“{ $term }”
note-term-form = 术语的词形：“{ $form }”
note-term-letters = 视为他字的字母与略去的符号：{ $letters }
note-term-listed = “{ $form }”，词表为“{ $term }”列出的另一词形
note-term-plural = “{ $form }”，“{ $term }”的复数
note-term-spelling = 写作“{ $form }”，是词表允许的另一词形或拼法
note-term-stem = 词干 { $stem }
note-term-stem-raised = 词干 { $stem }，由 { $noun } 末元音高化而来
note-term-stem-elided = 词干 { $stem }，由 { $noun } 末音节元音脱落而来
note-term-stem-irregular = 不规则词干 { $stem }，原形 { $noun }
note-term-stem-izafet = 词干 { $stem }，由 { $noun } 去掉领属后缀而来
note-term-suffix =
    后缀 -{ $suffix }（{ $says ->
       *[plural] 复数
        [genitive] 领属格
        [accusative] 宾格
        [dative] 与格
        [locative] 位格
        [ablative] 从格
        [limitative] 止格，“直到”
        [locative-attributive] 位格修饰形式，“在……的”
        [similative] 似格，“像”
        [equative] 量似格，“像……那么”
        [p1sg] 我的
        [p2sg] 你的
        [p2sg-polite] 您的
        [p3] 他（她、它）的、他们的
        [p1pl] 我们的
        [p2pl] 你们的
        [p2pl-polite] 您各位的
        [clitic] 语气词
        [copula] 系词
        [doubt] 推测
        [person] 人称词尾
        [predicate] 谓语词尾
        [p1sg-predicate] 我是
        [one-of] ……的那个
        [says] 据说
    }）

help-glossary-find = 显示术语表中的术语在文本中的位置
help-glossary-find-long =
    显示每个术语的位置和所属概念。术语的各种形式都能找到：复数、所有格、维吾尔语后缀、另一种汉字写法，以及形近字母。

    使用 --glossary 时只读取所给的文件。--jsonl 供流水线使用：位置以码位计。

    结束码：无论是否找到都是 0；文本或术语表无法读取时为 2。

    例如：

      tilmach glossary find news.ug-Arab.md
      tilmach glossary find --lang zh-Hans --explain news.txt
      tilmach glossary find --lang ug-Arab -g terms.tsv --jsonl --all < texts.jsonl
help-glossary-find--files = 要读取的纯文本（Markdown、HTML、DOCX 等格式请用 tilmach check）；- 表示标准输入
help-glossary-find--lang = 文本的语言：en、zh-Hans、zh-Hant、ug-Arab、ug-Latn 或 ug-Cyrl（默认：以文件名为准，如 news.ug-Arab.md，否则由文本判断）
help-glossary-find--glossary = 只查找这些文件中的术语：术语表（.toml），或一个术语列表（.tsv：编号、制表符、术语）；默认使用项目的和程序自带的术语表
help-glossary-find--all = 也显示嵌套和重叠的术语，而不只是最长的
help-glossary-find--jsonl = 以 JSON Lines 读写：每行输入一个含 id 和 text 的对象，输出一个含 id 和 matches 的对象
help-glossary-find--explain = 说明找到每个术语的理由：词干、后缀、归一的字母
help-glossary = 查找、阅读和检查术语

error-glossary-not-toml = 这是另一种格式的术语表
hint-glossary-not-toml = 请先转换：tilmach glossary import 文件 -o 文件.toml
