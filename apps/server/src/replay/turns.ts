/** Characters that one message may have. */
export const longestTurn = 20_000;

/** Where to cut a text that is too long: at its last white space, else between two characters. */
const cutOf = (text: string): number => {
  const space = text.slice(0, longestTurn + 1).search(/\s\S*$/u);
  if (space > 0) return space;
  const isPair = /[\uD800-\uDBFF]$/.test(text.slice(0, longestTurn));
  return isPair ? longestTurn - 1 : longestTurn;
};

function* pieces(paragraph: string): Generator<string> {
  let rest = paragraph;
  while (rest.length > longestTurn) {
    const cut = cutOf(rest);
    yield rest.slice(0, cut).trim();
    rest = rest.slice(cut).trim();
  }
  yield rest;
}

/** A text as the messages of a conversation: one for each paragraph, more for one that is too long. */
export const turnsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "")
    .flatMap((paragraph) => [...pieces(paragraph)]);
