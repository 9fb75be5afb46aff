"""SentencePiece unigram tokenizer of USE-Lite, with offsets into the text.

The same rules as lib/claims/tier2/tokenizer.ts, token id for token id:
text -> pieces of NFKC (a base character and its marks at a time), typographic quotes made plain, white space
collapsed to one U+2581, one in front; then the best path (Viterbi) over the vocabulary.
Offsets are code points into the text here, UTF-16 units in TypeScript.
"""

import json
import unicodedata

import numpy as np

SPACE = "\u2581"
UNKNOWN_ID = 0
RESERVED = 6
PLAIN = {"\u2018": "'", "\u2019": "'", "\u201b": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"',
         "\u00ab": '"', "\u00bb": '"', "\u2010": "-", "\u2011": "-", "\u2013": "-", "\u2014": "-", "\u2015": "-"}


def normalize(text):
    """-> (characters, places): each character with the index of the text's character that it is of."""
    characters, places = [SPACE], [0]
    index, length = 0, len(text)
    while index < length:
        end = index + 1
        while end < length and ord(text[end]) > 127 and unicodedata.category(text[end])[0] == "M":
            end += 1
        chunk = text[index:end]
        if not chunk.isascii():
            chunk = PLAIN.get(chunk) or unicodedata.normalize("NFKC", chunk)
        for character in chunk:
            if is_blank(character):
                if characters[-1] != SPACE:
                    characters.append(SPACE)
                    places.append(index)
            elif unicodedata.category(character) not in ("Cc", "Cf"):
                characters.append(character)
                places.append(index)
        index = end
    if characters[-1] == SPACE:
        characters.pop()
        places.pop()
    return characters, places


def is_blank(character):
    """White space, or U+2581 itself."""
    return character in " \t\n\v\f\r\u2581\u2028\u2029" or unicodedata.category(character) == "Zs"


class Tokenizer:
    def __init__(self, vocabulary):
        """vocabulary: [[piece, log probability], ...] in the order of ids."""
        self.vocabulary = [(piece, float(np.float32(score))) for piece, score in vocabulary]
        self.pieces = {piece: (score, index) for index, (piece, score) in enumerate(self.vocabulary) if index >= RESERVED}
        self.longest = max(map(len, self.pieces))
        self.unknown = min(score for score, _ in self.pieces.values()) - 10

    @classmethod
    def read(cls, folder):
        """From the package, whose scores of the eight pieces with a colon were lost: each takes its neighbour's."""
        with open(f"{folder}/dist/vocab.json", encoding="utf-8") as file:
            vocabulary = json.load(file)
        for index in range(RESERVED, len(vocabulary)):
            if not vocabulary[index][1]:
                vocabulary[index][1] = vocabulary[index - 1][1]
        return cls(vocabulary)

    def encode(self, text):
        """-> [(id, start, end)]: offsets of a token without the white space before it."""
        characters, places = normalize(text)
        best, back = self._paths("".join(characters))
        tokens, end = [], len(characters)
        while end > 0:
            start, index = back[end]
            first = start + 1 if characters[start] == SPACE and start + 1 < end else start
            if index == UNKNOWN_ID and tokens and tokens[-1][0] == UNKNOWN_ID:
                tokens[-1] = (UNKNOWN_ID, places[first], tokens[-1][2])
            else:
                tokens.append((index, places[first], self._after(text, places, end - 1)))
            end = start
        tokens.reverse()
        return tokens

    @staticmethod
    def _after(text, places, last):
        """Where the last character of a token ends in the text; the space put in front of all ends at 0."""
        if last == 0:
            return 0
        end = places[last] + 1
        while end < len(text) and ord(text[end]) > 127 and unicodedata.category(text[end])[0] == "M":
            end += 1
        return end

    def _paths(self, line):
        length = len(line)
        best = [0.0] + [-1e9] * length
        back = [(0, UNKNOWN_ID)] * (length + 1)
        for start in range(length):
            base = best[start]
            single = False
            for end in range(start + 1, min(length, start + self.longest) + 1):
                found = self.pieces.get(line[start:end])
                if found is None:
                    continue
                single = single or end == start + 1
                if base + found[0] > best[end]:
                    best[end] = base + found[0]
                    back[end] = (start, found[1])
            if not single and base + self.unknown > best[start + 1]:
                best[start + 1] = base + self.unknown
                back[start + 1] = (start, UNKNOWN_ID)
        return best, back
