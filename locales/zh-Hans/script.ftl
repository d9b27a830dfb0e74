error-script-pair = 无法从 { $from } 转换为 { $to }
hint-script-pair = tilmach 可在 ug-Arab、ug-Latn、ug-Cyrl 之间转换维吾尔文，也可在 zh-Hans、zh-Hant、zh-Hant-TW、zh-Hant-HK 之间转换中文。
error-script-exceptions = 例外列表的这一行不是“原形、制表符、替换形”
hint-script-exceptions = 每行写一对，中间用制表符隔开；以 # 开头的行是注释。
