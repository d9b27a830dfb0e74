# 術語交換檔案、試算表、嚴格驗證。

exchange-lost = 遺失
exchange-kept = 保留
exchange-mapped = 採用
exchange-line = 第 { $line } 行
exchange-report = { $text }
glossary-import-done = { $file }：讀入 { $concepts } 個概念、{ $terms } 個術語；遺失 { $lost } 項。
glossary-export-done = { $file }：寫出 { $concepts } 個概念、{ $terms } 個術語；遺失 { $lost } 項。
glossary-merge-done = 共 { $concepts } 個概念：新增 { $added } 個，更動 { $changed } 個，刪除 { $removed } 個；衝突 { $conflicts } 處。
glossary-merge-open = 未寫入任何內容。請解決衝突，或指定以誰為準：--prefer ours 或 --prefer theirs。
glossary-merge-conflict = 衝突：{ $what }：{ $key } 原為 { $base }；我方：{ $ours }；對方：{ $theirs }
glossary-merge-removed-here = 衝突：{ $what } 被我方刪除、被對方更動；予以保留
glossary-merge-removed-there = 衝突：{ $what } 被對方刪除、被我方更動；予以保留
error-exchange-two-outputs = 使用 --format json 時報告寫到標準輸出，結果須寫入檔案（--output）
error-exchange-form = 從檔名看不出這個檔案的格式
hint-exchange-form = 請用 --input-format 或 --to 指明：tbx、utx、csv、tsv、xlsx 或 toml
error-sheet-broken = 無法作為試算表讀取：{ $reason }
error-sheet-name = 沒有名為「{ $name }」的工作表；現有：{ $known }
error-sheet-large = 儲存格超過 { $limit } 個或超過一千欄的試算表一律拒絕
error-sheet-write = 無法寫出試算表：{ $reason }
error-table-broken = 無法讀取這一列：{ $reason }
error-table-empty = 表格中沒有任何列
error-table-columns = 沒有一欄是術語；表頭為：{ $found }
hint-table-columns = 請說明各欄的內容，例如 --columns "Source=en,Target=zh-Hans,Comment=note,State=zh-Hans:status"（- 表示略去該欄）
error-table-mapping = 「{ $value }」沒有說明欄的內容
error-table-lang = 「{ $value }」不是語言標籤；略去這一列
error-table-value = { $column } 不能是「{ $value }」；已略去
error-utx-languages = UTX 檔案的第一行須寫明兩種語言：#UTX 1.20; en/zh-Hans
error-utx-two-languages = UTX 只容納兩種語言；請用 --lang 原文,譯文 指定
error-utx-columns = 第一個術語之前須有以 #src 開頭、寫明各欄名稱的一行
error-utx-line = 這一行沒有原文術語；已略去
error-tbx-root = 這不是 TBX：最外層元素是 <{ $found }>
error-tbx-lang = 「{ $value }」不是語言標籤；略去這一語言部分
error-tbx-no-term = 「{ $concept }」的一個術語部分沒有術語；已略去
error-tbxf-root = [{ $constraint }] 最外層元素是 <{ $found }>，不是 TBX 第 3 版的 <tbx>
hint-tbxf-v2 = 這是 TBX 第 2 版；glossary import 可以讀取，glossary export 寫出第 3 版
hint-tbxf-root = TBX 第 3 版檔案以 <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"> 開頭
error-tbxf-dialect = [{ $constraint }] 「{ $value }」不在所驗證的方言之列；只驗證了核心規則
hint-tbxf-dialect = 完整驗證 TBX-Core、TBX-Min 和 TBX-Basic
error-tbxf-element = [{ $constraint }] <{ $element }> 不能出現在 <{ $parent }> 中
hint-tbxf-element = 此處允許：{ $allowed }
error-tbxf-content = [{ $constraint }] <{ $element }> 的內容不完整或順序有誤
hint-tbxf-content = 依標準的順序應為：{ $allowed }
error-tbxf-text = [{ $constraint }] <{ $element }> 不能直接含有文字
hint-tbxf-text = 請把文字放進 <note>
error-tbxf-attribute = [{ $constraint }] <{ $element }> 不能有屬性 { $attribute }
hint-tbxf-attribute = 請去掉 { $attribute }
error-tbxf-attribute-missing = [{ $constraint }] <{ $element }> 缺少屬性 { $attribute }
hint-tbxf-attribute-missing = 請加上 { $attribute }
error-tbxf-value = [{ $constraint }] <{ $element }> 的 { $attribute } 不能是「{ $value }」
hint-tbxf-value = 允許：{ $allowed }
error-tbxf-id = [{ $constraint }] id「{ $value }」在檔案中出現了兩次
hint-tbxf-id = 請把其中一個改為別的 id
error-tbxf-date = [{ $constraint }] 「{ $value }」不是日期
hint-tbxf-date = 請寫成 YYYY-MM-DD
error-tbxf-dca = [{ $constraint }] <{ $element }> 是標籤形式的資料類別，而檔案的樣式不允許
hint-tbxf-dca = 請寫成屬性，例如 <termNote type="partOfSpeech">，或宣告 style="dct"
error-tbxf-dct = [{ $constraint }] 資料類別「{ $category }」是屬性形式，而檔案的樣式為 dct
hint-tbxf-dct = 請寫成標籤，例如 <min:partOfSpeech>，或宣告 style="dca"
error-tbxf-term-note = [{ $constraint }] termNote 只能出現在 termSec 中
hint-tbxf-term-note = 請把它移到所說明的術語旁邊
error-tbxf-type = [{ $constraint }] <{ $element }> 的 type 為空
hint-tbxf-type = 請寫明資料類別
error-tbxf-target = [{ $constraint }] 「{ $value }」在檔案中沒有所指
hint-tbxf-target = target 應是本檔案中的 id，或以 http://、https:// 開頭的位址
error-tbxf-isolated-no = [{ $constraint }] 這個 <{ $element }> 的另一半在同一文字中，並非獨立
hint-tbxf-isolated-no = 請寫 isolated="no" 或省略
error-tbxf-isolated-yes = [{ $constraint }] 這個 <{ $element }> 的另一半不在同一文字中，是獨立的
hint-tbxf-isolated-yes = 請寫 isolated="yes" 或省略
error-tbxf-start-ref = [{ $constraint }] <ec> 的 <sc> 在同一文字中，因此需要 startRef
hint-tbxf-start-ref = 請把該 <sc> 的 id 寫作 startRef
error-tbxf-isolated-id = [{ $constraint }] 獨立的 <ec> 需要 id
hint-tbxf-isolated-id = 請加上 id
error-tbxf-category = [{ $constraint }] 該方言的 <{ $element }> 沒有資料類別「{ $category }」
hint-tbxf-category = 可用的有：{ $allowed }
error-tbxf-level = [{ $constraint }] 「{ $category }」不能出現在這一層
hint-tbxf-level = 可以出現在：{ $allowed }
error-tbxf-picklist = [{ $constraint }] 「{ $category }」不能是「{ $value }」
hint-tbxf-picklist = 允許：{ $allowed }
help-glossary-import = 把術語庫或試算表轉成術語表檔案
help-glossary-import-long =
    讀取 TBX（第 3 版各方言、第 2 版、TermWeb）、UTX、CSV、TSV、XLSX 和術語表檔案，寫成術語表檔案（TOML）。沒有對應鍵的內容保留在「kept」下，匯出時原樣寫回；否則報告會說明它已遺失。

    表格的表頭說明各欄內容：每列一個術語時用 lang 和 term，每列一個概念時用語言（en、zh-Hans）；另有 id、definition、note、status 等。其他表頭用 --columns 說明：表頭=鍵、表頭=語言、表頭=語言:鍵，或 表頭=- 略去該欄。

    結束碼：0；有內容無法讀取時為 1，完全無法讀取時為 2。

    例如：

      tilmach glossary import terms.tbx -o glossaries/house.toml
      tilmach glossary import list.xlsx --columns "Source=en,Target=zh-Hans,Comment=note" -o house.toml
