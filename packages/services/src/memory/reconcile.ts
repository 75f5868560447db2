import type { AnyMemoryKind, ItemOrigin, ItemState } from "@companion/db";
import { v7 as uuidv7 } from "uuid";
import type { KindColumns, SpineRow, StoredItem } from "./item.ts";
import type { Change } from "./revision.ts";
import { assertSound, isSound } from "./rules.ts";

/**
 * Which columns a new mention may change of an item that is known already:
 * those it gives, even as null (`set`) · those it gives a value (a member's own words) ·
 * empty ones, and filled ones when it is at least as sure as what stands (extraction).
 */
export type Precedence = "given" | "values" | "evidence";

/** One thing to remember, validated. */
export interface Mention {
  kind: AnyMemoryKind;
  item: KindColumns;
  origin: ItemOrigin;
  state: "stated" | "inferred";
  confidence: number;
  precedence: Precedence;
  mentionedAt: Date;
  language: string;
}

/** What is known of a thing while mentions are worked into it. */
export interface Draft extends StoredItem<KindColumns> {
  isNew: boolean;
  /** Whether anything beside the count of mentions changed. */
  change: Change | null;
}

export type Outcome =
  | { result: "created" | "merged"; draft: Draft }
  /** A machine learns neither what the member rejected nor what contradicts itself. */
  | { result: "skipped"; draft: Draft };

/** As many entries as an input may give for a list. */
const maxListed = 50;

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const isFilled = (value: unknown): boolean =>
  isList(value) ? value.length > 0 : value !== null && value !== undefined;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const mayChange = (mention: Mention, known: StoredItem<KindColumns>, name: string): boolean => {
  const next = mention.item[name];
  switch (mention.precedence) {
    case "given":
      return next !== undefined;
    case "values":
      return isFilled(next);
    case "evidence":
      return (
        isFilled(next) &&
        (!isFilled(known.row[name]) ||
          Array.isArray(next) ||
          (mention.mentionedAt >= known.item.lastMentionedAt &&
            mention.confidence >= known.item.confidence))
      );
    default:
      return mention.precedence satisfies never;
  }
};

/** Lists grow by what a mention adds; only a member who sets a list replaces it. */
const joined = (mention: Mention, known: KindColumns, name: string): unknown => {
  const [before, next] = [known[name], mention.item[name]];
  if (mention.precedence === "given" || !isList(before) || !isList(next)) return next;
  return [...new Set([...before, ...next])].slice(0, maxListed);
};

/** Confidence after another consistent mention: 1 − (1 − c₁)(1 − c₂). */
export const joinConfidence = (known: number, next: number): number => 1 - (1 - known) * (1 - next);

/** What the spine derives from a row. */
export const derived = (kind: AnyMemoryKind, row: KindColumns) => ({
  canonicalKey: kind.canonicalKey(row),
  summary: kind.summary(row),
  searchText: kind.searchText(row),
  salience: kind.salience(row),
});

/** The state of an item after a further mention. */
const stateAfter = (known: ItemState, mention: Mention): ItemState => {
  if (known === "rejected") return "stated";
  return known === "inferred" && mention.state === "stated" ? "stated" : known;
};

/** Something not known before. */
export const begin = (mention: Mention, userId: string, now: Date): Outcome => {
  const { kind } = mention;
  const row = kind.complete(mention.item, now);
  if (mention.origin === "user") assertSound(kind, row);
  const item: SpineRow = {
    userId,
    id: uuidv7(),
    kind: kind.kind,
    origin: mention.origin,
    state: mention.state,
    sensitivity: kind.sensitivity,
    confidence: mention.confidence,
    ...derived(kind, row),
    language: mention.language,
    mentionCount: 1,
    firstMentionedAt: mention.mentionedAt,
    lastMentionedAt: mention.mentionedAt,
    validFrom: kind.occurredAt(row) ?? mention.mentionedAt,
    validTo: null,
    supersededBy: null,
    pinned: kind.sensitivity === "critical",
    createdAt: now,
    updatedAt: now,
  };
  const after = { state: item.state, item: row };
  const change: Change = { itemId: item.id, op: "create", before: null, after };
  const result = isSound(kind, row) ? "created" : "skipped";
  return { result, draft: { item, row, isNew: true, change } };
};

/**
 * The columns of a known item after a mention. No machine changes a critical item, and evidence never
 * makes an item contradict itself.
 */
const columnsAfter = (known: Draft, mention: Mention, now: Date): KindColumns => {
  const { kind } = mention;
  if (kind.sensitivity === "critical" && mention.origin === "extraction") return known.row;
  // What the member sets anew owes nothing to what they had rejected.
  const isAnew = known.item.state === "rejected" && mention.precedence === "given";
  const base = isAnew ? kind.complete({}, now) : known.row;
  const changed = Object.fromEntries(
    Object.keys(kind.columns)
      .filter((name) => mayChange(mention, known, name))
      .map((name) => [name, joined(mention, known.row, name)]),
  );
  const row = kind.settle({ ...base, ...changed }, now);
  if (mention.precedence === "evidence" && !isSound(kind, row)) return known.row;
  assertSound(kind, row);
  return row;
};

/** Works a mention into what is known. */
export const merge = (known: Draft, mention: Mention, now: Date): Outcome => {
  if (known.item.state === "rejected" && mention.origin !== "user") {
    return { result: "skipped", draft: known };
  }
  const { kind } = mention;
  const row = columnsAfter(known, mention, now);
  const state = stateAfter(known.item.state, mention);
  const later =
    mention.mentionedAt > known.item.lastMentionedAt
      ? mention.mentionedAt
      : known.item.lastMentionedAt;
  const item: SpineRow = {
    ...known.item,
    ...derived(kind, row),
    // The key that found the item stays its key.
    canonicalKey: known.item.canonicalKey,
    state,
    confidence: joinConfidence(known.item.confidence, mention.confidence),
    mentionCount: known.item.mentionCount + 1,
    lastMentionedAt: later,
    validFrom: kind.occurredAt(row) ?? known.item.validFrom,
    updatedAt: now,
  };
  const isChanged = state !== known.item.state || !isSame(row, known.row);
  const change = isChanged ? changeOf(known, { state, item: row }) : known.change;
  return { result: "merged", draft: { item, row, isNew: known.isNew, change } };
};

/** Several mentions in one call make one revision. */
const changeOf = (known: Draft, after: Change["after"]): Change =>
  known.change === null
    ? {
        itemId: known.item.id,
        op: "merge",
        before: { state: known.item.state, item: known.row },
        after,
      }
    : { ...known.change, after };
