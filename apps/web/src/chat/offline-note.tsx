"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../trpc/client.ts";
import classes from "./chat.module.css";

/** Says plainly when no language model answers. */
export function OfflineNote() {
  const trpc = useTRPC();
  const { data: member } = useQuery(trpc.user.me.queryOptions());
  if (member === undefined || member.companion.configured) return null;
  return (
    <div className={classes.note}>
      Offline companion: no language model is set up here. I answer by simple rules, and I still
      remember what you tell me.
    </div>
  );
}
