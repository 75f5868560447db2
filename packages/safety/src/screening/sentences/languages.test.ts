import { describe, expect, test } from "vitest";
import { screen } from "../screen.ts";

/** At least this level, said plainly and in the first person. */
const SENTENCES: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  Spanish: [
    ["Quiero morir", 1],
    ["ya no quiero vivir", 1],
    ["Estarían mejor sin mí", 1],
    ["Estoy pensando en quitarme la vida", 2],
    ["tengo ideas suicidas", 2],
    ["Voy a suicidarme", 4],
    ["me voy a matar esta noche", 5],
    ["Quiero morir y tengo las pastillas", 5],
    ["Ayer intenté suicidarme", 6],
    ["Me tomé todas las pastillas", 6],
    ["Las voces me dicen que me mate", 4],
  ],
  French: [
    ["Je veux mourir", 1],
    ["J’ai envie de mourir", 1],
    ["je n'ai plus envie de vivre", 1],
    ["Je pense à me suicider", 2],
    ["j'ai des idées suicidaires", 2],
    ["Je vais me tuer", 4],
    ["J'ai fait une tentative de suicide", 6],
    ["j'ai avalé tous mes médicaments", 6],
    ["Mon copain me frappe", 3],
    ["J'ai recommencé à me scarifier", 2],
  ],
  German: [
    ["Ich will sterben", 1],
    ["ich möchte nicht mehr leben", 1],
    ["Ohne mich wären alle besser dran", 1],
    ["Ich denke ständig daran, mich umzubringen", 2],
    ["ich habe Suizidgedanken", 2],
    ["Ich werde mich umbringen", 4],
    ["Heute Nacht bringe ich mich um", 5],
    ["Ich habe versucht, mich umzubringen", 6],
    ["ich ritze mich wieder", 2],
    ["Mein Freund schlägt mich", 3],
  ],
  Portuguese: [
    ["Quero morrer", 1],
    ["não quero mais viver", 1],
    ["nao aguento mais viver", 1],
    ["Penso em me matar", 2],
    ["tenho pensamentos suicidas", 2],
    ["Vou me matar", 4],
    ["vou me matar hoje", 5],
    ["Tentei suicídio ontem", 6],
    ["Tomei todos os remédios", 6],
    ["Meu marido me bate", 3],
  ],
  Chinese: [
    ["我想死", 1],
    ["我不想活了", 1],
    ["活着没有意义", 1],
    ["活不下去了", 1],
    ["我想自杀", 2],
    ["我經常想自殺", 2],
    ["我想跳楼", 3],
    ["我打算今晚自杀", 5],
    ["我写好了遗书", 6],
    ["我吞了一整瓶安眠药", 6],
    ["我忍不住自残", 2],
    ["他经常打我", 3],
  ],
};

describe.each(Object.entries(SENTENCES))("%s", (_, sentences) => {
  test.each([...sentences])("%s is at least %d", (text, level) => {
    expect(screen(text).level).toBeGreaterThanOrEqual(level);
    expect(screen(text).subject).toBe("self");
  });
});

test("an English sentence is not read as another language", () => {
  expect(screen("We had a plan for the die casting of the ex display").level).toBe(0);
});
