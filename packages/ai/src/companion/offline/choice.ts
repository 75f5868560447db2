import { createHash } from "node:crypto";

/** Chooses among phrases; the same conversation always chooses the same. */
export type Choose = (phrases: readonly string[]) => string;

/**
 * Varies by the words of the conversation instead of by chance, and passes over what the companion
 * has already said in it while there is something else to say.
 */
export const chooser = (conversation: string, said: string): Choose => {
  let turn = 0;
  return (phrases) => {
    const fresh = phrases.filter((phrase) => !said.includes(phrase));
    const from = fresh.length > 0 ? fresh : phrases;
    turn += 1;
    const digest = createHash("sha256").update(`${turn}\n${conversation}`).digest();
    return from[digest.readUInt32BE(0) % from.length] ?? "";
  };
};
