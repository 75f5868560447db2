import type { Database } from "@companion/db";
import { Changes } from "./changes.ts";

const changesByDatabase = new WeakMap<Database, Changes>();
const unfinished = new Set<Promise<void>>();

/** Where replies that this process writes to a database are announced. */
export const changesOf = (database: Database): Changes => {
  const changes = changesByDatabase.get(database) ?? new Changes();
  changesByDatabase.set(database, changes);
  return changes;
};

/** Keeps a reply that is being written known until it ends. */
export const keepUntilDone = (writing: Promise<void>): void => {
  unfinished.add(writing);
  void writing.finally(() => unfinished.delete(writing));
};

/**
 * Waits until this process has written all replies it began, at most `timeoutMs` milliseconds. Those left
 * over are written anew by whoever is asked for them when their lease has run out.
 */
export const drainReplies = async (timeoutMs: number): Promise<void> => {
  const timer = Promise.withResolvers<void>();
  const timeout = setTimeout(timer.resolve, timeoutMs);
  await Promise.race([Promise.all(unfinished), timer.promise]);
  clearTimeout(timeout);
};
