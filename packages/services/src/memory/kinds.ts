import {
  allMemoryKinds,
  type Cardinality,
  type MemoryField,
  type Sensitivity,
} from "@companion/db";

/** What a client needs to show and edit a kind that it does not know by name. */
export interface KindDescription {
  kind: string;
  /** The kind in words, such as "Coping tools". */
  label: string;
  cardinality: Cardinality;
  sensitivity: Sensitivity;
  fields: readonly MemoryField[];
}

const inWords = (key: string): string => {
  const words = key.replace(/([A-Z])/gu, " $1").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const descriptions: readonly KindDescription[] = allMemoryKinds.map(
  ({ kind, cardinality, sensitivity, fields }) => ({
    kind,
    label: inWords(kind),
    cardinality,
    sensitivity,
    fields,
  }),
);

/** All kinds of memory, in the order of the registry. */
export const describeKinds = (): readonly KindDescription[] => descriptions;
