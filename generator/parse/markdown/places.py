"""Where the words of markdown-it's block tokens stand in the file: they carry lines, and no offsets."""

from __future__ import annotations

from markdown_it.token import Token

from generator.text.offsets import MappedText


class Places:
    """The lines of a body with the way from the tokens' words to them."""

    def __init__(self, body: MappedText) -> None:
        self.body = body
        self.lines = body.text.split("\n")
        self.line_starts = [0]
        for line in self.lines:
            self.line_starts.append(self.line_starts[-1] + len(line) + 1)
        self.cell_ends: dict[int, int] = {}  # by line: where the next table cell's text may begin

    def of_line(self, number: int) -> int:
        """The offset of the input at which a line begins."""
        return self.body.to_input(self.line_starts[number], self.line_starts[number] + 1)[0]

    def end_of_line(self, number: int) -> int:
        """The offset of the input at which a line's words end."""
        end = self.line_starts[number] + len(self.lines[number])
        return self.body.to_input(end - 1, end)[1] if end else 0

    def content(self, token: Token) -> MappedText:
        """The content of a token with the map to the input: its lines are ends of lines of the file."""
        first, end = token.map or (0, 0)
        first += token.type == "fence"
        lines = token.content.split("\n")
        if token.type == "inline":
            # Lines of non-breaking spaces were cut off at the start of the paragraph.
            cut = range(first, max(first, end - len(lines)) + 1)
            first = next((number for number in cut if self.lines[number].rstrip().endswith(lines[0].strip())), first)
        if len(lines) == 1:
            return self._in_line(token.content, first)
        pieces: list[MappedText] = []
        for number, line in enumerate(lines):
            at = self.line_starts[min(first + number, len(self.lines) - 1)]
            if pieces:
                pieces.append(self.body.slice(at - 1, at))
            pieces.append(self._in_line(line, first + number) if first + number < max(end, 1) else MappedText.of(""))
        return MappedText.join(pieces)

    def cell(self, token: Token) -> MappedText:
        """The content of a table cell, behind the cell before it; "\\|" in the file is "|" in it."""
        number = token.map[0] if token.map else 0
        line, start = self.lines[number], self.line_starts[number]
        raw = token.content.replace("|", "\\|")
        found = line.find(raw, self.cell_ends.get(number, 0))
        if found < 0:
            return self._in_line(token.content, number)
        self.cell_ends[number] = found + len(raw)
        pieces: list[MappedText] = []
        at = start + found
        for part in raw.split("\\|"):
            pieces.append(self.body.slice(at - (1 if pieces else 0), at + len(part)))
            at += len(part) + len("\\|")
        return MappedText.join(pieces)

    def _in_line(self, words: str, number: int) -> MappedText:
        """Words that stand in a line of the file, the rest of it being Markdown's signs or white space."""
        line, start = self.lines[number], self.line_starts[number]
        shown = words.strip(" \t")
        cut = line.rstrip(" \t")
        if line.endswith(words):
            return self.body.slice(start + len(line) - len(words), start + len(line))
        if cut.endswith(shown):
            ends = start + len(cut)
            spaces = len(words) - len(words.lstrip(" \t"))
            pieces = [MappedText.replacing(words[:spaces], at=ends - len(shown), input_length=0)]
            pieces.append(self.body.slice(ends - len(shown), ends))
            pieces.append(self.body.slice(ends, ends + len(words) - spaces - len(shown)))
            return MappedText.join(pieces)
        found = line.find(words)
        if found >= 0:
            return self.body.slice(start + found, start + found + len(words))
        low, high = self.body.to_input(start, start + max(1, len(line)))
        return MappedText.replacing(words, at=low, input_length=high - low)
