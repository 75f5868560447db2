import { z } from "zod";

const questionSchema = z.object({
  id: z.string().min(1),
  topic: z.string(),
  question: z.string().refine((text) => text.trim() !== "", "expected words"),
});

/** One person's question to a counsellor. */
export type Question = z.infer<typeof questionSchema>;

/** A line that is no question, and why, without its text. */
export interface MalformedLine {
  line: number;
  problem: string;
}

const parseLine = (text: string): Question | string => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return "not JSON";
  }
  const parsed = questionSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  return parsed.error.issues
    .map(({ path, message }) => `${path.join(".") || "line"}: ${message}`)
    .join("; ");
};

/** Reads JSON Lines of { id, topic, question }; blank lines count for nothing. */
export const parseQuestions = (
  text: string,
): { questions: Question[]; malformed: MalformedLine[] } => {
  const questions: Question[] = [];
  const malformed: MalformedLine[] = [];
  for (const [index, content] of text.split("\n").entries()) {
    if (content.trim() === "") continue;
    const parsed = parseLine(content);
    if (typeof parsed === "string") malformed.push({ line: index + 1, problem: parsed });
    else questions.push(parsed);
  }
  return { questions, malformed };
};
