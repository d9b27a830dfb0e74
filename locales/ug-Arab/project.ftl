# تۈر: تەڭشەك ۋە ماقالىدىن يەرلىكلەشتۈرۈلگەن نەشرىگىچە بولغان قەدەملەر. (unverified)

error-glob = «{ $glob }» ئىناۋەتلىك ھۆججەت ئەندىزىسى ئەمەس: { $reason }
error-template-field = يولدا «{"{"}{ $field }{"}"}» دېگەن ئورۇن بەلگىسى يوق
hint-template-field = بار ئورۇن بەلگىلىرى: {"{"}dir{"}"}، {"{"}stem{"}"}، {"{"}ext{"}"} ۋە {"{"}lang{"}"}
error-output-edited = ھۆججەت يېزىلغاندىن كېيىن ئۆزگەرتىلگەن
hint-output-edited = سىزنىڭ نۇسخىڭىز ساقلاپ قېلىندى؛ ئۇنى باشقا يەرگە يۆتكەڭ ياكى --force ئارقىلىق قاپلىۋېتىڭ
error-bilingual-too-large = قوش تىللىق ھۆججەت ئوقۇغىلى بولىدىغان چەك { $limit } MiB دىن چوڭ
hint-bilingual-too-large = ھۆججەتنى بۆلەكلەرگە بۆلۈپ، ھەر بىرىنى ئايرىم يەرلىكلەشتۈرۈڭ

error-init-exists = تەڭشەك ھۆججىتى ئاللىبۇرۇن بار
hint-force = قاپلىۋېتىش ئۈچۈن --force نى ئىشلىتىڭ
hint-other-output = باشقا نام تاللاڭ ياكى ئۇ ھۆججەتنى ئالدى بىلەن يۆتكىۋېتىڭ
error-output-is-input = چىقىرىش ھۆججىتى كىرگۈزۈش ھۆججىتىنىڭ ئۆزى
init-done = { $file } يېزىلدى. { $documents ->
    [0] تېخى ئەسلى ھۆججەت تېپىلمىدى؛ ئۇنى يېنىغا قويۇڭ.
    [one] بىر ئەسلى ھۆججەت تېپىلدى.
   *[other] { $documents } ئەسلى ھۆججەت تېپىلدى.
}
init-comment-head = tilmach نىڭ تەڭشىكى. ھەممە ئاچقۇچ ئىختىيارىي؛ يوللار مۇشۇ قىسقۇچتىن باشلىنىدۇ.
init-comment-languages = ئەسلى ھۆججەتلەرنىڭ تىلى ۋە يەرلىكلەشتۈرۈلىدىغان تىللار.
init-comment-documents = ئەسلى ھۆججەتلەر: يول ياكى ئەندىزە.
init-comment-glossaries = ئۆزىڭىزنىڭ ئاتالغۇ جەدۋەللىرى. ئۇلار tilmach نىڭكىنىڭ ئۈستىگە قويۇلىدۇ؛ id سى ئوخشاش ئۇقۇمدا سىزنىڭكى ئاساس قىلىنىدۇ.
init-comment-memory = تەرجىمە خاتىرىلىرى: TMX ھۆججەتلىرى (git تا تۇرسا بولىدۇ) ۋە ساندانلار (.db).
init-comment-output =
    ھۆججەتلەر قەيەرگە يېزىلىدۇ، تەرجىمىسى يوق بۆلەكتە نېمە كۆرۈنىدۇ:
    "marked" (ئەسلى تېكىست ⟦ ۋە ⟧ ئارىسىدا)، "source" ياكى "empty".
init-comment-pretranslate = min پىرسەنتتىن تۆۋەن ماسلىشىشلار كۆرسىتىلمەيدۇ؛ fill پىرسەنتتىن باشلاپ تولدۇرۇلىدۇ.
init-comment-segment = تېكىست جۈملىلەرگە قانداق بۆلۈنىدۇ؛ ئۆزىڭىزنىڭ قىسقارتىلمىلىرى جۈملە ئاخىرى بولمايدۇ.
init-comment-check = ئىشلىتىلمەيدىغان قائىدىلەر: كودى ياكى باش قىسمى. tilmach explain CODE قائىدىنى چۈشەندۈرىدۇ.
help-init = تۈر باشلاش: ھەر بىر تەڭشەك چۈشەندۈرۈلگەن tilmach.toml يېزىش
help-init-long =
    ھەر بىر تەڭشەك چۈشەندۈرۈلگەن tilmach.toml نى يازىدۇ، ئاتالغۇ جەدۋەللىرى ۋە تەرجىمە خاتىرىلىرى ئۈچۈن قىسقۇچ ئاچىدۇ.

    مىسال:

      tilmach init newsroom --to zh-Hans,ug-Arab
