# 專案：設定，以及從文章到在地化版本的各個步驟。

error-glob = 「{ $glob }」不是有效的檔案比對模式：{ $reason }
error-template-field = 路徑中沒有「{"{"}{ $field }{"}"}」這個欄位
hint-template-field = 可用欄位：{"{"}dir{"}"}、{"{"}stem{"}"}、{"{"}ext{"}"} 和 {"{"}lang{"}"}
error-output-edited = 檔案寫出後又被修改過
hint-output-edited = 已保留您的版本；請將其移走，或用 --force 覆寫
error-bilingual-too-large = 雙語檔案超過可讀取的上限 { $limit } MiB
hint-bilingual-too-large = 請將文件拆成幾部分，分別在地化

error-init-exists = 已經有一個設定檔
hint-force = 用 --force 覆寫
hint-other-output = 換一個檔名，或先移走該檔案
error-output-is-input = 輸出同時也是輸入
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
help-init--force = 覆寫已有的設定

error-term-unusable = { $concept } 的術語「{ $term }」無法使用
error-output-is-source = 輸出會覆寫來源文件
error-output-collision = { $first } 和 { $second } 都會寫到這裡
hint-output-collision = 請在 tilmach.toml 中設定 output.bilingual 和 output.draft，例如 "work/{"{"}stem{"}"}.{"{"}ext{"}"}.{"{"}lang{"}"}.xlf"
warning-code-added = 單元 { $unit }：譯文中有原文所沒有的代碼 { $code }；文字予以保留，代碼略去（TAGS001）
warning-code-lost = 單元 { $unit }：譯文缺少原文中的代碼 { $code }（TAGS001）
warning-code-crossed = 單元 { $unit }：譯文中的代碼 { $code } 缺少另一半、順序顛倒或與其他代碼交叉；文字予以保留，代碼可能略去（TAGS001）
warning-draft-utf8 = 已改用 UTF-8 寫出，因為 { $charset } 無法表示譯文
error-no-targets = 沒有指定目標語言
hint-no-targets = 請加上 --to zh-Hans,zh-Hant,ug-Arab，或在 tilmach.toml 中設定 targets
error-target-is-source = { $lang } 就是來源語言
error-not-a-document = 這個檔案不是可翻譯的文件
error-xml-unknown = 這種 XML 不作為文件讀取：最外層元素是 <{ $element }>
hint-xml-unknown = 用 --input-format 說明按何種格式讀取（html、text 等）
hint-not-a-document = 雙語檔案請直接翻譯後用 merge 合併；記憶庫用 tilmach tm import 匯入，術語庫用 tilmach glossary import 匯入
error-no-documents = 沒有可處理的文件
hint-no-documents = 請指定檔案，或在 tilmach.toml 中設定 documents（tilmach init 可產生該檔案）
error-one-output = --output 和 --source 只能用於單一檔案
error-no-target-language = 雙語檔案沒有註明目標語言
error-no-source-document = 找不到該雙語檔案的來源文件
hint-no-source-document = 請用 --source 指明
error-source-changed = 自此檔案產生以來，{ $source } 已有變更；未寫入任何內容
hint-source-changed = 請執行 tilmach localize 以納入變更（已完成的句段會保留），或使用 --force
error-unknown-counting = 沒有「{ $method }」這種計數方法
hint-known-countings = 可用方法：{ $known }
localize-progress = 正在進行在地化
localize-files = { $lang }：{ $bilingual } → { $draft }
extract-done = { $file }：{ $segments } 個句段
pretranslate-done = { $file }：{ $segments } 個句段中有 { $translated } 個已有譯文，標出 { $terms } 處術語
merge-done = { $file }：{ $segments } 個句段，其中 { $untranslated } 個未翻譯
table-file = 檔案
table-language = 語言
table-segments = 句段
table-words = 字數
table-characters = 字元
table-repetitions = 重複
table-new = 新
table-translated = 已譯
table-reviewed = 已審
table-untranslated = 未譯
table-terms = 術語
table-findings = 問題
table-term = 術語
table-count = 次數
localize-set-aside = 文章變更後，有 { $count } 處已完成的譯文不再有對應位置；包含它們的雙語檔案保存為 { $file }

