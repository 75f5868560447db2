/**
 * The server side of the product. Node runs our packages as they stand, so the bundler leaves them alone:
 * nothing to compile before the first page, and files are found by their place on disk.
 */
const { appRouter, createApi, createContext } = await import(
  /* turbopackIgnore: true */ "@companion/api"
);

declare global {
  var companionApi: ReturnType<typeof createApi> | undefined;
}

/** The API of this process; kept where a module that is loaded anew in development finds it again. */
const api = () => (globalThis.companionApi ??= createApi(process.env));

export { api, appRouter, createContext };
