# 術語辨識
error-term-no-letters = 術語「{ $form }」不含字母或數字，永遠無法找到
error-term-too-long = 術語「{ $form }」太長（最多 32 個詞，每詞 200 個字母）
error-term-regex = 正規表示式「{ $form }」無法使用：{ $reason }
error-term-regex-empty = 正規表示式「{ $form }」只與空文字相符
error-term-id = 該術語的編號過大
error-terms-list-line = 每行應為編號、定位字元和術語
error-terms-one-list = 術語清單（.tsv）不能與其他術語表合用

note-term-regex = 由術語的正規表示式比對到
note-term-as-written = 與術語寫法一致
note-term-folded = 異體字視為相同時，等同於「{ $term }」
note-term-form = 術語的詞形：「{ $form }」
note-term-letters = 視為他字的字母與略去的符號：{ $letters }
note-term-listed = 「{ $form }」，詞表為「{ $term }」列出的另一詞形
note-term-plural = 「{ $form }」，「{ $term }」的複數
note-term-spelling = 寫作「{ $form }」，是詞表允許的另一詞形或拼法
note-term-stem = 詞幹 { $stem }
note-term-stem-raised = 詞幹 { $stem }，由 { $noun } 末母音高化而來
note-term-stem-elided = 詞幹 { $stem }，由 { $noun } 末音節母音脫落而來
note-term-stem-irregular = 不規則詞幹 { $stem }，原形 { $noun }
note-term-stem-izafet = 詞幹 { $stem }，由 { $noun } 去掉領屬後綴而來
note-term-suffix =
    後綴 -{ $suffix }（{ $says ->
       *[plural] 複數
        [genitive] 領屬格
        [accusative] 賓格
        [dative] 與格
        [locative] 位格
        [ablative] 從格
        [limitative] 止格，「直到」
        [locative-attributive] 位格修飾形式，「在……的」
        [similative] 似格，「像」
        [equative] 量似格，「像……那麼」
        [p1sg] 我的
        [p2sg] 你的
        [p2sg-polite] 您的
        [p3] 他（她、它）的、他們的
        [p1pl] 我們的
        [p2pl] 你們的
        [p2pl-polite] 您各位的
        [clitic] 語氣詞
        [copula] 繫詞
        [doubt] 推測
        [person] 人稱詞尾
        [predicate] 謂語詞尾
        [p1sg-predicate] 我是
        [one-of] ……的那個
        [says] 據說
    }）

help-glossary-find = 顯示術語表中的術語在文字中的位置
help-glossary-find-long =
    顯示每個術語的位置和所屬概念。術語的各種形式都能找到：複數、所有格、維吾爾語後綴、另一種漢字寫法，以及形近字母。

    使用 --glossary 時只讀取所給的檔案。--jsonl 供管線使用：位置以碼位計。

    結束碼：無論是否找到都是 0；文字或術語表無法讀取時為 2。

    例如：

      tilmach glossary find news.ug-Arab.md
      tilmach glossary find --lang zh-Hans --explain news.txt
      tilmach glossary find --lang ug-Arab -g terms.tsv --jsonl --all < texts.jsonl
help-glossary-find--files = 要讀取的純文字（Markdown、HTML、DOCX 等格式請用 tilmach check）；- 表示標準輸入
help-glossary-find--lang = 文字的語言：en、zh-Hans、zh-Hant、ug-Arab、ug-Latn 或 ug-Cyrl（預設：以檔名為準，如 news.ug-Arab.md，否則由文字判斷）
help-glossary-find--glossary = 只查找這些檔案中的術語：術語表（.toml），或一個術語清單（.tsv：編號、定位字元、術語）；預設使用專案的和程式內建的術語表
help-glossary-find--all = 也顯示巢狀和重疊的術語，而不只是最長的
help-glossary-find--jsonl = 以 JSON Lines 讀寫：每行輸入一個含 id 和 text 的物件，輸出一個含 id 和 matches 的物件
help-glossary-find--explain = 說明找到每個術語的理由：詞幹、後綴、歸一的字母
help-glossary = 查詢、閱讀和檢查術語

error-glossary-not-toml = 這是另一種格式的術語表
hint-glossary-not-toml = 請先轉換：tilmach glossary import 檔案 -o 檔案.toml
