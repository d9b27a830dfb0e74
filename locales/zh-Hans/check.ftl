# 各项检查规则的报告。

finding-untr001-empty = 此句没有译文：“{ $source }”
finding-untr001-copied = 此句照抄原文，尚未翻译。
finding-untr001-language = 此句不是本版本的语言（{ $lang }）。
finding-untr002 = “{ $words }”未翻译。
finding-untr003-missing = 原文的一句在此没有对应译文：“{ $source }”
finding-untr003-added = 此句在原文中没有对应：“{ $target }”
finding-untr003-short = 译文远短于原文（为预期长度的 { $percent }%）：是否漏译？
finding-untr003-unrelated = 此文件不是所给原文的译文：二者几乎没有共同的数字和术语。以下仅单独检查此文件。
finding-term001-forbidden = 不得使用“{ $term }”。
finding-term001-deprecated = 应当换掉“{ $term }”。
finding-term002 = 原文的“{ $term }”在此没有认可的对应词。应为：{ $equivalents }
finding-term003 = 此处作“{ $term }”，别处作“{ $other }”：同一概念用了两个词。
finding-term004 = “{ $term }”仍是原文的语言。应为：{ $equivalents }
finding-term005 = 首次提到“{ $term }”时缺少说明：{ $gloss }
finding-voice001 = “{ $term }”是官方委婉语，在此却成了媒体自己的说法。
finding-voice001-label = “{ $term }”是带有敌意的标签，在此却成了媒体自己的说法。
finding-voice002-lost = 原文给“{ $term }”加了引号，此处没有。
finding-voice002-added = 此处给“{ $term }”加了引号，原文没有。
finding-voice003 = 原文写明出自谁口（“{ $words }”），译文没有。
finding-voice004 = “{ $words }”带有原文（“{ $source }”）没有的立场。
finding-hedg001-lost = 原文有所保留（“{ $words }”），译文却写成事实。
finding-hedg001-added = “{ $words }”带有原文所没有的保留。
finding-nega001-lost = 原文此处有否定（“{ $words }”），译文却没有。
finding-nega001-added = 译文此处有否定（“{ $words }”），原文却没有。
finding-msgs001 = 原文中的消息“{ $name }”在这里没有，或者是空的。
finding-msgs002 = 原文中没有消息“{ $name }”。
finding-nega002 = “{ $target }”与原文的“{ $source }”意思相反。
finding-name001 = “{ $name }”是经汉语转写的名字。
finding-name001-form = “{ $name }”不是这个名字应有的写法。
finding-name002 = 此处作“{ $name }”，别处作“{ $other }”：同一名字有两种写法？
finding-name003 = 原文中的“{ $name }”在这里没有提到。
finding-numb001-changed = 原文为 { $source }，译文为 { $target }。
finding-numb001-missing = 此处缺少原文的 { $source }。
finding-numb001-added = 原文没有 { $target }。
finding-numb001-limit = 原文与译文一个说“多于”，一个说“少于”：{ $target }
finding-numb001-unlimited = 原文有“{ $limit }”，译文只剩数字：{ $target }
finding-quot001-empty = { $marks } 里没有文字。
finding-quot001-open = { $mark } 开了引号，却没有收。
finding-quot001-close = { $mark } 收了引号，却没有开。
finding-quot002 = 引号 { $found } 不合本语言的用法，应为 { $wanted }
finding-quot003-lost = 原文的一处引语失去了引号：“{ $words }”
finding-quot003-added = 原文中这不是引语：“{ $words }”
finding-tags001-lost = 此处缺少原文的行内标记 { $code }。
finding-tags001-added = 原文没有行内标记 { $code }。
finding-tags001-crossed = 行内标记 { $code } 缺少另一半、顺序颠倒，或与其他标记交叉。
finding-tags002 = 链接去向不同：原文为 { $source }，此处为 { $target }。
finding-punc001 = “{ $found }”是别种文字的标点，应为 { $wanted }
finding-punc002 = “{ $found }”：此处只应有一个标点
finding-punc003 = 段末缺少标点。
finding-punc003-question = 原文与译文一个是问句，一个是陈述句。
finding-spac001 = 多余的空格。
finding-spac001-missing = 句末之后缺少空格。
finding-rept001 = “{ $word }”重复出现。
finding-scrp001-hans = “{ $found }”是简体字，应为“{ $wanted }”
finding-scrp001-hant = “{ $found }”是繁体字，应为“{ $wanted }”
finding-scrp002 = “{ $word }”含有形似而实非的字母，应为“{ $wanted }”
finding-scrp002-invisible = 不可见字符 { $character }。
finding-scrp003 = “{ $word }”是用另一种文字写的维吾尔语。
finding-bidi001-override = 控制符 { $control } 强行改变了文字方向。
finding-bidi001-needless = 控制符 { $control } 改变了文字方向，而这段文字没有从右到左书写的内容。
finding-bidi001-open = 控制符 { $control } 有开无收。
finding-bidi001-close = 控制符 { $control } 有收无开。
finding-bidi002 = 段落以“{ $word }”开头，可能会从左向右排。
finding-bidi003 = “{ $words }”显示时前后会颠倒。用隔离符可以避免。
finding-cons001 = 同一句前面译作：“{ $other }”
finding-cons002 = 另一句原文用了同样的译文：“{ $other }”
finding-cons001-memory = 翻译记忆中这一句另有译法：“{ $other }”
note-cons-elsewhere = 见：{ $place }
finding-leng001 = 共 { $length } 个字符，上限为 { $most } 个。
finding-stal001 =
    { $source } 在这份译文做成之后有改动：{ $changed ->
        [0] 其中没有新句子。
       *[other] 其中有 { $changed } 个新句子。
    }
finding-supp001 = 此注释允许 { $codes }，但并无这类问题。
finding-supp002-code = 没有规则“{ $code }”；是否指 { $near }？
finding-supp002-no-code = 此注释没有写明允许哪条规则。
finding-supp002-no-reason = 此注释没有写明理由。请写 reason="…"。
finding-supp002-word = “tilmach: { $found }”不起作用；是否想写 { $near }？
finding-supp002-syntax = 此注释在“{ $found }”处无法识别。请写：allow CODE reason="…" until=YYYY-MM-DD
finding-supp003 = 此注释允许 { $codes } 至 { $until }，现已过期。
note-term-reason = 理由：{ $reason }
note-term-instead = 可用：{ $terms }
note-term-source = 依据：{ $source }
note-term-definition = 含义：{ $definition }
note-term-usage = 用法：{ $usage }
finding-kept-back = { $rule }（文字已隐去；不加 --no-snippets 运行即可看到）
error-baseline-broken = 这不是基线文件（{ $why }）
error-baseline-version = 此基线文件的版本为 { $version }，本程序不认识

error-no-such-line = 该文件共有 { $lines } 行
explain-break = 句子在此结束
explain-no-break = 句子不在此结束
