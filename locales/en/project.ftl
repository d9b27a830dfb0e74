# Projects: configuration and the steps from article to localized version.

error-glob = “{ $glob }” is not a pattern for files: { $reason }
error-template-field = there is no field “{"{"}{ $field }{"}"}” for paths
hint-template-field = the fields are {"{"}dir{"}"}, {"{"}stem{"}"}, {"{"}ext{"}"} and {"{"}lang{"}"}
error-output-edited = the file was changed since it was written
hint-output-edited = your version is kept; move it away, or use --force to replace it

error-init-exists = there is a configuration already
hint-force = use --force to replace it
init-done = Wrote { $file }. { $documents ->
    [0] No source document was found yet; put one beside it.
    [one] One source document was found.
   *[other] { $documents } source documents were found.
}
init-comment-head = Configuration of tilmach. Every key is optional; paths start in this folder.
init-comment-languages = The language of the source documents, and those to localize into.
init-comment-documents = The source documents: paths or patterns.
init-comment-glossaries = Your own glossaries. They are laid over the ones that come with tilmach; a concept with the same id replaces it.
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
help-init--to = Languages to localize into, separated by commas
help-init--force = Replace a configuration that is there already
