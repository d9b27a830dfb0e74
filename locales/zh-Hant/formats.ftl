# 文件格式與雙語檔案。

error-format-count = 文件有 { $blocks } 個文字區塊，卻提供了 { $translations } 個譯文
error-xml-broken = 不是格式正確的 XML：{ $reason }
error-xml-unclosed = <{ $name }> 沒有結束標籤
error-xml-empty = 檔案中沒有 XML 元素
error-xml-two-roots = 出現了第二個最外層元素
error-xml-text-outside = 最外層元素之外有文字
error-xml-entity = 未知的實體 &{ $name };
error-xml-declares-entities = 檔案中宣告了實體；這類檔案一律拒絕，因為很小的檔案可能展開成數 GB
error-xml-deep = 元素巢狀超過 { $limit } 層
error-xml-prefix = 命名空間前綴「{ $prefix }」沒有宣告
error-xml-too-large = 無法讀取超過 4 GiB 的檔案
error-xliff-root = 不是 XLIFF：最外層元素是 <{ $found }>
error-xliff-version = 不支援這個 XLIFF 版本（檔案為 { $found }；支援 1.0 至 2.2）
error-xliff-no-source-lang = 缺少來源語言（{ $attribute }）
error-xliff-lang = { $attribute } 不是語言標籤：「{ $value }」
error-xliff-no-id = <{ $element }> 沒有 id
error-xliff-no-source = 單元「{ $unit }」中有一個句段沒有原文
error-xliff-state = 「{ $state }」不是句段狀態；可用的有 initial、translated、reviewed 和 final
error-xliff-no-such-segment = 單元「{ $unit }」中沒有句段「{ $segment }」
error-xliff-other-languages = 檔案的這一部分與第一部分語言不同；其中的單元未讀入
error-xliff-locked = 單元「{ $unit }」中的句段「{ $segment }」已鎖定，譯文不能更改
error-not-bilingual = 不是雙語檔案（XLIFF、SDLXLIFF、MXLIFF）
error-xliff-unit-twice = 有兩個單元「{ $unit }」；只讀入第一個
error-xliff-unknown-element = <{ $element }> 不是 XLIFF 的行內元素；只讀入其中的文字
error-xliff-other-tool = 此檔案中沒有一個單元屬於 { $source }：文件是由別的工具按自己的方式切分的
hint-xliff-other-tool = 請在產生此檔案的工具中完成文件；其中的譯文可以用 tm add 和 localize 取用
error-xlif-element = <{ $element }> 不能出現在 <{ $parent }> 的這個位置
error-xlif-element-missing = <{ $parent }> 缺少 { $element }
error-xlif-text = <{ $parent }> 中不能有文字
error-xlif-attribute = <{ $element }> 不能有屬性 { $attribute }
error-xlif-attribute-missing = <{ $element }> 缺少屬性 { $attribute }
error-xlif-value = { $attribute } 不能是「{ $value }」；可用的值：{ $type }
error-xlif-id = id「{ $id }」在同一個 { $scope } 中出現了兩次
error-xlif-skeleton = 骨架要麼在檔案內，要麼由 href 指明，兩者必須且只能擇一
error-xlif-language = <{ $element }> 的語言是 { $found }，但 { $attribute } 是 { $wanted }
error-xlif-order = 單元中有兩個譯文占用位置 { $order }，或者沒有這個位置
error-xlif-copy = 代碼「{ $id }」不可複製（canCopy="no"）
error-xlif-one-of = <{ $element }> 必須且只能有以下一項：{ $names }
error-xlif-fragment = 「{ $value }」不是 XLIFF 允許的參照；正確的寫法例如 #f=f1/u=u1/n=n1
error-xlif-lost = 譯文遺失了不可刪除的代碼「{ $id }」（canDelete="no"）
error-xlif-sequence = 從「{ $id }」開始的代碼必須連在一起並保持順序（canReorder）
error-xlif-isolated = <ec> 獨立時用 id，不獨立時用 startRef；此處 { $attribute } 有誤
error-xlif-pair = <{ $element }>「{ $id }」沒有對應的 <{ $end }>；如果結尾在別處，請標明 isolated="yes"
error-xlif-cp = <cp hex="{ $hex }"> 不是 XML 無法容納的字元；請直接寫出該字元
error-xlif-kind = 代碼「{ $id }」在原文中是 { $one }，在譯文中卻是 { $other }
error-xlif-needs = { $name } 需要 { $other }
error-xlif-together = { $name } 和 { $other } 不能同時出現
error-xlif-differs = { $attribute } 在 { $one } 和 { $other } 中不一致
error-xlif-reference = { $attribute }="{ $value }" 沒有指向任何內容；它必須指向 { $wanted }
error-format-unknown = 沒有「{ $name }」這種格式；可用的有 { $known }
error-zip-broken = 無法讀取這個檔案包（ZIP 檔案已損毀或不完整？）
error-zip-unsupported = 這個檔案包已加密，或使用了文件不用的壓縮方式
error-zip-name = 檔案包中「{ $name }」出現兩次，或指向包外；已拒絕
error-zip-bomb = 「{ $name }」解壓縮後會遠遠大於正常文件；已拒絕
error-zip-part = 檔案包中的「{ $name }」已損毀
error-package-no-document = 檔案包中沒有文件
error-columns = 「{ $told }」沒有指明表格的欄
hint-columns = 請寫明欄的用途和欄名：--columns source=English,target=Uyghur（還有 key、note、context）
error-package-encrypted = 這個文件受密碼保護
hint-package-encrypted = 請用密碼開啟，另存成沒有密碼的文件，然後再試一次。
error-office-old = 這是 2007 年以前的 Office 檔案，或受密碼保護的文件
hint-office-old = 請另存成沒有密碼的 DOCX，然後再試一次。
error-json-broken = 從這裡起不是有效的 JSON
error-ftl-broken = 不是有效的 Fluent：{ $reason }
error-ftl-deep = 這裡的佔位符巢狀超過 { $limit } 層；未讀取此檔案
error-yaml-broken = 不是有效的 YAML：{ $reason }
error-po-keyword = 「{ $keyword }」不是 PO 檔案的關鍵字
hint-po-keyword = 請用 msgctxt、msgid、msgid_plural、msgstr，或 msgstr[0]、msgstr[1] 等。文字放在引號內，註解以 # 開頭。
error-po-string = 字串缺少起始或結尾的引號：{ $keyword }
hint-po-string = 請把文字放在關鍵字同一行的一對直引號之間；文字裡的引號寫作 \"。
error-po-no-msgstr = { $keyword } 之後沒有 msgstr
hint-po-no-msgstr = 請在其後加一行 msgstr ""。
error-subtitles-time = 無法讀取這條字幕的時間
hint-subtitles-time = 每條字幕以 00:00:01,000 --> 00:00:04,000 這樣的一行開頭。
error-subtitles-none = 這個檔案裡沒有字幕
error-csv-quote = 儲存格的引號沒有在儲存格末尾結束
error-csv-cells = 此列有 { $cells } 個儲存格，而首列列出 { $columns } 欄
error-csv-column = 沒有名為「{ $name }」的欄位；現有 { $known }
hint-csv-column = 請用 --columns source=欄名,target=欄名 指明，或在 tilmach.toml 的 [read.columns] 中以 source、target、key、note、context 寫明各欄的名稱。
