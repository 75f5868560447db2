export {
  startStubModelServer,
  type StubAnswer,
  type StubModelServer,
} from "./stub-model-server.ts";
