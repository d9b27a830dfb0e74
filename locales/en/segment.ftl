# Sentence segmentation and SRX files.

help-segment = Cut text into sentences, one a line
help-segment-long =
    Cuts plain text into sentences and prints one a line. A line end always ends a sentence; for text wrapped by a PDF or by e-mail use --join-lines. Files of any size are read block by block.

    Examples:

      tilmach segment testimony.txt --lang ug-Arab
      tilmach segment report.txt --explain
      tilmach segment report.txt --srx rules.srx
      tilmach segment --export-srx > tilmach.srx
help-segment--file = Text file, or - for standard input
help-segment--lang = Language of the text: en, zh-Hans, zh-Hant, ug-Arab, ug-Latn, ug-Cyrl (default: what it looks like)
help-segment--jsonl = Read JSON Lines {"{"}"id","text"{"}"} from standard input and answer {"{"}"id","sentences"{"}"}
help-segment--time = At the end print the CPU seconds spent in the segmenter on standard error
help-segment--explain = Under each sentence name the rule for every break, and for every mark that is none
help-segment--join-lines = A single line end is a space; only an empty line ends a sentence
help-segment--whole-quotations = Do not break between the sentences inside one quotation
help-segment--at-semicolon = Also break after semicolons
help-segment--at-colon = Also break after colons
help-segment--abbreviation = A word of yours whose full stop never ends a sentence; may be given several times
help-segment--srx = Use the rules of this SRX file instead of the built-in ones
help-segment--export-srx = Print the built-in abbreviations and terminators as an SRX file
help-segment--format = text: one sentence a line; json: one object a line with byte offsets

segment-detected = Language: { $lang } (guessed; set it with --lang)
segment-generic = there are no rules for { $lang }: the generic ones are used
segment-srx-no-language = no rule of this file applies to { $lang }: only line ends break
error-srx-broken = not a readable SRX file: { $reason }
hint-srx-broken = open the file in an XML editor, or export it again from the tool that wrote it
error-srx-version = SRX version “{ $version }” is not known
hint-srx-version = write version="2.0" in the srx element
error-srx-no-rules = there are no rules with the name “{ $name }”
error-srx-expression = left out the expression { $expression }: { $reason }
