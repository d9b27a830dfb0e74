# ئاتالغۇلارنى تونۇش
error-term-no-letters = «{ $form }» ئاتالغۇسىدا ھەرپ ياكى رەقەم يوق، ئۇ ھېچقاچان تېپىلمايدۇ
error-term-too-long = «{ $form }» ئاتالغۇسى بەك ئۇزۇن (ئەڭ كۆپ 32 سۆز، ھەر سۆز 200 ھەرپ)
error-term-regex = «{ $form }» ئىپادىسىنى ئىشلەتكىلى بولمايدۇ: { $reason }
error-term-regex-empty = «{ $form }» ئىپادىسى پەقەت قۇرۇق تېكىستكىلا ماس كېلىدۇ
error-term-id = بۇ ئاتالغۇنىڭ نومۇرى بەك چوڭ
error-terms-list-line = ھەر بىر قۇر كىملىك، Tab ۋە ئاتالغۇدىن تۈزۈلۈشى كېرەك
error-terms-one-list = ئاتالغۇ تىزىملىكىنى (.tsv) باشقا ئاتالغۇ جەدۋەللىرى بىلەن بىرگە ئىشلەتكىلى بولمايدۇ

note-term-regex = ئاتالغۇنىڭ مۇنتىزىم ئىپادىسى بىلەن تېپىلدى
note-term-as-written = ئاتالغۇ يېزىلغاندەك
note-term-folded = ئوخشاش خەتلەر بىر دەپ قارالغاندا «{ $term }» بىلەن ئوخشاش
note-term-form = ئاتالغۇنىڭ شەكلى: «{ $form }»
note-term-letters = باشقا ھەرپ دەپ ئوقۇلغان ھەرپلەر ۋە ھېسابقا ئېلىنمىغان بەلگىلەر: { $letters }
note-term-listed = «{ $form }»، لۇغەت «{ $term }» ئۈچۈن كۆرسەتكەن باشقا شەكىل
note-term-plural = «{ $form }»، «{ $term }» نىڭ كۆپلۈك شەكلى
note-term-spelling = «{ $form }» دەپ يېزىلغان؛ بۇ ئاتالغۇلار لۇغىتى يول قويغان باشقا شەكىل ياكى ئىملا
note-term-stem = سۆز ئۆزىكى { $stem }
note-term-stem-raised = سۆز ئۆزىكى { $stem }، { $noun } نىڭ ئاخىرقى سوزۇق تاۋۇشى ئاجىزلاشقان
note-term-stem-elided = سۆز ئۆزىكى { $stem }، { $noun } نىڭ ئاخىرقى بوغۇمىدىكى سوزۇق تاۋۇش چۈشۈپ قالغان
note-term-stem-irregular = قائىدىسىز سۆز ئۆزىكى { $stem }، ئەسلى { $noun }
note-term-stem-izafet = سۆز ئۆزىكى { $stem }، { $noun } نىڭ تەۋەلىك قوشۇمچىسىسىز شەكلى
note-term-suffix =
    قوشۇمچە -{ $suffix } ({ $says ->
       *[plural] كۆپلۈك
        [genitive] ئىگىلىك كېلىش
        [accusative] چۈشۈم كېلىش
        [dative] يۆنىلىش كېلىش
        [locative] ئورۇن كېلىش
        [ablative] چىقىش كېلىش
        [limitative] چەك كېلىش
        [locative-attributive] ئورۇن-بەلگە كېلىش
        [similative] ئوخشىتىش كېلىش
        [equative] تەڭلەشتۈرۈش كېلىش
        [p1sg] 1-شەخس تەۋەلىك، بىرلىك
        [p2sg] 2-شەخس تەۋەلىك، بىرلىك
        [p2sg-polite] 2-شەخس تەۋەلىك، سىپايە
        [p3] 3-شەخس تەۋەلىك
        [p1pl] 1-شەخس تەۋەلىك، كۆپلۈك
        [p2pl] 2-شەخس تەۋەلىك، كۆپلۈك
        [p2pl-polite] 2-شەخس تەۋەلىك، كۆپلۈك، سىپايە
        [clitic] يۈكلىمە
        [copula] باغلامچى
        [doubt] گۇمان
        [person] شەخس قوشۇمچىسى
        [predicate] خەۋەرلىك قوشۇمچىسى
        [p1sg-predicate] 1-شەخس خەۋەر
        [one-of] تەۋەلىك ئىسىم
        [says] ئاڭلاتما
    })

