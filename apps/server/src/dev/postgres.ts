import { startEmbedded } from "@companion/db/embedded";
import { say } from "./log.ts";

/** The server that development runs on. */
export interface DevelopmentPostgres {
  url: string;
  isEmbedded: boolean;
  stop(): Promise<void>;
}

/** The server that DATABASE_URL names, or the embedded one with its data in .data/. */
export const openPostgres = async (given: string | undefined): Promise<DevelopmentPostgres> => {
  if (given !== undefined && given !== "") {
    return { url: given, isEmbedded: false, stop: () => Promise.resolve() };
  }
  const { url, stop } = await startEmbedded({ log: (line) => say("database", line) });
  return { url, isEmbedded: true, stop };
};
