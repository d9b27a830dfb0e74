# Projects: configuration and the steps from article to localized version.

error-glob = “{ $glob }” is not a pattern for files: { $reason }
error-template-field = there is no field “{"{"}{ $field }{"}"}” for paths
hint-template-field = the fields are {"{"}dir{"}"}, {"{"}stem{"}"}, {"{"}ext{"}"} and {"{"}lang{"}"}
error-output-edited = the file was changed since it was written
hint-output-edited = your version is kept; move it away, or use --force to replace it
