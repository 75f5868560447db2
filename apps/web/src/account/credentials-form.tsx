"use client";

import { Alert, Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { authClient } from "./auth-client.ts";

interface Credentials {
  name: string;
  email: string;
  password: string;
}

type Purpose = "sign-in" | "sign-up";

const minPassword = 8;
const noAnswer = "There is no connection right now. Check it and try again.";

const enter = {
  "sign-in": ({ email, password }: Credentials) => authClient.signIn.email({ email, password }),
  "sign-up": ({ name, email, password }: Credentials) =>
    authClient.signUp.email({ name, email, password }),
} as const satisfies Record<Purpose, (credentials: Credentials) => unknown>;

/** Asks for what signing in or up needs, and goes on to the first page. */
export function CredentialsForm({ purpose }: { purpose: Purpose }) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const [failure, setFailure] = useState<string | null>(null);
  const form = useForm<Credentials>({
    mode: "uncontrolled",
    initialValues: { name: "", email: "", password: "" },
    validate: {
      name: (name) =>
        purpose === "sign-up" && name.trim() === "" ? "What may we call you?" : null,
      email: (email) => (/^\S+@\S+\.\S+$/u.test(email) ? null : "Write an e-mail address."),
      password: (password) =>
        password.length < minPassword ? `Use at least ${minPassword} characters.` : null,
    },
  });

  const submit = async (credentials: Credentials): Promise<void> => {
    setFailure(null);
    const { error } = await enter[purpose](credentials).catch(() => ({
      error: { message: noAnswer },
    }));
    if (error) return setFailure(error.message ?? noAnswer);
    // Another account may have been signed in before in this tab.
    queryClient.clear();
    router.replace("/chat");
    router.refresh();
  };

  return (
    <form method="post" onSubmit={form.onSubmit((values) => submit(values))} noValidate>
      <Stack>
        {failure !== null && (
          <Alert color="red" variant="light" role="alert">
            {failure}
          </Alert>
        )}
        {purpose === "sign-up" && (
          <TextInput
            label="Name"
            description="What the companion calls you"
            autoComplete="given-name"
            required
            key={form.key("name")}
            {...form.getInputProps("name")}
          />
        )}
        <TextInput
          label="E-mail"
          type="email"
          autoComplete="email"
          required
          key={form.key("email")}
          {...form.getInputProps("email")}
        />
        <PasswordInput
          label="Password"
          autoComplete={purpose === "sign-up" ? "new-password" : "current-password"}
          required
          key={form.key("password")}
          {...form.getInputProps("password")}
        />
        <Button type="submit" loading={form.submitting} fullWidth mt="xs">
          {purpose === "sign-up" ? "Create account" : "Sign in"}
        </Button>
      </Stack>
    </form>
  );
}
