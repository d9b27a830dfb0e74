# The translation memory: stores, matches, exchange.

error-memory-not-found = there is no such memory
hint-memory-not-found = make one with: tilmach tm import FILE.tmx --memory FILE.db
error-memory-foreign = this file is not a memory of tilmach
hint-memory-foreign = give another file name, or import the TMX that the other program exports
error-memory-newer = this memory was written by a newer tilmach (version { $version }; this one knows { $known })
hint-memory-newer = update tilmach, or export the memory as TMX there and import it here
error-memory-locked = another program is writing to this memory and did not finish within ten seconds
hint-memory-locked = wait until it has finished and run the same command again; nothing was changed
error-memory-read-only = this memory cannot be written
hint-memory-read-only = check the permissions of the file and of its folder
error-memory-damaged = this memory is damaged
hint-memory-damaged = restore it from a copy, or save what can be read: sqlite3 FILE .recover
error-memory-cannot-open = this memory cannot be opened ({ $reason })
error-memory-sqlite = the memory reports: { $reason }

reject-one-language = fewer than two languages
reject-blank = fewer than two texts that are not empty
reject-too-many-variants = more than { $limit } variants

match-codes = other inline codes (−{ $points })
match-machine = made by a machine (−{ $points })
match-aligned = aligned, not looked at (−{ $points })
match-unreviewed = { $points ->
    [0] not reviewed
   *[other] not reviewed (−{ $points })
}

error-tmx-broken = not well-formed XML: { $reason }
error-tmx-cut-off = the file ends too early
error-tmx-after-end = something follows the end of the TMX (</tmx>); import each TMX by itself
error-tmx-empty = this is not a TMX file: there is no element in it
error-tmx-root = this is not a TMX file: it begins with <{ $name }>
error-tmx-too-long = a unit is longer than { $limit } MiB
error-tmx-too-deep = elements are nested more than { $limit } deep
hint-tmx-broken = nothing was stored; export the file again, or repair it at this place

reject-no-language = unit not taken: a text without a language
reject-language-tag = unit not taken: “{ $tag }” is not a language tag
reject-entity = unit not taken: the entity “{ $name }” is not one of XML's own
reject-character = unit not taken: “{ $reference }” is not a character
left-out-element = the element <{ $name }> is unknown and was left out
left-out-seg = a second <seg> of the same <tuv> was left out

tm-import-progress = { $file }
tm-import-done = { $file }: { $read } units read, { $stored } stored, { $merged } there already, { $rejected } rejected
tm-export-done = { $file }: { $units } units
tm-lookup-nothing = Nothing at or above { $min } %.
tm-lookup-adapted = adapted: { $text }
tm-lookup-context = context
tm-lookup-fragment = fragment
tm-stats-units = { $units } units
tm-stats-initial = not looked at: { $units }
tm-stats-translated = translated: { $units }
tm-stats-reviewed = reviewed: { $units }
tm-stats-final = final: { $units }
tm-table-language = Language
tm-table-texts = Texts
tm-table-words = Words
tm-table-characters = Characters

help-tm = Translation memory: add, look up, import, export, clean, compare, count
help-tm-import = Import TMX, TSV, XLIFF and PO files into a memory, which is made when there is none
help-tm-import-long =
    Imports TMX 1.4 (levels 1 and 2), tab-separated tables, bilingual files (XLIFF) and catalogues (PO) into a memory, an SQLite file. Each file is taken wholly or not at all; units that cannot be used are listed with their place. A unit that is there already is not stored twice.

      tilmach tm import archive.tmx glossary.tsv fr.po --memory team.db
      tilmach tm import pairs.tsv --from en --to zh-Hans --memory team.db
help-tm-import--files = TMX, TSV, XLIFF or PO files
help-tm-import--memory = The memory, an SQLite file
help-tm-import--format = How the summary is shown
help-tm-lookup = Show what a memory offers for a text
help-tm-lookup-long =
    Finds every stored text that is at least as similar as --min says, best first. The first figure is the score after penalties; the raw similarity follows when it differs.

      tilmach tm lookup "They were detained." --memory team.db --from en --to ug

    With --jsonl it reads objects with "id" and "text" (and "previous", "next" and "key", where they are known), one a line, and answers each with "id" and "matches". A line that cannot be read is answered with "id" and "error", and the exit code is then 2.
