import { createServer } from "node:net";
import { EmbeddedPostgresError, hasErrno } from "./error.ts";

/** Every embedded server listens here, and nowhere else. */
export const loopback = "127.0.0.1";

/**
 * The port asked for, after a look whether it is free, or one that the system chooses.
 * @throws EmbeddedPostgresError `port_taken`
 */
export function choosePort(requested = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) =>
      reject(hasErrno(error, "EADDRINUSE") ? portTaken(requested) : error),
    );
    probe.listen(requested, loopback, () => {
      const address = probe.address();
      const port = address !== null && typeof address === "object" ? address.port : requested;
      probe.close(() => resolve(port));
    });
  });
}

function portTaken(port: number): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    "port_taken",
    `Port ${port} on ${loopback} is taken by another program. Stop it, or choose another port for PostgreSQL.`,
  );
}
