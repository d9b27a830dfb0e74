error-script-pair = { $from } دىن { $to } غا ئايلاندۇرغىلى بولمايدۇ
hint-script-pair = tilmach ئۇيغۇرچىنى ug-Arab، ug-Latn ۋە ug-Cyrl ئارىسىدا، خەنزۇچىنى zh-Hans، zh-Hant، zh-Hant-TW ۋە zh-Hant-HK ئارىسىدا ئايلاندۇرىدۇ.
error-script-exceptions = مۇستەسنالار تىزىملىكىنىڭ بۇ قۇرى «شەكىل، Tab، ئورنىغا يېزىلىدىغىنى» ئەمەس
hint-script-exceptions = ھەر قۇرغا بىر جۈپ يېزىڭ، ئارىسىغا Tab قويۇڭ؛ # بىلەن باشلانغان قۇر ئىزاھاتتۇر.
