"use client";

import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { getUntypedClient } from "@trpc/client";
import { useTRPC, useTRPCClient } from "../trpc/client.ts";
import type { KindDescription } from "../trpc/types.ts";
import { type Item, itemsOf, nextCursorOf } from "./item.ts";

/** What a kind's items may be asked for. */
type Shown = "live" | "archived";

/**
 * Calls the procedures of a kind that only the server names, so by path and untyped: the server checks every
 * input against the kind's schema, and `itemsOf` every answer.
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

const firstPage: string | null = null;

/** The items of a kind. A one-row kind has a current row and nothing archived. */
export function useItems(
  { kind, cardinality }: KindDescription,
  shown: Shown,
  options: { enabled: boolean } = { enabled: true },
) {
  const { query } = useKindProcedures(kind);
  const isOne = cardinality === "one";
  return useInfiniteQuery({
    // Below the keys of the typed client, so that whatever invalidates memory reaches these too.
    queryKey: [["memory", kind, isOne ? "get" : "list"], { shown }],
    queryFn: ({ pageParam }) =>
      isOne
        ? query("get")
        : query("list", {
            limit: 50,
            cursor: pageParam,
            ...(shown === "archived" ? { state: "archived" } : {}),
          }),
    initialPageParam: firstPage,
    getNextPageParam: nextCursorOf,
    select: ({ pages }) => pages.flatMap(itemsOf),
    enabled: options.enabled && !(isOne && shown === "archived"),
  });
}

/** One item of a kind. */
export function useItem({ kind, cardinality }: KindDescription, id: string) {
  const { query } = useKindProcedures(kind);
  return useQuery({
    queryKey: [["memory", kind, "get"], { id }],
    queryFn: async () =>
      itemsOf(await (cardinality === "one" ? query("get") : query("get", { id })))[0] ?? null,
  });
}

type Values = Record<string, unknown>;

/** What a member can do with the items of a kind; each resolves once what is shown is up to date. */
export function useKindActions({ kind, cardinality }: KindDescription) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { mutate } = useKindProcedures(kind);
  const change = async (name: string, input?: unknown): Promise<void> => {
    await mutate(name, input);
    await queryClient.invalidateQueries(trpc.memory.pathFilter());
  };
  const save = (item: Item | undefined, values: Values): Promise<void> => {
    switch (cardinality) {
      case "one":
        return change("set", values);
      case "appendOnly":
        return item ? change("amend", { id: item.id, item: values }) : change("create", values);
      case "many":
      case "series":
        return item
          ? change("update", { id: item.id, patch: values, expectedUpdatedAt: item.updatedAt })
          : change("create", values);
      default: {
        const unknown: never = cardinality;
        throw new Error(`Not a cardinality: ${String(unknown)}`);
      }
    }
  };
  return {
    save,
    archive: ({ id }: Item) =>
      cardinality === "one" ? change("clear") : change("archive", { id }),
    restore: ({ id }: Item) => change("restore", { id }),
    remove: ({ id }: Item) => change("remove", { id }),
  };
}
