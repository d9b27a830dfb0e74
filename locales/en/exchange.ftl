# Glossaries in exchange files, spreadsheets, strict validation.

exchange-lost = lost
exchange-kept = kept
exchange-mapped = taken
exchange-line = line { $line }
exchange-report = { $text }
glossary-import-done = { $file } read: concepts { $concepts }, terms { $terms }, lost { $lost }.
glossary-export-done = { $file } written: concepts { $concepts }, terms { $terms }, lost { $lost }.
glossary-merge-done = Concepts: { $concepts } ({ $added } added, { $changed } changed, { $removed } removed). Conflicts: { $conflicts }.
glossary-merge-open = Nothing was written. Settle the conflicts, or say whose word counts: --prefer ours, --prefer theirs.
glossary-merge-conflict = conflict: { $what }: { $key } was { $base }; ours: { $ours }; theirs: { $theirs }
glossary-merge-removed-here = conflict: { $what } was removed by us and changed by them; it stays
glossary-merge-removed-there = conflict: { $what } was removed by them and changed by us; it stays
error-exchange-two-outputs = the report goes to standard output with --format json, so the result needs a file (--output)
error-exchange-form = the form of this file is not known from its name
hint-exchange-form = name it with --input-format or --to: tbx, utx, csv, tsv, xlsx or toml
error-sheet-broken = this is not a spreadsheet that can be read: { $reason }
error-sheet-name = there is no sheet “{ $name }”; there are: { $known }
error-sheet-large = a spreadsheet with more than { $limit } cells, or a thousand columns, is refused
error-sheet-write = the spreadsheet cannot be written: { $reason }
error-table-broken = this row cannot be read: { $reason }
error-table-empty = this table has no row
error-table-columns = no column holds terms; the heads are: { $found }
hint-table-columns = say what stands in them, for example --columns "Source=en,Target=zh-Hans,Comment=note,State=zh-Hans:status" (- leaves a column out)
error-table-mapping = “{ $value }” does not say what a column holds
error-table-lang = “{ $value }” is not a language tag; this row is left out
error-table-value = { $column } cannot be “{ $value }”; it is left out
error-utx-languages = the first line of a UTX file names its languages: #UTX 1.20; en/zh-Hans
error-utx-two-languages = UTX holds two languages; name them with --lang SOURCE,TARGET
error-utx-columns = a line that begins with #src must name the columns before the first term
error-utx-line = this line has no source term; it is left out
error-tbx-root = this is not TBX: the outermost element is <{ $found }>
error-tbx-lang = “{ $value }” is not a language tag; this language section is left out
error-tbx-no-term = a term section of “{ $concept }” has no term; it is left out
error-tbxf-root = [{ $constraint }] the outermost element is <{ $found }>, not <tbx> of TBX v3
hint-tbxf-v2 = this is TBX v2; glossary import reads it and glossary export writes v3
hint-tbxf-root = a TBX v3 file begins with <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
error-tbxf-dialect = [{ $constraint }] “{ $value }” is none of the dialects that are checked; only the core rules were
hint-tbxf-dialect = TBX-Core, TBX-Min and TBX-Basic are checked whole
error-tbxf-element = [{ $constraint }] <{ $element }> may not stand in <{ $parent }>
hint-tbxf-element = allowed there: { $allowed }
error-tbxf-content = [{ $constraint }] what stands in <{ $element }> is incomplete or in the wrong order
hint-tbxf-content = in order, as the standard has it: { $allowed }
error-tbxf-text = [{ $constraint }] <{ $element }> may not hold words of its own
hint-tbxf-text = put them into a <note>
error-tbxf-attribute = [{ $constraint }] <{ $element }> may not have the attribute { $attribute }
hint-tbxf-attribute = remove { $attribute }
error-tbxf-attribute-missing = [{ $constraint }] <{ $element }> needs the attribute { $attribute }
hint-tbxf-attribute-missing = add { $attribute }
error-tbxf-value = [{ $constraint }] { $attribute } of <{ $element }> may not be “{ $value }”
hint-tbxf-value = allowed: { $allowed }
error-tbxf-id = [{ $constraint }] the id “{ $value }” stands twice in this file
hint-tbxf-id = give one of them another id
error-tbxf-date = [{ $constraint }] “{ $value }” is not a date
hint-tbxf-date = write it as YYYY-MM-DD
error-tbxf-dca = [{ $constraint }] <{ $element }> is a data category as a tag, in a file whose style has none
hint-tbxf-dca = write it as an attribute, for example <termNote type="partOfSpeech">, or declare style="dct"
error-tbxf-dct = [{ $constraint }] the data category “{ $category }” is an attribute, in a file whose style is dct
hint-tbxf-dct = write it as a tag, for example <min:partOfSpeech>, or declare style="dca"
error-tbxf-term-note = [{ $constraint }] a termNote may only stand in a termSec
hint-tbxf-term-note = move it beside the term that it is about
error-tbxf-type = [{ $constraint }] type of <{ $element }> is empty
hint-tbxf-type = name the data category
error-tbxf-target = [{ $constraint }] “{ $value }” names nothing in this file
hint-tbxf-target = a target is an id of this file or an address that begins with http:// or https://
error-tbxf-isolated-no = [{ $constraint }] this <{ $element }> has its other half in the same text and is not isolated
hint-tbxf-isolated-no = write isolated="no" or leave it out
error-tbxf-isolated-yes = [{ $constraint }] this <{ $element }> has no other half in the same text and is isolated
hint-tbxf-isolated-yes = write isolated="yes" or leave it out
error-tbxf-start-ref = [{ $constraint }] <ec> needs startRef, since its <sc> stands in the same text
hint-tbxf-start-ref = write the id of the <sc> as startRef
error-tbxf-isolated-id = [{ $constraint }] an isolated <ec> needs an id
hint-tbxf-isolated-id = add an id
error-tbxf-category = [{ $constraint }] the dialect has no data category “{ $category }” for <{ $element }>
hint-tbxf-category = it has: { $allowed }
error-tbxf-level = [{ $constraint }] “{ $category }” may not stand at this level
hint-tbxf-level = it may stand in: { $allowed }
error-tbxf-picklist = [{ $constraint }] “{ $category }” may not be “{ $value }”
hint-tbxf-picklist = allowed: { $allowed }
help-glossary-import = Turn a termbase or a spreadsheet into a glossary file
help-glossary-import-long =
    Reads TBX (v3 of every dialect, v2, TermWeb), UTX, CSV, TSV, XLSX and glossary files, and writes a glossary file (TOML). Whatever has no key of its own is kept under “kept” and written again on export, or the report says that it is lost.

    In a table the heads say what the columns hold: lang and term for a row a term, or a language (en, zh-Hans) for a row a concept; and id, definition, note, status and so on. For other heads say it with --columns: HEAD=KEY, HEAD=LANGUAGE, HEAD=LANGUAGE:KEY, or HEAD=- to leave one out.

    Ends with 0, with 1 when something could not be read, with 2 when nothing could.

    Examples:

      tilmach glossary import terms.tbx -o glossaries/house.toml
      tilmach glossary import list.xlsx --columns "Source=en,Target=zh-Hans,Comment=note" -o house.toml
