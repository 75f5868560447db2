/**
 * Who a transaction acts for: a member, or a service (worker, importer, demo seed) that does
 * something for one member. Identity comes from the session or the job, never from an input.
 */
export type Actor =
  | { readonly type: "member"; readonly userId: string }
  | { readonly type: "service"; readonly service: string; readonly userId: string };

/** How an actor is named in histories and audits; no name of a person. */
export const actorLabel = (actor: Actor): string => {
  switch (actor.type) {
    case "member":
      return "member";
    case "service":
      return `service:${actor.service}`;
    default:
      return actor satisfies never;
  }
};
