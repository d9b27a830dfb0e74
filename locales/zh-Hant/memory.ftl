# 翻譯記憶：記憶庫、比對、交換。

error-memory-not-found = 沒有這個記憶庫
hint-memory-not-found = 可用此命令建立：tilmach tm import FILE.tmx --memory FILE.db
error-memory-foreign = 這個檔案不是 tilmach 的記憶庫
hint-memory-foreign = 請換一個檔名，或匯入其他程式匯出的 TMX
error-memory-newer = 這個記憶庫由較新版本的 tilmach 寫成（版本 { $version }；本程式只支援到 { $known }）
hint-memory-newer = 請更新 tilmach，或在那邊匯出為 TMX 再匯入
error-memory-locked = 另一個程式正在寫入這個記憶庫，十秒內沒有結束
hint-memory-locked = 請等它結束後再執行同一命令；沒有任何變更
error-memory-read-only = 這個記憶庫無法寫入
hint-memory-read-only = 請檢查檔案及其資料夾的權限
error-memory-damaged = 這個記憶庫已損壞
hint-memory-damaged = 請用備份還原，或救出還能讀的內容：sqlite3 FILE .recover
error-memory-cannot-open = 無法開啟這個記憶庫（{ $reason }）
error-memory-sqlite = 記憶庫回報：{ $reason }

reject-one-language = 少於兩種語言
reject-blank = 非空白的文字不足兩筆
reject-too-many-variants = 變體超過 { $limit } 個

match-codes = 內嵌代碼不同（−{ $points }）
match-machine = 機器翻譯（−{ $points }）
match-aligned = 對齊得來，未經查看（−{ $points }）
match-unreviewed = 未經審校（−{ $points }）

error-tmx-broken = XML 格式有誤：{ $reason }
error-tmx-cut-off = 檔案不完整，過早結束
error-tmx-empty = 這不是 TMX 檔案：其中沒有任何元素
error-tmx-root = 這不是 TMX 檔案：開頭是 <{ $name }>
error-tmx-too-long = 有一個翻譯單元超過 { $limit } MiB
error-tmx-too-deep = 元素巢狀超過 { $limit } 層
hint-tmx-broken = 沒有存入任何內容；請重新匯出檔案，或在此處修復

reject-no-language = 單元未收：有文字沒有標明語言
reject-language-tag = 單元未收：「{ $tag }」不是語言標籤
reject-entity = 單元未收：實體「{ $name }」不是 XML 內建的
reject-character = 單元未收：「{ $reference }」不是字元
left-out-element = 未知元素 <{ $name }> 已略過

tm-import-progress = { $file }
tm-import-done = { $file }：讀取 { $read } 個單元，存入 { $stored } 個，已有 { $merged } 個，未收 { $rejected } 個
tm-export-done = { $file }：{ $units } 個單元
tm-lookup-nothing = 沒有達到 { $min } % 的相符項目。
tm-lookup-adapted = 已改數字：{ $text }
tm-lookup-context = 上下文匹配
tm-lookup-fragment = 片段
tm-stats-units = { $units } 個單元
tm-stats-initial = 未經查看：{ $units }
tm-stats-translated = 已翻譯：{ $units }
tm-stats-reviewed = 已審校：{ $units }
tm-stats-final = 定稿：{ $units }
tm-table-language = 語言
tm-table-texts = 文字
tm-table-words = 字數
tm-table-characters = 字元

help-tm = 翻譯記憶：查詢、匯入、匯出、統計
help-tm-import = 把 TMX 檔案匯入記憶庫；沒有記憶庫時新建
help-tm-import-long =
    把 TMX 1.4 檔案（一級和二級）匯入記憶庫（一個 SQLite 檔案）。每個檔案要麼全部匯入，要麼完全不匯入；無法使用的單元會連同位置列出。已有的單元不會重複存入。

      tilmach tm import archive.tmx --memory team.db
help-tm-import--files = TMX 檔案
help-tm-import--memory = 記憶庫，一個 SQLite 檔案
help-tm-import--format = 摘要的顯示方式
help-tm-lookup = 顯示記憶庫對一段文字提供的譯文
help-tm-lookup-long =
    找出相似度不低於 --min 的所有已存文字，最好的在前。第一個數字是扣分後的分數；若與原始相似度不同，其後列出原始相似度。

      tilmach tm lookup "They were detained." --memory team.db --from en --to ug

    加上 --jsonl 時，每行讀入一個帶 "id" 和 "text" 的物件，並以 "id" 和 "matches" 作答。
