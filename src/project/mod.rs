//! Layer 4: what a project is, and the steps from article to localized version.
