# ئاتالغۇ ئالماشتۇرۇش ھۆججەتلىرى، ئېلېكترونلۇق جەدۋەل، قاتتىق تەكشۈرۈش. (unverified)

exchange-lost = يوقالدى
exchange-kept = ساقلاندى
exchange-mapped = ئېلىندى
exchange-line = { $line }-قۇر
exchange-report = { $text }
glossary-import-done = { $file }: { $concepts } ئۇقۇم، { $terms } ئاتالغۇ ئوقۇلدى؛ { $lost } نەرسە يوقالدى.
glossary-export-done = { $file }: { $concepts } ئۇقۇم، { $terms } ئاتالغۇ يېزىلدى؛ { $lost } نەرسە يوقالدى.
glossary-merge-done = { $concepts } ئۇقۇم: { $added } قوشۇلدى، { $changed } ئۆزگەردى، { $removed } ئۆچۈرۈلدى؛ { $conflicts } توقۇنۇش.
glossary-merge-open = ھېچنېمە يېزىلمىدى. توقۇنۇشلارنى ھەل قىلىڭ، ياكى كىمنىڭكى ھېسابلىنىدىغانلىقىنى كۆرسىتىڭ: --prefer ours، --prefer theirs.
glossary-merge-conflict = توقۇنۇش: { $what }: { $key } ئەسلىدە { $base } ئىدى؛ بىزنىڭ: { $ours }؛ ئۇلارنىڭ: { $theirs }
glossary-merge-removed-here = توقۇنۇش: { $what } نى بىز ئۆچۈرۈپتۇق، ئۇلار ئۆزگەرتىپتۇ؛ ساقلىنىدۇ
glossary-merge-removed-there = توقۇنۇش: { $what } نى ئۇلار ئۆچۈرۈپتۇ، بىز ئۆزگەرتىپتۇق؛ ساقلىنىدۇ
error-exchange-two-outputs = --format json دا دوكلات ئۆلچەملىك چىقىشقا بارىدۇ، شۇڭا نەتىجىگە ھۆججەت كېرەك (--output)
error-exchange-form = ھۆججەت نامىدىن ئۇنىڭ فورماتى بىلىنمىدى
hint-exchange-form = --input-format ياكى --to بىلەن كۆرسىتىڭ: tbx، utx، csv، tsv، xlsx ياكى toml
error-sheet-broken = بۇنى ئېلېكترونلۇق جەدۋەل سۈپىتىدە ئوقۇغىلى بولمىدى: { $reason }
error-sheet-name = «{ $name }» دېگەن جەدۋەل بېتى يوق؛ بارلىرى: { $known }
error-sheet-large = كاتەكچىسى { $limit } دىن ياكى ئىستونى مىڭدىن كۆپ جەدۋەل قوبۇل قىلىنمايدۇ
error-sheet-write = ئېلېكترونلۇق جەدۋەلنى يازغىلى بولمىدى: { $reason }
error-table-broken = بۇ قۇرنى ئوقۇغىلى بولمىدى: { $reason }
error-table-empty = جەدۋەلدە قۇر يوق
error-table-columns = ئاتالغۇ بار ئىستون يوق؛ ئىستون ناملىرى: { $found }
hint-table-columns = ئىستونلاردا نېمە بارلىقىنى كۆرسىتىڭ، مەسىلەن --columns "Source=en,Target=zh-Hans,Comment=note,State=zh-Hans:status" (- بولسا ئىستون تاشلىنىدۇ)
error-table-mapping = «{ $value }» ئىستوندا نېمە بارلىقىنى كۆرسەتمەيدۇ
error-table-lang = «{ $value }» تىل بەلگىسى ئەمەس؛ بۇ قۇر تاشلىنىدۇ
error-table-value = { $column } نىڭ قىممىتى «{ $value }» بولسا بولمايدۇ؛ تاشلىنىدۇ
error-utx-languages = UTX ھۆججىتىنىڭ بىرىنچى قۇرىدا ئىككى تىل كۆرسىتىلىدۇ: #UTX 1.20; en/zh-Hans
error-utx-two-languages = UTX دا ئىككى تىل بولىدۇ؛ --lang بىلەن ئەسلى تىل ۋە تەرجىمە تىلىنى كۆرسىتىڭ
error-utx-columns = بىرىنچى ئاتالغۇدىن بۇرۇن #src بىلەن باشلىنىدىغان قۇر ئىستون ناملىرىنى كۆرسىتىشى كېرەك
error-utx-line = بۇ قۇردا ئەسلى ئاتالغۇ يوق؛ تاشلىنىدۇ
error-tbx-root = بۇ TBX ئەمەس: ئەڭ سىرتقى ئېلېمېنت <{ $found }>
error-tbx-lang = «{ $value }» تىل بەلگىسى ئەمەس؛ بۇ تىل بۆلىكى تاشلىنىدۇ
error-tbx-no-term = «{ $concept }» نىڭ بىر ئاتالغۇ بۆلىكىدە ئاتالغۇ يوق؛ تاشلىنىدۇ
error-tbxf-root = [{ $constraint }] ئەڭ سىرتقى ئېلېمېنت <{ $found }>، TBX 3 نىڭ <tbx> ى ئەمەس
hint-tbxf-v2 = بۇ TBX 2؛ glossary import ئۇنى ئوقۇيدۇ، glossary export 3-نەشرىنى يازىدۇ
hint-tbxf-root = TBX 3 ھۆججىتى مۇنداق باشلىنىدۇ: <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
error-tbxf-dialect = [{ $constraint }] «{ $value }» تەكشۈرۈلىدىغان شېۋىلەردىن ئەمەس؛ پەقەت يادرولۇق قائىدىلەر تەكشۈرۈلدى
hint-tbxf-dialect = TBX-Core، TBX-Min ۋە TBX-Basic تولۇق تەكشۈرۈلىدۇ
error-tbxf-element = [{ $constraint }] <{ $element }> نىڭ <{ $parent }> ئىچىدە تۇرۇشىغا بولمايدۇ
hint-tbxf-element = بۇ يەردە بولىدىغانلىرى: { $allowed }
error-tbxf-content = [{ $constraint }] <{ $element }> نىڭ مەزمۇنى تولۇق ئەمەس ياكى تەرتىپى خاتا
hint-tbxf-content = ئۆلچەمدىكى تەرتىپ: { $allowed }
error-tbxf-text = [{ $constraint }] <{ $element }> نىڭ ئۆزىدە تېكىست بولماسلىقى كېرەك
hint-tbxf-text = تېكىستنى <note> غا سېلىڭ
error-tbxf-attribute = [{ $constraint }] <{ $element }> دا { $attribute } خاسلىقى بولماسلىقى كېرەك
hint-tbxf-attribute = { $attribute } نى ئۆچۈرۈڭ
error-tbxf-attribute-missing = [{ $constraint }] <{ $element }> غا { $attribute } خاسلىقى كېرەك
hint-tbxf-attribute-missing = { $attribute } نى قوشۇڭ
error-tbxf-value = [{ $constraint }] <{ $element }> نىڭ { $attribute } خاسلىقى «{ $value }» بولسا بولمايدۇ
hint-tbxf-value = بولىدىغانلىرى: { $allowed }
error-tbxf-id = [{ $constraint }] «{ $value }» دېگەن id ھۆججەتتە ئىككى قېتىم كەلگەن
hint-tbxf-id = بىرىگە باشقا id بېرىڭ
error-tbxf-date = [{ $constraint }] «{ $value }» چېسلا ئەمەس
hint-tbxf-date = YYYY-MM-DD شەكلىدە يېزىڭ
error-tbxf-dca = [{ $constraint }] <{ $element }> بەلگە شەكلىدىكى سانلىق مەلۇمات تۈرى، ئەمما ھۆججەتنىڭ ئۇسلۇبىدا بۇ يوق
hint-tbxf-dca = خاسلىق قىلىپ يېزىڭ، مەسىلەن <termNote type="partOfSpeech">، ياكى style="dct" دەڭ
error-tbxf-dct = [{ $constraint }] «{ $category }» خاسلىق شەكلىدە، ئەمما ھۆججەتنىڭ ئۇسلۇبى dct
hint-tbxf-dct = بەلگە قىلىپ يېزىڭ، مەسىلەن <min:partOfSpeech>، ياكى style="dca" دەڭ
error-tbxf-term-note = [{ $constraint }] termNote پەقەت termSec ئىچىدە تۇرىدۇ
hint-tbxf-term-note = ئۇنى ئۆزى توغرىسىدىكى ئاتالغۇنىڭ يېنىغا يۆتكەڭ
error-tbxf-type = [{ $constraint }] <{ $element }> نىڭ type خاسلىقى قۇرۇق
hint-tbxf-type = سانلىق مەلۇمات تۈرىنى يېزىڭ
error-tbxf-target = [{ $constraint }] «{ $value }» بۇ ھۆججەتتە ھېچنېمىنى كۆرسەتمەيدۇ
hint-tbxf-target = target بۇ ھۆججەتتىكى بىر id ياكى http://، https:// بىلەن باشلىنىدىغان ئادرېس بولىدۇ
error-tbxf-isolated-no = [{ $constraint }] بۇ <{ $element }> نىڭ يەنە بىر يېرىمى شۇ تېكىستتە، ئۇ مۇستەقىل ئەمەس
hint-tbxf-isolated-no = isolated="no" دەپ يېزىڭ ياكى يازماڭ
error-tbxf-isolated-yes = [{ $constraint }] بۇ <{ $element }> نىڭ يەنە بىر يېرىمى شۇ تېكىستتە يوق، ئۇ مۇستەقىل
hint-tbxf-isolated-yes = isolated="yes" دەپ يېزىڭ ياكى يازماڭ
error-tbxf-start-ref = [{ $constraint }] <ec> نىڭ <sc> ى شۇ تېكىستتە، شۇڭا startRef كېرەك
hint-tbxf-start-ref = <sc> نىڭ id سىنى startRef قىلىپ يېزىڭ
error-tbxf-isolated-id = [{ $constraint }] مۇستەقىل <ec> غا id كېرەك
hint-tbxf-isolated-id = id قوشۇڭ
error-tbxf-category = [{ $constraint }] بۇ شېۋىدە <{ $element }> ئۈچۈن «{ $category }» دېگەن تۈر يوق
hint-tbxf-category = بارلىرى: { $allowed }
error-tbxf-level = [{ $constraint }] «{ $category }» نىڭ بۇ قەۋەتتە تۇرۇشىغا بولمايدۇ
hint-tbxf-level = تۇرىدىغان يېرى: { $allowed }
error-tbxf-picklist = [{ $constraint }] «{ $category }» نىڭ قىممىتى «{ $value }» بولسا بولمايدۇ
hint-tbxf-picklist = بولىدىغانلىرى: { $allowed }
help-glossary-import = ئاتالغۇ ئامبىرى ياكى ئېلېكترونلۇق جەدۋەلنى ئاتالغۇ ھۆججىتىگە ئايلاندۇرۇش
help-glossary-import-long =
    TBX (3-نەشرىنىڭ ھەممە شېۋىلىرى، 2-نەشرى، TermWeb)، UTX، CSV، TSV، XLSX ۋە ئاتالغۇ ھۆججەتلىرىنى ئوقۇپ ئاتالغۇ ھۆججىتى (TOML) يازىدۇ. ئۆز ئاچقۇچى يوق مەزمۇن «kept» ئاستىدا ساقلىنىدۇ ۋە چىقارغاندا قايتا يېزىلىدۇ، ياكى دوكلات ئۇنىڭ يوقالغانلىقىنى دەيدۇ.

    جەدۋەلدە ئىستون ناملىرى مەزمۇننى كۆرسىتىدۇ: ھەر قۇردا بىر ئاتالغۇ بولسا lang ۋە term، ھەر قۇردا بىر ئۇقۇم بولسا تىل (en، zh-Hans)؛ ۋە id، definition، note، status قاتارلىقلار. باشقا ناملارنى --columns بىلەن چۈشەندۈرۈڭ: نام=ئاچقۇچ، نام=تىل، نام=تىل:ئاچقۇچ، ياكى تاشلاش ئۈچۈن نام=-.

    ئاخىرلىشىش كودى 0؛ بىر قىسمىنى ئوقۇغىلى بولمىسا 1، ھېچنېمىنى ئوقۇغىلى بولمىسا 2.

    مىساللار:

      tilmach glossary import terms.tbx -o glossaries/house.toml
      tilmach glossary import list.xlsx --columns "Source=en,Target=zh-Hans,Comment=note" -o house.toml
