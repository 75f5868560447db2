"use client";

import { useIntersection } from "@mantine/hooks";
import { useState } from "react";

/** Whether an element has been on the screen, or close to it, since it was first rendered. */
export function useSeen<Seen extends HTMLElement>() {
  const { ref, entry } = useIntersection<Seen>({ rootMargin: "400px" });
  const [isSeen, setIsSeen] = useState(false);
  if (entry?.isIntersecting === true && !isSeen) setIsSeen(true);
  return { ref, isSeen };
}
