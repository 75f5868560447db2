import type { Page } from "playwright-core";
import superjson from "superjson";
import { describe, expect, it } from "vitest";
import { hasBrowser } from "../testing/browser.ts";
import { isAnswered, say, signUp, visitApp } from "../testing/visit.ts";

describe.skipIf(!hasBrowser)("the memory page (needs Chromium)", () => {
  const { openPage } = visitApp();

  const add = async (page: Page, kind: string): Promise<void> => {
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByRole("button", { name: kind, exact: true }).click();
  };
  const save = (page: Page) => page.getByRole("button", { name: "Save" }).click();
  const choose = async (page: Page, action: string): Promise<void> => {
    await page
      .getByRole("article")
      .getByRole("button", { name: /What to do with/u })
      .click();
    await page.getByRole("menuitem", { name: action, exact: true }).click();
  };
  const show = (page: Page, view: string) => page.getByLabel("What to show").selectOption(view);

  it("lets the member correct, put away, bring back and delete what is remembered", async () => {
    const { page, complaints } = await openPage();
    await signUp(page, "Kim");
    await page.goto("/memory");
    await add(page, "Goals");
    await page.getByLabel("Title").fill("Run on Sundays");
    await save(page);
    const item = page.getByRole("article");
    await item.getByText("Run on Sundays").waitFor();
    await item.getByRole("button", { name: "Where it came from" }).click();
    await item.getByText("You added it yourself.").waitFor();

    await choose(page, "Edit");
    await page.getByLabel("Title").fill("Run on Saturdays");
    await save(page);
    await item.getByText("Run on Saturdays").waitFor();

    await choose(page, "Put away");
    await item.waitFor({ state: "detached" });
    await show(page, "Put away");
    await choose(page, "Bring back");
    await show(page, "By topic");
    await item.getByText("Run on Saturdays").waitFor();

    await choose(page, "Delete");
    await page.getByRole("button", { name: "Delete" }).click();
    await page.getByText("Nothing yet.").waitFor();
    expect(complaints).toEqual([]);
  });

  it("shows what happened to an item, and goes back to how it was", async () => {
    const { page, complaints } = await openPage();
    await signUp(page, "Lou");
    await page.goto("/memory");
    await add(page, "Strengths");
    await page.getByLabel("Name").fill("Patience");
    await save(page);
    await choose(page, "Edit");
    await page.getByLabel("Name").fill("Impatience");
    await save(page);
    const item = page.getByRole("article");
    await item.getByText("Impatience").waitFor();

    await item.getByRole("button", { name: "History" }).click();
    const changes = item.getByRole("list", { name: "History" }).getByRole("listitem");
    await changes.filter({ hasText: "Changed by you" }).getByText("Impatience").waitFor();
    await changes.last().getByRole("button", { name: "Go back to this" }).click();
    await changes.filter({ hasText: "Brought back by you" }).waitFor();
    await item.getByRole("paragraph").getByText("Patience", { exact: true }).first().waitFor();
    expect(await changes.count()).toBe(3);
    expect(complaints).toEqual([]);
  });

  it("sets what there is one of, clears it, and brings it back", async () => {
    const { page, complaints } = await openPage();
    await signUp(page, "Jo");
    await page.goto("/memory");
    await add(page, "Sleep routine");
    await page.getByLabel("Bedtime").fill("23:30");
    await save(page);
    const item = page.getByRole("article");
    await item.getByText(/23:30/u).waitFor();
    await choose(page, "Edit");
    await page.getByLabel("Wake time").fill("07:00");
    await save(page);
    await item.getByText(/23:30.*07:00/u).waitFor();

    await choose(page, "Clear");
    await item.waitFor({ state: "detached" });
    await show(page, "Put away");
    await item.getByText("You cleared this.").waitFor();
    await item.getByRole("button", { name: "Go back to this" }).first().click();
    await show(page, "By topic");
    await item.getByText(/23:30.*07:00/u).waitFor();
    expect(complaints).toEqual([]);
  });

  it("corrects what never changes by a new entry, and keeps the old one as replaced", async () => {
    const { page, complaints } = await openPage();
    await signUp(page, "Uli");
    await page.goto("/memory");
    await add(page, "Suicidal thoughts");
    await page.getByLabel("Occurred at").fill("2026-03-10T20:00");
    await page.getByLabel("Content").fill("I wished not to wake up.");
    await save(page);
    const item = page.getByRole("article");
    await item.getByText("I wished not to wake up.").waitFor();
    await item.getByText("Always in mind").waitFor();

    await choose(page, "Edit");
    await page.getByLabel("Content").fill("I wished to sleep for a week.");
    await save(page);
    await item.getByText("I wished to sleep for a week.").waitFor();
    expect(await item.count()).toBe(1);
    await show(page, "Replaced");
    await item.getByText("I wished not to wake up.").waitFor();
    expect(await item.count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it("asks whether it was right in what it gathered, one by one or all at once", async () => {
    const { page, complaints } = await openPage();
    await signUp(page, "Ira");
    await say(page, "I can't trust anyone. I feel lonely. I wish I could sleep better.");
    await page.waitForURL(/\/chat\/[\w-]{36}$/u);
    await isAnswered(page);
    await page.getByRole("link", { name: "What I remember" }).click();
    const review = page.getByRole("region", { name: "Did I get this right?" });
    const waiting = review.getByRole("article");
    await waiting.filter({ hasText: "I can't trust anyone" }).waitFor();
    const total = await waiting.count();
    expect(total).toBeGreaterThan(2);

    const wrong = waiting.filter({ hasText: "I can't trust anyone" });
    await wrong.getByRole("button", { name: /^Not right/u }).click();
    await wrong.waitFor({ state: "detached" });
    expect(await waiting.count()).toBe(total - 1);
    await review.getByRole("button", { name: "All are right" }).click();
    await review.waitFor({ state: "detached" });
    expect(await page.getByText("Not confirmed").count()).toBe(0);

    await show(page, "Not right");
    const rejected = page.getByRole("article").filter({ hasText: "Trust" });
    await rejected.waitFor();
    await choose(page, "That is right");
    await show(page, "By topic");
    await rejected.waitFor();
    expect(complaints).toEqual([]);
  });

  it("opens with few requests however many kinds there are, and finds items of all of them", async () => {
    const { page, complaints } = await openPage();
    await signUp(page, "Bo");
    const items = [
      { kind: "people", item: { name: "Ben" } },
      { kind: "goals", item: { title: "See Ben" } },
      { kind: "strengths", item: { name: "Patience" } },
      { kind: "themes", item: { name: "Trust" } },
      { kind: "dailyHabits", item: { name: "A walk" } },
      { kind: "insightNotes", item: { title: "Rush", content: "I rush." } },
      { kind: "livingSituation", item: { location: "Lyon" } },
      { kind: "moodTrends", item: { recordedAt: new Date(), moodScore: 6 } },
      { kind: "traumaPatterns", item: { name: "Shouting" } },
      { kind: "riskFactors", item: { name: "Alone at night" } },
      { kind: "copingTools", item: { name: "Breathing" } },
      { kind: "currentStressors", item: { name: "Work" } },
    ];
    const status = await page.evaluate(async (body) => {
      const headers = { "content-type": "application/json" };
      const answer = await fetch("/api/trpc/memory.bulkCreate", { method: "POST", headers, body });
      return answer.status;
    }, superjson.stringify({ items }));
    expect(status).toBe(200);

    let asked = 0;
    page.on("request", (request) => {
      if (request.url().includes("/api/trpc/") && !request.url().includes("memory.stats")) {
        asked += 1;
      }
    });
    await page.goto("/memory");
    await page.getByRole("article").filter({ hasText: "Breathing" }).waitFor();
    expect(asked).toBeLessThanOrEqual(2);

    await page.getByLabel("Search what I remember").fill("Ben");
    const found = page.getByRole("status", { name: "Found" });
    await found.getByRole("button", { name: /Person: Ben/u }).waitFor();
    await found.getByRole("button", { name: /Goal: See Ben/u }).click();
    await found.getByRole("article").filter({ hasText: "See Ben" }).waitFor();

    await page.getByLabel("Search what I remember").fill("");
    await show(page, "By time");
    await page.getByRole("button", { name: /Shouting/u }).waitFor();
    expect(complaints).toEqual([]);
  });
});
