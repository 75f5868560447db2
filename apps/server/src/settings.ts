import { type Environment, EnvironmentError } from "@companion/services";

/** What a whole number in the environment may be. */
interface NumberRange {
  fallback: number;
  min: number;
  max: number;
}

/**
 * A whole number from the environment; `fallback` where it is not set.
 * @throws EnvironmentError naming the variable and what it may be
 */
export const wholeNumber = (
  env: Environment,
  name: string,
  { fallback, min, max }: NumberRange,
): number => {
  const text = env[name]?.trim() ?? "";
  if (text === "") return fallback;
  const value = Number(text);
  if (/^\d+$/u.test(text) && value >= min && value <= max) return value;
  throw new EnvironmentError(`${name} is "${text}"; give a whole number from ${min} to ${max}.`);
};

/** Where a server listens: only this machine reaches it, unless HOST says otherwise. */
export const hostOf = (env: Environment): string => env["HOST"]?.trim() || "127.0.0.1";
