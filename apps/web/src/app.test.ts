import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningApp, startApp } from "./testing/app.ts";
import { hasBrowser, startBrowser } from "./testing/browser.ts";

// Without Chromium (apt-get install chromium, or CHROMIUM_PATH) there is nothing to test with.
describe.skipIf(!hasBrowser)("the app, built for production, in a browser (needs Chromium)", () => {
  let app: RunningApp;
  let browser: Browser;

  beforeAll(async () => {
    app = await startApp();
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  let visitors = 0;

  /** A page of a browser that nobody has used, and what went wrong in it. */
  const openPage = async () => {
    // Each from an address of its own: sign-ups of one address are limited.
    visitors += 1;
    const extraHTTPHeaders = { "x-forwarded-for": `192.0.2.${visitors}` };
    const context = await browser.newContext({ baseURL: app.url, extraHTTPHeaders });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(app.url)) complaints.push(`left for ${request.url()}`);
    });
    return { page, complaints };
  };

  const signUp = async (page: Page, name: string): Promise<void> => {
    await page.goto("/sign-up");
    await page.getByLabel("Name").fill(name);
    await page.getByLabel("E-mail").fill(`${name.toLowerCase()}@example.com`);
    await page.getByRole("textbox", { name: "Password" }).fill("correct horse battery");
    await page.getByRole("button", { name: "Create account" }).click();
    await page.getByRole("heading", { name: `Hello ${name}` }).waitFor();
  };

  const say = async (page: Page, words: string): Promise<void> => {
    await page.getByLabel("Your message").fill(words);
    await page.getByLabel("Your message").press("Enter");
  };

  /** Resolves once the last message has its whole reply. */
  const isAnswered = (page: Page) =>
    page
      .getByText(/^Companion: \S/u)
      .last()
      .waitFor();

  it("remembers a conversation, shows where it came from, and begins the next with it", async () => {
    const { page, complaints } = await openPage();
    await signUp(page, "Sam");
    await say(page, "My sister Anna helps me. I want to sleep better.");
    await page.waitForURL(/\/chat\/[\w-]{36}$/u);
    await isAnswered(page);
    await page.getByText("Offline companion").waitFor();

    await page.getByRole("link", { name: "What I remember" }).click();
    const anna = page.getByRole("article").filter({ hasText: "Anna" });
    const goal = page.getByRole("article").filter({ hasText: "leep better" });
    await anna.waitFor();
    await goal.getByRole("button", { name: "Where it came from" }).click();
    await goal.getByText("I want to sleep better").waitFor();
    await goal.getByRole("link", { name: /You said this/u }).click();
    await page.getByText("My sister Anna helps me.").last().waitFor();

    await page.getByRole("link", { name: "New conversation" }).click();
    const lastTime = page.getByRole("main").filter({ hasText: "Last time" });
    await lastTime.getByText(/Anna/u).first().waitFor();
    await lastTime
      .getByText(/leep better/u)
      .first()
      .waitFor();

    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL("**/sign-in");
    await page.goto("/memory");
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    expect(complaints).toEqual([]);
  });

  it("lets the member correct, put away, bring back and delete what is remembered", async () => {
    const { page, complaints } = await openPage();
    await signUp(page, "Kim");
    await page.goto("/memory");
    await page.getByRole("button", { name: "Add" }).click();
    await page.getByRole("menuitem", { name: "Goals" }).click();
    await page.getByLabel("Title").fill("Run on Sundays");
    await page.getByRole("button", { name: "Save" }).click();
    const item = page.getByRole("article");
    const choose = async (action: string): Promise<void> => {
      await item.getByRole("button", { name: /What to do with/u }).click();
      await page.getByRole("menuitem", { name: action }).click();
    };
    await item.getByText("Run on Sundays").waitFor();
    await item.getByRole("button", { name: "Where it came from" }).click();
    await item.getByText("You added it yourself.").waitFor();

    await choose("Edit");
    await page.getByLabel("Title").fill("Run on Saturdays");
    await page.getByRole("button", { name: "Save" }).click();
    await item.getByText("Run on Saturdays").waitFor();

    await choose("Archive");
    await item.waitFor({ state: "detached" });
    await page.getByRole("switch", { name: "Show archived" }).click();
    await choose("Restore");
    await item.getByText("Archived").waitFor({ state: "detached" });

    await choose("Delete");
    await page.getByRole("button", { name: "Delete" }).click();
    await page.getByText("Nothing yet.").waitFor();
    expect(complaints).toEqual([]);
  });

  it("shows people to turn to at once, and again after a reload", async () => {
    const { page } = await openPage();
    await signUp(page, "Alex");
    await say(page, "I want to kill myself tonight.");
    const help = page.getByRole("alert", { name: "People who can help now" });
    await help.waitFor();
    await page.reload();
    await help.waitFor();
    await help.getByLabel("Your country").selectOption("GB");
    const call = help.getByRole("link", { name: /^Call / }).first();
    await call.waitFor();
    expect(await call.getAttribute("href")).toMatch(/^tel:[\d+]+$/u);
  });

  it("sends again what got no answer, without saying it twice", async () => {
    const { page } = await openPage();
    await signUp(page, "Robin");
    await say(page, "The first thing I say.");
    await page.waitForURL(/\/chat\/[\w-]{36}$/u);
    await isAnswered(page);

    // The server stores the message, but its answer is lost on the way.
    await page.route(
      "**/api/trpc/conversation.send*",
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await say(page, "The second thing I say.");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("button", { name: "Try again" }).waitFor({ state: "detached" });
    await page.reload();
    await page.getByText("You: The second thing I say.").waitFor();
    expect(await page.getByText("The second thing I say.").count()).toBe(1);
  });

  it("offers help to whoever is not signed in, also without scripts", async () => {
    const context = await browser.newContext({ baseURL: app.url, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto("/chat");
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    await page.getByRole("button", { name: "Get help now" }).click();
    await page.getByText("your local emergency number").waitFor();
  });

  it("loads the chat page with less than 250 kB of scripts and styles", async () => {
    const { page } = await openPage();
    await signUp(page, "Toni");
    const context = await browser.newContext({
      baseURL: app.url,
      storageState: await page.context().storageState(),
    });
    const fresh = await context.newPage();
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
