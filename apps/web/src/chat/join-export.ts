import type { Outputs } from "../trpc/types.ts";

export type ExportPage = Outputs["conversation"]["export"];

/** One document of the pages of an export; a conversation that goes on in the next page stays one. */
export function joinExport(pages: readonly ExportPage[]): string {
  if (pages[0]?.format === "markdown") {
    return pages.map((page) => (page.format === "markdown" ? page.text : "")).join("");
  }
  const parts = pages.flatMap((page) => (page.format === "json" ? page.items : []));
  const conversations = [...Map.groupBy(parts, ({ conversation }) => conversation.id).values()];
  return JSON.stringify(
    conversations.flatMap((ofOne) =>
      ofOne.slice(0, 1).map(({ conversation }) => ({
        ...conversation,
        messages: ofOne.flatMap(({ messages }) => messages),
      })),
    ),
    null,
    2,
  );
}