help-tm-lookup--text = The text
help-tm-lookup--memory = The memory, an SQLite file or a TMX
help-tm-lookup--from = Language of the text
help-tm-lookup--to = Language wanted
help-tm-lookup--min = Least similarity in percent
help-tm-lookup--limit = Greatest number of matches
help-tm-lookup--metric = What similarity counts: words or characters
help-tm-lookup--previous = The text before it, for context matches
help-tm-lookup--next = The text after it
help-tm-lookup--key = Its key in a string catalogue
help-tm-lookup--fragments = Also show stored texts that lie whole inside the text, or the text inside theirs
help-tm-lookup--diff = With --jsonl: say what differs from the stored text, as [-removed-]{"{"}+added+{"}"}
help-tm-lookup--jsonl = Read and write JSON Lines
help-tm-lookup--exhaustive = Compare with every unit instead of using the index (slow; for checking)
help-tm-export = Write a memory as TMX, TSV, XLIFF or PO
help-tm-export-long =
    Writes all units as TMX 1.4b, or in the format that the name of the file tells, always in the same order, so that the file can be kept in git and compared.

      tilmach tm export memory/team.tmx --memory team.db
      tilmach tm export team.tsv --memory team.db
      tilmach tm export team.po --from en --to ug --memory team.db
help-tm-export--file = The file to write; - for standard output
help-tm-export--memory = The memory, an SQLite file or a TMX
help-tm-export--from = Source language in the header (default: that of the first unit)
help-tm-stats = Count what a memory holds
help-tm-stats--memory = The memory, an SQLite file or a TMX

match-negation = a negation differs (at most { $limit })
match-number = a number or a date differs (at most { $limit })
match-name = a name differs (at most { $limit })
match-case = only letter case differs (−{ $points })
match-punctuation = only punctuation differs (−{ $points })
match-old = old (−{ $points })
match-script = converted from another script (−{ $points })

add-untranslated = not translated: { $segments }
add-filled = filled in from memory and not yet looked at: { $segments }
add-state = not far enough: { $segments }
add-copied = the target is the source: { $segments }
add-language = in another language than it should be: { $segments }
error-add-no-target = this file names no target language
tm-add-done = { $file }: { $stored } units stored, { $merged } there already, { $out } left out
help-tm-add = Store finished translations from bilingual files or from two versions of a document
help-tm-add-long =
    Takes every segment that a person has translated, with its place in the document, its state and its inline codes. Segments that only the memory filled in are left out, and the reasons are counted.

      tilmach tm add work/article.ug-Arab.xlf --memory team.db --only reviewed

    Two documents that are no bilingual files are taken as two versions: their sentences are aligned by structure, length, numbers, names and glossary terms. Doubtful pairs are listed and not stored; the others are stored as aligned, which a lookup says and marks down until somebody has looked at them.

      tilmach tm add article.en.md article.ug-Arab.md --memory team.db
help-tm-add--files = Bilingual files (XLIFF), or two versions of a document
help-tm-add--memory = The memory, an SQLite file; made when there is none
help-tm-add--only = Least state: translated, reviewed or final
help-tm-add--author = Who translated
help-tm-add--project = The project or client
help-tm-add--format = How the summary is shown

tm-concordance-done = { $units ->
    [one] One unit
   *[other] { $units } units
} found, { $shown } shown
help-tm-concordance = Show every unit that holds a piece of text
help-tm-concordance-long =
    Searches all languages of a memory, or those given, for a piece of text (upper and lower case alike) and shows each unit that has it in all its languages.

      tilmach tm concordance 新疆 --memory team.db --lang zh-Hans,zh-Hant
