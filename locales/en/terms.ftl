# Term recognition: what cannot be looked for, why something was found, `glossary find`.
error-term-no-letters = the term “{ $form }” has no letter or digit and can never be found
error-term-too-long = the term “{ $form }” is too long (at most 32 words, 200 letters a word)
error-term-regex = the expression “{ $form }” cannot be used: { $reason }
error-term-regex-empty = the expression “{ $form }” fits nothing but the empty text
error-term-id = the number of this term is too large
error-terms-list-line = each line must be an id, a tab and a term
error-terms-one-list = a list of terms (.tsv) cannot be combined with other glossaries

note-term-regex = matched by the term’s regular expression
note-term-as-written = as the term is written
note-term-folded = the same as “{ $term }” when variant characters are compared as one
note-term-form = form of the term: “{ $form }”
note-term-letters = letters read as others, and marks passed over: { $letters }
note-term-listed = “{ $form }”, another form that the glossary lists for “{ $term }”
note-term-plural = “{ $form }”, plural of “{ $term }”
note-term-spelling = written “{ $form }”, another form or spelling that the glossary allows
note-term-stem = stem { $stem }
note-term-stem-raised = stem { $stem }, from { $noun } with its last vowel raised
note-term-stem-elided = stem { $stem }, from { $noun } without the vowel of its last syllable
note-term-stem-irregular = stem { $stem }, irregular, from { $noun }
note-term-stem-izafet = stem { $stem }, from { $noun } without its possessive
note-term-suffix =
    suffix -{ $suffix } ({ $says ->
       *[plural] plural
        [genitive] genitive
        [accusative] accusative
        [dative] dative
        [locative] locative
        [ablative] ablative
        [limitative] limitative, “as far as”
        [locative-attributive] locative attributive, “the one in”
        [similative] similative, “like”
        [equative] equative, “as much as”
        [p1sg] my
        [p2sg] your
        [p2sg-polite] your, polite
        [p3] his, her, its, their
        [p1pl] our
        [p2pl] your, of several
        [p2pl-polite] your, of several, polite
        [clitic] particle
        [copula] copula
        [doubt] doubt
        [person] ending of a person
        [predicate] predicate ending
        [p1sg-predicate] I am
        [one-of] the one of
        [says] it is said
    })

help-glossary-find = Show where the terms of a glossary stand in a text
help-glossary-find-long =
    Shows every term with its place and its concept. All forms of a term are found: plurals, possessives, Uyghur suffixes, the other script of Chinese, and letters that only look alike.

    With --glossary only those files are read. --jsonl is made for pipelines: the places are counted in code points.

    Ends with 0, whether anything was found or not; with 2 when a text or a glossary cannot be read.

    Examples:

      tilmach glossary find news.ug-Arab.md
      tilmach glossary find --lang zh-Hans --explain news.txt
      tilmach glossary find --lang ug-Arab -g terms.tsv --jsonl --all < texts.jsonl
help-glossary-find--files = Texts to read, as plain text (tilmach check reads Markdown, HTML, DOCX and other formats); - is standard input
help-glossary-find--lang = Language of the texts: en, zh-Hans, zh-Hant, ug-Arab, ug-Latn or ug-Cyrl (default: what the name of the file says, as in news.ug-Arab.md, else what the text looks like)
help-glossary-find--glossary = Look for the terms of these files only: glossaries (.toml), or one list of terms (.tsv: id, tab, term); default: the glossaries of the project and those that come with the program
help-glossary-find--all = Show nested and overlapping terms too, not only the longest
help-glossary-find--jsonl = Read and write JSON Lines: one object with id and text a line in, one with id and matches out
help-glossary-find--explain = Say why each term was found: stem, suffixes, folded letters
help-glossary = Find, read and check terms

error-glossary-not-toml = this is a glossary of another kind
hint-glossary-not-toml = Turn it into one of ours first: tilmach glossary import FILE -o FILE.toml
