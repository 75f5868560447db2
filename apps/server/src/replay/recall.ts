/** Something remembered: how it is called, and the words it was learnt from. */
export interface Recalled {
  name: string;
  sources: readonly { messageId: string | null; quote: string | null }[];
}

/** What a member wrote: the text of each message by its id. */
export type Written = ReadonlyMap<string, string>;

/** Letters that two forms of a word have in common, such as depression and depressed. */
const stemLength = 5;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

/**
 * Whether an item looks right: the quote it stands on is in the member's message that it cites, and each word
 * of its name (of three letters and more, by its first five) begins a word that the member wrote.
 */
export const looksRight = ({ name, sources }: Recalled, written: Written): boolean => {
  const isQuoted = sources.some(
    ({ messageId, quote }) =>
      messageId !== null && quote !== null && (written.get(messageId)?.includes(quote) ?? false),
  );
  const said = wordsOf([...written.values()].join("\n"));
  const named = wordsOf(name);
  const isNamed =
    named.length > 0 &&
    named.every((word) => said.some((other) => other.startsWith(word.slice(0, stemLength))));
  return isQuoted && isNamed;
};
