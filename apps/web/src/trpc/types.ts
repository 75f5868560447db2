import type { AppRouter } from "@companion/api";
import type { inferRouterOutputs } from "@trpc/server";

/** What the API gives, read off the router. */
export type Outputs = inferRouterOutputs<AppRouter>;

export type Conversation = Outputs["conversation"]["list"]["items"][number];
export type Message = Outputs["conversation"]["messages"]["items"][number];
export type Resource = Outputs["safety"]["resources"][number];
export type Resumption = NonNullable<Outputs["conversation"]["continuity"]["resume"]>;
export type KindDescription = Outputs["memory"]["kinds"][number];
export type MemoryField = KindDescription["fields"][number];
