# 關於文件的說明：哪些保留、能否原樣寫回、其中出現誰的名字。

skipped-marked = 標明不翻譯
skipped-preformatted = 預格式化文字
skipped-code = 程式碼範例
skipped-program = 程式碼：運算式、陳述式或元件
skipped-code-in-text = 作為代碼保留在句中
skipped-quoted-html = 引用區塊中的 HTML
skipped-key = 鍵 { $key } 不在要翻譯的鍵之列（read.front-matter）
skipped-front-matter = 文首中繼資料中並非單一文字的部分
skipped-about-message = 寫給譯者的訊息說明
skipped-obsolete = 已廢棄的訊息
skipped-comment = 註解
skipped-property = 文件屬性
skipped-deleted = 被追蹤修訂刪除
skipped-moved = 被追蹤修訂移到別處
skipped-computed = 由顯示文件的程式算出
verify-same = { $file }：寫回後逐位元組相同；{ $texts } 段文字都能寫入並讀回
verify-part = 寫回後位元組不同：{ $part }
verify-line = 寫回後成了 { $after }，原為 { $before }
verify-count = 寫入 { $before } 段文字，讀回 { $after } 段
verify-text = 文字 { $id } 寫入「{ $wrote }」，讀回「{ $read }」
report-done = { $file }：{ $texts } 段文字待譯，{ $left } 處保持原樣
pseudo-done = 已寫入 { $file }
init-comment-people = 譯稿中繼資料中的人名如何處理："keep"（保留）、"drop"（刪去），或 {"{"} replace = "Newsroom" {"}"}。

help-extract--verify = 在記憶體中把文件寫回並列出每一處不同；有不同時結束代碼為 1
help-extract--report = 列出讀者看得到而不翻譯的每一段文字及原因
help-extract--scrub = 列出檔案中繼資料中的人名（有則結束代碼為 1）；加 --output 則寫出不含人名的檔案
help-extract-long =
    把文件切成句子，為每種目標語言寫一個雙語檔案（XLIFF 2.1）。不查記憶庫，也不預填；已有雙語檔案中的譯文會保留。

    用 --verify、--report 或 --scrub 時不擷取，只檢視文件。--scrub 也能讀翻譯記憶（TMX）、術語庫（TBX）、XLIFF 和試算表；用什麼代替人名，由 tilmach.toml 中 [output] 一節的 people 決定。

    Word 文件中的追蹤修訂作為代碼保留；若在 tilmach.toml 的 [read] 一節寫 tracked-changes = "accept" 或 "reject"，則按全部接受或全部拒絕修訂來讀取。

    範例：

      tilmach extract article.en.docx --to ug
      tilmach extract --verify article.en.docx
      tilmach extract --report page.en.html
      tilmach extract --scrub memory.tmx -o memory.clean.tmx
help-pseudo = 製作偽翻譯，在翻譯之前檢驗版面
help-pseudo-long =
    把文件中的詞換成仍可辨認的詞：更長、帶重音符號，或改用從右向左書寫的維吾爾字母。代碼和預留位置不變。雙語檔案中尚未翻譯的片段會得到這樣的譯文。

    範例：

      tilmach pseudo page.en.html --style rtl
      tilmach pseudo messages.en.ftl --longer 50 -o -
help-pseudo--files = 文件或雙語檔案（- 表示標準輸入）
help-pseudo--output = 要寫入的檔案（- 表示標準輸出；預設按譯稿命名，帶 en-XA 或 ug-Arab-XB）
help-pseudo--style = 檢驗什麼：accented 或 rtl
help-pseudo--longer = 詞變長多少，按字母數的百分比（預設 30）
help-pseudo--force = 檔案寫入後即使被改動過也取代
