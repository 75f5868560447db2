import { writeFile } from "node:fs/promises";
import path from "node:path";
import { kindsPage } from "../memory/kinds-page.ts";

const page = path.resolve(import.meta.dirname, "../../../../docs/memory-kinds.md");

await writeFile(page, kindsPage());
process.stdout.write(`Wrote ${path.relative(process.cwd(), page)}.\n`);
