import type { ResponseTexts } from "./texts.ts";

export const english: ResponseTexts = {
  heard: {
    self: "Thank you for telling me this. It sounds like you are in a lot of pain, and that your safety is at stake. I am taking what you said seriously, and I am not judging you for it.",
    someone_else:
      "Thank you for telling me this. It sounds like someone you care about may be in danger, and that is a lot to carry.",
    violence:
      "Thank you for being honest with me about this. It sounds like things have reached a point where someone could get hurt, and saying it out loud is a step away from that.",
    abuse:
      "Thank you for telling me this. It sounds like you are not safe with someone, and what is being done to you is not your fault.",
  },
  ask: {
    self: "Let me ask you directly: are you thinking about ending your life or hurting yourself right now, and have you already done something?",
    someone_else:
      "Let me ask you directly: do you know where they are now, and is anyone with them?",
    violence:
      "Let me ask you directly: are you thinking about hurting someone right now, and are they near you?",
    abuse:
      "Let me ask you directly: are you in danger at this moment, and is it safe for you to write here?",
  },
  now: {
    self: "Please call {emergency} now, or ask someone near you to call. If you have already taken something or hurt yourself, this is a medical emergency, even if you feel all right at the moment.",
    someone_else:
      "Please call {emergency} now and tell them what you told me. You do not need to be certain to call.",
    violence:
      "Please step away from them now, to another room or outside, and call {emergency}. You can tell them that you are afraid you might hurt someone.",
    abuse:
      "If you can do so safely, please get to a place where others are and call {emergency} now.",
  },
  or: " or ",
  linesIntro: "People who are there for exactly this:",
  emergency: "Emergency",
  message: "text message",
  unverified:
    "These numbers come from a public list and have not been checked by us yet. If one does not answer, try another, or the emergency number.",
  together: {
    self: "Please don't stay alone with this. Is there someone who could sit with you or stay on the phone, tonight and until this passes? And if there is anything near you that you could hurt yourself with, please put distance between you and it: give it to someone, or go to another room.",
    someone_else:
      "If it is safe for you, stay with them or keep them on the phone, ask them directly whether they are thinking of suicide, listen, and help move anything dangerous out of reach. Please look for support for yourself, too.",
    violence:
      "Please don't stay alone with this. Is there someone calm who could be with you? And if there is a weapon near you, please put distance between you and it, or give it to someone.",
    abuse:
      "Is there someone you trust whom you could be with, or a place where you would be safe tonight? Keep your phone with you, and delete this conversation if someone may look at it.",
  },
  safetyPlan:
    "Your own safety plan and the people you chose as contacts are one tap away in the app. You made them for a moment like this one.",
  stay: "I am still here, and you can keep writing to me. What is happening right now?",
};
