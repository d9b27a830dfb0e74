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
match-unreviewed = { $points ->
    [0] 未經審校
   *[other] 未經審校（−{ $points }）
}

error-tmx-broken = XML 格式有誤：{ $reason }
error-tmx-cut-off = 檔案不完整，過早結束
error-tmx-after-end = TMX 結尾（</tmx>）之後還有內容；請逐個匯入各個 TMX
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
left-out-seg = 同一 <tuv> 中的第二個 <seg> 已略過

tm-import-progress = { $file }
tm-import-done = { $file }：讀取 { $read } 個單元，存入 { $stored } 個，已有 { $merged } 個，未收 { $rejected } 個
tm-export-done = { $file }：{ $units } 個單元
tm-lookup-nothing = 沒有達到 { $min } % 的相符項目。
tm-lookup-adapted = 已改數字：{ $text }
tm-lookup-context = 上下文相符
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

help-tm = 翻譯記憶：加入、查詢、匯入、匯出、清理、比較、統計
help-tm-import = 把 TMX、TSV、XLIFF 和 PO 檔案匯入記憶庫；沒有記憶庫時新建
help-tm-import-long =
    把 TMX 1.4（一級和二級）、定位字元分隔的表格、雙語檔案（XLIFF）和訊息目錄（PO）匯入記憶庫（一個 SQLite 檔案）。每個檔案要麼全部匯入，要麼完全不匯入；無法使用的單元會連同位置列出。已有的單元不會重複存入。

      tilmach tm import archive.tmx glossary.tsv fr.po --memory team.db
      tilmach tm import pairs.tsv --from en --to zh-Hans --memory team.db
help-tm-import--files = TMX、TSV、XLIFF 或 PO 檔案
help-tm-import--memory = 記憶庫，一個 SQLite 檔案
help-tm-import--format = 摘要的顯示方式
help-tm-lookup = 顯示記憶庫對一段文字提供的譯文
help-tm-lookup-long =
    找出相似度不低於 --min 的所有已存文字，最好的在前。第一個數字是扣分後的分數；若與原始相似度不同，其後列出原始相似度。

      tilmach tm lookup "They were detained." --memory team.db --from en --to ug

    加上 --jsonl 時，每行讀入一個帶 "id" 和 "text" 的物件（知道上下文時還可帶 "previous"、"next" 和 "key"），並以 "id" 和 "matches" 作答。讀不懂的行以 "id" 和 "error" 作答，執行的結束代碼為 2。
help-tm-lookup--text = 文字
help-tm-lookup--memory = 記憶庫，SQLite 檔案或 TMX
help-tm-lookup--from = 文字的語言
help-tm-lookup--to = 想要的語言
help-tm-lookup--min = 最低相似度（百分比）
help-tm-lookup--limit = 相符項目的數量上限
help-tm-lookup--metric = 相似度的計算單位：詞或字元
help-tm-lookup--previous = 前一段文字，用於上下文相符
help-tm-lookup--next = 後一段文字
help-tm-lookup--key = 在字串目錄中的鍵
help-tm-lookup--fragments = 同時列出整句包含在所查文字之中、或把所查文字整句包含在內的記憶
help-tm-lookup--diff = 與 --jsonl 合用：以 [-刪去-]{"{"}+增加+{"}"} 標出與所存文字的差別
help-tm-lookup--jsonl = 讀寫 JSON Lines
help-tm-lookup--exhaustive = 不用索引，與每個單元逐一比較（慢，用於核對）
help-tm-export = 把記憶庫寫成 TMX、TSV、XLIFF 或 PO
help-tm-export-long =
    把所有單元寫成 TMX 1.4b，或檔名所示的格式，順序始終相同，便於放進 git 比較。

      tilmach tm export memory/team.tmx --memory team.db
      tilmach tm export team.tsv --memory team.db
      tilmach tm export team.po --from en --to ug --memory team.db
help-tm-export--file = 要寫的檔案；- 表示標準輸出
help-tm-export--memory = 記憶庫，SQLite 檔案或 TMX
help-tm-export--from = 檔頭中的來源語言（預設取第一個單元的）
help-tm-stats = 統計記憶庫的內容
help-tm-stats--memory = 記憶庫，SQLite 檔案或 TMX

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
add-language = 語言不對：{ $segments }
error-add-no-target = 這個檔案沒有標明目標語言
tm-add-done = { $file }：存入 { $stored } 個單元，已有 { $merged } 個，略過 { $out } 個
help-tm-add = 把雙語檔案或一份文件的兩個版本中完成的譯文存入記憶庫
help-tm-add-long =
    收入每個由人翻譯的句段，連同它在文件中的位置、狀態和行內代碼。僅由記憶庫填入的句段不收，並統計原因。

      tilmach tm add work/article.ug-Arab.xlf --memory team.db --only reviewed

    兩份並非雙語檔案的文件視為兩個版本：按結構、長度、數字、人名地名和術語對齊句子。存疑的句對只列出，不存入；其餘存為「對齊得來」，查找時會說明並扣分，直到有人看過。

      tilmach tm add article.en.md article.ug-Arab.md --memory team.db
