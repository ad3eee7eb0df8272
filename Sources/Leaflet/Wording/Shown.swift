/// Text from outside as it may be shown: one line, no control characters.
func shown(_ text: String) -> String { text }

/// The columns that a text takes in a terminal.
func columnsOf(_ text: String) -> Int { text.count }
