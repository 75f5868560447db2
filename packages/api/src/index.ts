export { type Api, createApi } from "./api.ts";
export { createContext } from "./context.ts";
export { authPath, trpcPath } from "./handler.ts";
export { type AppRouter, appRouter } from "./router.ts";
