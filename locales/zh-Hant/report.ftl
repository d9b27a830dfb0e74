# 報告中的用語。

report-error = 錯誤
report-warning = 警告
report-note = 提示
report-summary = 錯誤：{ $errors } · 警告：{ $warnings } · 提示：{ $notes }
report-fix-safe = 修正：「{ $old }」→「{ $new }」
report-fix-suggested = 建議：「{ $old }」→「{ $new }」
report-at = 位置：「{ $words }」，第 { $column } 個字元
report-html-lang = zh-Hant
report-html-dir = ltr
report-html-title = tilmach 檢查報告
report-html-filter = 規則
report-html-only = 只看有問題的句子
report-html-terms = 點線：術語表中的詞

help-check = 檢查文件、譯文和雙語檔
help-check--input-format = 輸入格式：html、markdown、text（預設：依檔名）
help-check--format = 報告形式：full、concise、json、jsonl、sarif、junit、github、gitlab、html；FORMAT=FILE 寫入檔案；可多次給出
help-baseline-write = 把現有的全部問題寫入基準
help-baseline-write--input-format = 輸入格式：html、markdown、text（預設：依檔名）
help-baseline-write--format = 報告形式：full、concise、json、jsonl、sarif、junit、github、gitlab、html；FORMAT=FILE 寫入檔案；可多次給出
help-baseline-prune = 從基準中去掉已不存在的問題
help-baseline-prune--input-format = 輸入格式：html、markdown、text（預設：依檔名）
help-baseline-prune--format = 報告形式：full、concise、json、jsonl、sarif、junit、github、gitlab、html；FORMAT=FILE 寫入檔案；可多次給出
help-baseline = 擱置今天的問題，只計新增的
help-explain = 解釋一條規則、一個術語，或某一行的判斷
help-explain--what = 代碼、術語或 檔案:行號；省略則列出全部規則
help-explain--lang = 該行的語言（預設：取自檔名，否則依字母判斷）
error-check-format = 沒有報告形式「{ $format }」
hint-check-formats = 已知：{ $known }
error-check-two-formats = 標準輸出只容一份報告；其餘請寫作 FORMAT=FILE
error-check-target-language = 不知道此檔案的譯文是什麼語言
hint-check-target-language = 用 --lang 指明語言；PO 檔案可在檔頭寫明（"Language: ug\n"）
error-check-nothing = 沒有檢查任何內容：這裡沒有檔名標明語言的文件
hint-check-nothing = 請指定檔案，或按語言命名文件：article.en.md、zh-Hans/article.md
error-check-code = 沒有規則「{ $code }」
hint-check-codes = 「tilmach explain」可列出全部規則
error-check-git = git 無法給出改動：{ $reason }
check-progress = 檢查中
check-baseline = 基準擱置：{ $count }
check-fixed = 已修正：{ $count }
baseline-written = { $file }：擱置 { $count } 個問題
baseline-pruned = { $file }：去掉 { $gone } 個問題，剩 { $left } 個

matrix-concept = 概念
matrix-name = 名稱
matrix-number = 數字
matrix-date = 日期和時間
matrix-quotation = 引語
matrix-lacks = 缺少
matrix-title = 各版本對照
matrix-legend = 紅色：某個版本缺少原文所說的內容，或說法與原文不同。把滑鼠移到紅色儲存格上，可看到檢查的說明。
matrix-summary = 文章：{ $articles } · 紅色儲存格：{ $red }
warning-matrix-alone = 「{ $article }」只有一個版本，沒有可比較的內容
warning-matrix-no-pivot = 「{ $article }」沒有 { $lang } 版本，無法與其他版本比較
error-matrix-nothing = 沒有找到有兩個版本的文章
hint-matrix-versions = 各版本同名而語言不同：news.en.md、news.zh-Hans.md，或 zh-Hans/news.md；源語言用 --from 指定
help-matrix = 並排顯示一篇文章的各個版本：概念、名稱、數字、日期、引語
help-matrix-long =
    文章的每個概念、名稱、數字、日期和引語為一列，每個版本為一欄。凡是「tilmach check」以警告或錯誤
    報告的內容，相應儲存格標為紅色：該版本缺少這一項，數字不同，或用了詞彙表不接受的說法。
    各版本都與源語言（--from）的版本比較。

    範例：

      tilmach matrix articles/2026-11/camps
      tilmach matrix articles/ --red -f html=matrix.html
      tilmach matrix news.en.md news.zh-Hans.md news.ug-Arab.md --pivot zh-Hans
      tilmach matrix articles/ -f junit=matrix.xml --exit-zero

    短橫表示：該版本沒有用可以辨識的說法提到這一項，也沒有規則要求它，例如日常用語、代名詞，
    或該語言中沒有術語的概念。

    結束代碼：0；1 表示有紅色儲存格；2 表示某個輸入失敗。
help-matrix--paths = 資料夾或文件；一篇文章的各版本同名而語言不同
help-matrix--pivot = 排在最前面、各列以其用詞為題的版本的語言（預設：源語言）
help-matrix--format = table、html、json 或 junit；FORMAT=FILE 寫入檔案；可多次給出
help-matrix--red = 只顯示有紅色儲存格的列
help-matrix--exit-zero = 有紅色儲存格時也以 0 結束；輸入無法讀取時仍然失敗
error-check-audience = 沒有讀者「{ $audience }」
hint-check-audience = 請在 tilmach.toml 中加上 [check.for.{ $audience }] 表
error-no-git = 無法執行 git 程式：{ $reason }
hint-no-git = 請安裝 git，或不用需要它的選項
error-date = 「{ $date }」不是日期；請寫作 YYYY-MM-DD
