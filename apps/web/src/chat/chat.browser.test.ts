import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasBrowser } from "../testing/browser.ts";
import { isAnswered, say, signUp, visitApp } from "../testing/visit.ts";

describe.skipIf(!hasBrowser)("a conversation (needs Chromium)", () => {
  const { openPage } = visitApp();

  const begin = async (page: Page, words: string): Promise<void> => {
    await say(page, words);
    await page.waitForURL(/\/chat\/[\w-]{36}$/u);
    await isAnswered(page);
  };

  it("is remembered, shows where that came from, and begins the next one", async () => {
    const { page, complaints } = await openPage();
    await signUp(page, "Sam");
    await begin(page, "My sister Anna helps me. I want to sleep better.");
    await page.getByText("Offline companion").waitFor();

    await page.getByRole("link", { name: "What I remember" }).click();
    const anna = page.getByRole("article").filter({ hasText: "Anna" });
    const goal = page.getByRole("article").filter({ hasText: "leep better" });
    await anna.waitFor();
    await goal.getByRole("button", { name: "Where it came from" }).click();
    await goal.getByText("I want to sleep better").waitFor();
    await goal.getByRole("link", { name: /You said this/u }).click();
    await page.locator("[data-linked]").getByText("My sister Anna helps me.").waitFor();

    await page.getByRole("link", { name: "New conversation" }).click();
    const lastTime = page.getByRole("main").filter({ hasText: "Last time" });
    await lastTime.getByText(/Anna/u).first().waitFor();
    await lastTime
      .getByText(/leep better/u)
      .first()
      .waitFor();
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
    // The page is alive once the composer has the focus.
    await page.locator("textarea:focus").waitFor();
    await help.getByLabel("Your country").selectOption("GB");
    const call = help.getByRole("link", { name: /^Call / }).first();
    await call.waitFor();
    expect(await call.getAttribute("href")).toMatch(/^tel:[\d+]+$/u);
  });

  it("sends again what got no answer, without saying it twice", async () => {
    const { page } = await openPage();
    await signUp(page, "Robin");
    await begin(page, "The first thing I say.");

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

  it("lets the member change and delete what they said, also from what is remembered", async () => {
    const { page, complaints } = await openPage();
    await signUp(page, "Kai");
    await begin(page, "My brother Paul helps me.");
    const change = page.getByRole("button", { name: "Change or delete this message" });
    await change.click();
    await page.getByLabel("What you said").fill("My brother Peter helps me.");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("You: My brother Peter helps me.").waitFor();
    await page.getByText("Edited").waitFor();

    await page.getByRole("link", { name: "What I remember" }).click();
    await page.getByRole("article").filter({ hasText: "Peter" }).waitFor();
    expect(await page.getByText("Paul").count()).toBe(0);

    await page.goBack();
    await change.click();
    await page.getByRole("button", { name: "Delete", exact: true }).click();
    await page.getByRole("button", { name: "Delete", exact: true }).click();
    await page.getByText("Nothing has been said here yet.").waitFor();
    await page.goto("/memory");
    await page.getByText("Nothing yet.").waitFor();
    expect(complaints).toEqual([]);
  });

  it("is found by its words, renamed, downloaded, put away and deleted", async () => {
    const { page, complaints } = await openPage();
    await signUp(page, "Noa");
    await begin(page, "The lighthouse by the sea keeps me calm.");
    await page.getByRole("link", { name: "New conversation" }).click();
    await page.getByRole("heading", { name: "Hello Noa" }).waitFor();
    await begin(page, "Work was loud this week.");

    await page.getByRole("link", { name: "Search what was said" }).click();
    await page.getByLabel("Search what was said").fill("lighthouses");
    const found = page.getByRole("status", { name: "Found" });
    await found.locator("mark", { hasText: "lighthouse" }).first().waitFor();
    await found.getByRole("link").filter({ hasText: "You" }).first().click();
    await page.getByText("You: The lighthouse by the sea").waitFor();

    const manage = page.getByRole("button", { name: "What to do with this conversation" });
    await manage.click();
    await page.getByLabel("Name").fill("The sea");
    await page.getByRole("button", { name: "Rename" }).click();
    await page.getByRole("heading", { name: "The sea" }).waitFor();

    await manage.click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download text" }).click(),
    ]);
    const text = await readFile(await download.path(), "utf8");
    expect(download.suggestedFilename()).toMatch(/^conversation-[\d-]{10}\.md$/u);
    expect(text).toMatch(/^# The sea\n[^]*lighthouse by the sea/u);
    expect(text).not.toContain("loud");

    await manage.click();
    await page.getByRole("button", { name: "Put away" }).click();
    await page.getByText("You put this conversation away.").waitFor();
    await manage.click();
    await page.getByRole("button", { name: "Bring back" }).click();
    await page.getByLabel("Your message").waitFor();

    await manage.click();
    await page.getByRole("button", { name: "Delete", exact: true }).click();
    await page.getByRole("button", { name: "Delete", exact: true }).click();
    await page.getByRole("heading", { name: "Hello Noa" }).waitFor();
    await page.getByRole("link", { name: "The sea" }).waitFor({ state: "detached" });
    await page.getByRole("link", { name: "Work was loud" }).waitFor();
    expect(complaints).toEqual([]);
  });
});
