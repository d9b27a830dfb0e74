//! Layer 2: documents and bilingual files, read for spans and written by patching.
