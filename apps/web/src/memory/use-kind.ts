"use client";

import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { getUntypedClient } from "@trpc/client";
import { useTRPC, useTRPCClient } from "../trpc/client.ts";
import type { KindDescription } from "../trpc/types.ts";
import { type Item, itemsOf, nextCursorOf } from "./item.ts";
import { type Revision, revisionsOf } from "./revision.ts";
import type { Shown } from "./view.ts";

/**
 * Calls the procedures of a kind that only the server names, so by path and untyped: the server checks every
 * input against the kind's schema, and `itemsOf` and `revisionsOf` every answer.
 */
function useKindProcedures(kind: string) {
  const client = getUntypedClient(useTRPCClient());
  return {
    query: (name: string, input?: unknown): Promise<unknown> =>
      client.query(`memory.${kind}.${name}`, input),
    mutate: (name: string, input?: unknown): Promise<unknown> =>
      client.mutation(`memory.${kind}.${name}`, input),
  };
}

// Keys stand below those of the typed client, so that whatever invalidates memory reaches these too.
const keyOf = (kind: string, name: string, rest: object) => [["memory", kind, name], rest] as const;

const firstPage: string | null = null;

/** The items of a kind. A one-row kind has its current row, and nothing else that can be listed. */
export function useItems(
  { kind, cardinality }: KindDescription,
  { shown, enabled }: { shown: Shown; enabled: boolean },
) {
  const { query } = useKindProcedures(kind);
  const isOne = cardinality === "one";
  return useInfiniteQuery({
    queryKey: keyOf(kind, isOne ? "get" : "list", isOne ? {} : { shown }),
    queryFn: ({ pageParam }) =>
      isOne
        ? query("get")
        : query("list", {
            limit: 10,
            cursor: pageParam,
            ...(shown === "known" ? {} : { state: shown }),
          }),
    initialPageParam: firstPage,
    getNextPageParam: nextCursorOf,
    select: ({ pages }) => pages.flatMap(itemsOf),
    enabled,
  });
}

/** One item of a kind. */
export function useItem({ kind, cardinality }: KindDescription, id: string) {
  const { query } = useKindProcedures(kind);
  return useQuery({
    queryKey: keyOf(kind, "get", { id }),
    queryFn: async () =>
      itemsOf(await (cardinality === "one" ? query("get") : query("get", { id })))[0] ?? null,
  });
}

/** What happened to an item, the newest first; of a one-row kind, to all that ever stood there. */
export function useHistory({ kind, cardinality }: KindDescription, id: string | undefined) {
  const { query } = useKindProcedures(kind);
  const target = cardinality === "one" ? {} : { id };
  return useInfiniteQuery({
    queryKey: keyOf(kind, "history", target),
    queryFn: ({ pageParam }) => query("history", { ...target, limit: 10, cursor: pageParam }),
    initialPageParam: firstPage,
    getNextPageParam: nextCursorOf,
    select: ({ pages }) => pages.flatMap(revisionsOf),
  });
}

/** What a form saves. */
interface Draft {
  /** The item to change; without it, a new one. */
  item: Item | undefined;
  values: Record<string, unknown>;
  /** The same for each try of one change, so that it is made once. */
  clientId: string;
}

/** What a member can do with the items of a kind; each resolves once what is shown is up to date. */
export function useKindActions({ kind, cardinality }: KindDescription) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const { mutate } = useKindProcedures(kind);
  const shown = async (change: Promise<unknown>): Promise<void> => {
    await change;
    await queryClient.invalidateQueries(trpc.memory.pathFilter());
  };
  const change = (name: string, input?: unknown) => shown(mutate(name, input));
  const save = ({ item, values, clientId }: Draft): Promise<void> => {
    const expectedUpdatedAt = item?.updatedAt;
    switch (cardinality) {
      case "one":
        return change("set", { ...values, clientId, expectedUpdatedAt });
      case "appendOnly":
        return item
          ? change("amend", { id: item.id, item: values, clientId, expectedUpdatedAt })
          : change("create", { ...values, clientId });
      case "many":
      case "series":
        return item
          ? change("update", { id: item.id, patch: values, expectedUpdatedAt })
          : change("create", { ...values, clientId });
      default: {
        const unknown: never = cardinality;
        throw new Error(`Not a cardinality: ${String(unknown)}`);
      }
    }
  };
  return {
    save,
    confirm: ({ id }: Item) => shown(client.memory.confirmMany.mutate({ ids: [id] })),
    reject: ({ id }: Item) => shown(client.memory.rejectMany.mutate({ ids: [id] })),
    archive: ({ id }: Item) =>
      cardinality === "one" ? change("clear") : change("archive", { id }),
    restore: ({ id }: Item) => change("restore", { id }),
    remove: ({ id }: Item) => change("remove", { id }),
    goBackTo: ({ itemId, revision }: Revision) => change("revert", { id: itemId, revision }),
  };
}
