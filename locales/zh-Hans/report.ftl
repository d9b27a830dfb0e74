# 报告中的用语。

report-error = 错误
report-warning = 警告
report-note = 提示
report-summary = 错误：{ $errors } · 警告：{ $warnings } · 提示：{ $notes }
report-fix-safe = 修正：“{ $old }” → “{ $new }”
report-fix-suggested = 建议：“{ $old }” → “{ $new }”
report-at = 位置：“{ $words }”，第 { $column } 个字符
report-html-lang = zh-Hans
report-html-dir = ltr
report-html-title = tilmach 检查报告
report-html-filter = 规则
report-html-only = 只看有问题的句子
