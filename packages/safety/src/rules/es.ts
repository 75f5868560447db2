import { rulesOf } from "./rule.ts";

/** Spanish, a floor of plain first-person statements. Text is without accents here. */
export const spanish = [
  ...rulesOf("es", "suicide", {
    want_to_die: {
      level: 1,
      pattern:
        "(?:quiero|quisiera|deseo|gustaria|ojala|ganas de|prefiero|queria|merezco|espero) {gap2}<morir|morirme|estar muerto|estar muerta|desaparecer para siempre|no despertar|estuviera muerto|estuviera muerta|me muriera|morirse>(?! de (?:risa|hambre|verguenza|sueno|calor|frio))",
      example: "Quiero morirme",
    },
    not_want_to_live: {
      level: 1,
      pattern:
        "(?:no|ya no) (?:quiero|deseo|tengo ganas de|aguanto|puedo|tiene sentido|vale la pena) (?:seguir )?(?:{gap1})<vivir|viviendo|existir|estar viva|estar vivo|estar aqui|esta vida>(?! con| en| aqui con| juntos)",
      example: "Ya no quiero vivir",
    },
    better_without_me: {
      level: 1,
      signal: "burden",
      pattern: "(?:mejor|mejores) (?:{gap2})<sin mi>",
      example: "Todos estarían mejor sin mí",
    },
    kill_myself: {
      level: 2,
      pattern:
        "(?:quiero|queria|voy a|pienso|pensado|pensando|he|ganas|quisiera|deseo|podria|a|de|en|deberia) {gap2}<matarme|suicidarme|quitarme la vida|ahorcarme|colgarme|acabar con mi vida|acabar con todo|terminar con mi vida|terminar con todo|tirarme de|pegarme un tiro|cortarme las venas>",
      example: "He pensado en suicidarme",
    },
    suicidal: {
      level: 2,
      pattern:
        "(?:pensamientos|ideas|ideacion|pienso en|pensando en|pensar en) {gap1}<suicidas|suicidio|suicida|el suicidio>",
      example: "Tengo pensamientos suicidas",
    },
    will: {
      level: 4,
      pattern:
        "(?:voy a|he decidido|decidi|estoy decidido a|estoy decidida a|pienso|planeo) {gap1}<matarme|suicidarme|quitarme la vida|ahorcarme|morir|acabar con mi vida|acabar con todo|terminar con mi vida>(?! de)",
      example: "Voy a matarme",
    },
    doing_it: {
      level: 4,
      pattern:
        "(?:lo hare|lo voy a hacer|me mato|me voy a matar|me suicido|me voy a suicidar) {gap1}<hoy|esta noche|manana|ahora>",
      example: "Me voy a matar esta noche",
    },
    plan: {
      level: 5,
      pattern:
        "tengo {gap1}<plan> (?:{gap2})(?:para|de) (?:{gap1})(?:matarme|suicidarme|morir|quitarme|acabar)",
      example: "Tengo un plan para suicidarme",
    },
    means: {
      level: 0,
      signal: "means",
      pattern:
        "(?:tengo|compre|consegui|guarde) (?:las |los |unas |una |la |el |muchas )*<pastillas|pistola|cuerda|soga|arma|veneno|navaja>",
      example: "Quiero morir y tengo las pastillas",
    },
    attempt: {
      level: 6,
      pattern:
        "(?:intente|trate de|he intentado|intento de) {gap1}<matarme|suicidarme|quitarme la vida|suicidio|ahorcarme|acabar con mi vida>",
      example: "Intenté suicidarme",
    },
    took_pills: {
      level: 6,
      pattern:
        "(?:me )?(?:tome|trague|he tomado) {gap2}<todas las pastillas|muchas pastillas|todas mis pastillas|el frasco|un frasco|frasco entero|sobredosis>",
      example: "Me tomé todas las pastillas",
    },
    goodbye: {
      level: 4,
      signal: "goodbye",
      pattern: "<adios> (?:, )?(?:mundo cruel|para siempre|a todos para siempre)",
      example: "Adiós para siempre",
    },
  }),
  ...rulesOf("es", "self_harm", {
    cut: {
      level: 2,
      pattern:
        "(?:me (?:corto|corte|lastimo|lastime|autolesiono|autolesione|quemo)|quiero|ganas de|vuelto a|volvi a) {gap1}<los brazos|las munecas|cortarme|lastimarme|hacerme dano|autolesionarme|las piernas|a proposito|de nuevo|otra vez>",
      example: "Tengo ganas de cortarme",
    },
  }),
  ...rulesOf("es", "abuse", {
    hits_me: {
      level: 3,
      pattern:
        "(?:el|ella|mi (?:marido|esposo|esposa|novio|novia|pareja|padre|madre|papa|mama|padrastro)) {gap1}<me pega|me golpea|me viola|me abusa|me amenaza|me ha pegado|me golpeo|me pego|me violo>",
      example: "Mi marido me pega",
    },
  }),
  ...rulesOf("es", "violence", {
    kill: {
      level: 3,
      pattern:
        "(?:quiero|voy a|ganas de) <matarlo|matarla|matarlos|matar a alguien|matar a mi|hacerle dano>",
      example: "Tengo ganas de matarlo",
    },
  }),
  ...rulesOf("es", "psychosis", {
    voices: { level: 2, pattern: "(?:oigo|escucho) {gap1}<voces>", example: "Oigo voces" },
    command: {
      level: 4,
      pattern:
        "<voces> {gap2}(?:me dicen|dicen|ordenan|me ordenan|piden) {gap2}(?:mate|matar|haga dano|muera|suicide|corte|mate a)",
      example: "Las voces me dicen que me mate",
    },
  }),
];
