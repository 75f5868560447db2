export type Topic =
  | "emergency"
  | "suicide"
  | "support"
  | "youth"
  | "abuse"
  | "substance"
  | "eating"
  | "group";

/** Topic, name, number (`sms:` before one that takes messages only), language if not the country's. */
export type Entry =
  | readonly [topic: Topic, name: string, address: string]
  | readonly [topic: Topic, name: string, address: string, language: string];
