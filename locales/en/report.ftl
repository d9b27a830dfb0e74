# Reports: words around the findings.

report-error = error
report-warning = warning
report-note = note
report-summary = Errors: { $errors } · warnings: { $warnings } · notes: { $notes }
report-fix-safe = Fix: “{ $old }” → “{ $new }”
report-fix-suggested = Suggestion: “{ $old }” → “{ $new }”
report-at = at: “{ $words }”, character { $column }
report-html-lang = en
report-html-dir = ltr
report-html-title = Findings of tilmach
report-html-filter = Rules
report-html-only = only sentences with findings
