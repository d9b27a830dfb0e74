error-script-pair = Cannot convert from { $from } to { $to }
hint-script-pair = tilmach converts Uyghur between ug-Arab, ug-Latn and ug-Cyrl, and Chinese between zh-Hans, zh-Hant, zh-Hant-TW and zh-Hant-HK.
error-script-exceptions = This line of the exceptions list is not FORM, tab, REPLACEMENT
hint-script-exceptions = Write one pair a line, with a tab between; a line that starts with # is a comment.

error-script-unknown = the text is not in a script that converts to this one (found: { $found })
hint-script-from = name its language and script with --from
error-script-tsv = this line is not FROM, tab, TO, tab, TEXT
error-output-exists = there is a file of this name already

note-script-letters = { $count } of { $of } letters: { $found }
note-script-telling = { $count } of { $of } letters are its own: { $found }
note-script-foreign = against it: { $count } of { $of } letters that it does not have: { $found }
note-script-words = { $count } of { $of } words are among its commonest: { $found }
note-script-endings = { $count } of { $of } words have its endings: { $found }
note-script-pairs = { $count } of { $of } words have letters that follow each other as in its words: { $found }
note-script-simplified = { $count } of { $of } characters are Simplified only: { $found }
note-script-traditional = { $count } of { $of } characters are Traditional only: { $found }

script-kind-look-alike = look-alike letter
script-kind-presentation-form = presentation form
script-kind-decomposed = letter written in parts
script-kind-tatweel = tatweel
script-kind-vowel-mark = vowel mark
script-kind-invisible = invisible character
note-script-change = { $kind }: { $from } → { $to }
note-script-changed = { $kind }: { $count }

help-script = Convert, name and repair the scripts of Uyghur and Chinese
help-script-convert = Convert a text between scripts
help-script-convert-long =
    Convert a text between the scripts of Uyghur (ug-Arab, ug-Latn, ug-Cyrl) or of Chinese (zh-Hans, zh-Hant, zh-Hant-TW, zh-Hant-HK). Uyghur is exact: the way back gives the same words. Numbers, Latin names, addresses and code stay as they are.

      tilmach script convert article.ug-Arab.md --to ug-Latn --capitals names
      tilmach script convert article.zh-Hans.md --to zh-Hant-TW --glossary glossaries -o article.zh-Hant-TW.md

    An exceptions list has one pair a line, with a tab between: the form and what it becomes.

    Exit codes: 0 converted, 2 something could not be read, written or recognised.
help-script-convert--file = The text (default: standard input)
help-script-convert--from = Its language and script (default: detected)
help-script-convert--to = The language and script to write
help-script-convert--output = Write to this file (default: standard output)
help-script-convert--capitals = Where Latin and Cyrillic Uyghur get capitals: none, sentence, or names (sentence starts, known names and those of --glossary)
help-script-convert--lossless = Keep what the way back would change in marks, -{"{"}Google{"}"}-, and read such marks
help-script-convert--exceptions = A list of words that are not converted by rule
help-script-convert--glossary = Names are spelt as in this glossary file or folder: proper names with one preferred form in either script
help-script-convert--regional-words = Use the words of Taiwan or Hong Kong, not only their characters
help-script-convert--tsv = Answer lines FROM, tab, TO, tab, TEXT on standard input, a line each
help-script-detect = Name the language and script of a text, with the evidence
help-script-detect-long =
    Name the language and script of each text: en, zh-Hans, zh-Hant, ug-Arab, ug-Latn or ug-Cyrl; any other is “other” with its tag, such as other (kk-Cyrl), or other (und) when nothing tells. Below it stands the evidence: letters, words and endings that were counted.

      tilmach script detect articles/*.md

    Exit codes: 0 all texts were read, 2 one could not be read.
help-script-detect--files = The texts (default: standard input)
help-script-detect--jsonl = Answer JSON Lines: an object with "id" and "text" a line
help-script-normalize = Repair Uyghur that was typed with look-alike letters
help-script-normalize-long =
    Replace look-alike letters, presentation forms, tatweel and stray marks in Uyghur text by the letters of its orthography, and tell what was changed. Words in Arabic are left alone.

      tilmach script normalize article.ug-Arab.md --check
help-script-normalize--file = The text (default: standard input)
help-script-normalize--output = Write to this file (default: standard output)
help-script-normalize--check = Write nothing; list what would be changed, and exit with 1 when there is anything
help-script-normalize--jsonl = Answer JSON Lines: an object with "id" and "text" a line
