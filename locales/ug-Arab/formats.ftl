# ھۆججەت فورماتلىرى ۋە قوش تىللىق ھۆججەتلەر. (unverified)

error-format-count = ھۆججەتتە { $blocks } بۆلەك بار، ئەمما { $translations } تەرجىمە بېرىلدى
error-xml-broken = XML نىڭ تۈزۈلۈشى توغرا ئەمەس: { $reason }
error-xml-unclosed = <{ $name }> نىڭ ئاخىرقى بەلگىسى يوق
error-xml-empty = ھۆججەتتە XML ئېلېمېنتى يوق
error-xml-two-roots = ئەڭ سىرتقى ئېلېمېنتتىن ئىككىسى بار
error-xml-text-outside = ئەڭ سىرتقى ئېلېمېنتنىڭ سىرتىدا تېكىست بار
error-xml-entity = &{ $name }; دېگەن بەلگە نامەلۇم
error-xml-declares-entities = ھۆججەت ئېنتىتى ئېلان قىلغان؛ بۇنداق ھۆججەتلەر قوبۇل قىلىنمايدۇ، چۈنكى كىچىك بىر ھۆججەت نەچچە گىگابايتقا يېيىلىپ كېتەلەيدۇ
error-xml-deep = ئېلېمېنتلار { $limit } قەۋەتتىن چوڭقۇر قاتلانغان
error-xml-prefix = «{ $prefix }» دېگەن نام بوشلۇقى ئالدى قوشۇمچىسى ئېلان قىلىنمىغان
error-xml-too-large = 4 GiB دىن چوڭ ھۆججەتنى ئوقۇغىلى بولمايدۇ
error-xliff-root = بۇ XLIFF ئەمەس: ئەڭ سىرتقى ئېلېمېنت <{ $found }>
error-xliff-version = بۇ XLIFF نەشرىنى قوللىمايدۇ (ھۆججەتتىكىسى { $found }؛ 2.0، 2.1 ۋە 2.2 نى قوللايدۇ)
error-xliff-no-source-lang = ئەسلى تىل (srcLang) كۆرسىتىلمىگەن
error-xliff-lang = { $attribute } تىل بەلگىسى ئەمەس: «{ $value }»
error-xliff-no-id = <{ $element }> نىڭ id سى يوق
error-xliff-no-source = «{ $unit }» بىرلىكىدىكى بىر بۆلەكنىڭ ئەسلى تېكىستى يوق
error-xliff-state = «{ $state }» ھالەت ئەمەس؛ initial، translated، reviewed ۋە final لا بار
error-xliff-no-such-segment = «{ $unit }» بىرلىكىدە «{ $segment }» دېگەن بۆلەك يوق