help-init--folder = تۈرنىڭ قىسقۇچى
help-init--from = ئەسلى ھۆججەتلەرنىڭ تىلى
help-init--force = بار بولغان تەڭشەكنى قاپلايدۇ

error-term-unusable = { $concept } دىكى «{ $term }» ئاتالغۇسىنى ئىشلەتكىلى بولمايدۇ
error-output-is-source = چىقىرىش ھۆججىتى ئەسلى ھۆججەتنىڭ ئورنىنى ئېلىپ قالىدۇ
error-output-collision = { $first } بىلەن { $second } ھەر ئىككىسى بۇ يەرگە يېزىلماقچى
hint-output-collision = tilmach.toml دا output.bilingual بىلەن output.draft نى بەلگىلەڭ، مەسىلەن "work/{"{"}stem{"}"}.{"{"}ext{"}"}.{"{"}lang{"}"}.xlf"
warning-code-added = { $unit } بىرلىكى: تەرجىمىدە ئەسلى تېكىستتە يوق { $code } كودى بار؛ سۆزلىرى ساقلاندى، كودى چىقىرىۋېتىلدى (TAGS001)
warning-code-lost = { $unit } بىرلىكى: ئەسلى تېكىستتىكى { $code } كودى تەرجىمىدە يوق (TAGS001)
warning-code-crossed = { $unit } بىرلىكى: تەرجىمىدىكى { $code } كودىنىڭ يەنە بىر يېرىمى يوق، تەتۈر تۇرىدۇ ياكى باشقا كود بىلەن كېسىشىدۇ؛ سۆزلىرى ساقلاندى، كودى چىقىرىۋېتىلىشى مۇمكىن (TAGS001)
warning-draft-utf8 = تەرجىمىنى { $charset } ئىپادىلىيەلمىگەچكە UTF-8 شەكلىدە يېزىلدى
error-no-targets = نىشان تىل بېرىلمىدى
hint-no-targets = --to zh-Hans,zh-Hant,ug-Arab نى قوشۇڭ ياكى tilmach.toml دا targets نى بەلگىلەڭ
error-target-is-source = { $lang } ئەسلى تىلنىڭ ئۆزى
error-not-a-document = بۇ ھۆججەت تەرجىمە قىلىنىدىغان ھۆججەت ئەمەس
error-xml-unknown = بۇنداق XML ھۆججەت سۈپىتىدە ئوقۇلمايدۇ: ئەڭ سىرتقى ئېلېمېنتى <{ $element }>
hint-xml-unknown = قايسى فورماتتا ئوقۇلىدىغانلىقىنى --input-format بىلەن كۆرسىتىڭ (html، text …)
hint-not-a-document = قوش تىللىق ھۆججەتنى تەرجىمە قىلىپ merge بىلەن قوشۇڭ؛ خاتىرىنى tilmach tm import بىلەن، ئاتالغۇلارنى tilmach glossary import بىلەن كىرگۈزۈڭ
error-no-documents = بىر تەرەپ قىلىدىغان ھۆججەت يوق
hint-no-documents = ھۆججەت نامىنى يېزىڭ ياكى tilmach.toml دا documents نى بەلگىلەڭ (ئۇنى tilmach init يازىدۇ)
error-one-output = --output بىلەن --source پەقەت بىرلا ھۆججەت ئۈچۈن
error-no-target-language = قوش تىللىق ھۆججەتتە نىشان تىل كۆرسىتىلمىگەن
error-no-source-document = بۇ قوش تىللىق ھۆججەتنىڭ ئەسلى ھۆججىتى تېپىلمىدى
hint-no-source-document = ئۇنى --source بىلەن كۆرسىتىڭ
error-source-changed = بۇ ھۆججەت ياسالغاندىن بېرى { $source } ئۆزگەرگەن؛ ھېچنېمە يېزىلمىدى
hint-source-changed = ئۆزگىرىشلەرنى قوبۇل قىلىش ئۈچۈن tilmach localize نى ئىجرا قىلىڭ (پۈتكەن بۆلەكلەر ساقلىنىدۇ) ياكى --force نى ئىشلىتىڭ
error-unknown-counting = «{ $method }» دېگەن ساناش ئۇسۇلى يوق
hint-known-countings = بار ئۇسۇللار: { $known }
localize-progress = يەرلىكلەشتۈرۈلۈۋاتىدۇ
localize-files = { $lang }: { $bilingual } → { $draft }
extract-done = { $file }: { $segments } بۆلەك
pretranslate-done = { $file }: { $segments } بۆلەكنىڭ { $translated } ى تەرجىمە قىلىنغان، { $terms } ئاتالغۇ بەلگىلەندى
merge-done = { $file }: { $segments } بۆلەك، بۇنىڭ { $untranslated } ى تەرجىمە قىلىنمىغان
table-file = ھۆججەت
table-language = تىل
table-segments = بۆلەك
table-words = سۆز
table-characters = ھەرپ-بەلگە
table-repetitions = تەكرار
table-new = يېڭى
table-translated = تەرجىمە قىلىنغان
table-reviewed = تەكشۈرۈلگەن
table-untranslated = تەرجىمە قىلىنمىغان
table-terms = ئاتالغۇ
table-findings = بايقالغان مەسىلە
table-term = ئاتالغۇ
table-count = قېتىم
localize-set-aside = ماقالە ئۆزگەرگەندىن كېيىن { $count } پۈتكەن تەرجىمىنىڭ ئورنى قالمىدى؛ ئۇلار بار قوش تىللىق ھۆججەت { $file } دەپ ساقلاندى

