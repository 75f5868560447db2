import fc from "fast-check";
import { expect, it } from "vitest";
import { inOrder, withMessage } from "./message-pages.ts";

interface Message {
  id: string;
  text: string;
}

/** Pages as the server gives them, the latest message first. */
const pagesOf = (said: readonly Message[], size: number) => {
  const latestFirst = said.toReversed();
  const starts = latestFirst.map((_, index) => index).filter((index) => index % size === 0);
  const pages = (starts.length === 0 ? [0] : starts).map((start) => ({
    items: latestFirst.slice(start, start + size),
    nextCursor: start + size < latestFirst.length ? String(start + size) : null,
  }));
  return { pages, pageParams: pages.map(() => null) };
};

const conversation = fc
  .uniqueArray(fc.uuid(), { maxLength: 40 })
  .map((ids) => ids.map((id): Message => ({ id, text: `said ${id}` })));
const size = fc.integer({ min: 1, max: 10 });
const said = (data: ReturnType<typeof withMessage<Message, null>>) => inOrder(data?.pages ?? []);

it("shows messages in the order they were said, however they were paged", () => {
  fc.assert(
    fc.property(conversation, size, (messages, pageSize) => {
      expect(inOrder(pagesOf(messages, pageSize).pages)).toEqual(messages);
    }),
  );
});

it("puts a new message at the end, once, however often it arrives", () => {
  fc.assert(
    fc.property(conversation, size, fc.uuid(), (messages, pageSize, id) => {
      fc.pre(messages.every((message) => message.id !== id));
      const message = { id, text: "new" };
      const once = withMessage(pagesOf(messages, pageSize), message);
      expect(said(once)).toEqual([...messages, message]);
      expect(said(withMessage(once, message))).toEqual([...messages, message]);
    }),
  );
});

it("shows what arrives again as it is now, in its place", () => {
  fc.assert(
    fc.property(conversation, size, fc.nat(), (messages, pageSize, pick) => {
      fc.pre(messages.length > 0);
      const index = pick % messages.length;
      const changed = messages.map((message, at) =>
        at === index ? { ...message, text: "changed" } : message,
      );
      const [message] = changed.slice(index);
      if (message === undefined) throw new Error("picked within the messages");
      expect(said(withMessage(pagesOf(messages, pageSize), message))).toEqual(changed);
    }),
  );
});

it("keeps nothing while nothing was loaded", () => {
  expect(withMessage(undefined, { id: "1" })).toBeUndefined();
});
