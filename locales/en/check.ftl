# What the rules report.

finding-untr001-empty = This sentence has no translation: “{ $source }”
finding-untr001-copied = This sentence is the source, copied and not translated.
finding-untr001-language = This sentence is not in the language of this version ({ $lang }).
finding-untr002 = “{ $words }” was left untranslated.
finding-untr003-missing = A sentence of the source has no counterpart here: “{ $source }”
finding-untr003-added = This sentence has no counterpart in the source: “{ $target }”
finding-untr003-short = The translation is far shorter than its source ({ $percent }% of the length to be expected): is a part missing?
finding-untr003-unrelated = This file is no translation of the source it was given with: the two share hardly a number or a term. It is checked on its own.
finding-term001-forbidden = “{ $term }” must not be used.
finding-term001-deprecated = “{ $term }” should be replaced.
finding-term002 = “{ $term }” in the source has no approved equivalent here. Expected: { $equivalents }
finding-term003 = “{ $term }” here, “{ $other }” elsewhere: one concept, two words.
finding-term004 = “{ $term }” was left in the language of the source. Expected: { $equivalents }
finding-term005 = The first mention of “{ $term }” lacks its gloss: { $gloss }
finding-voice001 = “{ $term }” is an official euphemism, used here as the outlet’s own word.
finding-voice001-label = “{ $term }” is a hostile label, used here as the outlet’s own word.
finding-voice002-lost = “{ $term }” stands in quotation marks in the source and without them here.
finding-voice002-added = “{ $term }” stands in quotation marks here but not in the source.
finding-voice003 = The source says who speaks (“{ $words }”); the translation does not.
finding-voice004 = “{ $words }” takes a side that the source does not take (“{ $source }”).
finding-hedg001-lost = The source keeps this open (“{ $words }”); the translation states it as a fact.
finding-hedg001-added = “{ $words }” casts a doubt that the source does not have.
finding-nega001-lost = The source denies something here (“{ $words }”); the translation does not.
finding-nega001-added = “{ $words }” denies something here; the source does not.
finding-msgs001 = The message “{ $name }” of the source is missing here, or is empty.
finding-msgs002 = The source has no message “{ $name }”.
finding-nega002 = “{ $target }” says the contrary of “{ $source }” in the source.
finding-name001 = “{ $name }” is a name spelled by way of Chinese.
finding-name001-form = “{ $name }” is not the form of this name to use.
finding-name002 = “{ $name }” here, “{ $other }” elsewhere: two spellings of one name?
finding-name003 = “{ $name }” of the source is not named here.
finding-numb001-changed = The source has { $source }, the translation { $target }.
finding-numb001-missing = { $source } of the source is missing here.
finding-numb001-added = { $target } is not in the source.
finding-numb001-limit = The source has more where the translation has less, or the reverse: { $target }
finding-numb001-unlimited = The source says { $limit } { $target }, the translation only the number.
finding-quot001-empty = { $marks } holds no words.
finding-quot001-open = { $mark } opens a quotation that never closes.
finding-quot001-close = { $mark } closes a quotation that was never opened.
finding-quot002 = Quotation marks { $found } are not those of this language: { $wanted }
finding-quot003-lost = A quotation of the source has lost its marks: “{ $words }”
finding-quot003-added = This quotation is none in the source: “{ $words }”
finding-tags001-lost = The inline code { $code } of the source is missing here.
finding-tags001-added = The inline code { $code } is not in the source.
finding-tags001-crossed = The inline code { $code } stands without its other half, before it, or across another code.
finding-tags002 = The link leads elsewhere: { $source } in the source, { $target } here.
finding-punc001 = “{ $found }” is punctuation of another script: { $wanted }
finding-punc002 = “{ $found }”: two marks where one should stand
finding-punc003 = The paragraph has lost the mark at its end.
finding-punc003-question = The source asks and the translation states, or the reverse.
finding-spac001 = A space too many.
finding-spac001-missing = No space after the end of a sentence.
finding-rept001 = “{ $word }” stands twice in a row.
finding-scrp001-hans = “{ $found }” is Simplified Chinese: { $wanted }
finding-scrp001-hant = “{ $found }” is Traditional Chinese: { $wanted }
finding-scrp002 = “{ $word }” holds letters that only look right: { $wanted }
finding-scrp002-invisible = An invisible character, { $character }.
finding-scrp003 = “{ $word }” is Uyghur in another script.
finding-bidi001-override = The control { $control } forces an order on the text.
finding-bidi001-needless = The control { $control } turns the direction of a text that has no right-to-left words.
finding-bidi001-open = The control { $control } opens and never closes.
finding-bidi001-close = The control { $control } closes nothing.
finding-bidi002 = The paragraph begins with “{ $word }” and may run from left to right.
finding-bidi003 = “{ $words }” will be shown the other way round. An isolate holds it together.
finding-cons001 = The same sentence was translated otherwise before: “{ $other }”
finding-cons002 = Another sentence has the same translation: “{ $other }”
finding-cons001-memory = The memory has another translation of this sentence: “{ $other }”
note-cons-elsewhere = there: { $place }
finding-leng001 = { $length } characters where { $most } are allowed.
finding-stal001 =
    { $source } has changed since this translation was made: { $changed ->
        [0] no sentence of it is new here.
        [one] one sentence of it is new.
       *[other] { $changed } sentences of it are new.
    }
finding-supp001 = This comment allows { $codes }, but there is no such finding.
finding-supp002-code = There is no rule “{ $code }”; did you mean { $near }?
finding-supp002-no-code = This comment names no rule to allow.
finding-supp002-no-reason = This comment gives no reason. Write reason="…".
finding-supp002-word = “tilmach: { $found }” allows nothing; did you mean { $near }?
finding-supp002-syntax = This comment cannot be read at “{ $found }”. Write: allow CODE reason="…" until=YYYY-MM-DD
finding-supp003 = This comment allowed { $codes } until { $until }; that day has passed.
note-term-reason = Why: { $reason }
note-term-instead = Instead: { $terms }
note-term-source = Source of the decision: { $source }
note-term-definition = Meaning: { $definition }
note-term-usage = Usage: { $usage }
finding-kept-back = { $rule } (the words are kept back; run without --no-snippets to read them)
error-baseline-broken = this is not a baseline file ({ $why })
error-baseline-version = this baseline file has version { $version }, which this program does not know

error-no-such-line = the file has { $lines } lines
explain-break = a sentence ends
explain-no-break = no sentence ends
