import { z } from "zod";
import type { TestMember } from "./test-api.ts";

/** What every item shows, whatever its kind. */
export const item = z.looseObject({
  id: z.uuid(),
  state: z.string(),
  summary: z.string().max(200),
  updatedAt: z.date(),
});
export const itemPage = z.object({ items: z.array(item), nextCursor: z.string().nullable() });

const columns = z.record(z.string(), z.unknown());
const snapshot = z.object({ state: z.string(), item: columns });
export const history = z.object({
  items: z.array(z.object({ op: z.string(), before: snapshot.nullable(), after: snapshot })),
});

/** The verbs of one kind, by name, as a member calls them. */
export const verbsOf = (member: TestMember, kind: string) => ({
  query: (verb: string, input?: unknown): Promise<unknown> =>
    member.call.query(`memory.${kind}.${verb}`, input),
  mutate: (verb: string, input?: unknown): Promise<unknown> =>
    member.call.mutation(`memory.${kind}.${verb}`, input),
});

const failure = z.object({
  data: z.object({
    code: z.string(),
    appCode: z.string(),
    issues: z.record(z.string(), z.array(z.string())).optional(),
  }),
});

/** What a client is told of a call that must fail. */
export const failureOf = async (
  call: Promise<unknown>,
): Promise<z.infer<typeof failure>["data"]> => {
  const error: unknown = await call.then(
    () => ({ data: { code: "no error", appCode: "no error" } }),
    (reason: unknown) => reason,
  );
  return failure.parse(error).data;
};

/** The tRPC code of a call that must fail. */
export const codeOf = async (call: Promise<unknown>): Promise<string> =>
  (await failureOf(call)).code;
