/** Resolves at the first SIGINT or SIGTERM; a second one ends the process at once. */
export const untilStopped = (): Promise<NodeJS.Signals> =>
  new Promise((resolve) => {
    let isStopping = false;
    const onSignal = (signal: NodeJS.Signals) => {
      if (isStopping) process.exit(130);
      isStopping = true;
      resolve(signal);
    };
    process.on("SIGINT", onSignal);
    process.on("SIGTERM", onSignal);
  });
