import { readAsActor } from "@companion/db";
import { z } from "zod";
import type { Call } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { invalidCursor } from "../../pagination.ts";
import type { Conversation, Message } from "../conversation.ts";
import { toMarkdown } from "./markdown.ts";
import { type ExportRow, exportRows } from "./rows.ts";

export const exportInput = z.object({
  /** One conversation; all of them without it. */
  conversationId: z.uuid().optional(),
  format: z.enum(["json", "markdown"]),
  /** Messages at once. */
  limit: z.int().min(1).max(500).default(200),
  cursor: z.string().max(200).nullish(),
});

/** A conversation with messages of it; one that a page ends in goes on in the next. */
export interface ExportedConversation {
  conversation: Conversation;
  messages: Message[];
}

/** A part of an export; the whole is the parts of all pages, one after the other. */
export type ExportPage = { nextCursor: string | null } & (
  | { format: "json"; items: ExportedConversation[] }
  | { format: "markdown"; text: string }
);

const lowest = "00000000-0000-0000-0000-000000000000";
const highest = "ffffffff-ffff-ffff-ffff-ffffffffffff";

const placeSchema = z.tuple([z.uuid(), z.uuid()]);
type Place = z.infer<typeof placeSchema>;

const encode = (place: Place): string => Buffer.from(place.join(" ")).toString("base64url");

const decode = (cursor: string): Place => {
  const place = placeSchema.safeParse(Buffer.from(cursor, "base64url").toString("utf8").split(" "));
  if (!place.success) throw invalidCursor();
  return place.data;
};

const byConversation = (rows: readonly ExportRow[]): ExportedConversation[] =>
  [...Map.groupBy(rows, ({ conversation }) => conversation.id).values()].flatMap((ofOne) => {
    const [first] = ofOne;
    if (first === undefined) return [];
    return [
      {
        conversation: first.conversation,
        messages: ofOne.flatMap(({ message }) => message ?? []),
      },
    ];
  });

/** A page of one conversation or of all, in the order in which they were said. */
export const exportConversations = async ({
  ctx,
  input: { conversationId, format, limit, cursor },
}: Call<z.output<typeof exportInput>>): Promise<ExportPage> => {
  const place = cursor == null ? null : decode(cursor);
  const [from, afterMessage] = place ?? [conversationId ?? lowest, lowest];
  const rows = await readAsActor(ctx.database.app, ctx.actor, (tx) =>
    tx.run(exportRows, {
      userId: tx.userId,
      from,
      to: conversationId ?? highest,
      afterMessage,
      isStart: place === null,
      rows: limit + 1,
    }),
  );
  if (conversationId !== undefined && place === null && rows.length === 0) {
    throw notFound("conversation");
  }
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const nextCursor =
    rows.length > limit && last !== undefined
      ? encode([last.conversation.id, last.message?.id ?? lowest])
      : null;
  switch (format) {
    case "json":
      return { format, items: byConversation(page), nextCursor };
    case "markdown":
      return { format, text: toMarkdown(page, place?.[0] ?? null), nextCursor };
    default:
      return format satisfies never;
  }
};