help-glossary-import--file = ئوقۇلىدىغان ھۆججەت، ياكى ئۆلچەملىك كىرىش ئۈچۈن -
help-glossary-import--output = يېزىلىدىغان ئاتالغۇ ھۆججىتى (سۈكۈتتە: ئۆلچەملىك چىقىش)
help-glossary-import--input-format = نامى ۋە مەزمۇنىدىن بىلىنمىسە، ھۆججەتنىڭ فورماتى
help-glossary-import--columns = جەدۋەل ئىستونلىرىنىڭ مەزمۇنى: نام=ئاچقۇچ، پەش بىلەن ئايرىلىدۇ
help-glossary-import--sheet = ئېلېكترونلۇق جەدۋەلنىڭ بېتى (سۈكۈتتە: بىرىنچىسى)
help-glossary-import--format = دوكلاتنى كۆرسىتىش شەكلى
help-glossary-export = ئاتالغۇلارنى TBX، UTX، CSV، TSV، XLSX ياكى بىر TOML ھۆججەت قىلىپ يېزىش
help-glossary-export-long =
    ئاتالغۇلارنى باشقا پروگراممىلار ۋە كىشىلەر ئۈچۈن يازىدۇ. TBX سخېمىغا ۋە شېۋىسىنىڭ ھەممە قائىدىسىگە قاتتىق ئەمەل قىلىدۇ؛ شېۋە ئىپادىلىيەلمىگەن مەزمۇن «tilmach.» بىلەن باشلىنىدىغان ئىزاھاتلاردا تۇرىدۇ ۋە كىرگۈزگەندە قايتىپ كېلىدۇ.

    ئاخىرلىشىش كودى 0؛ ئاتالغۇ ھۆججىتىنى ئوقۇغىلى ياكى ھۆججەتنى يازغىلى بولمىسا 2.

    مىساللار:

      tilmach glossary export terms.tbx
      tilmach glossary export terms.tbx --dialect min --style dct --group detention
      tilmach glossary export terms.xlsx -g glossaries/house.toml --no-shipped
      tilmach glossary export terms.utx --lang en,zh-Hans
