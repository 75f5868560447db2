import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import type { LanguageModel } from "ai";

/** A language model and the name under which replies and extractions record it. */
export interface ModelHandle {
  readonly model: LanguageModel;
  readonly name: string;
}

type Variable = "AI_BASE_URL" | "AI_MODEL" | "AI_API_KEY";

/** The model's environment variables are incomplete or wrong; `variable` is the one to mend. */
export class ModelSettingsError extends Error {
  override readonly name = "ModelSettingsError";
  readonly variable: Variable;

  constructor(variable: Variable, problem: string) {
    super(`${variable} ${problem}`);
    this.variable = variable;
  }
}

const providerName = "companion";

/** Some servers refuse optional fields under strict schemas; ours are checked on arrival anyway. */
export const lenientSchema = { [providerName]: { strictJsonSchema: false } };

const baseUrl = (text: string): string => {
  const url = URL.parse(text);
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) {
    throw new ModelSettingsError(
      "AI_BASE_URL",
      "must be an http or https address, such as http://127.0.0.1:11434/v1",
    );
  }
  return text.replace(/\/+$/u, "");
};

/**
 * The model that the environment names, on any OpenAI-compatible server.
 * AI_BASE_URL and AI_MODEL belong together; AI_API_KEY is for servers that ask for one.
 * @returns null when none of the three is set
 * @throws ModelSettingsError naming the variable that is missing or wrong
 */
export const modelFromEnv = (
  env: Readonly<Record<string, string | undefined>>,
): ModelHandle | null => {
  const url = env["AI_BASE_URL"]?.trim() ?? "";
  const name = env["AI_MODEL"]?.trim() ?? "";
  const apiKey = env["AI_API_KEY"]?.trim() ?? "";
  if (url === "" && name === "" && apiKey === "") return null;
  if (url === "") throw new ModelSettingsError("AI_BASE_URL", "is missing; set it with AI_MODEL");
  if (name === "") throw new ModelSettingsError("AI_MODEL", "is missing; set it with AI_BASE_URL");
  const provider = createOpenAICompatible({
    name: providerName,
    baseURL: baseUrl(url),
    ...(apiKey === "" ? {} : { apiKey }),
    includeUsage: true,
    supportsStructuredOutputs: true,
  });
  return { model: provider(name), name };
};
