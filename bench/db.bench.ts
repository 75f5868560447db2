import {
  type Actor,
  memoryKinds,
  openDatabase,
  preparedQuery,
  readAsActor,
  userMemoryItems as items,
} from "@companion/db";
import { listInput, listItems, openServices } from "@companion/services";
import { and, desc, eq, getTableColumns, sql as drizzleSql } from "drizzle-orm";
import postgres from "postgres";
import type { Bench } from "./bench.ts";
import { type Contender, interleave } from "./interleave.ts";
import { seedGoals } from "./seed-goals.ts";
import { startBenchServer } from "./server.ts";

const connections = 10;
const load = { rounds: 9, calls: 1500, concurrency: 16 };
/** Of the database layer against the raw driver. */
const goal = 0.7;
const size = 20;

/** What an experienced hand would write for the same page: the columns that a client sees, no more. */
const handWritten = `
  select i.id, i.kind, i.state, i.origin, i.sensitivity, i.confidence, i.mention_count, i.pinned,
    i.summary, i.first_mentioned_at, i.last_mentioned_at, i.valid_from, i.valid_to, i.superseded_by,
    i.created_at, i.updated_at, g.title, g.description, g.category, g.priority, g.status, g.progress,
    g.target_date, g.completed_at
  from user_memory_items i
  join user_goals g on g.user_id = i.user_id and g.id = i.id
  where i.user_id = $1 and i.kind = 'goals' and i.state = any('{stated,inferred,confirmed}')
  order by i.updated_at desc, i.id desc
  limit ${size}`;

const { searchVector: _, ...spine } = getTableColumns(items);
const { goals } = memoryKinds;

/** The shape of the list verb's query, as the database layer alone runs it. */
const listQuery = preparedQuery("bench_list", (db) =>
  db
    .select({ item: spine, row: goals.columns })
    .from(items)
    .innerJoin(goals.table, and(eq(goals.table.userId, items.userId), eq(goals.table.id, items.id)))
    .where(
      and(
        eq(items.userId, drizzleSql.placeholder("userId")),
        eq(items.kind, goals.kind),
        drizzleSql`${items.state} = any(${drizzleSql.placeholder("states")}::text[])`,
      ),
    )
    .orderBy(desc(items.updatedAt), desc(items.id))
    .limit(size),
);

type Candidate = Contender & { readonly goal: number | null };

const states = "{stated,inferred,confirmed}";

/** The database layer (row-level security, actor transaction, prepared query) against the raw driver. */
export const run: Bench = async () => {
  const server = await startBenchServer();
  const owner = postgres(server.url, { max: connections, fetch_types: false });
  const database = openDatabase({ url: server.url, max: connections });
  const services = openServices({ DATABASE_URL: server.url }, { database });
  try {
    const [userId = ""] = await seedGoals(owner, { members: 200, goals: size });
    const actor: Actor = { type: "member", userId };
    const input = listInput.parse({});
    const contenders: readonly [Candidate, ...Candidate[]] = [
      {
        goal: null,
        name: "raw driver, no row-level security",
        call: () => owner.unsafe(handWritten, [userId], { prepare: true }),
      },
      {
        goal: null,
        name: "actor transaction + the same hand-written statement",
        call: () =>
          readAsActor(database.app, actor, (tx) => tx.executeSql(handWritten, [tx.userId])),
      },
      {
        goal,
        name: "actor transaction + prepared list query",
        call: () =>
          readAsActor(database.app, actor, (tx) =>
            tx.run(listQuery, { userId: tx.userId, states }),
          ),
      },
      {
        goal: null,
        name: "listItems, the verb",
        call: () => listItems({ ctx: { ...services, actor }, input }, goals),
      },
    ];
    const measured = await interleave(contenders, load);
    return measured.map(({ contender, callsPerSecond, ratio, spread: [low, high] }) => ({
      what: contender.name,
      measured: `${callsPerSecond.toFixed(0).padStart(6)}/s  ${ratio.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`,
      value: ratio,
      goal: contender.goal,
    }));
  } finally {
    await services.close();
    await owner.end();
    await server.stop();
  }
};
