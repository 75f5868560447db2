import { describe, expect, it } from "vitest";
import { hasBrowser } from "./testing/browser.ts";
import { signUp, visitApp } from "./testing/visit.ts";

// Without Chromium (apt-get install chromium, or CHROMIUM_PATH) there is nothing to test with.
describe.skipIf(!hasBrowser)("the app, built for production (needs Chromium)", () => {
  const { openPage } = visitApp();

  it("shows nothing of a member once they have signed out", async () => {
    const { page, complaints } = await openPage();
    await signUp(page, "Sam");
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL("**/sign-in");
    await page.goto("/memory");
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    expect(complaints).toEqual([]);
  });

  it("offers help to whoever is not signed in, also without scripts", async () => {
    const { page } = await openPage({ javaScriptEnabled: false });
    await page.goto("/chat");
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    await page.getByRole("button", { name: "Get help now" }).click();
    await page.getByText("your local emergency number").waitFor();
  });

  it("loads the chat page with less than 250 kB of scripts and styles", async () => {
    const { page } = await openPage();
    await signUp(page, "Toni");
    const { page: fresh } = await openPage({ as: page });
    let bytes = 0;
    fresh.on("requestfinished", (request) => {
      if (!["script", "stylesheet"].includes(request.resourceType())) return;
      void request.sizes().then(({ responseBodySize }) => (bytes += responseBodySize));
    });
    await fresh.goto("/chat", { waitUntil: "networkidle" });
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(250_000);
  });
});
