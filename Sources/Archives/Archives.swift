// The module's first file lands here.
