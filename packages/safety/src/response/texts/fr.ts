import type { ResponseTexts } from "./texts.ts";

export const french: ResponseTexts = {
  heard: {
    self: "Merci de me l’avoir dit. On dirait que vous souffrez beaucoup et que votre sécurité est en jeu. Je prends ce que vous dites au sérieux, et je ne vous juge pas.",
    someone_else:
      "Merci de me l’avoir dit. On dirait qu’une personne qui compte pour vous est peut-être en danger, et c’est lourd à porter.",
    violence:
      "Merci de votre franchise. On dirait que les choses en sont au point où quelqu’un pourrait être blessé ; le dire est déjà un pas pour l’éviter.",
    abuse:
      "Merci de me l’avoir dit. On dirait que vous n’êtes pas en sécurité avec quelqu’un, et ce qu’on vous fait n’est pas de votre faute.",
  },
  ask: {
    self: "Je vous pose la question directement : pensez-vous en ce moment à mettre fin à vos jours ou à vous faire du mal ? Avez-vous déjà fait quelque chose ?",
    someone_else:
      "Je vous pose la question directement : savez-vous où est cette personne, et y a-t-il quelqu’un avec elle ?",
    violence:
      "Je vous pose la question directement : pensez-vous en ce moment à faire du mal à quelqu’un ? Cette personne est-elle près de vous ?",
    abuse:
      "Je vous pose la question directement : êtes-vous en danger en ce moment, et pouvez-vous écrire ici sans risque ?",
  },
  now: {
    self: "Appelez maintenant {emergency}, ou demandez à quelqu’un près de vous d’appeler. Si vous avez déjà pris quelque chose ou si vous vous êtes blessé·e, c’est une urgence médicale, même si vous vous sentez bien pour l’instant.",
    someone_else:
      "Appelez maintenant {emergency} et répétez ce que vous venez de me dire. Il n’est pas nécessaire d’être certain pour appeler.",
    violence:
      "Éloignez-vous maintenant de cette personne, dans une autre pièce ou dehors, et appelez {emergency}. Vous pouvez dire que vous avez peur de blesser quelqu’un.",
    abuse:
      "Si vous pouvez le faire sans danger, rejoignez un endroit où il y a du monde et appelez maintenant {emergency}.",
  },
  or: " ou ",
  linesIntro: "Des personnes sont là exactement pour cela :",
  emergency: "Urgences",
  message: "SMS",
  unverified:
    "Ces numéros viennent d’une liste publique et nous ne les avons pas encore vérifiés. Si l’un ne répond pas, essayez-en un autre ou le numéro d’urgence.",
  together: {
    self: "Ne restez pas seul·e avec cela. Y a-t-il quelqu’un qui pourrait rester près de vous ou au téléphone, jusqu’à ce que ce moment passe ? Et s’il y a près de vous quelque chose avec quoi vous pourriez vous faire du mal, mettez-le à distance : confiez-le à quelqu’un ou changez de pièce.",
    someone_else:
      "Si c’est sans danger pour vous, restez avec cette personne ou au téléphone avec elle, demandez-lui directement si elle pense au suicide, écoutez-la, et aidez à éloigner ce qui est dangereux. Cherchez aussi du soutien pour vous.",
    violence:
      "Ne restez pas seul·e avec cela. Quelqu’un de calme pourrait-il être avec vous ? Et s’il y a une arme près de vous, mettez-la à distance ou confiez-la à quelqu’un.",
    abuse:
      "Y a-t-il une personne de confiance auprès de qui aller, ou un lieu où vous seriez en sécurité ce soir ? Gardez votre téléphone sur vous et effacez cette conversation si quelqu’un peut la lire.",
  },
  safetyPlan:
    "Votre plan de sécurité et les contacts que vous avez choisis sont à portée de main dans l’application. Vous les avez préparés pour un moment comme celui-ci.",
  stay: "Je suis toujours là, et vous pouvez continuer à m’écrire. Que se passe-t-il en ce moment ?",
};
