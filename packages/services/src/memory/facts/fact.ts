import {
  factEntities as entities,
  type factRelationships,
  type Queries,
  userFactRelationships as facts,
} from "@companion/db";
import { and, eq, getTableColumns } from "drizzle-orm";
import { type Entity, entityColumns } from "./entity.ts";

export type FactRelationship = (typeof factRelationships)[number];

const { userId: _, relationshipType, entityId: _entityId, ...others } = getTableColumns(facts);

export const factColumns = { ...others, relationship: relationshipType };

/** What a member feels about, knows of or did with an entity, and from when until when. */
export type Fact = Omit<typeof facts.$inferSelect, "userId" | "entityId" | "relationshipType"> & {
  relationship: FactRelationship;
  entity: Entity;
};

/** Facts with their entities. */
export const selectFacts = (db: Queries) =>
  db
    .select({ fact: factColumns, entity: entityColumns })
    .from(facts)
    .innerJoin(entities, and(eq(entities.userId, facts.userId), eq(entities.id, facts.entityId)));

export const toFact = ({ fact, entity }: { fact: Omit<Fact, "entity">; entity: Entity }): Fact => ({
  ...fact,
  entity,
});

const opposites: Partial<Record<FactRelationship, FactRelationship>> = {
  likes: "dislikes",
  dislikes: "likes",
  prefers: "avoids",
  avoids: "prefers",
  owns: "lost",
  lost: "owns",
};

/** The relationship that cannot hold of the same entity at the same time; undefined where none is. */
export const oppositeOf = (relationship: FactRelationship): FactRelationship | undefined =>
  opposites[relationship];
