error-term-empty = ئاتالغۇ قۇرۇق
