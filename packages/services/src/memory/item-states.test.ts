import { type ItemState, itemStates, memoryKinds } from "@companion/db";
import { createTestDatabase, type TestDatabase } from "@companion/db/testing";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ServiceContext } from "../context.ts";
import { create as createConversation, send } from "../conversation/index.ts";
import { ServiceError } from "../errors.ts";
import { openTestServices, type TestServices } from "../testing/index.ts";
import { archiveItem, restoreItem } from "./archive.ts";
import { confirmItem, rejectItem } from "./confirm.ts";
import { createItem } from "./create.ts";
import { getItem } from "./get.ts";
import { listInput, listItems } from "./list.ts";
import { rememberAll } from "./remember.ts";
import { removeItem } from "./remove.ts";
import { revertItem } from "./revert.ts";
import { type Answer, ItemModel, type ModelItem, type Said } from "./testing/item-model.ts";
import { updateItem } from "./update.ts";

const { goals } = memoryKinds;

let database: TestDatabase;
let services: TestServices;
beforeAll(async () => {
  database = await createTestDatabase();
  services = openTestServices({ url: database.url, max: 4 });
});
afterAll(async () => {
  await services.close();
  await database.drop();
});

/** A member of the real system, whose clock is the model's. */
interface Real {
  ctx: ServiceContext;
  messageId: string;
  steps: number;
}

type Command = fc.AsyncCommand<ItemModel, Real>;

const shown = ({ id, title, description, state, mentionCount, confidence }: ModelItem) => ({
  id,
  title,
  description,
  state,
  mentionCount,
  confidence,
});

/** One step: the clock goes on, the model says what must come, the system must answer so. */
const step = (
  name: string,
  run: (model: ItemModel, real: Real) => Promise<Answer>,
  check: (model: Pick<ItemModel, "items">) => boolean = () => true,
): Command => ({
  check,
  run: async (model, real) => {
    model.now += 1000;
    real.steps += 1;
    const expected = await run(model, real);
    if (typeof expected === "string") return;
    const { ctx } = real;
    expect(await getItem({ ctx, input: { id: expected.item.id } }, goals)).toMatchObject(
      shown(expected.item),
    );
  },
  toString: () => name,
});

const codeOf = (error: unknown): string => {
  if (error instanceof ServiceError) return error.code;
  throw error;
};

/** A step on one of the items: the system answers as the model says. */
const onItem = (
  verb: string,
  pick: number,
  steps: {
    model: (model: ItemModel, item: ModelItem) => Answer;
    real: (ctx: ServiceContext, id: string) => Promise<unknown>;
  },
): Command =>
  step(
    `${verb} #${pick}`,
    async (model, { ctx }) => {
      const item = model.items[pick % model.items.length];
      if (item === undefined) throw new Error("a step on an item has one");
      const answer = await steps.real(ctx, item.id).then(() => "done", codeOf);
      const expected = steps.model(model, item);
      const isRefused = expected === "conflict" || expected === "not_found";
      expect(answer).toBe(isRefused ? expected : "done");
      return expected;
    },
    (model) => model.items.length > 0,
  );

const said: fc.Arbitrary<Said> = fc.record({
  title: fc.constantFrom("run", "Run", "write"),
  description: fc.constantFrom(null, "daily", "more"),
});
const pick = fc.nat(4);

const creates = said.map((given) =>
  step(`create ${given.title}`, async (model, { ctx }) => {
    const { id } = await createItem({ ctx, input: { item: given } }, goals);
    return model.create(given, id);
  }),
);

const idOf = async (ctx: ServiceContext, title: string): Promise<string> => {
  const pages = await Promise.all(
    (["stated", "inferred", "confirmed", "rejected"] as const).map((state) =>
      listItems({ ctx, input: listInput.parse({ state, limit: 100 }) }, goals),
    ),
  );
  const held = pages.flatMap(({ items }) => items);
  return held.find((item) => item.title.toLowerCase() === title.toLowerCase())?.id ?? "";
};

interface Found {
  said: Said;
  inferred: boolean;
  /** How long before now it was said, in milliseconds. */
  ago: number;
}

