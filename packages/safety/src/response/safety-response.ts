import type { Category, Severity, Subject } from "../levels.ts";
import { type Language, languageOf } from "../locale.ts";
import type { Resource } from "../resources/resources.ts";
import { LOCAL_EMERGENCY_NUMBER } from "../resources/names.ts";
import { german } from "./texts/de.ts";
import { english } from "./texts/en.ts";
import { spanish } from "./texts/es.ts";
import { french } from "./texts/fr.ts";
import { portuguese } from "./texts/pt.ts";
import type { Concern, ResponseTexts } from "./texts/texts.ts";
import { chinese } from "./texts/zh.ts";

const TEXTS: Readonly<Record<Language, ResponseTexts>> = {
  en: english,
  es: spanish,
  fr: french,
  de: german,
  pt: portuguese,
  zh: chinese,
};

export interface SafetyResponseInput {
  readonly severity: Extract<Severity, "high" | "imminent">;
  readonly category: Category;
  /** BCP 47; English where no reviewed text exists. */
  readonly locale: string;
  /** From `resourcesFor`, in the order to show. */
  readonly resources: readonly Resource[];
  readonly subject?: Subject;
}

/**
 * The reply to a high or imminent message, composed of reviewed sentences only: what was heard, a direct
 * question, who can help, someone near and distance from means, and that the conversation goes on.
 */
export function safetyResponse(input: SafetyResponseInput): string {
  const language = languageOf(input.locale);
  const texts = TEXTS[language];
  const concern = concernOf(input);
  const emergency = emergencyNumbers(input.resources, texts) ?? LOCAL_EMERGENCY_NUMBER[language];
  // A function, so that a `$` in a name is not read as a replacement pattern.
  const now = texts.now[concern].replace("{emergency}", () => emergency);
  return [
    texts.heard[concern],
    ...(input.severity === "imminent" ? [now, texts.ask[concern]] : [texts.ask[concern]]),
    [texts.linesIntro, ...input.resources.map((resource) => line(resource, texts))].join("\n"),
    ...(input.resources.some(isUnverifiedNumber) ? [texts.unverified] : []),
    texts.together[concern],
    ...(concern === "self" ? [texts.safetyPlan] : []),
    texts.stay,
  ].join("\n\n");
}

function concernOf({ category, subject }: SafetyResponseInput): Concern {
  if (category === "violence" || category === "abuse") return category;
  return subject === "other" ? "someone_else" : "self";
}

function emergencyNumbers(
  resources: readonly Resource[],
  texts: ResponseTexts,
): string | undefined {
  const numbers = resources.flatMap(({ kind, phone }) =>
    kind === "emergency" && phone ? [phone] : [],
  );
  return numbers.length > 0 ? numbers.join(texts.or) : undefined;
}

function line({ kind, name, phone, sms, url }: Resource, texts: ResponseTexts): string {
  const title = kind === "emergency" && phone ? texts.emergency : name;
  const address = phone ?? (sms === undefined ? url : `${sms} (${texts.message})`);
  return address === undefined ? `- ${title}` : `- ${title}: ${address}`;
}

const isUnverifiedNumber = ({ verifiedAt, phone, sms }: Resource): boolean =>
  verifiedAt === null && (phone ?? sms) !== undefined;
