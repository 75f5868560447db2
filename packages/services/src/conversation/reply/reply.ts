import { withActor } from "@companion/db";
import { z } from "zod";
import type { Call, ServiceContext } from "../../context.ts";
import { notFound } from "../../errors.ts";
import type { Message } from "../conversation.ts";
import { lockMessage } from "../message/lock.ts";
import { assess, screenMessage } from "../send/assessment.ts";
import { addResponse, hasReply } from "../send/reviewed.ts";
import { eventAt, placeOf, places, type ReplyStreamEvent } from "./event.ts";
import { claimReply } from "./lease.ts";
import { type Progress, readProgress } from "./progress.ts";
import { prepareRequest } from "./request.ts";
import { changesOf, keepUntilDone } from "./running.ts";
import { writeReply } from "./write-reply.ts";

export const replyInput = z.object({
  messageId: z.uuid(),
  /** The id of the last event that was received; the reply goes on after it. */
  lastEventId: z.string().max(20).optional(),
});

/** Milliseconds between looks at a reply that another process writes. */
const pollMs = 150;

/** What one subscriber has of a reply. */
interface Reader {
  /** The place of the last event. */
  at: number;
  /** The text as the subscriber has it; null when it resumed, so that only they know. */
  text: string | null;
}

/** Answers with reviewed text, unless another process did. */
const respond = (
  ctx: ServiceContext,
  { id, conversationId }: Message,
  response: string,
): Promise<void> =>
  withActor(ctx.database.app, ctx.actor, async (tx) => {
    await lockMessage(tx, { messageId: id });
    if (await hasReply(tx, id)) return;
    await addResponse(tx, { inReplyTo: id, conversationId, at: ctx.now() }, response);
  });

/**
 * Begins to write the reply, unless another process does; it goes on when nobody listens. No companion
 * is asked for words to acute danger, even where the response that `send` gave is gone.
 */
const begin = async (ctx: ServiceContext, message: Message): Promise<void> => {
  const danger = await assess(ctx, screenMessage(message.content));
  if (danger?.response != null) return respond(ctx, message, danger.response);
  const request = await prepareRequest(ctx, message);
  const lease = await claimReply(ctx, message, request.context.itemIds);
  if (lease === null) return;
  keepUntilDone(writeReply({ ctx, lease, request, changes: changesOf(ctx.database) }));
};

function* newEvents(reader: Reader, { run, pieces }: Progress): Generator<ReplyStreamEvent> {
  if (reader.at < places.start) {
    reader.at = places.start;
    yield eventAt(places.start, { type: "started", citations: run?.citations ?? [] });
  }
  for (const { seq, type, text } of pieces) {
    reader.at = seq;
    if (type === "replace") reader.text = text;
    else if (reader.text !== null) reader.text += text;
    yield eventAt(seq, { type, text });
  }
}

function* lastEvents(reader: Reader, reply: Message): Generator<ReplyStreamEvent> {
  const isAll = reader.text === reply.content || reader.at >= places.whole;
  if (!isAll) {
    const type = reader.text === "" ? "delta" : "replace";
    yield eventAt(places.whole, { type, text: reply.content });
  }
  yield eventAt(places.end, { type: "done", message: reply });
}

/** Whether this subscriber should have the reply written: nobody does, or nobody does any more. */
const isUnwritten = (run: Progress["run"], { now, asked }: { now: Date; asked: boolean }) =>
  run === null ||
  (run.status === "failed" && !asked) ||
  (run.status === "running" && run.leaseUntil < now);

/**
 * The reply to a member's message as it is written: by this process, by another, or before. Each message
 * has one reply, however many listen; leaving (`signal`, or ending the iteration) does not stop it.
 * @throws ServiceError not_found for an unknown message, or one that is not the member's own
 */
export async function* reply({
  ctx,
  input: { messageId, lastEventId },
  signal,
}: Call<z.output<typeof replyInput>> & {
  signal?: AbortSignal;
}): AsyncGenerator<ReplyStreamEvent, void> {
  const changes = changesOf(ctx.database);
  const at = placeOf(lastEventId);
  const reader: Reader = { at, text: at <= places.start ? "" : null };
  // A failed reply is tried again once for each time that it is asked for.
  let asked = false;
  while (signal?.aborted !== true) {
    const changed = changes.next(messageId, { within: pollMs, signal });
    const progress = await readProgress(ctx, messageId, reader.at);
    if (progress === undefined) throw notFound("message");
    if (progress.reply === null && isUnwritten(progress.run, { now: ctx.now(), asked })) {
      asked = true;
      await begin(ctx, progress.message);
      continue;
    }
    asked = true;
    yield* newEvents(reader, progress);
    if (progress.reply !== null) {
      yield* lastEvents(reader, progress.reply);
      return;
    }
    if (progress.run?.status !== "running") {
      yield eventAt(reader.at, { type: "done", message: null });
      return;
    }
    await changed;
  }
}
