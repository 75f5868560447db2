"use client";

import { Button, EmptyState } from "@mantine/core";
import Link from "next/link";

interface WayBackProps {
  title: string;
  text: string;
  onRetry?: () => void;
}

/** Says that a page cannot be shown, and where to go from here. */
export function WayBack({ title, text, onRetry }: WayBackProps) {
  return (
    <EmptyState title={title} description={text}>
      <EmptyState.Actions>
        {onRetry && <Button onClick={onRetry}>Try again</Button>}
        <Button component={Link} href="/chat" variant="light">
          To the first page
        </Button>
      </EmptyState.Actions>
    </EmptyState>
  );
}