help-glossary-import--file = The file to read, or - for standard input
help-glossary-import--output = The glossary file to write (default: standard output)
help-glossary-import--input-format = The form of the file, when its name and content do not say it
help-glossary-import--columns = What columns of a table hold: HEAD=KEY, parted by commas
help-glossary-import--sheet = The sheet of a spreadsheet (default: the first)
help-glossary-import--format = How the report is shown
help-glossary-export = Write glossaries as TBX, UTX, CSV, TSV, XLSX or one TOML file
help-glossary-export-long =
    Writes glossaries for other programs and people. TBX is strict: it follows the schema and every rule of its dialect; what the dialect cannot say stands in notes that begin with “tilmach.” and comes back on import.

    Ends with 0; with 2 when a glossary cannot be read or the file cannot be written.

    Examples:

      tilmach glossary export terms.tbx
      tilmach glossary export terms.tbx --dialect min --style dct --group detention
      tilmach glossary export terms.xlsx -g glossaries/house.toml --no-shipped
      tilmach glossary export terms.utx --lang en,zh-Hans
help-glossary-export--file = The file to write (default: standard output); its name says the form
help-glossary-export--to = The form, when the name does not say it
help-glossary-export--dialect = How much a TBX file may say
help-glossary-export--style = How TBX writes data categories: as attributes (dca) or as tags (dct)
help-glossary-export--no-private-notes = Leave out what TBX has no place for, instead of writing it as notes
help-glossary-export--lang = Only terms in these languages (for UTX: source and target)
help-glossary-export--group = Only concepts of these groups
help-glossary-export--format = How the report is shown
help-glossary-export--glossary = A glossary file or folder on top of the others (may be repeated)
help-glossary-merge = Merge two versions of a glossary file, conflicts listed
help-glossary-merge-long =
    Merges two versions of a glossary file that come from a common one. What one side changed is taken; what both changed differently is a conflict, and then nothing is written unless --prefer says whose word counts. What one side removed and the other changed stays.

    Ends with 0, with 1 when conflicts are open, with 2 when a file cannot be read.

    Examples:

      tilmach glossary merge ours.toml theirs.toml --base old.toml -o merged.toml
      tilmach glossary merge ours.toml theirs.toml --base old.toml --prefer theirs -o ours.toml --force
