# Projects: configuration and the steps from article to localized version.

error-glob = “{ $glob }” is not a pattern for files: { $reason }
error-template-field = there is no field “{"{"}{ $field }{"}"}” for paths
hint-template-field = the fields are {"{"}dir{"}"}, {"{"}stem{"}"}, {"{"}ext{"}"} and {"{"}lang{"}"}
error-output-edited = the file was changed since it was written
hint-output-edited = your version is kept; move it away, or use --force to replace it
error-bilingual-too-large = the bilingual file is larger than the { $limit } MiB that can be read
hint-bilingual-too-large = split the document into parts and localize each

error-init-exists = there is a configuration already
hint-force = use --force to replace it
hint-other-output = choose another name, or remove the file first
error-output-is-input = the output is also an input
init-done = Wrote { $file }. { $documents ->
    [0] No source document was found yet; put one beside it.
    [one] One source document was found.
   *[other] { $documents } source documents were found.
}
init-comment-head = Configuration of tilmach. Every key is optional; paths start in this folder.
init-comment-languages = The language of the source documents, and those to localize into.
init-comment-documents = The source documents: paths or patterns.
init-comment-glossaries = Your own glossaries. They are laid over the ones that come with tilmach; what a concept with the same id says replaces what theirs says.
init-comment-memory = Translation memories: TMX files (they can live in git) and databases (.db).
init-comment-output =
    Where files are written, and what a draft shows for a segment without a translation:
    "marked" (the source between ⟦ and ⟧), "source" or "empty".
init-comment-pretranslate = Matches below min percent are not offered; from fill percent on they are filled in.
init-comment-segment = How text is cut into sentences; abbreviations of your own never end one.
init-comment-check = Rules to leave out, by code or prefix. tilmach explain CODE tells what a rule does.
help-init = Start a project: write a tilmach.toml with every setting explained
help-init-long =
    Writes a tilmach.toml with every setting explained, and makes the folders for your glossaries and memories.

    Example:

      tilmach init newsroom --to zh-Hans,ug-Arab
help-init--folder = Folder of the project
help-init--from = Language of the source documents
help-init--force = Replace a configuration that is there already

error-term-unusable = the term “{ $term }” of { $concept } cannot be used
error-output-is-source = the output would replace the source document
error-output-collision = both { $first } and { $second } would be written here
hint-output-collision = set output.bilingual and output.draft in tilmach.toml, for example to "work/{"{"}stem{"}"}.{"{"}ext{"}"}.{"{"}lang{"}"}.xlf"
warning-code-added = unit { $unit }: the translation has the code { $code }, which its source does not have; its words are kept, the code is left out (TAGS001)
warning-code-lost = unit { $unit }: the code { $code } of the source is missing in the translation (TAGS001)
warning-code-crossed = unit { $unit }: in the translation the code { $code } stands without its other half, before it, or across another; its words are kept, the code may be left out (TAGS001)
warning-draft-utf8 = written as UTF-8, since { $charset } cannot hold the translation
error-no-targets = no target language is given
hint-no-targets = add --to zh-Hans,zh-Hant,ug-Arab, or set targets in tilmach.toml
error-target-is-source = { $lang } is the source language
error-not-a-document = this file is no document to be translated
error-xml-unknown = this is XML of a kind that is not read as a document: its outermost element is <{ $element }>
hint-xml-unknown = say with --input-format what it is to be read as (html, text …)
hint-not-a-document = translate in bilingual files and merge them; import memories with tilmach tm import, and glossaries with tilmach glossary import
error-no-documents = there is no document to work on
hint-no-documents = name a file, or set documents in tilmach.toml (tilmach init writes one)
error-one-output = --output and --source go with one file only
error-no-target-language = the bilingual file names no target language
error-no-source-document = the source document of this bilingual file was not found
hint-no-source-document = name it with --source
error-source-changed = { $source } has changed since this file was made; nothing was written
hint-source-changed = run tilmach localize to take the changes over (finished segments stay), or use --force
error-unknown-counting = there is no counting method “{ $method }”
hint-known-countings = methods: { $known }
localize-progress = Localizing
localize-files = { $lang }: { $bilingual } → { $draft }
extract-done = { $file }: { $segments } segments
pretranslate-done = { $file }: { $translated } of { $segments } segments have a translation, { $terms } terms are marked
merge-done = { $file }: { $segments } segments, { $untranslated } of them untranslated
table-file = File
table-language = Language
table-segments = Segments
table-words = Words
table-characters = Characters
table-repetitions = Repetitions
table-new = New
table-translated = Translated
table-reviewed = Reviewed
table-untranslated = Untranslated
table-terms = Terms
table-findings = Findings
table-term = Term
table-count = Times
localize-set-aside = { $count ->
    [one] A finished translation no longer has
   *[other] { $count } finished translations no longer have
} a place in the changed article; the bilingual file that held them is kept as { $file }

