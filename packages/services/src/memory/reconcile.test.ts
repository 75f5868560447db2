import { memoryKinds } from "@companion/db";
import { describe, expect, it } from "vitest";
import type { KindColumns } from "./item.ts";
import { begin, type Draft, type Mention, merge } from "./reconcile.ts";

const now = new Date("2026-03-01T10:00:00Z");
const userId = "0195ff00-0000-7000-8000-000000000001";

const said = (kind: Mention["kind"], item: KindColumns): Mention => ({
  kind,
  item,
  origin: "user",
  state: "stated",
  confidence: 1,
  precedence: "values",
  mentionedAt: now,
  language: "en",
});

/** What an extractor found, later and as sure as the member. */
const extracted = (kind: Mention["kind"], item: KindColumns): Mention => ({
  ...said(kind, item),
  origin: "extraction",
  precedence: "evidence",
  mentionedAt: new Date("2026-03-02T10:00:00Z"),
});

const known = (mention: Mention): Draft => {
  const { draft } = begin(mention, userId, now);
  return { ...draft, isNew: false, change: null };
};

const { previousTherapy, riskFactors } = memoryKinds;
const therapy = { therapyType: "CBT", startedOn: "2020-01-01" };
const wrongEnd = { therapyType: "CBT", endedOn: "2019-01-01" };

describe("columns that contradict each other", () => {
  it("are told to the member, by their names", () => {
    const contradiction = expect.objectContaining({
      code: "invalid",
      message: "A therapy cannot end before it began.",
      details: { fields: { startedOn: [expect.any(String)], endedOn: [expect.any(String)] } },
    });
    const both = said(previousTherapy, { ...therapy, ...wrongEnd });
    expect(() => begin(both, userId, now)).toThrow(contradiction);
    const later = said(previousTherapy, wrongEnd);
    expect(() => merge(known(said(previousTherapy, therapy)), later, now)).toThrow(contradiction);
  });

  it("are not learnt from a message that gives both", () => {
    const both = extracted(previousTherapy, { ...therapy, ...wrongEnd });
    expect(begin(both, userId, now).result).toBe("skipped");
  });

  it("leave what is known as it was when a message brings them about, which still counts", () => {
    const before = known(said(previousTherapy, therapy));
    const { result, draft } = merge(before, extracted(previousTherapy, wrongEnd), now);
    expect(result).toBe("merged");
    expect(draft.row).toEqual(before.row);
    expect(draft.item.mentionCount).toBe(2);
  });
});

describe("a critical item", () => {
  const before = known(said(riskFactors, { name: "Drinking", severity: 8 }));
  const lighter = { name: "drinking", severity: 2, mitigation: "none needed" };

  it("is pinned, and no machine changes it; further mentions count", () => {
    expect(before.item.pinned).toBe(true);
    const { result, draft } = merge(before, extracted(riskFactors, lighter), now);
    expect(result).toBe("merged");
    expect(draft.row).toEqual(before.row);
    expect(draft.item.mentionCount).toBe(2);
  });

  it("is changed by the member", () => {
    const { draft } = merge(before, said(riskFactors, lighter), now);
    expect(draft.row).toMatchObject({ severity: 2, mitigation: "none needed" });
  });
});
