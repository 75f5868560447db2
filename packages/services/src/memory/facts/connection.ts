import {
  type ActorTransaction,
  entityRelationships as connections,
  entityRelationshipTypes,
  withActor,
} from "@companion/db";
import { and, eq, getTableColumns, or } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Call } from "../../context.ts";
import { callOf, once, repeatable } from "../../idempotency/once.ts";
import { lockMemory } from "../state.ts";
import { assertEntities, jsonObject, share } from "./entity.ts";

type ConnectionType = (typeof entityRelationshipTypes)[number];

/** Types that say the same when read from the other end. */
const mutual: readonly ConnectionType[] = ["similar_to", "related_to", "opposite_of"];

/** How much a connection weighs where nobody said; for ranking only. */
const ordinaryWeight = 0.5;

export const connectInput = repeatable
  .extend({
    fromEntityId: z.uuid(),
    toEntityId: z.uuid(),
    type: z.enum(entityRelationshipTypes),
    weight: share.optional(),
    /** Whether it leads back too; without it, as its type has it. */
    bidirectional: z.boolean().optional(),
    metadata: jsonObject.optional(),
  })
  .refine(
    ({ fromEntityId, toEntityId }) => fromEntityId.toLowerCase() !== toEntityId.toLowerCase(),
    {
      path: ["toEntityId"],
      message: "Connect two different entities.",
    },
  );

type ConnectInput = z.output<typeof connectInput>;

const { userId: _, relationshipType, ...others } = getTableColumns(connections);

export const connectionColumns = { ...others, type: relationshipType };

/** How two entities of the member belong together. */
export type Connection = Omit<typeof connections.$inferSelect, "userId" | "relationshipType"> & {
  type: ConnectionType;
};

const isBetween = (fromEntityId: string, toEntityId: string) =>
  and(eq(connections.fromEntityId, fromEntityId), eq(connections.toEntityId, toEntityId));

const saveConnection = async (
  tx: ActorTransaction,
  { fromEntityId, toEntityId, type, ...given }: ConnectInput,
  now: Date,
): Promise<Connection> => {
  await assertEntities(tx, [fromEntityId, toEntityId]);
  const [known] = await tx.db
    .select(connectionColumns)
    .from(connections)
    .where(
      and(
        eq(connections.userId, tx.userId),
        eq(connections.relationshipType, type),
        or(
          isBetween(fromEntityId, toEntityId),
          and(isBetween(toEntityId, fromEntityId), eq(connections.bidirectional, true)),
        ),
      ),
    )
    .orderBy(connections.createdAt, connections.id)
    .limit(1);
  const values = {
    weight: given.weight ?? known?.weight ?? ordinaryWeight,
    bidirectional: given.bidirectional ?? known?.bidirectional ?? mutual.includes(type),
    metadata: { ...known?.metadata, ...given.metadata },
    updatedAt: now,
  };
  const [saved] =
    known === undefined
      ? await tx.db
          .insert(connections)
          .values({
            ...values,
            userId: tx.userId,
            id: uuidv7(),
            fromEntityId,
            toEntityId,
            relationshipType: type,
            createdAt: now,
          })
          .returning(connectionColumns)
      : await tx.db
          .update(connections)
          .set(values)
          .where(and(eq(connections.userId, tx.userId), eq(connections.id, known.id)))
          .returning(connectionColumns);
  if (saved === undefined) throw new Error("a write returns its row");
  return saved;
};

/** Connects two entities, or changes what connects them already in this way. */
export const connect = ({ ctx, input }: Call<ConnectInput>): Promise<Connection> =>
  withActor(ctx.database.app, ctx.actor, (tx) => {
    const now = ctx.now();
    return once(tx, { call: callOf("memory.facts.connect", input), now }, async () => {
      await lockMemory(tx, now);
      return saveConnection(tx, input, now);
    });
  });
