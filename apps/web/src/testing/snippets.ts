import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../../../..");

/** Where the snippets of a folder are put, so that they find the packages that they import. */
const homes: Record<string, string> = {
  web: path.join(root, "apps/web"),
  node: path.join(root, "apps/server"),
  native: path.join(root, "apps/server"),
};

interface Snippet {
  /** As its info string says, such as `node/client.ts`. */
  name: string;
  code: string;
}

/** The code blocks of a document that name a file. */
const snippetsIn = (markdown: string): Snippet[] =>
  [...markdown.matchAll(/^```tsx? (\S+)\n([^]*?)^```$/gmu)].map(([, name = "", code = ""]) => ({
    name,
    code,
  }));

/** A new folder within a package, where version control does not look. */
async function scratch(home: string): Promise<string> {
  const parent = path.join(home, ".turbo");
  await mkdir(parent, { recursive: true });
  return mkdtemp(path.join(parent, "snippets-"));
}

export interface WrittenSnippets {
  names: string[];
  /** The whole path of a snippet. */
  pathOf(name: string): string;
  remove(): Promise<void>;
}

/** Writes the snippets of a document, named from the root of the repository, into folders of their own. */
export async function writeSnippets(document: string): Promise<WrittenSnippets> {
  const snippets = snippetsIn(await readFile(path.join(root, document), "utf8"));
  const folders = new Map<string, string>();
  for (const home of new Set(Object.values(homes))) {
    folders.set(home, await scratch(home));
  }
  const pathOf = (name: string): string => {
    const folder = folders.get(homes[name.split("/")[0] ?? ""] ?? "");
    if (folder === undefined) throw new Error(`No package to compile ${name} in`);
    return path.join(folder, name);
  };
  for (const { name, code } of snippets) {
    await mkdir(path.dirname(pathOf(name)), { recursive: true });
    await writeFile(pathOf(name), code);
  }
  return {
    names: snippets.map(({ name }) => name),
    pathOf,
    remove: async () => {
      await Promise.all(
        [...folders.values()].map((folder) => rm(folder, { recursive: true, force: true })),
      );
    },
  };
}
