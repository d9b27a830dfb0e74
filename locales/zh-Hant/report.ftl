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
