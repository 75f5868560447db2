import { expect, it } from "vitest";
import { originsOf } from "./origins.ts";

it("are this machine's names, on the port", () => {
  expect(originsOf("127.0.0.1", 3000)).toEqual([
    "http://localhost:3000",
    "http://127.0.0.1:3000",
    "http://[::1]:3000",
  ]);
});

it("are the address that HOST names, too", () => {
  expect(originsOf("192.0.2.7", 3000)).toContain("http://192.0.2.7:3000");
});

it("are origins of a page, where HOST lets everyone in", () => {
  const origins = originsOf("0.0.0.0", 3000);
  expect(origins).toEqual(expect.arrayContaining(originsOf("127.0.0.1", 3000)));
  for (const origin of origins) expect(new URL(origin).origin).toBe(origin);
});