help-glossary-export--file = يېزىلىدىغان ھۆججەت (سۈكۈتتە: ئۆلچەملىك چىقىش)؛ فورمات نامىدىن بىلىنىدۇ
help-glossary-export--to = نامىدىن بىلىنمىسە، فورمات
help-glossary-export--dialect = TBX ھۆججىتى قانچىلىك مەزمۇن ئىپادىلىيەلەيدىغانلىقى
help-glossary-export--style = TBX تۈرلەرنى قانداق يازىدىغانلىقى: خاسلىق (dca) ياكى بەلگە (dct)
help-glossary-export--no-private-notes = TBX دا ئورنى يوق مەزمۇننى ئىزاھات قىلماي تاشلاش
help-glossary-export--lang = پەقەت بۇ تىللاردىكى ئاتالغۇلار (UTX ئۈچۈن: ئەسلى ۋە تەرجىمە تىلى)
help-glossary-export--group = پەقەت بۇ گۇرۇپپىلاردىكى ئۇقۇملار
help-glossary-export--format = دوكلاتنى كۆرسىتىش شەكلى
help-glossary-export--glossary = باشقىلىرىنىڭ ئۈستىگە قوشۇلىدىغان ئاتالغۇ ھۆججىتى ياكى قىسقۇچ (تەكرارلاشقا بولىدۇ)
help-glossary-merge = ئاتالغۇ ھۆججىتىنىڭ ئىككى نۇسخىسىنى بىرلەشتۈرۈش، توقۇنۇشلارنى كۆرسىتىش
help-glossary-merge-long =
    ئورتاق بىر نۇسخىدىن كەلگەن ئىككى ئاتالغۇ ھۆججىتىنى بىرلەشتۈرىدۇ. بىر تەرەپ ئۆزگەرتكىنى ئېلىنىدۇ؛ ئىككى تەرەپ ئوخشىمىغان قىلىپ ئۆزگەرتكىنى توقۇنۇش بولىدۇ، بۇ چاغدا --prefer كىمنىڭكى ھېسابلىنىدىغانلىقىنى دېمىسە ھېچنېمە يېزىلمايدۇ. بىر تەرەپ ئۆچۈرگەن، يەنە بىر تەرەپ ئۆزگەرتكىنى ساقلىنىدۇ.

    ئاخىرلىشىش كودى 0؛ توقۇنۇش قالسا 1، ھۆججەتنى ئوقۇغىلى بولمىسا 2.

    مىساللار:

      tilmach glossary merge ours.toml theirs.toml --base old.toml -o merged.toml
      tilmach glossary merge ours.toml theirs.toml --base old.toml --prefer theirs -o ours.toml --force
