const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Resolves at the first signal to stop, a closed terminal's too; a second one ends the process at once. */
export const untilStopped = (): Promise<NodeJS.Signals> =>
  new Promise((resolve) => {
    let isStopping = false;
    const onSignal = (signal: NodeJS.Signals) => {
      if (isStopping) process.exit(130);
      isStopping = true;
      resolve(signal);
    };
    for (const signal of signals) process.on(signal, onSignal);
  });
