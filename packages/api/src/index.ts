export { type Api, createApi } from "./api.ts";
export { type Auth, type AuthOptions, createAuth } from "./auth.ts";
export { createContext, type RequestContext } from "./context.ts";
export { type ApiOptions, authPath, createApiHandler, trpcPath } from "./handler.ts";
export { type AppRouter, appRouter, createCaller } from "./router.ts";
