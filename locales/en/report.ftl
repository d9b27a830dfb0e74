# Reports: words around the findings.

report-error = error
report-warning = warning
report-note = note
report-summary = Errors: { $errors } · warnings: { $warnings } · notes: { $notes }
report-fix-safe = Fix: “{ $old }” → “{ $new }”
report-fix-suggested = Suggestion: “{ $old }” → “{ $new }”
report-at = at: “{ $words }”, character { $column }
report-html-lang = en
report-html-dir = ltr
report-html-title = Findings of tilmach
report-html-filter = Rules
report-html-only = only sentences with findings
report-html-terms = underlined with dots: terms of the glossary

# The commands check, baseline and explain.

help-check = Check documents, translations and bilingual files
help-check--input-format = Format of the input: html, markdown, text (default: by its name)
help-check--format = Form of the report: full, concise, json, jsonl, sarif, junit, github, gitlab, html; FORMAT=FILE writes a file; may be given several times
help-baseline-write = Write all present findings into a baseline
help-baseline-write--input-format = Format of the input: html, markdown, text (default: by its name)
help-baseline-write--format = Form of the report: full, concise, json, jsonl, sarif, junit, github, gitlab, html; FORMAT=FILE writes a file; may be given several times
help-baseline-prune = Take out of the baseline what is no longer found
help-baseline-prune--input-format = Format of the input: html, markdown, text (default: by its name)
help-baseline-prune--format = Form of the report: full, concise, json, jsonl, sarif, junit, github, gitlab, html; FORMAT=FILE writes a file; may be given several times
help-baseline = Set today’s findings aside, so that only new ones count
help-explain = Explain a rule, a term, or what was decided about a line
help-explain--what = CODE, TERM or FILE:LINE; without it, all rules are listed
help-explain--lang = Language of the line (default: from the name of the file, else its letters)
error-check-format = there is no report form “{ $format }”
hint-check-formats = known: { $known }
error-check-two-formats = only one report can go to standard output; write the others as FORMAT=FILE
error-check-target-language = it is not known in which language the translations of this file are
hint-check-target-language = name the language with --lang; a PO file may say it in its header ("Language: ug\n")
error-check-nothing = nothing was checked: there is no document here whose name tells its language
hint-check-nothing = name a file, or call documents after their languages: article.en.md, zh-Hans/article.md
error-check-code = there is no rule “{ $code }”
hint-check-codes = “tilmach explain” lists all rules
error-check-git = git cannot say what changed: { $reason }
check-progress = Checking
check-baseline = Set aside by the baseline: { $count }
check-fixed = Fixed: { $count }
baseline-written = { $file }: { $count } findings set aside
baseline-pruned = { $file }: { $gone } findings taken out, { $left } left

matrix-concept = Concepts
matrix-name = Names
matrix-number = Numbers
matrix-date = Dates and times
matrix-quotation = Quotations
matrix-lacks = missing
matrix-title = Versions side by side
matrix-legend = Red: a version lacks what the source says, or says something else. Point at a red cell to see what the check says.
matrix-summary = Articles: { $articles } · red cells: { $red }
warning-matrix-alone = of “{ $article }” there is only one version; there is nothing to compare
warning-matrix-no-pivot = of “{ $article }” there is no version in { $lang }, which would come first
error-matrix-nothing = no article with two versions was found
hint-matrix-versions = versions have one name and a language each: news.en.md, news.zh-Hans.md, or zh-Hans/news.md; --from names the language of the source
help-matrix = Show the versions of an article side by side: concepts, names, numbers, dates, quotations
help-matrix-long =
    A row for every concept, name, number, date and quotation of an article, a column for every version.
    A cell is red where “tilmach check” reports the item with a warning or an error: the version lacks it,
    gives another number, or uses a word that the glossary does not want. Every version is compared with
    the one in the source language (--from).

    Examples:

      tilmach matrix articles/2026-11/camps
      tilmach matrix articles/ --red -f html=matrix.html
      tilmach matrix news.en.md news.zh-Hans.md news.ug-Arab.md --pivot zh-Hans
      tilmach matrix articles/ -f junit=matrix.xml --exit-zero

    A dash means that the version does not say it in words that can be recognised, and no rule asks for
    them: an everyday word, a pronoun, a concept without a term in that language.

    Exit code: 0; 1 a cell is red; 2 an input failed.
help-matrix--paths = Folders or documents; the versions of an article have one name and a language each
help-matrix--pivot = Language of the version that comes first and gives the rows their words (default: that of the source)
help-matrix--format = table, html, json or junit; FORMAT=FILE writes a file; may be given several times
help-matrix--red = Show only rows with a red cell
help-matrix--exit-zero = End with code 0 when a cell is red; an unreadable input still fails
error-check-audience = there is no audience “{ $audience }”
hint-check-audience = add a table [check.for.{ $audience }] to tilmach.toml
error-no-git = the program git cannot be run: { $reason }
hint-no-git = install git, or leave out what needs it
error-date = “{ $date }” is no day; write YYYY-MM-DD
