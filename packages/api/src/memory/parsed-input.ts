/**
 * What a procedure's input schema parsed to. tRPC writes it as `Out extends UnsetMarker ? undefined : Out`,
 * which TypeScript cannot decide for a generic `Out`.
 * Guarantee: `UnsetMarker` is tRPC's private mark for "no schema"; no schema of a kind parses to it.
 */
export const parsedInput = <Out>(input: unknown): Out => input as Out;
