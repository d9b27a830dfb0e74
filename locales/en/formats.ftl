# Documents and bilingual files.

error-format-count = the document has { $blocks } blocks, but { $translations } translations were given
error-xml-broken = this is not well-formed XML: { $reason }
error-xml-unclosed = <{ $name }> is never closed
error-xml-empty = there is no XML element in this file
error-xml-two-roots = there is a second outermost element
error-xml-text-outside = there is text outside the outermost element
error-xml-entity = the entity &{ $name }; is not known
error-xml-declares-entities = this file declares entities; such files are refused, because a small one can unfold into gigabytes
error-xml-deep = the elements nest deeper than { $limit } levels
error-xml-prefix = the namespace prefix “{ $prefix }” is not declared
error-xml-too-large = files over 4 GiB cannot be read
error-xliff-root = this is not XLIFF: the outermost element is <{ $found }>
error-xliff-version = this XLIFF version is not supported (found { $found }; 1.0 to 2.2 are)
error-xliff-no-source-lang = the source language ({ $attribute }) is missing
error-xliff-lang = { $attribute } is not a language tag: “{ $value }”
error-xliff-no-id = <{ $element }> has no id
error-xliff-no-source = a segment of unit “{ $unit }” has no source
error-xliff-state = “{ $state }” is not a state; initial, translated, reviewed and final are
error-xliff-no-such-segment = there is no segment “{ $segment }” in unit “{ $unit }”
error-xliff-other-languages = this part of the file is in other languages than the first; its units are left out
error-xliff-locked = segment “{ $segment }” in unit “{ $unit }” is locked; its translation cannot be changed
error-not-bilingual = this is not a bilingual file (XLIFF, SDLXLIFF, MXLIFF)
error-xliff-unit-twice = there are two units “{ $unit }”; only the first is read
error-xliff-unknown-element = <{ $element }> is no inline element of XLIFF; only the text in it is read
error-xliff-other-tool = no unit of this file belongs to { $source }: another tool has cut the document in its own way
hint-xliff-other-tool = finish the document in the tool that made this file; its translations can be taken over with tm add and localize
error-xlif-element = <{ $element }> may not stand here in <{ $parent }>
error-xlif-element-missing = <{ $parent }> needs { $element }
error-xlif-text = <{ $parent }> may not hold text
error-xlif-attribute = <{ $element }> may not have the attribute { $attribute }
error-xlif-attribute-missing = <{ $element }> needs the attribute { $attribute }
error-xlif-value = { $attribute } may not be “{ $value }”; allowed: { $type }
error-xlif-id = the id “{ $id }” stands twice in one { $scope }
error-xlif-skeleton = a skeleton is either inside the file or named by href, not both and not neither
error-xlif-language = <{ $element }> is in { $found }, but { $attribute } says { $wanted }
error-xlif-order = two targets claim place { $order } in the unit, or there is no such place
error-xlif-copy = the code “{ $id }” may not be copied (canCopy="no")
error-xlif-one-of = <{ $element }> needs exactly one of: { $names }
error-xlif-fragment = “{ $value }” is not a reference that XLIFF allows; write for example #f=f1/u=u1/n=n1
error-xlif-lost = the target has lost the code “{ $id }”, which may not be deleted (canDelete="no")
error-xlif-sequence = the codes from “{ $id }” on must stay together and in order (canReorder)
error-xlif-isolated = an <ec> has an id when it is isolated, and a startRef when it is not; { $attribute } is wrong here
error-xlif-pair = <{ $element }> “{ $id }” has no <{ $end }>; if its end lies elsewhere, mark it isolated="yes"
error-xlif-cp = <cp hex="{ $hex }"> is not a character that XML cannot hold; write the character itself
error-xlif-kind = the code “{ $id }” is { $one } in the source and { $other } in the target
error-xlif-needs = { $name } needs { $other }
error-xlif-together = { $name } and { $other } may not stand together
error-xlif-differs = { $attribute } differs between { $one } and { $other }
error-xlif-reference = { $attribute }="{ $value }" names nothing; it must name { $wanted }
error-format-unknown = there is no format “{ $name }”; there are { $known }
error-zip-broken = this is not a package that can be read (a broken or cut ZIP file?)
error-zip-unsupported = this package is encrypted or packed in a way that documents do not use
error-zip-name = the package names “{ $name }” twice, or outside itself; it is refused
error-zip-bomb = “{ $name }” would unpack to far more than a document holds; it is refused
error-zip-part = “{ $name }” in the package is broken
error-package-no-document = there is no document in this package
error-columns = “{ $told }” names no column of a table
hint-columns = say what a column is used for and its head: --columns source=English,target=Uyghur (also key, note, context)
error-package-encrypted = this document is protected with a password
hint-package-encrypted = Open it with its password, save it without one, and try again.
error-office-old = this is a file of an Office before 2007, or a document that is protected with a password
hint-office-old = Save it as DOCX, without a password, and try again.
error-json-broken = this is not valid JSON from here on
error-ftl-broken = this is not valid Fluent: { $reason }
error-ftl-deep = placeables nest deeper than { $limit } levels here; the file was not read
error-yaml-broken = this is not valid YAML: { $reason }
error-po-keyword = “{ $keyword }” is not a keyword of PO files
hint-po-keyword = Use msgctxt, msgid, msgid_plural, msgstr, or msgstr[0], msgstr[1] and so on. Text stands in quotation marks; a comment begins with #.
error-po-string = A string without its opening or closing quotation mark: { $keyword }
hint-po-string = Put the text between two straight quotation marks on the keyword's line; a quotation mark within it is written \".
error-po-no-msgstr = { $keyword } without msgstr
hint-po-no-msgstr = Add a line msgstr "" after it.
error-subtitles-time = The times of this cue cannot be read
hint-subtitles-time = A cue begins with a line such as 00:00:01,000 --> 00:00:04,000.
error-subtitles-none = There is no cue in this file
error-csv-quote = a cell whose quotation marks do not end where it does
error-csv-cells = this row has { $cells } cells, the first line names { $columns } columns
error-csv-column = no column is named “{ $name }”; there are { $known }
hint-csv-column = Name the columns with --columns source=HEAD,target=HEAD, or in tilmach.toml: [read.columns] with source, target, key, note and context.
