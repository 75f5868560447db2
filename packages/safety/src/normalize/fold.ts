/** Text after folding, and where each of its UTF-16 units came from. */
export interface Folded {
  readonly text: string;
  /** Offset in the original of unit i (one entry more than units); null when nothing moved. */
  readonly origin: readonly number[] | null;
}

const ASCII = /^[\0-\x7f]*$/;
const DROPPED = /[\p{M}\p{Default_Ignorable_Code_Point}]/gu;

/** What NFKD leaves alone but people type for something plainer. */
const PLAIN = new Map([
  ...pairs("‘’‚‛ʼʹ′´", "'"),
  ...pairs("“”„‟«»「」『』″", '"'),
  ...pairs("。…｡", "."),
  ...pairs("、–—―", ","),
  ["ß", "ss"],
  ["ı", "i"],
  ["ø", "o"],
  ["ł", "l"],
  ["æ", "ae"],
  ["œ", "oe"],
]);

/** What phones and word processors put in plain English; one unit for one, so that offsets stay. */
const TYPOGRAPHIC = /[‘’“”…–—]/g;

function pairs(from: string, to: string): [string, string][] {
  return Array.from(from, (char) => [char, to]);
}

/**
 * Lower case, compatibility forms (NFKD) made plain, accents and invisible characters gone, quotes straight.
 * Never throws; a lone surrogate is kept as it is.
 */
export function fold(text: string): Folded {
  const straight = text.replace(TYPOGRAPHIC, (mark) => PLAIN.get(mark) ?? mark);
  if (ASCII.test(straight)) return { text: straight.toLowerCase(), origin: null };
  const origin: number[] = [];
  let folded = "";
  let at = 0;
  for (const char of text) {
    const plain = foldCharacter(char);
    for (let unit = 0; unit < plain.length; unit++) origin.push(at);
    folded += plain;
    at += char.length;
  }
  origin.push(text.length);
  return { text: folded, origin };
}

function foldCharacter(char: string): string {
  if (char <= "\x7f" || (char >= "\u4e00" && char <= "\u9fff")) return char.toLowerCase();
  const plain = PLAIN.get(char) ?? char.normalize("NFKD").toLowerCase().replace(DROPPED, "");
  return PLAIN.get(plain) ?? plain;
}
