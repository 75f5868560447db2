import type { Conversation } from "../trpc/types.ts";

const day = new Intl.DateTimeFormat("en", { day: "numeric", month: "long" });

/** What a conversation is called: its title, or the day it began. */
export const titleOf = ({ title, startedAt }: Pick<Conversation, "title" | "startedAt">): string =>
  title ?? `Conversation of ${day.format(startedAt)}`;
