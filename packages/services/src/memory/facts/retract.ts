import {
  type ActorTransaction,
  entityRelationships as connections,
  factEntities as entities,
  userFactRelationships as facts,
  withActor,
} from "@companion/db";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Call } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { lockMemory } from "../state.ts";
import { oppositeOf } from "./fact.ts";

/** The id of a fact or of a connection. */
export const retractInput = z.object({ id: z.uuid() });

export interface Retracted {
  id: string;
  /** The fact that the retracted one had superseded, and that is so again or was so for longer. */
  restored: string | null;
}

type RemovedFact = Pick<
  typeof facts.$inferSelect,
  "entityId" | "relationshipType" | "validFrom" | "validTo"
>;

/** What gave way to a fact ended when it began; without it, it lasts as long as that did. */
const restorePredecessor = async (
  tx: ActorTransaction,
  removed: RemovedFact,
  now: Date,
): Promise<string | null> => {
  const { relationshipType } = removed;
  const family = [relationshipType, oppositeOf(relationshipType) ?? relationshipType];
  const predecessor = tx.db
    .select({ id: facts.id })
    .from(facts)
    .where(
      and(
        eq(facts.userId, tx.userId),
        eq(facts.entityId, removed.entityId),
        inArray(facts.relationshipType, family),
        eq(facts.validTo, removed.validFrom),
      ),
    )
    .orderBy(desc(facts.validFrom), desc(facts.id))
    .limit(1);
  const [restored] = await tx.db
    .update(facts)
    .set({ validTo: removed.validTo, updatedAt: now })
    .where(and(eq(facts.userId, tx.userId), inArray(facts.id, predecessor)))
    .returning({ id: facts.id });
  return restored?.id ?? null;
};

/** Removes entities that nothing is said of any more. */
const removeUnused = (tx: ActorTransaction, ids: readonly string[]): Promise<unknown> =>
  tx.db
    .delete(entities)
    .where(
      and(
        eq(entities.userId, tx.userId),
        inArray(entities.id, [...ids]),
        sql`not exists (select from user_fact_relationships fact where fact.user_id = fact_entities.user_id
          and (fact.entity_id = fact_entities.id or fact_entities.id = any (fact.related_entities)))`,
        sql`not exists (select from entity_relationships edge where edge.user_id = fact_entities.user_id
          and fact_entities.id in (edge.from_entity_id, edge.to_entity_id))`,
      ),
    )
    .execute();

/**
 * Takes a fact or a connection back as if it had never been said. What the fact had superseded comes
 * back, and an entity of which nothing is said any more goes too.
 */
export const retract = ({ ctx, input }: Call<z.output<typeof retractInput>>): Promise<Retracted> =>
  withActor(ctx.database.app, ctx.actor, async (tx) => {
    const now = ctx.now();
    await lockMemory(tx, now);
    const [fact] = await tx.db
      .delete(facts)
      .where(and(eq(facts.userId, tx.userId), eq(facts.id, input.id)))
      .returning({
        entityId: facts.entityId,
        relationshipType: facts.relationshipType,
        relatedEntities: facts.relatedEntities,
        validFrom: facts.validFrom,
        validTo: facts.validTo,
      });
    if (fact !== undefined) {
      const restored = await restorePredecessor(tx, fact, now);
      await removeUnused(tx, [fact.entityId, ...fact.relatedEntities]);
      return { id: input.id, restored };
    }
    const [connection] = await tx.db
      .delete(connections)
      .where(and(eq(connections.userId, tx.userId), eq(connections.id, input.id)))
      .returning({ from: connections.fromEntityId, to: connections.toEntityId });
    if (connection === undefined) throw notFound("fact");
    await removeUnused(tx, [connection.from, connection.to]);
    return { id: input.id, restored: null };
  });
