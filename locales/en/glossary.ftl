# Glossaries.

error-glossary-duplicate-id = the concept “{ $concept }” stands twice in this glossary
error-glossary-no-definition = the new concept “{ $concept }” has no definition
error-glossary-spelling = “{ $pair }” is no pair of spellings; write two parts of a word with ~ between them, as in ـب~ـپ
error-glossary-no-status = the new term “{ $term }” has no status (preferred, admitted, deprecated or forbidden)
error-glossary-no-concept = no concept and no term is called “{ $query }”
hint-glossary-search = tilmach glossary search finds concepts by part of a word, in any script
finding-glos001 = The form “{ $term }” of “{ $concept }” is empty or has stray spaces.
finding-glos002 = “{ $term }” stands twice in “{ $concept }”.
finding-glos003 = “{ $term }” is both { $first } and { $second } in “{ $concept }”.
finding-glos004 = “{ $concept }” cites “{ $key }”, which is not in sources.toml.
finding-glos004-none = “{ $term }” of “{ $concept }” is marked as attested and cites no source.
finding-glos005 = “{ $term }” of “{ $concept }” is not written in the script of { $lang }: { $letter } ({ $code }).
finding-glos006 = “{ $term }” of “{ $concept }” ({ $lang }) has a letter that Uyghur does not write: { $letter } ({ $code }).
finding-glos007 = “{ $term }” of “{ $concept }” ({ $lang }) has a character of the other Chinese script: { $letter } ({ $code }).
finding-glos008 = “{ $term }” of “{ $concept }” can never be found in a text.
note-term-never-whole = only a part of it is found in it: “{ $part }”
note-term-never-near = it stands beside a wording that it must not be near (not_near)
note-term-never-word = it is not one word or a row of words, as texts are cut
finding-glos009 = “{ $concept }” has no form in { $lang } and does not say why (absent).
finding-glos009-present = “{ $concept }” is said to have no form in { $lang } (absent), yet it has one.
finding-glos010 = “{ $term }” of “{ $concept }” is deprecated or forbidden and gives no reason.
finding-glos011 = “{ $term }” of “{ $concept }” is what the rule derives from the Arabic-script form; it need not be stored.
finding-glos012-missed = “{ $term }” of “{ $concept }” is not found in its good example: { $example }
finding-glos012-fired = “{ $term }” of “{ $concept }” is found in its bad example: { $example }
finding-glos013 = “{ $concept }” has forms in { $lang }, and none is preferred.
finding-glos014 = “{ $date }” in the history of “{ $concept }” is not a date (YYYY-MM-DD).
glossary-preferred = preferred
glossary-admitted = admitted
glossary-deprecated = deprecated
glossary-forbidden = forbidden
glossary-neutral = neutral
glossary-contested = contested
glossary-official-euphemism = official euphemism
glossary-derogatory = derogatory
glossary-legal-term = legal term
glossary-short = short form
glossary-acronym = abbreviation
glossary-spelling = spelling
glossary-synonym = synonym
glossary-derived = derived
glossary-unverified = unverified
glossary-quoted = only inside quotations
glossary-ambiguous = also an everyday word
glossary-gloss = at first mention: ({ $gloss })
glossary-absent = No form in { $lang }: { $reason }
glossary-table-concept = concept
glossary-search-nothing = Nothing found for “{ $query }”.
glossary-lint-sum = { $findings ->
    [one] One finding
   *[other] { $findings } findings
} in { $concepts } concepts.
glossary-test-idle = { $code } ({ $rule }) cannot report anything in { $langs }: no entry gives it something to look for
glossary-test-sum = { $terms } terms looked for, { $examples } examples run, { $failures } failed.
help-glossary-search = Find concepts by any spelling in any script
help-glossary-search-long =
    Finds concepts by any form in any script, with or without diacritics, by pinyin, or by a word of the definition.

    Ends with 0, even when nothing is found; with 2 when a glossary cannot be read.

    Examples:

      tilmach glossary search urumchi
      tilmach glossary search 跨国
      tilmach glossary search -n 3 camp
help-glossary-search--query = What to look for
help-glossary-search--limit = Greatest number of concepts
help-glossary-search--glossary = A glossary file or folder on top of the others (may be repeated)
help-glossary-show--glossary = A glossary file or folder on top of the others (may be repeated)
help-glossary-show = Show all about a concept: forms, statuses, reasons, sources
help-glossary-show-long =
    Shows a concept by its id, or every concept that has the term.

    Ends with 0; with 2 when nothing has that name or a glossary cannot be read.

    Examples:

      tilmach glossary show transnational-repression
      tilmach glossary show 职业培训
      tilmach glossary show --cited لاگېر
