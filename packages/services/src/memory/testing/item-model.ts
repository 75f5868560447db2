import type { ItemState } from "@companion/db";

/** What a goal says of itself: its columns that the model follows. */
export interface Said {
  title: string;
  description: string | null;
}

type Revision = Said & { at: number; state: ItemState };

/** An item as the rules say it is; its log has what each revision left. */
export interface ModelItem extends Said {
  id: string;
  state: ItemState;
  confidence: number;
  mentionCount: number;
  lastMentionedAt: number;
  beforeArchive: ItemState;
  log: Revision[];
}

/** What a verb answers: an item, or a code of ours. */
export type Answer = { item: ModelItem } | "conflict" | "not_found" | "skipped" | "removed";

interface Mentioned extends Said {
  at: number;
  confidence: number;
  inferred: boolean;
}

const live: readonly ItemState[] = ["stated", "inferred", "confirmed"];
const keyed: readonly ItemState[] = [...live, "rejected"];

/** The rules of an item's states, without a database: as schema.md and memory.md put them. */
export class ItemModel {
  now = Date.UTC(2026, 0, 1);
  readonly items: ModelItem[] = [];

  /** What is known at a time, by replaying the log. */
  asOf(
    at: number,
    states: readonly ItemState[] = live,
  ): (Said & { id: string; state: ItemState })[] {
    return this.items.flatMap(({ id, log }) => {
      const last = log.findLast((revision) => revision.at <= at);
      if (last === undefined || !states.includes(last.state)) return [];
      const { title, description, state } = last;
      return [{ id, title, description, state }];
    });
  }

  /** The member says it; `id` is what the database gave a new item. */
  create({ title, description }: Said, id: string): Answer {
    const holder = this.#holderOf(title);
    if (holder === undefined) {
      const sure = { at: this.now, confidence: 1, inferred: false };
      return this.#begin({ title, description, ...sure }, id);
    }
    return this.#change(holder, {
      title,
      description: description ?? holder.description,
      state: holder.state === "confirmed" ? "confirmed" : "stated",
      confidence: 1,
      mentionCount: holder.mentionCount + 1,
      lastMentionedAt: Math.max(this.now, holder.lastMentionedAt),
    });
  }

  /** An extraction finds it. */
  mention(found: Mentioned, id: string): Answer {
    const holder = this.#holderOf(found.title);
    if (holder === undefined) return this.#begin(found, id);
    if (holder.state === "rejected") return "skipped";
    const isSure = found.at >= holder.lastMentionedAt && found.confidence >= holder.confidence;
    const mayDescribe = found.description !== null && (isSure || holder.description === null);
    return this.#change(holder, {
      title: isSure ? found.title : holder.title,
      description: mayDescribe ? found.description : holder.description,
      state: holder.state === "inferred" && !found.inferred ? "stated" : holder.state,
      confidence: 1 - (1 - holder.confidence) * (1 - found.confidence),
      mentionCount: holder.mentionCount + 1,
      lastMentionedAt: Math.max(found.at, holder.lastMentionedAt),
    });
  }

  update(item: ModelItem, patch: Partial<Said>): Answer {
    const next = { ...item, ...patch };
    if (!live.includes(item.state) || this.#isTaken(next.title, item)) return "conflict";
    return this.#record(item, { ...patch, state: "stated", confidence: 1 });
  }

  confirm(item: ModelItem): Answer {
    if (item.state === "confirmed") return { item };
    if (!keyed.includes(item.state)) return "conflict";
    return this.#record(item, { state: "confirmed", confidence: 1 });
  }

  reject(item: ModelItem): Answer {
    if (item.state === "rejected") return { item };
    return live.includes(item.state) ? this.#record(item, { state: "rejected" }) : "conflict";
  }

  archive(item: ModelItem): Answer {
    if (item.state === "archived") return { item };
    if (!live.includes(item.state)) return "conflict";
    return this.#record(item, { state: "archived", beforeArchive: item.state });
  }

  restore(item: ModelItem): Answer {
    if (live.includes(item.state)) return { item };
    if (item.state !== "archived") return "conflict";
    const holder = this.#holderOf(item.title);
    if (holder === undefined) return this.#record(item, { state: item.beforeArchive });
    this.#record(item, { state: "superseded" });
    return this.#change(holder, {
      description: holder.description ?? item.description,
      state: holder.state === "confirmed" ? "confirmed" : "stated",
      confidence: 1 - (1 - holder.confidence) * (1 - item.confidence),
      mentionCount: holder.mentionCount + item.mentionCount,
    });
  }

  revert(item: ModelItem, revision: number): Answer {
    const past = item.log[revision - 1];
    if (past === undefined) return "not_found";
    const { title, description, state } = past;
    const isTaken = keyed.includes(state) && this.#isTaken(title, item);
    if (state === "superseded" || isTaken) return "conflict";
    return this.#record(item, { title, description, state });
  }

  remove(item: ModelItem): Answer {
    this.items.splice(this.items.indexOf(item), 1);
    return "removed";
  }

  #holderOf(title: string): ModelItem | undefined {
    return this.items.find(
      (item) => keyed.includes(item.state) && item.title.toLowerCase() === title.toLowerCase(),
    );
  }

  #isTaken(title: string, by: ModelItem): boolean {
    const holder = this.#holderOf(title);
    return holder !== undefined && holder !== by;
  }

  #begin({ title, description, at, confidence, inferred }: Mentioned, id: string): Answer {
    const state = inferred ? "inferred" : "stated";
    const known = { id, title, description, state, confidence } as const;
    const counts = { mentionCount: 1, lastMentionedAt: at };
    const item: ModelItem = { ...known, ...counts, beforeArchive: "stated", log: [] };
    this.items.push(item);
    return this.#record(item, {});
  }

  /** A mention that changes nothing but counts is no revision. */
  #change(item: ModelItem, change: Partial<ModelItem>): Answer {
    const isSame = (["title", "description", "state"] as const).every(
      (name) => change[name] === undefined || change[name] === item[name],
    );
    if (!isSame) return this.#record(item, change);
    Object.assign(item, change);
    return { item };
  }

  #record(item: ModelItem, change: Partial<ModelItem>): Answer {
    Object.assign(item, change);
    const { title, description, state } = item;
    item.log.push({ at: this.now, title, description, state });
    return { item };
  }
}
