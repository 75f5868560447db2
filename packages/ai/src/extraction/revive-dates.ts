import type { z } from "zod";

type Path = readonly PropertyKey[];

const replaceAt = (value: unknown, path: Path, change: (old: unknown) => unknown): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.map((entry: unknown, index) =>
      index === key ? replaceAt(entry, rest, change) : entry,
    );
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]: [string, unknown]) => [
      name,
      name === key ? replaceAt(entry, rest, change) : entry,
    ]),
  );
};

const toDate = (value: unknown): unknown => (typeof value === "string" ? new Date(value) : value);

/** Parses JSON against a schema that may hold dates, which JSON only has as text; null if invalid. */
export const parseReviving = <Out>(schema: z.ZodType<Out>, json: unknown): Out | null => {
  const first = schema.safeParse(json);
  if (first.success) return first.data;
  const dates = first.error.issues.filter(
    (issue) => issue.code === "invalid_type" && issue.expected === "date",
  );
  if (dates.length === 0) return null;
  const revived = dates.reduce<unknown>((value, { path }) => replaceAt(value, path, toDate), json);
  const second = schema.safeParse(revived);
  return second.success ? second.data : null;
};
