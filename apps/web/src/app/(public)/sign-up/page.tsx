import type { Metadata } from "next";
import { CredentialsForm } from "../../../account/credentials-form.tsx";
import { AccountCard } from "../../../account/account-card.tsx";

export const metadata: Metadata = { title: "Create an account" };

export default function SignUpPage() {
  return (
    <AccountCard
      title="Create an account"
      elsewhere={{ question: "Have an account?", href: "/sign-in", label: "Sign in" }}
    >
      <CredentialsForm purpose="sign-up" />
    </AccountCard>
  );
}
