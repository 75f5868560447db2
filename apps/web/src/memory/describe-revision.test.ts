import { expect, it } from "vitest";
import type { MemoryField } from "../trpc/types.ts";
import { describeRevision } from "./describe-revision.ts";
import type { Revision } from "./revision.ts";

const fields: MemoryField[] = [
  { name: "title", type: "text", required: true },
  { name: "dueOn", type: "date", required: false },
  { name: "tags", type: "list", required: false },
];
const created: Revision = {
  id: "0195-1",
  itemId: "0195-0",
  revision: 1,
  op: "create",
  actor: "service:worker",
  at: new Date("2026-03-10T12:00:00Z"),
  before: null,
  after: { state: "inferred", item: { title: "Run", dueOn: null, tags: ["sport"] } },
};

it("says what a member changed, from what to what, and nothing of what stayed", () => {
  const changed: Revision = {
    ...created,
    op: "update",
    actor: "member",
    before: created.after,
    after: { state: "stated", item: { title: "Walk", dueOn: "2026-05-01", tags: ["sport"] } },
  };
  expect(describeRevision(changed, fields)).toEqual({
    title: "Changed by you",
    changes: [
      { label: "Title", from: "Run", to: "Walk" },
      { label: "Due on", from: undefined, to: "2026-05-01" },
    ],
  });
});

it("shows what an item began with", () => {
  expect(describeRevision(created, fields)).toEqual({
    title: "Noted by me",
    changes: [
      { label: "Title", from: undefined, to: "Run" },
      { label: "Tags", from: undefined, to: "sport" },
    ],
  });
});

it("names a change of state that leaves the item as it was", () => {
  const rejected: Revision = {
    ...created,
    op: "reject",
    actor: "member",
    before: created.after,
    after: { ...created.after, state: "rejected" },
  };
  expect(describeRevision(rejected, fields)).toEqual({
    title: "Marked as not right by you",
    changes: [],
  });
});
