export * from "./conversation/continuity.ts";
export * from "./conversation/conversations.ts";
export * from "./conversation/messages.ts";
export * from "./conversation/replies.ts";
export * from "./identity/auth.ts";
export * from "./identity/users.ts";
export * from "./memory/spine.ts";
export * from "./safety/crisis-flags.ts";
