error-script-pair = 無法從 { $from } 轉換為 { $to }
hint-script-pair = tilmach 可在 ug-Arab、ug-Latn、ug-Cyrl 之間轉換維吾爾文，也可在 zh-Hans、zh-Hant、zh-Hant-TW、zh-Hant-HK 之間轉換中文。
error-script-exceptions = 例外清單的這一行不是「原形、定位字元、替換形」
hint-script-exceptions = 每行寫一對，中間用定位字元隔開；以 # 開頭的行是註解。

error-script-unknown = 這段文字所用的文種不能轉換為所要的文種（辨識為：{ $found }）
hint-script-from = 請用 --from 指明它的語言和文種
error-script-tsv = 這一行不是「原文種、定位字元、目標文種、定位字元、文字」
error-output-exists = 已有同名檔案

note-script-letters = { $of } 個字母中有 { $count } 個：{ $found }
note-script-telling = { $of } 個字母中有 { $count } 個是它特有的：{ $found }
note-script-foreign = 反證：{ $of } 個字母中有 { $count } 個是它沒有的：{ $found }
note-script-words = { $of } 個詞中有 { $count } 個是它的常用詞：{ $found }
note-script-endings = { $of } 個詞中有 { $count } 個帶有它的詞尾：{ $found }
note-script-pairs = { $of } 個詞中有 { $count } 個的字母組合與這種語言相似：{ $found }
note-script-simplified = { $of } 個漢字中有 { $count } 個只用於簡體：{ $found }
note-script-traditional = { $of } 個漢字中有 { $count } 個只用於繁體：{ $found }

script-kind-look-alike = 形似字母
script-kind-presentation-form = 顯現形式
script-kind-decomposed = 拆開書寫的字母
script-kind-tatweel = 延長線
script-kind-vowel-mark = 母音符號
script-kind-invisible = 不可見字元
note-script-change = { $kind }：{ $from } → { $to }
note-script-changed = { $kind }：{ $count }

help-script = 轉換、辨識和修正維吾爾文與中文的文種
help-script-convert = 在不同文種之間轉換文字
help-script-convert-long =
    在維吾爾文（ug-Arab、ug-Latn、ug-Cyrl）或中文（zh-Hans、zh-Hant、zh-Hant-TW、zh-Hant-HK）的文種之間轉換文字。維吾爾文的轉換是精確的：轉換回來還是原來的詞。數字、拉丁字母的名稱、網址和程式碼保持原樣。

      tilmach script convert article.ug-Arab.md --to ug-Latn --capitals names
      tilmach script convert article.zh-Hans.md --to zh-Hant-TW --glossary glossaries -o article.zh-Hant-TW.md

    例外清單每行寫一對，中間用定位字元隔開：原形和替換形。

    結束碼：0 表示已轉換；2 表示有內容無法讀取、寫入或辨識。
help-script-convert--file = 文字（預設：標準輸入）
help-script-convert--from = 文字的語言和文種（預設：自動辨識）
help-script-convert--to = 要寫成的語言和文種
help-script-convert--output = 寫入此檔案（預設：標準輸出）
help-script-convert--capitals = 拉丁和西里爾維吾爾文在何處大寫：none（不用）、sentence（句首）或 names（句首、已知的名稱和 --glossary 中的名稱）
help-script-convert--lossless = 把轉換回來會改變的部分放在標記 -{"{"}Google{"}"}- 中，並能讀取這樣的標記
help-script-convert--exceptions = 不依規則轉換的詞的清單
help-script-convert--glossary = 名稱依此術語表檔案或資料夾的寫法：兩種文種中各只有一個首選形式的專名
help-script-convert--regional-words = 不僅用台灣或香港的字形，也用當地的詞語
help-script-convert--tsv = 逐行回答標準輸入中的「原文種、定位字元、目標文種、定位字元、文字」
help-script-detect = 辨識文字的語言和文種，並給出依據
help-script-detect-long =
    辨識每個文字檔的語言和文種：en、zh-Hans、zh-Hant、ug-Arab、ug-Latn 或 ug-Cyrl；其他語言顯示為「other」並附標籤，如 other (kk-Cyrl)，無從判斷時為 other (und)。下面列出依據：統計到的字母、詞和詞尾。

      tilmach script detect articles/*.md

    結束碼：0 表示所有文字都已讀取；2 表示有文字無法讀取。
help-script-detect--files = 文字（預設：標準輸入）
help-script-detect--jsonl = 回答 JSON Lines：每行一個帶 "id" 和 "text" 的物件
help-script-normalize = 修正用形似字母輸入的維吾爾文
help-script-normalize-long =
    把維吾爾文文字中的形似字母、顯現形式、延長線和多餘的符號換成正字法的字母，並說明改了什麼。阿拉伯語的詞保持不變。

      tilmach script normalize article.ug-Arab.md --check
help-script-normalize--file = 文字（預設：標準輸入）
help-script-normalize--output = 寫入此檔案（預設：標準輸出）
help-script-normalize--check = 不寫入，只列出會改動的地方；有改動時結束碼為 1
help-script-normalize--jsonl = 回答 JSON Lines：每行一個帶 "id" 和 "text" 的物件
