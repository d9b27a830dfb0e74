error-script-pair = 无法从 { $from } 转换为 { $to }
hint-script-pair = tilmach 可在 ug-Arab、ug-Latn、ug-Cyrl 之间转换维吾尔文，也可在 zh-Hans、zh-Hant、zh-Hant-TW、zh-Hant-HK 之间转换中文。
error-script-exceptions = 例外列表的这一行不是“原形、制表符、替换形”
hint-script-exceptions = 每行写一对，中间用制表符隔开；以 # 开头的行是注释。

error-script-unknown = 这段文字所用的文种不能转换为所要的文种（识别为：{ $found }）
hint-script-from = 请用 --from 指明它的语言和文种
error-script-tsv = 这一行不是“原文种、制表符、目标文种、制表符、文字”
error-output-exists = 已有同名文件

note-script-letters = { $of } 个字母中有 { $count } 个：{ $found }
note-script-telling = { $of } 个字母中有 { $count } 个是它特有的：{ $found }
note-script-foreign = 反证：{ $of } 个字母中有 { $count } 个是它没有的：{ $found }
note-script-words = { $of } 个词中有 { $count } 个是它的常用词：{ $found }
note-script-endings = { $of } 个词中有 { $count } 个带有它的词尾：{ $found }
note-script-pairs = { $of } 个词中有 { $count } 个的字母组合与这种语言相似：{ $found }
note-script-simplified = { $of } 个汉字中有 { $count } 个只用于简体：{ $found }
note-script-traditional = { $of } 个汉字中有 { $count } 个只用于繁体：{ $found }

script-kind-look-alike = 形似字母
script-kind-presentation-form = 显现形式
script-kind-decomposed = 拆开书写的字母
script-kind-tatweel = 延长线
script-kind-vowel-mark = 元音符号
script-kind-invisible = 不可见字符
note-script-change = { $kind }：{ $from } → { $to }
note-script-changed = { $kind }：{ $count }

help-script = 转换、识别和修正维吾尔文与中文的文种
help-script-convert = 在不同文种之间转换文本
help-script-convert-long =
    在维吾尔文（ug-Arab、ug-Latn、ug-Cyrl）或中文（zh-Hans、zh-Hant、zh-Hant-TW、zh-Hant-HK）的文种之间转换文本。维吾尔文的转换是精确的：转换回来还是原来的词。数字、拉丁字母的名称、网址和代码保持原样。

      tilmach script convert article.ug-Arab.md --to ug-Latn --capitals names
      tilmach script convert article.zh-Hans.md --to zh-Hant-TW --glossary glossaries -o article.zh-Hant-TW.md

    例外列表每行写一对，中间用制表符隔开：原形和替换形。

    退出码：0 表示已转换；2 表示有内容无法读取、写入或识别。
help-script-convert--file = 文本（默认：标准输入）
help-script-convert--from = 文本的语言和文种（默认：自动识别）
help-script-convert--to = 要写成的语言和文种
help-script-convert--output = 写入此文件（默认：标准输出）
help-script-convert--capitals = 拉丁和西里尔维吾尔文在何处大写：none（不用）、sentence（句首）或 names（句首、已知的名称和 --glossary 中的名称）
help-script-convert--lossless = 把转换回来会改变的部分放在标记 -{"{"}Google{"}"}- 中，并能读取这样的标记
help-script-convert--exceptions = 不按规则转换的词的列表
help-script-convert--glossary = 名称按此术语表文件或文件夹的写法：两种文种中各只有一个首选形式的专名
help-script-convert--regional-words = 不仅用台湾或香港的字形，也用当地的词语
help-script-convert--tsv = 逐行回答标准输入中的“原文种、制表符、目标文种、制表符、文字”
help-script-detect = 识别文本的语言和文种，并给出依据
help-script-detect-long =
    识别每个文本的语言和文种：en、zh-Hans、zh-Hant、ug-Arab、ug-Latn 或 ug-Cyrl；其他语言显示为“other”并附标签，如 other (kk-Cyrl)，无从判断时为 other (und)。下面列出依据：统计到的字母、词和词尾。

      tilmach script detect articles/*.md

    退出码：0 表示所有文本都已读取；2 表示有文本无法读取。
help-script-detect--files = 文本（默认：标准输入）
help-script-detect--jsonl = 回答 JSON Lines：每行一个带 "id" 和 "text" 的对象
help-script-normalize = 修正用形似字母输入的维吾尔文
help-script-normalize-long =
    把维吾尔文文本中的形似字母、显现形式、延长线和多余的符号换成正字法的字母，并说明改了什么。阿拉伯语的词保持不变。

      tilmach script normalize article.ug-Arab.md --check
help-script-normalize--file = 文本（默认：标准输入）
help-script-normalize--output = 写入此文件（默认：标准输出）
help-script-normalize--check = 不写入，只列出会改动的地方；有改动时退出码为 1
help-script-normalize--jsonl = 回答 JSON Lines：每行一个带 "id" 和 "text" 的对象
