# تەرجىمە خاتىرىسى: ئامبار، ماسلىشىش، ئالماشتۇرۇش.

error-memory-not-found = بۇنداق تەرجىمە خاتىرىسى يوق
hint-memory-not-found = مۇنۇ بۇيرۇق بىلەن قۇرۇڭ: tilmach tm import FILE.tmx --memory FILE.db
error-memory-foreign = بۇ ھۆججەت tilmach نىڭ تەرجىمە خاتىرىسى ئەمەس
hint-memory-foreign = باشقا ھۆججەت نامى بېرىڭ ياكى باشقا پروگرامما چىقارغان TMX نى ئەكىرىڭ
error-memory-newer = بۇ تەرجىمە خاتىرىسىنى تېخىمۇ يېڭى tilmach يازغان (نەشرى { $version }؛ بۇ پروگرامما { $known } غىچە تونۇيدۇ)
hint-memory-newer = tilmach نى يېڭىلاڭ ياكى ئۇ يەردە TMX قىلىپ چىقىرىپ بۇ يەرگە ئەكىرىڭ
error-memory-locked = باشقا پروگرامما بۇ تەرجىمە خاتىرىسىگە يېزىۋاتىدۇ، ئون سېكۇنت ئىچىدە تۈگىمىدى
hint-memory-locked = ئۇ تۈگىگەندە شۇ بۇيرۇقنى قايتا ئىجرا قىلىڭ؛ ھېچنېمە ئۆزگەرتىلمىدى
error-memory-read-only = بۇ تەرجىمە خاتىرىسىگە يازغىلى بولمايدۇ
hint-memory-read-only = ھۆججەت ۋە ئۇنىڭ قىسقۇچىنىڭ ھوقۇقىنى تەكشۈرۈڭ
error-memory-damaged = بۇ تەرجىمە خاتىرىسى بۇزۇلغان
hint-memory-damaged = زاپاس نۇسخىسىدىن ئەسلىگە كەلتۈرۈڭ ياكى ئوقۇغىلى بولىدىغىنىنى ساقلىۋېلىڭ: sqlite3 FILE .recover
error-memory-cannot-open = بۇ تەرجىمە خاتىرىسىنى ئاچقىلى بولمىدى ({ $reason })
error-memory-sqlite = تەرجىمە خاتىرىسىنىڭ دوكلاتى: { $reason }

reject-one-language = ئىككى تىلغا يەتمەيدۇ
reject-blank = قۇرۇق بولمىغان تېكىست ئىككىگە يەتمەيدۇ
reject-too-many-variants = نۇسخىسى { $limit } دىن كۆپ

match-codes = ئىچكى كودلار ئوخشىمايدۇ (−{ $points })
match-machine = ماشىنا تەرجىمە قىلغان (−{ $points })
match-aligned = ماسلاشتۇرۇپ تېپىلغان، كۆرۈپ چىقىلمىغان (−{ $points })
match-unreviewed = { $points ->
    [0] تەكشۈرۈلمىگەن
   *[other] تەكشۈرۈلمىگەن (−{ $points })
}

error-tmx-broken = XML نىڭ شەكلى خاتا: { $reason }
error-tmx-cut-off = ھۆججەت تولۇق ئەمەس، بالدۇر ئاخىرلىشىپتۇ
error-tmx-after-end = TMX ئاخىرلاشقاندىن كېيىن (</tmx>) يەنە مەزمۇن بار؛ ھەر بىر TMX نى ئايرىم ئەكىرىڭ
error-tmx-empty = بۇ TMX ھۆججىتى ئەمەس: ئىچىدە ھېچقانداق ئېلېمېنت يوق
error-tmx-root = بۇ TMX ھۆججىتى ئەمەس: <{ $name }> بىلەن باشلىنىدۇ
error-tmx-too-long = بىر تەرجىمە بىرلىكى { $limit } MiB دىن ئۇزۇن
error-tmx-too-deep = ئېلېمېنتلار { $limit } قەۋەتتىن چوڭقۇر
hint-tmx-broken = ھېچنېمە ساقلانمىدى؛ ھۆججەتنى قايتا چىقىرىڭ ياكى مۇشۇ يېرىنى تۈزىتىڭ

