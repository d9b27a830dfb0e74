# Glossaries.

error-glossary-duplicate-id = «{ $concept }» ئۇقۇمى بۇ ئاتالغۇلار جەدۋىلىدە ئىككى قېتىم كۆرۈلدى
error-glossary-no-definition = يېڭى «{ $concept }» ئۇقۇمىنىڭ ئېنىقلىمىسى يوق
error-glossary-no-status = يېڭى «{ $term }» ئاتالغۇسىنىڭ ھالىتى يوق (preferred، admitted، deprecated ياكى forbidden)
