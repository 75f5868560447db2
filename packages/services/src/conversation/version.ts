import { z } from "zod";
import { ServiceError } from "../errors.ts";

export const versioned = z.object({
  /** Refuses the change if somebody changed this after then. */
  expectedUpdatedAt: z.date().optional(),
});

/** @throws ServiceError `stale_version` where this is not the version that the caller saw */
export const assertVersion = (
  { updatedAt }: { updatedAt: Date },
  expected: Date | undefined,
): void => {
  if (expected !== undefined && expected.getTime() !== updatedAt.getTime()) {
    throw new ServiceError("stale_version", "This was changed meanwhile. Load it again.");
  }
};
