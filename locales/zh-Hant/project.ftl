# 專案：設定，以及從文章到在地化版本的各個步驟。

error-glob = 「{ $glob }」不是有效的檔案比對模式：{ $reason }
error-template-field = 路徑中沒有「{"{"}{ $field }{"}"}」這個欄位
hint-template-field = 可用欄位：{"{"}dir{"}"}、{"{"}stem{"}"}、{"{"}ext{"}"} 和 {"{"}lang{"}"}
error-output-edited = 檔案寫出後又被修改過
hint-output-edited = 已保留您的版本；請將其移走，或用 --force 覆寫

error-init-exists = 已經有一個設定檔
hint-force = 用 --force 覆寫
init-done = 已寫入 { $file }。{ $documents ->
    [0] 尚未找到來源文件；請將其放在旁邊。
   *[other] 找到 { $documents } 個來源文件。
}
init-comment-head = tilmach 的設定。所有鍵都可省略；路徑從本資料夾算起。
init-comment-languages = 來源文件的語言，以及要在地化成的語言。
init-comment-documents = 來源文件：路徑或比對模式。
init-comment-glossaries = 您自己的術語表，疊加在 tilmach 內建的術語表之上；id 相同的概念以您的為準。
init-comment-memory = 翻譯記憶庫：TMX 檔案（可放在 git 中）和資料庫（.db）。
init-comment-output =
    檔案寫到哪裡，以及草稿中沒有譯文的句段顯示什麼：
    "marked"（原文置於 ⟦ 和 ⟧ 之間）、"source"（原文）或 "empty"（留空）。
init-comment-pretranslate = 低於 min（百分比）的相符項目不提供；達到 fill（百分比）的相符項目直接填入。
init-comment-segment = 如何切分句子；您自己的縮寫不會被當作句末。
init-comment-check = 不使用的規則，寫代碼或前綴。tilmach explain CODE 說明規則的作用。
help-init = 新建專案：寫出一個帶有全部說明的 tilmach.toml
help-init-long =
    寫出一個說明了每項設定的 tilmach.toml，並為您的術語表和翻譯記憶庫建立資料夾。

    範例：

      tilmach init newsroom --to zh-Hans,ug-Arab
help-init--folder = 專案資料夾
help-init--from = 來源文件的語言
help-init--to = 要在地化成的語言，以逗號分隔
help-init--force = 覆寫已有的設定
