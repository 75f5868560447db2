"use client";

import { PublicFrame } from "../shell/public-frame.tsx";
import { WayBack } from "../ui/way-back.tsx";

export default function Failed({ reset }: { error: Error; reset: () => void }) {
  return (
    <PublicFrame>
      <WayBack
        title="Something went wrong on our side"
        text="What you wrote before is kept. Try again in a moment."
        onRetry={reset}
      />
    </PublicFrame>
  );
}
