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
