import type { ActorTransaction, AnyMemoryKind } from "@companion/db";
import type { ServiceContext } from "../context.ts";
import type { KindColumns } from "./item.ts";
import type { Mention, Outcome, Precedence } from "./reconcile.ts";
import { countItems, lockMemory } from "./state.ts";
import { reconcileMentions } from "./store.ts";

/**
 * Works what the member says themselves into their memory; outcomes come in the order of what they said.
 * What has the same canonical key merges, and what they had rejected is stated again.
 */
export const rememberStated = async (
  tx: ActorTransaction,
  ctx: ServiceContext,
  {
    said,
    precedence = "values",
  }: { said: readonly { kind: AnyMemoryKind; item: KindColumns }[]; precedence?: Precedence },
): Promise<Outcome[]> => {
  const now = ctx.now();
  await lockMemory(tx, now);
  const mentions = said.map(({ kind, item }): Mention => ({
    kind,
    item,
    origin: "user",
    state: "stated",
    confidence: 1,
    precedence,
    mentionedAt: now,
    language: ctx.locale ?? "en",
  }));
  const outcomes = await reconcileMentions(tx, mentions, now);
  const added = outcomes.filter((outcome) => outcome.result === "created").length;
  if (added > 0) await countItems(tx, { added, now });
  return outcomes;
};