reject-no-language = بىرلىك قوبۇل قىلىنمىدى: تىلى بەلگىلەنمىگەن تېكىست بار
reject-language-tag = بىرلىك قوبۇل قىلىنمىدى: «{ $tag }» تىل بەلگىسى ئەمەس
reject-entity = بىرلىك قوبۇل قىلىنمىدى: «{ $name }» XML نىڭ ئۆزىنىڭ ئەمەس
reject-character = بىرلىك قوبۇل قىلىنمىدى: «{ $reference }» ھەرپ-بەلگە ئەمەس
left-out-element = نامەلۇم ئېلېمېنت <{ $name }> تاشلاپ كېتىلدى
left-out-seg = ئوخشاش <tuv> نىڭ ئىككىنچى <seg> ئى تاشلاپ كېتىلدى

tm-import-progress = { $file }
tm-import-done = { $file }: { $read } بىرلىك ئوقۇلدى، { $stored } ساقلاندى، { $merged } ئاللىقاچان بار، { $rejected } قوبۇل قىلىنمىدى
tm-export-done = { $file }: { $units } بىرلىك
tm-lookup-nothing = { $min } % كە يەتكەن ماسلىشىش يوق.
tm-lookup-adapted = سانى ئۆزگەرتىلدى: { $text }
tm-lookup-context = مەزمۇن ماسلىشىشى
tm-lookup-fragment = پارچە
tm-stats-units = { $units } بىرلىك
tm-stats-initial = كۆرۈپ چىقىلمىغان: { $units }
tm-stats-translated = تەرجىمە قىلىنغان: { $units }
tm-stats-reviewed = تەكشۈرۈلگەن: { $units }
tm-stats-final = تاماملانغان: { $units }
tm-table-language = تىل
tm-table-texts = تېكىست
tm-table-words = سۆز
tm-table-characters = ھەرپ-بەلگە

help-tm = تەرجىمە خاتىرىسى: قوشۇش، ئىزدەش، ئەكىرىش، چىقىرىش، تازىلاش، سېلىشتۇرۇش، ساناش
help-tm-import = TMX، TSV، XLIFF ۋە PO ھۆججەتلىرىنى تەرجىمە خاتىرىسىگە ئەكىرىدۇ؛ خاتىرە بولمىسا يېڭىدىن قۇرىدۇ
help-tm-import-long =
    TMX 1.4 (1- ۋە 2-دەرىجە)، جەدۋەل بەلگىسى بىلەن ئايرىلغان جەدۋەل، ئىككى تىللىق ھۆججەت (XLIFF) ۋە ئۇچۇر توپلىمى (PO) نى تەرجىمە خاتىرىسىگە (بىر SQLite ھۆججىتىگە) ئەكىرىدۇ. ھەر بىر ھۆججەت يا تولۇق ئەكىرىلىدۇ، يا پۈتۈنلەي ئەكىرىلمەيدۇ؛ ئىشلەتكىلى بولمايدىغان بىرلىكلەر ئورنى بىلەن كۆرسىتىلىدۇ. بار بىرلىك قايتا ساقلانمايدۇ.

      tilmach tm import archive.tmx glossary.tsv fr.po --memory team.db
      tilmach tm import pairs.tsv --from en --to zh-Hans --memory team.db
help-tm-import--files = TMX، TSV، XLIFF ياكى PO ھۆججەتلىرى
help-tm-import--memory = تەرجىمە خاتىرىسى، SQLite ھۆججىتى
help-tm-import--format = خۇلاسىنىڭ كۆرسىتىلىش شەكلى
help-tm-lookup = تەرجىمە خاتىرىسىنىڭ بىر تېكىستكە بېرىدىغانلىرىنى كۆرسىتىدۇ
help-tm-lookup-long =
    ئوخشاشلىقى --min دىن تۆۋەن بولمىغان بارلىق ساقلانغان تېكىستلەرنى تاپىدۇ، ئەڭ ياخشىسى ئالدىدا. بىرىنچى سان نومۇر چىقىرىۋېتىلگەندىن كېيىنكى نەتىجە؛ ئەسلى ئوخشاشلىق پەرقلىق بولسا ئارقىسىدىن كېلىدۇ.

      tilmach tm lookup "They were detained." --memory team.db --from en --to ug

    --jsonl بىلەن ھەر قۇردىن "id" ۋە "text" (مەلۇم بولسا "previous"، "next" ۋە "key" مۇ) بار بىر ئوبيېكت ئوقۇپ، "id" ۋە "matches" بىلەن جاۋاب بېرىدۇ. ئوقۇغىلى بولمايدىغان قۇرغا "id" ۋە "error" بىلەن جاۋاب بېرىپ، 2 نومۇرلۇق چېكىنىش كودى بىلەن ئاخىرلىشىدۇ.
