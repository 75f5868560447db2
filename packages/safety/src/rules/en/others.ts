import { rulesOf } from "../rule.ts";

/** What only someone else's danger is said with: "himself", "herself", "their life". */
export const others = rulesOf("en", "suicide", {
  kill_themself: {
    level: 2,
    pattern:
      "(?:kill|killing|hang|hanging|shoot|shooting|drown|off|offing|harm|cut|cutting|hurt|hurting) <himself|herself|themselves|themself>(?! shaving| cooking| out| off| laughing| short)",
    example: "My friend wants to kill himself",
  },
  end_their_life: {
    level: 2,
    pattern:
      "(?:end|ending|take|taking) (?:his|her|their) (?:own )?<life|lives>(?! seriously| back| for granted)",
    example: "she talks about ending her life",
  },
  will_kill_themself: {
    level: 5,
    pattern:
      "(?:going to|will|about to|plan to|planning to|plans to|threatened to|threatening to|threatens to|plan of how to) {gap1}(?:kill|hang|shoot|end) <himself|herself|themselves|themself|his life|her life|their life|it all>",
    example: "He is going to kill himself",
  },
  tried_to_kill_themself: {
    level: 6,
    pattern:
      "(?:tried|attempted|trying) to {gap1}(?:kill|hang|shoot|end|drown) <himself|herself|themselves|themself|his life|her life|their life|it all>",
    example: "my son tried to kill himself",
  },
});
