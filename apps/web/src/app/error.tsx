"use client";

import { WayBack } from "../ui/way-back.tsx";

export default function Failed({ reset }: { error: Error; reset: () => void }) {
  return (
    <WayBack
      title="Something went wrong on our side"
      text="What you wrote before is kept. Try again in a moment."
      onRetry={reset}
    />
  );
}
