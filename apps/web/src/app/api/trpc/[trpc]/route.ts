import { api } from "../../../../server/api.ts";

const handle = (request: Request): Promise<Response> => api().handle(request);

export { handle as GET, handle as POST };
