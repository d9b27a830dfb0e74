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
match-unreviewed = تەكشۈرۈلمىگەن (−{ $points })

error-tmx-broken = XML نىڭ شەكلى خاتا: { $reason }
error-tmx-cut-off = ھۆججەت تولۇق ئەمەس، بالدۇر ئاخىرلىشىپتۇ
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

help-tm = تەرجىمە خاتىرىسى: ئىزدەش، ئەكىرىش، چىقىرىش، ساناش
help-tm-import = TMX ھۆججەتلىرىنى تەرجىمە خاتىرىسىگە ئەكىرىدۇ؛ خاتىرە بولمىسا يېڭىدىن قۇرىدۇ
help-tm-import-long =
    TMX 1.4 ھۆججەتلىرىنى (1- ۋە 2-دەرىجە) تەرجىمە خاتىرىسىگە (بىر SQLite ھۆججىتىگە) ئەكىرىدۇ. ھەر بىر ھۆججەت يا تولۇق ئەكىرىلىدۇ، يا پۈتۈنلەي ئەكىرىلمەيدۇ؛ ئىشلەتكىلى بولمايدىغان بىرلىكلەر ئورنى بىلەن كۆرسىتىلىدۇ. بار بىرلىك قايتا ساقلانمايدۇ.

      tilmach tm import archive.tmx --memory team.db
help-tm-import--files = TMX ھۆججەتلىرى
help-tm-import--memory = تەرجىمە خاتىرىسى، SQLite ھۆججىتى
help-tm-import--format = خۇلاسىنىڭ كۆرسىتىلىش شەكلى
help-tm-lookup = تەرجىمە خاتىرىسىنىڭ بىر تېكىستكە بېرىدىغانلىرىنى كۆرسىتىدۇ
help-tm-lookup-long =
    ئوخشاشلىقى --min دىن تۆۋەن بولمىغان بارلىق ساقلانغان تېكىستلەرنى تاپىدۇ، ئەڭ ياخشىسى ئالدىدا. بىرىنچى سان نومۇر چىقىرىۋېتىلگەندىن كېيىنكى نەتىجە؛ ئەسلى ئوخشاشلىق پەرقلىق بولسا ئارقىسىدىن كېلىدۇ.

      tilmach tm lookup "They were detained." --memory team.db --from en --to ug

    --jsonl بىلەن ھەر قۇردىن "id" ۋە "text" بار بىر ئوبيېكت ئوقۇپ، "id" ۋە "matches" بىلەن جاۋاب بېرىدۇ.
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
help-tm-export = تەرجىمە خاتىرىسىنى TMX قىلىپ يازىدۇ
help-tm-export-long =
    بارلىق بىرلىكلەرنى TMX 1.4b قىلىپ يازىدۇ، تەرتىپى ھەمىشە ئوخشاش، شۇڭا git تا ساقلاپ سېلىشتۇرغىلى بولىدۇ.

      tilmach tm export memory/team.tmx --memory team.db
help-tm-export--file = يېزىلىدىغان ھۆججەت؛ - ئۆلچەملىك چىقىرىش
help-tm-export--memory = تەرجىمە خاتىرىسى، SQLite ھۆججىتى ياكى TMX
help-tm-export--from = ھۆججەت بېشىدىكى ئەسلى تىل (كۆڭۈلدىكىسى بىرىنچى بىرلىكنىڭكى)
help-tm-stats = تەرجىمە خاتىرىسىدىكىلەرنى سانايدۇ
help-tm-stats--memory = تەرجىمە خاتىرىسى، SQLite ھۆججىتى ياكى TMX
help-tm-stats--counting = سۆز ساناش ئۇسۇلى: msword، gmx، omegat، uax29 ياكى chars
help-tm-stats--format = نەتىجىنىڭ كۆرسىتىلىش شەكلى

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
error-add-no-target = بۇ ھۆججەتتە نىشان تىل كۆرسىتىلمىگەن
tm-add-done = { $file }: { $stored } بىرلىك ساقلاندى، { $merged } ئاللىقاچان بار، { $out } تاشلاپ كېتىلدى
help-tm-add = ئىككى تىللىق ھۆججەتلەردىكى تاماملانغان تەرجىمىلەرنى ساقلايدۇ
help-tm-add-long =
    ئادەم تەرجىمە قىلغان ھەر بىر بۆلەكنى ھۆججەتتىكى ئورنى، ھالىتى ۋە ئىچكى كودلىرى بىلەن ساقلايدۇ. پەقەت خاتىرىدىن تولدۇرۇلغان بۆلەكلەر ئېلىنمايدۇ، سەۋەبلىرى سانىلىدۇ.

      tilmach tm add work/article.ug-Arab.xlf --memory team.db --only reviewed
help-tm-add--files = ئىككى تىللىق ھۆججەتلەر (XLIFF)
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
help-tm-concordance--lang = ئىزدەيدىغان تىللار (كۆڭۈلدىكىسى ھەممىسى)
help-tm-concordance--limit = كۆرسىتىلىدىغان بىرلىكنىڭ ئەڭ كۆپ سانى
help-tm-concordance--format = نەتىجىنىڭ كۆرسىتىلىش شەكلى؛ json: ھەر قۇردا بىر ئوبيېكت
