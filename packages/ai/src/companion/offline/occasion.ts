/** What kind of message it is, where that decides how to answer. */
export type Occasion = "greeting" | "parting" | "identity" | "diagnosis" | "brief" | "telling";

const greeting =
  /^\W*(?:(?:hi|hello|hey|hiya|good (?:morning|evening|afternoon|day))(?: there| again| companion)?)\W*(?:how are you\W*)?$/iu;
const parting =
  /^\W*(?:(?:ok(?:ay)?|alright|well|yes|no)\W+)?(?:thanks?(?: you)?(?: so much| a lot| for listening)?|bye|good ?night|see you|talk (?:to you )?(?:later|soon)|that's all|i have to go)\b.{0,40}$/isu;
const identity =
  /\b(?:are you|am i (?:talking|speaking|chatting) (?:to|with)|is this) (?:just |actually |really )?(?:an? )?(?:real|human|person|someone|bot|robot|ai|a\.i\.|machine|computer|program|chatbot|therapist|counsellor|counselor|doctor)\b|\bwho are you\b|\bwhat are you\b/iu;
const diagnosis =
  /\b(?:do i have|could i have|might i have|am i|do you think i(?: have|'m| am)|can you diagnose|diagnose me|what is wrong with me|what's wrong with me)\b(?=[^.!\n]{0,60}(?:\?|$|depress|bipolar|adhd|autis|anxiety|ptsd|ocd|disorder|borderline|schizo|narciss|wrong with me|diagnose))/iu;
const condition =
  /\b(?:depress\w*|bipolar|adhd|add|autis\w*|anxiety|ptsd|ocd|disorder|borderline|schizo\w*|narciss\w*|psychotic|mental(?:ly)? ill\w*|wrong with me|diagnos\w*)\b/iu;

/** Reads the occasion from the form of a message. */
export const occasionOf = (text: string): Occasion => {
  if (greeting.test(text)) return "greeting";
  if (identity.test(text)) return "identity";
  if (diagnosis.test(text) && condition.test(text)) return "diagnosis";
  if (parting.test(text) && !text.includes("?")) return "parting";
  return text.trim().split(/\s+/u).length <= 3 ? "brief" : "telling";
};
