import { z } from "zod";
import type { Message } from "../conversation.ts";

/** One step of a reply. `replace` takes the place of all text so far. */
export type ReplyStep =
  | { type: "started"; citations: string[] }
  | { type: "delta"; text: string }
  | { type: "replace"; text: string }
  /** The stored reply; null when it failed and may be asked for again. */
  | { type: "done"; message: Message | null };

export interface ReplyStreamEvent {
  /** Grows within one reply; given back as `lastEventId`, it resumes after this event. */
  id: string;
  event: ReplyStep;
}

/** The place of an event: the start, a stored piece (from 1), the whole text, the end. */
export const places = { none: -1, start: 0, whole: 2_147_483_646, end: 2_147_483_647 } as const;

export const eventAt = (place: number, event: ReplyStep): ReplyStreamEvent => ({
  id: String(place),
  event,
});

const idSchema = z
  .string()
  .regex(/^\d{1,10}$/u)
  .transform(Number)
  .refine((place) => place <= places.end);

/** Where to go on after `lastEventId`; from the beginning when it is none of ours. */
export const placeOf = (lastEventId: string | undefined): number =>
  idSchema.safeParse(lastEventId).data ?? places.none;