help-tm-lookup--text = تېكىست
help-tm-lookup--memory = تەرجىمە خاتىرىسى، SQLite ھۆججىتى ياكى TMX
help-tm-lookup--from = تېكىستنىڭ تىلى
help-tm-lookup--to = لازىملىق تىل
help-tm-lookup--min = ئەڭ تۆۋەن ئوخشاشلىق (پىرسەنت)
help-tm-lookup--limit = ماسلىشىشنىڭ ئەڭ كۆپ سانى
help-tm-lookup--metric = ئوخشاشلىق نېمىنى سانايدۇ: سۆز ياكى ھەرپ
help-tm-lookup--previous = ئالدىدىكى تېكىست، مەزمۇن ماسلىشىشى ئۈچۈن
help-tm-lookup--next = كەينىدىكى تېكىست
help-tm-lookup--key = تىزىملىكتىكى ئاچقۇچى
help-tm-lookup--fragments = بۇ تېكىستنىڭ ئىچىدە پۈتۈن تۇرغان ياكى ئۇنى ئۆز ئىچىگە ئالغان ساقلانغان تېكىستلەرنىمۇ كۆرسەت
help-tm-lookup--diff = --jsonl بىلەن: ساقلانغان تېكىستتىن پەرقىنى [-چىقىرىلغان-]{"{"}+قوشۇلغان+{"}"} شەكلىدە كۆرسەت
help-tm-lookup--jsonl = JSON Lines ئوقۇيدۇ ۋە يازىدۇ
help-tm-lookup--exhaustive = ئىندېكس ئىشلەتمەي ھەر بىر بىرلىك بىلەن سېلىشتۇرىدۇ (ئاستا؛ تەكشۈرۈش ئۈچۈن)
help-tm-export = تەرجىمە خاتىرىسىنى TMX، TSV، XLIFF ياكى PO قىلىپ يازىدۇ
help-tm-export-long =
    بارلىق بىرلىكلەرنى TMX 1.4b ياكى ھۆججەت نامى كۆرسەتكەن فورماتتا يازىدۇ، تەرتىپى ھەمىشە ئوخشاش، شۇڭا git تا ساقلاپ سېلىشتۇرغىلى بولىدۇ.

      tilmach tm export memory/team.tmx --memory team.db
      tilmach tm export team.tsv --memory team.db
      tilmach tm export team.po --from en --to ug --memory team.db
help-tm-export--file = يېزىلىدىغان ھۆججەت؛ - ئۆلچەملىك چىقىرىش
help-tm-export--memory = تەرجىمە خاتىرىسى، SQLite ھۆججىتى ياكى TMX
help-tm-export--from = ھۆججەت بېشىدىكى ئەسلى تىل (كۆڭۈلدىكىسى بىرىنچى بىرلىكنىڭكى)
help-tm-stats = تەرجىمە خاتىرىسىدىكىلەرنى سانايدۇ
help-tm-stats--memory = تەرجىمە خاتىرىسى، SQLite ھۆججىتى ياكى TMX

match-negation = ئىنكار شەكلى پەرقلىق (ئەڭ كۆپ { $limit })
match-number = سان ياكى چېسلا پەرقلىق (ئەڭ كۆپ { $limit })
match-name = ئىسىم ياكى يەر نامى پەرقلىق (ئەڭ كۆپ { $limit })
match-case = پەقەت چوڭ-كىچىك ھەرپ پەرقلىق (−{ $points })
match-punctuation = پەقەت تىنىش بەلگىسى پەرقلىق (−{ $points })
match-old = كونا (−{ $points })
match-script = باشقا يېزىقتىن ئايلاندۇرۇلدى (−{ $points })

