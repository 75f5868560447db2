import fc from "fast-check";
import { type Given, type Place, validInput } from "./arbitrary-input.ts";
import { idPlaces } from "./known-ids.ts";
import type { ListedProcedure } from "./procedures.ts";

/** Which id stands at a place of an input. */
export type IdAt = (place: Place) => string;

const withIds =
  (idAt: IdAt): Given =>
  (place, { format }) =>
    format === "uuid" ? fc.constant(idAt(place)) : undefined;

/** A valid input with these ids, of which that at `place` is there in any case. */
export const inputWithId = (procedure: ListedProcedure, place: Place, idAt: IdAt): unknown => {
  const holds = (input: unknown) => JSON.stringify(input).includes(idAt(place));
  const inputs = validInput(procedure, withIds(idAt)).filter(holds);
  const [input] = fc.sample(inputs, { numRuns: 1, seed: 3 });
  return input;
};

/** Several valid inputs with these ids, each of them in at least one. */
export const inputsWithIds = (
  procedure: ListedProcedure,
  { idAt, count }: { idAt: IdAt; count: number },
): unknown[] => [
  ...idPlaces(procedure).map((place) => inputWithId(procedure, place, idAt)),
  ...fc.sample(validInput(procedure, withIds(idAt)), { numRuns: count, seed: 11 }),
];