help-glossary-merge--ours = بىزنىڭ نۇسخا
help-glossary-merge--theirs = ئۇلارنىڭ نۇسخىسى
help-glossary-merge--base = ئىككىلىسىنىڭ ئورتاق نۇسخىسى
help-glossary-merge--output = يېزىلىدىغان ھۆججەت (سۈكۈتتە: ئۆلچەملىك چىقىش)
help-glossary-merge--prefer = ئىككى تەرەپ ئۆزگەرتكەندە كىمنىڭكى ھېسابلىنىدىغانلىقى
help-glossary-merge--format = توقۇنۇشلارنى كۆرسىتىش شەكلى
hint-xlif-clause = ئۆلچەمدە: { $clause }
error-tmxf-root = [{ $constraint }] ئەڭ سىرتقى ئېلېمېنت <{ $found }>، <tmx> ئەمەس
hint-tmxf-root = TMX ھۆججىتى <tmx version="1.4"> بىلەن باشلىنىدۇ
error-tmxf-element = [{ $constraint }] <{ $element }> نىڭ <{ $parent }> ئىچىدە تۇرۇشىغا بولمايدۇ
error-tmxf-content = [{ $constraint }] <{ $element }> نىڭ مەزمۇنى تولۇق ئەمەس ياكى تەرتىپى خاتا
hint-tmxf-allowed = بولىدىغانلىرى: { $allowed }
error-tmxf-text = [{ $constraint }] <{ $element }> نىڭ ئۆزىدە تېكىست بولماسلىقى كېرەك
hint-tmxf-text = تېكىست <seg>، <note> ۋە <prop> ئىچىدە تۇرىدۇ
error-tmxf-attribute = [{ $constraint }] <{ $element }> دا { $attribute } خاسلىقى بولماسلىقى كېرەك
hint-tmxf-attribute = { $attribute } نى ئۆچۈرۈڭ، ياكى <prop> قىلىپ يېزىڭ
error-tmxf-attribute-missing = [{ $constraint }] <{ $element }> غا { $attribute } خاسلىقى كېرەك
hint-tmxf-attribute-missing = { $attribute } نى قوشۇڭ
error-tmxf-value = [{ $constraint }] <{ $element }> نىڭ { $attribute } خاسلىقى «{ $value }» بولسا بولمايدۇ
error-tmxf-pair = [{ $constraint }] i="{ $number }" بولغان <{ $element }> نىڭ بۇ بۆلەكتە يەنە بىر يېرىمى يوق
error-tmxf-pair-twice = [{ $constraint }] بىر بۆلەكتە i="{ $number }" بولغان ئىككى <bpt> بار
hint-tmxf-pair = ھەر <bpt> نىڭ كەينىدە i سى ئوخشاش بىر <ept> بولىدۇ؛ يەنە بىر يېرىمى باشقا يەردە بولغان كود <it> بولىدۇ
error-tmxf-source = [{ $constraint }] ئەسلى تىل { $lang } دىكى نۇسخا يوق
hint-tmxf-source = ئۇنى قوشۇڭ، ياكى ھەرقانداق تىل ئەسلى تىل بولالىسا srclang="*all*" دەڭ
error-ftlf-token = [{ $constraint }] بۇ يەردە «{ $token }» بولۇشى كېرەك ئىدى
error-ftlf-range = [{ $constraint }] بۇ يەردە { $range } دىكى بىر ھەرپ بولۇشى كېرەك ئىدى
error-ftlf-field = [{ $constraint }] «{ $id }» ئۇچۇرىنىڭ قىممىتىمۇ، خاسلىقىمۇ يوق
error-ftlf-term-field = [{ $constraint }] «-{ $id }» ئاتالغۇسىنىڭ قىممىتى يوق
error-ftlf-callee = [{ $constraint }] پەقەت چوڭ ھەرپلىك فۇنكسىيەنى چاقىرغىلى بولىدۇ
error-ftlf-no-default = [{ $constraint }] بۇ تاللاشنىڭ سۈكۈتتىكى تارمىقى يوق
error-ftlf-two-defaults = [{ $constraint }] بۇ تاللاشنىڭ ئىككى سۈكۈتتىكى تارمىقى بار
error-ftlf-value = [{ $constraint }] بۇ يەردە قىممەت بولۇشى كېرەك ئىدى
error-ftlf-selector = [{ $constraint }] بۇنىڭ بىلەن تاللىغىلى بولمايدۇ؛ ئۆزگەرگۈچى، سان، فۇنكسىيە ياكى ئاتالغۇ خاسلىقى بولىدۇ
error-ftlf-term-attribute = [{ $constraint }] ئاتالغۇ خاسلىقى تېكىستتە تۇرالمايدۇ
error-ftlf-string = [{ $constraint }] بۇ تېكىست شۇ قۇردا ئاخىرلاشمىغان
error-ftlf-argument-order = [{ $constraint }] نامسىز پارامېتىرلار ناملىقلاردىن بۇرۇن تۇرىدۇ
error-ftlf-argument-twice = [{ $constraint }] «{ $name }» پارامېتىرى ئىككى قېتىم بېرىلگەن
error-ftlf-escape = [{ $constraint }] «{ $escape }» Fluent دا يوق
error-ftlf-brace = [{ $constraint }] بۇ تىرناق ھېچنېمىنى ياپمايدۇ
error-ftlf-expression = [{ $constraint }] تىرناقلار ئارىسىدا ئىپادە بولۇشى كېرەك ئىدى
error-ftlf-literal = [{ $constraint }] ناملىق پارامېتىر تېكىست ياكى سان بولىدۇ
hint-ftlf-default = دەل بىر تارماققا * قويۇڭ: *[other]
hint-ftlf-escape = Fluent دا بارلىرى: \\ · \" · \uXXXX · \UXXXXXX
hint-ftlf-brace = تېكىستتىكى تىرناق مۇنداق يېزىلىدۇ: {"{"} "{"{"}" {"}"}
hint-ftlf-field = «=» دىن كېيىن قىممەت، ياكى كېيىنكى قۇردا خاسلىق يېزىڭ: .name = قىممەت
hint-ftlf-close = تىرناقنى شۇ قۇردا يېپىڭ
error-ftlf-deep = [{ $constraint }] تىرناقلار { $limit } قەۋەتتىن چوڭقۇر قاتلانغان
