"use client";

import { describeTime } from "./describe-time.ts";

/** How long ago something was, with the exact time for who wants it. */
export function RelativeTime({ at }: { at: Date }) {
  // The server's clock, zone and language may differ from the reader's.
  return (
    <time dateTime={at.toISOString()} title={at.toLocaleString()} suppressHydrationWarning>
      {describeTime(at, new Date())}
    </time>
  );
}
