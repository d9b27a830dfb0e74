//! Quotation spans, speakers and voices.
