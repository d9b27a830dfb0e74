# 專案：設定，以及從文章到在地化版本的各個步驟。

error-glob = 「{ $glob }」不是有效的檔案比對模式：{ $reason }
error-template-field = 路徑中沒有「{"{"}{ $field }{"}"}」這個欄位
hint-template-field = 可用欄位：{"{"}dir{"}"}、{"{"}stem{"}"}、{"{"}ext{"}"} 和 {"{"}lang{"}"}
error-output-edited = 檔案寫出後又被修改過
hint-output-edited = 已保留您的版本；請將其移走，或用 --force 覆寫