help-localize = ماقالىنىڭ ھەر بىر نىشان تىلدىكى قوش تىللىق ھۆججىتى ۋە قارالمىسىنى ياسايدۇ
help-localize-long =
    ماقالىنى جۈملىلەرگە بۆلىدۇ، تەرجىمە خاتىرىسىدە بارىنى تولدۇرىدۇ، جەدۋەلدىكى ھەر بىر ئاتالغۇنى بەلگىلەيدۇ، تەرجىمىنى تەكشۈرىدۇ ۋە ھەر بىر نىشان تىل ئۈچۈن قوش تىللىق ھۆججەت (XLIFF 2.1، work/…) بىلەن ماقالىنىڭ فورماتىدىكى قارالما (out/…) يازىدۇ. تەرجىمان پۈتتۈرگەن يەر ھەرگىز ئۆزگەرتىلمەيدۇ؛ ماقالە ياكى خاتىرە ئۆزگەرسە قايتا ئىجرا قىلىڭ.

    مىساللار:

      tilmach localize article.en.md --to zh-Hans,zh-Hant,ug-Arab
      tilmach localize article.en.md --to ug --memory memory/news.tmx
      tilmach localize                مۇشۇ قىسقۇچتىكى تۈر

    چېكىنىش كودى: 0 پۈتتى؛ 1 --fail-on گە يەتكەن مەسىلە بار؛ 2 كىرگۈزۈش ياكى چىقىرىش مەغلۇپ بولدى.
help-localize--paths = ماقالىلەر ياكى تۈر قىسقۇچى (كۆڭۈلدىكىسى: مۇشۇ قىسقۇچتىكى تۈر)
help-localize--untranslated = تەرجىمە قىلىنمىغان يەردە نېمە كۆرۈنىدۇ: marked (⟦ئەسلى⟧)، source ياكى empty
help-localize--terms = ھەر بىر ماقالىنىڭ ئاتالغۇلىرىنى كۆرسىتىدۇ (كۆڭۈلدىكىسى: ماقالە بىرلا بولغاندا)
help-localize--force = قارالما يېزىلغاندىن كېيىن ئۆزگەرتىلگەن بولسىمۇ قاپلايدۇ
help-localize--format = چىقىرىش شەكلى: human ياكى json
help-localize--fail-on = بۇ دەرىجىدىن باشلاپ 1 بىلەن چېكىنىدۇ: note، warning، error ياكى never
help-extract = ھۆججەتتىن قوش تىللىق ھۆججەت ياسايدۇ، ھېچنېمە تولدۇرمايدۇ
help-extract--document = ھۆججەت (- ئۆلچەملىك كىرگۈزۈش)
help-pretranslate = تەرجىمە خاتىرىسىدىكى ماسلىشىشلار ۋە ئاتالغۇلارنى قوش تىللىق ھۆججەتكە كىرگۈزىدۇ
help-pretranslate--files = قوش تىللىق ھۆججەتلەر (XLIFF 2؛ - ئۆلچەملىك كىرگۈزۈش)
help-pretranslate--min = بۇ پىرسەنتتىن تۆۋەن ماسلىشىشلارنى كۆرسەتمەيدۇ
help-pretranslate--fill = بۇ پىرسەنتتىن باشلاپ ماسلىشىشنى تولدۇرىدۇ
help-merge = قوش تىللىق ھۆججەتتىن يەرلىكلەشتۈرۈلگەن ھۆججەت ياسايدۇ، ياكى تەھرىرلەش جەدۋىلىنى قايتا ئوقۇيدۇ
help-merge--files = قوش تىللىق ھۆججەتلەر (XLIFF 2؛ - ئۆلچەملىك كىرگۈزۈش) ياكى تەھرىرلەش جەدۋەللىرى (DOCX، HTML، XLSX)
help-merge--source = ئەسلى ھۆججەت، ياكى تەھرىرلەش جەدۋىلىنىڭ قوش تىللىق ھۆججىتى (كۆڭۈلدىكىسى: ھۆججەتتە كۆرسىتىلگىنى)
help-merge--untranslated = تەرجىمە قىلىنمىغان يەردە نېمە كۆرۈنىدۇ: marked (⟦ئەسلى⟧)، source ياكى empty
help-merge--fail-if-incomplete = تەرجىمىسى يوق بۆلەك بولسا 3 بىلەن چېكىنىدۇ
help-merge--force = قارالما يېزىلغاندىن كېيىن ئۆزگەرتىلگەن بولسىمۇ قاپلايدۇ
help-stats = بۆلەك، سۆز، تەكرار ۋە ماسلىشىش دەرىجىلىرىنى سانايدۇ
help-stats--paths = ھۆججەتلەر، قوش تىللىق ھۆججەتلەر ياكى تۈر قىسقۇچى
help-stats--to = تەرجىمە خاتىرىسىدىن ئىزدەيدىغان نىشان تىللار
help-stats--format = چىقىرىش شەكلى: human، json ياكى csv

