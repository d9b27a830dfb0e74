# دوكلاتلاردىكى سۆزلەر.

report-error = خاتالىق
report-warning = ئاگاھلاندۇرۇش
report-note = ئەسكەرتىش
report-summary = خاتالىق: { $errors } · ئاگاھلاندۇرۇش: { $warnings } · ئەسكەرتىش: { $notes }
report-fix-safe = تۈزىتىش: «{ $old }» ← «{ $new }»
report-fix-suggested = تەكلىپ: «{ $old }» ← «{ $new }»
report-at = ئورنى: «{ $words }»، { $column }-ھەرپ
report-html-lang = ug-Arab
report-html-dir = rtl
report-html-title = tilmach تەكشۈرۈش دوكلاتى
report-html-filter = قائىدىلەر
report-html-only = پەقەت مەسىلىسى بار جۈملىلەر
report-html-terms = چېكىتلىك سىزىق: ئاتالغۇ جەدۋىلىدىكى سۆزلەر

help-check = ھۆججەت، تەرجىمە ۋە قوش تىللىق ھۆججەتلەرنى تەكشۈرۈش
help-check--input-format = كىرگۈزۈش پىچىمى: html، markdown، text (كۆڭۈلدىكى: ئىسمىغا قاراپ)
help-check--format = دوكلات شەكلى: full، concise، json، jsonl، sarif، junit، github، gitlab، html؛ FORMAT=FILE ھۆججەتكە يازىدۇ؛ كۆپ قېتىم بېرىشكە بولىدۇ
help-baseline-write = ھازىرقى بارلىق مەسىلىلەرنى ئاساسقا يېزىش
help-baseline-write--input-format = كىرگۈزۈش پىچىمى: html، markdown، text (كۆڭۈلدىكى: ئىسمىغا قاراپ)
help-baseline-write--format = دوكلات شەكلى: full، concise، json، jsonl، sarif، junit، github، gitlab، html؛ FORMAT=FILE ھۆججەتكە يازىدۇ؛ كۆپ قېتىم بېرىشكە بولىدۇ
help-baseline-prune = ئەمدى تېپىلمايدىغان مەسىلىلەرنى ئاساستىن چىقىرىۋېتىش
help-baseline-prune--input-format = كىرگۈزۈش پىچىمى: html، markdown، text (كۆڭۈلدىكى: ئىسمىغا قاراپ)
help-baseline-prune--format = دوكلات شەكلى: full، concise، json، jsonl، sarif، junit، github، gitlab، html؛ FORMAT=FILE ھۆججەتكە يازىدۇ؛ كۆپ قېتىم بېرىشكە بولىدۇ
help-baseline = بۈگۈنكى مەسىلىلەرنى بىر چەتكە قويۇپ، پەقەت يېڭىلىرىنى ھېسابلاش
help-explain = بىر قائىدىنى، بىر ئاتالغۇنى ياكى بىر قۇردىكى ھۆكۈملەرنى چۈشەندۈرىدۇ
help-explain--what = كود، ئاتالغۇ ياكى ھۆججەت:قۇر؛ يېزىلمىسا ھەممە قائىدە كۆرسىتىلىدۇ
help-explain--lang = قۇرنىڭ تىلى (كۆڭۈلدىكىسى: ھۆججەت نامىدىن، بولمىسا ھەرپلىرىدىن)
error-check-format = «{ $format }» دېگەن دوكلات شەكلى يوق
hint-check-formats = مەلۇملىرى: { $known }
error-check-two-formats = ئۆلچەملىك چىقىرىشقا پەقەت بىر دوكلات سىغىدۇ؛ باشقىلىرىنى FORMAT=FILE دەپ يېزىڭ
error-check-target-language = بۇ ھۆججەتتىكى تەرجىمىلەرنىڭ قايسى تىلدا ئىكەنلىكى نامەلۇم
hint-check-target-language = تىلنى --lang بىلەن كۆرسىتىڭ؛ PO ھۆججىتى ئۇنى بېشىدا دېيەلەيدۇ ("Language: ug\n")
error-check-nothing = ھېچنېمە تەكشۈرۈلمىدى: بۇ يەردە نامىدا تىلى كۆرسىتىلگەن ھۆججەت يوق
hint-check-nothing = ھۆججەتنى كۆرسىتىڭ ياكى ھۆججەتلەرگە تىلىنى قوشۇپ نام بېرىڭ: article.en.md, zh-Hans/article.md
error-check-code = «{ $code }» دېگەن قائىدە يوق
hint-check-codes = «tilmach explain» بارلىق قائىدىلەرنى كۆرسىتىدۇ
error-check-git = git نېمە ئۆزگەرگەنلىكىنى ئېيتالمىدى: { $reason }
check-progress = تەكشۈرۈلمەكتە
check-baseline = ئاساس بويىچە بىر چەتكە قويۇلدى: { $count }
check-fixed = تۈزىتىلدى: { $count }
baseline-written = { $file }: { $count } مەسىلە بىر چەتكە قويۇلدى
baseline-pruned = { $file }: { $gone } مەسىلە چىقىرىۋېتىلدى، { $left } مەسىلە قالدى

