# تەكشۈرۈش قائىدىلىرىنىڭ دوكلاتلىرى.

finding-untr001-empty = بۇ جۈملىنىڭ تەرجىمىسى يوق: «{ $source }»
finding-untr001-copied = بۇ جۈملە ئەسلى تېكىستتىن كۆچۈرۈلگەن، تەرجىمە قىلىنمىغان.
finding-untr001-language = بۇ جۈملە بۇ نۇسخىنىڭ تىلىدا ({ $lang }) ئەمەس.
finding-untr002 = «{ $words }» تەرجىمە قىلىنماي قالغان.
finding-untr003-missing = ئەسلى تېكىستتىكى بىر جۈملىنىڭ بۇ يەردە تەرجىمىسى يوق: «{ $source }»
finding-untr003-added = بۇ جۈملە ئەسلى تېكىستتە يوق: «{ $target }»
finding-untr003-short = تەرجىمە ئەسلى تېكىستتىن خېلىلا قىسقا (مۆلچەردىكى ئۇزۇنلۇقنىڭ { $percent }%): بىر قىسمى چۈشۈپ قالمىغاندۇ؟
finding-untr003-unrelated = بۇ ھۆججەت بېرىلگەن ئەسلى تېكىستنىڭ تەرجىمىسى ئەمەس: ئىككىسىدە ئورتاق سان ۋە ئاتالغۇ يوق دېيەرلىك. ئۇ ئۆز ئالدىغا تەكشۈرۈلدى.
finding-term001-forbidden = «{ $term }» ئىشلىتىلمەسلىكى كېرەك.
finding-term001-deprecated = «{ $term }» نى باشقا سۆز بىلەن ئالماشتۇرۇش كېرەك.
finding-term002 = ئەسلى تېكىستتىكى «{ $term }» نىڭ بۇ يەردە تەستىقلانغان تەرجىمىسى يوق. بولۇشقا تېگىشلىكى: { $equivalents }
finding-term003 = بۇ يەردە «{ $term }»، باشقا يەردە «{ $other }»: بىر ئۇقۇمغا ئىككى خىل سۆز ئىشلىتىلگەن.
finding-term004 = «{ $term }» ئەسلى تېكىستنىڭ تىلىدا قالغان. بولۇشقا تېگىشلىكى: { $equivalents }
finding-term005 = «{ $term }» نىڭ تۇنجى تىلغا ئېلىنىشىدا ئىزاھاتى يوق: { $gloss }
finding-voice001 = «{ $term }» ھۆكۈمەتنىڭ سىپايىلەشتۈرۈلگەن سۆزى، بۇ يەردە ئاخبارات ئورگىنىنىڭ ئۆز سۆزى بولۇپ قالغان.
finding-voice001-label = «{ $term }» دۈشمەنلىك خاراكتېرلىك ئاتالغۇ، بۇ يەردە ئاخبارات ئورگىنىنىڭ ئۆز سۆزى بولۇپ قالغان.
finding-voice002-lost = ئەسلى تېكىستتە «{ $term }» تىرناق ئىچىدە، بۇ يەردە تىرناقسىز.
finding-voice002-added = «{ $term }» بۇ يەردە تىرناق ئىچىدە، ئەسلى تېكىستتە تىرناقسىز.
finding-voice003 = ئەسلى تېكىست كىمنىڭ سۆزى ئىكەنلىكىنى ئېيتقان («{ $words }»)، تەرجىمىدە ئۇ يوق.
finding-voice004 = «{ $words }» ئەسلى تېكىستتە («{ $source }») يوق مەيداننى بىلدۈرىدۇ.
finding-hedg001-lost = ئەسلى تېكىست بۇنى كېسىپ ئېيتمىغان («{ $words }»)، تەرجىمە بولسا پاكىت قىلىپ قويغان.
finding-hedg001-added = «{ $words }» ئەسلى تېكىستتە يوق گۇماننى قوشۇپ قويغان.
finding-nega001-lost = ئەسلى تېكىستتە ئىنكار بار («{ $words }»)، تەرجىمىدە يوق.
finding-nega001-added = تەرجىمىدە ئىنكار بار («{ $words }»)، ئەسلى تېكىستتە يوق.
finding-msgs001 = مەنبەدىكى «{ $name }» ناملىق ئۇچۇر بۇ يەردە يوق ياكى قۇرۇق.
finding-msgs002 = مەنبەدە «{ $name }» ناملىق ئۇچۇر يوق.
finding-nega002 = «{ $target }» ئەسلى تېكىستتىكى «{ $source }» نىڭ ئەكسىنى بىلدۈرىدۇ.
finding-name001 = «{ $name }» خەنزۇچە ئارقىلىق يېزىلغان ئىسىم.
finding-name001-form = «{ $name }» بۇ ئىسىمنىڭ ئىشلىتىدىغان شەكلى ئەمەس.
finding-name002 = بۇ يەردە «{ $name }»، باشقا يەردە «{ $other }»: بىر ئىسىم ئىككى خىل يېزىلغانمۇ؟
finding-name003 = ئەسلى تېكىستتىكى «{ $name }» بۇ يەردە تىلغا ئېلىنمىغان.
finding-numb001-changed = ئەسلى تېكىستتە { $source }، تەرجىمىدە { $target }.
finding-numb001-missing = ئەسلى تېكىستتىكى { $source } بۇ يەردە يوق.
finding-numb001-added = { $target } ئەسلى تېكىستتە يوق.
finding-numb001-limit = ئەسلى تېكىست بىلەن تەرجىمىنىڭ بىرى «ئارتۇق»، يەنە بىرى «ئاز» دەيدۇ: { $target }
finding-numb001-unlimited = ئەسلى تېكىستتە «{ $limit }» بار، تەرجىمىدە پەقەت سان قالغان: { $target }
finding-quot001-empty = { $marks } نىڭ ئىچىدە سۆز يوق.
finding-quot001-open = { $mark } بىلەن ئېچىلغان تىرناق يېپىلمىغان.
finding-quot001-close = { $mark } بىلەن يېپىلغان تىرناق ئېچىلمىغان.
finding-quot002 = { $found } بۇ تىلنىڭ تىرناق بەلگىسى ئەمەس، { $wanted } بولۇشى كېرەك
finding-quot003-lost = ئەسلى تېكىستتىكى بىر نەقىلنىڭ تىرناقلىرى چۈشۈپ قالغان: «{ $words }»
finding-quot003-added = بۇ ئەسلى تېكىستتە نەقىل ئەمەس: «{ $words }»
finding-tags001-lost = ئەسلى تېكىستتىكى { $code } بەلگىسى بۇ يەردە يوق.
finding-tags001-added = { $code } بەلگىسى ئەسلى تېكىستتە يوق.
finding-tags001-crossed = { $code } بەلگىسىنىڭ يەنە بىر يېرىمى يوق، تەتۈر تۇرىدۇ ياكى باشقا بەلگە بىلەن كېسىشىدۇ.
finding-tags002 = ئۇلانما باشقا يەرگە بارىدۇ: ئەسلى تېكىستتە { $source }، بۇ يەردە { $target }.
finding-punc001 = «{ $found }» باشقا يېزىقنىڭ تىنىش بەلگىسى، { $wanted } بولۇشى كېرەك
finding-punc002 = «{ $found }»: بۇ يەردە پەقەت بىر تىنىش بەلگىسى بولۇشى كېرەك
finding-punc003 = ئابزاسنىڭ ئاخىرىدىكى تىنىش بەلگىسى چۈشۈپ قالغان.
finding-punc003-question = ئەسلى تېكىست بىلەن تەرجىمىنىڭ بىرى سوئال جۈملە، يەنە بىرى بايان جۈملە.
finding-spac001 = ئارتۇق بوشلۇق.
finding-spac001-missing = جۈملە ئاخىرىدىن كېيىن بوشلۇق يوق.
finding-rept001 = «{ $word }» ئارقا-ئارقىدىن ئىككى قېتىم يېزىلغان.
finding-scrp001-hans = «{ $found }» ئاددىي خەنزۇچە خەت، «{ $wanted }» بولۇشى كېرەك
finding-scrp001-hant = «{ $found }» مۇرەككەپ خەنزۇچە خەت، «{ $wanted }» بولۇشى كېرەك
finding-scrp002 = «{ $word }» دا شەكلى ئوخشاش، ئەمما باشقا ھەرپلەر بار: «{ $wanted }»
finding-scrp002-invisible = كۆرۈنمەيدىغان ھەرپ: { $character }.
finding-scrp003 = «{ $word }» باشقا يېزىقتىكى ئۇيغۇرچە.
finding-bidi001-override = { $control } كونترول بەلگىسى تېكىستنىڭ يۆنىلىشىنى مەجبۇرىي ئۆزگەرتكەن.
finding-bidi001-needless = { $control } كونترول بەلگىسى يۆنىلىشنى ئۆزگەرتىدۇ، ئەمما بۇ يەردە ئوڭدىن سولغا يېزىلىدىغان سۆز يوق.
finding-bidi001-open = { $control } كونترول بەلگىسى ئېچىلغان، يېپىلمىغان.
finding-bidi001-close = { $control } كونترول بەلگىسى ھېچنېمىنى ياپمايدۇ.
finding-bidi002 = ئابزاس «{ $word }» بىلەن باشلانغان، سولدىن ئوڭغا كۆرۈنۈپ قېلىشى مۇمكىن.
finding-bidi003 = «{ $words }» نىڭ تەرتىپى ئالمىشىپ كۆرۈنىدۇ. ئايرىغۇچ بەلگە بۇنىڭ ئالدىنى ئالىدۇ.
finding-cons001 = ئوخشاش جۈملە يۇقىرىدا باشقىچە تەرجىمە قىلىنغان: «{ $other }»
finding-cons002 = باشقا بىر جۈملىنىڭ تەرجىمىسىمۇ مۇشۇنداق: «{ $other }»
finding-cons001-memory = تەرجىمە خاتىرىسىدە بۇ جۈملىنىڭ باشقا تەرجىمىسى بار: «{ $other }»
note-cons-elsewhere = ئۇ يەردە: { $place }
finding-leng001 = { $length } ھەرپ بار، ئەڭ كۆپ بولغاندا { $most } بولىدۇ.
finding-stal001 =
    بۇ تەرجىمە ئىشلەنگەندىن كېيىن { $source } ئۆزگەرگەن: { $changed ->
        [0] ئۇنىڭدا يېڭى جۈملە يوق.
       *[other] ئۇنىڭدا { $changed } يېڭى جۈملە بار.
    }
