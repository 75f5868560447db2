import type { InfiniteData } from "@tanstack/react-query";

interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** Pages of messages, the latest message first on the first page, with `message` in its place. */
export function withMessage<Item extends { id: string }, Cursor>(
  data: InfiniteData<Page<Item>, Cursor> | undefined,
  message: Item,
): InfiniteData<Page<Item>, Cursor> | undefined {
  if (data === undefined) return undefined;
  const known = data.pages.some((page) => page.items.some(({ id }) => id === message.id));
  const pages = data.pages.map((page, index) => ({
    ...page,
    items: known
      ? page.items.map((item) => (item.id === message.id ? message : item))
      : index === 0
        ? [message, ...page.items]
        : page.items,
  }));
  return { ...data, pages };
}

/** All messages of the pages in the order they were said. */
export const inOrder = <Item>(pages: readonly Page<Item>[]): Item[] =>
  pages.flatMap((page) => page.items).toReversed();
