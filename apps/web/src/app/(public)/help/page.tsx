import type { Metadata } from "next";
import { HelpContent } from "../../../help/help-button.tsx";

export const metadata: Metadata = { title: "Get help now" };

export default function HelpPage() {
  return <HelpContent />;
}
