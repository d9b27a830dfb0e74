# پروگراممىنىڭ سىرتقى قىسمى: خاتالىقلار، ئورتاق تاللانمىلار، ياردەم ماۋزۇلىرى. (unverified)

cli-error = خاتالىق: { $text }
cli-warning = ئاگاھلاندۇرۇش: { $text }
cli-hint = {"  "}ئەسكەرتىش: { $text }
cli-interrupted = توختىتىلدى. يېزىلىۋاتقان ھۆججەتلەر ئەسلىدىكى پېتى تۇرىدۇ.

error-file-not-found = بۇنداق ھۆججەت ياكى قىسقۇچ يوق
hint-file-not-found = ئىملاسىنى ۋە ھازىر تۇرغان قىسقۇچنى تەكشۈرۈڭ
error-file-permission = ھوقۇق يوق ({ $reason })
hint-file-permission = ھۆججەت ۋە ئۇ تۇرغان قىسقۇچنىڭ ئىگىسىنى تەكشۈرۈڭ
error-file-disk-full = دىسكا توشۇپ كەتتى؛ ھېچنېمە ئۆزگەرتىلمىدى
hint-file-disk-full = بوشلۇق چىقىرىپ، شۇ بۇيرۇقنى قايتا ئىجرا قىلىڭ
error-file-is-directory = بۇ قىسقۇچ، ھۆججەت ئەمەس
error-file-io = ئوقۇغىلى ياكى يازغىلى بولمىدى ({ $reason })
error-file-binary = بۇ تېكىست ھۆججىتى ئەمەس ({ $offset }-بايتتا ئىككىلىك سانلىق مەلۇمات بار)
error-file-utf32 = بۇ ھۆججەت UTF-32 شەكلىدە، ئوقۇغىلى بولمايدۇ
error-file-zero = بۇ تېكىستتە نۆل بايت بار
error-file-not-utf8 = UTF-8 ئەمەس، UTF-16، GB18030، Big5 ياكى Windows-1252 مۇ ئەمەس ({ $offset }-بايت)
hint-file-charset = ھۆججەتنى UTF-8 شەكلىدە ساقلاپ قايتا سىناڭ
hint-file-zero = ئۇنى كۆرسىتىدىغان تەھرىرلىگۈچتە ئۆچۈرۈڭ، ياكى ھۆججەتنى قايتا UTF-8 شەكلىدە ساقلاڭ
error-charset-cannot-hold = تېكىستتە { $charset } ئىپادىلىيەلمەيدىغان ھەرپلەر بار
hint-charset-utf8 = ئەسلى ھۆججەتنى UTF-8 گە ئايلاندۇرۇڭ
error-jsonl-not-utf8 = بۇ قۇر UTF-8 ئەمەس
error-jsonl-not-json = بۇ قۇر JSON ئەمەس
error-jsonl-not-object = بۇ قۇر {"{"}"id": …, "text": "…"{"}"} شەكلىدىكى ئوبيېكت ئەمەس ياكى بىر ئاچقۇچ ئىككى قېتىم كەلگەن
error-jsonl-not-string = "{ $key }" نىڭ قىممىتى ھەرپ تىزىقى ئەمەس
error-jsonl-no-text = بۇ ئوبيېكتتا "text" يوق
error-jsonl-line-too-long = بىر قۇر { $limit } MiB دىن ئۇزۇن
error-language-tag = «{ $tag }» تىل بەلگىسى ئەمەس
hint-language-tag = en، zh-Hans، zh-Hant، ug-Arab، ug-Latn ياكى ug-Cyrl دەپ يېزىڭ

error-toml = بۇ يەر ئىناۋەتلىك TOML ئەمەس: { $reason }
error-toml-unknown-key = «{ $key }» دېگەن ئاچقۇچ يوق
error-toml-unknown-value = بۇ ئاچقۇچنىڭ «{ $value }» دېگەن قىممىتى يوق
error-toml-missing-key = بۇ يەردە «{ $key }» دېگەن ئاچقۇچ كەم
error-toml-type = { $found } نىڭ ئورنىدا { $expected ->
        [boolean] true ياكى false
        [text] قوش تىرناق ئىچىدىكى تېكىست
        [list] تىزىملىك: [ … ]
        [table] جەدۋەل: ئاچقۇچ ۋە قىممەتلەر
        [number] دائىرە ئىچىدىكى پۈتۈن سان
       *[other] باشقا خىل قىممەت
    } بولۇشى كېرەك
hint-did-you-mean = «{ $meant }» دېمەكچىمۇ؟
hint-known-keys = بار ئاچقۇچلار: { $known }

cli-usage = ئىشلىتىلىشى: { $usage }
    تەپسىلاتى: { $command } --help