help-glossary-import--file = 要讀取的檔案，- 表示標準輸入
help-glossary-import--output = 要寫出的術語表檔案（預設：標準輸出）
help-glossary-import--input-format = 檔案格式（檔名和內容都看不出時）
help-glossary-import--columns = 表格各欄的內容：表頭=鍵，以逗號分隔
help-glossary-import--sheet = 試算表的工作表（預設：第一個）
help-glossary-import--format = 報告的顯示方式
help-glossary-export = 把術語表寫成 TBX、UTX、CSV、TSV、XLSX 或一個 TOML 檔案
help-glossary-export-long =
    為其他程式和讀者寫出術語表。TBX 嚴格遵守綱要以及所選方言的每條規則；該方言無法表達的內容寫成以「tilmach.」開頭的註解，匯入時會還原。

    結束碼：0；術語表無法讀取或檔案無法寫出時為 2。

    例如：

      tilmach glossary export terms.tbx
      tilmach glossary export terms.tbx --dialect min --style dct --group detention
      tilmach glossary export terms.xlsx -g glossaries/house.toml --no-shipped
      tilmach glossary export terms.utx --lang en,zh-Hans
help-glossary-export--file = 要寫出的檔案（預設：標準輸出）；格式由檔名決定
help-glossary-export--to = 格式（檔名看不出時）
help-glossary-export--dialect = TBX 檔案可以表達多少內容
help-glossary-export--style = TBX 資料類別的寫法：屬性（dca）或標籤（dct）
help-glossary-export--no-private-notes = TBX 無處容納的內容直接略去，不寫成註解
help-glossary-export--lang = 只寫這些語言的術語（UTX：原文和譯文）
help-glossary-export--group = 只寫這些組的概念
help-glossary-export--format = 報告的顯示方式
help-glossary-export--glossary = 疊加在其他術語表之上的術語表檔案或資料夾（可重複）
help-glossary-merge = 合併術語表檔案的兩個版本，列出衝突
help-glossary-merge-long =
    合併出自同一版本的兩個術語表檔案。只有一方更動的予以採用；雙方更動不同的是衝突，除非用 --prefer 指定以誰為準，否則不寫入任何內容。一方刪除而另一方更動的予以保留。

    結束碼：0；尚有衝突時為 1，檔案無法讀取時為 2。

    例如：

      tilmach glossary merge ours.toml theirs.toml --base old.toml -o merged.toml
      tilmach glossary merge ours.toml theirs.toml --base old.toml --prefer theirs -o ours.toml --force