add-untranslated = تەرجىمە قىلىنمىغان: { $segments }
add-filled = خاتىرىدىن تولدۇرۇلغان، تېخى كۆرۈپ چىقىلمىغان: { $segments }
add-state = ھالىتى تەلەپكە يەتمىگەن: { $segments }
add-copied = تەرجىمىسى ئەسلى بىلەن ئوخشاش: { $segments }
add-language = تىلى باشقا: { $segments }
error-add-no-target = بۇ ھۆججەتتە نىشان تىل كۆرسىتىلمىگەن
tm-add-done = { $file }: { $stored } بىرلىك ساقلاندى، { $merged } ئاللىقاچان بار، { $out } تاشلاپ كېتىلدى
help-tm-add = ئىككى تىللىق ھۆججەتلەردىكى ياكى بىر ھۆججەتنىڭ ئىككى نۇسخىسىدىكى تاماملانغان تەرجىمىلەرنى ساقلايدۇ
help-tm-add-long =
    ئادەم تەرجىمە قىلغان ھەر بىر بۆلەكنى ھۆججەتتىكى ئورنى، ھالىتى ۋە ئىچكى كودلىرى بىلەن ساقلايدۇ. پەقەت خاتىرىدىن تولدۇرۇلغان بۆلەكلەر ئېلىنمايدۇ، سەۋەبلىرى سانىلىدۇ.

      tilmach tm add work/article.ug-Arab.xlf --memory team.db --only reviewed

    ئىككى تىللىق ھۆججەت بولمىغان ئىككى ھۆججەت ئىككى نۇسخا دەپ قارىلىدۇ: جۈملىلىرى قۇرۇلما، ئۇزۇنلۇق، سان، ئىسىم ۋە ئاتالغۇ بويىچە ماسلاشتۇرۇلىدۇ. شۈبھىلىك جۈپلەر كۆرسىتىلىدۇ، ساقلانمايدۇ؛ قالغانلىرى «ماسلاشتۇرۇپ تېپىلغان» دەپ ساقلىنىدۇ، كۆرۈپ چىقىلمىغۇچە ئىزدىگەندە شۇنداق دېيىلىپ نومۇرى تۆۋەنلىتىلىدۇ.

      tilmach tm add article.en.md article.ug-Arab.md --memory team.db
help-tm-add--files = ئىككى تىللىق ھۆججەتلەر (XLIFF) ياكى بىر ھۆججەتنىڭ ئىككى نۇسخىسى
help-tm-add--memory = تەرجىمە خاتىرىسى، SQLite ھۆججىتى؛ بولمىسا يېڭىدىن قۇرۇلىدۇ
help-tm-add--only = ئەڭ تۆۋەن ھالەت: translated، reviewed ياكى final
help-tm-add--author = تەرجىمان
help-tm-add--project = تۈر ياكى خېرىدار
help-tm-add--format = خۇلاسىنىڭ كۆرسىتىلىش شەكلى

tm-concordance-done = { $units } بىرلىك تېپىلدى، { $shown } ى كۆرسىتىلدى
help-tm-concordance = بىر پارچە تېكىست بار بولغان بارلىق بىرلىكلەرنى كۆرسىتىدۇ
help-tm-concordance-long =
    تەرجىمە خاتىرىسىنىڭ بارلىق تىللىرىدىن (ياكى بېرىلگەن تىللاردىن) بىر پارچە تېكىستنى ئىزدەيدۇ (چوڭ-كىچىك ھەرپ پەرقلەنمەيدۇ) ۋە ئۇ بار بولغان ھەر بىر بىرلىكنى بارلىق تىللىرى بىلەن كۆرسىتىدۇ.

      tilmach tm concordance 新疆 --memory team.db --lang zh-Hans,zh-Hant
help-tm-concordance--text = ئىزدەيدىغان تېكىست
help-tm-concordance--memory = تەرجىمە خاتىرىسى، SQLite ھۆججىتى ياكى TMX
help-tm-concordance--lang = ئىزدەيدىغان تىللار، ھەر بىرىنىڭ بارلىق يېزىقلىرىدا (كۆڭۈلدىكىسى ھەممىسى)
help-tm-concordance--limit = كۆرسىتىلىدىغان بىرلىكنىڭ ئەڭ كۆپ سانى
help-tm-concordance--format = نەتىجىنىڭ كۆرسىتىلىش شەكلى؛ json: ھەر قۇردا بىر ئوبيېكت

