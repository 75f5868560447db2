import type { Metadata } from "next";
import { CredentialsForm } from "../../../account/credentials-form.tsx";
import { AccountCard } from "../../../account/account-card.tsx";

export const metadata: Metadata = { title: "Sign in" };

export default function SignInPage() {
  return (
    <AccountCard
      title="Welcome back"
      elsewhere={{ question: "New here?", href: "/sign-up", label: "Create an account" }}
    >
      <CredentialsForm purpose="sign-in" />
    </AccountCard>
  );
}