matrix-concept = ئۇقۇملار
matrix-name = ئىسىملار
matrix-number = سانلار
matrix-date = چېسلا ۋە ۋاقىت
matrix-quotation = نەقىللەر
matrix-lacks = يوق
matrix-title = نۇسخىلار يانمۇ يان
matrix-legend = قىزىل: بىر نۇسخىدا ئەسلى تېكىستتىكى نەرسە كەم ياكى باشقىچە ئېيتىلغان. قىزىل كاتەكچىنىڭ ئۈستىگە بارسىڭىز، تەكشۈرۈشنىڭ نېمە دېگەنلىكى كۆرۈنىدۇ.
matrix-summary = ماقالە: { $articles } · قىزىل كاتەكچە: { $red }
warning-matrix-alone = «{ $article }» نىڭ پەقەت بىر نۇسخىسى بار، سېلىشتۇرىدىغان نەرسە يوق
warning-matrix-no-pivot = «{ $article }» نىڭ { $lang } نۇسخىسى يوق، باشقا نۇسخىلارنى سېلىشتۇرغىلى بولمايدۇ
error-matrix-nothing = ئىككى نۇسخىسى بار ماقالە تېپىلمىدى
hint-matrix-versions = نۇسخىلارنىڭ ئىسمى بىر، تىلى باشقا بولىدۇ: news.en.md، news.zh-Hans.md ياكى zh-Hans/news.md؛ مەنبە تىلى --from بىلەن بېرىلىدۇ
help-matrix = ماقالىنىڭ نۇسخىلىرىنى يانمۇ يان كۆرسىتىدۇ: ئۇقۇم، ئىسىم، سان، چېسلا، نەقىل
help-matrix-long =
    ماقالىدىكى ھەر بىر ئۇقۇم، ئىسىم، سان، چېسلا ۋە نەقىل بىر قۇر، ھەر بىر نۇسخا بىر ئىستون بولىدۇ.
    «tilmach check» ئاگاھلاندۇرۇش ياكى خاتالىق دەپ مەلۇم قىلغان نەرسىنىڭ كاتەكچىسى قىزىل بولىدۇ: بۇ
    نۇسخىدا ئۇ كەم، سان باشقىچە ياكى ئاتالغۇ جەدۋىلى قوبۇل قىلمايدىغان سۆز ئىشلىتىلگەن. ھەر بىر نۇسخا
    مەنبە تىلىدىكى (--from) نۇسخىغا سېلىشتۇرۇلىدۇ.

    مىساللار:

      tilmach matrix articles/2026-11/camps
      tilmach matrix articles/ --red -f html=matrix.html
      tilmach matrix news.en.md news.zh-Hans.md news.ug-Arab.md --pivot zh-Hans
      tilmach matrix articles/ -f junit=matrix.xml --exit-zero

    سىزىقچە: بۇ نۇسخا ئۇنى تونۇغىلى بولىدىغان سۆز بىلەن ئېيتمىغان، ھېچقانداق قائىدىمۇ ئۇنى تەلەپ
    قىلمايدۇ: كۈندىلىك سۆز، ئالماش ياكى بۇ تىلدا ئاتالغۇسى يوق ئۇقۇم.

    چىقىش كودى: 0؛ 1 قىزىل كاتەكچە بار؛ 2 بىر كىرگۈزۈش ئوقۇلمىدى.
help-matrix--paths = قىسقۇچلار ياكى ھۆججەتلەر؛ بىر ماقالىنىڭ نۇسخىلىرىنىڭ ئىسمى بىر، تىلى باشقا
help-matrix--pivot = ئالدىدا تۇرىدىغان ۋە قۇرلارغا سۆز بېرىدىغان نۇسخىنىڭ تىلى (كۆڭۈلدىكىسى: مەنبە تىلى)
help-matrix--format = table، html، json ياكى junit؛ FORMAT=FILE ھۆججەتكە يازىدۇ؛ بىرنەچچە قېتىم بېرىشكە بولىدۇ
help-matrix--red = پەقەت قىزىل كاتەكچىسى بار قۇرلارنى كۆرسىتىدۇ
help-matrix--exit-zero = قىزىل كاتەكچە بولسىمۇ 0 بىلەن چىقىدۇ؛ ئوقۇغىلى بولمايدىغان كىرگۈزۈش يەنىلا مەغلۇپ بولىدۇ
error-check-audience = «{ $audience }» دېگەن ئوقۇرمەنلەر يوق
hint-check-audience = tilmach.toml غا [check.for.{ $audience }] جەدۋىلىنى قوشۇڭ
error-no-git = git پروگراممىسىنى ئىجرا قىلغىلى بولمىدى: { $reason }
hint-no-git = git نى قاچىلاڭ، ياكى ئۇنى تەلەپ قىلىدىغان تاللانمىنى ئىشلەتمەڭ
error-date = «{ $date }» كۈن ئەمەس؛ YYYY-MM-DD دەپ يېزىڭ
