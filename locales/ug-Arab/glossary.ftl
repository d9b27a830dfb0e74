# Glossaries.

error-glossary-duplicate-id = «{ $concept }» ئۇقۇمى بۇ ئاتالغۇ جەدۋىلىدە ئىككى قېتىم كۆرۈلدى
error-glossary-no-definition = يېڭى «{ $concept }» ئۇقۇمىنىڭ ئېنىقلىمىسى يوق
error-glossary-spelling = «{ $pair }» ئىملا جۈپى ئەمەس؛ سۆزنىڭ ئىككى بۆلىكىنى ئوتتۇرىسىغا ~ قويۇپ يېزىڭ، مەسىلەن ـب~ـپ
error-glossary-no-status = يېڭى «{ $term }» ئاتالغۇسىنىڭ ھالىتى يوق (preferred، admitted، deprecated ياكى forbidden)
error-glossary-no-concept = «{ $query }» دېگەن ئۇقۇم ياكى ئاتالغۇ يوق
hint-glossary-search = tilmach glossary search ئۇقۇملارنى سۆزنىڭ بىر قىسمى بىلەن، ھەرقانداق يېزىقتا ئىزدەيدۇ
finding-glos001 = «{ $concept }» نىڭ «{ $term }» شەكلى قۇرۇق ياكى ئۇنىڭدا ئارتۇق بوشلۇق بار.
finding-glos002 = «{ $term }» «{ $concept }» ئىچىدە ئىككى قېتىم كۆرۈلدى.
finding-glos003 = «{ $term }» «{ $concept }» ئىچىدە ھەم { $first } ھەم { $second } دەپ بەلگىلەنگەن.
finding-glos004 = «{ $concept }» نەقىل ئالغان «{ $key }» مەنبەسى sources.toml دا يوق.
finding-glos004-none = «{ $concept }» نىڭ «{ $term }» شەكلى ئىسپاتلانغان (attested) دەپ بەلگىلەنگەن، ئەمما مەنبەسى يوق.
finding-glos005 = «{ $concept }» نىڭ «{ $term }» شەكلى { $lang } يېزىقىدا ئەمەس: { $letter } ({ $code }).
finding-glos006 = «{ $concept }» نىڭ «{ $term }» شەكلىدە ({ $lang }) ئۇيغۇر يېزىقىدا يوق ھەرپ بار: { $letter } ({ $code }).
finding-glos007 = «{ $concept }» نىڭ «{ $term }» شەكلىدە ({ $lang }) خەنزۇ يېزىقىنىڭ باشقا تۈرىدىكى خەت بار: { $letter } ({ $code }).
finding-glos008 = «{ $concept }» نىڭ «{ $term }» شەكلى ھېچقانداق تېكىستتىن تېپىلمايدۇ.
note-term-never-whole = ئۇنىڭ ئىچىدە پەقەت بىر قىسمى تېپىلىدۇ: «{ $part }»
note-term-never-near = ئۇ يېنىدا تۇرماسلىقى كېرەك بولغان سۆز (not_near) بىلەن يانداش
note-term-never-word = تېكىستنىڭ سۆزلەرگە بۆلۈنۈشى بويىچە ئۇ بىر سۆز ياكى قاتار تۇرغان سۆزلەر ئەمەس
finding-glos009 = «{ $concept }» نىڭ { $lang } شەكلى يوق، سەۋەبىمۇ (absent) يېزىلمىغان.
finding-glos009-present = «{ $concept }» نىڭ { $lang } شەكلى يوق (absent) دېيىلگەن، ئەمما بار.
finding-glos010 = «{ $concept }» نىڭ «{ $term }» شەكلى تاشلىۋېتىلگەن ياكى چەكلەنگەن، ئەمما سەۋەبى يېزىلمىغان.
finding-glos011 = «{ $concept }» نىڭ «{ $term }» شەكلى ئەرەب يېزىقىدىكى شەكىلدىن قائىدە بويىچە چىقىدۇ، ئايرىم ساقلاش ھاجەتسىز.
finding-glos012-missed = «{ $concept }» نىڭ «{ $term }» شەكلى ياخشى مىسالىدىن تېپىلمىدى: { $example }
finding-glos012-fired = «{ $concept }» نىڭ «{ $term }» شەكلى ناچار مىسالىدىن تېپىلدى: { $example }
finding-glos013 = «{ $concept }» نىڭ { $lang } شەكىللىرى بار، ئەمما ھېچقايسىسى ئالدىن تاللانمىغان.
finding-glos014 = «{ $concept }» تارىخىدىكى «{ $date }» چېسلا ئەمەس (YYYY-MM-DD).
glossary-preferred = ئالدىن تاللىنىدۇ
glossary-admitted = ئىشلىتىشكە بولىدۇ
glossary-deprecated = ئىشلەتمىگەن ياخشى
glossary-forbidden = چەكلەنگەن
glossary-neutral = بىتەرەپ
glossary-contested = تالاش-تارتىشلىق
glossary-official-euphemism = ھۆكۈمەتنىڭ پەردازلىغان سۆزى
glossary-derogatory = ھاقارەت سۆز
glossary-legal-term = قانۇن ئاتالغۇسى
glossary-short = قىسقا شەكلى
glossary-acronym = قىسقارتىلمىسى
glossary-spelling = باشقا يېزىلىشى
glossary-synonym = مەنىداش سۆز
glossary-derived = ياساپ چىقىلغان
glossary-unverified = تەستىقلانمىغان
glossary-quoted = پەقەت نەقىل ئىچىدە
glossary-ambiguous = كۈندىلىك سۆزمۇ بولىدۇ
glossary-gloss = تۇنجى قېتىم تىلغا ئېلىنغاندا: ({ $gloss })
glossary-absent = { $lang } شەكلى يوق: { $reason }
glossary-table-concept = ئۇقۇم
glossary-search-nothing = «{ $query }» تېپىلمىدى.
glossary-lint-sum = { $concepts } ئۇقۇمدا { $findings } مەسىلە بار.
glossary-test-idle = { $code } ({ $rule }) قائىدىسى { $langs } دا ھېچ نېمە دوكلات قىلالمايدۇ: ئۇ ئىزدەيدىغان ئاتالغۇ يوق
glossary-test-sum = { $terms } ئاتالغۇ ئىزدەلدى، { $examples } مىسال سىنالدى، { $failures } لاياقەتسىز.
help-glossary-search = ئۇقۇملارنى ھەرقانداق يېزىقتىكى ھەرقانداق يېزىلىشى بويىچە ئىزدەش
help-glossary-search-long =
    ئۇقۇملارنى ھەرقانداق يېزىقتىكى ھەرقانداق شەكلى، قوشۇمچە بەلگىلىك ياكى بەلگىسىز يېزىلىشى، پىنيىن ياكى ئېنىقلىمىدىكى بىر سۆز بويىچە ئىزدەيدۇ.

    ئاخىرلىشىش كودى ھېچنېمە تېپىلمىسىمۇ 0؛ ئاتالغۇ ھۆججىتىنى ئوقۇغىلى بولمىسا 2.

    مىساللار:

      tilmach glossary search urumchi
      tilmach glossary search 跨国
      tilmach glossary search -n 3 camp
