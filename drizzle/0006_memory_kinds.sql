CREATE TABLE "user_ai_preferences" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"voice_style" text,
	"therapeutic_approach" text,
	"tone" text,
	"directness" smallint,
	"pushback" smallint,
	"validation_vs_challenge" smallint,
	"reflection_depth" smallint,
	"memory_recall" text,
	"session_minutes" smallint,
	"check_in_frequency" text,
	"crisis_sensitivity" smallint,
	"language" text,
	"avoid_topics" text[] DEFAULT '{}' NOT NULL,
	"notes" text,
	CONSTRAINT "user_ai_preferences_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_ai_preferences_tone_check" CHECK (tone in ('warm', 'neutral', 'direct', 'playful')),
	CONSTRAINT "user_ai_preferences_memory_recall_check" CHECK (memory_recall in ('minimal', 'normal', 'frequent')),
	CONSTRAINT "user_ai_preferences_directness_check" CHECK (directness between 1 and 10),
	CONSTRAINT "user_ai_preferences_pushback_check" CHECK (pushback between 1 and 10),
	CONSTRAINT "user_ai_preferences_validation_vs_challenge_check" CHECK (validation_vs_challenge between 1 and 10),
	CONSTRAINT "user_ai_preferences_reflection_depth_check" CHECK (reflection_depth between 1 and 10),
	CONSTRAINT "user_ai_preferences_session_minutes_check" CHECK (session_minutes between 1 and 10080),
	CONSTRAINT "user_ai_preferences_crisis_sensitivity_check" CHECK (crisis_sensitivity between 1 and 10)
);
--> statement-breakpoint
ALTER TABLE "user_ai_preferences" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_ancestral_issues" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"family_line" text,
	"generational_impact" text,
	"current_manifestation" text,
	"healing_approaches" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "user_ancestral_issues_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_ancestral_issues_family_line_check" CHECK (family_line in ('maternal', 'paternal', 'both', 'unknown'))
);
--> statement-breakpoint
ALTER TABLE "user_ancestral_issues" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_current_practices" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"practice_type" text,
	"frequency" text,
	"duration_minutes" smallint,
	"effectiveness" smallint,
	"notes" text,
	CONSTRAINT "user_current_practices_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_current_practices_practice_type_check" CHECK (practice_type in ('meditation', 'journaling', 'exercise', 'therapy', 'breathwork', 'spiritual', 'creative', 'other')),
	CONSTRAINT "user_current_practices_frequency_check" CHECK (frequency in ('daily', 'several_weekly', 'weekly', 'monthly', 'occasional')),
	CONSTRAINT "user_current_practices_duration_minutes_check" CHECK (duration_minutes between 1 and 10080),
	CONSTRAINT "user_current_practices_effectiveness_check" CHECK (effectiveness between 1 and 10)
);
--> statement-breakpoint
ALTER TABLE "user_current_practices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_daily_habits" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"category" text,
	"frequency" text,
	"time_of_day" text,
	"consistency" smallint,
	"effect" text,
	CONSTRAINT "user_daily_habits_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_daily_habits_time_of_day_check" CHECK (time_of_day in ('morning', 'afternoon', 'evening', 'night', 'any')),
	CONSTRAINT "user_daily_habits_effect_check" CHECK (effect in ('helpful', 'neutral', 'harmful')),
	CONSTRAINT "user_daily_habits_consistency_check" CHECK (consistency between 1 and 10)
);
--> statement-breakpoint
ALTER TABLE "user_daily_habits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_dysregulating_factors" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"factor_type" text,
	"triggers" text[] DEFAULT '{}' NOT NULL,
	"impact" smallint,
	"coping_strategies" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "user_dysregulating_factors_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_dysregulating_factors_factor_type_check" CHECK (factor_type in ('environmental', 'relational', 'physiological', 'cognitive', 'sensory', 'other')),
	CONSTRAINT "user_dysregulating_factors_impact_check" CHECK (impact between 1 and 10)
);
--> statement-breakpoint
ALTER TABLE "user_dysregulating_factors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_emotional_patterns" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"emotion" text,
	"triggers" text[] DEFAULT '{}' NOT NULL,
	"duration_pattern" text,
	"intensity" smallint,
	"coping_strategies" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "user_emotional_patterns_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_emotional_patterns_duration_pattern_check" CHECK (duration_pattern in ('minutes', 'hours', 'days', 'weeks')),
	CONSTRAINT "user_emotional_patterns_intensity_check" CHECK (intensity between 1 and 10)
);
--> statement-breakpoint
ALTER TABLE "user_emotional_patterns" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_emotional_states" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"observed_at" timestamp (3) with time zone,
	"physical_sensations" text[] DEFAULT '{}' NOT NULL,
	"thoughts" text[] DEFAULT '{}' NOT NULL,
	"behaviors" text[] DEFAULT '{}' NOT NULL,
	"intensity" smallint,
	CONSTRAINT "user_emotional_states_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_emotional_states_intensity_check" CHECK (intensity between 1 and 10)
);
--> statement-breakpoint
ALTER TABLE "user_emotional_states" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_growth_milestones" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"category" text,
	"achieved_on" date,
	"significance" smallint,
	"lessons_learned" text,
	CONSTRAINT "user_growth_milestones_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_growth_milestones_significance_check" CHECK (significance between 1 and 10)
);
--> statement-breakpoint
ALTER TABLE "user_growth_milestones" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_growth_opportunities" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"area" text,
	"readiness" smallint,
	"potential_impact" text,
	"action_steps" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "user_growth_opportunities_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_growth_opportunities_readiness_check" CHECK (readiness between 1 and 10)
);
--> statement-breakpoint
ALTER TABLE "user_growth_opportunities" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_insight_notes" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"title" text NOT NULL,
	"content" text NOT NULL,
	"category" text,
	"importance" smallint,
	"related_themes" text[] DEFAULT '{}' NOT NULL,
	"action_items" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "user_insight_notes_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_insight_notes_importance_check" CHECK (importance between 1 and 10)
);
--> statement-breakpoint
ALTER TABLE "user_insight_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_living_situation" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"arrangement" text,
	"location" text,
	"household_members" text[] DEFAULT '{}' NOT NULL,
	"housing_stability" text,
	"financial_stability" text,
	"satisfaction" smallint,
	CONSTRAINT "user_living_situation_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_living_situation_arrangement_check" CHECK (arrangement in ('alone', 'partner', 'family', 'roommates', 'shelter', 'unhoused', 'institution', 'other')),
	CONSTRAINT "user_living_situation_housing_stability_check" CHECK (housing_stability in ('stable', 'at_risk', 'unstable')),
	CONSTRAINT "user_living_situation_financial_stability_check" CHECK (financial_stability in ('stable', 'strained', 'crisis')),
	CONSTRAINT "user_living_situation_satisfaction_check" CHECK (satisfaction between 1 and 10)
);
--> statement-breakpoint
ALTER TABLE "user_living_situation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_pattern_loops" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"trigger_situation" text,
	"automatic_thought" text,
	"automatic_response" text,
	"consequences" text,
	"alternative_responses" text[] DEFAULT '{}' NOT NULL,
	"frequency" text,
	CONSTRAINT "user_pattern_loops_pk" PRIMARY KEY("user_id","id")
);
--> statement-breakpoint
ALTER TABLE "user_pattern_loops" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_previous_therapy" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"therapy_type" text NOT NULL,
	"provider_name" text,
	"started_on" date,
	"ended_on" date,
	"effectiveness" smallint,
	"key_insights" text,
	"ending_reason" text,
	CONSTRAINT "user_previous_therapy_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_previous_therapy_effectiveness_check" CHECK (effectiveness between 1 and 10),
	CONSTRAINT "user_previous_therapy_order_check" CHECK (started_on <= ended_on)
);
--> statement-breakpoint
ALTER TABLE "user_previous_therapy" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_regulation_strategies" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"strategy_type" text,
	"when_to_use" text,
	"steps" text[] DEFAULT '{}' NOT NULL,
	"effectiveness" smallint,
	CONSTRAINT "user_regulation_strategies_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_regulation_strategies_strategy_type_check" CHECK (strategy_type in ('breathing', 'grounding', 'cognitive', 'movement', 'sensory', 'social', 'other')),
	CONSTRAINT "user_regulation_strategies_effectiveness_check" CHECK (effectiveness between 1 and 10)
);
--> statement-breakpoint
ALTER TABLE "user_regulation_strategies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_relationship_dynamics" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"relationship_type" text NOT NULL,
	"person_name" text,
	"pattern" text,
	"communication_style" text,
	"conflict_resolution" text,
	"emotional_safety" smallint,
	CONSTRAINT "user_relationship_dynamics_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_relationship_dynamics_emotional_safety_check" CHECK (emotional_safety between 1 and 10)
);
--> statement-breakpoint
ALTER TABLE "user_relationship_dynamics" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_relationship_status" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"status" text,
	"partner_name" text,
	"since" date,
	"satisfaction" smallint,
	"strengths" text[] DEFAULT '{}' NOT NULL,
	"challenges" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "user_relationship_status_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_relationship_status_status_check" CHECK (status in ('single', 'dating', 'partnered', 'engaged', 'married', 'separated', 'divorced', 'widowed', 'complicated', 'undisclosed')),
	CONSTRAINT "user_relationship_status_satisfaction_check" CHECK (satisfaction between 1 and 10)
);
--> statement-breakpoint
ALTER TABLE "user_relationship_status" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_risk_factors" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"category" text,
	"severity" smallint,
	"triggers" text[] DEFAULT '{}' NOT NULL,
	"warning_signs" text[] DEFAULT '{}' NOT NULL,
	"protective_factors" text[] DEFAULT '{}' NOT NULL,
	"mitigation" text,
	CONSTRAINT "user_risk_factors_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_risk_factors_category_check" CHECK (category in ('self_harm', 'suicide', 'violence', 'abuse', 'substance', 'medical', 'psychosis', 'eating', 'housing', 'other')),
	CONSTRAINT "user_risk_factors_severity_check" CHECK (severity between 1 and 10)
);
--> statement-breakpoint
ALTER TABLE "user_risk_factors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_role_model_traits" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"trait" text NOT NULL,
	"person_name" text,
	"description" text,
	"aspiration" smallint,
	CONSTRAINT "user_role_model_traits_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_role_model_traits_aspiration_check" CHECK (aspiration between 1 and 10)
);
--> statement-breakpoint
ALTER TABLE "user_role_model_traits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_shadow_themes" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"triggers" text[] DEFAULT '{}' NOT NULL,
	"avoidance_behaviors" text[] DEFAULT '{}' NOT NULL,
	"integration_strategies" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "user_shadow_themes_pk" PRIMARY KEY("user_id","id")
);
--> statement-breakpoint
ALTER TABLE "user_shadow_themes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_spiritual_path" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"tradition" text,
	"beliefs" text[] DEFAULT '{}' NOT NULL,
	"practices" text[] DEFAULT '{}' NOT NULL,
	"community_involvement" text,
	"connection" smallint,
	"challenges" text[] DEFAULT '{}' NOT NULL,
	"growth_goals" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "user_spiritual_path_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_spiritual_path_connection_check" CHECK (connection between 1 and 10)
);
--> statement-breakpoint
ALTER TABLE "user_spiritual_path" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_strengths" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"category" text,
	"evidence" text,
	"how_developed" text,
	"how_used" text,
	"confidence_level" smallint,
	CONSTRAINT "user_strengths_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_strengths_confidence_level_check" CHECK (confidence_level between 1 and 10)
);
--> statement-breakpoint
ALTER TABLE "user_strengths" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_substance_use" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"substance" text NOT NULL,
	"usage_pattern" text,
	"frequency" text,
	"impact" smallint,
	"triggers" text[] DEFAULT '{}' NOT NULL,
	"harm_reduction" text[] DEFAULT '{}' NOT NULL,
	"sober_since" date,
	CONSTRAINT "user_substance_use_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_substance_use_usage_pattern_check" CHECK (usage_pattern in ('none', 'past', 'occasional', 'regular', 'daily', 'dependent', 'in_recovery')),
	CONSTRAINT "user_substance_use_impact_check" CHECK (impact between 1 and 10)
);
--> statement-breakpoint
ALTER TABLE "user_substance_use" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_support_system" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"person_name" text NOT NULL,
	"relationship" text,
	"support_types" text[] DEFAULT '{}' NOT NULL,
	"reliability" smallint,
	"contact_method" text,
	"contact_value" text,
	"is_emergency_contact" boolean DEFAULT false NOT NULL,
	CONSTRAINT "user_support_system_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_support_system_support_types_check" CHECK (support_types <@ array['emotional', 'practical', 'financial', 'professional', 'crisis']),
	CONSTRAINT "user_support_system_reliability_check" CHECK (reliability between 1 and 10)
);
--> statement-breakpoint
ALTER TABLE "user_support_system" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_trauma_patterns" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"triggers" text[] DEFAULT '{}' NOT NULL,
	"emotional_response" text,
	"bodily_response" text,
	"coping_strategies" text[] DEFAULT '{}' NOT NULL,
	"severity" smallint,
	CONSTRAINT "user_trauma_patterns_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_trauma_patterns_severity_check" CHECK (severity between 1 and 10)
);
--> statement-breakpoint
ALTER TABLE "user_trauma_patterns" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "user_ai_preferences" ADD CONSTRAINT "user_ai_preferences_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_ai_preferences" ADD CONSTRAINT "user_ai_preferences_item_fk" FOREIGN KEY ("user_id","id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_ancestral_issues" ADD CONSTRAINT "user_ancestral_issues_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_ancestral_issues" ADD CONSTRAINT "user_ancestral_issues_item_fk" FOREIGN KEY ("user_id","id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_current_practices" ADD CONSTRAINT "user_current_practices_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_current_practices" ADD CONSTRAINT "user_current_practices_item_fk" FOREIGN KEY ("user_id","id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_daily_habits" ADD CONSTRAINT "user_daily_habits_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_daily_habits" ADD CONSTRAINT "user_daily_habits_item_fk" FOREIGN KEY ("user_id","id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_dysregulating_factors" ADD CONSTRAINT "user_dysregulating_factors_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_dysregulating_factors" ADD CONSTRAINT "user_dysregulating_factors_item_fk" FOREIGN KEY ("user_id","id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_emotional_patterns" ADD CONSTRAINT "user_emotional_patterns_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_emotional_patterns" ADD CONSTRAINT "user_emotional_patterns_item_fk" FOREIGN KEY ("user_id","id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_emotional_states" ADD CONSTRAINT "user_emotional_states_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_emotional_states" ADD CONSTRAINT "user_emotional_states_item_fk" FOREIGN KEY ("user_id","id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_growth_milestones" ADD CONSTRAINT "user_growth_milestones_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_growth_milestones" ADD CONSTRAINT "user_growth_milestones_item_fk" FOREIGN KEY ("user_id","id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_growth_opportunities" ADD CONSTRAINT "user_growth_opportunities_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_growth_opportunities" ADD CONSTRAINT "user_growth_opportunities_item_fk" FOREIGN KEY ("user_id","id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_insight_notes" ADD CONSTRAINT "user_insight_notes_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_insight_notes" ADD CONSTRAINT "user_insight_notes_item_fk" FOREIGN KEY ("user_id","id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_living_situation" ADD CONSTRAINT "user_living_situation_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_living_situation" ADD CONSTRAINT "user_living_situation_item_fk" FOREIGN KEY ("user_id","id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_pattern_loops" ADD CONSTRAINT "user_pattern_loops_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_pattern_loops" ADD CONSTRAINT "user_pattern_loops_item_fk" FOREIGN KEY ("user_id","id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_previous_therapy" ADD CONSTRAINT "user_previous_therapy_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_previous_therapy" ADD CONSTRAINT "user_previous_therapy_item_fk" FOREIGN KEY ("user_id","id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_regulation_strategies" ADD CONSTRAINT "user_regulation_strategies_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_regulation_strategies" ADD CONSTRAINT "user_regulation_strategies_item_fk" FOREIGN KEY ("user_id","id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_relationship_dynamics" ADD CONSTRAINT "user_relationship_dynamics_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_relationship_dynamics" ADD CONSTRAINT "user_relationship_dynamics_item_fk" FOREIGN KEY ("user_id","id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_relationship_status" ADD CONSTRAINT "user_relationship_status_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_relationship_status" ADD CONSTRAINT "user_relationship_status_item_fk" FOREIGN KEY ("user_id","id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_risk_factors" ADD CONSTRAINT "user_risk_factors_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_risk_factors" ADD CONSTRAINT "user_risk_factors_item_fk" FOREIGN KEY ("user_id","id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_role_model_traits" ADD CONSTRAINT "user_role_model_traits_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_role_model_traits" ADD CONSTRAINT "user_role_model_traits_item_fk" FOREIGN KEY ("user_id","id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_shadow_themes" ADD CONSTRAINT "user_shadow_themes_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_shadow_themes" ADD CONSTRAINT "user_shadow_themes_item_fk" FOREIGN KEY ("user_id","id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_spiritual_path" ADD CONSTRAINT "user_spiritual_path_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_spiritual_path" ADD CONSTRAINT "user_spiritual_path_item_fk" FOREIGN KEY ("user_id","id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_strengths" ADD CONSTRAINT "user_strengths_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_strengths" ADD CONSTRAINT "user_strengths_item_fk" FOREIGN KEY ("user_id","id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_substance_use" ADD CONSTRAINT "user_substance_use_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_substance_use" ADD CONSTRAINT "user_substance_use_item_fk" FOREIGN KEY ("user_id","id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_support_system" ADD CONSTRAINT "user_support_system_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_support_system" ADD CONSTRAINT "user_support_system_item_fk" FOREIGN KEY ("user_id","id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_trauma_patterns" ADD CONSTRAINT "user_trauma_patterns_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_trauma_patterns" ADD CONSTRAINT "user_trauma_patterns_item_fk" FOREIGN KEY ("user_id","id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "user_ai_preferences_member" ON "user_ai_preferences" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_ancestral_issues_member" ON "user_ancestral_issues" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_current_practices_member" ON "user_current_practices" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_daily_habits_member" ON "user_daily_habits" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_dysregulating_factors_member" ON "user_dysregulating_factors" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_emotional_patterns_member" ON "user_emotional_patterns" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_emotional_states_member" ON "user_emotional_states" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_growth_milestones_member" ON "user_growth_milestones" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_growth_opportunities_member" ON "user_growth_opportunities" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_insight_notes_member" ON "user_insight_notes" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_living_situation_member" ON "user_living_situation" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_pattern_loops_member" ON "user_pattern_loops" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_previous_therapy_member" ON "user_previous_therapy" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_regulation_strategies_member" ON "user_regulation_strategies" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_relationship_dynamics_member" ON "user_relationship_dynamics" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_relationship_status_member" ON "user_relationship_status" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_risk_factors_member" ON "user_risk_factors" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_role_model_traits_member" ON "user_role_model_traits" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_shadow_themes_member" ON "user_shadow_themes" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_spiritual_path_member" ON "user_spiritual_path" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_strengths_member" ON "user_strengths" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_substance_use_member" ON "user_substance_use" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_support_system_member" ON "user_support_system" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_trauma_patterns_member" ON "user_trauma_patterns" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);