help-tm-lookup--text = 文字
help-tm-lookup--memory = 記憶庫，SQLite 檔案或 TMX
help-tm-lookup--from = 文字的語言
help-tm-lookup--to = 想要的語言
help-tm-lookup--min = 最低相似度（百分比）
help-tm-lookup--limit = 相符項目的數量上限
help-tm-lookup--metric = 相似度的計算單位：詞或字元
help-tm-lookup--previous = 前一段文字，用於上下文匹配
help-tm-lookup--next = 後一段文字
help-tm-lookup--key = 在字串目錄中的鍵
help-tm-lookup--fragments = 同時列出整句包含在所查文字之中、或把所查文字整句包含在內的記憶
help-tm-lookup--diff = 與 --jsonl 合用：以 [-刪去-]{"{"}+增加+{"}"} 標出與所存文字的差別
help-tm-lookup--jsonl = 讀寫 JSON Lines
help-tm-lookup--exhaustive = 不用索引，與每個單元逐一比較（慢，用於核對）
help-tm-export = 把記憶庫寫成 TMX
help-tm-export-long =
    把所有單元寫成 TMX 1.4b，順序始終相同，便於放進 git 比較。

      tilmach tm export memory/team.tmx --memory team.db
help-tm-export--file = 要寫的檔案；- 表示標準輸出
help-tm-export--memory = 記憶庫，SQLite 檔案或 TMX
help-tm-export--from = 檔頭中的來源語言（預設取第一個單元的）
help-tm-stats = 統計記憶庫的內容
help-tm-stats--memory = 記憶庫，SQLite 檔案或 TMX
help-tm-stats--counting = 字數統計方法：msword、gmx、omegat、uax29 或 chars
help-tm-stats--format = 結果的顯示方式

match-negation = 否定不同（最多 { $limit }）
match-number = 數字或日期不同（最多 { $limit }）
match-name = 人名或地名不同（最多 { $limit }）
match-case = 僅大小寫不同（−{ $points }）
match-punctuation = 僅標點不同（−{ $points }）
match-old = 年代久遠（−{ $points }）
match-script = 由另一種文字轉換而來（−{ $points }）

add-untranslated = 未翻譯：{ $segments }
add-filled = 由記憶庫填入，尚未查看：{ $segments }
add-state = 狀態未達要求：{ $segments }
add-copied = 譯文與原文相同：{ $segments }
error-add-no-target = 這個檔案沒有標明目標語言
tm-add-done = { $file }：存入 { $stored } 個單元，已有 { $merged } 個，略過 { $out } 個
help-tm-add = 把雙語檔案中完成的譯文存入記憶庫
help-tm-add-long =
    收入每個由人翻譯的句段，連同它在文件中的位置、狀態和行內代碼。僅由記憶庫填入的句段不收，並統計原因。

      tilmach tm add work/article.ug-Arab.xlf --memory team.db --only reviewed
help-tm-add--files = 雙語檔案（XLIFF）
help-tm-add--memory = 記憶庫，一個 SQLite 檔案；沒有時新建
help-tm-add--only = 最低狀態：translated、reviewed 或 final
help-tm-add--author = 譯者
help-tm-add--project = 專案或客戶
help-tm-add--format = 摘要的顯示方式

tm-concordance-done = 找到 { $units } 個單元，顯示 { $shown } 個
help-tm-concordance = 顯示含有某段文字的所有單元
help-tm-concordance-long =
    在記憶庫的所有語言（或指定語言）中搜尋一段文字（不分大小寫），並以所有語言顯示每個含有它的單元。

      tilmach tm concordance 新疆 --memory team.db --lang zh-Hans,zh-Hant
help-tm-concordance--text = 要搜尋的文字
help-tm-concordance--memory = 記憶庫，SQLite 檔案或 TMX
help-tm-concordance--lang = 搜尋的語言（預設全部）
help-tm-concordance--limit = 最多顯示的單元數
help-tm-concordance--format = 結果的顯示方式；json：每行一個物件
