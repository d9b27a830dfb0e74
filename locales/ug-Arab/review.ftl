# تەھرىرلەش جەدۋىلى.

error-review-no-table = بۇ ھۆججەتتە تەھرىرلەش جەدۋىلى يوق: ئۇنىڭ قۇرلىرى نومۇر بىلەن باشلىنىدۇ، كەينىدىن ئەسلى تېكىست، تەرجىمە ۋە ئىزاھات كېلىدۇ
error-review-no-bilingual = بۇ جەدۋەل ياسالغان قوش تىللىق ھۆججەت تېپىلمىدى
hint-review-no-bilingual = ئۇنى --source work/article.ug-Arab.xlf بىلەن كۆرسىتىڭ
review-source-changed = { $row }-قۇر: ئەسلى تېكىستى بۇ ھۆججەتتە يوق، شۇڭا قوبۇل قىلىنمىدى: { $target }
review-row-twice = { $row }-قۇر ئىككى قېتىم، ئىككى خىل تەرجىمە بىلەن تۇرىدۇ؛ ھېچقايسىسى قوبۇل قىلىنمىدى: { $first } | { $second }
review-rows-missing = { $count ->
    [one] { $first }-قۇر يوق؛ تەرجىمىسى ئەسلىدىكىدەك قالدى
   *[other] { $first }-قۇردىن { $last }-قۇرغىچە يوق؛ تەرجىمىلىرى ئەسلىدىكىدەك قالدى
}
review-target-emptied = { $row }-قۇر: تەرجىمە ئۆچۈرۈۋېتىلگەن؛ بۇرۇنقى تەرجىمە ساقلاندى: { $target }
review-code-missing = { $row }-قۇر: تەرجىمىدە { $code } يوق، شۇڭا قوبۇل قىلىنمىدى: { $target }
review-code-twice = { $row }-قۇر: تەرجىمىدە { $code } ئىككى قېتىم بار، شۇڭا قوبۇل قىلىنمىدى: { $target }
review-code-order = { $row }-قۇر: { $code } باشلىنىشىدىن بۇرۇن تۇرىدۇ، شۇڭا تەرجىمە قوبۇل قىلىنمىدى: { $target }
review-locked = { $row }-قۇر: بۇ بۆلەك ھۆججەتنى ياسىغان قورالدا قۇلۇپلانغان، شۇڭا تەرجىمە قوبۇل قىلىنمىدى: { $target }
hint-review-codes = ئورۇن بەلگىلىرىنى ئەسلى تېكىستتىن كۆچۈرۈڭ؛ ھەر بىرى تەرجىمىدە ئەسلىدىكى قېتىم سانى بويىچە بولۇشى كېرەك
review-comment-nowhere = { $row }-قۇر: بۇ ئىزاھاتنىڭ قەيەرگە تەۋە ئىكەنلىكى مەلۇم ئەمەس: { $comment }
review-advice = تەرجىمە ئىستونىنى ئۆزگەرتىڭ، يېنىغا ئىزاھات يېزىڭ. نومۇر، ئەسلى تېكىست ۋە <b> ياكى [1] گە ئوخشاش ئورۇن بەلگىلىرىنى شۇ پېتى قالدۇرۇڭ.
review-head-number = نومۇر
review-head-source = ئەسلى تېكىست ({ $lang })
review-head-target = تەرجىمە ({ $lang })
review-head-comment = ئىزاھات
review-save = ساقلاش
review-done = { $file }: { $rows } قۇر تەھرىرلىنىدۇ؛ tilmach merge ئۇنى قايتا ئوقۇيدۇ
review-merged = { $file }: { $changed } تەرجىمە ۋە { $notes } ئىزاھات قوبۇل قىلىندى، { $left } قوبۇل قىلىنمىدى
help-review = قوش تىللىق ھۆججەتنى تەھرىر تولدۇرىدىغان جەدۋەل قىلىپ يازىدۇ
help-review-long =
    ھەر بىر بۆلەكنىڭ نومۇرى، ئەسلى تېكىستى، تەرجىمىسى ۋە ئىزاھاتىنى جەدۋەل قىلىپ يازىدۇ: Word، LibreOffice ياكى Google Docs (docx)، توركۆرگۈ (html) ياكى ئېلېكترونلۇق جەدۋەل (xlsx) ئۈچۈن. تەھرىرگە تەرجىمە قورالى كېرەك ئەمەس: تەرجىمىنى ئۆزگەرتىپ، ئىزاھات يازسىلا بولىدۇ. قۇرلار تەرتىپلەنگەن، يۆتكەلگەن ياكى ئۆچۈرۈلگەن بولسىمۇ، tilmach merge جەدۋەلنى قوش تىللىق ھۆججەتكە قايتا ئوقۇپ، نېمىنى قوبۇل قىلالمىغانلىقىنى ئېيتىدۇ.

    مىساللار:

      tilmach review work/article.ug-Arab.xlf
      tilmach review work/article.ug-Arab.xlf -o article.xlsx
      tilmach merge work/article.ug-Arab.review.docx
help-review--file = قوش تىللىق ھۆججەت
help-review--output = يازىدىغان جەدۋەل (كۆڭۈلدىكىسى: قوش تىللىق ھۆججەتنىڭ يېنىدا، NAME.review.docx؛ - ئۆلچەملىك چىقىرىش)
help-review--form = docx، html ياكى xlsx (كۆڭۈلدىكىسى: --output قا قاراپ، بولمىسا docx)
help-review--force = بىرەر كىشى تولدۇرغان بولسىمۇ جەدۋەلنى قاپلايدۇ
