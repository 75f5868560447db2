import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  enumChecks,
  memberForeignKey,
  memberKey,
  memberOwned,
  memberOwnedAppendOnly,
  memberPolicy,
  rangeCheck,
  time,
  timestamps,
} from "../columns.ts";
import { userConversationMessages } from "../conversation/messages.ts";

export const itemOrigins = ["user", "extraction", "import", "reviewer"] as const;
export const itemStates = [
  "stated",
  "inferred",
  "confirmed",
  "rejected",
  "superseded",
  "archived",
] as const;
export const sensitivities = ["normal", "sensitive", "critical"] as const;
export const revisionOps = [
  "create",
  "update",
  "confirm",
  "reject",
  "supersede",
  "archive",
  "restore",
  "merge",
] as const;

export type ItemOrigin = (typeof itemOrigins)[number];
export type ItemState = (typeof itemStates)[number];
export type Sensitivity = (typeof sensitivities)[number];
export type RevisionOp = (typeof revisionOps)[number];

/** States in which an item holds its canonical key: what is rejected is not learnt again. */
export const keyedStates = ["stated", "inferred", "confirmed", "rejected"] as const;

/** States in which an item is part of what the companion knows. */
export const liveStates = ["stated", "inferred", "confirmed"] as const;

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** The full-text configuration of each language; others are split into words and unaccented only. */
const configurations = {
  en: "english",
  es: "spanish",
  fr: "french",
  de: "german",
  pt: "portuguese",
};

const searchVector = sql.raw(
  `case split_part(language, '-', 1) ${Object.entries(configurations)
    .map(([code, name]) => `when '${code}' then to_tsvector('companion_${name}', search_text)`)
    .join(" ")} else to_tsvector('companion_simple', search_text) end`,
);

/** The spine: one row per remembered thing of any kind; a kind's table adds its own columns. */
export const userMemoryItems = pgTable(
  "user_memory_items",
  {
    ...memberKey(),
    kind: text("kind").notNull(),
    origin: text("origin", { enum: itemOrigins }).notNull(),
    state: text("state", { enum: itemStates }).notNull(),
    sensitivity: text("sensitivity", { enum: sensitivities }).notNull(),
    confidence: real("confidence").notNull(),
    salience: real("salience").notNull(),
    canonicalKey: text("canonical_key"),
    summary: text("summary").notNull(),
    language: text("language").notNull(),
    searchText: text("search_text").notNull(),
    searchVector: tsvector("search_vector").notNull().generatedAlwaysAs(searchVector),
    mentionCount: integer("mention_count").notNull().default(1),
    firstMentionedAt: time("first_mentioned_at").notNull(),
    lastMentionedAt: time("last_mentioned_at").notNull(),
    validFrom: time("valid_from").notNull(),
    validTo: time("valid_to"),
    // Outlives its target, so no foreign key.
    supersededBy: uuid("superseded_by"),
    pinned: boolean("pinned").notNull().default(false),
    ...timestamps(),
  },
  (t) => [
    ...memberOwned("user_memory_items", t),
    ...enumChecks("user_memory_items", t),
    rangeCheck("user_memory_items", t.confidence, [0, 1]),
    rangeCheck("user_memory_items", t.salience, [0, 1]),
    check("user_memory_items_canonical_key_check", sql`char_length(canonical_key) <= 200`),
    check("user_memory_items_summary_check", sql`char_length(summary) <= 200`),
    check("user_memory_items_mention_count_check", sql`mention_count >= 1`),
    check("user_memory_items_valid_check", sql`valid_to is null or valid_from <= valid_to`),
    uniqueIndex("user_memory_items_live_key")
      .on(t.userId, t.kind, t.canonicalKey)
      .where(sql`state in ('stated', 'inferred', 'confirmed', 'rejected')`),
    index("user_memory_items_recent").on(t.userId, t.kind, t.updatedAt.desc(), t.id.desc()),
    index("user_memory_items_timeline").on(t.userId, t.validFrom.desc(), t.id.desc()),
    index("user_memory_items_created").on(t.userId, t.createdAt.desc(), t.id.desc()),
    index("user_memory_items_pinned")
      .on(t.userId)
      .where(sql`pinned`),
  ],
);

/** Where an item came from: the message and the words in it, or another origin. */
export const userMemorySources = pgTable(
  "user_memory_sources",
  {
    ...memberKey(),
    itemId: uuid("item_id").notNull(),
    messageId: uuid("message_id"),
    quote: text("quote"),
    extractor: text("extractor"),
    extractorVersion: text("extractor_version"),
    confidence: real("confidence").notNull(),
    ...timestamps(),
  },
  (t) => [
    ...memberOwned("user_memory_sources", t),
    rangeCheck("user_memory_sources", t.confidence, [0, 1]),
    foreignKey({
      name: "user_memory_sources_item_fk",
      columns: [t.userId, t.itemId],
      foreignColumns: [userMemoryItems.userId, userMemoryItems.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "user_memory_sources_message_fk",
      columns: [t.userId, t.messageId],
      foreignColumns: [userConversationMessages.userId, userConversationMessages.id],
    }).onDelete("cascade"),
    // One message supports one item once, so a repeated extraction adds nothing.
    uniqueIndex("user_memory_sources_once").on(t.userId, t.itemId, t.messageId, t.extractor),
    index("user_memory_sources_message").on(t.userId, t.messageId),
  ],
);

/** The row that a member's writers lock, so that what they decide together stays true. */
export const userMemoryState = pgTable(
  "user_memory_state",
  {
    userId: memberKey().userId,
    itemCount: integer("item_count").notNull().default(0),
    // Outlives the message it names, so no foreign key.
    lastExtractedMessageId: uuid("last_extracted_message_id"),
    ...timestamps(),
  },
  (t) => [
    primaryKey({ name: "user_memory_state_pk", columns: [t.userId] }),
    memberForeignKey("user_memory_state", t.userId),
    memberPolicy("user_memory_state"),
  ],
);

/** What a revision keeps of an item: its state and the columns of its kind. */
export type RevisionSnapshot = { state: ItemState; item: Record<string, unknown> };

/** The history of each item, append-only; it goes when the item is removed for good. */
export const userMemoryRevisions = pgTable(
  "user_memory_revisions",
  {
    ...memberKey(),
    itemId: uuid("item_id").notNull(),
    revision: integer("revision").notNull(),
    op: text("op", { enum: revisionOps }).notNull(),
    actor: text("actor").notNull(),
    before: jsonb("before").$type<RevisionSnapshot>(),
    after: jsonb("after").$type<RevisionSnapshot>().notNull(),
    ...timestamps(),
  },
  (t) => [
    ...memberOwnedAppendOnly("user_memory_revisions", t),
    ...enumChecks("user_memory_revisions", t),
    foreignKey({
      name: "user_memory_revisions_item_fk",
      columns: [t.userId, t.itemId],
      foreignColumns: [userMemoryItems.userId, userMemoryItems.id],
    }).onDelete("cascade"),
    uniqueIndex("user_memory_revisions_once").on(t.userId, t.itemId, t.revision),
  ],
);
