import { expect, it, vi } from "vitest";
import { Changes } from "./changes.ts";

it("wakes those who wait for that reply, and no others", async () => {
  const changes = new Changes();
  const woken: string[] = [];
  const waits = ["a", "a", "b"].map((id, index) =>
    changes.next(id, { within: 60_000 }).then(() => woken.push(`${id}${index}`)),
  );
  changes.announce("a");
  await Promise.all(waits.slice(0, 2));
  expect(woken).toEqual(["a0", "a1"]);
  changes.announce("b");
  await Promise.all(waits);
});

it("wakes at the latest after the time given, and at once when the listener leaves", async () => {
  vi.useFakeTimers();
  const changes = new Changes();
  const late = changes.next("a", { within: 150 });
  await vi.advanceTimersByTimeAsync(150);
  await late;
  const leaving = new AbortController();
  const left = changes.next("a", { within: 60_000, signal: leaving.signal });
  leaving.abort();
  await left;
  await changes.next("a", { within: 60_000, signal: leaving.signal });
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});
