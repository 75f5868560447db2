import { z } from "zod";

const node = z.object({
  "Node Type": z.string(),
  "Relation Name": z.string().optional(),
  "Index Name": z.string().optional(),
  "Index Cond": z.string().optional(),
  get Plans() {
    return z.array(node).optional();
  },
});

type PlanNode = z.infer<typeof node>;

/** What `EXPLAIN (FORMAT JSON)` gives. */
export const explained = z.tuple([z.object({ Plan: node })]);

/** The column by which the rows of one member are found; undefined for a table that is nobody's. */
export type MemberColumn = (table: string) => string | undefined;

const indexScans = ["Index Scan", "Index Only Scan", "Bitmap Index Scan"];

const faultOf = (one: PlanNode, table: string, column: string): string | undefined => {
  const type = one["Node Type"];
  if (type === "Seq Scan") return `reads all of ${table}`;
  if (!indexScans.includes(type)) return undefined;
  const condition = one["Index Cond"] ?? "";
  return new RegExp(`\\b${column}\\b`, "u").test(condition)
    ? undefined
    : `reads ${table} by ${one["Index Name"]} without ${column}: ${condition}`;
};

/** Where a plan reads rows of more than one member; a bitmap's index scans belong to the heap scan above. */
export const planFaults = (one: PlanNode, columnOf: MemberColumn, above = ""): string[] => {
  const table = one["Relation Name"] ?? above;
  const column = columnOf(table);
  const fault = column === undefined ? undefined : faultOf(one, table, column);
  const below = (one.Plans ?? []).flatMap((part) =>
    planFaults(part, columnOf, one["Node Type"].startsWith("Bitmap") ? table : ""),
  );
  return fault === undefined ? below : [fault, ...below];
};