error-usage-option = بۇ يەردە { $option } دېگەن تاللانما يوق
error-usage-argument = بۇ يەردە «{ $argument }» بولماسلىقى كېرەك
error-usage-command = «{ $command }» دېگەن بۇيرۇق يوق
error-usage-no-value = { $option } غا بىر قىممەت كېرەك
error-usage-value = «{ $value }» { $option } نىڭ قىممىتى ئەمەس
error-usage-values = { $option } غا { $expected } قىممەت كېرەك، { $given } بېرىلدى
error-usage-missing = كەم: { $arguments }
error-usage-conflict = { $option } بىلەن { $other } نى بىللە ئىشلىتىشكە بولمايدۇ
error-usage-twice = { $option } پەقەت بىر قېتىم بېرىلىدۇ
error-usage-utf8 = بىر ئارگۇمېنت ئىناۋەتلىك UTF-8 ئەمەس
error-usage = بۇيرۇق قۇرىنى ئوقۇغىلى بولمىدى: { $reason }
hint-usage-values = ئىشلىتىلىدىغان قىممەتلەر: { $values }
error-ui-language = پروگرامما «{ $tag }» تىلىنى بىلمەيدۇ؛ ئىنگلىزچە داۋاملاشتۇرىدۇ
hint-ui-language = --ui-lang نىڭ قىممىتى: en، zh-Hans، zh-Hant ياكى ug-Arab
error-target-unknown = tilmach تا { $lang } نىڭ قائىدىلىرى ۋە ئاتالغۇلىرى يوق: ئومۇمىي قائىدە بويىچە جۈملىگە بۆلۈنىدۇ، دېگۈدەك تەكشۈرۈلمەيدۇ
error-orphan = ئۇنىڭ ئەسلى ھۆججىتى { $source } ئەمدى يوق
hint-orphan = ماقالىنىڭ ئىسمى ئۆزگەرگەن بولسا، بۇ ھۆججەتكە يېڭى ماقالىنىڭ ئىسمىنى بېرىڭ، شۇندا localize تەرجىمىلەرنى تاپالايدۇ؛ بولمىسا ئۇنى ئۆچۈرۈڭ
error-localize-stdin = localize تەرجىمىلەرنى ماقالىنىڭ ھۆججەت ئىسمى بويىچە ساقلايدۇ، ئۆلچەملىك كىرگۈزۈشنى ئوقۇيالمايدۇ
hint-localize-stdin = تېكىستنى ھۆججەت قىلىپ ساقلاڭ، ياكى بۇنى ئىشلىتىڭ: tilmach extract - --to LANG