help-glossary-search--query = ئىزدەيدىغان نەرسە
help-glossary-search--limit = ئەڭ كۆپ ئۇقۇم سانى
help-glossary-search--glossary = باشقىلىرىنىڭ ئۈستىگە قوشۇلىدىغان ئاتالغۇ ھۆججىتى ياكى قىسقۇچ (تەكرارلاشقا بولىدۇ)
help-glossary-show--glossary = باشقىلىرىنىڭ ئۈستىگە قوشۇلىدىغان ئاتالغۇ ھۆججىتى ياكى قىسقۇچ (تەكرارلاشقا بولىدۇ)
help-glossary-show = بىر ئۇقۇم ھەققىدىكى ھەممىنى كۆرسىتىش: شەكىللەر، ھالەت، سەۋەب، مەنبە
help-glossary-show-long =
    ئۇقۇمنى نومۇرى بويىچە، ياكى شۇ ئاتالغۇ بار بارلىق ئۇقۇملارنى كۆرسىتىدۇ.

    ئاخىرلىشىش كودى 0؛ بۇنداق نام بولمىسا ياكى ئاتالغۇ ھۆججىتىنى ئوقۇغىلى بولمىسا 2.

    مىساللار:

      tilmach glossary show transnational-repression
      tilmach glossary show 职业培训
      tilmach glossary show --cited لاگېر
