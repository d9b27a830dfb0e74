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
error-xliff-version = بۇ XLIFF نەشرىنى قوللىمايدۇ (ھۆججەتتىكىسى { $found }؛ 1.0 دىن 2.2 گىچە قوللايدۇ)
error-xliff-no-source-lang = ئەسلى تىل ({ $attribute }) كۆرسىتىلمىگەن
error-xliff-lang = { $attribute } تىل بەلگىسى ئەمەس: «{ $value }»
error-xliff-no-id = <{ $element }> نىڭ id سى يوق
error-xliff-no-source = «{ $unit }» بىرلىكىدىكى بىر بۆلەكنىڭ ئەسلى تېكىستى يوق
error-xliff-state = «{ $state }» ھالەت ئەمەس؛ initial، translated، reviewed ۋە final لا بار
error-xliff-no-such-segment = «{ $unit }» بىرلىكىدە «{ $segment }» دېگەن بۆلەك يوق
error-xliff-other-languages = ھۆججەتنىڭ بۇ قىسمىنىڭ تىلى بىرىنچى قىسمىنىڭكى بىلەن ئوخشاش ئەمەس؛ ئۇنىڭدىكى بىرلىكلەر ئوقۇلمىدى
error-xliff-locked = «{ $unit }» بىرلىكىدىكى «{ $segment }» بۆلىكى قۇلۇپلانغان؛ ئۇنىڭ تەرجىمىسىنى ئۆزگەرتىشكە بولمايدۇ
error-not-bilingual = بۇ قوش تىللىق ھۆججەت (XLIFF، SDLXLIFF، MXLIFF) ئەمەس
error-xliff-unit-twice = «{ $unit }» دېگەن ئىككى بىرلىك بار؛ پەقەت بىرىنچىسى ئوقۇلدى
error-xliff-unknown-element = <{ $element }> بولسا XLIFF نىڭ قۇر ئىچىدىكى ئېلېمېنتى ئەمەس؛ پەقەت ئىچىدىكى تېكىست ئوقۇلدى
error-xliff-other-tool = بۇ ھۆججەتتىكى بىرلىكلەرنىڭ ھېچقايسىسى { $source } غا تەۋە ئەمەس: باشقا قورال ئۇنى ئۆز ئۇسۇلىدا بۆلگەن
hint-xliff-other-tool = ھۆججەتنى شۇنى ياسىغان قورالدا تاماملاڭ؛ ئۇنىڭدىكى تەرجىمىلەرنى tm add ۋە localize بىلەن ئېلىشقا بولىدۇ
error-xlif-element = <{ $element }> نىڭ <{ $parent }> ئىچىدىكى بۇ ئورۇندا تۇرۇشىغا بولمايدۇ
error-xlif-element-missing = <{ $parent }> غا { $element } كېرەك
error-xlif-text = <{ $parent }> ئىچىدە تېكىست بولماسلىقى كېرەك
error-xlif-attribute = <{ $element }> دا { $attribute } خاسلىقى بولماسلىقى كېرەك
error-xlif-attribute-missing = <{ $element }> غا { $attribute } خاسلىقى كېرەك
error-xlif-value = { $attribute } نىڭ قىممىتى «{ $value }» بولسا بولمايدۇ؛ بولىدىغانلىرى: { $type }
error-xlif-id = «{ $id }» دېگەن id بىر { $scope } ئىچىدە ئىككى قېتىم كەلگەن
error-xlif-skeleton = قاپارتما يا ھۆججەتنىڭ ئىچىدە بولىدۇ، يا href ئارقىلىق كۆرسىتىلىدۇ؛ پەقەت بىرىنى تاللاڭ
error-xlif-language = <{ $element }> نىڭ تىلى { $found }، ئەمما { $attribute } دا { $wanted } دېيىلگەن
error-xlif-order = بۆلەكتە ئىككى تەرجىمە { $order }-ئورۇننى ئىگىلىگەن، ياكى بۇنداق ئورۇن يوق
error-xlif-copy = «{ $id }» كودىنى كۆچۈرۈشكە بولمايدۇ (canCopy="no")
error-xlif-one-of = <{ $element }> دا تۆۋەندىكىلەردىن دەل بىرى بولۇشى كېرەك: { $names }
error-xlif-fragment = «{ $value }» XLIFF قوبۇل قىلىدىغان نەقىل ئەمەس؛ مەسىلەن #f=f1/u=u1/n=n1 دەپ يېزىڭ
error-xlif-lost = تەرجىمىدە ئۆچۈرۈشكە بولمايدىغان «{ $id }» كودى يوقاپ كەتكەن (canDelete="no")
error-xlif-sequence = «{ $id }» دىن باشلانغان كودلار بىللە ۋە تەرتىپى بويىچە تۇرۇشى كېرەك (canReorder)
error-xlif-isolated = <ec> مۇستەقىل بولسا id، بولمىسا startRef ئىشلىتىلىدۇ؛ بۇ يەردە { $attribute } خاتا
error-xlif-pair = <{ $element }> «{ $id }» نىڭ <{ $end }> ى يوق؛ ئاخىرى باشقا يەردە بولسا isolated="yes" دەپ بەلگە قويۇڭ
error-xlif-cp = <cp hex="{ $hex }"> دىكى ھەرپنى XML كۆتۈرەلەيدۇ؛ ھەرپنىڭ ئۆزىنى يېزىڭ
error-xlif-kind = «{ $id }» كودى ئەسلى تېكىستتە { $one }، تەرجىمىدە بولسا { $other }
error-xlif-needs = { $name } ئۈچۈن { $other } كېرەك
error-xlif-together = { $name } بىلەن { $other } بىللە كەلسە بولمايدۇ
error-xlif-differs = { $attribute } نىڭ قىممىتى { $one } بىلەن { $other } دا ئوخشاش ئەمەس
error-xlif-reference = { $attribute }="{ $value }" ھېچنېمىنى كۆرسەتمەيدۇ؛ ئۇ { $wanted } نى كۆرسىتىشى كېرەك
error-format-unknown = «{ $name }» دېگەن فورمات يوق؛ بارلىرى: { $known }
error-zip-broken = بۇ بولاقنى ئوقۇغىلى بولمىدى (ZIP ھۆججىتى بۇزۇلغان ياكى تولۇق ئەمەسمۇ؟)
error-zip-unsupported = بۇ بولاق شىفىرلانغان ياكى ھۆججەتلەردە ئىشلىتىلمەيدىغان ئۇسۇلدا پرېسلانغان
error-zip-name = بولاقتا «{ $name }» ئىككى قېتىم كەلگەن ياكى بولاقنىڭ سىرتىنى كۆرسەتكەن؛ قوبۇل قىلىنمىدى
error-zip-bomb = «{ $name }» يېيىلسا نورمال ھۆججەتتىن كۆپ چوڭ بولۇپ كېتىدۇ؛ قوبۇل قىلىنمىدى
error-zip-part = بولاقتىكى «{ $name }» بۇزۇلغان
error-package-no-document = بولاقتا ھۆججەت يوق
error-columns = «{ $told }» جەدۋەلنىڭ ھېچقايسى ئىستونىنى كۆرسەتمەيدۇ
hint-columns = ئىستوننىڭ نېمىگە ئىشلىتىلىدىغانلىقى ۋە نامىنى يېزىڭ: --columns source=English,target=Uyghur (يەنە key، note، context)
error-package-encrypted = بۇ ھۆججەت پارول بىلەن قوغدالغان
hint-package-encrypted = ئۇنى پارولى بىلەن ئېچىپ، پارولسىز ساقلاپ، قايتا سىناڭ.
error-office-old = بۇ 2007-يىلدىن بۇرۇنقى Office نىڭ ھۆججىتى ياكى پارول بىلەن قوغدالغان ھۆججەت
hint-office-old = ئۇنى پارولسىز DOCX قىلىپ ساقلاپ، قايتا سىناڭ.
error-json-broken = بۇ يەردىن باشلاپ JSON توغرا ئەمەس
error-ftl-broken = بۇ توغرا Fluent ئەمەس: { $reason }
error-ftl-deep = بۇ يەردە قاتلىنىش { $limit } قەۋەتتىن ئېشىپ كەتتى؛ ھۆججەت ئوقۇلمىدى
error-yaml-broken = بۇ توغرا YAML ئەمەس: { $reason }
error-po-keyword = «{ $keyword }» PO ھۆججىتىنىڭ ئاچقۇچلۇق سۆزى ئەمەس
hint-po-keyword = msgctxt، msgid، msgid_plural، msgstr ياكى msgstr[0]، msgstr[1] قاتارلىقلارنى ئىشلىتىڭ. تېكىست قوش تىرناق ئىچىگە يېزىلىدۇ، ئىزاھات # بىلەن باشلىنىدۇ.
error-po-string = تېكىستنىڭ باش ياكى ئاخىرقى تىرنىقى يوق: { $keyword }
hint-po-string = تېكىستنى ئاچقۇچلۇق سۆز بىلەن بىر قۇردا ئىككى تۈز تىرناق ئارىسىغا يېزىڭ؛ ئىچىدىكى تىرناق \" دەپ يېزىلىدۇ.
error-po-no-msgstr = { $keyword } دىن كېيىن msgstr يوق
hint-po-no-msgstr = ئۇنىڭدىن كېيىن msgstr "" دېگەن قۇرنى قوشۇڭ.
error-subtitles-time = بۇ قۇرنىڭ ۋاقتىنى ئوقۇغىلى بولمىدى
hint-subtitles-time = ھەر بىر قۇر 00:00:01,000 --> 00:00:04,000 دېگەندەك بىر قۇر بىلەن باشلىنىدۇ.
error-subtitles-none = بۇ ھۆججەتتە بىرمۇ قۇر يوق
error-csv-quote = كاتەكچىنىڭ تىرنىقى كاتەكچىنىڭ ئاخىرىدا ياپىلمىغان
error-csv-cells = بۇ قۇردا { $cells } كاتەكچە بار، بىرىنچى قۇردا بولسا { $columns } ئىستون ئاتالغان
error-csv-column = «{ $name }» ناملىق ئىستون يوق؛ بارلىرى: { $known }
hint-csv-column = ئىستونلارنىڭ نامىنى --columns source=NAME,target=NAME بىلەن، ياكى tilmach.toml دىكى [read.columns] بۆلىكىدە source، target، key، note ۋە context بىلەن يېزىڭ.
