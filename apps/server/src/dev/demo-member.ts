import { offlineCompanion } from "@companion/ai";
import type { Api } from "@companion/api";
import { conversations, type ServiceContext } from "@companion/services";
import { APIError } from "better-auth/api";

/** The account that a new embedded database has. */
export const demo = { email: "demo@example.com", password: "companion-demo", name: "Demo" };

const messages = [
  "I am stressed about work since the new project started. I only get five hours of sleep.",
  "My sister Anna is the one I talk to. Going for a walk helps me calm down.",
  "I want to get back to running twice a week. Today I feel about a 5 out of 10.",
];

/** The new account's id; null when the account is there already. */
const signUp = async ({ auth }: Api): Promise<string | null> => {
  try {
    const { user } = await auth.api.signUpEmail({ body: demo });
    return user.id;
  } catch (error) {
    if (error instanceof APIError && error.body?.code?.startsWith("USER_ALREADY_EXISTS"))
      return null;
    throw error;
  }
};

/** Signs up a member with a first conversation, unless there is one; true where it was made now. */
export const seedDemoMember = async (api: Api): Promise<boolean> => {
  const userId = await signUp(api);
  if (userId === null) return false;
  const ctx: ServiceContext = {
    ...api.services,
    // The same replies on every machine, and nothing of it goes to a provider.
    companion: offlineCompanion,
    actor: { type: "service", service: "demo", userId },
    locale: "en",
  };
  const { id: conversationId } = await conversations.create({ ctx, input: {} });
  for (const [index, content] of messages.entries()) {
    const clientMessageId = `demo-${index}`;
    const { message } = await conversations.send({
      ctx,
      input: { conversationId, content, clientMessageId, inputType: "text" },
    });
    const reply = conversations.reply({ ctx, input: { messageId: message.id } });
    for await (const { event } of reply) if (event.type === "done") break;
  }
  return true;
};
