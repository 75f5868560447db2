export { type Actor, actorLabel } from "./connection/actor.ts";
export { readAsActor, withActor } from "./connection/actor-pool.ts";
export { type Database, type DatabaseOptions, openDatabase } from "./connection/database.ts";
export { DatabaseError } from "./connection/errors.ts";
export { preparedQuery, type PreparedQuery, type Queries } from "./connection/prepared-query.ts";
export type { SqlExecutor } from "./connection/sql-executor.ts";
export type { ActorTransaction } from "./connection/transaction.ts";
export type { AnyMemoryKind, Cardinality, MemoryKind } from "./memory/define-memory.ts";
export {
  allMemoryKinds,
  findMemoryKind,
  type MemoryKindKey,
  memoryKinds,
} from "./memory/registry.ts";
export type { MemoryField } from "./memory/fields.ts";
export { migrate } from "./migrate.ts";
export * from "./schema.ts";
