/** How people stand to the member, by the word used for them. */
export type Relationship =
  | "partner"
  | "ex_partner"
  | "parent"
  | "child"
  | "sibling"
  | "relative"
  | "friend"
  | "colleague"
  | "therapist"
  | "other";

const byRelationship = {
  partner:
    "husband wife spouse partner boyfriend girlfriend fiancé fiancée fiance fiancee hubby bf gf",
  ex_partner: "ex ex-husband ex-wife ex-boyfriend ex-girlfriend ex-fiancé ex-fiancée ex-partner",
  parent:
    "mother mom mum mommy mama father dad daddy papa parents stepmother stepmom step-mother step-mom stepfather stepdad step-father step-dad",
  child:
    "son daughter child kids children sons daughters stepson stepdaughter step-son step-daughter stepchildren stepkids toddler",
  sibling:
    "brother sister stepbrother stepsister step-brother step-sister half-brother half-sister twin siblings brothers sisters",
  relative:
    "grandmother grandma granny nana grandfather grandpa grandparents aunt uncle cousin niece nephew mother-in-law father-in-law sister-in-law brother-in-law son-in-law daughter-in-law in-laws grandson granddaughter grandchildren",
  friend: "friend bestfriend bff",
  colleague: "boss manager supervisor coworker co-worker colleague",
  therapist: "therapist counselor counsellor psychologist psychiatrist",
  other: "roommate flatmate housemate neighbor neighbour landlord teacher doctor pastor",
} as const satisfies Record<Relationship, string>;

const isRelationship = (name: string): name is Relationship => name in byRelationship;

const relationships: ReadonlyMap<string, Relationship> = new Map(
  Object.entries(byRelationship).flatMap(([relationship, list]) =>
    isRelationship(relationship)
      ? list.split(" ").map((word): [string, Relationship] => [word, relationship])
      : [],
  ),
);

/** One word for one person, so that "my mom" and "my mother" are not two people. */
const spellings: Readonly<Record<string, string>> = {
  mom: "mother",
  mum: "mother",
  mommy: "mother",
  mama: "mother",
  dad: "father",
  daddy: "father",
  papa: "father",
  stepmom: "stepmother",
  "step-mother": "stepmother",
  "step-mom": "stepmother",
  stepdad: "stepfather",
  "step-father": "stepfather",
  "step-dad": "stepfather",
  grandma: "grandmother",
  granny: "grandmother",
  nana: "grandmother",
  grandpa: "grandfather",
  kids: "children",
  hubby: "husband",
  "co-worker": "coworker",
  neighbour: "neighbor",
  counsellor: "counselor",
  bf: "boyfriend",
  gf: "girlfriend",
  fiance: "fiancé",
  fiancee: "fiancée",
  bestfriend: "best friend",
  bff: "best friend",
};

/** Every word for a person, to be used inside a pattern. */
export const kinWords: readonly string[] = [...relationships.keys()];

/** The relationship a word for a person names, and the word as it is written in memory. */
export const kinOf = (word: string): { word: string; relationship: Relationship } | null => {
  const known = word.toLowerCase().replace(/\s+/gu, " ");
  const relationship = relationships.get(known);
  return relationship === undefined ? null : { word: spellings[known] ?? known, relationship };
};

/** Partner or family, for what weighs on the member because of them. */
export const isPartner = (relationship: Relationship): boolean =>
  relationship === "partner" || relationship === "ex_partner";

/** Blood, marriage and household. */
export const isFamily = (relationship: Relationship): boolean =>
  ["parent", "child", "sibling", "relative"].includes(relationship);
