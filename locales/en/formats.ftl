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
error-xliff-version = this XLIFF version is not supported (found { $found }; 2.0, 2.1 and 2.2 are)
error-xliff-no-source-lang = the source language (srcLang) is missing
error-xliff-lang = { $attribute } is not a language tag: “{ $value }”
error-xliff-no-id = <{ $element }> has no id
error-xliff-no-source = a segment of unit “{ $unit }” has no source
error-xliff-state = “{ $state }” is not a state; initial, translated, reviewed and final are
error-xliff-no-such-segment = there is no segment “{ $segment }” in unit “{ $unit }”
