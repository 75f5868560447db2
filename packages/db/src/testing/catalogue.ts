import type postgres from "postgres";
import { z } from "zod";

const names = z.array(z.string());

const tableSchema = z.object({
  name: z.string(),
  rowSecurity: z.boolean(),
  forced: z.boolean(),
  columns: z.array(
    z.object({
      name: z.string(),
      /** As SQL writes it, with its precision. */
      type: z.string(),
      notNull: z.boolean(),
      /** Of its default, or of a generated column. */
      expression: z.string().nullable(),
      generated: z.boolean(),
    }),
  ),
  indexes: z.array(
    z.object({
      name: z.string(),
      method: z.string(),
      unique: z.boolean(),
      primary: z.boolean(),
      columns: names,
    }),
  ),
  constraints: z.array(
    z.object({
      name: z.string(),
      type: z.enum(["primary key", "unique", "foreign key", "check", "not null", "other"]),
      columns: names,
      definition: z.string(),
      /** What a foreign key refers to, and what becomes of its rows. */
      target: z.object({ table: z.string(), columns: names }).nullable(),
      onDelete: z.string(),
      onUpdate: z.string(),
    }),
  ),
  policies: z.array(
    z.object({
      name: z.string(),
      roles: names,
      command: z.enum(["all", "select", "insert", "update", "delete"]),
      /** Of USING and of WITH CHECK, those that there are. */
      expressions: names,
    }),
  ),
  /** Apart from those that check foreign keys. */
  triggers: names,
});

/** A table as PostgreSQL's catalogue has it. */
export type CatalogueTable = z.infer<typeof tableSchema>;

const list = (query: string): string =>
  `coalesce((select json_agg(x) from (${query}) as x), '[]'::json)`;

const columnNames = (table: string, numbers: string): string =>
  `array(select a.attname from unnest(${numbers}::int2[]) with ordinality as n(number, place)
    join pg_attribute a on a.attrelid = ${table} and a.attnum = n.number order by n.place)`;

const action = (column: string): string =>
  `case ${column} when 'a' then 'no action' when 'r' then 'restrict' when 'c' then 'cascade'
    when 'n' then 'set null' when 'd' then 'set default' else '' end`;

const query = `
  select c.relname as name, c.relrowsecurity as "rowSecurity", c.relforcerowsecurity as forced,
    ${list(`
      select a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
        a.attnotnull as "notNull", pg_get_expr(d.adbin, d.adrelid) as expression,
        a.attgenerated <> '' as generated
      from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum`)} as columns,
    ${list(`
      select i.indexrelid::regclass::text as name, m.amname as method, i.indisunique as unique,
        i.indisprimary as primary, ${columnNames("i.indrelid", "i.indkey")} as columns
      from pg_index i join pg_class x on x.oid = i.indexrelid join pg_am m on m.oid = x.relam
      where i.indrelid = c.oid order by 1`)} as indexes,
    ${list(`
      select k.conname as name, case k.contype when 'p' then 'primary key' when 'u' then 'unique'
          when 'f' then 'foreign key' when 'c' then 'check' when 'n' then 'not null' else 'other' end as type,
        ${columnNames("k.conrelid", "k.conkey")} as columns, pg_get_constraintdef(k.oid) as definition,
        case k.contype when 'f' then json_build_object('table', k.confrelid::regclass::text,
          'columns', ${columnNames("k.confrelid", "k.confkey")}) end as target,
        ${action("k.confdeltype")} as "onDelete", ${action("k.confupdtype")} as "onUpdate"
      from pg_constraint k where k.conrelid = c.oid order by 1`)} as constraints,
    ${list(`
      select p.polname as name, array(select r::regrole::text from unnest(p.polroles) r) as roles,
        case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update'
          when 'd' then 'delete' else 'all' end as command,
        array_remove(array[pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)], null)
          as expressions
      from pg_policy p where p.polrelid = c.oid order by 1`)} as policies,
    to_json(array(select tgname from pg_trigger where tgrelid = c.oid and not tgisinternal)) as triggers
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
  order by c.relname`;

/** Every table of the schema `public`, by name. */
export const readTables = async (sql: postgres.ISql): Promise<CatalogueTable[]> =>
  z.array(tableSchema).parse(await sql.unsafe(query));

/** Of sign-in and of nobody else: they stay on one node, and a member's requests cannot reach them. */
export const localTables: readonly string[] = ["accounts", "sessions", "verifications"];

/** Copied to every node, so that each member's table may refer to them. */
export const referenceTables: readonly string[] = ["users"];

/** All other tables belong to members: a new one does, until it is named above. */
export const isMemberOwned = ({ name }: { name: string }): boolean =>
  !localTables.includes(name) && !referenceTables.includes(name);
