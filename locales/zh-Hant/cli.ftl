# 程式外殼：錯誤、共用選項、說明標題。

cli-error = 錯誤：{ $text }
cli-warning = 警告：{ $text }
cli-hint = {"  "}提示：{ $text }
cli-interrupted = 已中斷。正在寫入的檔案維持原狀。

error-file-not-found = 找不到該檔案或資料夾
hint-file-not-found = 請檢查拼字和目前所在的資料夾
error-file-permission = 沒有權限（{ $reason }）
hint-file-permission = 請檢查檔案及其所在資料夾的擁有者
error-file-disk-full = 磁碟已滿；沒有任何變更
hint-file-disk-full = 請騰出空間後重新執行同一命令
error-file-is-directory = 這是資料夾，不是檔案
error-file-io = 無法讀取或寫入（{ $reason }）
error-file-binary = 這不是文字檔（第 { $offset } 位元組處為二進位資料）
error-file-utf32 = 檔案為 UTF-32 編碼，無法讀取
error-file-zero = 文字中有一個零位元組
error-file-not-utf8 = 不是有效的 UTF-8，也不是 UTF-16、GB18030、Big5 或 Windows-1252（第 { $offset } 位元組）
hint-file-charset = 請將檔案另存為 UTF-8 後再試
hint-file-zero = 用能顯示它的編輯器刪去，或將檔案重新存為 UTF-8
error-charset-cannot-hold = 文字中有 { $charset } 無法表示的字元
hint-charset-utf8 = 請將來源檔案轉換為 UTF-8
error-jsonl-not-utf8 = 該行不是 UTF-8
error-jsonl-not-json = 該行不是 JSON
error-jsonl-not-object = 該行不是 {"{"}"id": …, "text": "…"{"}"} 形式的物件，或同一個鍵出現了兩次
error-jsonl-not-string = "{ $key }" 的值不是字串
error-jsonl-no-text = 該物件沒有 "text"
error-jsonl-line-too-long = 有一行超過 { $limit } MiB
error-language-tag = 「{ $tag }」不是語言標籤
hint-language-tag = 請寫 en、zh-Hans、zh-Hant、ug-Arab、ug-Latn 或 ug-Cyrl

error-toml = 此處不是有效的 TOML：{ $reason }
error-toml-unknown-key = 沒有「{ $key }」這個鍵
error-toml-unknown-value = 這個鍵沒有「{ $value }」這個值
error-toml-missing-key = 這裡缺少鍵「{ $key }」
error-toml-type = { $found } 應為{ $expected ->
        [boolean] true 或 false
        [text] 引號中的文字
        [list] 列表：[ … ]
        [table] 表：鍵和值
        [number] 範圍之內的整數
       *[other] 另一種值
    }
hint-did-you-mean = 是否想寫「{ $meant }」？
hint-known-keys = 可用的鍵：{ $known }

cli-usage = 用法：{ $usage }
    更多：{ $command } --help
error-usage-option = 這裡沒有選項 { $option }
error-usage-argument = 這裡不該有「{ $argument }」
error-usage-command = 沒有命令「{ $command }」
error-usage-no-value = { $option } 需要一個值
error-usage-value = 「{ $value }」不是 { $option } 的值
error-usage-values = { $option } 需要 { $expected } 個值，給了 { $given } 個
error-usage-missing = 缺少：{ $arguments }
error-usage-conflict = { $option } 和 { $other } 不能同時使用
error-usage-twice = { $option } 只能給出一次
error-usage-utf8 = 有一個參數不是有效的 UTF-8
error-usage = 無法讀懂命令列：{ $reason }
hint-usage-values = 可用的值：{ $values }
error-ui-language = 程式介面沒有「{ $tag }」這種語言；改用英文
hint-ui-language = --ui-lang 可為 en、zh-Hans、zh-Hant 或 ug-Arab
error-target-unknown = tilmach 沒有 { $lang } 的規則和術語：按通用規則斷句，幾乎不作檢查
error-orphan = 它的原文 { $source } 已不在
hint-orphan = 如果文章改了名，請把此檔案也改成新文章的名字，localize 就能找到其中的譯文；否則請刪除它
error-localize-stdin = localize 按文章的檔名保存譯文，不能讀取標準輸入
hint-localize-stdin = 請把文字存為檔案，或使用：tilmach extract - --to LANG

