import { isMemberOwned, readTables, withConnection } from "@companion/db/testing";
import { z } from "zod";
import type { Place } from "./arbitrary-input.ts";
import { branchesOf, type JsonSchema, type ListedProcedure, partSchema } from "./procedures.ts";

/** The ids of a member's rows by table, and of their memories by kind, oldest first. */
export type KnownIds = ReadonlyMap<string, readonly string[]>;

const rows = z.array(z.object({ of: z.string(), ids: z.array(z.uuid()) }));

/** Reads what ids a member has, as the owner of the database. */
export const readKnownIds = (url: string, userId: string): Promise<KnownIds> =>
  withConnection(url, async (sql) => {
    const tables = (await readTables(sql)).filter(
      (table) => isMemberOwned(table) && table.columns.some(({ name }) => name === "id"),
    );
    const ids = (of: string, table: string) =>
      `select ${of} as of, to_json(array_agg(id order by id)) as ids from ${table}
        where user_id = '${z.uuid().parse(userId)}' group by 1`;
    const queries = tables.map(({ name }) => ids(`'${name}'`, name));
    const found = await sql.unsafe(
      [...queries, ids("kind", "user_memory_items")].join(" union all "),
    );
    return new Map(rows.parse([...found]).map(({ of, ids: known }) => [of, known]));
  });

/** Whose id stands in which field, by the procedure's path and the field's place; the first that fits. */
const fields: readonly [RegExp, string][] = [
  [/:conversationId$/u, "user_conversations"],
  [/:messageId$/u, "user_conversation_messages"],
  [/^conversation\.themes\.\w+:itemId$/u, "themes"],
  [/^memory\.facts\.retract:id$/u, "user_fact_relationships"],
  [/^memory\.facts\.\w+:/u, "fact_entities"],
  [/^memory\.(sources|confirmMany|rejectMany):/u, "user_memory_items"],
];

/** The id of a row that a field of a procedure's input means. */
export const idFor = (known: KnownIds, { path }: ListedProcedure, place: Place): string => {
  const field = `${path}:${place.join(".")}`;
  const [, kind = ""] = path.split(".");
  const name = fields.find(([pattern]) => pattern.test(field))?.[1] ?? kind;
  const ids = known.get(name) ?? [];
  const id = place.at(-1)?.startsWith("to") === true ? ids[1] : ids[0];
  if (id === undefined) throw new Error(`Say in known-ids.ts whose id ${field} is`);
  return id;
};

const placesOf = (schema: JsonSchema, place: Place): Place[] =>
  branchesOf(schema).flatMap((branch) => [
    ...(branch.format === "uuid" ? [place] : []),
    ...Object.entries(branch.properties ?? {}).flatMap(([name, part]) =>
      placesOf(partSchema(part), [...place, name]),
    ),
    ...(branch.items === undefined ? [] : placesOf(partSchema(branch.items), [...place, "*"])),
  ]);

/** The places of a procedure's input at which an id stands. */
export const idPlaces = ({ schema }: ListedProcedure): readonly Place[] =>
  schema === null ? [] : placesOf(schema, []);
