# Glossaries.

error-glossary-duplicate-id = 概念「{ $concept }」在同一術語表中出現兩次
error-glossary-no-definition = 新概念「{ $concept }」沒有定義
error-glossary-spelling = 「{ $pair }」不是一對拼法；請寫詞的兩個部分，中間用 ~ 隔開，例如 ـب~ـپ
error-glossary-no-status = 新術語「{ $term }」沒有狀態（preferred、admitted、deprecated 或 forbidden）
error-glossary-no-concept = 沒有名為「{ $query }」的概念或術語
hint-glossary-search = 用 tilmach glossary search 可以依詞的一部分、以任何文字查詢概念
finding-glos001 = 「{ $concept }」的詞形「{ $term }」為空，或有多餘的空格。
finding-glos002 = 「{ $term }」在「{ $concept }」中出現兩次。
finding-glos003 = 「{ $term }」在「{ $concept }」中既是 { $first } 又是 { $second }。
finding-glos004 = 「{ $concept }」引用的來源「{ $key }」不在 sources.toml 中。
finding-glos004-none = 「{ $concept }」的「{ $term }」標為有據可查（attested），卻沒有來源。
finding-glos005 = 「{ $concept }」的「{ $term }」不是用 { $lang } 的文字寫的：{ $letter }（{ $code }）。
finding-glos006 = 「{ $concept }」的「{ $term }」（{ $lang }）含有維吾爾文不用的字母：{ $letter }（{ $code }）。
finding-glos007 = 「{ $concept }」的「{ $term }」（{ $lang }）混入了另一種漢字（簡體或繁體）：{ $letter }（{ $code }）。
finding-glos008 = 「{ $concept }」的「{ $term }」在任何文字中都不可能被找到。
note-term-never-whole = 在詞形本身中只找到一部分：「{ $part }」
note-term-never-near = 它與自己的排除詞（not_near）相鄰
note-term-never-word = 按文字的斷詞方式，它不是一個詞，也不是相連的幾個詞
finding-glos009 = 「{ $concept }」沒有 { $lang } 的詞形，也沒有說明原因（absent）。
finding-glos009-present = 「{ $concept }」註明沒有 { $lang } 的詞形（absent），實際上卻有。
finding-glos010 = 「{ $concept }」的「{ $term }」被棄用或禁用，卻沒有說明理由。
finding-glos011 = 「{ $concept }」的「{ $term }」可由阿拉伯字母詞形依規則導出，不必另存。
finding-glos012-missed = 在「{ $concept }」的「{ $term }」的正例中找不到該詞：{ $example }
finding-glos012-fired = 在「{ $concept }」的「{ $term }」的反例中找到了該詞：{ $example }
finding-glos013 = 「{ $concept }」有 { $lang } 的詞形，但沒有首選詞。
finding-glos014 = 「{ $concept }」歷史記錄中的「{ $date }」不是日期（YYYY-MM-DD）。
glossary-preferred = 首選
glossary-admitted = 可用
glossary-deprecated = 不宜
glossary-forbidden = 禁用
glossary-neutral = 中性
glossary-contested = 有爭議
glossary-official-euphemism = 官方委婉語
glossary-derogatory = 蔑稱
glossary-legal-term = 法律術語
glossary-short = 簡短形式
glossary-acronym = 縮寫
glossary-spelling = 異寫
glossary-synonym = 同義詞
glossary-derived = 推導
glossary-unverified = 未核實
glossary-quoted = 只用於引語
glossary-ambiguous = 也是日常用詞
glossary-gloss = 首次出現時加註：（{ $gloss }）
glossary-absent = 沒有 { $lang } 的詞形：{ $reason }
glossary-table-concept = 概念
glossary-search-nothing = 沒有找到「{ $query }」。
glossary-lint-sum = { $concepts } 個概念，{ $findings } 處問題。
glossary-test-idle = { $code }（{ $rule }）在 { $langs } 中不會回報任何問題：沒有詞條供它查找
glossary-test-sum = 查詢了 { $terms } 個術語，執行了 { $examples } 個例句，{ $failures } 個不合格。
help-glossary-search = 依任何文字的任何寫法查詢概念
help-glossary-search-long =
    依任何文字的任何詞形查詢概念：有無附加符號、拼音或定義中的詞都可以。

    結束碼：即使沒有找到也是 0；術語表無法讀取時為 2。

    例如：

      tilmach glossary search urumchi
      tilmach glossary search 跨國
      tilmach glossary search -n 3 camp
help-glossary-search--query = 要查詢的內容
help-glossary-search--limit = 最多顯示多少個概念
help-glossary-search--glossary = 疊加在其他術語表之上的術語表檔案或資料夾（可重複）
help-glossary-show--glossary = 疊加在其他術語表之上的術語表檔案或資料夾（可重複）
help-glossary-show = 顯示一個概念的全部內容：詞形、狀態、理由、來源
help-glossary-show-long =
    依編號顯示一個概念，或顯示含有該術語的所有概念。

    結束碼：0；沒有該名稱或術語表無法讀取時為 2。

    例如：

      tilmach glossary show transnational-repression
      tilmach glossary show 職業培訓
      tilmach glossary show --cited لاگېر
