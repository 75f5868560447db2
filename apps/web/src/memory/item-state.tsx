"use client";

import { Badge } from "@mantine/core";

const words: ReadonlyMap<string, { label: string; color: string }> = new Map([
  ["inferred", { label: "Not confirmed", color: "yellow" }],
  ["archived", { label: "Put away", color: "gray" }],
  ["rejected", { label: "Not right", color: "gray" }],
  ["superseded", { label: "Replaced", color: "gray" }],
]);

/** Says where an item stands, unless it stands as what the member said. */
export function ItemState({ state }: { state: string }) {
  const said = words.get(state);
  return (
    said && (
      <Badge variant="light" color={said.color} size="sm">
        {said.label}
      </Badge>
    )
  );
}
