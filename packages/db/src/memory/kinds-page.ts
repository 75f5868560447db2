import { getTableName } from "drizzle-orm";
import type { AnyMemoryKind, Cardinality } from "./define-memory.ts";
import type { MemoryField } from "./fields.ts";
import { allMemoryKinds } from "./registry.ts";

const inTable: Record<Cardinality, string> = {
  many: "many; mentions of one thing are one item",
  one: "one current row; earlier ones stay in the history",
  series: "a time series; never merged",
  appendOnly: "append-only; a correction is a new row",
};

const holds = ({ type, min, max, choices }: MemoryField): string => {
  const known = choices?.map((choice) => `\`${choice}\``).join(", ");
  switch (type) {
    case "number":
      return `${min}–${max}`;
    case "choice":
      return `one of ${known}`;
    case "list":
      return known === undefined ? "list of texts" : `list of ${known}`;
    case "longText":
      return "text";
    case "text":
      return "short text";
    case "boolean":
      return "yes or no";
    case "date":
    case "time":
      return type;
    case "datetime":
      return "date and time";
    default:
      return type satisfies never;
  }
};

const tableOf = ([head = [], ...rows]: readonly (readonly string[])[]): string => {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
};

const sectionOf = (kind: AnyMemoryKind): string => {
  const { cardinality, sensitivity, fields, search, rules } = kind;
  const columns = fields.map((field) => [
    field.required ? `**${field.name}**` : field.name,
    holds(field),
    search.includes(field.name) ? "yes" : "",
  ]);
  return [
    `## ${kind.kind}`,
    `\`${getTableName(kind.table)}\` · ${sensitivity} · ${inTable[cardinality]}`,
    tableOf([["column", "holds", "searched"], ...columns]),
    ...rules.map(({ message }) => message),
  ].join("\n\n");
};

/** The page of the documentation that describes every memory kind, in Markdown. */
export const kindsPage = (): string => {
  const intro = `# The ${allMemoryKinds.length} memory kinds

Written from the registry by \`npx -y pnpm@12.18.0 docs:kinds\`; [how a kind is added](add-a-memory-kind.md). A bold column is
required; any other may be left out, and is then not known. What is inferred about a sensitive or critical kind is not used
before the member confirms it; what is critical is pinned.`;
  return `${[intro, ...allMemoryKinds.map(sectionOf)].join("\n\n")}\n`;
};
