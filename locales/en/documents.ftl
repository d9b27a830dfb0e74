# What is told about a document: what stays, what comes back, who is named.

skipped-marked = marked as not to be translated
skipped-preformatted = preformatted text
skipped-code = a code sample
skipped-program = program code: an expression, a statement, a component
skipped-code-in-text = kept as a code within its sentence
skipped-quoted-html = HTML within a block quotation
skipped-key = the key { $key } is not among those that are translated (read.front-matter)
skipped-front-matter = a part of the front matter that is no single text
skipped-about-message = a description of a message, for translators
skipped-obsolete = an obsolete message
skipped-comment = a comment
skipped-property = a property of the document
skipped-deleted = deleted by a tracked change
skipped-moved = moved to another place by a tracked change
skipped-computed = computed by the program that shows the document
verify-same = { $file }: comes back byte for byte; { $texts ->
    [one] its one text
   *[other] each of its { $texts } texts
} can be written and read again
verify-part = comes back with other bytes: { $part }
verify-line = comes back as { $after } instead of { $before }
verify-count = { $before } texts were written, but { $after } are read again
verify-text = text { $id } was written as “{ $wrote }” and is read again as “{ $read }”
report-done = { $file }: { $texts ->
    [one] one text
   *[other] { $texts } texts
} to translate, { $left } left as they are
pseudo-done = Wrote { $file }
init-comment-people = What becomes of names of people in a draft's metadata: "keep", "drop", or {"{"} replace = "Newsroom" {"}"}.

help-extract--verify = Write the document back in memory and list every difference; exit with 1 when there is one
help-extract--report = List every text that a reader sees and that is not translated, with the reason
help-extract--scrub = List the names of people in the file's metadata (exit 1 when there are any); with --output, write the file without them
help-extract-long =
    Cuts a document into sentences and writes a bilingual file (XLIFF 2.1) for every target language. Nothing is looked up and nothing is filled in; what a bilingual file that is there already holds is kept.

    With --verify, --report or --scrub nothing is extracted: the document is looked at instead. --scrub also reads memories (TMX), termbases (TBX), XLIFF and spreadsheets; what is put in place of a name is set by people in the section [output] of tilmach.toml.

    Tracked changes of a Word document are kept as codes; with tracked-changes = "accept" or "reject" in the section [read] of tilmach.toml it is read as if all of them were accepted or rejected.

    Examples:

      tilmach extract article.en.docx --to ug
      tilmach extract --verify article.en.docx
      tilmach extract --report page.en.html
      tilmach extract --scrub memory.tmx -o memory.clean.tmx
help-pseudo = Make pseudo-translations, to try a layout before anything is translated
help-pseudo-long =
    Replaces the words of documents by words that can still be read: longer, with accents, or in Uyghur letters that run from right to left. Codes and placeholders stay. In a bilingual file the segments that nobody has translated get such a target.

    Examples:

      tilmach pseudo page.en.html --style rtl
      tilmach pseudo messages.en.ftl --longer 50 -o -
help-pseudo--files = Documents or bilingual files (- for standard input)
help-pseudo--output = File to write (- for standard output; default: as drafts are named, with en-XA or ug-Arab-XB)
help-pseudo--style = What to try: accented or rtl
help-pseudo--longer = How much longer the words become, in percent of their letters (default: 30)
help-pseudo--force = Replace a file even if it was changed since it was written
