import { z } from "zod";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What is wrong with which field; a key that is not known is a field too. */
const byField = (issue: z.core.$ZodIssue) => {
  const { message, path } = issue;
  const paths = issue.code === "unrecognized_keys" ? issue.keys.map((key) => [key]) : [path];
  return paths.map((at) => ({ code: "custom" as const, message, path: [...at] }));
};

/**
 * The input of a verb that takes an item's own columns side by side with options of the call, such as
 * `{ title, clientId }`. It parses to the item apart from the options; both schemas stay strict.
 */
export const itemWith = <In, Out, Shape extends z.core.$ZodLooseShape>(
  item: z.ZodType<Out, In>,
  options: z.ZodObject<Shape>,
) =>
  // A custom schema tells nothing of its form; what describes the API reads it from the parts.
  z
    .custom<In & z.input<typeof options>>()
    .meta({ parts: [item, options] })
    .transform((given: unknown, ctx) => {
      const entries = isRecord(given) ? Object.entries(given) : [];
      const [own, others] = [true, false].map((isOption) =>
        Object.fromEntries(
          entries.filter(([name]) => Object.hasOwn(options.shape, name) === isOption),
        ),
      );
      const parsedOptions = options.safeParse(own);
      const parsedItem = item.safeParse(isRecord(given) ? others : given);
      if (parsedItem.success && parsedOptions.success) {
        return { ...parsedOptions.data, item: parsedItem.data };
      }
      const issues = [parsedItem, parsedOptions].flatMap(({ error }) => error?.issues ?? []);
      ctx.issues.push(...issues.flatMap(byField).map((issue) => ({ ...issue, input: given })));
      return z.NEVER;
    });