help-heading-arguments = 引數
help-heading-options = 選項
help-heading-usage = 用法：
help-default = （預設：{ $value }）
help-heading-commands = 命令
help--help = 顯示本說明
help--version = 顯示版本
help--ui-lang = 程式介面語言：en、zh-Hans、zh-Hant 或 ug-Arab（預設取自環境）
help--color = 色彩：auto（自動）、always（一律）或 never（永不）
help--quiet = 只輸出結果和錯誤
help--input-format = 輸入格式：text、markdown、html……（預設：依檔名和內容判斷）
help--force = 取代已有的檔案
help--glossary = 疊加在內建術語表之上的術語表（TOML）；可多次給出
help--no-shipped = 不使用程式內建的術語表
help--format = 結果的顯示方式
help--memory = 要查詢的翻譯記憶庫：.tmx 或 .db；可多次給出
help--counting = 字數計算方法：msword、gmx、omegat、uax29 或 chars
help--to = 要在地化成的語言，以逗號分隔
help--config = 設定檔（預設：本資料夾或上層資料夾中的 tilmach.toml）
help--from = 來源語言（預設：依設定，否則為 en）
help--no-shipped-glossaries = 不使用 tilmach 內建的術語表
help--columns = 依欄名指定表格各欄：source=English,target=Uyghur（還有 key、note、context；預設依設定）
help--output = 要寫入的檔案（- 表示標準輸出）
help--files = 文件、雙語檔或資料夾（預設：本資料夾；- 表示標準輸入）
help--pair = 原文及其譯文；可多次給出
help--lang = 文本語言（預設：依檔名、檔內宣告、文字判斷）
help--select = 只用這些規則，按代碼或前綴（TERM、NUMB001）
help--ignore = 不用這些規則
help--min-severity = 報告此等級及以上：note、warning、error（預設：warning）
help--fail-on = 自此等級起以 1 退出：note、warning、error、never
help--profile = draft：尚未翻譯的只作提示；publish：全部計入
help--audience = 讀者：tilmach.toml 中的 [check.for.名稱] 表改變術語狀態和等級
help--as-of = 採用這一天有效的術語決定
help--baseline = 先前已有、擱置不報的問題
help--changed = 只查與某個 git 版本不同的檔案（預設：HEAD）
help--today = 判斷例外是否過期所用的日期（預設：今天）
help--fix = 套用穩妥的修正
help--suggested = 與 --fix 合用：也套用建議的修正
help--diff = 顯示修正會改動什麼，但不改動
help--no-snippets = 不顯示文本本身：用於他人可讀的日誌
help--exit-zero = 無論發現什麼都以 0 退出（有輸入讀不出時除外）

help = 用恰當的詞語以英文、中文和維吾爾文發布同一篇文章
help-long =
    tilmach 供以英文、中文（簡體與繁體）和維吾爾文發布敏感文章的人使用。它把文章切分成句子，找出術語表中各術語的所有詞形，管理翻譯記憶庫，並檢查各個版本說的是否一致。

    從這裡開始：

      tilmach localize article.en.md --to zh-Hans,zh-Hant,ug-Arab
help-completions = 輸出某種 shell 的自動補全指令稿
help-completions--shell = 目標 shell
help-man = 輸出手冊頁，或把全部手冊頁寫入一個資料夾
help-man--folder = 每個命令一頁的存放資料夾（預設：把主頁面輸出到標準輸出）
