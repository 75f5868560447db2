/**
 * Waits for statements that are on their way together; throws the failure of the first of them that
 * failed, as those after it fail with it.
 */
export const allInOrder = async (statements: readonly Promise<unknown>[]): Promise<void> => {
  const settled = await Promise.allSettled(statements);
  const failed = settled.find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
};
