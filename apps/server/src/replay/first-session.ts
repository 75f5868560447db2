import { connect, type MemberClient, signUp } from "../client/member.ts";
import { readReply } from "../client/reply.ts";
import type { Failures } from "./failures.ts";
import type { Question } from "./questions.ts";
import type { Written } from "./recall.ts";
import type { Tally } from "./tally.ts";
import { turnsOf } from "./turns.ts";

/** A member who has had their first conversation. */
export interface Member {
  client: MemberClient;
  conversationId: string;
  written: Written;
}

export interface Run {
  /** The address of the API. */
  url: string;
  /** Sets the accounts of one run apart from those of others on the same database. */
  name: string;
  failures: Failures;
  tally: Tally;
}

const timed = async <Result>(into: number[], work: () => Promise<Result>): Promise<Result> => {
  const start = performance.now();
  const result = await work();
  into.push(performance.now() - start);
  return result;
};

/** Signs a member up and opens their conversation. */
const arrive = async ({ url, name }: Run, question: Question): Promise<Member> => {
  const account = {
    email: `${name}-${question.id}@example.com`,
    password: crypto.randomUUID(),
    name: "Replay",
  };
  const client = connect(url, await signUp(url, account));
  const { id } = await client.conversation.create.mutate({});
  return { client, conversationId: id, written: new Map() };
};

/** Sends one message and reads its reply; returns the message's id. */
const say = async ({ tally, failures }: Run, member: Member, content: string) => {
  const { client, conversationId } = member;
  const { latency, flags } = tally;
  const sent = await failures.guard("send", () =>
    timed(latency.send, () =>
      client.conversation.send.mutate({
        conversationId,
        content,
        clientMessageId: crypto.randomUUID(),
      }),
    ),
  );
  if (sent === null) return null;
  if (sent.flag !== null) flags.set(sent.flag.id, sent.flag.severity);
  const messageId = sent.message.id;
  const asked = performance.now();
  let isFirst = true;
  const onText = () => {
    if (isFirst) latency.firstToken.push(performance.now() - asked);
    isFirst = false;
  };
  await failures.guard("reply", async () => {
    const { isStored } = await timed(latency.reply, () => readReply(client, { messageId, onText }));
    if (!isStored) throw new Error("The companion failed");
    tally.replies += 1;
  });
  return messageId;
};

/** Plays one question as a member's first conversation: each paragraph a message, each answered. */
export const playFirstSession = async (run: Run, question: Question): Promise<Member | null> => {
  const turns = turnsOf(question.question);
  run.tally.sent += turns.length;
  const member = await run.failures.guard("sign-up", () => arrive(run, question));
  if (member === null) return null;
  const written = new Map<string, string>();
  for (const content of turns) {
    const messageId = await say(run, member, content);
    if (messageId !== null) written.set(messageId, content);
  }
  return { ...member, written };
};
