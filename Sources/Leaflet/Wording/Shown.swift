import Canvas

/// Text from outside as it may be shown: one line, nothing that a terminal obeys.
func shown(_ text: String) -> String { CleanText.terminal(text) }