finding-supp001 = بۇ ئىزاھات { $codes } غا يول قويغان، ئەمما ئۇنداق مەسىلە يوق.
finding-supp002-code = «{ $code }» دېگەن قائىدە يوق؛ { $near } دېمەكچىمۇ؟
finding-supp002-no-code = بۇ ئىزاھات قايسى قائىدىگە يول قويىدىغانلىقىنى ئېيتمىغان.
finding-supp002-no-reason = بۇ ئىزاھات سەۋەبىنى ئېيتمىغان. reason="…" دەپ يېزىڭ.
finding-supp002-word = «tilmach: { $found }» ھېچنېمىگە يول قويمايدۇ؛ { $near } دېمەكچىمۇ؟
finding-supp002-syntax = بۇ ئىزاھاتنى «{ $found }» دىن ئوقۇغىلى بولمىدى. مۇنداق يېزىڭ: allow CODE reason="…" until=YYYY-MM-DD
finding-supp003 = بۇ ئىزاھات { $codes } غا { $until } غىچە يول قويغان؛ ۋاقتى ئۆتۈپ كەتكەن.
note-term-reason = سەۋەبى: { $reason }
note-term-instead = ئورنىغا: { $terms }
note-term-source = ئاساسى: { $source }
note-term-definition = مەنىسى: { $definition }
note-term-usage = ئىشلىتىلىشى: { $usage }
finding-kept-back = { $rule } (سۆزلەر يوشۇرۇلدى؛ كۆرۈش ئۈچۈن --no-snippets سىز ئىجرا قىلىڭ)
error-baseline-broken = بۇ ئاساس ھۆججىتى ئەمەس ({ $why })
error-baseline-version = بۇ ئاساس ھۆججىتىنىڭ نەشرى { $version }، بۇ پروگرامما ئۇنى تونۇمايدۇ

error-no-such-line = ھۆججەتتە { $lines } قۇر بار
explain-break = جۈملە بۇ يەردە ئاخىرلىشىدۇ
explain-no-break = جۈملە بۇ يەردە ئاخىرلاشمايدۇ