help-glossary-merge--ours = Our version
help-glossary-merge--theirs = Their version
help-glossary-merge--base = The version that both come from
help-glossary-merge--output = The file to write (default: standard output)
help-glossary-merge--prefer = Whose word counts where both changed something
help-glossary-merge--format = How conflicts are shown
hint-xlif-clause = the standard: { $clause }
error-tmxf-root = [{ $constraint }] the outermost element is <{ $found }>, not <tmx>
hint-tmxf-root = a TMX file begins with <tmx version="1.4">
error-tmxf-element = [{ $constraint }] <{ $element }> may not stand in <{ $parent }>
error-tmxf-content = [{ $constraint }] what stands in <{ $element }> is incomplete or in the wrong order
hint-tmxf-allowed = allowed: { $allowed }
error-tmxf-text = [{ $constraint }] <{ $element }> may not hold words of its own
hint-tmxf-text = words stand in <seg>, <note> and <prop>
error-tmxf-attribute = [{ $constraint }] <{ $element }> may not have the attribute { $attribute }
hint-tmxf-attribute = remove { $attribute }, or write it as a <prop>
error-tmxf-attribute-missing = [{ $constraint }] <{ $element }> needs the attribute { $attribute }
hint-tmxf-attribute-missing = add { $attribute }
error-tmxf-value = [{ $constraint }] { $attribute } of <{ $element }> may not be “{ $value }”
error-tmxf-pair = [{ $constraint }] <{ $element }> with i="{ $number }" has no other half in its segment
error-tmxf-pair-twice = [{ $constraint }] two <bpt> of one segment have i="{ $number }"
hint-tmxf-pair = each <bpt> has one <ept> after it with the same i; a code whose other half lies elsewhere is an <it>
error-tmxf-source = [{ $constraint }] no variant is in the source language { $lang }
hint-tmxf-source = add it, or declare srclang="*all*" when any language may be the source
error-ftlf-token = [{ $constraint }] “{ $token }” was expected here
error-ftlf-range = [{ $constraint }] a character of { $range } was expected here
error-ftlf-field = [{ $constraint }] the message “{ $id }” has neither a value nor an attribute
error-ftlf-term-field = [{ $constraint }] the term “-{ $id }” has no value
error-ftlf-callee = [{ $constraint }] only a function in capitals can be called
error-ftlf-no-default = [{ $constraint }] this selector has no default variant
error-ftlf-two-defaults = [{ $constraint }] this selector has two default variants
error-ftlf-value = [{ $constraint }] a value was expected here
error-ftlf-selector = [{ $constraint }] this cannot be selected by; a variable, a number, a function or an attribute of a term can
error-ftlf-term-attribute = [{ $constraint }] an attribute of a term cannot stand in a text
error-ftlf-string = [{ $constraint }] this string is not closed on its line
error-ftlf-argument-order = [{ $constraint }] unnamed arguments stand before named ones
error-ftlf-argument-twice = [{ $constraint }] the argument “{ $name }” is given twice
error-ftlf-escape = [{ $constraint }] “{ $escape }” is not an escape of Fluent
error-ftlf-brace = [{ $constraint }] this brace closes nothing
error-ftlf-expression = [{ $constraint }] an expression was expected between the braces
error-ftlf-literal = [{ $constraint }] a named argument is a string or a number
hint-ftlf-default = mark exactly one variant with *: *[other]
hint-ftlf-escape = Fluent has: \\ · \" · \uXXXX · \UXXXXXX
hint-ftlf-brace = a brace in a text is written as {"{"} "{"{"}" {"}"}
hint-ftlf-field = write a value after “=”, or an attribute on the next line: .name = value
hint-ftlf-close = close the placeable with a brace on its line
error-ftlf-deep = [{ $constraint }] placeables nest deeper than { $limit } levels
