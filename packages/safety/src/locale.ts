/** Languages that the reviewed texts are written in. */
export const LANGUAGES = ["en", "es", "fr", "de", "pt", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of a BCP 47 locale (`pt-BR` → `pt`), English where no reviewed text exists. */
export function languageOf(locale: string): Language {
  const primary = locale.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language === primary) ?? "en";
}
