# What the rules report.

finding-untr001-empty = This sentence has no translation.
finding-untr001-copied = This sentence is the source, copied and not translated.
