export { type Actor, actorLabel } from "./connection/actor.ts";
export { type ActorPool, readAsActor, withActor } from "./connection/actor-pool.ts";
export { type Database, type DatabaseOptions, openDatabase } from "./connection/database.ts";
export { DatabaseError } from "./connection/errors.ts";
export {
  type ActorTransaction,
  preparedQuery,
  type PreparedQuery,
  type Queries,
} from "./connection/lane.ts";
export type { SqlExecutor } from "./connection/sql-executor.ts";
export type { AnyMemoryKind, Cardinality, MemoryKind } from "./memory/define-memory.ts";
export {
  allMemoryKinds,
  findMemoryKind,
  type MemoryKindKey,
  type MemoryKinds,
  memoryKinds,
} from "./memory/registry.ts";
export type { MemoryField } from "./memory/fields.ts";
export { migrate, MigrationError } from "./migrate.ts";
export * from "./schema.ts";