error-memory-io = دىسكىنى ئوقۇغىلى ياكى يازغىلى بولمىدى ({ $reason })
hint-memory-io = دىسكىنىڭ بوش ئورنى ۋە ھالىتىنى تەكشۈرۈڭ؛ ھېچنېمە ئۆزگەرتىلمىدى
error-memory-is-tmx = بۇ TMX ھۆججىتى، ئۇ ئۆز ئورنىدا ئۆزگەرتىلمەيدۇ
hint-memory-is-tmx = ئاۋۋال ئەكىرىڭ: tilmach tm import FILE.tmx --memory FILE.db، كېيىن قايتا چىقىرىڭ

error-tsv = بۇ جەدۋەل بەلگىسى بىلەن ئايرىلغان تېكىست ئەمەس ({ $reason })
error-tsv-utf8 = بۇ قۇر ھۆججەتنىڭ كودلىنىشىدا توغرا تېكىست ئەمەس
error-tsv-heading = جەدۋەل بېشىدىكى بىر ئىستون تىلمۇ ئەمەس، تونۇلغان ئىستونمۇ ئەمەس: «{ $name }»
error-tsv-languages = جەدۋەل بېشىدا ئىككى تىلغا يەتمەيدۇ
hint-tsv-broken = ھېچنېمە ساقلانمىدى؛ ھۆججەتنىڭ جەدۋەل بېشى بولمىسا تىللارنى --from ۋە --to بىلەن كۆرسىتىڭ
reject-columns = بىرلىك قوبۇل قىلىنمىدى: { $found } ئىستون بار، جەدۋەل بېشىدا { $known }
reject-untranslated = تەرجىمە قىلىنمىغان
reject-filled = خاتىرىدىن تولدۇرۇلغان، تېخى كۆرۈپ چىقىلمىغان
reject-state = ھالىتى تەلەپكە يەتمىگەن
reject-copied = تەرجىمىسى ئەسلى بىلەن ئوخشاش
reject-language = تەرجىمىنىڭ تىلى باشقا
left-out-obsolete = كېرەكتىن چىققان ئۇچۇر تاشلاپ كېتىلدى
left-out-header = ئىككىنچى ھۆججەت بېشى تاشلاپ كېتىلدى
error-po-language = بۇ ھۆججەتنىڭ بېشىدا تىل كۆرسىتىلمىگەن
hint-po-language = كۆرسىتىڭ: --to LANG
error-export-target = بۇ فورماتقا پەقەت بىر نىشان تىل سىغىدۇ
hint-export-target = كۆرسىتىڭ: --to LANG
error-export-format = { $file } دېگەن ئىسىمدىن قايسى فورمات ئىكەنلىكى بىلىنمەيدۇ
hint-export-format = فورماتنى كۆرسىتىڭ: --format tmx، tsv، xliff ياكى po
tm-export-left-out = تاشلاپ كېتىلگەن بىرلىك (بىر تىل كەم ياكى شۇ ئەسلى تېكىست يېزىلغان): { $count }
tm-export-codes = تاشلاپ كېتىلگەن ئىچكى كود (بۇ فورماتتا ئورنى يوق): { $count }
tm-export-bared = بۇ فورمات مەلۇماتىنى تولۇق ساقلىيالمىغان بىرلىكلەر (چېسلا، ئىسىم، ئالدى-كەينى، خاسلىق؛ TMX ھەممىنى ساقلايدۇ): { $count }

