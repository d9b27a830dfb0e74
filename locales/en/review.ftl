# The review table.

error-review-no-table = there is no review table in this file: its rows begin with a number, and source, target and comment follow
error-review-no-bilingual = the bilingual file that this table was made from was not found
hint-review-no-bilingual = name it with --source work/article.ug-Arab.xlf
review-source-changed = row { $row }: its source is none of this file, so it was not taken over: { $target }
review-row-twice = row { $row } stands twice, with two translations; neither was taken over: { $first } | { $second }
review-rows-missing = { $count ->
    [one] row { $first } is missing; its translation stays as it was
   *[other] rows { $first } to { $last } are missing; their translations stay as they were
}
review-target-emptied = row { $row }: the target was emptied; the translation stays as it was: { $target }
review-code-missing = row { $row }: { $code } is missing in the target, so it was not taken over: { $target }
review-code-twice = row { $row }: { $code } stands twice in the target, so it was not taken over: { $target }
review-code-order = row { $row }: { $code } stands before its beginning, so the target was not taken over: { $target }
review-locked = row { $row }: the segment is locked in the tool that made the file, so the target was not taken over: { $target }
hint-review-codes = copy the placeholders from the source; each must stand in the target as often as there
review-comment-nowhere = row { $row }: nobody knows where this comment belongs: { $comment }
review-advice = Change the column of the target, and write comments beside it. Leave the numbers, the source and the placeholders such as <b> or [1] as they are.
review-head-number = No.
review-head-source = Source ({ $lang })
review-head-target = Target ({ $lang })
review-head-comment = Comment
review-save = Save
review-done = { $file }: { $rows ->
    [one] one row
   *[other] { $rows } rows
} to review; tilmach merge reads it back
review-merged = { $file }: { $changed } translations and { $notes } comments taken over, { $left } not
help-review = Write a bilingual file as a table that an editor can fill in
help-review-long =
    Writes number, source, target and comment of every segment as a table for Word, LibreOffice or Google Docs (docx), for a browser (html) or for a spreadsheet (xlsx). An editor needs no CAT tool: he changes the targets and writes comments. tilmach merge reads the table back into the bilingual file, whatever was sorted, moved or deleted, and tells what it could not take over.

    Examples:

      tilmach review work/article.ug-Arab.xlf
      tilmach review work/article.ug-Arab.xlf -o article.xlsx
      tilmach merge work/article.ug-Arab.review.docx
help-review--file = The bilingual file
help-review--output = The table to write (default: beside the bilingual file, as NAME.review.docx; - for standard output)
help-review--form = docx, html or xlsx (default: as --output says, or docx)
help-review--force = Replace a table even if somebody has filled it in
