import type { ResponseTexts } from "./texts.ts";

export const spanish: ResponseTexts = {
  heard: {
    self: "Gracias por contármelo. Parece que estás sufriendo mucho y que tu seguridad está en juego. Me tomo en serio lo que dices y no te juzgo por ello.",
    someone_else:
      "Gracias por contármelo. Parece que alguien que te importa puede estar en peligro, y eso es mucho peso para ti.",
    violence:
      "Gracias por ser sincero o sincera conmigo. Parece que has llegado a un punto en el que alguien podría salir herido, y decirlo en voz alta ya es un paso para evitarlo.",
    abuse:
      "Gracias por contármelo. Parece que no estás a salvo con alguien, y lo que te hacen no es culpa tuya.",
  },
  ask: {
    self: "Te lo pregunto directamente: ¿estás pensando en quitarte la vida o en hacerte daño ahora mismo? ¿Ya has hecho algo?",
    someone_else:
      "Te lo pregunto directamente: ¿sabes dónde está esa persona ahora? ¿Hay alguien con ella?",
    violence:
      "Te lo pregunto directamente: ¿estás pensando en hacer daño a alguien ahora mismo? ¿Está cerca de ti?",
    abuse:
      "Te lo pregunto directamente: ¿estás en peligro en este momento? ¿Es seguro para ti escribir aquí?",
  },
  now: {
    self: "Por favor, llama ahora a {emergency}, o pide a alguien cercano que llame. Si ya has tomado algo o te has hecho daño, es una emergencia médica, aunque ahora te sientas bien.",
    someone_else:
      "Por favor, llama ahora a {emergency} y cuenta lo que me has contado. No hace falta estar seguro para llamar.",
    violence:
      "Por favor, aléjate ahora de esa persona, ve a otra habitación o sal a la calle, y llama a {emergency}. Puedes decir que tienes miedo de hacer daño a alguien.",
    abuse:
      "Si puedes hacerlo sin peligro, ve a un lugar donde haya otras personas y llama ahora a {emergency}.",
  },
  or: " o ",
  linesIntro: "Personas que están justo para esto:",
  emergency: "Emergencias",
  message: "mensaje de texto",
  unverified:
    "Estos números vienen de una lista pública y todavía no los hemos comprobado. Si uno no responde, prueba con otro o con el número de emergencias.",
  together: {
    self: "Por favor, no te quedes a solas con esto. ¿Hay alguien que pueda acompañarte o seguir contigo al teléfono hasta que esto pase? Y si tienes cerca algo con lo que podrías hacerte daño, pon distancia: dáselo a alguien o ve a otra habitación.",
    someone_else:
      "Si es seguro para ti, quédate con esa persona o mantenla al teléfono, pregúntale directamente si piensa en el suicidio, escúchala y ayuda a poner lejos lo que sea peligroso. Busca también apoyo para ti.",
    violence:
      "Por favor, no te quedes a solas con esto. ¿Hay alguien tranquilo que pueda estar contigo? Y si tienes un arma cerca, pon distancia o dásela a alguien.",
    abuse:
      "¿Hay alguien de confianza con quien puedas estar, o un lugar donde estarías a salvo esta noche? Ten el teléfono contigo y borra esta conversación si alguien puede verla.",
  },
  safetyPlan:
    "Tu plan de seguridad y las personas que elegiste como contactos están a un toque en la aplicación. Los preparaste para un momento como este.",
  stay: "Sigo aquí y puedes seguir escribiéndome. ¿Qué está pasando ahora mismo?",
};
