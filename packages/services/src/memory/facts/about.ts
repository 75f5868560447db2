import {
  type ActorTransaction,
  entityRelationships as connections,
  factEntities as entities,
  userFactRelationships as facts,
  withActor,
} from "@companion/db";
import { and, desc, eq, or, sql } from "drizzle-orm";
import { z } from "zod";
import type { Call } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { type Connection, connectionColumns } from "./connection.ts";
import { type Entity, entityColumns, entityReference, findEntity } from "./entity.ts";
import { type Fact, factColumns } from "./fact.ts";

export const aboutInput = z.object({ entity: entityReference });

/** All that is known about one entity. */
export interface About {
  entity: Entity;
  /** What is so and what was, at most 100: what is so now first, then by when it began. */
  facts: Omit<Fact, "entity">[];
  /** What it is connected with, at most 100, the strongest connection first. */
  neighbours: { entity: Entity; connection: Connection }[];
}

const most = 100;

const factsOf = (tx: ActorTransaction, id: string) =>
  tx.db
    .select(factColumns)
    .from(facts)
    .where(and(eq(facts.userId, tx.userId), eq(facts.entityId, id)))
    .orderBy(sql`${facts.validTo} is not null`, desc(facts.validFrom), desc(facts.id))
    .limit(most)
    .execute();

const neighboursOf = (tx: ActorTransaction, id: string) =>
  tx.db
    .select({ entity: entityColumns, connection: connectionColumns })
    .from(connections)
    .innerJoin(
      entities,
      and(
        eq(entities.userId, connections.userId),
        sql`${entities.id} = case when ${connections.fromEntityId} = ${id}
          then ${connections.toEntityId} else ${connections.fromEntityId} end`,
      ),
    )
    .where(
      and(
        eq(connections.userId, tx.userId),
        or(eq(connections.fromEntityId, id), eq(connections.toEntityId, id)),
      ),
    )
    .orderBy(desc(connections.weight), connections.id)
    .limit(most)
    .execute();

/** What the member's facts say about an entity, and what it is connected with. */
export const aboutEntity = ({ ctx, input }: Call<z.output<typeof aboutInput>>): Promise<About> =>
  withActor(ctx.database.app, ctx.actor, async (tx) => {
    const entity = await findEntity(tx, input.entity);
    if (entity === undefined) throw notFound("entity");
    const [known, neighbours] = await Promise.all([
      factsOf(tx, entity.id),
      neighboursOf(tx, entity.id),
    ]);
    return { entity, facts: known, neighbours };
  });