table-state = ھالەت
table-changed = ئۆزگەرگەن
table-errors = خاتالىق
table-warnings = ئاگاھلاندۇرۇش
status-missing = يوق
status-stale = ۋاقتى ئۆتكەن
status-incomplete = تولۇق ئەمەس
status-faulty = خاتالىقى بار
status-translated = تەرجىمە قىلىنغان
status-reviewed = تەكشۈرۈلگەن
status-summary = جەمئىي { $versions } نۇسخا: { $missing } يوق، { $incomplete } تولۇق ئەمەس، { $stale } ۋاقتى ئۆتكەن
help-status = ھەر بىر ماقالىنىڭ ھەر بىر تىلدىكى ئەھۋالىنى كۆرسىتىدۇ
help-status-long =
    تۈردىكى ھەر بىر ھۆججەتنىڭ ھەر بىر نىشان تىلدىكى ئەھۋالىنى قوش تىللىق ھۆججىتى بويىچە كۆرسىتىدۇ:
    نېمىسى تەرجىمە قىلىنمىغان، نېمىسى تەكشۈرۈلگەن، مەنبە ھۆججەت كېيىن ئۆزگەرگەنمۇ (ۋاقتى ئۆتكەن)
    ۋە تەكشۈرۈشتە نېمە بايقالغان.

    مىساللار:

      tilmach status                       بۇ قىسقۇچتىكى تۈر
      tilmach status --fail-if-stale       CI ئۈچۈن: مەنبە ئۆزگەرگەن بولسا چىقىش كودى 3
      tilmach status news.en.md --to ug --format json

    «ئۆزگەرگەن» مەنبە ھۆججەتتىكى، قوش تىللىق ھۆججەتتە تېخى يوق جۈملىلەرنىڭ سانى؛
    tilmach localize ئۇلارنى قوشىدۇ ۋە پۈتكەن تەرجىمىنى ساقلايدۇ.

    چىقىش كودى: 0؛ 2 بىر كىرگۈزۈش مەغلۇپ بولدى؛ 3 ۋاقتى ئۆتكەن ياكى تولۇق ئەمەس (تەلەپ قىلىنغان بولسا).
help-status--paths = ھۆججەتلەر ياكى تۈر قىسقۇچى (كۆڭۈلدىكىسى: بۇ قىسقۇچتىكى تۈر)
help-status--to = نىشان تىللار، پەش بىلەن ئايرىلىدۇ (كۆڭۈلدىكىسى: تەڭشەك بويىچە)
help-status--fail-if-stale = نۇسخا ياسالغاندىن كېيىن مەنبە ھۆججەت ئۆزگەرگەن بولسا، 3 كودى بىلەن چىقىدۇ
help-status--fail-if-incomplete = نۇسخا يوق ياكى تولۇق تەرجىمە قىلىنمىغان بولسا، 3 كودى بىلەن چىقىدۇ
help-status--format = چىقىرىش: human ياكى json

