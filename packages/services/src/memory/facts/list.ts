import {
  entityTypes,
  factEntities as entities,
  factRelationships,
  readAsActor,
  userFactRelationships as facts,
} from "@companion/db";
import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Call } from "../../context.ts";
import { decodeCursor, type Page, pageInput, pageOf } from "../../pagination.ts";
import { isBefore } from "../keyset.ts";
import { type Fact, selectFacts, toFact } from "./fact.ts";

export const listFactsInput = pageInput.extend({
  relationship: z.enum(factRelationships).optional(),
  entityType: z.enum(entityTypes).optional(),
  /** What is so now, or what no longer is; both without it. */
  current: z.boolean().optional(),
});

/** A page of the member's facts, those changed last first. */
export const listFacts = async ({
  ctx,
  input: { cursor, limit, relationship, entityType, current },
}: Call<z.output<typeof listFactsInput>>): Promise<Page<Fact>> => {
  const place = decodeCursor(cursor);
  const found = await readAsActor(ctx.database.app, ctx.actor, (tx) =>
    selectFacts(tx.db)
      .where(
        and(
          eq(facts.userId, tx.userId),
          relationship && eq(facts.relationshipType, relationship),
          entityType && eq(entities.entityType, entityType),
          current === undefined
            ? undefined
            : current
              ? isNull(facts.validTo)
              : isNotNull(facts.validTo),
          isBefore({ at: facts.updatedAt, id: facts.id }, place),
        ),
      )
      .orderBy(desc(facts.updatedAt), desc(facts.id))
      .limit(limit + 1)
      .execute(),
  );
  return pageOf(found.map(toFact), limit, ({ updatedAt, id }) => ({ at: updatedAt, id }));
};
