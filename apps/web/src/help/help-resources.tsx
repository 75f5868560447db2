"use client";

import { Stack, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTRPC } from "../trpc/client.ts";
import type { Resource } from "../trpc/types.ts";
import { FailedToLoad } from "../ui/failed-to-load.tsx";
import { SelectInput } from "../ui/select-input.tsx";
import { countriesIn } from "./countries.ts";
import { helpQuery } from "./queries.ts";
import classes from "./help.module.css";
import { ResourceLine } from "./resource-line.tsx";
import { useWhereabouts } from "./use-whereabouts.ts";

const countries = countriesIn("en").map(({ code, name }) => ({ value: code, label: name }));

/** Where to turn to in the reader's country. `given` came with an answer and is shown without asking again. */
export function HelpResources({ given }: { given?: readonly Resource[] | undefined }) {
  const trpc = useTRPC();
  const { country, chosen, choose } = useWhereabouts();
  const needed = given === undefined || chosen;
  const { data, isError, refetch } = useQuery({
    ...helpQuery(trpc, country),
    enabled: needed,
    placeholderData: keepPreviousData,
  });
  const resources = needed ? (data ?? given) : given;
  return (
    <Stack gap="sm">
      <SelectInput
        label="Your country"
        value={country ?? ""}
        placeholder="Choose, to see the numbers there"
        options={countries}
        onChange={(code) => choose(code || null)}
      />
      {isError && <FailedToLoad what="the numbers of this country" onRetry={refetch} />}
      {resources !== undefined && (
        <ul className={classes.resources}>
          {resources.map((resource) => (
            <ResourceLine key={resource.id} resource={resource} />
          ))}
        </ul>
      )}
      {resources?.some(isUnverifiedNumber) && (
        <Text size="xs" c="dimmed">
          We have not verified these numbers ourselves yet. If one does not answer, call your local
          emergency number.
        </Text>
      )}
    </Stack>
  );
}

const isUnverifiedNumber = ({ verifiedAt, phone, sms }: Resource): boolean =>
  verifiedAt === null && (phone ?? sms) !== undefined;