help-glossary-show--term = ئۇقۇم نومۇرى ياكى ھەرقانداق تىلدىكى ئاتالغۇ
help-glossary-show--cited = نەقىل ئېلىنغان مەنبەلەرنى كۆرسىتىش
help-glossary-lint = ئاتالغۇ ھۆججەتلىرىنى تەكشۈرۈش: ھەرپ، مەنبە، ھالەت، سەۋەب
help-glossary-lint-long =
    ئاتالغۇ ھۆججەتلىرىنى تەكشۈرىدۇ: قۇرۇق، تەكرار ياكى زىت شەكىللەر، نامەلۇم مەنبەلەر، خاتا يېزىق ۋە ھەرپلەر، كەم تىل ۋە سەۋەبلەر، تېپىلمايدىغان ئاتالغۇلار، لاياقەتسىز مىساللار.

    مەسىلە بولمىسا 0، بولسا 1، ھۆججەت ئوقۇلمىسا 2 بىلەن ئاخىرلىشىدۇ.

    مىساللار:

      tilmach glossary lint
      tilmach glossary lint glossaries/house.toml
help-glossary-test = بارلىق ئاتالغۇلارنىڭ مىساللىرىنى سىناش ۋە تېپىلمايدىغان ئاتالغۇلارنى كۆرسىتىش
help-glossary-test-long =
    ھەر بىر ئاتالغۇنى ياخشى مىساللىرىدىن (تېپىلىشى كېرەك)، ناچار مىساللىرىدىن (تېپىلماسلىقى كېرەك) ۋە ئۆز شەكلىدىن (ھەمىشە تېپىلىشى كېرەك) ئىزدەيدۇ. ئىزدەيدىغان ئاتالغۇسى يوق قائىدىلەرنى تىللىرى بىلەن كۆرسىتىدۇ.

    ئاخىرلىشىش كودى ھەممىسى توغرا بولسا 0، بىرەر ئاتالغۇ ياكى مىسال ئۆتمىسە 1، ھۆججەتنى ئوقۇغىلى بولمىسا 2.

    مىسال:

      tilmach glossary test glossaries/house.toml
help-glossary-lint--files = ئاتالغۇ ھۆججەتلىرى ياكى قىسقۇچلار (كۆڭۈلدىكىسى: پروگرامما بىلەن كەلگەنلىرى)
help-glossary-test--files = ئاتالغۇ ھۆججەتلىرى ياكى قىسقۇچلار (كۆڭۈلدىكىسى: پروگرامما بىلەن كەلگەنلىرى)
finding-glos016 = { $pair } ئىملا جۈپى «{ $term }» غا تەسىر قىلمايدۇ
finding-glos016-file = { $pair } ئىملا جۈپى ھېچقانداق ئاتالغۇغا تەسىر قىلمايدۇ
finding-glos017 = «{ $term }»: tilmach دا { $lang } نىڭ قائىدىلىرى يوق، بۇ تىلدىكى ئاتالغۇلار يېزىلغىنىچىلا تېپىلىدۇ. تىل بەلگىسى توغرىمۇ؟
finding-glos015 = «{ $term }» ھەم «{ $concept }» ھەم «{ $other }» ئۇقۇمىدا بار؛ مۇناسىۋىتى ئاجىزراق بولغىنىدا ambiguous دەپ بەلگىلەڭ.
glossary-case-nominative = باش كېلىش
glossary-case-genitive = ئىگىلىك كېلىش
glossary-case-accusative = چۈشۈم كېلىش
glossary-case-dative = يۆنىلىش كېلىش
glossary-case-locative = ئورۇن كېلىش
glossary-case-ablative = چىقىش كېلىش
glossary-case-limitative = چەك كېلىش
glossary-case-attributive = ئورۇن-بەلگە كېلىش
glossary-case-similative = ئوخشىتىش كېلىش
glossary-case-equative = تەڭلەشتۈرۈش كېلىش
glossary-singular = بىرلىك
glossary-plural = كۆپلۈك
glossary-possessive = 3-شەخس تەۋەلىك، بىرلىك
glossary-possessive-plural = 3-شەخس تەۋەلىك، كۆپلۈك
help-glossary-show--forms = تۈرلەنگەن شەكىللەرنىمۇ كۆرسىتىش: تېپىلىدىغان ۋە تۈزىتىشتە يېزىلىدىغان شەكىللەر

# log، as-of ۋە diff.

