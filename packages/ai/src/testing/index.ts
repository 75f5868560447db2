export {
  startStubModelServer,
  type StubAnswer,
  type StubModelServer,
  type StubRequest,
} from "./stub-model-server.ts";
