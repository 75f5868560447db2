import type { Language } from "../locale.ts";

/** Said where the country or its number is not known. */
export const LOCAL_EMERGENCY_NUMBER: Readonly<Record<Language, string>> = {
  en: "your local emergency number",
  es: "el número de emergencias de tu país",
  fr: "le numéro d’urgence de votre pays",
  de: "die Notrufnummer deines Landes",
  pt: "o número de emergência do seu país",
  zh: "当地的紧急求助电话",
};

export const DIRECTORY_LINK_NAMES: Readonly<Record<Language, string>> = {
  en: "Find A Helpline (lines in many countries)",
  es: "Find A Helpline (líneas de ayuda en muchos países)",
  fr: "Find A Helpline (lignes d’écoute dans de nombreux pays)",
  de: "Find A Helpline (Hilfsangebote in vielen Ländern)",
  pt: "Find A Helpline (linhas de apoio em muitos países)",
  zh: "Find A Helpline（各国求助热线目录）",
};
