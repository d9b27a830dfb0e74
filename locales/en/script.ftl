error-script-pair = Cannot convert from { $from } to { $to }
hint-script-pair = tilmach converts Uyghur between ug-Arab, ug-Latn and ug-Cyrl, and Chinese between zh-Hans, zh-Hant, zh-Hant-TW and zh-Hant-HK.
error-script-exceptions = This line of the exceptions list is not FORM, tab, REPLACEMENT
hint-script-exceptions = Write one pair a line, with a tab between; a line that starts with # is a comment.
