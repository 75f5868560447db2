import { getUntypedClient } from "@trpc/client";
import { z } from "zod";
import type { MemberClient } from "../client/member.ts";
import type { Member, Run } from "./first-session.ts";
import { looksRight, type Recalled } from "./recall.ts";

const columnsSchema = z.record(z.string(), z.unknown());

/** The column that names an item of each kind: its first text that must be there; some kinds have none. */
const nameColumns = async (client: MemberClient): Promise<Map<string, string>> => {
  const kinds = await client.memory.kinds.query();
  return new Map(
    kinds.flatMap(({ kind, fields }) => {
      const field = fields.find(({ required, type }) => required && type === "text");
      return field === undefined ? [] : [[kind, field.name]];
    }),
  );
};

/** The items with a name that a new session starts with. */
const recall = async (client: MemberClient, conversationId: string): Promise<Recalled[]> => {
  const [{ citations }, columns] = await Promise.all([
    client.memory.context.query({ conversationId }),
    nameColumns(client),
  ]);
  const found = await Promise.all(
    citations.map(async ({ id, kind }) => {
      const column = columns.get(kind);
      if (column === undefined) return [];
      const [item, { sources }] = await Promise.all([
        getUntypedClient(client).query(`memory.${kind}.get`, { id }),
        client.memory.sources.query({ id }),
      ]);
      return [{ name: String(columnsSchema.parse(item)[column]), sources }];
    }),
  );
  return found.flat();
};

/** How many of the member's messages are stored word for word. */
const countStored = async ({ client, conversationId, written }: Member): Promise<number> => {
  let stored = 0;
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof client.conversation.messages.query>> =
      await client.conversation.messages.query({ conversationId, limit: 100, cursor });
    stored += page.items.filter(
      ({ id, role, content }) => role === "user" && written.get(id) === content,
    ).length;
    cursor = page.nextCursor;
  } while (cursor !== null);
  return stored;
};

/** Opens a member's next conversation, and counts what is there of the first. */
export const playSecondSession = async (run: Run, member: Member): Promise<void> => {
  const { failures, tally } = run;
  const { client, conversationId, written } = member;
  await failures.guard("stored messages", async () => {
    // Not `+= await`: others count while this one waits.
    const stored = await countStored(member);
    tally.stored += stored;
  });
  await failures.guard("memory stats", async () => {
    const { byKind } = await client.memory.stats.query();
    for (const [kind, count] of Object.entries(byKind)) {
      tally.memories.set(kind, (tally.memories.get(kind) ?? 0) + count);
    }
  });
  await failures.guard("second session", async () => {
    await client.conversation.end.mutate({ conversationId });
    const next = await client.conversation.create.mutate({});
    const before = await client.conversation.continuity.resume.query({ conversationId: next.id });
    if (before?.conversationId !== conversationId) throw new Error("Another session is resumed");
    const recalled = await recall(client, next.id);
    if (recalled.some((item) => looksRight(item, written))) tally.recalled += 1;
  });
};
