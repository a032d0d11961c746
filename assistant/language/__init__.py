"""How people write: words, numbers, money, dates and the vocabulary of the trade, in French and English."""
