# 各項檢查規則的報告。

finding-untr001-empty = 此句沒有譯文。
finding-untr001-copied = 此句照抄原文，尚未翻譯。
