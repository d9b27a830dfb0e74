# 审校表。

error-review-no-table = 文件中没有审校表：表的每行以编号开头，其后是原文、译文和批注
error-review-no-bilingual = 找不到制作此表所用的双语文件
hint-review-no-bilingual = 用 --source work/article.ug-Arab.xlf 指明
review-source-changed = 第 { $row } 行：原文不在此文件中，因此没有采用：{ $target }
review-row-twice = 第 { $row } 行出现两次而译文不同，两者都没有采用：{ $first } | { $second }
review-rows-missing = { $count ->
    [one] 缺少第 { $first } 行；其译文保持原样
   *[other] 缺少第 { $first } 至 { $last } 行；其译文保持原样
}
review-target-emptied = 第 { $row } 行：译文被清空；原译文保留：{ $target }
review-code-missing = 第 { $row } 行：译文缺少 { $code }，因此没有采用：{ $target }
review-code-twice = 第 { $row } 行：译文中 { $code } 出现两次，因此没有采用：{ $target }
review-code-order = 第 { $row } 行：{ $code } 出现在开始标记之前，因此译文没有采用：{ $target }
review-locked = 第 { $row } 行：该句段在制作文件的工具中已锁定，因此译文没有采用：{ $target }
hint-review-codes = 请从原文复制占位符；每个占位符在译文中出现的次数须与原文相同
review-comment-nowhere = 第 { $row } 行：不知道这条批注属于哪里：{ $comment }
review-advice = 请修改译文一栏，并在旁边写批注。编号、原文以及 <b>、[1] 之类的占位符请保持原样。
review-head-number = 编号
review-head-source = 原文（{ $lang }）
review-head-target = 译文（{ $lang }）
review-head-comment = 批注
review-save = 保存
review-done = { $file }：{ $rows } 行待审校；用 tilmach merge 读回
review-merged = { $file }：采用 { $changed } 处译文和 { $notes } 条批注，{ $left } 处未采用
help-review = 把双语文件写成编辑可以填写的表格
help-review-long =
    把每个片段的编号、原文、译文和批注写成表格，供 Word、LibreOffice 或 Google Docs（docx）、浏览器（html）或电子表格（xlsx）使用。编辑不需要翻译工具，直接改译文、写批注即可。无论行如何排序、移动或删除，tilmach merge 都会把表格读回双语文件，并说明哪些没有采用。

    示例：

      tilmach review work/article.ug-Arab.xlf
      tilmach review work/article.ug-Arab.xlf -o article.xlsx
      tilmach merge work/article.ug-Arab.review.docx
help-review--file = 双语文件
help-review--output = 要写入的表格（默认在双语文件旁，名为 NAME.review.docx；- 表示标准输出）
help-review--form = docx、html 或 xlsx（默认按 --output，否则为 docx）
help-review--force = 即使有人填写过也替换表格
