import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  real,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { enumChecks, memberKey, memberOwned, rangeCheck, time, timestamps } from "../columns.ts";

export const entityTypes = [
  "food",
  "hobby",
  "person",
  "place",
  "media",
  "activity",
  "topic",
  "organization",
  "event",
  "other",
] as const;
export const factRelationships = [
  "likes",
  "dislikes",
  "knows",
  "visited",
  "wants",
  "owns",
  "prefers",
  "fears",
  "avoids",
  "lost",
] as const;
export const entityRelationshipTypes = [
  "similar_to",
  "part_of",
  "category_of",
  "related_to",
  "opposite_of",
  "requires",
] as const;

const jsonObject = (name: string) =>
  jsonb(name)
    .$type<Record<string, unknown>>()
    .notNull()
    .default(sql`'{}'`);

/** The things that a member's facts are about; each member's own, so that names never meet. */
export const factEntities = pgTable(
  "fact_entities",
  {
    ...memberKey(),
    entityType: text("entity_type", { enum: entityTypes }).notNull(),
    entityName: text("entity_name").notNull(),
    category: text("category"),
    subcategory: text("subcategory"),
    attributes: jsonObject("attributes"),
    aliases: text("aliases")
      .array()
      .notNull()
      .default(sql`'{}'`),
    ...timestamps(),
  },
  (t) => [
    ...memberOwned("fact_entities", t),
    ...enumChecks("fact_entities", t),
    check("fact_entities_entity_name_check", sql`char_length(entity_name) between 1 and 200`),
    check("fact_entities_attributes_check", sql`jsonb_typeof(attributes) = 'object'`),
    uniqueIndex("fact_entities_name").on(t.userId, t.entityType, sql`lower(entity_name)`),
    index("fact_entities_category").on(t.userId, t.category),
  ],
);

/** What a member feels about, knows of or did with an entity, and since when. */
export const userFactRelationships = pgTable(
  "user_fact_relationships",
  {
    ...memberKey(),
    entityId: uuid("entity_id").notNull(),
    relationshipType: text("relationship_type", { enum: factRelationships }).notNull(),
    confidence: real("confidence").notNull(),
    strength: real("strength").notNull(),
    emotionalContext: text("emotional_context"),
    contextMetadata: jsonObject("context_metadata"),
    mentionedByCharacter: text("mentioned_by_character"),
    sourcePlatform: text("source_platform"),
    // Plain columns: a fact outlives the conversation that it came from.
    sourceConversationId: uuid("source_conversation_id"),
    sourceMessageId: uuid("source_message_id"),
    relatedEntities: uuid("related_entities")
      .array()
      .notNull()
      .default(sql`'{}'`),
    validFrom: time("valid_from").notNull(),
    validTo: time("valid_to"),
    ...timestamps(),
  },
  (t) => [
    ...memberOwned("user_fact_relationships", t),
    ...enumChecks("user_fact_relationships", t),
    rangeCheck("user_fact_relationships", t.confidence, [0, 1]),
    rangeCheck("user_fact_relationships", t.strength, [0, 1]),
    check("user_fact_relationships_valid_check", sql`valid_to is null or valid_from <= valid_to`),
    check("user_fact_relationships_metadata_check", sql`jsonb_typeof(context_metadata) = 'object'`),
    foreignKey({
      name: "user_fact_relationships_entity_fk",
      columns: [t.userId, t.entityId],
      foreignColumns: [factEntities.userId, factEntities.id],
    }).onDelete("cascade"),
    uniqueIndex("user_fact_relationships_current")
      .on(t.userId, t.entityId, t.relationshipType)
      .where(sql`valid_to is null`),
    index("user_fact_relationships_recent").on(t.userId, t.updatedAt.desc(), t.id.desc()),
    index("user_fact_relationships_source").on(t.userId, t.sourceMessageId),
  ],
);

/** How two entities of one member belong together. */
export const entityRelationships = pgTable(
  "entity_relationships",
  {
    ...memberKey(),
    fromEntityId: uuid("from_entity_id").notNull(),
    toEntityId: uuid("to_entity_id").notNull(),
    relationshipType: text("relationship_type", { enum: entityRelationshipTypes }).notNull(),
    weight: real("weight").notNull(),
    bidirectional: boolean("bidirectional").notNull().default(true),
    metadata: jsonObject("metadata"),
    ...timestamps(),
  },
  (t) => [
    ...memberOwned("entity_relationships", t),
    ...enumChecks("entity_relationships", t),
    rangeCheck("entity_relationships", t.weight, [0, 1]),
    check("entity_relationships_different_check", sql`from_entity_id <> to_entity_id`),
    check("entity_relationships_metadata_check", sql`jsonb_typeof(metadata) = 'object'`),
    foreignKey({
      name: "entity_relationships_from_fk",
      columns: [t.userId, t.fromEntityId],
      foreignColumns: [factEntities.userId, factEntities.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "entity_relationships_to_fk",
      columns: [t.userId, t.toEntityId],
      foreignColumns: [factEntities.userId, factEntities.id],
    }).onDelete("cascade"),
    uniqueIndex("entity_relationships_once").on(
      t.userId,
      t.fromEntityId,
      t.toEntityId,
      t.relationshipType,
    ),
    index("entity_relationships_to").on(t.userId, t.toEntityId),
  ],
);
