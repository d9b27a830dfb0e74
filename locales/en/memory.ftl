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
match-unreviewed = not reviewed (−{ $points })

error-tmx-broken = not well-formed XML: { $reason }
error-tmx-cut-off = the file ends too early
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

help-tm = Translation memory: look up, import, export, count
help-tm-import = Import TMX files into a memory, which is made when there is none
help-tm-import-long =
    Imports TMX 1.4 files (levels 1 and 2) into a memory, an SQLite file. Each file is taken wholly or not at all; units that cannot be used are listed with their place. A unit that is there already is not stored twice.

      tilmach tm import archive.tmx --memory team.db
help-tm-import--files = TMX files
help-tm-import--memory = The memory, an SQLite file
help-tm-import--format = How the summary is shown
help-tm-lookup = Show what a memory offers for a text
help-tm-lookup-long =
    Finds every stored text that is at least as similar as --min says, best first. The first figure is the score after penalties; the raw similarity follows when it differs.

      tilmach tm lookup "They were detained." --memory team.db --from en --to ug

    With --jsonl it reads objects with "id" and "text", one a line, and answers each with "id" and "matches".
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
help-tm-export = Write a memory as TMX
help-tm-export-long =
    Writes all units as TMX 1.4b, always in the same order, so that the file can be kept in git and compared.

      tilmach tm export memory/team.tmx --memory team.db
help-tm-export--file = The file to write; - for standard output
help-tm-export--memory = The memory, an SQLite file or a TMX
help-tm-export--from = Source language in the header (default: that of the first unit)
help-tm-stats = Count what a memory holds
help-tm-stats--memory = The memory, an SQLite file or a TMX
help-tm-stats--counting = How words are counted: msword, gmx, omegat, uax29 or chars
help-tm-stats--format = How the result is shown

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
error-add-no-target = this file names no target language
tm-add-done = { $file }: { $stored } units stored, { $merged } there already, { $out } left out
help-tm-add = Store finished translations from bilingual files
help-tm-add-long =
    Takes every segment that a person has translated, with its place in the document, its state and its inline codes. Segments that only the memory filled in are left out, and the reasons are counted.

      tilmach tm add work/article.ug-Arab.xlf --memory team.db --only reviewed
help-tm-add--files = Bilingual files (XLIFF)
help-tm-add--memory = The memory, an SQLite file; made when there is none
help-tm-add--only = Least state: translated, reviewed or final
help-tm-add--author = Who translated
help-tm-add--project = The project or client
help-tm-add--format = How the summary is shown

tm-concordance-done = { $units } units found, { $shown } shown
help-tm-concordance = Show every unit that holds a piece of text
help-tm-concordance-long =
    Searches all languages of a memory, or those given, for a piece of text (upper and lower case alike) and shows each unit that has it in all its languages.

      tilmach tm concordance 新疆 --memory team.db --lang zh-Hans,zh-Hant
help-tm-concordance--text = What to search for
help-tm-concordance--memory = The memory, an SQLite file or a TMX
help-tm-concordance--lang = Languages to search in (default: all)
help-tm-concordance--limit = Greatest number of units shown
help-tm-concordance--format = How the result is shown; json: one object a line