help-tm-concordance--text = What to search for
help-tm-concordance--memory = The memory, an SQLite file or a TMX
help-tm-concordance--lang = Languages to search in, each in all its scripts (default: all)
help-tm-concordance--limit = Greatest number of units shown
help-tm-concordance--format = How the result is shown; json: one object a line

error-memory-io = The disk could not be read or written ({ $reason })
hint-memory-io = Check the free space and the state of the disk; nothing was changed
error-memory-is-tmx = This is a TMX file, which is not changed in place
hint-memory-is-tmx = Import it first: tilmach tm import FILE.tmx --memory FILE.db; export it again afterwards

error-tsv = This is not tab-separated text ({ $reason })
error-tsv-utf8 = This line is not valid text in the encoding of the file
error-tsv-heading = The heading names a column that is neither a language nor known: “{ $name }”
error-tsv-languages = The heading names fewer than two languages
hint-tsv-broken = Nothing was stored; give the languages with --from and --to if the file has no heading
reject-columns = Unit rejected: { $found } columns, but the heading has { $known }
reject-untranslated = Not translated
reject-filled = Filled in from memory and not yet looked at
reject-state = Not far enough
reject-copied = The target is the source
reject-language = The translation is in another language than it should be
left-out-obsolete = An obsolete message was passed over
left-out-header = A second header was passed over
error-po-language = The header of this catalogue names no language
hint-po-language = Say which it is: --to LANG
error-export-target = This format holds one target language
hint-export-target = Say which it is: --to LANG
error-export-format = The name { $file } does not say which format is meant
hint-export-format = Say it: --format tmx, tsv, xliff or po
tm-export-left-out = Units left out (a language is missing, or the same source came before): { $count }
tm-export-codes = Inline codes left out, for which this format has no place: { $count }
tm-export-bared = Units of which this format keeps less than the memory knows (dates, names, context, properties; TMX keeps all): { $count }

add-doubtful = doubtful, listed below and not stored: { $segments }
error-add-language = The language of this document is not known
hint-add-language = Name it: { $flag } LANG, or call the file article.LANG.md
doubt-alone = Only one version has this:
doubt-length = The lengths do not fit:
doubt-many = It is not clear which of these belong together:
doubt-kind = A heading beside a paragraph, or the like:
doubt-beside = Beside a gap, and nothing but its length speaks for it:
doubt-number = The number { $number } stands in one version only:
doubt-language = This sentence cannot be { $lang }:

clean-duplicate = says the same as unit { $unit }
clean-empty = no text in { $lang }
clean-copied = { $lang } is word for word the source
clean-alike = { $lang } is the source, as names, codes and numbers may be
clean-language = this cannot be { $lang }
clean-codes = the inline codes of { $lang } are not those of the source
tm-clean-kept = Left alone, { $kept ->
    [one] one unit
   *[other] { $kept } units
} whose translation is the source: names, codes and numbers may be alike.
tm-clean-dry = { $removed ->
    [one] One unit
   *[other] { $removed } units
} would be removed, { $mended } mended; nothing was changed (--apply does it)
tm-clean-done = { $removed ->
    [one] One unit
   *[other] { $removed } units
} removed, { $mended } mended
help-tm-clean = List what a memory would be better without; with --apply remove it
help-tm-clean-long =
    Lists duplicates, units with an empty text, with a target that is the source, in a wrong language, or whose inline codes differ, each with its reason. Nothing is changed until --apply is given; then an empty text beside two others is taken out of its unit, and the other units listed are removed. Names, codes, addresses and numbers may be alike in two languages: they are listed apart and stay; what the glossary writes alike in both is not listed. The exit code is 1 when something is listed and not removed.

      tilmach tm clean --memory team.db
      tilmach tm clean --memory team.db --only duplicate,empty --apply
help-tm-clean--memory = The memory, an SQLite file; a TMX is only listed
help-tm-clean--only = Kinds: duplicate, empty, copied, language, codes (default: all)
help-tm-clean--apply = Remove what is listed
help-tm-clean--format = How the result is shown; json: one object a line