help-localize = Make bilingual files and drafts of an article in every target language
help-localize-long =
    Cuts the article into sentences, fills in what the translation memory holds, marks every term of the glossaries, checks what is translated, and writes for each target language a bilingual file (XLIFF 2.1, work/…) and a draft in the format of the article (out/…). What a translator has finished is never changed; run it again whenever the article or the memory changes.

    Examples:

      tilmach localize article.en.md --to zh-Hans,zh-Hant,ug-Arab
      tilmach localize article.en.md --to ug --memory memory/news.tmx
      tilmach localize                the project in this folder

    Exit code: 0 done; 1 findings at or above --fail-on; 2 an input or output failed.
help-localize--paths = Articles, or the folder of a project (default: the project in this folder)
help-localize--untranslated = What the draft shows where nothing is translated: marked (⟦source⟧), source or empty
help-localize--terms = List the terms of every article (default: when there is one article)
help-localize--force = Replace a draft even if it was changed since it was written
help-localize--format = Output: human or json
help-localize--fail-on = Exit with 1 from this severity on: note, warning, error or never
help-extract = Make a bilingual file of a document, with nothing filled in
help-extract--document = The document (- for standard input)
help-pretranslate = Put memory matches and glossary terms into bilingual files
help-pretranslate--files = Bilingual files (XLIFF 2; - for standard input)
help-pretranslate--min = Do not offer matches below this percentage
help-pretranslate--fill = Fill in matches from this percentage on
help-merge = Make the localized document from a bilingual file, or read a review table back
help-merge--files = Bilingual files (XLIFF 2; - for standard input), or review tables (DOCX, HTML, XLSX)
help-merge--source = The source document, or the bilingual file of a review table (default: as the file says)
help-merge--untranslated = What the draft shows where nothing is translated: marked (⟦source⟧), source or empty
help-merge--fail-if-incomplete = Exit with 3 when a segment has no translation
help-merge--force = Replace a draft even if it was changed since it was written
help-stats = Count segments, words, repetitions and match bands
help-stats--paths = Documents, bilingual files, or the folder of a project
help-stats--to = Target languages to look up in the memory
help-stats--format = Output: human, json or csv

table-state = State
table-changed = Changed
table-errors = Errors
table-warnings = Warnings
status-missing = missing
status-stale = stale
status-incomplete = incomplete
status-faulty = has errors
status-translated = translated
status-reviewed = reviewed
status-summary = Versions: { $versions } · missing: { $missing } · incomplete: { $incomplete } · stale: { $stale }
help-status = Show how far each article has come in each language
help-status-long =
    Lists every document of the project in every target language, as its bilingual file has it: what is
    untranslated, what was reviewed, whether the source document has changed since (stale), and what the
    checks find.

    Examples:

      tilmach status                       the project in this folder
      tilmach status --fail-if-stale       in CI: exit code 3 when a source has moved on
      tilmach status news.en.md --to ug --format json

    “Changed” counts the sentences of the source document that the bilingual file does not have;
    tilmach localize brings them in and keeps finished work.

    Exit code: 0; 2 an input failed; 3 stale or incomplete, where that was asked for.
help-status--paths = Documents, or the folder of a project (default: the project in this folder)
help-status--to = Target languages, separated by commas (default: as configured)
help-status--fail-if-stale = Exit with code 3 when a source document has changed since its version was made
help-status--fail-if-incomplete = Exit with code 3 when a version is missing or not wholly translated
help-status--format = Output: human or json