help-glossary-find = ئاتالغۇ جەدۋىلىدىكى ئاتالغۇلارنىڭ تېكىستنىڭ قەيېرىدە تۇرغانلىقىنى كۆرسىتىدۇ
help-glossary-find-long =
    ھەر بىر ئاتالغۇنى ئورنى ۋە ئۇقۇمى بىلەن كۆرسىتىدۇ. ئاتالغۇنىڭ ھەممە شەكىللىرى تېپىلىدۇ: كۆپلۈك، تەۋەلىك، ئۇيغۇرچە قوشۇمچىلار، خەنزۇچىنىڭ يەنە بىر يېزىقى ۋە شەكلى ئوخشاش ھەرپلەر.

    --glossary بېرىلسە پەقەت شۇ ھۆججەتلەر ئوقۇلىدۇ. --jsonl باشقا پروگراممىلارغا ئۇلاش ئۈچۈن: ئورۇنلار كود نۇقتىسى بويىچە سانىلىدۇ.

    ئاخىرلىشىش كودى تېپىلسىمۇ، تېپىلمىسىمۇ 0؛ تېكىست ياكى ئاتالغۇ ھۆججىتىنى ئوقۇغىلى بولمىسا 2.

    مىساللار:

      tilmach glossary find news.ug-Arab.md
      tilmach glossary find --lang zh-Hans --explain news.txt
      tilmach glossary find --lang ug-Arab -g terms.tsv --jsonl --all < texts.jsonl
help-glossary-find--files = ئوقۇلىدىغان ساپ تېكىستلەر (Markdown، HTML، DOCX قاتارلىق فورماتلارنى tilmach check ئوقۇيدۇ)؛ - ئۆلچەملىك كىرگۈزۈش
help-glossary-find--lang = تېكىستلەرنىڭ تىلى: en، zh-Hans، zh-Hant، ug-Arab، ug-Latn ياكى ug-Cyrl (سۈكۈتتە: ھۆججەت نامى دېگىنى، مەسىلەن news.ug-Arab.md؛ بولمىسا تېكىستتىن پەرەز قىلىنىدۇ)
help-glossary-find--glossary = پەقەت بۇ ھۆججەتلەردىكى ئاتالغۇلارنى ئىزدەيدۇ: ئاتالغۇ جەدۋەللىرى (.toml) ياكى بىر ئاتالغۇ تىزىملىكى (.tsv: كىملىك، Tab، ئاتالغۇ)؛ سۈكۈتتە تۈرنىڭ ۋە پروگرامما بىلەن كەلگەن جەدۋەللەر
help-glossary-find--all = پەقەت ئەڭ ئۇزۇنىنىلا ئەمەس، ئىچىدىكى ۋە كىرىشىپ كەتكەن ئاتالغۇلارنىمۇ كۆرسىتىدۇ
help-glossary-find--jsonl = JSON Lines شەكلىدە ئوقۇيدۇ ۋە يازىدۇ: ھەر قۇردا id ۋە text لىق بىر ئوبيېكت كىرىدۇ، id ۋە matches لىق بىر ئوبيېكت چىقىدۇ
help-glossary-find--explain = ھەر بىر ئاتالغۇنىڭ نېمىشقا تېپىلغانلىقىنى ئېيتىدۇ: سۆز ئۆزىكى، قوشۇمچىلار، بىرلەشتۈرۈلگەن ھەرپلەر
help-glossary = ئاتالغۇلارنى تېپىش، ئوقۇش ۋە تەكشۈرۈش

error-glossary-not-toml = بۇ باشقا خىلدىكى ئاتالغۇلار جەدۋىلى
hint-glossary-not-toml = ئالدى بىلەن ئايلاندۇرۇڭ: tilmach glossary import FILE -o FILE.toml
