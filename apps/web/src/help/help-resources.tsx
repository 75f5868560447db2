"use client";

import { NativeSelect, Stack, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTRPC } from "../trpc/client.ts";
import type { Resource } from "../trpc/types.ts";
import { FailedToLoad } from "../ui/failed-to-load.tsx";
import { countriesIn } from "./countries.ts";
import classes from "./help.module.css";
import { ResourceLine } from "./resource-line.tsx";
import { useWhereabouts } from "./use-whereabouts.ts";

const locale = "en";
const countries = countriesIn(locale).map(({ code, name }) => ({ value: code, label: name }));

/** Where to turn to in the reader's country. `given` came with an answer and is shown without asking again. */
export function HelpResources({ given }: { given?: readonly Resource[] | undefined }) {
  const trpc = useTRPC();
  const { country, chosen, choose } = useWhereabouts();
  const needed = given === undefined || chosen;
  const { data, isError, refetch } = useQuery({
    ...trpc.safety.resources.queryOptions({ country, locale }),
    enabled: needed,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
  const resources = needed ? (data ?? given) : given;
  return (
    <Stack gap="sm">
      <NativeSelect
        label="Your country"
        size="sm"
        value={country ?? ""}
        onChange={(event) => choose(event.currentTarget.value || null)}
        data={[{ value: "", label: "Choose, to see the numbers there" }, ...countries]}
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
