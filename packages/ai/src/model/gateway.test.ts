import { describe, expect, it } from "vitest";
import { modelFromEnv, ModelSettingsError } from "./gateway.ts";

const failing = (env: Record<string, string>): ModelSettingsError => {
  try {
    modelFromEnv(env);
  } catch (error) {
    if (error instanceof ModelSettingsError) return error;
  }
  throw new Error("expected a ModelSettingsError");
};

describe("the model that the environment names", () => {
  it("is none when nothing is set", () => {
    expect(modelFromEnv({})).toBeNull();
    expect(modelFromEnv({ AI_BASE_URL: "", AI_MODEL: "  " })).toBeNull();
  });

  it("needs no key, as local servers have none", () => {
    const handle = modelFromEnv({ AI_BASE_URL: "http://127.0.0.1:1/v1/", AI_MODEL: "small" });
    expect(handle?.name).toBe("small");
  });

  it.each([
    [{ AI_MODEL: "small" }, "AI_BASE_URL"],
    [{ AI_API_KEY: "secret" }, "AI_BASE_URL"],
    [{ AI_BASE_URL: "http://127.0.0.1:1/v1" }, "AI_MODEL"],
    [{ AI_BASE_URL: "127.0.0.1:1", AI_MODEL: "small" }, "AI_BASE_URL"],
    [{ AI_BASE_URL: "file:///etc", AI_MODEL: "small" }, "AI_BASE_URL"],
  ])("names the variable to mend in %j", (env, variable) => {
    const error = failing(env);
    expect(error.variable).toBe(variable);
    expect(error.message).toContain(variable);
    expect(error.message).not.toContain("secret");
  });
});
