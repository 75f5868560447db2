export { type Api, createApi } from "./api.ts";
export { createContext } from "./context.ts";
export { authPath, maxBodyBytes, trpcPath } from "./handler.ts";
export { type AppRouter, appRouter } from "./router.ts";
