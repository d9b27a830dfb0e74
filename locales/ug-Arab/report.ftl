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
