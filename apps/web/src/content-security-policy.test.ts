import { expect, it } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy.ts";

const directives = (policy: string): Map<string, string> =>
  new Map(
    policy.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources.join(" ")];
    }),
  );

it("runs scripts that the server marked for this one page, and speaks to this origin only", () => {
  const policy = directives(contentSecurityPolicy("abc", "production"));
  expect(policy.get("script-src")).toBe("'self' 'nonce-abc' 'strict-dynamic'");
  expect(policy.get("connect-src")).toBe("'self'");
  expect(policy.get("default-src")).toBe("'self'");
  expect(policy.get("frame-ancestors")).toBe("'none'");
});

it("lets code be evaluated in development only", () => {
  expect(contentSecurityPolicy("abc", "development")).toContain("'unsafe-eval'");
  expect(contentSecurityPolicy("abc", "production")).not.toContain("eval");
});
