"""The pieces that stand around English notes in a source."""

# Start of a note, a term's equals sign, end of a note, and the sign before a gloss (annotate.ts writes them).
MARKS = ("\ue000", "\ue001", "\ue002", "\ue003")
