import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "./testing/test-api.ts";

let test: TestApi;
beforeAll(async () => {
  test = await openTestApi();
});
afterAll(() => test.close());

describe("signing up and in", () => {
  it("makes everyone a member", async () => {
    const { client } = await test.signUp();
    expect(await client.user.me.query()).toMatchObject({ role: "member" });
  });

  it.each(["role", "country", "locale", "timeZone"])(
    "does not take %s from a sign-up",
    async (field) => {
      await expect(test.signUp({ [field]: "admin" })).rejects.toThrow(/400/u);
    },
  );

  it("does not let a member change their role, e-mail or age band by updating their account", async () => {
    const { client, token, email } = await test.signUp();
    await test.post(
      "/api/auth/update-user",
      { role: "admin", email: "other@example.com", ageBand: "adult" },
      { authorization: `Bearer ${token}` },
    );
    expect(await client.user.me.query()).toMatchObject({ role: "member", email });
  });

  it("keeps e-mail addresses lower-cased and unique", async () => {
    await test.signUp({ email: "Mixed@Example.com" });
    const again = test.signUp({ email: "mixed@example.COM" });
    await expect(again).rejects.toThrow(/422|400|409/u);
  });

  it("says no to a wrong password and a short one", async () => {
    const { email } = await test.signUp();
    const wrong = await test.post("/api/auth/sign-in/email", { email, password: "not this one" });
    expect(wrong.status).toBe(401);
    await expect(test.signUp({ password: "short" })).rejects.toThrow(/400/u);
  });

  it("ends a session at sign-out", async () => {
    const { client, token } = await test.signUp();
    await test.post("/api/auth/sign-out", {}, { authorization: `Bearer ${token}` });
    await expect(client.user.me.query()).rejects.toMatchObject({ data: { code: "UNAUTHORIZED" } });
  });

  it.each([
    ["a name without end", { name: "x".repeat(10_000) }],
    ["a name that cannot be stored", { name: "a\0b" }],
    ["an image that is a script", { image: "javascript:alert(1)" }],
  ])("refuses %s, at sign-up and later", async (_, fields) => {
    await expect(test.signUp(fields)).rejects.toThrow(/400/u);
    const { token, client } = await test.signUp();
    const before = await client.user.me.query();
    const changed = await test.post("/api/auth/update-user", fields, {
      authorization: `Bearer ${token}`,
    });
    expect(changed.status).toBe(400);
    expect(await client.user.me.query()).toEqual(before);
  });
});
