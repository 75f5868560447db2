import { type FlagSeverity, readAsActor } from "@companion/db";
import { type Category, safetyResponse, screen } from "@companion/safety";
import { type Resource, resourcesFor } from "@companion/safety/resources";
import type { ServiceContext } from "../../context.ts";
import { notFound, ServiceError } from "../../errors.ts";
import { type Member, memberQuery } from "../member.ts";

export type Screening = ReturnType<typeof screen>;

/** What a message that speaks of danger calls for. */
export interface Danger {
  category: Category;
  severity: FlagSeverity;
  /** The law that applies: ISO 3166-2 where known, else ISO 3166-1. */
  jurisdiction: string | null;
  resources: readonly Resource[];
  /** The reviewed reply to high and imminent danger; null below. */
  response: string | null;
}

/** Screens a message before anything else is done with it. What cannot be screened is not stored. */
export const screenMessage = (content: string): Screening => {
  try {
    return screen(content);
  } catch {
    throw new ServiceError(
      "unavailable",
      "Your message could not be taken just now and was not stored. Try again shortly; if you are in danger, call your local emergency number.",
      { retryAfter: 2 },
    );
  }
};

/** Where the acting member is. */
export const readMember = async (ctx: ServiceContext): Promise<Member> => {
  const [member] = await readAsActor(ctx.database.app, ctx.actor, (tx) =>
    tx.run(memberQuery, { userId: tx.userId }),
  );
  if (member === undefined) throw notFound("member");
  return member;
};

/** Resources for danger of a category, where the member is. */
export const resourcesOf = ({ country, locale }: Member, topic: Category): readonly Resource[] =>
  resourcesFor({ country, locale, topic });

/** What the screening calls for; null when it found nothing. */
export const assess = async (
  ctx: ServiceContext,
  { category, severity, subject }: Screening,
): Promise<Danger | null> => {
  if (category === null || severity === null) return null;
  const member = await readMember(ctx);
  const resources = resourcesOf(member, category);
  const isAcute = severity === "high" || severity === "imminent";
  return {
    category,
    severity,
    jurisdiction: member.region ?? member.country,
    resources,
    response: isAcute
      ? safetyResponse({ severity, category, subject, resources, locale: member.locale })
      : null,
  };
};
