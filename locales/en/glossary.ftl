# Glossaries.

error-glossary-duplicate-id = the concept “{ $concept }” stands twice in this glossary
error-glossary-no-definition = the new concept “{ $concept }” has no definition
error-glossary-no-status = the new term “{ $term }” has no status (preferred, admitted, deprecated or forbidden)
