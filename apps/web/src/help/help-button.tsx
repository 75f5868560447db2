"use client";

import { Button, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconLifebuoy } from "@tabler/icons-react";
import { Dialog } from "../ui/dialog.tsx";
import classes from "./help.module.css";
import { HelpResources } from "./help-resources.tsx";

/** Help from people, one tap from every page. Without scripts it is a link to the page of the same. */
export function HelpButton() {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button
        component="a"
        href="/help"
        role="button"
        variant="default"
        className={classes.button}
        size="sm"
        leftSection={<IconLifebuoy size={18} aria-hidden />}
        onClick={(event) => {
          event.preventDefault();
          open();
        }}
      >
        Get help now
      </Button>
      <Dialog opened={opened} onClose={close} title="Get help now" place="side">
        <HelpContent />
      </Dialog>
    </>
  );
}

/** What to do in danger, and whom to call. */
export function HelpContent() {
  return (
    <Stack gap="md">
      <Text size="sm">
        If you or somebody near you is in danger right now, call the emergency number. You do not
        have to be sure that it is bad enough. A person will listen.
      </Text>
      <HelpResources />
    </Stack>
  );
}