const learns = async (model: ItemModel, real: Real, found: Found): Promise<Answer> => {
  const { ctx, messageId, steps } = real;
  const { said: item, inferred, ago } = found;
  const candidate = {
    kind: "goals",
    item: { ...item },
    quote: "a word",
    confidence: 0.5,
    inferred,
  };
  const at = model.now - ago;
  const learnt = await rememberAll({
    ctx,
    input: {
      candidates: [candidate],
      messageId,
      extractor: { name: `extractor-${steps}`, version: "1" },
      mentionedAt: new Date(at),
    },
  });
  const id = await idOf(ctx, item.title);
  const expected = model.mention({ ...item, at, confidence: 0.5, inferred }, id);
  expect(learnt.skipped).toBe(expected === "skipped" ? 1 : 0);
  return expected;
};

const mentions = fc
  .record({ said, inferred: fc.boolean(), ago: fc.constantFrom(0, 5000) })
  .map((found) => step(`mention ${found.said.title}`, (model, real) => learns(model, real, found)));

const patch = fc.record(
  { title: fc.constantFrom("run", "write", "Sleep"), description: fc.constantFrom(null, "less") },
  { requiredKeys: [] },
);

const updates = fc.tuple(pick, patch).map(([at, given]) =>
  onItem(`update ${JSON.stringify(given)}`, at, {
    model: (model, item) => model.update(item, given),
    real: (ctx, id) => updateItem({ ctx, input: { id, patch: given } }, goals),
  }),
);

const reverts = fc.tuple(pick, fc.integer({ min: 1, max: 8 })).map(([at, revision]) =>
  onItem(`revert to ${revision}`, at, {
    model: (model, item) => model.revert(item, revision),
    real: (ctx, id) => revertItem({ ctx, input: { id, revision } }, goals),
  }),
);

const verbs = {
  confirm: confirmItem,
  reject: rejectItem,
  archive: archiveItem,
  restore: restoreItem,
};

const transitions = fc
  .tuple(pick, fc.constantFrom("confirm", "reject", "archive", "archive", "restore", "restore"))
  .map(([at, verb]) =>
    onItem(verb, at, {
      model: (model, item) => model[verb](item),
      real: (ctx, id) => verbs[verb]({ ctx, input: { id } }, goals),
    }),
  );

const removals = pick.map((at) =>
  onItem("remove", at, {
    model: (model, item) => model.remove(item),
    real: (ctx, id) => removeItem({ ctx, input: { id } }, goals),
  }),
);

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/** What the system says was so at a time is what a replay of the log says. */
const lookBack = async (
  model: ItemModel,
  ctx: ServiceContext,
  { at, state }: { at: number; state: ItemState | undefined },
) => {
  const input = listInput.parse({ asOf: new Date(at), limit: 100, state });
  const { items } = await listItems({ ctx, input }, goals);
  const seen = items.map(({ id, title, description, state: stood }) => ({
    id,
    title,
    description,
    state: stood,
  }));
  const replayed = model.asOf(at, state === undefined ? undefined : [state]);
  expect(seen.toSorted(byId)).toEqual(replayed.toSorted(byId));
};

const looks = fc
  .record({ secondsAgo: fc.nat(30), state: fc.constantFrom(undefined, ...itemStates) })
  .map(({ secondsAgo, state }) =>
    step(`look ${secondsAgo} s back at ${state ?? "live"}`, async (model, { ctx }) => {
      await lookBack(model, ctx, { at: model.now - secondsAgo * 1000, state });
      return "skipped";
    }),
  );

const steps = fc.oneof(
  { weight: 4, arbitrary: creates },
  { weight: 4, arbitrary: mentions },
  { weight: 3, arbitrary: updates },
  { weight: 8, arbitrary: transitions },
  { weight: 3, arbitrary: reverts },
  { weight: 1, arbitrary: removals },
  { weight: 4, arbitrary: looks },
);

/** A member who has said something that extractions can stand on. */
const startsAt = async (model: ItemModel): Promise<Real> => {
  const member = await services.member();
  const { id: conversationId } = await createConversation({ ctx: member, input: {} });
  const { message } = await send({
    ctx: member,
    input: {
      conversationId,
      content: "I had a word with somebody.",
      clientMessageId: "one",
      inputType: "text",
    },
  });
  const ctx = { ...member, now: () => new Date(model.now) };
  return { ctx, messageId: message.id, steps: 0 };
};

it(
  "keeps an item's states, columns and past as the rules say, whatever is done in which order",
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(steps, { minLength: 30, maxLength: 60, size: "max" }),
        async (commands) => {
          const model = new ItemModel();
          const real = await startsAt(model);
          await fc.asyncModelRun(() => ({ model, real }), commands);
        },
      ),
      { numRuns: 12 },
    ),
  60_000,
);
