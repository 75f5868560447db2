import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { type RunningApp, startApp } from "./app.ts";
import { startBrowser } from "./browser.ts";

/** The app in a browser, for one test file. */
export interface Visit {
  /** A page of a browser that nobody has used, and what went wrong in it. */
  openPage(options?: OpenOptions): Promise<{ page: Page; complaints: string[] }>;
}

interface OpenOptions {
  /** Without scripts. */
  javaScriptEnabled?: boolean;
  /** With the session of this page. */
  as?: Page;
}

let visitors = 0;

/** Starts the app and a browser before the tests of a file, and stops them after. */
export function visitApp(): Visit {
  let app: RunningApp | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), startBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });
  return {
    openPage: async ({ javaScriptEnabled, as } = {}) => {
      if (app === undefined || browser === undefined) throw new Error("open pages within tests");
      const { url } = app;
      // Each from an address of its own: sign-ups of one address are limited.
      visitors += 1;
      const context = await browser.newContext({
        baseURL: url,
        javaScriptEnabled,
        extraHTTPHeaders: { "x-forwarded-for": `192.0.2.${visitors}` },
        storageState: await as?.context().storageState(),
      });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(message.text());
      });
      page.on("request", (request) => {
        if (![url, `blob:${url}`].some((own) => request.url().startsWith(own))) {
          complaints.push(`left for ${request.url()}`);
        }
      });
      return { page, complaints };
    },
  };
}

/** Creates an account; the page is then that of a new conversation. */
export async function signUp(page: Page, name: string): Promise<void> {
  await page.goto("/sign-up");
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("E-mail").fill(`${name.toLowerCase()}@example.com`);
  await page.getByRole("textbox", { name: "Password" }).fill("correct horse battery");
  await page.getByRole("button", { name: "Create account" }).click();
  await page.getByRole("heading", { name: `Hello ${name}` }).waitFor();
}

/** Sends a message in the conversation that the page shows, or begins one with it. */
export async function say(page: Page, words: string): Promise<void> {
  await page.getByLabel("Your message").fill(words);
  await page.getByLabel("Your message").press("Enter");
}

/** Resolves once the last message has its whole reply. */
export const isAnswered = (page: Page): Promise<void> =>
  page
    .getByText(/^Companion: \S/u)
    .last()
    .waitFor();