add-doubtful = شۈبھىلىك، تۆۋەندە كۆرسىتىلدى، ساقلانمىدى: { $segments }
error-add-language = بۇ ھۆججەتنىڭ تىلى مەلۇم ئەمەس
hint-add-language = كۆرسىتىڭ: { $flag } LANG، ياكى ھۆججەت نامىنى article.LANG.md قىلىڭ
doubt-alone = پەقەت بىر نۇسخىدا بار:
doubt-length = ئۇزۇنلۇقى ماس كەلمەيدۇ:
doubt-many = قايسىسى قايسىسىغا ماس كېلىدىغانلىقى ئېنىق ئەمەس:
doubt-kind = ماۋزۇ ئابزاسقا توغرا كەلگەن ياكى شۇنىڭغا ئوخشاش:
doubt-beside = يېنىدا بوشلۇق بار، ئۇزۇنلۇقىدىن باشقا دەلىلى يوق:
doubt-number = { $number } دېگەن سان پەقەت بىر نۇسخىدا بار:
doubt-language = بۇ جۈملە { $lang } بولۇشى مۇمكىن ئەمەس:

clean-duplicate = { $unit } نومۇرلۇق بىرلىك بىلەن ئوخشاش
clean-empty = { $lang } دا تېكىست يوق
clean-copied = { $lang } ئەسلى بىلەن سۆزمۇسۆز ئوخشاش
clean-alike = { $lang } ئەسلى بىلەن ئوخشاش؛ ئىسىم، كود ۋە سانلار شۇنداق بولۇشى مۇمكىن
clean-language = بۇ { $lang } بولۇشى مۇمكىن ئەمەس
clean-codes = { $lang } نىڭ ئىچكى كودلىرى ئەسلىنىڭكىدىن پەرقلىق
tm-clean-kept = { $kept } بىرلىكنىڭ تەرجىمىسى ئەسلى بىلەن ئوخشاش، ئۇلار ساقلاپ قېلىندى: ئىسىم، كود ۋە سانلار ئوخشاش بولۇشى مۇمكىن.
tm-clean-dry = { $removed } بىرلىك ئۆچۈرۈلىدۇ، { $mended } ى تۈزىتىلىدۇ؛ ھازىرچە ھېچنېمە ئۆزگەرتىلمىدى (--apply بىلەن ئىجرا قىلىنىدۇ)
tm-clean-done = { $removed } بىرلىك ئۆچۈرۈلدى، { $mended } ى تۈزىتىلدى
help-tm-clean = تەرجىمە خاتىرىسىدە بولمىسا ياخشى بولىدىغانلىرىنى كۆرسىتىدۇ؛ --apply بىلەن ئۆچۈرىدۇ
help-tm-clean-long =
    تەكرارلانغان، تېكىستى قۇرۇق، تەرجىمىسى ئەسلىنىڭ ئۆزى، تىلى خاتا ياكى ئىچكى كودلىرى پەرقلىق بىرلىكلەرنى سەۋەبى بىلەن كۆرسىتىدۇ. --apply بېرىلمىگۈچە ھېچنېمە ئۆزگەرتىلمەيدۇ؛ بېرىلسە، باشقا ئىككى تېكىستى بار بىرلىكتىن قۇرۇقى ئېلىۋېتىلىدۇ، قالغان كۆرسىتىلگەن بىرلىكلەر ئۆچۈرۈلىدۇ. ئىسىم، كود، ئادرېس ۋە سانلار ئىككى تىلدا ئوخشاش بولۇشى مۇمكىن: ئۇلار ئايرىم كۆرسىتىلىپ، ساقلاپ قېلىنىدۇ؛ ئاتالغۇ جەدۋىلىدە ئىككى تىلدا ئوخشاش يېزىلغىنى كۆرسىتىلمەيدۇ. كۆرسىتىلىپ ئۆچۈرۈلمىگىنى بولسا 1 بىلەن ئاخىرلىشىدۇ.

      tilmach tm clean --memory team.db
      tilmach tm clean --memory team.db --only duplicate,empty --apply
help-tm-clean--memory = تەرجىمە خاتىرىسى، SQLite ھۆججىتى؛ TMX پەقەت كۆرسىتىلىدۇ
help-tm-clean--only = تۈرلەر: duplicate، empty، copied، language، codes (كۆڭۈلدىكىسى ھەممىسى)
help-tm-clean--apply = كۆرسىتىلگەنلىرىنى ئۆچۈرىدۇ
help-tm-clean--format = نەتىجىنىڭ كۆرسىتىلىش شەكلى؛ json: ھەر قۇردا بىر ئوبيېكت

