//! Conversion between scripts: Hans and Hant; Uyghur Arabic, Latin and Cyrillic.
