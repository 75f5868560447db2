CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" uuid NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"token" text NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
ALTER TABLE "sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "verifications" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"role" text DEFAULT 'member' NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"country" text,
	"region" text,
	"birth_year" smallint,
	"age_band" text DEFAULT 'unknown' NOT NULL,
	"onboarding_completed_at" timestamp (3) with time zone,
	"deleted_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email"),
	CONSTRAINT "users_email_check" CHECK (email = lower(email)),
	CONSTRAINT "users_role_check" CHECK (role in ('member', 'reviewer', 'admin')),
	CONSTRAINT "users_age_band_check" CHECK (age_band in ('unknown', 'minor', 'adult')),
	CONSTRAINT "users_country_check" CHECK (country ~ '^[A-Z]{2}$'),
	CONSTRAINT "users_birth_year_check" CHECK (birth_year between 1900 and 2100)
);
--> statement-breakpoint
ALTER TABLE "users" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_memory_items" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"kind" text NOT NULL,
	"origin" text NOT NULL,
	"state" text NOT NULL,
	"sensitivity" text NOT NULL,
	"confidence" real NOT NULL,
	"salience" real NOT NULL,
	"canonical_key" text,
	"summary" text NOT NULL,
	"language" text NOT NULL,
	"search_text" text NOT NULL,
	"search_vector" "tsvector" GENERATED ALWAYS AS (case split_part(language, '-', 1) when 'en' then to_tsvector('companion_english', search_text) when 'es' then to_tsvector('companion_spanish', search_text) when 'fr' then to_tsvector('companion_french', search_text) when 'de' then to_tsvector('companion_german', search_text) when 'pt' then to_tsvector('companion_portuguese', search_text) else to_tsvector('companion_simple', search_text) end) STORED NOT NULL,
	"mention_count" integer DEFAULT 1 NOT NULL,
	"first_mentioned_at" timestamp (3) with time zone NOT NULL,
	"last_mentioned_at" timestamp (3) with time zone NOT NULL,
	"valid_from" timestamp (3) with time zone NOT NULL,
	"valid_to" timestamp (3) with time zone,
	"superseded_by" uuid,
	"pinned" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_memory_items_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_memory_items_origin_check" CHECK (origin in ('user', 'extraction', 'import', 'reviewer')),
	CONSTRAINT "user_memory_items_state_check" CHECK (state in ('stated', 'inferred', 'confirmed', 'rejected', 'superseded', 'archived')),
	CONSTRAINT "user_memory_items_sensitivity_check" CHECK (sensitivity in ('normal', 'sensitive', 'critical')),
	CONSTRAINT "user_memory_items_confidence_check" CHECK (confidence between 0 and 1),
	CONSTRAINT "user_memory_items_salience_check" CHECK (salience between 0 and 1),
	CONSTRAINT "user_memory_items_canonical_key_check" CHECK (char_length(canonical_key) <= 200),
	CONSTRAINT "user_memory_items_summary_check" CHECK (char_length(summary) <= 200),
	CONSTRAINT "user_memory_items_mention_count_check" CHECK (mention_count >= 1),
	CONSTRAINT "user_memory_items_valid_check" CHECK (valid_to is null or valid_from <= valid_to)
);
--> statement-breakpoint
ALTER TABLE "user_memory_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_memory_revisions" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"item_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"op" text NOT NULL,
	"actor" text NOT NULL,
	"before" jsonb,
	"after" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_memory_revisions_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_memory_revisions_op_check" CHECK (op in ('create', 'update', 'confirm', 'reject', 'supersede', 'archive', 'restore', 'merge'))
);
--> statement-breakpoint
ALTER TABLE "user_memory_revisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_memory_sources" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"item_id" uuid NOT NULL,
	"message_id" uuid,
	"quote" text,
	"extractor" text,
	"extractor_version" text,
	"confidence" real NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_memory_sources_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_memory_sources_confidence_check" CHECK (confidence between 0 and 1)
);
--> statement-breakpoint
ALTER TABLE "user_memory_sources" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_memory_state" (
	"user_id" uuid NOT NULL,
	"item_count" integer DEFAULT 0 NOT NULL,
	"last_extracted_message_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_memory_state_pk" PRIMARY KEY("user_id")
);
--> statement-breakpoint
ALTER TABLE "user_memory_state" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_coping_tools" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"category" text,
	"description" text,
	"when_to_use" text,
	"effectiveness" smallint,
	"last_used_at" timestamp (3) with time zone,
	CONSTRAINT "user_coping_tools_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_coping_tools_category_check" CHECK (category in ('breathing', 'grounding', 'movement', 'social', 'creative', 'cognitive', 'sensory', 'spiritual', 'professional', 'other')),
	CONSTRAINT "user_coping_tools_effectiveness_check" CHECK (effectiveness between 1 and 10)
);
--> statement-breakpoint
ALTER TABLE "user_coping_tools" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_current_stressors" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"stressor_type" text,
	"impact" smallint,
	"started_on" date,
	"is_ongoing" boolean DEFAULT true NOT NULL,
	"coping_strategies" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "user_current_stressors_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_current_stressors_stressor_type_check" CHECK (stressor_type in ('work', 'family', 'health', 'financial', 'relational', 'academic', 'legal', 'other')),
	CONSTRAINT "user_current_stressors_impact_check" CHECK (impact between 1 and 10)
);
--> statement-breakpoint
ALTER TABLE "user_current_stressors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_goals" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"category" text,
	"priority" smallint,
	"status" text DEFAULT 'active' NOT NULL,
	"progress" smallint DEFAULT 0 NOT NULL,
	"target_date" date,
	"completed_at" timestamp (3) with time zone,
	CONSTRAINT "user_goals_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_goals_status_check" CHECK (status in ('active', 'completed', 'paused', 'abandoned')),
	CONSTRAINT "user_goals_priority_check" CHECK (priority between 1 and 5),
	CONSTRAINT "user_goals_progress_check" CHECK (progress between 0 and 100),
	CONSTRAINT "user_goals_completed_check" CHECK ((status = 'completed') = (completed_at is not null))
);
--> statement-breakpoint
ALTER TABLE "user_goals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_mood_trends" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"mood_score" smallint NOT NULL,
	"mood_label" text,
	"energy" smallint,
	"anxiety" smallint,
	"contributing_factors" text[] DEFAULT '{}' NOT NULL,
	"notes" text,
	CONSTRAINT "user_mood_trends_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_mood_trends_mood_score_check" CHECK (mood_score between 1 and 10),
	CONSTRAINT "user_mood_trends_energy_check" CHECK (energy between 1 and 10),
	CONSTRAINT "user_mood_trends_anxiety_check" CHECK (anxiety between 1 and 10)
);
--> statement-breakpoint
ALTER TABLE "user_mood_trends" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_people" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"relationship" text,
	"role" text,
	"importance" smallint,
	"is_safe" boolean,
	"notes" text,
	CONSTRAINT "user_people_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_people_relationship_check" CHECK (relationship in ('partner', 'ex_partner', 'parent', 'child', 'sibling', 'relative', 'friend', 'colleague', 'therapist', 'other')),
	CONSTRAINT "user_people_importance_check" CHECK (importance between 1 and 10)
);
--> statement-breakpoint
ALTER TABLE "user_people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_sleep_routine" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"bedtime" time,
	"wake_time" time,
	"duration_hours" numeric(3, 1),
	"quality" smallint,
	"hygiene_practices" text[] DEFAULT '{}' NOT NULL,
	"issues" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "user_sleep_routine_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_sleep_routine_duration_hours_check" CHECK (duration_hours between 0 and 24),
	CONSTRAINT "user_sleep_routine_quality_check" CHECK (quality between 1 and 10)
);
--> statement-breakpoint
ALTER TABLE "user_sleep_routine" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_suicidal_thoughts" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"content" text,
	"ideation_level" smallint,
	"intensity" smallint,
	"has_plan" boolean,
	"has_means" boolean,
	"has_intent" boolean,
	"protective_factors" text[] DEFAULT '{}' NOT NULL,
	"safety_plan_used" boolean,
	"professional_contacted" boolean,
	CONSTRAINT "user_suicidal_thoughts_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_suicidal_thoughts_ideation_level_check" CHECK (ideation_level between 0 and 6),
	CONSTRAINT "user_suicidal_thoughts_intensity_check" CHECK (intensity between 1 and 10)
);
--> statement-breakpoint
ALTER TABLE "user_suicidal_thoughts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_themes" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"category" text,
	"description" text,
	"importance" smallint,
	CONSTRAINT "user_themes_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_themes_category_check" CHECK (category in ('identity', 'relationships', 'work', 'grief', 'anxiety', 'depression', 'trauma', 'self_worth', 'family', 'health', 'purpose', 'other')),
	CONSTRAINT "user_themes_importance_check" CHECK (importance between 1 and 10)
);
--> statement-breakpoint
ALTER TABLE "user_themes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_conversation_continuity" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"conversation_id" uuid NOT NULL,
	"last_message_count" integer DEFAULT 0 NOT NULL,
	"phase" text DEFAULT 'opening' NOT NULL,
	"therapeutic_focus" text,
	"emotional_state" text,
	"open_threads" text[] DEFAULT '{}' NOT NULL,
	"session_minutes" integer DEFAULT 0 NOT NULL,
	"is_resuming" boolean DEFAULT false NOT NULL,
	"continuity_context" text,
	"last_activity_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_conversation_continuity_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_conversation_continuity_phase_check" CHECK (phase in ('opening', 'exploring', 'deepening', 'integrating', 'closing'))
);
--> statement-breakpoint
ALTER TABLE "user_conversation_continuity" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_conversations" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"title" text,
	"description" text,
	"status" text DEFAULT 'active' NOT NULL,
	"started_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"mood_at_start" smallint,
	"mood_at_end" smallint,
	"context_summary" text,
	"message_count" integer DEFAULT 0 NOT NULL,
	"last_message_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_conversations_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_conversations_status_check" CHECK (status in ('active', 'ended', 'archived')),
	CONSTRAINT "user_conversations_mood_at_start_check" CHECK (mood_at_start between 1 and 10),
	CONSTRAINT "user_conversations_mood_at_end_check" CHECK (mood_at_end between 1 and 10),
	CONSTRAINT "user_conversations_message_count_check" CHECK (message_count >= 0),
	CONSTRAINT "user_conversations_ended_check" CHECK (status <> 'ended' or ended_at is not null)
);
--> statement-breakpoint
ALTER TABLE "user_conversations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_conversation_messages" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"conversation_id" uuid NOT NULL,
	"role" text NOT NULL,
	"input_type" text DEFAULT 'text' NOT NULL,
	"content" text NOT NULL,
	"client_message_id" text,
	"in_reply_to" uuid,
	"status" text DEFAULT 'complete' NOT NULL,
	"model" text,
	"prompt_tokens" integer,
	"completion_tokens" integer,
	"mood" smallint,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"flagged" boolean DEFAULT false NOT NULL,
	"flag_note" text,
	"risk_level" smallint DEFAULT 0 NOT NULL,
	"detector_version" text,
	"screening" text,
	"language" text,
	"edited_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_conversation_messages_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_conversation_messages_role_check" CHECK (role in ('user', 'assistant', 'system')),
	CONSTRAINT "user_conversation_messages_input_type_check" CHECK (input_type in ('text', 'voice')),
	CONSTRAINT "user_conversation_messages_status_check" CHECK (status in ('complete', 'streaming', 'failed')),
	CONSTRAINT "user_conversation_messages_screening_check" CHECK (screening in ('full', 'floor_only')),
	CONSTRAINT "user_conversation_messages_mood_check" CHECK (mood between 1 and 10),
	CONSTRAINT "user_conversation_messages_risk_level_check" CHECK (risk_level between 0 and 6),
	CONSTRAINT "user_conversation_messages_content_check" CHECK (char_length(content) between 1 and 20000),
	CONSTRAINT "user_conversation_messages_screened_check" CHECK (role <> 'user' or (screening is not null and detector_version is not null))
);
--> statement-breakpoint
ALTER TABLE "user_conversation_messages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_context_logs" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"message_id" uuid NOT NULL,
	"item_ids" uuid[] NOT NULL,
	"token_count" integer NOT NULL,
	"builder_version" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_context_logs_pk" PRIMARY KEY("user_id","id")
);
--> statement-breakpoint
ALTER TABLE "user_context_logs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_reply_chunks" (
	"user_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"type" text DEFAULT 'delta' NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_reply_chunks_pk" PRIMARY KEY("user_id","run_id","seq"),
	CONSTRAINT "user_reply_chunks_type_check" CHECK (type in ('delta', 'replace'))
);
--> statement-breakpoint
ALTER TABLE "user_reply_chunks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_reply_runs" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"message_id" uuid NOT NULL,
	"status" text DEFAULT 'running' NOT NULL,
	"lease_owner" uuid NOT NULL,
	"lease_until" timestamp (3) with time zone NOT NULL,
	"citations" uuid[] NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_reply_runs_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_reply_runs_status_check" CHECK (status in ('running', 'done', 'failed'))
);
--> statement-breakpoint
ALTER TABLE "user_reply_runs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_crisis_flag_events" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"flag_id" uuid NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"severity" text NOT NULL,
	"actor" text NOT NULL,
	"note" text,
	"at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_crisis_flag_events_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_crisis_flag_events_from_status_check" CHECK (from_status in ('open', 'acknowledged', 'in_review', 'escalated', 'resolved', 'false_positive')),
	CONSTRAINT "user_crisis_flag_events_to_status_check" CHECK (to_status in ('open', 'acknowledged', 'in_review', 'escalated', 'resolved', 'false_positive')),
	CONSTRAINT "user_crisis_flag_events_severity_check" CHECK (severity in ('low', 'moderate', 'high', 'imminent'))
);
--> statement-breakpoint
ALTER TABLE "user_crisis_flag_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_crisis_flags" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"message_id" uuid,
	"conversation_id" uuid,
	"jurisdiction" text,
	"source" text NOT NULL,
	"category" text NOT NULL,
	"severity" text NOT NULL,
	"risk_level" smallint NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"assignee_id" uuid,
	"due_at" timestamp (3) with time zone NOT NULL,
	"detector" text NOT NULL,
	"detector_version" text NOT NULL,
	"evidence" jsonb NOT NULL,
	"referral_issued_at" timestamp (3) with time zone,
	"resolution_note" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_crisis_flags_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_crisis_flags_source_check" CHECK (source in ('detector', 'assessment', 'member', 'reviewer')),
	CONSTRAINT "user_crisis_flags_category_check" CHECK (category in ('suicide', 'self_harm', 'violence', 'abuse', 'psychosis', 'eating', 'substance', 'other')),
	CONSTRAINT "user_crisis_flags_severity_check" CHECK (severity in ('low', 'moderate', 'high', 'imminent')),
	CONSTRAINT "user_crisis_flags_status_check" CHECK (status in ('open', 'acknowledged', 'in_review', 'escalated', 'resolved', 'false_positive')),
	CONSTRAINT "user_crisis_flags_risk_level_check" CHECK (risk_level between 0 and 6)
);
--> statement-breakpoint
ALTER TABLE "user_crisis_flags" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_memory_items" ADD CONSTRAINT "user_memory_items_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_memory_revisions" ADD CONSTRAINT "user_memory_revisions_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_memory_revisions" ADD CONSTRAINT "user_memory_revisions_item_fk" FOREIGN KEY ("user_id","item_id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_memory_sources" ADD CONSTRAINT "user_memory_sources_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_memory_sources" ADD CONSTRAINT "user_memory_sources_item_fk" FOREIGN KEY ("user_id","item_id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_memory_sources" ADD CONSTRAINT "user_memory_sources_message_fk" FOREIGN KEY ("user_id","message_id") REFERENCES "public"."user_conversation_messages"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_memory_state" ADD CONSTRAINT "user_memory_state_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_coping_tools" ADD CONSTRAINT "user_coping_tools_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_coping_tools" ADD CONSTRAINT "user_coping_tools_item_fk" FOREIGN KEY ("user_id","id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_current_stressors" ADD CONSTRAINT "user_current_stressors_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_current_stressors" ADD CONSTRAINT "user_current_stressors_item_fk" FOREIGN KEY ("user_id","id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_goals" ADD CONSTRAINT "user_goals_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_goals" ADD CONSTRAINT "user_goals_item_fk" FOREIGN KEY ("user_id","id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_mood_trends" ADD CONSTRAINT "user_mood_trends_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_mood_trends" ADD CONSTRAINT "user_mood_trends_item_fk" FOREIGN KEY ("user_id","id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_people" ADD CONSTRAINT "user_people_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_people" ADD CONSTRAINT "user_people_item_fk" FOREIGN KEY ("user_id","id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_sleep_routine" ADD CONSTRAINT "user_sleep_routine_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_sleep_routine" ADD CONSTRAINT "user_sleep_routine_item_fk" FOREIGN KEY ("user_id","id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_suicidal_thoughts" ADD CONSTRAINT "user_suicidal_thoughts_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_suicidal_thoughts" ADD CONSTRAINT "user_suicidal_thoughts_item_fk" FOREIGN KEY ("user_id","id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_themes" ADD CONSTRAINT "user_themes_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_themes" ADD CONSTRAINT "user_themes_item_fk" FOREIGN KEY ("user_id","id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_conversation_continuity" ADD CONSTRAINT "user_conversation_continuity_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_conversation_continuity" ADD CONSTRAINT "user_conversation_continuity_conversation_fk" FOREIGN KEY ("user_id","conversation_id") REFERENCES "public"."user_conversations"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_conversations" ADD CONSTRAINT "user_conversations_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_conversation_messages" ADD CONSTRAINT "user_conversation_messages_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_conversation_messages" ADD CONSTRAINT "user_conversation_messages_conversation_fk" FOREIGN KEY ("user_id","conversation_id") REFERENCES "public"."user_conversations"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_context_logs" ADD CONSTRAINT "user_context_logs_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_context_logs" ADD CONSTRAINT "user_context_logs_message_fk" FOREIGN KEY ("user_id","message_id") REFERENCES "public"."user_conversation_messages"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_reply_chunks" ADD CONSTRAINT "user_reply_chunks_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_reply_chunks" ADD CONSTRAINT "user_reply_chunks_run_fk" FOREIGN KEY ("user_id","run_id") REFERENCES "public"."user_reply_runs"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_reply_runs" ADD CONSTRAINT "user_reply_runs_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_reply_runs" ADD CONSTRAINT "user_reply_runs_message_fk" FOREIGN KEY ("user_id","message_id") REFERENCES "public"."user_conversation_messages"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_crisis_flag_events" ADD CONSTRAINT "user_crisis_flag_events_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_crisis_flag_events" ADD CONSTRAINT "user_crisis_flag_events_flag_fk" FOREIGN KEY ("user_id","flag_id") REFERENCES "public"."user_crisis_flags"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_crisis_flags" ADD CONSTRAINT "user_crisis_flags_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accounts_user_id_idx" ON "accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_user_id_idx" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verifications_identifier_idx" ON "verifications" USING btree ("identifier");--> statement-breakpoint
CREATE UNIQUE INDEX "user_memory_items_live_key" ON "user_memory_items" USING btree ("user_id","kind","canonical_key") WHERE state in ('stated', 'inferred', 'confirmed', 'rejected');--> statement-breakpoint
CREATE INDEX "user_memory_items_recent" ON "user_memory_items" USING btree ("user_id","kind","updated_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "user_memory_items_pinned" ON "user_memory_items" USING btree ("user_id") WHERE pinned;--> statement-breakpoint
CREATE UNIQUE INDEX "user_memory_revisions_once" ON "user_memory_revisions" USING btree ("user_id","item_id","revision");--> statement-breakpoint
CREATE UNIQUE INDEX "user_memory_sources_once" ON "user_memory_sources" USING btree ("user_id","item_id","message_id","extractor");--> statement-breakpoint
CREATE INDEX "user_memory_sources_message" ON "user_memory_sources" USING btree ("user_id","message_id");--> statement-breakpoint
CREATE INDEX "user_mood_trends_recorded" ON "user_mood_trends" USING btree ("user_id","recorded_at");--> statement-breakpoint
CREATE INDEX "user_suicidal_thoughts_occurred" ON "user_suicidal_thoughts" USING btree ("user_id","occurred_at");--> statement-breakpoint
CREATE UNIQUE INDEX "user_conversation_continuity_once" ON "user_conversation_continuity" USING btree ("user_id","conversation_id");--> statement-breakpoint
CREATE INDEX "user_conversation_continuity_recent" ON "user_conversation_continuity" USING btree ("user_id","last_activity_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "user_conversations_recent" ON "user_conversations" USING btree ("user_id","updated_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "user_conversation_messages_order" ON "user_conversation_messages" USING btree ("user_id","conversation_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "user_conversation_messages_client_id" ON "user_conversation_messages" USING btree ("user_id","client_message_id");--> statement-breakpoint
CREATE UNIQUE INDEX "user_conversation_messages_one_reply" ON "user_conversation_messages" USING btree ("user_id","in_reply_to") WHERE role = 'assistant';--> statement-breakpoint
CREATE INDEX "user_context_logs_message" ON "user_context_logs" USING btree ("user_id","message_id");--> statement-breakpoint
CREATE UNIQUE INDEX "user_reply_runs_once" ON "user_reply_runs" USING btree ("user_id","message_id");--> statement-breakpoint
CREATE INDEX "user_crisis_flag_events_flag" ON "user_crisis_flag_events" USING btree ("user_id","flag_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "user_crisis_flags_unresolved" ON "user_crisis_flags" USING btree ("user_id","conversation_id","category") WHERE status in ('open', 'acknowledged', 'in_review', 'escalated');--> statement-breakpoint
CREATE INDEX "user_crisis_flags_recent" ON "user_crisis_flags" USING btree ("user_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE POLICY "accounts_auth" ON "accounts" AS PERMISSIVE FOR ALL TO "companion_auth" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sessions_auth" ON "sessions" AS PERMISSIVE FOR ALL TO "companion_auth" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "verifications_auth" ON "verifications" AS PERMISSIVE FOR ALL TO "companion_auth" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "users_self_read" ON "users" AS PERMISSIVE FOR SELECT TO "companion_app" USING (id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "users_self_update" ON "users" AS PERMISSIVE FOR UPDATE TO "companion_app" USING (id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "users_auth" ON "users" AS PERMISSIVE FOR ALL TO "companion_auth" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "user_memory_items_member" ON "user_memory_items" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_memory_revisions_member_read" ON "user_memory_revisions" AS PERMISSIVE FOR SELECT TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_memory_revisions_member_append" ON "user_memory_revisions" AS PERMISSIVE FOR INSERT TO "companion_app" WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_memory_sources_member" ON "user_memory_sources" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_memory_state_member" ON "user_memory_state" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_coping_tools_member" ON "user_coping_tools" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_current_stressors_member" ON "user_current_stressors" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_goals_member" ON "user_goals" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_mood_trends_member" ON "user_mood_trends" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_people_member" ON "user_people" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_sleep_routine_member" ON "user_sleep_routine" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_suicidal_thoughts_member_read" ON "user_suicidal_thoughts" AS PERMISSIVE FOR SELECT TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_suicidal_thoughts_member_append" ON "user_suicidal_thoughts" AS PERMISSIVE FOR INSERT TO "companion_app" WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_themes_member" ON "user_themes" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_conversation_continuity_member" ON "user_conversation_continuity" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_conversations_member" ON "user_conversations" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_conversation_messages_member" ON "user_conversation_messages" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_context_logs_member" ON "user_context_logs" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_reply_chunks_member" ON "user_reply_chunks" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_reply_runs_member" ON "user_reply_runs" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_crisis_flag_events_member_read" ON "user_crisis_flag_events" AS PERMISSIVE FOR SELECT TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_crisis_flag_events_member_append" ON "user_crisis_flag_events" AS PERMISSIVE FOR INSERT TO "companion_app" WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_crisis_flags_member" ON "user_crisis_flags" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);