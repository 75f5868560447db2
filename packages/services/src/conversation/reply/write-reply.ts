import type { ServiceContext } from "../../context.ts";
import { failureOf } from "../../failure.ts";
import { Batches } from "./batches.ts";
import type { Changes } from "./changes.ts";
import { type Lease, LeaseLost, leaseMs, storePiece } from "./lease.ts";
import type { ReplyRequest } from "./request.ts";
import { storeReply, type WrittenReply } from "./store-reply.ts";

/** What the database takes of a model's text: no NUL, whole characters, at most 20,000 of them. */
const storable = (text: string): string =>
  text.replaceAll("\0", "").slice(0, 20_000).toWellFormed();

interface Writing {
  ctx: ServiceContext;
  lease: Lease;
  request: ReplyRequest;
  changes: Changes;
}

/** Asks the companion and stores its words as they come; resolves to the whole reply. */
const compose = async (
  { ctx, request }: Writing,
  store: (text: string) => Promise<void>,
): Promise<WrittenReply> => {
  const stopped = new AbortController();
  const batches = new Batches(store, (error) => stopped.abort(error));
  const signsOfLife = setInterval(() => batches.write(""), leaseMs / 3);
  let content = "";
  let usage: WrittenReply["usage"] = null;
  try {
    for await (const event of ctx.companion.reply({ ...request.input, signal: stopped.signal })) {
      stopped.signal.throwIfAborted();
      switch (event.type) {
        case "delta":
          content += event.text;
          batches.write(event.text);
          break;
        case "usage":
          usage = { promptTokens: event.promptTokens, completionTokens: event.completionTokens };
          break;
        default:
          event satisfies never;
      }
    }
  } finally {
    clearInterval(signsOfLife);
    await batches.flushed();
  }
  stopped.signal.throwIfAborted();
  return { content: storable(content), model: ctx.companion.name, usage, context: request.context };
};

/**
 * Writes a reply to its end, whoever listens. What goes wrong with the companion ends in an apology for
 * the member; a lease that is lost ends in nothing, since another process writes. Never rejects.
 */
export const writeReply = async (writing: Writing): Promise<void> => {
  const { ctx, lease, request, changes } = writing;
  const { messageId } = lease;
  let seq = lease.lastSeq;
  const announce = () => changes.announce(messageId);
  const storeDelta = async (text: string): Promise<void> => {
    const piece =
      text === "" ? null : { seq: seq + 1, type: "delta" as const, text: storable(text) };
    await storePiece(ctx, lease, { piece, status: "running" });
    if (piece === null) return;
    seq = piece.seq;
    announce();
  };
  try {
    await storeReply(ctx, lease, await compose(writing, storeDelta));
    announce();
  } catch (error) {
    if (error instanceof LeaseLost) {
      ctx.log.info({ messageId }, "another process writes this reply");
      return;
    }
    ctx.log.warn({ messageId, ...failureOf(error) }, "reply failed");
    const piece = { seq: seq + 1, type: "replace" as const, text: request.apology };
    await storePiece(ctx, lease, { piece, status: "failed" }).then(announce, (reason: unknown) =>
      ctx.log.warn({ messageId, ...failureOf(reason) }, "failed reply could not be recorded"),
    );
  }
};
