/** The anchor of a message on the page of its conversation. */
export const anchorOf = (messageId: string): string => `message-${messageId}`;

/** A link to a message where it was said. */
export const linkTo = (conversationId: string, messageId: string): string =>
  `/chat/${conversationId}#${anchorOf(messageId)}`;
