/** A piece of a hit's text; the pieces, joined, are the excerpt. Plain text, to be shown as text. */
export interface Segment {
  text: string;
  isMatch: boolean;
}

/** Marks around a match: characters of no meaning, which a text that holds them loses. */
export const marks = { start: "\uE000", stop: "\uE001" };

/** Reads an excerpt in which matches stand between {@link marks}. */
export const segmentsOf = (marked: string): Segment[] =>
  marked
    .split(/(\uE000[^\uE000\uE001]*\uE001)/u)
    .map((piece) => ({
      text: piece.replace(/[\uE000\uE001]/gu, ""),
      isMatch: piece.startsWith(marks.start),
    }))
    .filter(({ text }) => text !== "");
