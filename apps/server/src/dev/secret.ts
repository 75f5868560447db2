import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** The secret that signs sessions in development: made once and kept, so that sessions outlive a restart. */
export const developmentSecret = async (folder: string): Promise<string> => {
  const file = path.join(folder, "auth-secret");
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(file, randomBytes(33).toString("base64"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return readFile(file, "utf8");
};
