import type { ResponseTexts } from "./texts.ts";

export const portuguese: ResponseTexts = {
  heard: {
    self: "Obrigado por me contar isso. Parece que você está sofrendo muito e que a sua segurança está em jogo. Levo a sério o que você disse e não julgo você por isso.",
    someone_else:
      "Obrigado por me contar isso. Parece que alguém importante para você pode estar em perigo, e isso é muito para carregar.",
    violence:
      "Obrigado pela sinceridade. Parece que as coisas chegaram a um ponto em que alguém pode se machucar, e dizer isso em voz alta já é um passo para evitar.",
    abuse:
      "Obrigado por me contar isso. Parece que você não está em segurança com alguém, e o que fazem com você não é culpa sua.",
  },
  ask: {
    self: "Vou perguntar diretamente: você está pensando em tirar a sua vida ou em se machucar agora? Você já fez alguma coisa?",
    someone_else:
      "Vou perguntar diretamente: você sabe onde essa pessoa está agora, e há alguém com ela?",
    violence:
      "Vou perguntar diretamente: você está pensando em machucar alguém agora? Essa pessoa está perto de você?",
    abuse:
      "Vou perguntar diretamente: você está em perigo neste momento, e é seguro para você escrever aqui?",
  },
  now: {
    self: "Por favor, ligue agora para {emergency}, ou peça a alguém perto de você que ligue. Se você já tomou algo ou se machucou, é uma emergência médica, mesmo que se sinta bem neste momento.",
    someone_else:
      "Por favor, ligue agora para {emergency} e conte o que me contou. Não é preciso ter certeza para ligar.",
    violence:
      "Por favor, afaste-se agora dessa pessoa, vá para outro cômodo ou para fora, e ligue para {emergency}. Você pode dizer que tem medo de machucar alguém.",
    abuse:
      "Se puder fazer isso sem perigo, vá para um lugar onde haja outras pessoas e ligue agora para {emergency}.",
  },
  or: " ou ",
  linesIntro: "Pessoas que estão aí exatamente para isso:",
  emergency: "Emergência",
  message: "mensagem de texto",
  unverified:
    "Estes números vêm de uma lista pública e ainda não foram verificados por nós. Se um não atender, tente outro ou o número de emergência.",
  together: {
    self: "Por favor, não fique só com isso. Há alguém que possa estar com você ou ficar ao telefone até isso passar? E se houver por perto algo com que você possa se machucar, coloque distância: entregue a alguém ou vá para outro cômodo.",
    someone_else:
      "Se for seguro para você, fique com essa pessoa ou ao telefone com ela, pergunte diretamente se ela pensa em suicídio, escute e ajude a afastar o que for perigoso. Procure apoio para você também.",
    violence:
      "Por favor, não fique só com isso. Há alguém tranquilo que possa estar com você? E se houver uma arma por perto, afaste-se dela ou entregue-a a alguém.",
    abuse:
      "Há alguém de confiança com quem você possa ficar, ou um lugar onde estaria em segurança esta noite? Fique com o telefone e apague esta conversa se alguém puder vê-la.",
  },
  safetyPlan:
    "O seu plano de segurança e as pessoas que você escolheu como contatos estão a um toque no aplicativo. Você os preparou para um momento como este.",
  stay: "Continuo aqui, e você pode continuar escrevendo para mim. O que está acontecendo agora?",
};
