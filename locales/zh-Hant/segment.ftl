# 斷句與 SRX 檔案。

help-segment = 把文字切分成句子，每行一句
help-segment-long =
    把純文字切分成句子，每行輸出一句。換行總是句子的結束；若文字由 PDF 或電子郵件折行，請用 --join-lines。檔案分塊讀取，大小不限。

    範例：

      tilmach segment testimony.txt --lang ug-Arab
      tilmach segment report.txt --explain
      tilmach segment report.txt --srx rules.srx
      tilmach segment --export-srx > tilmach.srx
help-segment--file = 文字檔；- 表示標準輸入
help-segment--lang = 文字的語言：en、zh-Hans、zh-Hant、ug-Arab、ug-Latn、ug-Cyrl（預設：自動判斷）
help-segment--jsonl = 從標準輸入讀取 JSON Lines {"{"}"id","text"{"}"}，輸出 {"{"}"id","sentences"{"}"}
help-segment--time = 結束時在標準錯誤輸出斷句所用的 CPU 秒數
help-segment--explain = 在每句下面列出每處斷句及每個未斷之處所依據的規則
help-segment--join-lines = 單個換行視為空格；只有空行才結束句子
help-segment--whole-quotations = 不在同一段引語內部的句子之間斷開
help-segment--at-semicolon = 在分號處也斷開
help-segment--at-colon = 在冒號處也斷開
help-segment--abbreviation = 自訂的縮寫，其後的點不結束句子；可多次給出
help-segment--srx = 用此 SRX 檔案的規則代替內建規則
help-segment--export-srx = 把內建的縮寫和句末標點輸出為 SRX 檔案
help-segment--format = text：每行一句；json：每行一個物件，含位元組位置

segment-detected = 語言：{ $lang }（自動判斷；可用 --lang 指定）
segment-generic = 沒有 { $lang } 的規則，改用通用規則
segment-srx-no-language = 此檔案沒有適用於 { $lang } 的規則：只在換行處斷開
error-srx-broken = 無法讀取的 SRX 檔案：{ $reason }
hint-srx-broken = 用 XML 編輯器開啟此檔案，或從產生它的工具重新匯出
error-srx-version = 未知的 SRX 版本「{ $version }」
hint-srx-version = 在 srx 元素中寫 version="2.0"
error-srx-no-rules = 沒有名為「{ $name }」的規則
error-srx-expression = 略去運算式 { $expression }：{ $reason }
