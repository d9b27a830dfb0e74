# 審校表。

error-review-no-table = 檔案中沒有審校表：表的每列以編號開頭，其後是原文、譯文和註解
error-review-no-bilingual = 找不到製作此表所用的雙語檔案
hint-review-no-bilingual = 用 --source work/article.ug-Arab.xlf 指明
review-source-changed = 第 { $row } 列：原文不在此檔案中，因此沒有採用：{ $target }
review-row-twice = 第 { $row } 列出現兩次而譯文不同，兩者都沒有採用：{ $first } | { $second }
review-rows-missing = { $count ->
    [one] 缺少第 { $first } 列；其譯文保持原樣
   *[other] 缺少第 { $first } 至 { $last } 列；其譯文保持原樣
}
review-target-emptied = 第 { $row } 列：譯文被清空；原譯文保留：{ $target }
review-code-missing = 第 { $row } 列：譯文缺少 { $code }，因此沒有採用：{ $target }
review-code-twice = 第 { $row } 列：譯文中 { $code } 出現兩次，因此沒有採用：{ $target }
review-code-order = 第 { $row } 列：{ $code } 出現在開始標記之前，因此譯文沒有採用：{ $target }
review-locked = 第 { $row } 行：該句段在製作檔案的工具中已鎖定，因此譯文沒有採用：{ $target }
hint-review-codes = 請從原文複製預留位置；每個預留位置在譯文中出現的次數須與原文相同
review-comment-nowhere = 第 { $row } 列：不知道這則註解屬於哪裡：{ $comment }
review-advice = 請修改譯文一欄，並在旁邊寫註解。編號、原文以及 <b>、[1] 之類的預留位置請保持原樣。
review-head-number = 編號
review-head-source = 原文（{ $lang }）
review-head-target = 譯文（{ $lang }）
review-head-comment = 註解
review-save = 儲存
review-done = { $file }：{ $rows } 列待審校；用 tilmach merge 讀回
review-merged = { $file }：採用 { $changed } 處譯文和 { $notes } 則註解，{ $left } 處未採用
help-review = 把雙語檔案寫成編輯可以填寫的表格
help-review-long =
    把每個片段的編號、原文、譯文和註解寫成表格，供 Word、LibreOffice 或 Google Docs（docx）、瀏覽器（html）或試算表（xlsx）使用。編輯不需要翻譯工具，直接改譯文、寫註解即可。無論列如何排序、移動或刪除，tilmach merge 都會把表格讀回雙語檔案，並說明哪些沒有採用。

    範例：

      tilmach review work/article.ug-Arab.xlf
      tilmach review work/article.ug-Arab.xlf -o article.xlsx
      tilmach merge work/article.ug-Arab.review.docx
help-review--file = 雙語檔案
help-review--output = 要寫入的表格（預設在雙語檔案旁，名為 NAME.review.docx；- 表示標準輸出）
help-review--form = docx、html 或 xlsx（預設按 --output，否則為 docx）
help-review--force = 即使有人填寫過也取代表格
