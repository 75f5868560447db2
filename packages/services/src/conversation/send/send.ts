import { messageInputTypes, withActor } from "@companion/db";
import type { Resource } from "@companion/safety/resources";
import { z } from "zod";
import type { Call } from "../../context.ts";
import { persist } from "../../retry.ts";
import { mood } from "../conversation.ts";
import { assess, readMember, resourcesOf, screenMessage } from "./assessment.ts";
import { firstMessage } from "./first-message.ts";
import { DuplicateMessage, type StoredMessage, storeMessage } from "./store-message.ts";

/** What a member says. */
export const messageText = z
  .string()
  .max(20_000)
  .refine((content) => content.trim() !== "", "A message has words.");

export const sendInput = z.object({
  conversationId: z.uuid(),
  content: messageText,
  /** The client's own id of the message; sending it again returns the first result. */
  clientMessageId: z.string().min(1).max(64),
  inputType: z.enum(messageInputTypes).default("text"),
  mood: mood.nullish(),
});

export interface Sent extends StoredMessage {
  /** 0–6, in the order of the Columbia scale (C-SSRS). */
  riskLevel: number;
  /** Whom to turn to; given with each flag. */
  resources: readonly Resource[];
  /** True when this was sent before: the rest is what the first time gave. */
  duplicate: boolean;
}

/**
 * Takes a member's message: screened, then stored in one transaction with its flag, the counters, the
 * continuity and the extraction job. High and imminent danger is answered at once with reviewed text.
 */
export const send = async ({
  ctx,
  input: { conversationId, content, clientMessageId, inputType, mood: given },
}: Call<z.output<typeof sendInput>>): Promise<Sent> => {
  const screening = screenMessage(content);
  const danger = await assess(ctx, screening);
  const message = { conversationId, content, clientMessageId, inputType, mood: given ?? null };
  try {
    const stored = await persist(() =>
      withActor(ctx.database.app, ctx.actor, (tx) =>
        storeMessage(tx, ctx.jobs, { ...message, screening, danger, at: ctx.now() }),
      ),
    );
    const resources = danger?.resources ?? [];
    return { ...stored, riskLevel: screening.level, resources, duplicate: false };
  } catch (error) {
    if (!(error instanceof DuplicateMessage)) throw error;
    const first = await firstMessage(ctx, { conversationId, clientMessageId, content });
    const resources =
      first.flag === null ? [] : resourcesOf(await readMember(ctx), first.flag.category);
    return { ...first, riskLevel: first.message.riskLevel, resources, duplicate: true };
  }
};
