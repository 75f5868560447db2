import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { isRecord } from "./record.ts";

/** How the stub answers one request. */
export type StubAnswer =
  | {
      readonly type: "text";
      /** Whole, or in the pieces in which a stream delivers it. */
      readonly text: string | readonly string[];
      /** Milliseconds before the first piece, and between pieces. */
      readonly delayMs?: number;
      readonly pauseMs?: number;
    }
  /** A body that is not JSON, or a stream of events that are not. */
  | { readonly type: "garbage" }
  /** The server's content filter stops the answer. */
  | { readonly type: "refusal" }
  /** The connection breaks after these pieces. */
  | { readonly type: "cut"; readonly text: readonly string[] }
  | { readonly type: "status"; readonly status: number }
  /** Falls silent after these pieces, or at once; ends when the client leaves or the server closes. */
  | { readonly type: "silence"; readonly after?: readonly string[] };

/** A request as the stub saw it. */
interface StubRequest {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly stream: boolean;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface StubModelServer {
  /** To be used as AI_BASE_URL. */
  readonly baseUrl: string;
  /** What was asked so far, oldest first; its length is the request counter. */
  readonly requests: readonly StubRequest[];
  /** Answers from now on; a function chooses by request. */
  answerWith(answer: StubAnswer | ((request: StubRequest) => StubAnswer)): void;
  close(): Promise<void>;
}

const usage = { prompt_tokens: 11, completion_tokens: 7, total_tokens: 18 };
const head = { id: "stub", created: 0, model: "stub" };

const readBody = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) if (chunk instanceof Uint8Array) chunks.push(chunk);
  const body: unknown = JSON.parse(Buffer.concat(chunks).toString("utf8"));
  return isRecord(body) ? body : {};
};

const whole = (content: string, finishReason: string): string =>
  JSON.stringify({
    ...head,
    object: "chat.completion",
    choices: [{ index: 0, message: { role: "assistant", content }, finish_reason: finishReason }],
    usage,
  });

const event = (content: string, finishReason: string | null): string =>
  `data: ${JSON.stringify({
    ...head,
    object: "chat.completion.chunk",
    choices: [{ index: 0, delta: { role: "assistant", content }, finish_reason: finishReason }],
    ...(finishReason === null ? {} : { usage }),
  })}\n\n`;

const json = { "content-type": "application/json" };
const events = { "content-type": "text/event-stream" };

const answerText = async (
  answer: Extract<StubAnswer, { type: "text" }>,
  { stream }: StubRequest,
  response: ServerResponse,
): Promise<void> => {
  const pieces = typeof answer.text === "string" ? [answer.text] : answer.text;
  if (answer.delayMs !== undefined) await wait(answer.delayMs);
  if (!stream) {
    response.writeHead(200, json).end(whole(pieces.join(""), "stop"));
    return;
  }
  response.writeHead(200, events);
  for (const [index, piece] of pieces.entries()) {
    if (index > 0 && answer.pauseMs !== undefined) await wait(answer.pauseMs);
    response.write(event(piece, null));
  }
  response.end(`${event("", "stop")}data: [DONE]\n\n`);
};

const answerRequest = async (
  answer: StubAnswer,
  request: StubRequest,
  response: ServerResponse,
): Promise<void> => {
  switch (answer.type) {
    case "text":
      return answerText(answer, request, response);
    case "garbage":
      response.writeHead(200, request.stream ? events : json);
      response.end(
        request.stream ? "data: {not json\n\ndata: [DONE]\n\n" : "<html>not json</html>",
      );
      return;
    case "refusal":
      response.writeHead(200, request.stream ? events : json);
      response.end(
        request.stream
          ? `${event("", "content_filter")}data: [DONE]\n\n`
          : whole("", "content_filter"),
      );
      return;
    case "cut":
      response.writeHead(200, request.stream ? events : json);
      for (const piece of answer.text) response.write(request.stream ? event(piece, null) : piece);
      response.write("", () => response.destroy());
      return;
    case "status":
      response.writeHead(answer.status, json);
      response.end(JSON.stringify({ error: { message: "stubbed failure" } }));
      return;
    case "silence":
      if (answer.after !== undefined) response.writeHead(200, request.stream ? events : json);
      for (const piece of answer.after ?? []) response.write(event(piece, null));
      return;
    default: {
      const never: never = answer;
      throw new TypeError(`Unknown answer ${JSON.stringify(never)}`);
    }
  }
};

/** A small OpenAI-compatible chat server on a free port of 127.0.0.1, for end-to-end tests. */
export const startStubModelServer = async (
  first: StubAnswer = { type: "text", text: ["It sounds ", "like a lot."] },
): Promise<StubModelServer> => {
  const requests: StubRequest[] = [];
  let choose: (request: StubRequest) => StubAnswer = () => first;

  const handle = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(message);
    const request: StubRequest = {
      path: message.url ?? "",
      authorization: message.headers.authorization,
      stream: body["stream"] === true,
      body,
    };
    requests.push(request);
    await answerRequest(choose(request), request, response);
  };
  const server = createServer((message, response) => {
    handle(message, response).catch(() => response.destroy());
  });
  const { promise: listening, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", reject);
  server.listen(0, "127.0.0.1", resolve);
  await listening;
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The stub has no port");

  return {
    baseUrl: `http://127.0.0.1:${address.port}/v1`,
    requests,
    answerWith: (answer) => {
      choose = typeof answer === "function" ? answer : () => answer;
    },
    close: async () => {
      const { promise, resolve: closed } = Promise.withResolvers<void>();
      server.close(() => closed());
      server.closeAllConnections();
      await promise;
    },
  };
};
