error-script-pair = { $from } دىن { $to } غا ئايلاندۇرغىلى بولمايدۇ
hint-script-pair = tilmach ئۇيغۇرچىنى ug-Arab، ug-Latn ۋە ug-Cyrl ئارىسىدا، خەنزۇچىنى zh-Hans، zh-Hant، zh-Hant-TW ۋە zh-Hant-HK ئارىسىدا ئايلاندۇرىدۇ.
error-script-exceptions = مۇستەسنالار تىزىملىكىنىڭ بۇ قۇرى «شەكىل، Tab، ئورنىغا يېزىلىدىغىنى» ئەمەس
hint-script-exceptions = ھەر قۇرغا بىر جۈپ يېزىڭ، ئارىسىغا Tab قويۇڭ؛ # بىلەن باشلانغان قۇر ئىزاھاتتۇر.

error-script-unknown = بۇ تېكىستنىڭ يېزىقىنى بۇ يېزىققا ئايلاندۇرغىلى بولمايدۇ (تونۇلغىنى: { $found })
hint-script-from = تىلى بىلەن يېزىقىنى --from ئارقىلىق كۆرسىتىڭ
error-script-tsv = بۇ قۇر «ئەسلىي يېزىق، Tab، نىشان يېزىق، Tab، تېكىست» ئەمەس
error-output-exists = بۇ ناملىق ھۆججەت ئاللىقاچان بار

note-script-letters = { $of } ھەرپنىڭ { $count } ى: { $found }
note-script-telling = { $of } ھەرپنىڭ { $count } ى شۇ تىلغا خاس: { $found }
note-script-foreign = قارشى دەلىل: { $of } ھەرپنىڭ { $count } ى شۇ تىلدا يوق: { $found }
note-script-words = { $of } سۆزنىڭ { $count } ى شۇ تىلنىڭ ئەڭ كۆپ ئىشلىتىلىدىغان سۆزى: { $found }
note-script-endings = { $of } سۆزنىڭ { $count } ىدا شۇ تىلنىڭ قوشۇمچىسى بار: { $found }
note-script-pairs = { $of } سۆزنىڭ { $count } ىنىڭ ھەرپ تىزىلىشى شۇ تىلنىڭ سۆزلىرىگە ئوخشايدۇ: { $found }
note-script-simplified = { $of } خەتنىڭ { $count } ى پەقەت ئاددىي خەنزۇچىدا بار: { $found }
note-script-traditional = { $of } خەتنىڭ { $count } ى پەقەت مۇرەككەپ خەنزۇچىدا بار: { $found }

script-kind-look-alike = ئوخشىشىپ كېتىدىغان ھەرپ
script-kind-presentation-form = كۆرۈنۈش شەكلى
script-kind-decomposed = پارچىلاپ يېزىلغان ھەرپ
script-kind-tatweel = سوزۇش سىزىقى
script-kind-vowel-mark = ھەرىكەت بەلگىسى
script-kind-invisible = كۆرۈنمەيدىغان بەلگە
note-script-change = { $kind }: { $from } → { $to }
note-script-changed = { $kind }: { $count }

help-script = ئۇيغۇرچە ۋە خەنزۇچە يېزىقلارنى ئايلاندۇرۇش، تونۇش ۋە تۈزىتىش
help-script-convert = تېكىستنى بىر يېزىقتىن يەنە بىر يېزىققا ئايلاندۇرۇش
help-script-convert-long =
    تېكىستنى ئۇيغۇرچە (ug-Arab، ug-Latn، ug-Cyrl) ياكى خەنزۇچە (zh-Hans، zh-Hant، zh-Hant-TW، zh-Hant-HK) يېزىقلار ئارىسىدا ئايلاندۇرىدۇ. ئۇيغۇرچە ئايلاندۇرۇش ئېنىق: قايتۇرغاندا ئەسلىي سۆزلەر چىقىدۇ. سان، لاتىنچە ئىسىم، تور ئادرېسى ۋە كودلار ئۆز پېتى قالىدۇ.

      tilmach script convert article.ug-Arab.md --to ug-Latn --capitals names
      tilmach script convert article.zh-Hans.md --to zh-Hant-TW --glossary glossaries -o article.zh-Hant-TW.md

    مۇستەسنالار تىزىملىكىدە ھەر قۇرغا بىر جۈپ يېزىلىدۇ، ئارىسىغا Tab قويۇلىدۇ: ئەسلىي شەكىل ۋە ئورنىغا يېزىلىدىغىنى.

    چېكىنىش كودى: 0 — ئايلاندۇرۇلدى؛ 2 — ئوقۇغىلى، يازغىلى ياكى تونۇغىلى بولمىغان نەرسە بار.