help-localize = 為文章產生各目標語言的雙語檔案和草稿
help-localize-long =
    把文章切分成句子，填入翻譯記憶庫中已有的譯文，標出術語表中的每個術語，檢查已有譯文，並為每種目標語言寫出一個雙語檔案（XLIFF 2.1，work/…）和一個與原文同格式的草稿（out/…）。譯者已完成的內容絕不更動；文章或記憶庫有變化時可隨時重新執行。

    範例：

      tilmach localize article.en.md --to zh-Hans,zh-Hant,ug-Arab
      tilmach localize article.en.md --to ug --memory memory/news.tmx
      tilmach localize                本資料夾中的專案

    結束碼：0 完成；1 有達到或超過 --fail-on 的問題；2 輸入或輸出失敗。
help-localize--paths = 文章，或專案資料夾（預設：本資料夾中的專案）
help-localize--untranslated = 草稿中未翻譯處顯示什麼：marked（⟦原文⟧）、source（原文）或 empty（留空）
help-localize--terms = 列出每篇文章的術語（預設：只有一篇文章時列出）
help-localize--force = 即使草稿寫出後被修改過也覆寫
help-localize--format = 輸出形式：human 或 json
help-localize--fail-on = 達到此嚴重程度時以 1 結束：note、warning、error 或 never
help-extract = 從文件產生雙語檔案，不填入任何譯文
help-extract--document = 文件（- 表示標準輸入）
help-pretranslate = 把記憶庫的相符項目和術語寫入雙語檔案
help-pretranslate--files = 雙語檔案（XLIFF 2；- 表示標準輸入）
help-pretranslate--min = 低於此百分比的相符項目不提供
help-pretranslate--fill = 達到此百分比的相符項目直接填入
help-merge = 由雙語檔案製作本地化文件，或讀回審校表
help-merge--files = 雙語檔案（XLIFF 2；- 表示標準輸入）或審校表（DOCX、HTML、XLSX）
help-merge--source = 來源文件，或審校表所屬的雙語檔案（預設按檔案所述）
help-merge--untranslated = 草稿中未翻譯處顯示什麼：marked（⟦原文⟧）、source（原文）或 empty（留空）
help-merge--fail-if-incomplete = 有句段沒有譯文時以 3 結束
help-merge--force = 即使草稿寫出後被修改過也覆寫
help-stats = 統計句段、字數、重複和相符區間
help-stats--paths = 文件、雙語檔案或專案資料夾
help-stats--to = 在記憶庫中查詢的目標語言
help-stats--format = 輸出形式：human、json 或 csv

table-state = 狀態
table-changed = 已變更
table-errors = 錯誤
table-warnings = 警告
status-missing = 缺少
status-stale = 已過時
status-incomplete = 未完成
status-faulty = 有錯誤
status-translated = 已翻譯
status-reviewed = 已審校
status-summary = 共 { $versions } 個版本：缺少 { $missing }，未完成 { $incomplete }，已過時 { $stale }
help-status = 顯示每篇文章在各語言中的進度
help-status-long =
    列出專案中每份文件在每種目標語言中的狀態（以其雙語檔為準）：哪些未翻譯、哪些已審校、
    來源文件此後是否有改動（已過時），以及檢查發現了什麼。

    範例：

      tilmach status                       目前資料夾中的專案
      tilmach status --fail-if-stale       用於 CI：來源有改動時結束代碼為 3
      tilmach status news.en.md --to ug --format json

    「已變更」是來源文件中雙語檔還沒有的句子數；執行 tilmach localize 可補入，已完成的譯文會保留。

    結束代碼：0；2 表示某個輸入失敗；3 表示已過時或未完成（須用相應選項要求）。
help-status--paths = 文件，或專案資料夾（預設：目前資料夾中的專案）
help-status--to = 目標語言，以逗號分隔（預設：依設定）
help-status--fail-if-stale = 來源文件在譯本產生後有改動時，以結束代碼 3 結束
help-status--fail-if-incomplete = 譯本缺少或未全部翻譯時，以結束代碼 3 結束
help-status--format = 輸出：human 或 json

