# The shell of the program: errors, shared flags, headings of the help.

cli-error = error: { $text }
cli-warning = warning: { $text }
cli-hint = {"  "}hint: { $text }
cli-interrupted = Interrupted. Files that were being written are as they were before.

error-file-not-found = no such file or folder
hint-file-not-found = check the spelling and the folder you are in
error-file-permission = permission denied ({ $reason })
hint-file-permission = check who owns the file and the folder it is in
error-file-disk-full = the disk is full; nothing was changed
hint-file-disk-full = free some space and run the same command again
error-file-is-directory = this is a folder, not a file
error-file-io = cannot be read or written ({ $reason })
error-file-binary = this is not a text file (binary data at byte { $offset })
error-file-utf32 = this file is in UTF-32, which is not read
error-file-zero = there is a zero byte in this text
error-file-not-utf8 = not valid UTF-8, nor UTF-16, GB18030, Big5 or Windows-1252 (byte { $offset })
hint-file-charset = save the file as UTF-8 and try again
hint-file-zero = delete it in an editor that shows it, or save the file as UTF-8 again
error-charset-cannot-hold = the text has characters that { $charset } cannot hold
hint-charset-utf8 = convert the source file to UTF-8
error-jsonl-not-utf8 = this line is not UTF-8
error-jsonl-not-json = this line is not JSON
error-jsonl-not-object = this line is not an object of the form {"{"}"id": …, "text": "…"{"}"} with each key once
error-jsonl-not-string = "{ $key }" is not a string
error-jsonl-no-text = this object has no "text"
error-jsonl-line-too-long = a line is longer than { $limit } MiB
error-language-tag = “{ $tag }” is not a language tag
hint-language-tag = write en, zh-Hans, zh-Hant, ug-Arab, ug-Latn or ug-Cyrl

error-toml = not valid TOML here: { $reason }
error-toml-unknown-key = there is no key “{ $key }”
error-toml-unknown-value = there is no value “{ $value }” for this key
error-toml-missing-key = the key “{ $key }” is missing here
error-toml-type = { $found } should be { $expected ->
        [boolean] true or false
        [text] text in quotation marks
        [list] a list: [ … ]
        [table] a table: keys with values
        [number] a whole number that fits
       *[other] another kind of value
    }
hint-did-you-mean = did you mean “{ $meant }”?
hint-known-keys = known keys: { $known }

cli-usage = Usage: { $usage }
    More: { $command } --help
error-usage-option = there is no option { $option } here
error-usage-argument = “{ $argument }” is not expected here
error-usage-command = there is no command “{ $command }”
error-usage-no-value = { $option } needs a value
error-usage-value = “{ $value }” is no value of { $option }
error-usage-values = { $option } takes { $expected } values; { $given } were given
error-usage-missing = missing: { $arguments }
error-usage-conflict = { $option } and { $other } exclude each other
error-usage-twice = { $option } may be given only once
error-usage-utf8 = an argument is not valid UTF-8
error-usage = the command line cannot be read: { $reason }
hint-usage-values = one of { $values }
error-ui-language = the program does not speak “{ $tag }”; it goes on in English
hint-ui-language = --ui-lang takes en, zh-Hans, zh-Hant or ug-Arab
error-target-unknown = tilmach has no rules and no terms for { $lang }: it is cut by general rules and hardly checked
error-orphan = its source { $source } is gone
hint-orphan = if the article was renamed, give this file the new article’s name, and localize finds its translations; else delete it
error-localize-stdin = localize keeps translations under the name of the article and cannot read standard input
hint-localize-stdin = save the text in a file, or use: tilmach extract - --to LANG

help-heading-arguments = Arguments
help-heading-options = Options
help-heading-usage = Usage:{" "}
help-default = {" "}(default: { $value })
help-heading-commands = Commands
help--help = Show this help
help--version = Show the version
help--ui-lang = Language of the program itself: en, zh-Hans, zh-Hant or ug-Arab (default: from the environment)
help--color = Colours: auto, always or never
help--quiet = Say nothing but results and errors
help--input-format = Format of the input: text, markdown, html … (default: by name and content)
help--force = Replace a file that is there already
help--glossary = Glossary (TOML) laid over the shipped ones; may be given several times
help--no-shipped = Leave out the glossaries that come with the program
help--format = How the result is shown
help--memory = Translation memory to look into: .tmx or .db; may be given several times
help--counting = How words are counted: msword, gmx, omegat, uax29 or chars
help--to = Languages to localize into, separated by commas
help--config = Configuration file (default: tilmach.toml in this folder or above)
help--from = Language of the source (default: as configured, or en)
help--no-shipped-glossaries = Leave out the glossaries that come with tilmach
help--columns = Columns of a table by their heads: source=English,target=Uyghur (also key, note, context; default: as configured)
help--output = File to write (- for standard output)
help--files = Documents, bilingual files or folders (default: this folder; - for standard input)
help--pair = A source and its translation; may be given several times
help--lang = Language of the text (default: from its name, itself, its letters)
help--select = Only these rules, by code or prefix (TERM, NUMB001)
help--ignore = Not these rules
help--min-severity = Report from this severity on: note, warning, error (default: warning)
help--fail-on = Exit with 1 from this severity on: note, warning, error, never
help--profile = draft: what is not translated yet is only a note; publish: everything counts
help--audience = Audience: the table [check.for.NAME] of tilmach.toml changes statuses and severities
help--as-of = Apply the glossary decisions in force on this day
help--baseline = Findings that were there before and are set aside
help--changed = Only files that differ from a git revision (default: HEAD)
help--today = The day on which suppressions are judged expired (default: today)
help--fix = Apply safe fixes
help--suggested = With --fix: apply suggested fixes too
help--diff = Show what fixes would change and change nothing
help--no-snippets = Do not show the text itself: for logs that others read
help--exit-zero = Exit with 0 whatever is found (never when an input could not be read)

help = Publish the same article in English, Chinese and Uyghur, in the right words
help-long =
    tilmach helps people who publish sensitive articles in English, Chinese (Simplified and Traditional) and Uyghur. It cuts articles into sentences, finds the terms of curated glossaries in every inflected form, keeps a translation memory, and checks that every version says the same.

    Start with:

      tilmach localize article.en.md --to zh-Hans,zh-Hant,ug-Arab
help-completions = Print a completion script for a shell
help-completions--shell = The shell to write for
help-man = Print the manual page, or write all manual pages into a folder
help-man--folder = Folder for one page a command (default: the main page on standard output)
