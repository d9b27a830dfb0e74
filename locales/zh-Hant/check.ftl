# 各項檢查規則的報告。

finding-untr001-empty = 此句沒有譯文：「{ $source }」
finding-untr001-copied = 此句照抄原文，尚未翻譯。
finding-untr001-language = 此句不是本版本的語言（{ $lang }）。
finding-untr002 = 「{ $words }」未翻譯。
finding-untr003-missing = 原文的一句在此沒有對應譯文：「{ $source }」
finding-untr003-added = 此句在原文中沒有對應：「{ $target }」
finding-untr003-short = 譯文遠短於原文（為預期長度的 { $percent }%）：是否漏譯？
finding-untr003-unrelated = 此檔案不是所給原文的譯文：兩者幾乎沒有共同的數字和術語。以下僅單獨檢查此檔案。
finding-term001-forbidden = 不得使用「{ $term }」。
finding-term001-deprecated = 應當換掉「{ $term }」。
finding-term002 = 原文的「{ $term }」在此沒有認可的對應詞。應為：{ $equivalents }
finding-term003 = 此處作「{ $term }」，別處作「{ $other }」：同一概念用了兩個詞。
finding-term004 = 「{ $term }」仍是原文的語言。應為：{ $equivalents }
finding-term005 = 首次提到「{ $term }」時缺少說明：{ $gloss }
finding-voice001 = 「{ $term }」是官方委婉語，在此卻成了媒體自己的說法。
finding-voice001-label = 「{ $term }」是帶有敵意的標籤，在此卻成了媒體自己的說法。
finding-voice002-lost = 原文給「{ $term }」加了引號，此處沒有。
finding-voice002-added = 此處給「{ $term }」加了引號，原文沒有。
finding-voice003 = 原文寫明出自誰口（「{ $words }」），譯文沒有。
finding-voice004 = 「{ $words }」帶有原文（「{ $source }」）沒有的立場。
finding-hedg001-lost = 原文有所保留（「{ $words }」），譯文卻寫成事實。
finding-hedg001-added = 「{ $words }」帶有原文所沒有的保留。
finding-nega001-lost = 原文此處有否定（「{ $words }」），譯文卻沒有。
finding-nega001-added = 譯文此處有否定（「{ $words }」），原文卻沒有。
finding-msgs001 = 原文中的訊息「{ $name }」在這裡沒有，或者是空的。
finding-msgs002 = 原文中沒有訊息「{ $name }」。
finding-nega002 = 「{ $target }」與原文的「{ $source }」意思相反。
finding-name001 = 「{ $name }」是經漢語轉寫的名字。
finding-name001-form = 「{ $name }」不是這個名字應有的寫法。
finding-name002 = 此處作「{ $name }」，別處作「{ $other }」：同一名字有兩種寫法？
finding-name003 = 原文中的「{ $name }」在這裡沒有提到。
finding-numb001-changed = 原文為 { $source }，譯文為 { $target }。
finding-numb001-missing = 此處缺少原文的 { $source }。
finding-numb001-added = 原文沒有 { $target }。
finding-numb001-limit = 原文與譯文一個說「多於」，一個說「少於」：{ $target }
finding-numb001-unlimited = 原文有「{ $limit }」，譯文只剩數字：{ $target }
finding-quot001-empty = { $marks } 裡沒有文字。
finding-quot001-open = { $mark } 開了引號，卻沒有收。
finding-quot001-close = { $mark } 收了引號，卻沒有開。
finding-quot002 = 引號 { $found } 不合本語言的用法，應為 { $wanted }
finding-quot003-lost = 原文的一處引語失去了引號：「{ $words }」
finding-quot003-added = 原文中這不是引語：「{ $words }」
finding-tags001-lost = 此處缺少原文的行內標記 { $code }。
finding-tags001-added = 原文沒有行內標記 { $code }。
finding-tags001-crossed = 行內標記 { $code } 缺少另一半、順序顛倒，或與其他標記交叉。
finding-tags002 = 連結去向不同：原文為 { $source }，此處為 { $target }。
finding-punc001 = 「{ $found }」是別種文字的標點，應為 { $wanted }
finding-punc002 = 「{ $found }」：此處只應有一個標點
finding-punc003 = 段末缺少標點。
finding-punc003-question = 原文與譯文一個是問句，一個是陳述句。
finding-spac001 = 多餘的空格。
finding-spac001-missing = 句末之後缺少空格。
finding-rept001 = 「{ $word }」重複出現。
finding-scrp001-hans = 「{ $found }」是簡體字，應為「{ $wanted }」
finding-scrp001-hant = 「{ $found }」是繁體字，應為「{ $wanted }」
finding-scrp002 = 「{ $word }」含有形似而實非的字母，應為「{ $wanted }」
finding-scrp002-invisible = 不可見字元 { $character }。
finding-scrp003 = 「{ $word }」是用另一種文字寫的維吾爾語。
finding-bidi001-override = 控制字元 { $control } 強行改變了文字方向。
finding-bidi001-needless = 控制字元 { $control } 改變了文字方向，而這段文字沒有從右到左書寫的內容。
finding-bidi001-open = 控制字元 { $control } 有開無收。
finding-bidi001-close = 控制字元 { $control } 有收無開。
finding-bidi002 = 段落以「{ $word }」開頭，可能會從左向右排。
finding-bidi003 = 「{ $words }」顯示時前後會顛倒。用隔離符可以避免。
finding-cons001 = 同一句前面譯作：「{ $other }」
finding-cons002 = 另一句原文用了同樣的譯文：「{ $other }」
finding-cons001-memory = 翻譯記憶中這一句另有譯法：「{ $other }」
note-cons-elsewhere = 見：{ $place }
finding-leng001 = 共 { $length } 個字元，上限為 { $most } 個。
finding-stal001 =
    { $source } 在這份譯文做成之後有改動：{ $changed ->
        [0] 其中沒有新句子。
       *[other] 其中有 { $changed } 個新句子。
    }
finding-supp001 = 此註解允許 { $codes }，但並無這類問題。
finding-supp002-code = 沒有規則「{ $code }」；是否指 { $near }？
finding-supp002-no-code = 此註解沒有寫明允許哪條規則。
finding-supp002-no-reason = 此註解沒有寫明理由。請寫 reason="…"。
finding-supp002-word = 「tilmach: { $found }」不起作用；是否想寫 { $near }？
finding-supp002-syntax = 此註解在「{ $found }」處無法識別。請寫：allow CODE reason="…" until=YYYY-MM-DD
finding-supp003 = 此註解允許 { $codes } 至 { $until }，現已過期。
note-term-reason = 理由：{ $reason }
note-term-instead = 可用：{ $terms }
note-term-source = 依據：{ $source }
note-term-definition = 含義：{ $definition }
note-term-usage = 用法：{ $usage }
finding-kept-back = { $rule }（文字已隱去；不加 --no-snippets 執行即可看到）
error-baseline-broken = 這不是基準檔案（{ $why }）
error-baseline-version = 此基準檔案的版本為 { $version }，本程式不認識

error-no-such-line = 該檔案共有 { $lines } 行
explain-break = 句子在此結束
explain-no-break = 句子不在此結束
