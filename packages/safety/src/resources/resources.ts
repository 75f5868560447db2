import type { Category } from "../levels.ts";
import { languageOf } from "../locale.ts";
import { DIRECTORY } from "./directory.ts";
import type { Entry, Topic } from "./entry.ts";
import { DIRECTORY_LINK_NAMES, LOCAL_EMERGENCY_NUMBER } from "./names.ts";

/** A place to turn to. One number per resource, so that each can be a link. */
export interface Resource {
  /** Stable: country and digits. */
  readonly id: string;
  readonly name: string;
  readonly phone?: string;
  /** Takes messages, not calls. */
  readonly sms?: string;
  readonly url?: string;
  readonly hours?: string;
  /** ISO date on which someone read the source's own text; null is shown as unverified. */
  readonly verifiedAt: string | null;
  readonly kind: "emergency" | "crisis" | "directory";
  readonly audience?: "youth";
  readonly languages?: readonly string[];
}

export interface Whereabouts {
  /** ISO 3166 alpha-2, as the member said; never guessed from the locale. Null when unknown. */
  readonly country: string | null;
  /** BCP 47; chooses the language of our own words and which foreign-language lines are named. */
  readonly locale: string;
  readonly topic?: Category;
}

/** Adult lines named at once; more would be a list to read, not help. */
const LINES = 4;
const INTERNATIONAL_DIRECTORY = "https://findahelpline.com";

/**
 * What to offer, in order: the country's emergency numbers, crisis lines fit for the topic, one line for the
 * young, an international directory. For an unknown country only the words "your local emergency number" and
 * the directory: never another country's number.
 */
export function resourcesFor({ country, locale, topic }: Whereabouts): readonly Resource[] {
  const language = languageOf(locale);
  const code = country?.toUpperCase() ?? "";
  const entries = Object.hasOwn(DIRECTORY, code) ? (DIRECTORY[code] ?? []) : [];
  const spoken = entries.filter(([, , , foreign]) => foreign === undefined || foreign === language);
  const emergency = entries
    .filter(([of]) => of === "emergency")
    .map((entry) => resource(code, entry));
  const order = TOPIC_ORDER[topic ?? "suicide"];
  const lines = order.flatMap((of) => spoken.filter(([entryTopic]) => entryTopic === of));
  const youth = spoken.filter(([of]) => of === "youth").slice(0, 1);
  return [
    ...(emergency.length > 0 ? emergency : [localEmergencyNumber(language)]),
    ...lines.slice(0, LINES).map((entry) => resource(code, entry)),
    ...youth.map((entry) => resource(code, entry)),
    {
      id: "international-directory",
      name: DIRECTORY_LINK_NAMES[language],
      url: INTERNATIONAL_DIRECTORY,
      verifiedAt: null,
      kind: "directory",
    },
  ];
}

const GENERAL: readonly Topic[] = ["suicide", "support"];
const TOPIC_ORDER: Readonly<Record<Category, readonly Topic[]>> = {
  suicide: GENERAL,
  self_harm: GENERAL,
  violence: GENERAL,
  psychosis: GENERAL,
  other: GENERAL,
  abuse: ["abuse", ...GENERAL],
  eating: ["eating", ...GENERAL],
  substance: ["substance", ...GENERAL],
};

function localEmergencyNumber(language: keyof typeof LOCAL_EMERGENCY_NUMBER): Resource {
  return {
    id: "local-emergency-number",
    name: LOCAL_EMERGENCY_NUMBER[language],
    verifiedAt: null,
    kind: "emergency",
  };
}

function resource(country: string, [topic, name, address, language]: Entry): Resource {
  const isSms = address.startsWith("sms:");
  const number = isSms ? address.slice("sms:".length) : address;
  return {
    id: `${country.toLowerCase()}-${number.replace(/\D/g, "")}`,
    name,
    ...(isSms ? { sms: number } : { phone: number }),
    verifiedAt: null,
    kind: topic === "emergency" ? "emergency" : "crisis",
    ...(topic === "youth" ? { audience: "youth" as const } : {}),
    ...(language === undefined ? {} : { languages: [language] }),
  };
}
