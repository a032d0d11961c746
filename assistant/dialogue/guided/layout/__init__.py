"""How a text is laid out, before anything in it is understood: letters of a thread, speakers, wrapped lines, tables."""
