import type { ReactNode } from "react";
import { Hydrate } from "../../server/hydrate.tsx";
import { prefetchHelp } from "../../server/prefetch-help.ts";
import { PublicFrame } from "../../shell/public-frame.tsx";

export default async function PublicLayout({ children }: { children: ReactNode }) {
  await prefetchHelp(null);
  return (
    <Hydrate>
      <PublicFrame>{children}</PublicFrame>
    </Hydrate>
  );
}