tm-diff-conflict = ئىككى خىل تەرجىمە
tm-diff-done = ھەر ئىككىسىدە { $same } بىرلىك، پەقەت بىرىنچىسىدە { $first }، پەقەت ئىككىنچىسىدە { $second }، تەرجىمىسى پەرقلىق { $conflicts }
help-tm-diff = ئىككى تەرجىمە خاتىرىسىنى سېلىشتۇرىدۇ
help-tm-diff-long =
    پەقەت بىرىنچى خاتىرىدە بارلىرىنى (-)، پەقەت ئىككىنچىسىدە بارلىرىنى (+) ۋە ئوخشاش ئەسلى تېكىستنىڭ پەرقلىق تەرجىمىلىرىنى كۆرسىتىدۇ. پەرق بولسا 1 بىلەن ئاخىرلىشىدۇ.

      tilmach tm diff team.db partner.tmx
help-tm-diff--first = بىر تەرجىمە خاتىرىسى، SQLite ھۆججىتى ياكى TMX
help-tm-diff--second = يەنە بىرى
help-tm-diff--summary = پەقەت سانايدۇ
help-tm-diff--format = نەتىجىنىڭ كۆرسىتىلىش شەكلى؛ json: ھەر قۇردا بىر ئوبيېكت
tm-merge-done = { $file }: { $stored } بىرلىك قوشۇلدى، { $merged } ى ئاللىقاچان بار، تەرجىمىسى پەرقلىق { $conflicts } ى بىللە ساقلاندى
tm-merge-dry = { $file }: { $stored } بىرلىك قوشۇلىدۇ، { $merged } ى ئاللىقاچان بار، تەرجىمىسى پەرقلىق { $conflicts }
help-tm-merge = باشقا تەرجىمە خاتىرىلىرىدىكىلەرنى قوشۇۋالىدۇ
help-tm-merge-long =
    باشقىلىرىدا بار، بىرىنچى خاتىرىدە يوق بىرلىكلەرنى قوشىدۇ. ھېچنېمە يوقالمايدۇ: ئوخشاش ئەسلى تېكىستنىڭ پەرقلىق تەرجىمىلىرى ھەر ئىككىلىسى ساقلىنىدۇ ۋە كۆرسىتىلىدۇ.

      tilmach tm merge team.db partner.tmx freelancer.db
      tilmach tm merge --dry-run team.db partner.tmx
help-tm-merge--into = قوشۇۋالىدىغان تەرجىمە خاتىرىسى، SQLite ھۆججىتى
help-tm-merge--from = باشقىلىرى، SQLite ھۆججىتى ياكى TMX
help-tm-merge--dry-run = نېمە قىلىنىدىغانلىقىنىلا ئېيتىدۇ
help-tm-merge--format = نەتىجىنىڭ كۆرسىتىلىش شەكلى؛ json: ھەر قۇردا بىر ئوبيېكت

migrate-quoted = نەقىل ياكى ماۋزۇ ئىچىدە: باشقىلارنىڭ سۆزى
migrate-codes = سۆزلەرنىڭ ئارىسىدا ئىچكى كود بار
migrate-ending = يېڭى سۆزنىڭ «{ $was }» ئورنىدىكى شەكلى ئېنىق ئەمەس
migrate-stale = «{ $was }» تۇرغان تېكىست ئۆزگىرىپ كەتكەن؛ بۇ تۈزىتىش تاشلاپ كېتىلدى
error-migrate-line = بۇ تۈزىتىش قۇرى ئەمەس
hint-migrate-line = tm migrate يازغان ئىستونلارنى شۇ پېتى قالدۇرۇڭ: بىرىنچىسى yes ياكى no، «becomes» تىن باشقىسىنى ئۆزگەرتمەڭ
tm-migrate-proposed = { $edits } تۈزىتىش تەۋسىيە قىلىندى، { $left } ئورۇن ئادەمگە قالدۇرۇلدى
tm-migrate-done = { $units } بىرلىكتە { $edits } تۈزىتىش قىلىندى، { $stale } ى تاشلاپ كېتىلدى
help-tm-migrate = كونا ئاتالغۇنىڭ ئورنىغا يېڭىسىنى قويىدۇ، ھەر بىرىنى كۆرۈپ چىقىش بىلەن
help-tm-migrate-long =
    بىرىنچى قېتىم كونا ئاتالغۇنىڭ بارلىق شەكىللىرىنى تېپىپ تۈزىتىش جەدۋىلى يازىدۇ، ھەر قۇردا بىرى: ئۇ يەردە نېمە بار، نېمىگە ئۆزگىرىدۇ، پۈتۈن تېكىست. قوشۇمچىلار يېڭى سۆزگە كۆچۈرۈلىدۇ. نەقىل ۋە ماۋزۇلار ئۆزگەرتىلمەيدۇ: ئۇ قۇرلاردا no ۋە سەۋەبى يېزىلىدۇ. جەدۋەلنى كۆرۈپ چىقىڭ، «becomes» نى ئۆزگەرتىڭ ياكى كېرەكسىز يەرگە no يېزىڭ؛ ئىككىنچى قېتىم yes يېزىلغان ۋە تېكىستى ئۆزگەرمىگەن تۈزىتىشلەرنى ئىجرا قىلىدۇ.

      tilmach tm migrate "training center" "detention camp" --lang en --memory team.db -o edits.tsv
      tilmach tm migrate --apply edits.tsv --memory team.db
