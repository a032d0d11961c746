"""What people say of the plan itself: what goes, what it is called, what is no such thing, what was not meant so."""