help-tm-add--files = 雙語檔案（XLIFF），或一份文件的兩個版本
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
help-tm-concordance--lang = 搜尋的語言，各語言的所有文字都搜尋（預設全部語言）
help-tm-concordance--limit = 最多顯示的單元數
help-tm-concordance--format = 結果的顯示方式；json：每行一個物件

error-memory-io = 磁碟讀寫失敗（{ $reason }）
hint-memory-io = 請檢查磁碟空間和狀態；沒有任何更動
error-memory-is-tmx = 這是 TMX 檔案，不會就地更動
hint-memory-is-tmx = 請先匯入：tilmach tm import FILE.tmx --memory FILE.db，之後再匯出

error-tsv = 這不是定位字元分隔的文字（{ $reason }）
error-tsv-utf8 = 這一行在檔案的編碼中不是有效文字
error-tsv-heading = 表頭中有一欄既不是語言也不是已知的欄位：「{ $name }」
error-tsv-languages = 表頭中的語言少於兩種
hint-tsv-broken = 沒有存入任何內容；檔案沒有表頭時，請用 --from 和 --to 指明語言
reject-columns = 單元未收：有 { $found } 欄，而表頭只有 { $known } 欄
reject-untranslated = 未翻譯
reject-filled = 由記憶庫填入，尚未檢視
reject-state = 狀態未達要求
reject-copied = 譯文與原文相同
reject-language = 譯文的語言不對
left-out-obsolete = 已廢棄的條目，略過
left-out-header = 第二個檔頭，略過
error-po-language = 這個目錄的檔頭沒有標明語言
hint-po-language = 請指明：--to LANG
error-export-target = 這種格式只容一種目標語言
hint-export-target = 請指明：--to LANG
error-export-format = 從檔名 { $file } 看不出是什麼格式
hint-export-format = 請指明格式：--format tmx、tsv、xliff 或 po
tm-export-left-out = 略過的單元（缺少一種語言，或同一原文已經寫出）：{ $count }
tm-export-codes = 略過的行內代碼（這種格式容不下）：{ $count }
tm-export-bared = 此格式未能完整保留其資訊的單元（日期、姓名、上下文、屬性；TMX 可全部保留）：{ $count }

add-doubtful = 存疑，列在下面，未存入：{ $segments }
error-add-language = 不知道這份文件是什麼語言
hint-add-language = 請指明：{ $flag } LANG，或把檔案命名為 article.LANG.md
doubt-alone = 只有一個版本有這段：
doubt-length = 長度不相稱：
doubt-many = 不清楚哪句對應哪句：
doubt-kind = 標題對著段落，或類似情形：
doubt-beside = 旁邊有缺口，除長度外沒有別的依據：
doubt-number = 數字 { $number } 只出現在一個版本中：
doubt-language = 這一句不可能是 { $lang }：

clean-duplicate = 與單元 { $unit } 內容相同
clean-empty = { $lang } 沒有文字
clean-copied = { $lang } 與原文一字不差
clean-alike = { $lang } 與原文相同；名稱、代碼和數字可以如此
clean-language = 這不可能是 { $lang }
clean-codes = { $lang } 的行內代碼與原文不同
tm-clean-kept = { $kept } 個單元的譯文與原文相同，予以保留：名稱、代碼和數字可以相同。
tm-clean-dry = 將刪除 { $removed } 個單元，修正 { $mended } 個；尚無任何更動（加 --apply 執行）
tm-clean-done = 已刪除 { $removed } 個單元，修正 { $mended } 個
help-tm-clean = 列出記憶庫中最好去掉的內容；加 --apply 則刪除
help-tm-clean-long =
    列出重複的、文字為空的、譯文就是原文的、語言不對的、行內代碼不一致的單元，並說明理由。不加 --apply 不作任何更動；加上後，若單元另有兩種文字，只去掉空的那個，其餘列出的單元一律刪除。名稱、代碼、網址和數字在兩種語言裡可以相同：單獨列出，予以保留；術語表中兩種語言寫法相同的不列出。列出而未刪除時，結束代碼為 1。

      tilmach tm clean --memory team.db
      tilmach tm clean --memory team.db --only duplicate,empty --apply
