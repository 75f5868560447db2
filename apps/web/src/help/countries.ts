const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

/** Codes that the standard names although nobody lives there: unions, outlying oceans, tests. */
const noCountry = new Set(["EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"]);

export interface Country {
  /** ISO 3166 alpha-2. */
  code: string;
  name: string;
}

/** Every country that the reader's system can name, in its order of the alphabet. */
export function countriesIn(locale: string): Country[] {
  const names = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !noCountry.has(code))
    .flatMap((code) => {
      const name = names.of(code);
      return name === undefined ? [] : [{ code, name }];
    })
    .sort((one, other) => one.name.localeCompare(other.name, locale));
}
