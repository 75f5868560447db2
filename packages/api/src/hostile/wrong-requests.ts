import superjson from "superjson";
import type { RawRequest } from "./ask.ts";
import { methodOf } from "./ask.ts";
import type { ListedProcedure } from "./procedures.ts";

/** What the member wrote: no answer to a wrong request may repeat it. */
export const phrase = "what she told me in confidence";

/** A request that no procedure may accept, whatever its input is. */
export interface WrongRequest {
  name: string;
  request: RawRequest;
}

/** A valid input as it goes over the wire. */
interface Wire {
  json: Record<string, unknown>;
  values: Record<string, unknown>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const wireOf = (input: unknown): Wire => {
  const { json, meta } = superjson.serialize(input);
  const { values } = meta ?? {};
  return { json: isRecord(json) ? json : {}, values: isRecord(values) ? values : {} };
};

const nested = (open: string, close: string, depth: number) =>
  open.repeat(depth) + close.repeat(depth);

/** Input with something beside it that the database could not keep, or that reaches into prototypes. */
const wrongParts: Record<string, Record<string, unknown>> = {
  "a NUL in a text": { note: `${phrase}\u0000` },
  "a NUL in a name": { ["note\u0000"]: phrase },
  "half of a character in a text": { note: `${phrase}\uD800` },
  "half of a character in a list of a list": { note: [[`\uDC00${phrase}`]] },
  "a part named __proto__": { ["__proto__"]: { polluted: phrase } },
  "a part named constructor": { constructor: { prototype: { polluted: phrase } } },
  "a part of a part named prototype": { note: { prototype: { polluted: phrase } } },
};

const deepParts: Record<string, string> = {
  "lists in lists, 10,000 deep": nested("[", "]", 10_000),
  "objects in objects, 10,000 deep": `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`,
};

/** What superjson would build from a text, or do to an object, by a note beside the input. */
const wrongNotes: Record<string, unknown> = {
  "a note of a type that there is not": { note: ["nonsense"] },
  "a note of an unknown class": { note: [["class", phrase]] },
  "a note of an unknown symbol": { note: [["symbol", phrase]] },
  "a note of an unknown custom type": { note: [["custom", phrase]] },
  "a note of memory without end": { size: [["typed-array", "Float64Array"]] },
  "a note of a regular expression": { note: ["regexp"] },
  "a note of an address": { note: ["URL"] },
  "a note of a big number that is none": { note: ["bigint"] },
  "a note of an error": { nothing: ["Error"] },
  "a note of a map that is none": { size: ["map"] },
  "a note on a prototype": { "__proto__.polluted": ["undefined"] },
  "a note on a constructor": { "constructor.prototype.polluted": ["undefined"] },
  "a note on the last of 4 billion elements": { "list.4294967294": ["undefined"] },
  "notes that are a text": phrase,
  "notes that are a list of lists": [[[phrase]]],
};

const wrongTexts: Record<string, string> = {
  "a text that is no JSON": `{"json": "${phrase}`,
  words: phrase,
  "a text for the whole": JSON.stringify(phrase),
  "a list for the whole": JSON.stringify([phrase]),
  "a number for the whole": "12",
  "null for the whole": "null",
  "notes, 10,000 deep": `{"json":{},"meta":{"values":${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}}}`,
};

/** The texts of wrong input around a valid one. */
const textsOf = (valid: unknown): Record<string, string> => {
  const { json, values } = wireOf(valid);
  const texts = { ...wrongTexts };
  for (const [name, part] of Object.entries(wrongParts)) {
    texts[name] = JSON.stringify({ json: { ...json, ...part }, meta: { values, v: 1 } });
  }
  for (const [name, part] of Object.entries(deepParts)) {
    const text = JSON.stringify({ json: { ...json, note: "deep" }, meta: { values, v: 1 } });
    texts[name] = text.replace('"note":"deep"', () => `"note":${part}`);
  }
  for (const [name, notes] of Object.entries(wrongNotes)) {
    const noted = { ...json, note: phrase, size: 4_000_000_000, list: [], nothing: null };
    const merged = isRecord(notes) ? { ...values, ...notes } : notes;
    texts[name] = JSON.stringify({ json: noted, meta: { values: merged, v: 1 } });
  }
  return texts;
};

/** Requests whose method or kind of body is not the procedure's. */
const wrongWays = ({ path, type }: ListedProcedure, text: string): WrongRequest[] => {
  // A query may come by POST too, so that its input stands in no address.
  const taken = { query: ["GET", "POST"], mutation: ["POST"], subscription: ["GET"] }[type];
  const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"].filter(
    (method) => !taken.includes(method),
  );
  const form = new FormData();
  form.set("note", phrase);
  const contentTypes = [
    "text/plain",
    "application/x-www-form-urlencoded",
    "application/octet-stream",
    null,
  ];
  return [
    ...methods.map((method) => ({ name: `by ${method}`, request: { path, method, text } })),
    ...contentTypes.map((contentType) => ({
      name: `as ${contentType ?? "nothing said"}`,
      request: { path, method: "POST", text, contentType },
    })),
    { name: "as a form", request: { path, method: "POST", body: form, contentType: null } },
  ];
};

/** Requests that are wrong for this procedure whatever it takes, around an input that it would take. */
export const wrongRequests = (procedure: ListedProcedure, valid: unknown): WrongRequest[] => {
  const { path } = procedure;
  const method = methodOf(procedure);
  return [
    ...Object.entries(textsOf(valid)).map(([name, text]) => ({
      name,
      request: { path, method, text },
    })),
    ...wrongWays(procedure, superjson.stringify(valid)),
  ];
};

/** Addresses below the API at which there is no procedure. */
export const wrongAddresses: readonly string[] = [
  "",
  "memory",
  "memory.goals",
  "__proto__",
  "constructor",
  "memory.__proto__.list",
  "memory.goals.create.call",
  "memory.goals.toString",
  "%E0%A4%A",
  "%00",
  "health?batch=1&input=nothing",
  "x".repeat(100_000),
  Array.from({ length: 100 }, () => "health").join(","),
];
