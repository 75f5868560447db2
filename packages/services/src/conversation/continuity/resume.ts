import { withActor } from "@companion/db";
import { z } from "zod";
import type { Call } from "../../context.ts";
import { type Resumption, resumption } from "./resumption.ts";

export const resumeInput = z.object({
  /** The conversation that goes on; what it said itself is not what to pick up. */
  conversationId: z.uuid().optional(),
});

/** What to pick up from the member's last other session; null for the first. */
export const resume = ({
  ctx,
  input: { conversationId },
}: Call<z.output<typeof resumeInput>>): Promise<Resumption | null> =>
  withActor(ctx.database.app, ctx.actor, (tx) =>
    resumption(tx, { now: ctx.now(), except: conversationId }),
  );
