"""The conversation: what is asked next, what a message means, how a reply is worded."""
