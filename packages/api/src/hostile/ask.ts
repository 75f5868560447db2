import superjson from "superjson";
import { z } from "zod";
import type { TestApi } from "../testing/test-api.ts";
import type { ListedProcedure } from "./procedures.ts";

/** A request as any program may make it. */
export interface RawRequest {
  path: string;
  method: string;
  /** The input as it stands in the address of a GET, and in the body of everything else. */
  text?: string;
  /** A body that is not text, in place of `text`. */
  body?: FormData;
  contentType?: string | null;
}

/** What came back: our code of the error, null for a success. */
export interface Answer {
  status: number;
  code: string | null;
  text: string;
}

const errorShape = z.object({ data: z.object({ code: z.string(), httpStatus: z.number() }) });
const errorBody = z.union([
  z.object({ error: z.object({ json: errorShape }) }).transform(({ error }) => error.json),
  z.object({ json: errorShape }).transform(({ json }) => json),
]);

/** A subscription answers in a stream of lines; its error is the data of one of them. */
const errorIn = (text: string): { code: string; httpStatus: number } | null => {
  for (const line of text.split("\n")) {
    if (!line.includes('"httpStatus"')) continue;
    const parsed = errorBody.safeParse(JSON.parse(line.replace(/^data: /u, "")));
    if (parsed.success) return parsed.data.data;
  }
  return null;
};

/** Who asks: the headers that show a session. */
export type Credentials = Readonly<Record<string, string>>;

export const nobody: Credentials = {};

/** Sends a request as it stands. */
export const askRaw = async (
  { api }: TestApi,
  credentials: Credentials,
  { path, method, text, body, contentType = "application/json" }: RawRequest,
): Promise<Answer> => {
  const inAddress = method === "GET" && text !== undefined;
  const query = inAddress ? `?input=${encodeURIComponent(text)}` : "";
  const response = await api.handle(
    new Request(`http://companion.test/api/trpc/${path}${query}`, {
      method,
      headers: {
        ...(contentType === null ? {} : { "content-type": contentType }),
        ...credentials,
      },
      body: body ?? (inAddress ? null : text),
    }),
  );
  const answer = await response.text();
  const error = errorIn(answer);
  return {
    status: error?.httpStatus ?? response.status,
    code: error?.code ?? null,
    text: answer,
  };
};

/** The method by which a procedure is called. */
export const methodOf = ({ type }: ListedProcedure): "GET" | "POST" =>
  type === "mutation" ? "POST" : "GET";

/** Calls a procedure with an input, as our own client writes it. */
export const ask = (
  test: TestApi,
  credentials: Credentials,
  { procedure, input }: { procedure: ListedProcedure; input: unknown },
): Promise<Answer> =>
  askRaw(test, credentials, {
    path: procedure.path,
    method: methodOf(procedure),
    text: input === undefined ? undefined : superjson.stringify(input),
  });
