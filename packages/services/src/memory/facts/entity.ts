import { type ActorTransaction, entityTypes, factEntities as entities } from "@companion/db";
import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { notFound } from "../../errors.ts";

export const entityName = z.string().trim().min(1).max(200);

const label = z.string().trim().min(1).max(100);

/** From 0 to 1, as precise as a `real` column; the database refuses what is too small for one. */
export const share = z.number().min(0).max(1).overwrite(Math.fround);

const maxJson = 10_000;

/** An object of JSON values, of at most 10,000 characters. */
export const jsonObject = z
  .record(z.string().min(1).max(100), z.json())
  .refine((value) => JSON.stringify(value).length <= maxJson, "This is too long.");

/** A thing that facts are about: found by its type and name or one of its aliases, or new. */
export const entityInput = z.strictObject({
  type: z.enum(entityTypes),
  name: entityName,
  category: label.optional(),
  subcategory: label.optional(),
  attributes: jsonObject.optional(),
  aliases: z.array(entityName).max(20).optional(),
});

export const entityColumns = {
  id: entities.id,
  type: entities.entityType,
  name: entities.entityName,
  category: entities.category,
  subcategory: entities.subcategory,
  attributes: entities.attributes,
  aliases: entities.aliases,
  createdAt: entities.createdAt,
  updatedAt: entities.updatedAt,
};

export type Entity = Pick<
  typeof entities.$inferSelect,
  "id" | "category" | "subcategory" | "attributes" | "aliases" | "createdAt" | "updatedAt"
> & { type: (typeof entityTypes)[number]; name: string };

/** Which entity: by its id, or by its name, where the type tells apart what is called the same. */
export const entityReference = z.union([
  z.strictObject({ id: z.uuid() }),
  z.strictObject({ name: entityName, type: z.enum(entityTypes).optional() }),
]);

const isCalled = (name: string): SQL => sql`(lower(${entities.entityName}) = lower(${name})
  or exists (select from unnest(${entities.aliases}) as alias where lower(alias) = lower(${name})))`;

/** The entity of a reference; a name comes before an alias, then what was mentioned last. */
export const findEntity = async (
  tx: ActorTransaction,
  reference: z.output<typeof entityReference>,
): Promise<Entity | undefined> => {
  const query = tx.db.select(entityColumns).from(entities).$dynamic();
  const own = eq(entities.userId, tx.userId);
  const [found] =
    "id" in reference
      ? await query.where(and(own, eq(entities.id, reference.id))).execute()
      : await query
          .where(
            and(
              own,
              reference.type && eq(entities.entityType, reference.type),
              isCalled(reference.name),
            ),
          )
          .orderBy(
            desc(sql`lower(${entities.entityName}) = lower(${reference.name})`),
            desc(entities.updatedAt),
            desc(entities.id),
          )
          .limit(1)
          .execute();
  return found;
};

/** @throws ServiceError `not_found` where one of the ids is no entity of the member's */
export const assertEntities = async (
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<void> => {
  if (ids.length === 0) return;
  const wanted = new Set(ids.map((id) => id.toLowerCase()));
  const found = await tx.db
    .select({ id: entities.id })
    .from(entities)
    .where(and(eq(entities.userId, tx.userId), inArray(entities.id, [...wanted])));
  if (found.length < wanted.size) throw notFound("entity");
};

/** Other names of an entity, each once whatever its case, without its own. */
const aliasesOf = (name: string, given: readonly string[]): string[] => {
  const byCase = new Map(given.map((alias) => [alias.toLowerCase(), alias]));
  byCase.delete(name.toLowerCase());
  return [...byCase.values()].slice(0, 20);
};

/** Finds or adds an entity, with what is newly said of it. The member's memory must be locked. */
export const saveEntity = async (
  tx: ActorTransaction,
  given: z.output<typeof entityInput>,
  now: Date,
): Promise<Entity> => {
  const known = await findEntity(tx, { name: given.name, type: given.type });
  const name = known?.name ?? given.name;
  const values = {
    category: given.category ?? known?.category ?? null,
    subcategory: given.subcategory ?? known?.subcategory ?? null,
    attributes: { ...known?.attributes, ...given.attributes },
    aliases: aliasesOf(name, [...(known?.aliases ?? []), ...(given.aliases ?? [])]),
    updatedAt: now,
  };
  const [saved] =
    known === undefined
      ? await tx.db
          .insert(entities)
          .values({
            ...values,
            userId: tx.userId,
            id: uuidv7(),
            entityType: given.type,
            entityName: name,
            createdAt: now,
          })
          .returning(entityColumns)
      : await tx.db
          .update(entities)
          .set(values)
          .where(and(eq(entities.userId, tx.userId), eq(entities.id, known.id)))
          .returning(entityColumns);
  if (saved === undefined) throw new Error("a write returns its row");
  return saved;
};
