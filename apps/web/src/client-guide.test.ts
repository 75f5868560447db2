import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { QueryClient, useQueryClient } from "@tanstack/react-query";
import { createElement, type FunctionComponent, type ReactElement, type ReactNode } from "react";
import { prerender } from "react-dom/static";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { listedIn } from "./memory/item.ts";
import { type HttpApi, serveApi } from "./testing/http-api.ts";
import { type WrittenSnippets, writeSnippets } from "./testing/snippets.ts";

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, "../../..");

let session = "";
// What Next.js knows of a request.
vi.mock("next/headers", () => ({
  headers: () => Promise.resolve(new Headers({ authorization: `Bearer ${session}` })),
}));

let api: HttpApi;
let snippets: WrittenSnippets;

beforeAll(async () => {
  [api, snippets] = await Promise.all([serveApi(), writeSnippets("docs/client.md")]);
  for (const [name, value] of Object.entries(api.env)) vi.stubEnv(name, value);
  // A browser asks its own site, with its session.
  const { fetch } = globalThis;
  vi.stubGlobal("fetch", (to: string, init?: RequestInit) =>
    fetch(new URL(to, api.url), {
      ...init,
      headers: {
        ...Object.fromEntries(new Headers(init?.headers)),
        authorization: `Bearer ${session}`,
      },
    }),
  );
});

afterAll(async () => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  await snippets?.remove();
  await api?.close();
});

/** What the tests below use of the snippets. */
interface Native {
  createNativeClient: (server: string, platform: object) => TestClient;
}
interface TestClient {
  user: { me: { query(): Promise<{ email: string }> } };
  memory: {
    goals: {
      list: { query(input: object): Promise<{ items: Goal[] }> };
      create: { mutate(input: { title: string }): Promise<Goal> };
    };
  };
}
interface Goal {
  id: string;
  title: string;
  updatedAt: Date;
}
interface Hooks {
  Goals: FunctionComponent;
  useArchiveGoal: () => { mutateAsync: (input: object) => Promise<unknown> };
}
type Providers = FunctionComponent<{ children: ReactNode }>;

/** A new member, whose session the requests below have, and a client that acts as them. */
const signUp = async () => {
  const { email, token } = await api.signUp();
  session = token;
  const native: Native = await import(snippets.pathOf("native/client.ts"));
  const platform = { getItemAsync: () => Promise.resolve(token), streamingFetch: fetch };
  return { email, client: native.createNativeClient(api.url, platform) };
};

/** The page of an element within the guide's providers, once all that it asks for has arrived. */
const render = async (...elements: ReactNode[]): Promise<string> => {
  const { Providers }: { Providers: Providers } = await import(snippets.pathOf("web/trpc.tsx"));
  const { prelude } = await prerender(createElement(Providers, null, ...elements));
  return new Response(prelude).text();
};

it("gives code of which every snippet compiles", async () => {
  expect(snippets.names.length).toBeGreaterThan(10);
  const config = snippets.pathOf("web/tsconfig.json");
  const compilerOptions = {
    lib: ["ES2024", "DOM", "DOM.Iterable"],
    module: "ESNext",
    moduleResolution: "Bundler",
    jsx: "react-jsx",
  };
  await writeFile(
    config,
    JSON.stringify({
      extends: path.join(root, "tsconfig.base.json"),
      compilerOptions,
      files: snippets.names.map((name) => snippets.pathOf(name)),
    }),
  );
  const tsc = path.join(root, "node_modules/typescript/bin/tsc");
  const { stdout } = await run(process.execPath, [tsc, "-p", config]).catch((error: unknown) => ({
    stdout: String(error instanceof Error && "stdout" in error ? error.stdout : error),
  }));
  expect(stdout).toBe("");
});

it("talks from Node: signs in, keeps a goal, is told what is wrong, reads a reply in two parts", async () => {
  const { email, password } = await api.signUp();
  const { stdout } = await run(process.execPath, [snippets.pathOf("node/main.ts")], {
    env: { ...process.env, SERVER: api.url, EMAIL: email, PASSWORD: password },
  });
  expect(stdout.split("\n")).toEqual([
    "goal: Run on Sundays",
    "refused: title",
    "places to turn to: 0",
    expect.stringMatching(/^reply: .*Anna.*[.?!]$/u),
    "",
  ]);
});

it("talks from React Native with the token of its store", async () => {
  const { email, client } = await signUp();
  expect(await client.user.me.query()).toMatchObject({ email });
});

it("renders what a server component has fetched, without asking again, and with times as times", async () => {
  const { client } = await signUp();
  await client.memory.goals.create.mutate({ title: "Sleep better" });
  const page: { default: () => Promise<ReactElement>; api: { close(): Promise<void> } } =
    await import(snippets.pathOf("web/goals-page.tsx"));
  const element = await page.default();
  const asked = vi.spyOn(globalThis, "fetch");
  const html = await render(element);
  expect(html).toMatch(new RegExp(`<li>Sleep better.*${new Date().getFullYear()}`, "u"));
  expect(asked).not.toHaveBeenCalled();
  asked.mockRestore();
  await page.api.close();
});

it("shows a change at once, and takes it back when the server refuses it", async () => {
  const { client } = await signUp();
  const goal = await client.memory.goals.create.mutate({ title: "Sleep better" });
  const { Goals, useArchiveGoal }: Hooks = await import(snippets.pathOf("web/goals.tsx"));
  let queryClient = new QueryClient();
  let archive: ReturnType<Hooks["useArchiveGoal"]> | undefined;
  const Probe: FunctionComponent = () => {
    queryClient = useQueryClient();
    archive = useArchiveGoal();
    return null;
  };
  await render(createElement(Goals), createElement(Probe));

  const shown: number[] = [];
  const [query] = queryClient.getQueryCache().findAll();
  queryClient.getQueryCache().subscribe(() => shown.push(listedIn(query?.state.data).length));
  await expect(
    archive?.mutateAsync({ id: goal.id, expectedUpdatedAt: new Date(0) }),
  ).rejects.toMatchObject({ data: { appCode: "stale_version" } });
  expect([shown.includes(0), shown.at(-1)]).toEqual([true, 1]);
  await archive?.mutateAsync({ id: goal.id, expectedUpdatedAt: goal.updatedAt });
  expect(shown.at(-1)).toBe(0);
  expect((await client.memory.goals.list.query({})).items).toEqual([]);
});

it("renders the first page of an infinite list, and a way to the next", async () => {
  const { client } = await signUp();
  for (let number = 1; number <= 21; number += 1) {
    await client.memory.goals.create.mutate({ title: `Goal number ${number}` });
  }
  const { Timeline }: { Timeline: FunctionComponent } = await import(
    snippets.pathOf("web/timeline.tsx")
  );
  const html = await render(createElement(Timeline));
  expect(html.match(/<li>/gu)).toHaveLength(20);
  expect(html).toContain("Show earlier");
});

it("renders a reply that has not begun", async () => {
  const { Reply }: { Reply: FunctionComponent<{ messageId: string }> } = await import(
    snippets.pathOf("web/reply.tsx")
  );
  expect(await render(createElement(Reply, { messageId: crypto.randomUUID() }))).toContain("…");
});
