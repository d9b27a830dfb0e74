//! Repairs Uyghur text typed with look-alike letters.
