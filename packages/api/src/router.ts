import { conversationRouter } from "./conversation/router.ts";
import { memoryRouter } from "./memory/router.ts";
import { safetyRouter } from "./safety/router.ts";
import { publicProcedure, router } from "./trpc.ts";
import { userRouter } from "./user/router.ts";

export const appRouter = router({
  health: publicProcedure.query(() => ({ ok: true })),
  conversation: conversationRouter,
  memory: memoryRouter,
  safety: safetyRouter,
  user: userRouter,
});

export type AppRouter = typeof appRouter;