help-glossary-show--term = 概念的編號，或任何語言的術語
help-glossary-show--cited = 列出引用的來源
help-glossary-lint = 檢查術語表檔案：字母、來源、狀態、理由
help-glossary-lint-long =
    檢查術語表檔案：空的、重複的或互相矛盾的詞形，未知來源，錯誤的文字和字母，缺少的語言和理由，不可能被找到的術語，不合格的例句。

    沒有問題時結束碼為 0，有問題時為 1，檔案無法讀取時為 2。

    例如：

      tilmach glossary lint
      tilmach glossary lint glossaries/house.toml
help-glossary-test = 執行所有術語的例句，並指出不可能被找到的術語
help-glossary-test-long =
    在每個術語的正例中尋找該術語（必須找到），在反例中尋找（不得找到），並在其自身詞形中尋找（總須找到）。並列出沒有詞條可供查找的規則及相關語言。

    結束碼：全部通過為 0；有術語或例句未通過為 1；檔案無法讀取為 2。

    例如：

      tilmach glossary test glossaries/house.toml
help-glossary-lint--files = 術語表檔案或資料夾（預設：程式內建的術語表）
help-glossary-test--files = 術語表檔案或資料夾（預設：程式內建的術語表）
finding-glos016 = 拼法對 { $pair } 對「{ $term }」不起作用
finding-glos016-file = 拼法對 { $pair } 對任何術語都不起作用
finding-glos017 = 「{ $term }」：tilmach 沒有 { $lang } 的規則，該語言的術語只能按原樣尋找。語言標籤寫對了嗎？
finding-glos015 = 「{ $term }」同時屬於「{ $concept }」和「{ $other }」；請在關係較遠的概念中標為 ambiguous。
glossary-case-nominative = 主格
glossary-case-genitive = 領屬格
glossary-case-accusative = 賓格
glossary-case-dative = 與格
glossary-case-locative = 位格
glossary-case-ablative = 從格
glossary-case-limitative = 止格
glossary-case-attributive = 位格修飾形式
glossary-case-similative = 似格
glossary-case-equative = 量似格
glossary-singular = 單數
glossary-plural = 複數
glossary-possessive = 第三人稱領屬，單數
glossary-possessive-plural = 第三人稱領屬，複數
help-glossary-show--forms = 同時顯示屈折形式：能被找到的形式，以及更正時寫出的形式

# log、as-of 和 diff。

help-glossary-log = 顯示對某個概念作過的決定：何時、為何、由誰
help-glossary-log-long =
    列出術語表中記錄的決定（history），最新的在前；對某個概念還列出每個詞形的現狀、理由和來源。

    結束碼：0；沒有該名稱或術語表無法讀取時為 2。

    例如：

      tilmach glossary log internment-camp
      tilmach glossary log --since 2026-01-01
help-glossary-log--term = 概念的 id，或任一語言的術語（預設：全部決定）
help-glossary-log--since = 只列這一天起的決定
help-glossary-log--glossary = 疊加在其他術語表之上的檔案或資料夾（可多次給出）
help-glossary-as-of = 顯示某個概念或整個術語表在某一天的樣子
help-glossary-as-of-long =
    撤回此日之後、記有先前情況（history 中的 form、was）的每個決定。不給術語時，列出此後的改動。

    結束碼：0；沒有該名稱或術語表無法讀取時為 2。

    例如：

      tilmach glossary as-of 2022-12-01 internment-camp
      tilmach glossary as-of 2022-12-01
help-glossary-as-of--date = 日期：當日的決定有效
help-glossary-as-of--term = 概念的 id，或任一語言的術語
help-glossary-as-of--glossary = 疊加在其他術語表之上的檔案或資料夾（可多次給出）
help-glossary-diff = 顯示兩個術語表的不同之處
help-glossary-diff-long =
    比較兩個術語表：檔案、資料夾或 git 版本（只寫版本表示其中的 --path，版本:路徑 表示別處）。

    結束碼：無論是否不同都是 0；其中之一無法讀取時為 2。

    例如：

      tilmach glossary diff old.toml new.toml
      tilmach glossary diff v1.0                     此後 glossaries/ 的改動
      tilmach glossary diff v1.0 v1.1 --path terms.toml
help-glossary-diff--before = 檔案、資料夾、版本或 版本:路徑
help-glossary-diff--after = 同上（預設：--path 的現狀）
help-glossary-diff--path = 術語表在版本中的位置
glossary-log-none = 沒有記錄任何決定。
glossary-log-was = 先前：{ $text }
glossary-log-new = 不在術語表中
glossary-log-why = 理由：{ $text }
glossary-log-by = 決定者：{ $text }
glossary-log-source = 來源：{ $text }
glossary-log-stands = { $concept } 的現狀：
glossary-diff-count = 有差異的概念：{ $count }
error-glossary-diff-empty = { $revision } 的 { $path } 沒有術語表檔案
hint-glossary-diff-empty = 請指明位置：--path 資料夾，或 版本:路徑
