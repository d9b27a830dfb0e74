//! Bidirectional text: isolates, controls, display order.