help-script-convert--file = تېكىست (كۆڭۈلدىكىسى: ئۆلچەملىك كىرگۈزۈش)
help-script-convert--from = تېكىستنىڭ تىلى ۋە يېزىقى (كۆڭۈلدىكىسى: ئۆزى تونۇيدۇ)
help-script-convert--to = يېزىلىدىغان تىل ۋە يېزىق
help-script-convert--output = بۇ ھۆججەتكە يېزىش (كۆڭۈلدىكىسى: ئۆلچەملىك چىقىرىش)
help-script-convert--capitals = لاتىن ۋە كىرىل يېزىقىدا چوڭ ھەرپ قوللىنىلىدىغان ئورۇن: none (يوق)، sentence (جۈملە بېشى) ياكى names (جۈملە بېشى، مەلۇم ناملار ۋە --glossary دىكى ناملار)
help-script-convert--lossless = قايتۇرغاندا ئۆزگىرىپ كېتىدىغان جايلارنى -{"{"}Google{"}"}- بەلگىسى ئىچىدە ساقلاش ۋە بۇنداق بەلگىلەرنى ئوقۇش
help-script-convert--exceptions = قائىدە بويىچە ئايلاندۇرۇلمايدىغان سۆزلەر تىزىملىكى
help-script-convert--glossary = ئىسىملار مۇشۇ ئاتالغۇ لۇغىتى ھۆججىتى ياكى قىسقۇچى بويىچە يېزىلىدۇ: ئىككى يېزىقتا بىردىن تاللانغان شەكلى بار خاس ئىسىملار
help-script-convert--regional-words = تەيۋەن ياكى خوڭكوڭنىڭ خەت شەكلىنىلا ئەمەس، سۆزلىرىنىمۇ ئىشلىتىش
help-script-convert--tsv = ئۆلچەملىك كىرگۈزۈشتىكى «ئەسلىي يېزىق، Tab، نىشان يېزىق، Tab، تېكىست» قۇرلىرىغا بىر قۇردىن جاۋاب بېرىش
help-script-detect = تېكىستنىڭ تىلى ۋە يېزىقىنى دەلىلى بىلەن تونۇش
help-script-detect-long =
    ھەر بىر تېكىستنىڭ تىلى ۋە يېزىقىنى ئېيتىدۇ: en، zh-Hans، zh-Hant، ug-Arab، ug-Latn ياكى ug-Cyrl؛ باشقا تىللار «other» دەپ بەلگىسى بىلەن كۆرسىتىلىدۇ، مەسىلەن other (kk-Cyrl)؛ دەلىل بولمىسا other (und). ئاستىدا دەلىلى تۇرىدۇ: سانالغان ھەرپ، سۆز ۋە قوشۇمچىلار.

      tilmach script detect articles/*.md

    چېكىنىش كودى: 0 — تېكىستلەرنىڭ ھەممىسى ئوقۇلدى؛ 2 — ئوقۇغىلى بولمىغان تېكىست بار.
help-script-detect--files = تېكىستلەر (كۆڭۈلدىكىسى: ئۆلچەملىك كىرگۈزۈش)
help-script-detect--jsonl = JSON Lines غا جاۋاب بېرىش: ھەر قۇردا "id" ۋە "text" بار بىر ئوبيېكت
help-script-normalize = ئوخشىشىپ كېتىدىغان ھەرپلەر بىلەن يېزىلغان ئۇيغۇرچىنى تۈزىتىش
help-script-normalize-long =
    ئۇيغۇرچە تېكىستتىكى ئوخشىشىپ كېتىدىغان ھەرپ، كۆرۈنۈش شەكلى، سوزۇش سىزىقى ۋە ئارتۇق بەلگىلەرنى ئىملا ھەرپلىرىگە ئالماشتۇرىدۇ ۋە نېمىلەرنىڭ ئۆزگەرگەنلىكىنى ئېيتىدۇ. ئەرەبچە سۆزلەرگە تەگمەيدۇ.

      tilmach script normalize article.ug-Arab.md --check
help-script-normalize--file = تېكىست (كۆڭۈلدىكىسى: ئۆلچەملىك كىرگۈزۈش)
help-script-normalize--output = بۇ ھۆججەتكە يېزىش (كۆڭۈلدىكىسى: ئۆلچەملىك چىقىرىش)
help-script-normalize--check = يازماي، ئۆزگىرىدىغان جايلارنى كۆرسىتىش؛ ئۆزگىرىش بولسا چېكىنىش كودى 1
help-script-normalize--jsonl = JSON Lines غا جاۋاب بېرىش: ھەر قۇردا "id" ۋە "text" بار بىر ئوبيېكت