help-tm-clean--memory = 記憶庫，SQLite 檔案；TMX 只列出
help-tm-clean--only = 種類：duplicate、empty、copied、language、codes（預設全部）
help-tm-clean--apply = 刪除列出的內容
help-tm-clean--format = 結果的顯示方式；json：每行一個物件

tm-diff-conflict = 兩種譯法
tm-diff-done = 兩邊都有 { $same } 個單元，僅第一個有 { $first } 個，僅第二個有 { $second } 個，譯法不同 { $conflicts } 個
help-tm-diff = 比較兩個記憶庫
help-tm-diff-long =
    顯示只有第一個記憶庫有的（-）、只有第二個有的（+），以及同一原文譯法不同之處。有差異時，結束代碼為 1。

      tilmach tm diff team.db partner.tmx
help-tm-diff--first = 一個記憶庫，SQLite 檔案或 TMX
help-tm-diff--second = 另一個
help-tm-diff--summary = 只計數
help-tm-diff--format = 結果的顯示方式；json：每行一個物件
tm-merge-done = { $file }：加入 { $stored } 個單元，已有 { $merged } 個，譯法不同而並存 { $conflicts } 個
tm-merge-dry = { $file }：將加入 { $stored } 個單元，已有 { $merged } 個，譯法不同 { $conflicts } 個
help-tm-merge = 收入其他記憶庫的內容
help-tm-merge-long =
    把其他記憶庫中有而第一個沒有的單元加進去。什麼都不會遺失：同一原文譯法不同時兩種都保留，並列出。

      tilmach tm merge team.db partner.tmx freelancer.db
      tilmach tm merge --dry-run team.db partner.tmx
help-tm-merge--into = 收入內容的記憶庫，SQLite 檔案
help-tm-merge--from = 其他記憶庫，SQLite 檔案或 TMX
help-tm-merge--dry-run = 只說明會做什麼
help-tm-merge--format = 結果的顯示方式；json：每行一個物件

migrate-quoted = 在引語或題名之中：那是別人的話
migrate-codes = 這幾個字中間有行內代碼
migrate-ending = 新詞在「{ $was }」處的詞形不能確定
migrate-stale = 「{ $was }」所在的文字已經變了；這處修改略過
error-migrate-line = 這不是一行修改
hint-migrate-line = 請保持 tm migrate 寫出的各欄：第一欄為 yes 或 no，除「becomes」外都不要改
tm-migrate-proposed = 提出 { $edits } 處修改，{ $left } 處留給人判斷
tm-migrate-done = 在 { $units } 個單元中作了 { $edits } 處修改，略過 { $stale } 處
help-tm-migrate = 用新術語替換舊術語，逐處審閱
help-tm-migrate-long =
    第一次執行找出舊術語的所有詞形，寫出一張修改表，一行一處：原來是什麼，改成什麼，以及整段文字。詞尾隨之變化。引語和題名從不修改：那些行寫 no 並說明理由。請審閱這張表，可改「becomes」，不改之處寫 no；第二次執行會進行標為 yes 而文字仍未變動的修改。

      tilmach tm migrate "training center" "detention camp" --lang en --memory team.db -o edits.tsv
      tilmach tm migrate --apply edits.tsv --memory team.db
help-tm-migrate--old = 舊術語
help-tm-migrate--new = 新術語
help-tm-migrate--memory = 記憶庫，SQLite 檔案
help-tm-migrate--lang = 兩個術語的語言
help-tm-migrate--output = 修改表寫到哪裡；- 表示標準輸出
help-tm-migrate--apply = 要執行的修改表
help-tm-migrate--format = 摘要的顯示方式

error-concordance-empty = 沒有要搜尋的內容
help-tm-concordance--term = 尋找術語的所有詞形（含詞尾），而不只是字面
help-tm-import--input-format = 檔案格式：tmx、tsv、xliff 或 po（預設按檔名）
help-tm-import--from = PO 檔案或無表頭 TSV 檔案的來源語言
help-tm-import--to = 其目標語言
help-tm-import--drop-metadata = 只保留文字及其行內代碼：不要日期、姓名、備註、屬性
help-tm-import--author = 用這個名字代替檔案中的名字
help-tm-import--project = 用這個專案代替檔案中的專案
help-tm-import--status = 給所有單元這個狀態：initial、translated、reviewed 或 final
help-tm-export--to = 目標語言，用於只容一對語言的格式；TMX 和 TSV 則只寫這一對
help-tm-export--drop-metadata = 只寫文字及其行內代碼
help-tm-export--format = 檔案格式：tmx、tsv、xliff 或 po（預設按檔名）
help-tm-add--from = 兩份文件中第一份的語言（預設看檔名，或文件自己的宣告）
help-tm-add--to = 第二份的語言

table-repetitions-elsewhere = 其他文件中重複
table-band = 相符程度
table-total = 合計
