import { adverbs, type Groups, iAm, type KindRules, words } from "../rule.ts";

const clock =
  "(?:around |about |at |by |like |until |till |past |after |at around |at about )*(?<hour>midnight|noon|[01]?\\d|2[0-3])(?::(?<minute>[0-5]\\d))? ?(?<half>am|pm|a\\.m\\.?|p\\.m\\.?|in the morning|at night|o'clock)?";

/** In which half of the day an hour without am or pm is meant, or null when both could be. */
const guess = (hour: number, use: "bed" | "wake"): number | null => {
  if (use === "bed") {
    if (hour >= 8 && hour <= 11) return hour + 12;
    return hour === 12 ? 0 : hour >= 1 && hour <= 4 ? hour : null;
  }
  return hour >= 3 && hour <= 11 ? hour : null;
};

/** `HH:MM`, or null when the words leave the time open. */
const timeOf = (
  { hour = "", minute = "00", half = "" }: Groups,
  use: "bed" | "wake",
): string | null => {
  if (hour === "midnight") return "00:00";
  if (hour === "noon") return "12:00";
  const number = Number(hour);
  const late = /^(?:p|at night)/iu.test(half);
  const early = /^(?:a\.?m|in the)/iu.test(half);
  if ((late || early) && number > 12) return null;
  const hours =
    number > 12
      ? number
      : late || early
        ? (number % 12) + (late && !(number === 12 && half === "at night") ? 12 : 0)
        : guess(number, use);
  return hours === null || hours > 23 ? null : `${String(hours).padStart(2, "0")}:${minute}`;
};

const often =
  "(?:usually |normally |always |often |typically |generally |never |only |just |tend to |mostly )*";
const numbers: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
};

const hours = (text: string): number => numbers[text.toLowerCase()] ?? Number(text);

const issue = (name: string) => () => ({ issues: [name] });

/** When and how the member sleeps; each find gives the columns it knows. */
export const sleepRoutine: KindRules = {
  kind: "sleepRoutine",
  key: (item) => JSON.stringify(item),
  rules: [
    {
      id: "sleep.bedtime",
      pattern: words(
        `i ${often}(?:go to bed|go to sleep|fall asleep|get to bed|get to sleep|am in bed|'m in bed) ${clock}`,
      ),
      confidence: 0.85,
      item: (groups, { quote }) => {
        const bedtime = /\bnever\b/iu.test(quote) ? null : timeOf(groups, "bed");
        return bedtime === null ? null : { bedtime };
      },
    },
    {
      id: "sleep.wake-time",
      pattern: words(`i ${often}(?:wake up|get up|wake|am up|'m up) ${clock}`),
      confidence: 0.85,
      item: (groups, { quote }) => {
        const wakeTime = /\bnever\b/iu.test(quote) ? null : timeOf(groups, "wake");
        return wakeTime === null ? null : { wakeTime };
      },
    },
    {
      id: "sleep.hours",
      pattern: words(
        `i(?:'m| am|'ve been)? ${often}(?:sleep|get|sleeping|getting) ${often}(?:about |around |at most |maybe |like |for )*(?<hours>\\d{1,2}(?:\\.5)?|${Object.keys(numbers).join("|")}) ?(?:hours|hrs|h)(?<of> of sleep)?(?: (?:a|per|every|each) (?:night|day))?`,
      ),
      confidence: 0.85,
      item: ({ hours: count = "", of }, { quote }) => {
        const durationHours = hours(count);
        const sleeping = of !== undefined || /\bsleep/iu.test(quote);
        return sleeping && durationHours > 0 && durationHours <= 16 ? { durationHours } : null;
      },
    },
    {
      id: "sleep.insomnia",
      pattern: words(
        `i (?:just |also |really |still |have |often |barely |hardly |can |almost |'ve |been |'m |am |always |started )*(?:can't|cannot|can not|can barely|can hardly|could barely|couldn't|don't|do not|barely|hardly|unable to|haven't been able to) (?:even |seem to |ever )?(?:sleep|fall asleep|get to sleep|get any sleep)(?: at night| anymore| well| much)?|(?:i (?:have|have had|am having|'m having|'ve been having|started having|have started having)|${iAm} ${adverbs}having) (?:a lot of )?(?:trouble|difficulty|a hard time|problems) (?:falling asleep|sleeping|getting to sleep)|(?:i have|i've got|i get|i suffer from|my) (?:bad |terrible |chronic |severe )?insomnia`,
      ),
      confidence: 0.8,
      item: (_, { quote }) =>
        /sleep (?:with (?:him|her|my)|in the same)/iu.test(quote)
          ? null
          : issue("Trouble sleeping")(),
    },
    {
      id: "sleep.waking",
      pattern: words(
        `i (?:always |often |constantly |keep |usually |sometimes |also |frequently )*(?:wake up|waking up|wake) (?:in the middle of the night|(?:several|multiple|many|a few|two|three) times (?:a|per|every|during the) night|throughout the night|every (?:hour|few hours|night))|i (?:have trouble|can't|have a hard time) (?:staying|stay) asleep`,
      ),
      confidence: 0.8,
      item: issue("Waking at night"),
    },
    {
      id: "sleep.nightmares",
      pattern: words(
        `(?:i (?:have|get|keep having|always have|often have|have been having|also have|still have|sometimes have|'m having|started having)|${iAm} ${adverbs}having|i've been having|my) (?:bad |terrible |horrible |recurring |really bad |awful |a lot of |constant |frequent |these |vivid )*(?:nightmares|night terrors|bad dreams)`,
      ),
      confidence: 0.8,
      item: issue("Nightmares"),
    },
    {
      id: "sleep.too-much",
      pattern: words(
        "i (?:just |always |often |constantly |usually )*(?:sleep (?:all day|too much|all the time)|oversleep)",
      ),
      confidence: 0.8,
      item: issue("Sleeping too much"),
    },
  ],
};
