# The translation memory: stores, matches, exchange.

error-memory-not-found = there is no such memory
hint-memory-not-found = make one with: tilmach tm import FILE.tmx --memory FILE.db
error-memory-foreign = this file is not a memory of tilmach
hint-memory-foreign = give another file name, or import the TMX that the other program exports
error-memory-newer = this memory was written by a newer tilmach (version { $version }; this one knows { $known })
hint-memory-newer = update tilmach, or export the memory as TMX there and import it here
error-memory-locked = another program is writing to this memory and did not finish within ten seconds
hint-memory-locked = wait until it has finished and run the same command again; nothing was changed
error-memory-read-only = this memory cannot be written
hint-memory-read-only = check the permissions of the file and of its folder
error-memory-damaged = this memory is damaged
hint-memory-damaged = restore it from a copy, or save what can be read: sqlite3 FILE .recover
error-memory-cannot-open = this memory cannot be opened ({ $reason })
error-memory-sqlite = the memory reports: { $reason }

reject-one-language = fewer than two languages
reject-blank = fewer than two texts that are not empty
reject-too-many-variants = more than { $limit } variants

match-codes = other inline codes (−{ $points })
match-machine = made by a machine (−{ $points })
match-aligned = aligned, not looked at (−{ $points })
match-unreviewed = not reviewed (−{ $points })
