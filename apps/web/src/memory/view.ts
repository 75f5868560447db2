import type { Outputs } from "../trpc/types.ts";

type State = Outputs["memory"]["timeline"]["items"][number]["state"];

/** Which items of a kind are listed: what is known, or what is no longer. */
export type Shown = "known" | Extract<State, "archived" | "rejected" | "superseded">;

/** What the page shows: the items of each kind, or all of them by time. */
export type View = Shown | "timeline";

const nothingYet =
  "Nothing yet. As we talk, I note what seems to matter to you. It will stand here, with the words it came from.";

export const views = {
  known: { label: "By topic", empty: nothingYet },
  timeline: { label: "By time", empty: nothingYet },
  archived: { label: "Put away", empty: "You have put nothing away." },
  rejected: { label: "Not right", empty: "There is nothing that you said was not right." },
  superseded: { label: "Replaced", empty: "Nothing has been replaced." },
} as const satisfies Record<View, { label: string; empty: string }>;

/** The choices of a control that switches between views. */
export const viewChoices = Object.entries(views).map(([value, { label }]) => ({ value, label }));

export const isView = (value: string): value is View => Object.hasOwn(views, value);