help-tm-migrate--old = كونا ئاتالغۇ
help-tm-migrate--new = يېڭى ئاتالغۇ
help-tm-migrate--memory = تەرجىمە خاتىرىسى، SQLite ھۆججىتى
help-tm-migrate--lang = ئىككى ئاتالغۇنىڭ تىلى
help-tm-migrate--output = جەدۋەل يېزىلىدىغان ئورۇن؛ - ئۆلچەملىك چىقىرىش
help-tm-migrate--apply = ئىجرا قىلىنىدىغان تۈزىتىش جەدۋىلى
help-tm-migrate--format = خۇلاسىنىڭ كۆرسىتىلىش شەكلى

error-concordance-empty = ئىزدەيدىغان نەرسە يوق
help-tm-concordance--term = ئاتالغۇنىڭ بارلىق شەكىللىرىنى (قوشۇمچىلىرى بىلەن) ئىزدەيدۇ، ھەرپلىرىنىلا ئەمەس
help-tm-import--input-format = ھۆججەت فورماتى: tmx، tsv، xliff ياكى po (كۆڭۈلدىكىسى نامىغا قاراپ)
help-tm-import--from = PO ھۆججىتىنىڭ ياكى جەدۋەل بېشى يوق TSV نىڭ ئەسلى تىلى
help-tm-import--to = شۇلارنىڭ نىشان تىلى
help-tm-import--drop-metadata = پەقەت تېكىست ۋە ئىچكى كودلارنى ساقلايدۇ: چېسلا، ئىسىم، ئىزاھات، خاسلىقلار ئېلىنمايدۇ
help-tm-import--author = ھۆججەتتىكى ئىسىملارنىڭ ئورنىغا بۇ ئىسىمنى قويىدۇ
help-tm-import--project = ھۆججەتتىكى تۈرلەرنىڭ ئورنىغا بۇ تۈرنى قويىدۇ
help-tm-import--status = بارلىق بىرلىكلەرگە بۇ ھالەتنى بېرىدۇ: initial، translated، reviewed ياكى final
help-tm-export--to = نىشان تىل، بىر جۈپ تىل سىغىدىغان فورماتلار ئۈچۈن؛ TMX بىلەن TSV غىمۇ شۇ جۈپلا يېزىلىدۇ
help-tm-export--drop-metadata = پەقەت تېكىست ۋە ئىچكى كودلارنى يازىدۇ
help-tm-export--format = ھۆججەت فورماتى: tmx، tsv، xliff ياكى po (كۆڭۈلدىكىسى نامىغا قاراپ)
help-tm-add--from = ئىككى ھۆججەتنىڭ بىرىنچىسىنىڭ تىلى (كۆڭۈلدىكىسى نامىدىن ياكى ھۆججەتنىڭ ئۆزىدىن)
help-tm-add--to = ئىككىنچىسىنىڭ تىلى

table-repetitions-elsewhere = باشقا ھۆججەتتە تەكرارلانغان
table-band = ماسلىشىش
table-total = جەمئىي
