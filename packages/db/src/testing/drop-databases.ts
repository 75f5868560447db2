/** Program: drops the databases of one run of tests (see `useGiven` in server.ts). */
import { dropDatabases } from "./admin.ts";

const { DROP_URL, DROP_PREFIX } = process.env;
if (DROP_URL && DROP_PREFIX) await dropDatabases(DROP_URL, DROP_PREFIX);
