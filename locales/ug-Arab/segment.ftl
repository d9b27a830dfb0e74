# جۈملىگە بۆلۈش ۋە SRX ھۆججەتلىرى. (unverified)

help-segment = تېكىستنى جۈملىلەرگە بۆلىدۇ، ھەر قۇردا بىر جۈملە
help-segment-long =
    ئاددىي تېكىستنى جۈملىلەرگە بۆلۈپ، ھەر قۇرغا بىر جۈملە چىقىرىدۇ. قۇر ئاخىرى ھەمىشە جۈملە ئاخىرىدۇر؛ قۇرلىرى PDF ياكى ئېلخەت تەرىپىدىن بۆلۈنگەن تېكىست ئۈچۈن --join-lines نى ئىشلىتىڭ. ھەر قانداق چوڭلۇقتىكى ھۆججەت بۆلەك-بۆلەك ئوقۇلىدۇ.

    مىساللار:

      tilmach segment testimony.txt --lang ug-Arab
      tilmach segment report.txt --explain
      tilmach segment report.txt --srx rules.srx
      tilmach segment --export-srx > tilmach.srx
help-segment--file = تېكىست ھۆججىتى، ياكى ئۆلچەملىك كىرگۈزۈش ئۈچۈن -
help-segment--lang = تېكىستنىڭ تىلى: en، zh-Hans، zh-Hant، ug-Arab، ug-Latn، ug-Cyrl (كۆڭۈلدىكىسى: ئاپتوماتىك پەرەز)
help-segment--jsonl = ئۆلچەملىك كىرگۈزۈشتىن JSON Lines {"{"}"id","text"{"}"} ئوقۇپ، {"{"}"id","sentences"{"}"} بىلەن جاۋاب بېرىدۇ
help-segment--time = ئاخىرىدا بۆلۈشكە كەتكەن CPU سېكۇنتىنى ئۆلچەملىك خاتالىق ئېقىمىغا چىقىرىدۇ
help-segment--explain = ھەر جۈملىنىڭ ئاستىدا بۆلۈنگەن ۋە بۆلۈنمىگەن ھەر بىر بەلگىنىڭ قائىدىسىنى كۆرسىتىدۇ
help-segment--join-lines = يالغۇز قۇر ئاخىرى بوشلۇق ھېسابلىنىدۇ؛ پەقەت قۇرۇق قۇرلا جۈملىنى ئاياغلاشتۇرىدۇ
help-segment--whole-quotations = بىر نەقىلنىڭ ئىچىدىكى جۈملىلەرنى بۆلمەيدۇ
help-segment--at-semicolon = چېكىتلىك پەشتىمۇ بۆلىدۇ
help-segment--at-colon = قوش چېكىتتىمۇ بۆلىدۇ
help-segment--abbreviation = چېكىتى جۈملىنى ئاياغلاشتۇرمايدىغان قىسقارتىلما؛ بىر قانچە قېتىم بېرىشكە بولىدۇ
help-segment--srx = ئىچىدىكى قائىدىلەرنىڭ ئورنىغا بۇ SRX ھۆججىتىنىڭ قائىدىلىرىنى ئىشلىتىدۇ
help-segment--export-srx = ئىچىدىكى قىسقارتىلما ۋە جۈملە ئاخىرى بەلگىلىرىنى SRX ھۆججىتى قىلىپ چىقىرىدۇ
help-segment--format = text: ھەر قۇردا بىر جۈملە؛ json: ھەر قۇردا بايت ئورنى بار بىر ئوبيېكت

segment-detected = تىل: { $lang } (پەرەز؛ --lang بىلەن بەلگىلەڭ)
segment-generic = { $lang } ئۈچۈن قائىدە يوق: ئومۇمىي قائىدىلەر ئىشلىتىلىدۇ
segment-srx-no-language = بۇ ھۆججەتتە { $lang } غا ماس كېلىدىغان قائىدە يوق: پەقەت قۇر ئاخىرىدىلا بۆلۈنىدۇ
error-srx-broken = SRX ھۆججىتىنى ئوقۇغىلى بولمىدى: { $reason }
hint-srx-broken = ھۆججەتنى XML تەھرىرلىگۈچتە ئېچىڭ ياكى ئۇنى يازغان قورالدىن قايتا چىقىرىڭ
error-srx-version = SRX نىڭ «{ $version }» نەشرى نامەلۇم
hint-srx-version = srx ئېلېمېنتىغا version="2.0" دەپ يېزىڭ
error-srx-no-rules = «{ $name }» دېگەن قائىدە يوق
error-srx-expression = { $expression } ئىپادىسى قالدۇرۇۋېتىلدى: { $reason }
