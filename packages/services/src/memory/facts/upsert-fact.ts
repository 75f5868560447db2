import {
  type ActorTransaction,
  factRelationships,
  userFactRelationships as facts,
  withActor,
} from "@companion/db";
import { and, desc, eq, inArray } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Call } from "../../context.ts";
import { callOf, once, repeatable } from "../../idempotency/once.ts";
import { joinConfidence } from "../reconcile.ts";
import { lockMemory } from "../state.ts";
import { assertEntities, entityInput, jsonObject, saveEntity, share } from "./entity.ts";
import { type Fact, factColumns, oppositeOf } from "./fact.ts";

/** How strong a fact is where nobody said; for ranking only. */
const ordinaryStrength = 0.5;

export const upsertFactInput = repeatable.extend({
  entity: entityInput,
  relationship: z.enum(factRelationships),
  confidence: share.default(1),
  strength: share.optional(),
  emotionalContext: z.string().trim().min(1).max(500).optional(),
  contextMetadata: jsonObject.optional(),
  mentionedByCharacter: z.string().trim().min(1).max(200).optional(),
  sourcePlatform: z.string().trim().min(1).max(100).optional(),
  /** Other entities of the member that this is about, by id. */
  relatedEntities: z.array(z.uuid()).max(50).optional(),
  /** Since when it is so; now without it. */
  validFrom: z.date().min(new Date("1900-01-01")).max(new Date("2200-01-01")).optional(),
});

type FactInput = z.output<typeof upsertFactInput>;

export type UpsertedFact = Fact & {
  /** Whether it was known before. */
  merged: boolean;
  /** The fact that it contradicts, which was so until now; retracting this one brings it back. */
  supersedes: string | null;
};

type KnownFact = Omit<Fact, "entity">;

/** All that was ever so between the member and an entity in this relationship and its opposite. */
const familyOf = (
  tx: ActorTransaction,
  entityId: string,
  { relationship }: FactInput,
): Promise<KnownFact[]> =>
  tx.db
    .select(factColumns)
    .from(facts)
    .where(
      and(
        eq(facts.userId, tx.userId),
        eq(facts.entityId, entityId),
        inArray(facts.relationshipType, [relationship, oppositeOf(relationship) ?? relationship]),
      ),
    )
    .orderBy(desc(facts.validFrom), desc(facts.id))
    .execute();

/**
 * Where a fact stands among those known: `same` is said again; `contrary` holds now of the opposite;
 * `until` ends one that was so before what holds now.
 */
const placeAmong = (family: readonly KnownFact[], given: FactInput, since: Date) => {
  const contrary = family.find(
    ({ relationship, validTo }) => relationship !== given.relationship && validTo === null,
  );
  const until = contrary !== undefined && contrary.validFrom > since ? contrary.validFrom : null;
  const same = family.find(
    ({ relationship, validTo }) =>
      relationship === given.relationship && validTo?.getTime() === until?.getTime(),
  );
  return { same, until, contrary: until === null ? contrary : undefined };
};

/** Since when a known fact is so: heard to be older, it reaches back to what it took the place of. */
const reachBack = (family: readonly KnownFact[], same: KnownFact, since: Date): Date => {
  if (since >= same.validFrom) return same.validFrom;
  const ended = family.flatMap(({ validTo }) =>
    validTo !== null && validTo <= same.validFrom ? [validTo.getTime()] : [],
  );
  return new Date(Math.max(since.getTime(), ...ended));
};

const valuesOf = (given: FactInput, same: KnownFact | undefined) => ({
  confidence:
    same === undefined ? given.confidence : joinConfidence(same.confidence, given.confidence),
  strength: given.strength ?? same?.strength ?? ordinaryStrength,
  emotionalContext: given.emotionalContext ?? same?.emotionalContext ?? null,
  contextMetadata: { ...same?.contextMetadata, ...given.contextMetadata },
  mentionedByCharacter: given.mentionedByCharacter ?? same?.mentionedByCharacter ?? null,
  sourcePlatform: given.sourcePlatform ?? same?.sourcePlatform ?? null,
  relatedEntities: [
    ...new Set([...(same?.relatedEntities ?? []), ...(given.relatedEntities ?? [])]),
  ],
});

const saveFact = async (
  tx: ActorTransaction,
  given: FactInput,
  now: Date,
): Promise<UpsertedFact> => {
  const since = given.validFrom ?? now;
  await assertEntities(tx, given.relatedEntities ?? []);
  const entity = await saveEntity(tx, given.entity, now);
  const family = await familyOf(tx, entity.id, given);
  const { same, until, contrary } = placeAmong(family, given, since);
  const ownFact = (id: string) => and(eq(facts.userId, tx.userId), eq(facts.id, id));
  if (contrary !== undefined) {
    await tx.db.update(facts).set({ validTo: since, updatedAt: now }).where(ownFact(contrary.id));
  }
  const values = { ...valuesOf(given, same), updatedAt: now };
  const [saved] =
    same === undefined
      ? await tx.db
          .insert(facts)
          .values({
            ...values,
            userId: tx.userId,
            id: uuidv7(),
            entityId: entity.id,
            relationshipType: given.relationship,
            validFrom: since,
            validTo: until,
            createdAt: now,
          })
          .returning(factColumns)
      : await tx.db
          .update(facts)
          .set({ ...values, validFrom: reachBack(family, same, since) })
          .where(ownFact(same.id))
          .returning(factColumns);
  if (saved === undefined) throw new Error("a write returns its row");
  return { ...saved, entity, merged: same !== undefined, supersedes: contrary?.id ?? null };
};

/**
 * Remembers a fact. Said again it grows surer: 1 − (1 − c₁)(1 − c₂); of a fact and its opposite
 * (likes and dislikes) the one that began later is so now, and the other was so until then.
 */
export const upsertFact = ({ ctx, input }: Call<FactInput>): Promise<UpsertedFact> =>
  withActor(ctx.database.app, ctx.actor, (tx) => {
    const now = ctx.now();
    return once(tx, { call: callOf("memory.facts.upsertFact", input), now }, async () => {
      await lockMemory(tx, now);
      return saveFact(tx, input, now);
    });
  });
