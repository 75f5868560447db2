import { type MemoryKind, withActor } from "@companion/db";
import type { Call } from "../context.ts";
import { type KindColumns, type MemoryItem, storedItem, toItem } from "./item.ts";
import type { Mention, Precedence } from "./reconcile.ts";
import { countItems, lockMemory } from "./state.ts";
import { reconcileMentions } from "./store.ts";

/** An item that was created, or merged into what the member had already. */
export type Created<Row> = MemoryItem<Row> & { merged: boolean };

/**
 * Remembers what the member says themselves, in one transaction; items come back in their order.
 * What has the same canonical key merges, and what they had rejected is stated again.
 */
export const createItems = <K extends string, Row extends KindColumns, In, Out extends KindColumns>(
  { ctx, input }: Call<readonly Out[]>,
  kind: MemoryKind<K, Row, In, Out>,
  options: { precedence: Precedence } = { precedence: "values" },
): Promise<Created<Row>[]> =>
  withActor(ctx.database.app, ctx.actor, async (tx) => {
    const now = ctx.now();
    await lockMemory(tx, now);
    const outcomes = await reconcileMentions(
      tx,
      input.map((item): Mention => ({
        kind,
        item,
        origin: "user",
        state: "stated",
        confidence: 1,
        precedence: options.precedence,
        mentionedAt: now,
        language: ctx.locale ?? "en",
      })),
      now,
    );
    const created = outcomes.filter((outcome) => outcome.result === "created").length;
    if (created > 0) await countItems(tx, { added: created, now });
    return outcomes.map((outcome) => ({
      ...toItem(storedItem(kind, outcome.draft)),
      merged: outcome.result === "merged",
    }));
  });
