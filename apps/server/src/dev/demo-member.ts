import type { Api } from "@companion/api";
import { conversations, type ServiceContext } from "@companion/services";

export const demo = { email: "demo@example.com", password: "companion-demo", name: "Demo" };

const messages = [
  "Work has been stressful since the new project started, and I have been sleeping badly.",
  "My sister Anna is the one I talk to. Going for a walk helps me calm down.",
  "I want to get back to running twice a week. Today I feel about a 5 out of 10.",
];

/** Signs up a member with a first conversation, unless there is one; true where it was made now. */
export const seedDemoMember = async ({ auth, services }: Api): Promise<boolean> => {
  const existing = await auth.api
    .signInEmail({ body: { email: demo.email, password: demo.password } })
    .catch(() => null);
  if (existing !== null) return false;
  const { user } = await auth.api.signUpEmail({ body: demo });
  const ctx: ServiceContext = {
    ...services,
    actor: { type: "service", service: "demo", userId: user.id },
    locale: "en",
  };
  const conversation = await conversations.create({ ctx, input: {} });
  for (const [index, content] of messages.entries()) {
    await conversations.send({
      ctx,
      input: {
        conversationId: conversation.id,
        content,
        clientMessageId: `demo-${index}`,
        inputType: "text",
      },
    });
  }
  return true;
};