help-glossary-show--term = The id of a concept, or a term in any language
help-glossary-show--cited = List the sources that are cited
help-glossary-lint = Check glossary files: letters, sources, statuses, reasons
help-glossary-lint-long =
    Checks glossary files: empty, double or contradictory forms, unknown sources, wrong scripts and letters, missing languages and reasons, terms that can never be found, examples that fail.

    Ends with 0 when there is nothing to do, 1 when there is, 2 when a file cannot be read.

    Examples:

      tilmach glossary lint
      tilmach glossary lint glossaries/house.toml
help-glossary-test = Run the examples of all terms and name terms that can never be found
help-glossary-test-long =
    Looks for every term in its good examples, where it must be found, and in its bad ones, where it must not; and in its own form, where it always must. Names the rules that no entry gives anything to look for, with the languages where that is so.

    Ends with 0 when all is well, 1 when a term or an example fails, 2 when a file cannot be read.

    Example:

      tilmach glossary test glossaries/house.toml
help-glossary-lint--files = Glossary files or folders (default: the shipped ones)
help-glossary-test--files = Glossary files or folders (default: the shipped ones)
finding-glos016 = the pair of spellings { $pair } does not apply to “{ $term }”
finding-glos016-file = the pair of spellings { $pair } applies to no term
finding-glos017 = “{ $term }”: tilmach knows no rules of { $lang }, so its terms are found only as they are written. Is the tag right?
finding-glos015 = “{ $term }” stands in “{ $concept }” and in “{ $other }”; mark it as ambiguous in the one it belongs to less.
glossary-case-nominative = nominative
glossary-case-genitive = genitive
glossary-case-accusative = accusative
glossary-case-dative = dative
glossary-case-locative = locative
glossary-case-ablative = ablative
glossary-case-limitative = limitative
glossary-case-attributive = locative attributive
glossary-case-similative = similative
glossary-case-equative = equative
glossary-singular = singular
glossary-plural = plural
glossary-possessive = of his, singular
glossary-possessive-plural = of his, plural
help-glossary-show--forms = Show inflected forms too: those that are found, and those a correction writes

# log, as-of and diff.

help-glossary-log = Show what was decided about a concept, when, why and by whom
help-glossary-log-long =
    Lists the decisions that glossaries record (history), the newest first; for a concept also every form as it stands, with its status, reason and sources.

    Ends with 0; with 2 when nothing has that name or a glossary cannot be read.

    Examples:

      tilmach glossary log internment-camp
      tilmach glossary log --since 2026-01-01
help-glossary-log--term = The id of a concept, or a term in any language (default: all decisions)
help-glossary-log--since = Only decisions from this day on
help-glossary-log--glossary = A glossary file or folder on top of the others (may be repeated)
help-glossary-as-of = Show a concept, or the whole glossary, as it stood on a day
help-glossary-as-of-long =
    Takes back every decision of a later day that records what was before (history: form, was). Without a term it lists what has changed since.

    Ends with 0; with 2 when nothing has that name or a glossary cannot be read.

    Examples:

      tilmach glossary as-of 2022-12-01 internment-camp
      tilmach glossary as-of 2022-12-01
help-glossary-as-of--date = The day: its own decisions are in force
help-glossary-as-of--term = The id of a concept, or a term in any language
help-glossary-as-of--glossary = A glossary file or folder on top of the others (may be repeated)
help-glossary-diff = Show what two glossaries say differently
help-glossary-diff-long =
    Compares two glossaries: files, folders, or git revisions (REVISION means --path in it, REVISION:PATH another place).

    Ends with 0, whether they differ or not; with 2 when one of them cannot be read.

    Examples:

      tilmach glossary diff old.toml new.toml
      tilmach glossary diff v1.0                     since then, in glossaries/
      tilmach glossary diff v1.0 v1.1 --path terms.toml
help-glossary-diff--before = File, folder, REVISION or REVISION:PATH
help-glossary-diff--after = The same (default: --path as it is now)
help-glossary-diff--path = Where the glossary lies in a revision
glossary-log-none = No decision is recorded.
glossary-log-was = Before: { $text }
glossary-log-new = not in the glossary
glossary-log-why = Why: { $text }
glossary-log-by = Decided by: { $text }
glossary-log-source = Source: { $text }
glossary-log-stands = { $concept } as it stands:
glossary-diff-count = Concepts that differ: { $count }
error-glossary-diff-empty = { $revision } holds no glossary file at { $path }
hint-glossary-diff-empty = name the place: --path FOLDER, or REVISION:PATH
