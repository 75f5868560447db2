import { type MemoryKind, withActor } from "@companion/db";
import type { Call } from "../context.ts";
import { notFound, ServiceError } from "../errors.ts";
import { findItem, type KindColumns, type MemoryItem, storedItem, toItem } from "./item.ts";
import { countItems, lockMemory } from "./state.ts";
import { reconcileMentions } from "./store.ts";
import { changeState } from "./transition.ts";

/** Corrects an append-only item: adds a row, which the old one then points to as its successor. */
export const amendItem = <K extends string, Row extends KindColumns, In, Out extends KindColumns>(
  { ctx, input }: Call<{ id: string; item: Out }>,
  kind: MemoryKind<K, Row, In, Out>,
): Promise<MemoryItem<Row>> =>
  withActor(ctx.database.app, ctx.actor, async (tx) => {
    const now = ctx.now();
    await lockMemory(tx, now);
    const known = await findItem(tx, kind, input.id);
    if (known === undefined) throw notFound("memory");
    if (known.item.state === "superseded") {
      throw new ServiceError(
        "conflict",
        "This entry was corrected already. Correct the newer one.",
      );
    }
    const [outcome] = await reconcileMentions(
      tx,
      [
        {
          kind,
          item: input.item,
          origin: "user",
          state: "stated",
          confidence: 1,
          precedence: "values",
          mentionedAt: now,
          language: ctx.locale ?? "en",
        },
      ],
      now,
    );
    if (outcome === undefined) throw new Error("One mention has one outcome");
    await changeState(tx, known, {
      state: "superseded",
      op: "supersede",
      now,
      validTo: known.item.validFrom > now ? known.item.validFrom : now,
      supersededBy: outcome.draft.item.id,
    });
    await countItems(tx, { added: 1, now });
    return toItem(storedItem(kind, outcome.draft));
  });
