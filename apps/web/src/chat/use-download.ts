"use client";

import { useTRPCClient } from "../trpc/client.ts";
import { type ExportPage, joinExport } from "./join-export.ts";

interface Download {
  format: "markdown" | "json";
  /** One conversation; all of them without it. */
  conversationId?: string;
}

const types = { markdown: "text/markdown", json: "application/json" };
const extensions = { markdown: "md", json: "json" };

function saveAs(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** Saves conversations as a file on the reader's device. */
export function useDownload() {
  const client = useTRPCClient();
  return async ({ format, conversationId }: Download): Promise<void> => {
    const pages: ExportPage[] = [];
    let cursor: string | null = null;
    do {
      const page: ExportPage = await client.conversation.export.query({
        format,
        conversationId,
        cursor,
        limit: 500,
      });
      pages.push(page);
      cursor = page.nextCursor;
    } while (cursor !== null);
    const name = conversationId === undefined ? "conversations" : "conversation";
    const day = new Date().toISOString().slice(0, 10);
    saveAs(
      `${name}-${day}.${extensions[format]}`,
      new Blob([joinExport(pages)], { type: types[format] }),
    );
  };
}