help-glossary-log = بىر ئۇقۇم توغرىسىدا نېمە قارار قىلىنغان: قاچان، نېمىشقا، كىم تەرىپىدىن
help-glossary-log-long =
    ئاتالغۇ جەدۋەللىرىدە خاتىرىلەنگەن قارارلارنى (history) كۆرسىتىدۇ، ئەڭ يېڭىسى ئاۋۋال؛ بىر ئۇقۇم ئۈچۈن ھەر بىر شەكىلنىڭ ھازىرقى ھالىتى، سەۋەبى ۋە مەنبەلىرىنىمۇ كۆرسىتىدۇ.

    ئاخىرلىشىش كودى 0؛ بۇنداق نام بولمىسا ياكى ئاتالغۇ ھۆججىتىنى ئوقۇغىلى بولمىسا 2.

    مىساللار:

      tilmach glossary log internment-camp
      tilmach glossary log --since 2026-01-01
help-glossary-log--term = ئۇقۇمنىڭ id سى ياكى ھەرقانداق تىلدىكى ئاتالغۇ (كۆڭۈلدىكىسى: بارلىق قارارلار)
help-glossary-log--since = پەقەت مۇشۇ كۈندىن باشلاپ چىققان قارارلار
help-glossary-log--glossary = باشقىلارنىڭ ئۈستىگە قويۇلىدىغان جەدۋەل ھۆججىتى ياكى قىسقۇچ (تەكرارلاشقا بولىدۇ)
help-glossary-as-of = بىر ئۇقۇمنىڭ ياكى پۈتۈن جەدۋەلنىڭ مەلۇم كۈندىكى ھالىتىنى كۆرسىتىش
help-glossary-as-of-long =
    شۇ كۈندىن كېيىنكى، ئىلگىرىكى ھالەتنى خاتىرىلىگەن (history: form, was) ھەر بىر قارارنى قايتۇرىدۇ. ئاتالغۇ بېرىلمىسە شۇنىڭدىن كېيىنكى ئۆزگىرىشلەرنى كۆرسىتىدۇ.

    ئاخىرلىشىش كودى 0؛ بۇنداق نام بولمىسا ياكى ئاتالغۇ ھۆججىتىنى ئوقۇغىلى بولمىسا 2.

    مىساللار:

      tilmach glossary as-of 2022-12-01 internment-camp
      tilmach glossary as-of 2022-12-01
help-glossary-as-of--date = كۈن: شۇ كۈننىڭ قارارلىرى كۈچكە ئىگە
help-glossary-as-of--term = ئۇقۇمنىڭ id سى ياكى ھەرقانداق تىلدىكى ئاتالغۇ
help-glossary-as-of--glossary = باشقىلارنىڭ ئۈستىگە قويۇلىدىغان جەدۋەل ھۆججىتى ياكى قىسقۇچ (تەكرارلاشقا بولىدۇ)
help-glossary-diff = ئىككى جەدۋەلنىڭ پەرقىنى كۆرسىتىش
help-glossary-diff-long =
    ئىككى ئاتالغۇ جەدۋىلىنى سېلىشتۇرىدۇ: ھۆججەت، قىسقۇچ ياكى git نەشرى (نەشرنىڭ ئۆزىلا ئۇنىڭدىكى --path نى، نەشر:يول باشقا جاينى بىلدۈرىدۇ).

    ئاخىرلىشىش كودى پەرقلەنسىمۇ، پەرقلەنمىسىمۇ 0؛ بىرەرىنى ئوقۇغىلى بولمىسا 2.

    مىساللار:

      tilmach glossary diff old.toml new.toml
      tilmach glossary diff v1.0                     شۇنىڭدىن كېيىن glossaries/ دا
      tilmach glossary diff v1.0 v1.1 --path terms.toml
help-glossary-diff--before = ھۆججەت، قىسقۇچ، نەشر ياكى نەشر:يول
help-glossary-diff--after = ئوخشاش (كۆڭۈلدىكىسى: --path نىڭ ھازىرقى ھالىتى)
help-glossary-diff--path = جەدۋەلنىڭ نەشردىكى ئورنى
glossary-log-none = ھېچقانداق قارار خاتىرىلەنمىگەن.
glossary-log-was = ئىلگىرى: { $text }
glossary-log-new = جەدۋەلدە يوق
glossary-log-why = سەۋەبى: { $text }
glossary-log-by = قارار قىلغۇچى: { $text }
glossary-log-source = مەنبە: { $text }
glossary-log-stands = { $concept } نىڭ ھازىرقى ھالىتى:
glossary-diff-count = پەرقلىق ئۇقۇملار: { $count }
error-glossary-diff-empty = { $revision } نىڭ { $path } يېرىدە جەدۋەل ھۆججىتى يوق
hint-glossary-diff-empty = ئورنىنى كۆرسىتىڭ: --path قىسقۇچ، ياكى نەشر:يول
