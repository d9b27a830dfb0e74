# 各项检查规则的报告。

finding-untr001-empty = 此句没有译文。
finding-untr001-copied = 此句照抄原文，尚未翻译。
