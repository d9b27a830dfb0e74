error-script-pair = 無法從 { $from } 轉換為 { $to }
hint-script-pair = tilmach 可在 ug-Arab、ug-Latn、ug-Cyrl 之間轉換維吾爾文，也可在 zh-Hans、zh-Hant、zh-Hant-TW、zh-Hant-HK 之間轉換中文。
error-script-exceptions = 例外清單的這一行不是「原形、定位字元、替換形」
hint-script-exceptions = 每行寫一對，中間用定位字元隔開；以 # 開頭的行是註解。
