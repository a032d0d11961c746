"""What the assistant knows: texts in our own words, cut, encoded and indexed."""
