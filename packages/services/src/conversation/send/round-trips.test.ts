import { connect, createServer, type AddressInfo } from "node:net";
import { createTestDatabase } from "@companion/db/testing";
import { expect, it } from "vitest";
import { openTestServices } from "../../testing/index.ts";
import { create } from "../create.ts";
import { send, sendInput } from "./send.ts";

/** A relay that can hold back what the server answers. */
const startRelay = async (to: { host: string; port: number }) => {
  let held: (() => void)[] | null = null;
  const server = createServer((client) => {
    const upstream = connect(to);
    client.pipe(upstream);
    upstream.on("data", (data) => {
      const pass = () => client.write(data);
      if (held === null) pass();
      else held.push(pass);
    });
    upstream.on("close", () => client.destroy());
    client.on("close", () => upstream.destroy());
    for (const socket of [client, upstream]) socket.on("error", () => socket.destroy());
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a relay has a port");
  return {
    port: (address satisfies AddressInfo).port,
    hold: () => {
      held = [];
    },
    release: () => {
      const waiting = held ?? [];
      held = null;
      for (const pass of waiting) pass();
    },
    close: () => server.close(),
  };
};

it("sends all statements before the first answer, then commits: two round trips", async () => {
  const { url } = await createTestDatabase();
  const { hostname, port } = new URL(url);
  const relay = await startRelay({ host: hostname, port: Number(port) });
  const relayed = new URL(url);
  relayed.port = String(relay.port);
  let statements = 0;
  let onStatement = () => {};
  const services = openTestServices({
    url: relayed.href,
    max: 1,
    onStatement: () => {
      statements += 1;
      onStatement();
    },
  });
  const ctx = await services.member();
  const { id: conversationId } = await create({ ctx, input: {} });
  const say = (clientMessageId: string) =>
    send({ ctx, input: sendInput.parse({ conversationId, clientMessageId, content: "hello" }) });
  await say("prepares the statements");

  statements = 0;
  relay.hold();
  // Begin and four statements: were one of them to wait for an answer, none would ever come.
  onStatement = () => {
    if (statements === 5) relay.release();
  };
  await say("counted");
  expect(statements).toBe(6);
  await services.close();
  relay.close();
});