help-glossary-merge--ours = 我方版本
help-glossary-merge--theirs = 對方版本
help-glossary-merge--base = 雙方共同的原版本
help-glossary-merge--output = 要寫出的檔案（預設：標準輸出）
help-glossary-merge--prefer = 雙方都有更動時以誰為準
help-glossary-merge--format = 衝突的顯示方式
hint-xlif-clause = 標準：{ $clause }
error-tmxf-root = [{ $constraint }] 最外層元素是 <{ $found }>，不是 <tmx>
hint-tmxf-root = TMX 檔案以 <tmx version="1.4"> 開頭
error-tmxf-element = [{ $constraint }] <{ $element }> 不能出現在 <{ $parent }> 中
error-tmxf-content = [{ $constraint }] <{ $element }> 的內容不完整或順序有誤
hint-tmxf-allowed = 允許：{ $allowed }
error-tmxf-text = [{ $constraint }] <{ $element }> 不能直接含有文字
hint-tmxf-text = 文字應放在 <seg>、<note> 和 <prop> 中
error-tmxf-attribute = [{ $constraint }] <{ $element }> 不能有屬性 { $attribute }
hint-tmxf-attribute = 請去掉 { $attribute }，或改寫成 <prop>
error-tmxf-attribute-missing = [{ $constraint }] <{ $element }> 缺少屬性 { $attribute }
hint-tmxf-attribute-missing = 請加上 { $attribute }
error-tmxf-value = [{ $constraint }] <{ $element }> 的 { $attribute } 不能是「{ $value }」
error-tmxf-pair = [{ $constraint }] i="{ $number }" 的 <{ $element }> 在本句段中沒有另一半
error-tmxf-pair-twice = [{ $constraint }] 同一句段有兩個 i="{ $number }" 的 <bpt>
hint-tmxf-pair = 每個 <bpt> 之後有一個 i 相同的 <ept>；另一半在別處的代碼用 <it>
error-tmxf-source = [{ $constraint }] 沒有來源語言 { $lang } 的變體
hint-tmxf-source = 請補上；若任何語言都可作來源語言，請宣告 srclang="*all*"
error-ftlf-token = [{ $constraint }] 此處應為「{ $token }」
error-ftlf-range = [{ $constraint }] 此處應為 { $range } 範圍內的字元
error-ftlf-field = [{ $constraint }] 訊息「{ $id }」既沒有值也沒有屬性
error-ftlf-term-field = [{ $constraint }] 術語「-{ $id }」沒有值
error-ftlf-callee = [{ $constraint }] 只能呼叫大寫的函式
error-ftlf-no-default = [{ $constraint }] 這個選擇運算式沒有預設分支
error-ftlf-two-defaults = [{ $constraint }] 這個選擇運算式有兩個預設分支
error-ftlf-value = [{ $constraint }] 此處應有值
error-ftlf-selector = [{ $constraint }] 不能以此作選擇；可以用變數、數字、函式或術語的屬性
error-ftlf-term-attribute = [{ $constraint }] 術語的屬性不能出現在文字中
error-ftlf-string = [{ $constraint }] 這個字串沒有在本行結束
error-ftlf-argument-order = [{ $constraint }] 未命名引數應在命名引數之前
error-ftlf-argument-twice = [{ $constraint }] 引數「{ $name }」給了兩次
error-ftlf-escape = [{ $constraint }] 「{ $escape }」不是 Fluent 的跳脫序列
error-ftlf-brace = [{ $constraint }] 這個大括號沒有對應的開括號
error-ftlf-expression = [{ $constraint }] 大括號之間應有運算式
error-ftlf-literal = [{ $constraint }] 命名引數應為字串或數字
hint-ftlf-default = 用 * 標明唯一的預設分支：*[other]
hint-ftlf-escape = Fluent 的跳脫序列有：\\ · \" · \uXXXX · \UXXXXXX
hint-ftlf-brace = 文字中的大括號寫作 {"{"} "{"{"}" {"}"}
hint-ftlf-field = 在「=」之後寫值，或在下一行寫屬性：.name = 值
hint-ftlf-close = 請在本行用大括號結束占位
error-ftlf-deep = [{ $constraint }] 占位嵌套超過 { $limit } 層
