import type { ResponseTexts } from "./texts.ts";

export const german: ResponseTexts = {
  heard: {
    self: "Danke, dass du mir das sagst. Es klingt, als ginge es dir sehr schlecht und als wäre deine Sicherheit in Gefahr. Ich nehme ernst, was du schreibst, und ich verurteile dich nicht dafür.",
    someone_else:
      "Danke, dass du mir das sagst. Es klingt, als könnte jemand, der dir wichtig ist, in Gefahr sein. Das ist viel, was du da trägst.",
    violence:
      "Danke, dass du so ehrlich bist. Es klingt, als wäre ein Punkt erreicht, an dem jemand verletzt werden könnte. Es auszusprechen ist ein Schritt davon weg.",
    abuse:
      "Danke, dass du mir das sagst. Es klingt, als wärst du bei jemandem nicht sicher. Was dir angetan wird, ist nicht deine Schuld.",
  },
  ask: {
    self: "Ich frage dich ganz direkt: Denkst du gerade daran, dir das Leben zu nehmen oder dich zu verletzen? Hast du schon etwas getan?",
    someone_else:
      "Ich frage dich ganz direkt: Weißt du, wo die Person gerade ist, und ist jemand bei ihr?",
    violence:
      "Ich frage dich ganz direkt: Denkst du gerade daran, jemandem etwas anzutun? Ist die Person in deiner Nähe?",
    abuse:
      "Ich frage dich ganz direkt: Bist du in diesem Moment in Gefahr, und kannst du hier sicher schreiben?",
  },
  now: {
    self: "Bitte ruf jetzt {emergency} an oder bitte jemanden in deiner Nähe, anzurufen. Wenn du schon etwas eingenommen oder dich verletzt hast, ist das ein medizinischer Notfall, auch wenn du dich im Moment gut fühlst.",
    someone_else:
      "Bitte ruf jetzt {emergency} an und sag dort, was du mir gesagt hast. Du musst dir nicht sicher sein, um anzurufen.",
    violence:
      "Bitte geh jetzt auf Abstand, in einen anderen Raum oder nach draußen, und ruf {emergency} an. Du kannst sagen, dass du Angst hast, jemanden zu verletzen.",
    abuse:
      "Wenn es gefahrlos möglich ist, geh an einen Ort, an dem andere Menschen sind, und ruf jetzt {emergency} an.",
  },
  or: " oder ",
  linesIntro: "Menschen, die genau dafür da sind:",
  emergency: "Notruf",
  message: "SMS",
  unverified:
    "Diese Nummern stammen aus einer öffentlichen Liste und wurden von uns noch nicht geprüft. Wenn eine nicht antwortet, versuch eine andere oder den Notruf.",
  together: {
    self: "Bitte bleib damit nicht allein. Gibt es jemanden, der bei dir sein oder am Telefon bleiben kann, bis das vorübergeht? Und wenn etwas in deiner Nähe ist, womit du dich verletzen könntest, bring Abstand dazwischen: gib es jemandem oder geh in einen anderen Raum.",
    someone_else:
      "Wenn es für dich sicher ist, bleib bei der Person oder am Telefon, frag sie direkt, ob sie an Suizid denkt, hör zu und hilf, Gefährliches außer Reichweite zu bringen. Such dir auch selbst Unterstützung.",
    violence:
      "Bitte bleib damit nicht allein. Gibt es jemanden Ruhigen, der bei dir sein kann? Und wenn eine Waffe in deiner Nähe ist, bring Abstand dazwischen oder gib sie jemandem.",
    abuse:
      "Gibt es jemanden, dem du vertraust und bei dem du sein kannst, oder einen Ort, an dem du heute Nacht sicher wärst? Behalte dein Telefon bei dir und lösche dieses Gespräch, wenn jemand es sehen könnte.",
  },
  safetyPlan:
    "Dein eigener Sicherheitsplan und die Menschen, die du als Kontakte gewählt hast, sind in der App mit einem Tippen zu erreichen. Du hast sie für einen Moment wie diesen gemacht.",
  stay: "Ich bin weiter hier, und du kannst mir weiter schreiben. Was passiert gerade bei dir?",
};
