/** What the global setup hands to each test file. All of it can be cloned between processes. */
export interface TestServer {
  /** Signs in to the server as a role that may create databases and roles. */
  url: string;
  /** A migrated database that nobody may connect to, only clone. */
  template: string;
  /** Every database of this run begins with it. */
  prefix: string;
  /** How to clone fastest: files where nothing waits for the disk, otherwise the write-ahead log. */
  strategy: "file_copy" | "wal_log";
}

declare module "vitest" {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}
