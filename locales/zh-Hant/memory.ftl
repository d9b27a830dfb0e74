# 翻譯記憶：記憶庫、匹配、交換。

error-memory-not-found = 沒有這個記憶庫
hint-memory-not-found = 可用此命令建立：tilmach tm import FILE.tmx --memory FILE.db
error-memory-foreign = 這個檔案不是 tilmach 的記憶庫
hint-memory-foreign = 請換一個檔名，或匯入其他程式匯出的 TMX
error-memory-newer = 這個記憶庫由較新版本的 tilmach 寫成（版本 { $version }；本程式只認識到 { $known }）
hint-memory-newer = 請更新 tilmach，或在那邊匯出為 TMX 再匯入
error-memory-locked = 另一個程式正在寫入這個記憶庫，十秒內沒有結束
hint-memory-locked = 請等它結束後再執行同一命令；沒有作任何更動
error-memory-read-only = 這個記憶庫無法寫入
hint-memory-read-only = 請檢查檔案及其資料夾的權限
error-memory-damaged = 這個記憶庫已損壞
hint-memory-damaged = 請用備份還原，或救出還能讀的內容：sqlite3 FILE .recover
error-memory-cannot-open = 無法開啟這個記憶庫（{ $reason }）
error-memory-sqlite = 記憶庫回報：{ $reason }

reject-one-language = 少於兩種語言
reject-blank = 非空文本少於兩個
reject-too-many-variants = 變體超過 { $limit } 個

match-codes = 行內代碼不同（−{ $points }）
match-machine = 機器翻譯（−{ $points }）
match-aligned = 對齊得來，未經查看（−{ $points }）
match-unreviewed = 未經審校（−{ $points }）