tm-diff-conflict = Two translations
tm-diff-done = { $same } units in both, { $first } only in the first, { $second } only in the second, { $conflicts } translated differently
help-tm-diff = Compare two memories
help-tm-diff-long =
    Shows what only the first memory has (-), what only the second has (+), and where the same source is translated differently. The exit code is 1 when they differ.

      tilmach tm diff team.db partner.tmx
help-tm-diff--first = A memory, an SQLite file or a TMX
help-tm-diff--second = Another
help-tm-diff--summary = Only count
help-tm-diff--format = How the result is shown; json: one object a line
tm-merge-done = { $file }: { $stored } units added, { $merged } there already, { $conflicts } translated differently and now side by side
tm-merge-dry = { $file }: { $stored } units would be added, { $merged } are there already, { $conflicts } are translated differently
help-tm-merge = Take over what other memories have
help-tm-merge-long =
    Adds to the first memory what it lacks of the others. Nothing is lost: a source that both translate differently keeps both translations, and is listed.

      tilmach tm merge team.db partner.tmx freelancer.db
      tilmach tm merge --dry-run team.db partner.tmx
help-tm-merge--into = The memory that takes over, an SQLite file
help-tm-merge--from = The others, SQLite files or TMX
help-tm-merge--dry-run = Only say what would be done
help-tm-merge--format = How the result is shown; json: one object a line

migrate-quoted = in a quotation or a title: somebody else’s words
migrate-codes = an inline code stands inside the words
migrate-ending = the form of the new word for “{ $was }” is not certain
migrate-stale = The text no longer reads as it did where “{ $was }” stood; this edit was left out
error-migrate-line = This is not a line of edits
hint-migrate-line = Keep the columns as tm migrate wrote them: the first is yes or no, all but “becomes” stay as they are
tm-migrate-proposed = { $edits ->
    [one] One edit
   *[other] { $edits } edits
} proposed, { $left ->
    [one] one place
   *[other] { $left } places
} left to a person
tm-migrate-done = { $edits ->
    [one] One edit
   *[other] { $edits } edits
} made in { $units ->
    [one] one unit
   *[other] { $units } units
}, { $stale } left out
help-tm-migrate = Put a new term in the place of an old one, edit by reviewed edit
help-tm-migrate-long =
    The first run finds the old term in all its forms and writes a table of edits, one a line: what stands there, what it becomes, and the whole text. Endings are carried over. Quotations and titles are never edited: those lines say no, and why. Look through the table, change “becomes”, or put no where nothing is to be done; the second run makes the edits with yes whose text is still the same.

      tilmach tm migrate "training center" "detention camp" --lang en --memory team.db -o edits.tsv
      tilmach tm migrate --apply edits.tsv --memory team.db
help-tm-migrate--old = The old term
help-tm-migrate--new = The new term
help-tm-migrate--memory = The memory, an SQLite file
help-tm-migrate--lang = The language of both terms
help-tm-migrate--output = Where the table goes; - for standard output
help-tm-migrate--apply = A table of edits to be made
help-tm-migrate--format = How the summary is shown

error-concordance-empty = Nothing to search for
help-tm-concordance--term = Find the term in all its forms, endings included, not the bare letters
help-tm-import--input-format = Format of the files: tmx, tsv, xliff or po (default: by name)
help-tm-import--from = Source language of a PO file, or of a TSV file without a heading
help-tm-import--to = Target language of the same
help-tm-import--drop-metadata = Keep the texts and their inline codes alone: no dates, names, notes, properties
help-tm-import--author = Put this name in the place of those in the file
help-tm-import--project = Put this project in the place of those in the file
help-tm-import--status = Give all units this state: initial, translated, reviewed or final
help-tm-export--to = Target language, for formats that hold one pair; TMX and TSV are then limited to it
help-tm-export--drop-metadata = Write the texts and their inline codes alone
help-tm-export--format = Format of the file: tmx, tsv, xliff or po (default: by name)
help-tm-add--from = Language of the first of two documents (default: from its name, or as it declares)
help-tm-add--to = Language of the second

table-repetitions-elsewhere = In other documents
table-band = Band
table-total = Total
