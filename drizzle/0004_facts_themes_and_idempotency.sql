CREATE TABLE "user_conversation_themes" (
	"user_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_conversation_themes_pk" PRIMARY KEY("user_id","conversation_id","item_id")
);
--> statement-breakpoint
ALTER TABLE "user_conversation_themes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "entity_relationships" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"from_entity_id" uuid NOT NULL,
	"to_entity_id" uuid NOT NULL,
	"relationship_type" text NOT NULL,
	"weight" real NOT NULL,
	"bidirectional" boolean DEFAULT true NOT NULL,
	"metadata" jsonb DEFAULT '{}' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "entity_relationships_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "entity_relationships_relationship_type_check" CHECK (relationship_type in ('similar_to', 'part_of', 'category_of', 'related_to', 'opposite_of', 'requires')),
	CONSTRAINT "entity_relationships_weight_check" CHECK (weight between 0 and 1),
	CONSTRAINT "entity_relationships_different_check" CHECK (from_entity_id <> to_entity_id),
	CONSTRAINT "entity_relationships_metadata_check" CHECK (jsonb_typeof(metadata) = 'object')
);
--> statement-breakpoint
ALTER TABLE "entity_relationships" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "fact_entities" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"entity_type" text NOT NULL,
	"entity_name" text NOT NULL,
	"category" text,
	"subcategory" text,
	"attributes" jsonb DEFAULT '{}' NOT NULL,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "fact_entities_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "fact_entities_entity_type_check" CHECK (entity_type in ('food', 'hobby', 'person', 'place', 'media', 'activity', 'topic', 'organization', 'event', 'other')),
	CONSTRAINT "fact_entities_entity_name_check" CHECK (char_length(entity_name) between 1 and 200),
	CONSTRAINT "fact_entities_attributes_check" CHECK (jsonb_typeof(attributes) = 'object')
);
--> statement-breakpoint
ALTER TABLE "fact_entities" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_fact_relationships" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"entity_id" uuid NOT NULL,
	"relationship_type" text NOT NULL,
	"confidence" real NOT NULL,
	"strength" real NOT NULL,
	"emotional_context" text,
	"context_metadata" jsonb DEFAULT '{}' NOT NULL,
	"mentioned_by_character" text,
	"source_platform" text,
	"source_conversation_id" uuid,
	"source_message_id" uuid,
	"related_entities" uuid[] DEFAULT '{}' NOT NULL,
	"valid_from" timestamp (3) with time zone NOT NULL,
	"valid_to" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_fact_relationships_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "user_fact_relationships_relationship_type_check" CHECK (relationship_type in ('likes', 'dislikes', 'knows', 'visited', 'wants', 'owns', 'prefers', 'fears', 'avoids', 'lost')),
	CONSTRAINT "user_fact_relationships_confidence_check" CHECK (confidence between 0 and 1),
	CONSTRAINT "user_fact_relationships_strength_check" CHECK (strength between 0 and 1),
	CONSTRAINT "user_fact_relationships_valid_check" CHECK (valid_to is null or valid_from <= valid_to),
	CONSTRAINT "user_fact_relationships_metadata_check" CHECK (jsonb_typeof(context_metadata) = 'object')
);
--> statement-breakpoint
ALTER TABLE "user_fact_relationships" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_idempotency_keys" (
	"user_id" uuid NOT NULL,
	"key" text NOT NULL,
	"result" jsonb,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_idempotency_keys_pk" PRIMARY KEY("user_id","key")
);
--> statement-breakpoint
ALTER TABLE "user_idempotency_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "user_conversation_themes" ADD CONSTRAINT "user_conversation_themes_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_conversation_themes" ADD CONSTRAINT "user_conversation_themes_conversation_fk" FOREIGN KEY ("user_id","conversation_id") REFERENCES "public"."user_conversations"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_conversation_themes" ADD CONSTRAINT "user_conversation_themes_item_fk" FOREIGN KEY ("user_id","item_id") REFERENCES "public"."user_memory_items"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entity_relationships" ADD CONSTRAINT "entity_relationships_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entity_relationships" ADD CONSTRAINT "entity_relationships_from_fk" FOREIGN KEY ("user_id","from_entity_id") REFERENCES "public"."fact_entities"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entity_relationships" ADD CONSTRAINT "entity_relationships_to_fk" FOREIGN KEY ("user_id","to_entity_id") REFERENCES "public"."fact_entities"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fact_entities" ADD CONSTRAINT "fact_entities_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_fact_relationships" ADD CONSTRAINT "user_fact_relationships_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_fact_relationships" ADD CONSTRAINT "user_fact_relationships_entity_fk" FOREIGN KEY ("user_id","entity_id") REFERENCES "public"."fact_entities"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_idempotency_keys" ADD CONSTRAINT "user_idempotency_keys_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "user_conversation_themes_item" ON "user_conversation_themes" USING btree ("user_id","item_id");--> statement-breakpoint
CREATE UNIQUE INDEX "entity_relationships_once" ON "entity_relationships" USING btree ("user_id","from_entity_id","to_entity_id","relationship_type");--> statement-breakpoint
CREATE INDEX "entity_relationships_to" ON "entity_relationships" USING btree ("user_id","to_entity_id");--> statement-breakpoint
CREATE UNIQUE INDEX "fact_entities_name" ON "fact_entities" USING btree ("user_id","entity_type",lower(entity_name));--> statement-breakpoint
CREATE INDEX "fact_entities_category" ON "fact_entities" USING btree ("user_id","category");--> statement-breakpoint
CREATE UNIQUE INDEX "user_fact_relationships_current" ON "user_fact_relationships" USING btree ("user_id","entity_id","relationship_type") WHERE valid_to is null;--> statement-breakpoint
CREATE INDEX "user_fact_relationships_recent" ON "user_fact_relationships" USING btree ("user_id","updated_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "user_fact_relationships_source" ON "user_fact_relationships" USING btree ("user_id","source_message_id");--> statement-breakpoint
CREATE INDEX "user_idempotency_keys_expiry" ON "user_idempotency_keys" USING btree ("user_id","expires_at");--> statement-breakpoint
CREATE POLICY "user_conversation_themes_member" ON "user_conversation_themes" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "entity_relationships_member" ON "entity_relationships" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "fact_entities_member" ON "fact_entities" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_fact_relationships_member" ON "user_fact_relationships" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "user_idempotency_keys_member" ON "user_idempotency_keys" AS PERMISSIVE FOR ALL TO "companion_app" USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);