help-heading-arguments = ئارگۇمېنتلار
help-heading-options = تاللانمىلار
help-heading-usage = ئىشلىتىلىشى:{" "}
help-default = {" "}(كۆڭۈلدىكىسى: { $value })
help-heading-commands = بۇيرۇقلار
help--help = بۇ ياردەمنى كۆرسىتىدۇ
help--version = نەشرىنى كۆرسىتىدۇ
help--ui-lang = پروگراممىنىڭ تىلى: en، zh-Hans، zh-Hant ياكى ug-Arab (كۆڭۈلدىكىسى مۇھىتتىن ئېلىنىدۇ)
help--color = رەڭ: auto (ئاپتوماتىك)، always (ھەمىشە) ياكى never (ھەرگىز)
help--quiet = نەتىجە ۋە خاتالىقتىن باشقا ھېچنېمە چىقارمايدۇ
help--input-format = كىرگۈزۈش فورماتى: text، markdown، html … (كۆڭۈلدىكىسى: نامى ۋە مەزمۇنىغا قاراپ)
help--force = بار ھۆججەتنى ئالماشتۇرۇش
help--glossary = تەمىنلەنگەن ئاتالغۇ جەدۋىلىنىڭ ئۈستىگە قويۇلىدىغان جەدۋەل (TOML)؛ بىر نەچچە قېتىم بېرىشكە بولىدۇ
help--no-shipped = پروگرامما بىلەن كەلگەن ئاتالغۇ جەدۋىلىنى ئىشلەتمەسلىك
help--format = نەتىجىنى كۆرسىتىش شەكلى
help--memory = ئىزدەيدىغان تەرجىمە خاتىرىسى: .tmx ياكى .db؛ بىر نەچچە قېتىم بېرىشكە بولىدۇ
help--counting = سۆز ساناش ئۇسۇلى: msword، gmx، omegat، uax29 ياكى chars
help--to = يەرلىكلەشتۈرۈلىدىغان تىللار، پەش بىلەن ئايرىلىدۇ
help--config = تەڭشەك ھۆججىتى (كۆڭۈلدىكىسى: مۇشۇ ياكى ئۈستۈنكى قىسقۇچتىكى tilmach.toml)
help--from = ئەسلى تىل (كۆڭۈلدىكىسى: تەڭشەكتىكىسى ياكى en)
help--no-shipped-glossaries = tilmach بىلەن كەلگەن ئاتالغۇ جەدۋەللىرىنى ئىشلەتمەيدۇ
help--columns = جەدۋەلنىڭ ئىستونلىرى، ناملىرى بويىچە: source=English,target=Uyghur (يەنە key، note، context؛ كۆڭۈلدىكىسى: تەڭشەكتىكىسى)
help--output = يازىدىغان ھۆججەت (- ئۆلچەملىك چىقىرىش)
help--files = ھۆججەتلەر، قوش تىللىق ھۆججەتلەر ياكى قىسقۇچلار (كۆڭۈلدىكى: بۇ قىسقۇچ؛ - ئۆلچەملىك كىرگۈزۈش)
help--pair = ئەسلى تېكىست ۋە ئۇنىڭ تەرجىمىسى؛ كۆپ قېتىم بېرىشكە بولىدۇ
help--lang = تېكىستنىڭ تىلى (كۆڭۈلدىكى: ئىسمىغا، ئۆزىگە، ھەرپلىرىگە قاراپ)
help--select = پەقەت بۇ قائىدىلەر، كودى ياكى باش ھەرپلىرى بويىچە (TERM، NUMB001)
help--ignore = بۇ قائىدىلەرنى ئىشلەتمەسلىك
help--min-severity = مۇشۇ دەرىجىدىن باشلاپ دوكلات قىلىش: note، warning، error (كۆڭۈلدىكى: warning)
help--fail-on = مۇشۇ دەرىجىدىن باشلاپ 1 بىلەن ئاخىرلىشىش: note، warning، error، never
help--profile = draft: تېخى تەرجىمە قىلىنمىغانلىرى پەقەت ئەسكەرتىش؛ publish: ھەممىسى ھېسابلىنىدۇ
help--audience = ئوقۇرمەنلەر: tilmach.toml دىكى [check.for.نام] جەدۋىلى ئاتالغۇ ھالىتى ۋە دەرىجىلەرنى ئۆزگەرتىدۇ
help--as-of = مۇشۇ كۈنى كۈچكە ئىگە ئاتالغۇ قارارلىرىنى قوللىنىش
help--baseline = ئىلگىرى بار بولغان، بىر چەتكە قويۇلىدىغان مەسىلىلەر
help--changed = پەقەت git نەشرىدىن پەرقلىق ھۆججەتلەر (كۆڭۈلدىكى: HEAD)
help--today = يول قويۇشنىڭ ۋاقتى ئۆتكەن-ئۆتمىگەنلىكى ھېسابلىنىدىغان كۈن (كۆڭۈلدىكى: بۈگۈن)
help--fix = بىخەتەر تۈزىتىشلەرنى قوللىنىش
help--suggested = --fix بىلەن: تەكلىپ قىلىنغان تۈزىتىشلەرنىمۇ قوللىنىش
help--diff = تۈزىتىشنىڭ نېمىنى ئۆزگەرتىدىغانلىقىنى كۆرسىتىش، ھېچنېمىنى ئۆزگەرتمەسلىك
help--no-snippets = تېكىستنىڭ ئۆزىنى كۆرسەتمەسلىك: باشقىلار ئوقۇيدىغان خاتىرىلەر ئۈچۈن
help--exit-zero = نېمە تېپىلسا تېپىلسۇن 0 بىلەن ئاخىرلىشىش (كىرگۈزۈشنى ئوقۇغىلى بولمىسا بۇ ھېسابلانمايدۇ)

help = ئوخشاش بىر ماقالىنى ئىنگلىزچە، خەنزۇچە ۋە ئۇيغۇرچە توغرا سۆزلەر بىلەن ئېلان قىلىش
help-long =
    tilmach نازۇك ماقالىلەرنى ئىنگلىزچە، خەنزۇچە (ئاددىي ۋە مۇرەككەپ) ۋە ئۇيغۇرچە ئېلان قىلىدىغانلارغا ياردەم بېرىدۇ. ئۇ ماقالىنى جۈملىلەرگە بۆلىدۇ، ئاتالغۇلارنىڭ بارلىق تۈرلەنگەن شەكىللىرىنى تاپىدۇ، تەرجىمە خاتىرىسىنى باشقۇرىدۇ ۋە ھەممە نەشرنىڭ بىردەكلىكىنى تەكشۈرىدۇ.

    باشلاش:

      tilmach localize article.en.md --to zh-Hans,zh-Hant,ug-Arab
help-completions = شېل ئۈچۈن ئاپتوماتىك تولۇقلاش قوليازمىسىنى چىقىرىدۇ
help-completions--shell = قايسى شېل ئۈچۈن
help-man = قوللانما بېتىنى چىقىرىدۇ ياكى ھەممە بەتنى بىر قىسقۇچقا يازىدۇ
help-man--folder = ھەر بۇيرۇققا بىر بەت يېزىلىدىغان قىسقۇچ (كۆڭۈلدىكىسى: ئاساسىي بەت ئۆلچەملىك چىقىرىشقا)
