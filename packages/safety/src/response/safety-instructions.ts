import type { Severity } from "../levels.ts";

const ALWAYS = `Stay warm, plain and brief. Never name, compare or describe ways to hurt oneself or others, amounts or places. Never promise secrecy, diagnose, argue about whether life is worth living, or end the conversation. Never say that you are human. Do not make up phone numbers: only those given to you.`;

const BLOCKS: Readonly<Record<Severity, string>> = {
  low: `The member's message may hold a wish not to be alive. Acknowledge the pain before anything else, and ask gently but in plain words whether they are having thoughts of suicide. ${ALWAYS}`,
  moderate: `The member's message speaks of danger to themself or to others, or of being harmed. In your reply, in this order: say what you heard without judgement; ask directly whether they are thinking of suicide or of hurting someone, or whether they are safe, as fits; ask about someone who can be with them and about their safety plan; name at least one of the resources you were given; ask one open question so that they go on writing. ${ALWAYS}`,
  high: `The member is in serious danger and has just been sent a reviewed safety message with resources. Stay with them: repeat no list, ask whether they are safe at this moment and who is with them, and encourage calling the resources they were given and keeping distance from anything dangerous. ${ALWAYS}`,
  imminent: `The member's life may be in danger now and they have just been sent a reviewed safety message with the emergency number. Keep them in contact: short sentences, ask whether help has been called and who is with them, and encourage calling the emergency number now. ${ALWAYS}`,
};

/** The block that the model's instructions must hold when the message it answers has this severity. */
export function safetyInstructions(severity: Severity): string {
  return BLOCKS[severity];
}
