import { rulesOf } from "../rule.ts";

/** Harm to the own body without a stated wish to die. */
export const selfHarm = rulesOf("en", "self_harm", {
  urge: {
    level: 2,
    pattern:
      "(?:want|wanted|urge|urges|need|thinking|thoughts|thought|tempted|going|relapsing|craving|think|feel|feeling|started|starting|back|keep|been|scared|afraid|might|will|plan|would|could|considering|about) {gap3}<self harm|self harming|cut myself|cutting myself|hurt myself|hurting myself|harm myself|harming myself|burn myself|burning myself|cutting again|injure myself|mutilate myself|self injury|punish myself|scratch myself|bruise myself|starve myself>(?! shaving| cooking| on| slack| at the gym| working| by accident| accidentally| off| free| some)",
    example: "I have the urge to hurt myself",
  },
  does: {
    level: 2,
    pattern:
      "i (?:have |had |do |just |always |often |sometimes |still |also |even |usually |used to |started |relapsed and |was |am |been |already )*(?:<cut|cutting|burn|burned|burning|hurt|hit|hitting|scratch|scratched|injure|injured|harm|harmed|punch|punched|self harm|self harmed|self harming|bit|choke|choked|stabbed>) (?:myself|my self|my (?:arm|arms|thigh|thighs|leg|legs|wrist|wrists|skin|stomach))(?! shaving| cooking| on| slack| at the gym| working| by accident| accidentally| while| off| free| some| at work| playing| in the gym| running| a| with coffee| lifting| out| into| doing| getting)",
    example: "I cut myself last night",
  },
  self_harmed: {
    level: 2,
    pattern:
      "i {gap3}<self harm|self harmed|self harming|relapsed on self harm|self injure>(?! is| awareness| in general)",
    example: "I self-harmed again",
  },
  bleeding: {
    level: 5,
    pattern:
      "(?:<cut|cuts|wrist|wrists|bleeding>) (?:{gap2})(?:too deep|so deep|really deep|will not stop bleeding|not stop bleeding|will not stop|not stopping)",
    example: "I cut too deep",
  },
  blade: {
    level: 2,
    pattern:
      "(?:my|the|a|hid|hide|found|took) {gap2}<blade|blades|razor|razors|lighter> (?:{gap2})(?:on my skin|to my skin|in my hand|to cut|on my (?:wrist|arm|thigh)|again)",
    example: "I had the razor on my skin again",
  },
});
