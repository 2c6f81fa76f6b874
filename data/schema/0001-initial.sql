CREATE TABLE revision (
  number INTEGER PRIMARY KEY NOT NULL,
  at TEXT NOT NULL,
  person TEXT NOT NULL,
  summary TEXT NOT NULL,
  undoes INTEGER NOT NULL DEFAULT 0,
  redoes INTEGER NOT NULL DEFAULT 0,
  hash TEXT NOT NULL,
  changeset BLOB NOT NULL
) STRICT;
CREATE INDEX revision_undoes ON revision (undoes) WHERE undoes <> 0;
CREATE INDEX revision_redoes ON revision (redoes) WHERE redoes <> 0;

CREATE TABLE revision_record (
  record_id TEXT NOT NULL,
  revision INTEGER NOT NULL REFERENCES revision (number),
  record_type TEXT NOT NULL,
  PRIMARY KEY (record_id, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE sequence (
  type TEXT PRIMARY KEY NOT NULL,
  last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE file_blob (
  sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64),
  size INTEGER NOT NULL,
  data BLOB NOT NULL CHECK (length(data) = size)
) STRICT;

CREATE TABLE search_row (
  number INTEGER PRIMARY KEY NOT NULL,
  record_type TEXT NOT NULL,
  record_id TEXT NOT NULL UNIQUE
) STRICT;
CREATE VIRTUAL TABLE search USING fts5(ref, title, body, tokenize = 'trigram');

CREATE TABLE record_link (
  from_type TEXT NOT NULL,
  from_id TEXT NOT NULL,
  to_type TEXT NOT NULL,
  to_id TEXT NOT NULL,
  role TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (from_type, from_id, to_type, to_id, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_link_to ON record_link (to_id);

CREATE TABLE loading (
  since TEXT NOT NULL
) STRICT;

CREATE TABLE at_work (
  since TEXT NOT NULL
) STRICT;

CREATE TABLE out_of_use (
  document TEXT NOT NULL,
  since TEXT NOT NULL
) STRICT;
CREATE INDEX out_of_use_document ON out_of_use (document);

CREATE TABLE "organisation" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "name" TEXT,
  "legal_form" TEXT,
  "registration_no" TEXT,
  "sector" TEXT,
  "head_count" INTEGER,
  "profile" TEXT CHECK ("profile" IN ('micro', 'small', 'medium')),
  "currency" TEXT,
  "owner_budget" REAL CHECK ("owner_budget" >= 0),
  "address" TEXT,
  "purpose" TEXT,
  "strategic_direction" TEXT,
  "intended_results" TEXT,
  "products_services" TEXT,
  "top_manager" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "security_coordinator" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "other_systems" TEXT,
  "integration_note" TEXT,
  "review_cycle_months" INTEGER,
  "logo" TEXT CHECK (length("logo") = 64),
  "accent_colour" TEXT,
  "language" TEXT CHECK ("language" IN ('en', 'zh'))
) STRICT;
CREATE INDEX "organisation_top_manager_link" ON "organisation" ("top_manager") WHERE "top_manager" IS NOT NULL;
CREATE INDEX "organisation_security_coordinator_link" ON "organisation" ("security_coordinator") WHERE "security_coordinator" IS NOT NULL;

CREATE TABLE "setting" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "name" TEXT,
  "reason" TEXT,
  "outside_issues" INTEGER,
  "inside_issues" INTEGER,
  "parties" INTEGER,
  "obligations" INTEGER,
  "contact_influence" INTEGER,
  "views_influence" INTEGER,
  "processes" INTEGER,
  "objectives" INTEGER,
  "risks" INTEGER,
  "plan_steps" INTEGER,
  "plan_kinds" INTEGER,
  "response_levels" INTEGER,
  "monitored_items" INTEGER,
  "context_review_months" INTEGER,
  "party_contact_months" INTEGER,
  "followup_months" INTEGER,
  "leadership_months" INTEGER,
  "objective_review_months" INTEGER,
  "objective_measure_months" INTEGER,
  "awareness_months" INTEGER,
  "communication_months" INTEGER,
  "process_check_months" INTEGER,
  "assessment_months" INTEGER,
  "control_check_months" INTEGER,
  "team_briefing_months" INTEGER,
  "team_review_months" INTEGER,
  "plan_copy_months" INTEGER,
  "plan_exercise_months" INTEGER,
  "warning_exercise_months" INTEGER,
  "exercise_months" INTEGER,
  "partner_exercise_months" INTEGER,
  "agreement_exercise_months" INTEGER,
  "contact_check_months" INTEGER,
  "compliance_months" INTEGER,
  "evaluation_months" INTEGER,
  "audit_months" INTEGER,
  "management_review_months" INTEGER,
  "improvement_months" INTEGER,
  "self_assessment_months" INTEGER,
  "measure_grace_months" INTEGER,
  "change_review_months" INTEGER,
  "training_effect_months" INTEGER,
  "treatment_effect_months" INTEGER,
  "action_effect_months" INTEGER,
  "acceptance_months" INTEGER,
  "handover_hours" INTEGER,
  "lessons_days" INTEGER,
  "investigation_days" INTEGER,
  "correction_days" INTEGER,
  "cause_days" INTEGER,
  "serious_action_days" INTEGER,
  "other_action_days" INTEGER
) STRICT;

CREATE TABLE "site" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "name" TEXT,
  "kind" TEXT CHECK ("kind" IN ('office', 'warehouse', 'yard', 'cross_dock', 'terminal', 'vehicle_base', 'shop', 'factory', 'remote', 'other')),
  "address" TEXT,
  "activities" TEXT,
  "head_count" INTEGER,
  "site_owner" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "in_scope" INTEGER CHECK ("in_scope" IN (0, 1)),
  "exclusion_reason" TEXT,
  "active" INTEGER CHECK ("active" IN (0, 1)),
  "emergency_instructions" TEXT
) STRICT;
CREATE INDEX "site_site_owner_link" ON "site" ("site_owner") WHERE "site_owner" IS NOT NULL;

CREATE TABLE "person" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "full_name" TEXT,
  "job_title" TEXT,
  "department" TEXT,
  "site" TEXT REFERENCES "site" (id) DEFERRABLE INITIALLY DEFERRED,
  "employment" TEXT CHECK ("employment" IN ('employee', 'temporary', 'contractor', 'volunteer', 'external')),
  "email" TEXT,
  "phone" TEXT,
  "emergency_contact" TEXT,
  "is_top_management" INTEGER CHECK ("is_top_management" IN (0, 1)),
  "affects_security" INTEGER CHECK ("affects_security" IN (0, 1)),
  "screening_required" TEXT CHECK ("screening_required" IN ('none', 'basic', 'enhanced')),
  "starts_on" TEXT CHECK ("starts_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "ends_on" TEXT CHECK ("ends_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "active" INTEGER CHECK ("active" IN (0, 1))
) STRICT;
CREATE INDEX "person_site_link" ON "person" ("site") WHERE "site" IS NOT NULL;

CREATE TABLE "screening" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "person" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "level" TEXT CHECK ("level" IN ('basic', 'enhanced')),
  "done_on" TEXT CHECK ("done_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "done_by" TEXT,
  "outcome" TEXT CHECK ("outcome" IN ('cleared', 'cleared_with_limits', 'not_cleared')),
  "valid_until" TEXT CHECK ("valid_until" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "limits_note" TEXT
) STRICT;
CREATE INDEX "screening_parent" ON "screening" ("person");

CREATE TABLE "asset" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "name" TEXT,
  "kind" TEXT CHECK ("kind" IN ('people', 'goods', 'building', 'vehicle', 'equipment', 'information', 'it_system', 'cash', 'reputation')),
  "site" TEXT REFERENCES "site" (id) DEFERRABLE INITIALLY DEFERRED,
  "owner" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "value_class" TEXT CHECK ("value_class" IN ('low', 'medium', 'high', 'critical')),
  "description" TEXT,
  "in_scope" INTEGER CHECK ("in_scope" IN (0, 1))
) STRICT;
CREATE INDEX "asset_site_link" ON "asset" ("site") WHERE "site" IS NOT NULL;
CREATE INDEX "asset_owner_link" ON "asset" ("owner") WHERE "owner" IS NOT NULL;

CREATE TABLE "business_process" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "name" TEXT,
  "kind" TEXT CHECK ("kind" IN ('core', 'support', 'management')),
  "description" TEXT,
  "owner" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "inputs" TEXT,
  "outputs" TEXT,
  "importance" TEXT CHECK ("importance" IN ('low', 'medium', 'high')),
  "performed_by" TEXT CHECK ("performed_by" IN ('own', 'external', 'mixed')),
  "for_policy" INTEGER CHECK ("for_policy" IN (0, 1)),
  "for_legal" INTEGER CHECK ("for_legal" IN (0, 1)),
  "for_objectives" INTEGER CHECK ("for_objectives" IN (0, 1)),
  "for_system" INTEGER CHECK ("for_system" IN (0, 1)),
  "for_supply_chain" INTEGER CHECK ("for_supply_chain" IN (0, 1)),
  "criteria" TEXT,
  "control_method" TEXT,
  "records_kept" TEXT,
  "covers_hr" INTEGER CHECK ("covers_hr" IN (0, 1)),
  "covers_equipment" INTEGER CHECK ("covers_equipment" IN (0, 1)),
  "covers_it" INTEGER CHECK ("covers_it" IN (0, 1)),
  "integration_note" TEXT,
  "status" TEXT CHECK ("status" IN ('draft', 'active', 'retired')),
  "last_checked_on" TEXT CHECK ("last_checked_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "review_due" TEXT CHECK ("review_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX "business_process_owner_link" ON "business_process" ("owner") WHERE "owner" IS NOT NULL;

CREATE TABLE "process_link" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "from_process" TEXT REFERENCES "business_process" (id) DEFERRABLE INITIALLY DEFERRED,
  "to_process" TEXT REFERENCES "business_process" (id) DEFERRABLE INITIALLY DEFERRED,
  "what_passes" TEXT
) STRICT;
CREATE INDEX "process_link_parent" ON "process_link" ("from_process");
CREATE INDEX "process_link_to_process_link" ON "process_link" ("to_process") WHERE "to_process" IS NOT NULL;

CREATE TABLE "equipment" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "name" TEXT,
  "kind" TEXT CHECK ("kind" IN ('lock', 'fence', 'cctv', 'alarm', 'access_control', 'lighting', 'seal', 'tracker', 'fire', 'it_security', 'vehicle_security', 'instrument', 'other')),
  "site" TEXT REFERENCES "site" (id) DEFERRABLE INITIALLY DEFERRED,
  "control" TEXT REFERENCES "control" (id) DEFERRABLE INITIALLY DEFERRED,
  "owner" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "operating_instruction" TEXT REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "stage" TEXT CHECK ("stage" IN ('design', 'installation', 'in_operation', 'refurbishment', 'modification', 'replaced')),
  "specification" TEXT,
  "design_approved_on" TEXT CHECK ("design_approved_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "commissioned_on" TEXT CHECK ("commissioned_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "end_of_life_on" TEXT CHECK ("end_of_life_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "service_interval_months" INTEGER,
  "last_service_on" TEXT CHECK ("last_service_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "next_service_due" TEXT CHECK ("next_service_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "last_test_on" TEXT CHECK ("last_test_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "last_test_result" TEXT CHECK ("last_test_result" IN ('pass', 'remarks', 'fail')),
  "status" TEXT CHECK ("status" IN ('ok', 'degraded', 'out_of_service', 'retired'))
) STRICT;
CREATE INDEX "equipment_site_link" ON "equipment" ("site") WHERE "site" IS NOT NULL;
CREATE INDEX "equipment_control_link" ON "equipment" ("control") WHERE "control" IS NOT NULL;
CREATE INDEX "equipment_owner_link" ON "equipment" ("owner") WHERE "owner" IS NOT NULL;
CREATE INDEX "equipment_operating_instruction_link" ON "equipment" ("operating_instruction") WHERE "operating_instruction" IS NOT NULL;

CREATE TABLE "equipment_event" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "equipment" TEXT REFERENCES "equipment" (id) DEFERRABLE INITIALLY DEFERRED,
  "on_date" TEXT CHECK ("on_date" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "kind" TEXT CHECK ("kind" IN ('design_review', 'installation', 'inspection', 'maintenance', 'test', 'repair', 'modification', 'refurbishment', 'replacement')),
  "done_by" TEXT,
  "result" TEXT CHECK ("result" IN ('pass', 'remarks', 'fail')),
  "change" TEXT REFERENCES "change" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "equipment_event_parent" ON "equipment_event" ("equipment");
CREATE INDEX "equipment_event_change_link" ON "equipment_event" ("change") WHERE "change" IS NOT NULL;

CREATE TABLE "attachment" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "record_type" TEXT,
  "record" TEXT,
  "title" TEXT,
  "file" TEXT CHECK (length("file") = 64),
  "sha256" TEXT,
  "classification" TEXT CHECK ("classification" IN ('public', 'internal', 'confidential', 'strict')),
  "added_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "added_on" TEXT CHECK ("added_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]')
) STRICT;
CREATE INDEX "attachment_record_link" ON "attachment" ("record") WHERE "record" IS NOT NULL;
CREATE INDEX "attachment_added_by_link" ON "attachment" ("added_by") WHERE "added_by" IS NOT NULL;

CREATE TABLE "approval_step" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "record_type" TEXT,
  "record" TEXT,
  "version" TEXT,
  "step" TEXT CHECK ("step" IN ('submit', 'review', 'approve', 'approve_conditions', 'reject', 'refuse', 'withdraw', 'close', 'reopen')),
  "person" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "on_date" TEXT CHECK ("on_date" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
  "comment" TEXT
) STRICT;
CREATE INDEX "approval_step_record_link" ON "approval_step" ("record") WHERE "record" IS NOT NULL;
CREATE INDEX "approval_step_person_link" ON "approval_step" ("person") WHERE "person" IS NOT NULL;

CREATE TABLE "acknowledgement" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "person" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "subject_type" TEXT CHECK ("subject_type" IN ('policy', 'document', 'security_plan', 'role_assignment', 'response_team')),
  "subject" TEXT,
  "version" TEXT,
  "on_date" TEXT CHECK ("on_date" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "method" TEXT CHECK ("method" IN ('signature', 'click', 'meeting_list'))
) STRICT;
CREATE INDEX "acknowledgement_person_link" ON "acknowledgement" ("person") WHERE "person" IS NOT NULL;
CREATE INDEX "acknowledgement_subject_link" ON "acknowledgement" ("subject") WHERE "subject" IS NOT NULL;

CREATE TABLE "report_issue" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "report_code" TEXT,
  "title" TEXT,
  "issue_no" INTEGER,
  "record_type" TEXT,
  "record" TEXT,
  "issued_on" TEXT CHECK ("issued_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
  "issued_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "sha256" TEXT,
  "classification" TEXT CHECK ("classification" IN ('public', 'internal', 'confidential', 'strict')),
  "sent_to" TEXT,
  "status" TEXT CHECK ("status" IN ('draft', 'final', 'withdrawn'))
) STRICT;
CREATE INDEX "report_issue_record_link" ON "report_issue" ("record") WHERE "record" IS NOT NULL;
CREATE INDEX "report_issue_issued_by_link" ON "report_issue" ("issued_by") WHERE "issued_by" IS NOT NULL;

CREATE TABLE "wizard_run" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "wizard" TEXT,
  "subject" TEXT,
  "page" TEXT,
  "touched" TEXT,
  "finished_on" TEXT CHECK ("finished_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX "wizard_run_subject_link" ON "wizard_run" ("subject") WHERE "subject" IS NOT NULL;

CREATE TABLE "context_review" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "held_on" TEXT CHECK ("held_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "participants" TEXT,
  "summary" TEXT,
  "climate_relevant" TEXT CHECK ("climate_relevant" IN ('yes', 'no', 'undecided')),
  "climate_reason" TEXT,
  "decided_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "next_due" TEXT CHECK ("next_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX "context_review_decided_by_link" ON "context_review" ("decided_by") WHERE "decided_by" IS NOT NULL;

CREATE TABLE "issue" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "title" TEXT,
  "description" TEXT,
  "origin" TEXT CHECK ("origin" IN ('internal', 'external')),
  "theme" TEXT CHECK ("theme" IN ('market', 'supply_chain', 'crime', 'politics_law', 'technology', 'economy', 'society_culture', 'environment_climate', 'workforce', 'infrastructure', 'organisation', 'other')),
  "effect" TEXT CHECK ("effect" IN ('threat', 'opportunity', 'both')),
  "effect_on_results" TEXT,
  "about_supply_chain" INTEGER CHECK ("about_supply_chain" IN (0, 1)),
  "owner" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "last_reviewed_on" TEXT CHECK ("last_reviewed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "review_due" TEXT CHECK ("review_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "change_since_review" TEXT CHECK ("change_since_review" IN ('new', 'changed', 'unchanged')),
  "status" TEXT CHECK ("status" IN ('draft', 'current', 'closed')),
  "closing_reason" TEXT
) STRICT;
CREATE INDEX "issue_owner_link" ON "issue" ("owner") WHERE "owner" IS NOT NULL;

CREATE TABLE "interested_party" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "name" TEXT,
  "kind" TEXT CHECK ("kind" IN ('customer', 'supplier', 'employee', 'owner', 'authority', 'customs', 'police', 'emergency_service', 'insurer', 'bank', 'neighbour', 'union', 'media', 'trade_body', 'other')),
  "in_supply_chain" INTEGER CHECK ("in_supply_chain" IN (0, 1)),
  "influence" INTEGER CHECK ("influence" BETWEEN 1 AND 3),
  "interest" INTEGER CHECK ("interest" BETWEEN 1 AND 3),
  "relation_owner" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "views" TEXT,
  "last_engaged_on" TEXT CHECK ("last_engaged_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "engagement_due" TEXT CHECK ("engagement_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "change_since_review" TEXT CHECK ("change_since_review" IN ('new', 'changed', 'unchanged')),
  "status" TEXT CHECK ("status" IN ('draft', 'current', 'closed'))
) STRICT;
CREATE INDEX "interested_party_relation_owner_link" ON "interested_party" ("relation_owner") WHERE "relation_owner" IS NOT NULL;

CREATE TABLE "party_requirement" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "party" TEXT REFERENCES "interested_party" (id) DEFERRABLE INITIALLY DEFERRED,
  "statement" TEXT,
  "nature" TEXT CHECK ("nature" IN ('need', 'expectation', 'contract', 'law', 'promise')),
  "climate_related" INTEGER CHECK ("climate_related" IN (0, 1)),
  "decision" TEXT CHECK ("decision" IN ('addressed', 'not_addressed', 'undecided')),
  "decision_reason" TEXT,
  "how_addressed" TEXT,
  "process" TEXT REFERENCES "business_process" (id) DEFERRABLE INITIALLY DEFERRED,
  "owner" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "last_monitored_on" TEXT CHECK ("last_monitored_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "monitor_due" TEXT CHECK ("monitor_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "action_status" TEXT CHECK ("action_status" IN ('none_needed', 'open', 'done')),
  "status" TEXT CHECK ("status" IN ('draft', 'current', 'closed'))
) STRICT;
CREATE INDEX "party_requirement_party_link" ON "party_requirement" ("party") WHERE "party" IS NOT NULL;
CREATE INDEX "party_requirement_process_link" ON "party_requirement" ("process") WHERE "process" IS NOT NULL;
CREATE INDEX "party_requirement_owner_link" ON "party_requirement" ("owner") WHERE "owner" IS NOT NULL;

CREATE TABLE "legal_requirement" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "title" TEXT,
  "nature" TEXT CHECK ("nature" IN ('law', 'regulation', 'licence', 'permit', 'contract', 'customer_programme', 'voluntary_code', 'standard')),
  "citation" TEXT,
  "issuer" TEXT,
  "jurisdiction" TEXT,
  "access_location" TEXT,
  "meaning_for_us" TEXT,
  "applies_to" TEXT,
  "how_met" TEXT,
  "process" TEXT REFERENCES "business_process" (id) DEFERRABLE INITIALLY DEFERRED,
  "owner" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "communication_needed" INTEGER CHECK ("communication_needed" IN (0, 1)),
  "communicated_to" TEXT,
  "communicated_on" TEXT CHECK ("communicated_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "last_checked_on" TEXT CHECK ("last_checked_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "check_due" TEXT CHECK ("check_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "change_since_review" TEXT CHECK ("change_since_review" IN ('new', 'changed', 'unchanged')),
  "compliance" TEXT CHECK ("compliance" IN ('met', 'partly', 'not_met', 'not_evaluated')),
  "last_evaluated_on" TEXT CHECK ("last_evaluated_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "evaluation_due" TEXT CHECK ("evaluation_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "status" TEXT CHECK ("status" IN ('draft', 'current', 'repealed'))
) STRICT;
CREATE INDEX "legal_requirement_process_link" ON "legal_requirement" ("process") WHERE "process" IS NOT NULL;
CREATE INDEX "legal_requirement_owner_link" ON "legal_requirement" ("owner") WHERE "owner" IS NOT NULL;

CREATE TABLE "legal_evaluation" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "legal_requirement" TEXT REFERENCES "legal_requirement" (id) DEFERRABLE INITIALLY DEFERRED,
  "evaluated_on" TEXT CHECK ("evaluated_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "evaluator" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "result" TEXT CHECK ("result" IN ('met', 'partly', 'not_met')),
  "evidence" TEXT,
  "nonconformity" TEXT REFERENCES "nonconformity" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "legal_evaluation_parent" ON "legal_evaluation" ("legal_requirement");
CREATE INDEX "legal_evaluation_evaluator_link" ON "legal_evaluation" ("evaluator") WHERE "evaluator" IS NOT NULL;
CREATE INDEX "legal_evaluation_nonconformity_link" ON "legal_evaluation" ("nonconformity") WHERE "nonconformity" IS NOT NULL;

CREATE TABLE "scope" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "statement" TEXT,
  "products_services" TEXT,
  "boundaries" TEXT,
  "upstream" TEXT,
  "downstream" TEXT,
  "exclusions" TEXT,
  "exclusion_reasons" TEXT,
  "version" TEXT,
  "status" TEXT CHECK ("status" IN ('draft', 'in_review', 'approved', 'superseded')),
  "author" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "reviewer" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "reviewed_on" TEXT CHECK ("reviewed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "approved_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "approved_on" TEXT CHECK ("approved_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "review_due" TEXT CHECK ("review_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "supersedes" TEXT REFERENCES "scope" (id) DEFERRABLE INITIALLY DEFERRED,
  "change_summary" TEXT,
  "document" TEXT REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "scope_author_link" ON "scope" ("author") WHERE "author" IS NOT NULL;
CREATE INDEX "scope_reviewer_link" ON "scope" ("reviewer") WHERE "reviewer" IS NOT NULL;
CREATE INDEX "scope_approved_by_link" ON "scope" ("approved_by") WHERE "approved_by" IS NOT NULL;
CREATE INDEX "scope_supersedes_link" ON "scope" ("supersedes") WHERE "supersedes" IS NOT NULL;
CREATE INDEX "scope_document_link" ON "scope" ("document") WHERE "document" IS NOT NULL;

CREATE TABLE "policy" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "title" TEXT,
  "audience" TEXT CHECK ("audience" IN ('internal', 'public')),
  "protects" TEXT,
  "body" TEXT,
  "commits_to_requirements" INTEGER CHECK ("commits_to_requirements" IN (0, 1)),
  "commits_to_improvement" INTEGER CHECK ("commits_to_improvement" IN (0, 1)),
  "no_blame_reporting" INTEGER CHECK ("no_blame_reporting" IN (0, 1)),
  "other_promises" TEXT,
  "fits_purpose" TEXT,
  "objectives_framework" TEXT,
  "side_effects" TEXT,
  "checked_against_policies" TEXT,
  "checked_against_risk_on" TEXT CHECK ("checked_against_risk_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "reviews_on_merger" INTEGER CHECK ("reviews_on_merger" IN (0, 1)),
  "reviews_on_scope_change" INTEGER CHECK ("reviews_on_scope_change" IN (0, 1)),
  "accountable" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "accountability_text" TEXT,
  "communicated_on" TEXT CHECK ("communicated_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "published_on" TEXT CHECK ("published_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "published_where" TEXT,
  "version" TEXT,
  "status" TEXT CHECK ("status" IN ('draft', 'in_review', 'approved', 'superseded')),
  "author" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "reviewer" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "reviewed_on" TEXT CHECK ("reviewed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "approved_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "approved_on" TEXT CHECK ("approved_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "review_due" TEXT CHECK ("review_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "supersedes" TEXT REFERENCES "policy" (id) DEFERRABLE INITIALLY DEFERRED,
  "change_summary" TEXT,
  "document" TEXT REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "policy_accountable_link" ON "policy" ("accountable") WHERE "accountable" IS NOT NULL;
CREATE INDEX "policy_author_link" ON "policy" ("author") WHERE "author" IS NOT NULL;
CREATE INDEX "policy_reviewer_link" ON "policy" ("reviewer") WHERE "reviewer" IS NOT NULL;
CREATE INDEX "policy_approved_by_link" ON "policy" ("approved_by") WHERE "approved_by" IS NOT NULL;
CREATE INDEX "policy_supersedes_link" ON "policy" ("supersedes") WHERE "supersedes" IS NOT NULL;
CREATE INDEX "policy_document_link" ON "policy" ("document") WHERE "document" IS NOT NULL;

CREATE TABLE "leadership_action" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "topic" TEXT CHECK ("topic" IN ('policy_objectives', 'expectations', 'integration', 'resources', 'importance', 'results', 'viability', 'other_programmes', 'direct_support', 'improvement', 'role_support')),
  "done_on" TEXT CHECK ("done_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "person" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "what" TEXT,
  "evidence" TEXT
) STRICT;
CREATE INDEX "leadership_action_person_link" ON "leadership_action" ("person") WHERE "person" IS NOT NULL;

CREATE TABLE "role" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "title" TEXT,
  "kind" TEXT CHECK ("kind" IN ('system_manager', 'performance_reporter', 'process_owner', 'risk_owner', 'auditor', 'responder', 'document_controller', 'other')),
  "responsibilities" TEXT,
  "authorities" TEXT,
  "ensures_conformity" INTEGER CHECK ("ensures_conformity" IN (0, 1)),
  "reports_performance" INTEGER CHECK ("reports_performance" IN (0, 1)),
  "affects_security" INTEGER CHECK ("affects_security" IN (0, 1)),
  "status" TEXT CHECK ("status" IN ('draft', 'active', 'retired')),
  "document" TEXT REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "role_document_link" ON "role" ("document") WHERE "document" IS NOT NULL;

CREATE TABLE "role_assignment" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "role" TEXT REFERENCES "role" (id) DEFERRABLE INITIALLY DEFERRED,
  "person" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "as_deputy" INTEGER CHECK ("as_deputy" IN (0, 1)),
  "starts_on" TEXT CHECK ("starts_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "ends_on" TEXT CHECK ("ends_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "assigned_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "communicated_on" TEXT CHECK ("communicated_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "accepted_on" TEXT CHECK ("accepted_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX "role_assignment_parent" ON "role_assignment" ("role");
CREATE INDEX "role_assignment_person_link" ON "role_assignment" ("person") WHERE "person" IS NOT NULL;
CREATE INDEX "role_assignment_assigned_by_link" ON "role_assignment" ("assigned_by") WHERE "assigned_by" IS NOT NULL;

CREATE TABLE "risk_criteria" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "method" TEXT,
  "likelihood_levels" INTEGER,
  "impact_levels" INTEGER,
  "impact_dimensions" TEXT,
  "appetite_score" INTEGER,
  "tolerance_score" INTEGER,
  "appetite_text" TEXT,
  "acceptance_rule" TEXT,
  "version" TEXT,
  "status" TEXT CHECK ("status" IN ('draft', 'in_review', 'approved', 'superseded')),
  "author" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "reviewer" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "reviewed_on" TEXT CHECK ("reviewed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "approved_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "approved_on" TEXT CHECK ("approved_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "review_due" TEXT CHECK ("review_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "supersedes" TEXT REFERENCES "risk_criteria" (id) DEFERRABLE INITIALLY DEFERRED,
  "change_summary" TEXT
) STRICT;
CREATE INDEX "risk_criteria_author_link" ON "risk_criteria" ("author") WHERE "author" IS NOT NULL;
CREATE INDEX "risk_criteria_reviewer_link" ON "risk_criteria" ("reviewer") WHERE "reviewer" IS NOT NULL;
CREATE INDEX "risk_criteria_approved_by_link" ON "risk_criteria" ("approved_by") WHERE "approved_by" IS NOT NULL;
CREATE INDEX "risk_criteria_supersedes_link" ON "risk_criteria" ("supersedes") WHERE "supersedes" IS NOT NULL;

CREATE TABLE "risk_scale_level" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "criteria" TEXT REFERENCES "risk_criteria" (id) DEFERRABLE INITIALLY DEFERRED,
  "axis" TEXT CHECK ("axis" IN ('likelihood', 'impact')),
  "level" INTEGER,
  "label" TEXT,
  "meaning" TEXT
) STRICT;
CREATE INDEX "risk_scale_level_parent" ON "risk_scale_level" ("criteria");

CREATE TABLE "risk_band" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "criteria" TEXT REFERENCES "risk_criteria" (id) DEFERRABLE INITIALLY DEFERRED,
  "label" TEXT,
  "min_score" INTEGER,
  "max_score" INTEGER,
  "colour" TEXT,
  "required_action" TEXT,
  "acceptance_by" TEXT CHECK ("acceptance_by" IN ('risk_owner', 'security_coordinator', 'top_management'))
) STRICT;
CREATE INDEX "risk_band_parent" ON "risk_band" ("criteria");

CREATE TABLE "risk_assessment" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "title" TEXT,
  "trigger" TEXT CHECK ("trigger" IN ('planned', 'change', 'incident', 'new_supplier', 'new_site', 'corrective_action', 'legal_change')),
  "scope_text" TEXT,
  "information_sources" TEXT,
  "participants" TEXT,
  "held_on" TEXT CHECK ("held_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "lead" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "includes_supply_chain" INTEGER CHECK ("includes_supply_chain" IN (0, 1)),
  "criteria" TEXT REFERENCES "risk_criteria" (id) DEFERRABLE INITIALLY DEFERRED,
  "threat_analysis" TEXT,
  "vulnerability_analysis" TEXT,
  "source_a_note" TEXT,
  "source_b_note" TEXT,
  "source_c_note" TEXT,
  "source_d_note" TEXT,
  "source_e_note" TEXT,
  "source_f_note" TEXT,
  "status" TEXT CHECK ("status" IN ('planned', 'in_progress', 'completed', 'approved')),
  "approved_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "approved_on" TEXT CHECK ("approved_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "next_due" TEXT CHECK ("next_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX "risk_assessment_lead_link" ON "risk_assessment" ("lead") WHERE "lead" IS NOT NULL;
CREATE INDEX "risk_assessment_criteria_link" ON "risk_assessment" ("criteria") WHERE "criteria" IS NOT NULL;
CREATE INDEX "risk_assessment_approved_by_link" ON "risk_assessment" ("approved_by") WHERE "approved_by" IS NOT NULL;

CREATE TABLE "risk" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "title" TEXT,
  "kind" TEXT CHECK ("kind" IN ('security', 'system')),
  "category" TEXT CHECK ("category" IN ('a', 'b', 'c', 'd', 'e', 'f')),
  "nature" TEXT CHECK ("nature" IN ('failure', 'malicious', 'natural', 'human', 'cultural', 'context', 'equipment', 'information', 'supplier')),
  "cause" TEXT,
  "event" TEXT,
  "consequence" TEXT,
  "life_safety" INTEGER CHECK ("life_safety" IN (0, 1)),
  "threat" TEXT,
  "threat_actor" TEXT,
  "vulnerability" TEXT,
  "info_source" TEXT,
  "site" TEXT REFERENCES "site" (id) DEFERRABLE INITIALLY DEFERRED,
  "process" TEXT REFERENCES "business_process" (id) DEFERRABLE INITIALLY DEFERRED,
  "supplier" TEXT REFERENCES "supplier" (id) DEFERRABLE INITIALLY DEFERRED,
  "asset" TEXT REFERENCES "asset" (id) DEFERRABLE INITIALLY DEFERRED,
  "owner" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "assessment" TEXT REFERENCES "risk_assessment" (id) DEFERRABLE INITIALLY DEFERRED,
  "inherent_likelihood" INTEGER CHECK ("inherent_likelihood" BETWEEN 1 AND 5),
  "inherent_impact" INTEGER CHECK ("inherent_impact" BETWEEN 1 AND 5),
  "inherent_score" INTEGER,
  "current_likelihood" INTEGER CHECK ("current_likelihood" BETWEEN 1 AND 5),
  "current_impact" INTEGER CHECK ("current_impact" BETWEEN 1 AND 5),
  "current_score" INTEGER,
  "trend" TEXT CHECK ("trend" IN ('up', 'same', 'down')),
  "score_reason" TEXT,
  "target_likelihood" INTEGER CHECK ("target_likelihood" BETWEEN 1 AND 5),
  "target_impact" INTEGER CHECK ("target_impact" BETWEEN 1 AND 5),
  "target_score" INTEGER,
  "decision" TEXT CHECK ("decision" IN ('treat', 'tolerate', 'avoid', 'share', 'undecided')),
  "decision_reason" TEXT,
  "priority" INTEGER,
  "feeds_overall_risk" INTEGER CHECK ("feeds_overall_risk" IN (0, 1)),
  "accepted_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "accepted_on" TEXT CHECK ("accepted_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "acceptance_until" TEXT CHECK ("acceptance_until" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "acceptance_reason" TEXT,
  "status" TEXT CHECK ("status" IN ('draft', 'identified', 'analysed', 'evaluated', 'in_treatment', 'accepted', 'closed')),
  "last_reviewed_on" TEXT CHECK ("last_reviewed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "review_due" TEXT CHECK ("review_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "closing_reason" TEXT
) STRICT;
CREATE INDEX "risk_site_link" ON "risk" ("site") WHERE "site" IS NOT NULL;
CREATE INDEX "risk_process_link" ON "risk" ("process") WHERE "process" IS NOT NULL;
CREATE INDEX "risk_supplier_link" ON "risk" ("supplier") WHERE "supplier" IS NOT NULL;
CREATE INDEX "risk_asset_link" ON "risk" ("asset") WHERE "asset" IS NOT NULL;
CREATE INDEX "risk_owner_link" ON "risk" ("owner") WHERE "owner" IS NOT NULL;
CREATE INDEX "risk_assessment_link" ON "risk" ("assessment") WHERE "assessment" IS NOT NULL;
CREATE INDEX "risk_accepted_by_link" ON "risk" ("accepted_by") WHERE "accepted_by" IS NOT NULL;

CREATE TABLE "opportunity" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "title" TEXT,
  "kind" TEXT CHECK ("kind" IN ('security', 'system')),
  "description" TEXT,
  "source" TEXT,
  "benefit" TEXT,
  "owner" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "decision" TEXT CHECK ("decision" IN ('pursue', 'hold', 'drop', 'undecided')),
  "decided_on" TEXT CHECK ("decided_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "status" TEXT CHECK ("status" IN ('identified', 'evaluated', 'in_progress', 'realised', 'dropped')),
  "effect_checked_on" TEXT CHECK ("effect_checked_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "effect_result" TEXT,
  "review_due" TEXT CHECK ("review_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX "opportunity_owner_link" ON "opportunity" ("owner") WHERE "owner" IS NOT NULL;

CREATE TABLE "treatment" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "title" TEXT,
  "risk" TEXT REFERENCES "risk" (id) DEFERRABLE INITIALLY DEFERRED,
  "opportunity" TEXT REFERENCES "opportunity" (id) DEFERRABLE INITIALLY DEFERRED,
  "option" TEXT CHECK ("option" IN ('avoid', 'remove_source', 'reduce_likelihood', 'reduce_impact', 'share', 'retain', 'take_opportunity')),
  "description" TEXT,
  "owner" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "resources_needed" TEXT,
  "cost" REAL CHECK ("cost" >= 0),
  "start_on" TEXT CHECK ("start_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "due_on" TEXT CHECK ("due_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "done_on" TEXT CHECK ("done_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "process" TEXT REFERENCES "business_process" (id) DEFERRABLE INITIALLY DEFERRED,
  "control" TEXT REFERENCES "control" (id) DEFERRABLE INITIALLY DEFERRED,
  "strategy" TEXT REFERENCES "strategy" (id) DEFERRABLE INITIALLY DEFERRED,
  "expected_effect" TEXT,
  "effect_check_method" TEXT,
  "effect_check_due" TEXT CHECK ("effect_check_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "effect_checked_on" TEXT CHECK ("effect_checked_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "effect_result" TEXT CHECK ("effect_result" IN ('effective', 'partly', 'not_effective')),
  "status" TEXT CHECK ("status" IN ('proposed', 'approved', 'in_progress', 'done', 'verified', 'cancelled')),
  "approved_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "approved_on" TEXT CHECK ("approved_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX "treatment_risk_link" ON "treatment" ("risk") WHERE "risk" IS NOT NULL;
CREATE INDEX "treatment_opportunity_link" ON "treatment" ("opportunity") WHERE "opportunity" IS NOT NULL;
CREATE INDEX "treatment_owner_link" ON "treatment" ("owner") WHERE "owner" IS NOT NULL;
CREATE INDEX "treatment_process_link" ON "treatment" ("process") WHERE "process" IS NOT NULL;
CREATE INDEX "treatment_control_link" ON "treatment" ("control") WHERE "control" IS NOT NULL;
CREATE INDEX "treatment_strategy_link" ON "treatment" ("strategy") WHERE "strategy" IS NOT NULL;
CREATE INDEX "treatment_approved_by_link" ON "treatment" ("approved_by") WHERE "approved_by" IS NOT NULL;

CREATE TABLE "control" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "title" TEXT,
  "kind" TEXT CHECK ("kind" IN ('physical', 'procedural', 'personnel', 'information', 'supplier', 'response')),
  "function" TEXT CHECK ("function" IN ('prevent', 'deter', 'detect', 'delay', 'respond', 'recover')),
  "description" TEXT,
  "site" TEXT REFERENCES "site" (id) DEFERRABLE INITIALLY DEFERRED,
  "process" TEXT REFERENCES "business_process" (id) DEFERRABLE INITIALLY DEFERRED,
  "owner" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "check_result" TEXT CHECK ("check_result" IN ('working', 'weak', 'not_working')),
  "last_checked_on" TEXT CHECK ("last_checked_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "check_due" TEXT CHECK ("check_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "status" TEXT CHECK ("status" IN ('planned', 'in_use', 'weak', 'out_of_use', 'retired'))
) STRICT;
CREATE INDEX "control_site_link" ON "control" ("site") WHERE "site" IS NOT NULL;
CREATE INDEX "control_process_link" ON "control" ("process") WHERE "process" IS NOT NULL;
CREATE INDEX "control_owner_link" ON "control" ("owner") WHERE "owner" IS NOT NULL;

CREATE TABLE "strategy" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "title" TEXT,
  "description" TEXT,
  "analysis" TEXT REFERENCES "risk_assessment" (id) DEFERRABLE INITIALLY DEFERRED,
  "keeps_security" TEXT,
  "lowers_vulnerability" TEXT,
  "lowers_threat" TEXT,
  "shortens_gaps" TEXT,
  "secures_resources" TEXT,
  "meets_protection" TEXT,
  "fits_appetite" TEXT,
  "cost_estimate" REAL CHECK ("cost_estimate" >= 0),
  "benefit_text" TEXT,
  "resources_needed" TEXT,
  "decision" TEXT CHECK ("decision" IN ('candidate', 'selected', 'rejected')),
  "decision_reason" TEXT,
  "decided_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "decided_on" TEXT CHECK ("decided_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "status" TEXT CHECK ("status" IN ('draft', 'active', 'replaced')),
  "review_due" TEXT CHECK ("review_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX "strategy_analysis_link" ON "strategy" ("analysis") WHERE "analysis" IS NOT NULL;
CREATE INDEX "strategy_decided_by_link" ON "strategy" ("decided_by") WHERE "decided_by" IS NOT NULL;

CREATE TABLE "objective" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "title" TEXT,
  "level" TEXT CHECK ("level" IN ('organisation', 'department', 'site', 'process')),
  "department" TEXT,
  "site" TEXT REFERENCES "site" (id) DEFERRABLE INITIALLY DEFERRED,
  "process" TEXT REFERENCES "business_process" (id) DEFERRABLE INITIALLY DEFERRED,
  "owner" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "due_on" TEXT CHECK ("due_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "policy" TEXT REFERENCES "policy" (id) DEFERRABLE INITIALLY DEFERRED,
  "policy_support" TEXT,
  "requirement_basis" TEXT,
  "improvement_link" TEXT,
  "measurable" INTEGER CHECK ("measurable" IN (0, 1)),
  "why_not_measurable" TEXT,
  "measure" TEXT,
  "unit" TEXT,
  "baseline" REAL,
  "target" REAL,
  "direction" TEXT CHECK ("direction" IN ('up', 'down', 'reach')),
  "options_considered" TEXT,
  "party_views" TEXT,
  "party_impacts" TEXT,
  "viability_checked_on" TEXT CHECK ("viability_checked_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "communicated_on" TEXT CHECK ("communicated_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "communicated_to" TEXT,
  "status" TEXT CHECK ("status" IN ('draft', 'approved', 'active', 'achieved', 'missed', 'cancelled')),
  "approved_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "approved_on" TEXT CHECK ("approved_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "last_updated_on" TEXT CHECK ("last_updated_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "review_due" TEXT CHECK ("review_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "document" TEXT REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "objective_site_link" ON "objective" ("site") WHERE "site" IS NOT NULL;
CREATE INDEX "objective_process_link" ON "objective" ("process") WHERE "process" IS NOT NULL;
CREATE INDEX "objective_owner_link" ON "objective" ("owner") WHERE "owner" IS NOT NULL;
CREATE INDEX "objective_policy_link" ON "objective" ("policy") WHERE "policy" IS NOT NULL;
CREATE INDEX "objective_approved_by_link" ON "objective" ("approved_by") WHERE "approved_by" IS NOT NULL;
CREATE INDEX "objective_document_link" ON "objective" ("document") WHERE "document" IS NOT NULL;

CREATE TABLE "objective_plan" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "objective" TEXT REFERENCES "objective" (id) DEFERRABLE INITIALLY DEFERRED,
  "seq" INTEGER,
  "what" TEXT,
  "responsible" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "resources" TEXT,
  "start_on" TEXT CHECK ("start_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "due_on" TEXT CHECK ("due_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "evaluation_method" TEXT,
  "done_on" TEXT CHECK ("done_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "result" TEXT,
  "status" TEXT CHECK ("status" IN ('planned', 'in_progress', 'done', 'late', 'cancelled'))
) STRICT;
CREATE INDEX "objective_plan_parent" ON "objective_plan" ("objective");
CREATE INDEX "objective_plan_responsible_link" ON "objective_plan" ("responsible") WHERE "responsible" IS NOT NULL;

CREATE TABLE "change" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "title" TEXT,
  "kind" TEXT CHECK ("kind" IN ('organisation_roles', 'training_hr', 'policy_objectives', 'process_procedure', 'equipment_technology', 'contractor_supplier_person', 'supplier_assurance', 'system_other')),
  "origin" TEXT CHECK ("origin" IN ('request', 'corrective_action', 'management_review', 'improvement', 'incident', 'audit', 'law', 'supplier')),
  "planned" INTEGER CHECK ("planned" IN (0, 1)),
  "requested_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "planned_for" TEXT CHECK ("planned_for" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "purpose" TEXT,
  "consequences" TEXT,
  "integrity_note" TEXT,
  "resources_note" TEXT,
  "responsibilities_note" TEXT,
  "risk_check_result" TEXT,
  "risk_checked_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "risk_checked_on" TEXT CHECK ("risk_checked_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "approved_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "approved_on" TEXT CHECK ("approved_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "status" TEXT CHECK ("status" IN ('proposed', 'risk_checked', 'approved', 'rejected', 'in_progress', 'implemented', 'closed')),
  "implemented_on" TEXT CHECK ("implemented_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "reviewed_on" TEXT CHECK ("reviewed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "review_result" TEXT,
  "side_effects" TEXT,
  "mitigation" TEXT
) STRICT;
CREATE INDEX "change_requested_by_link" ON "change" ("requested_by") WHERE "requested_by" IS NOT NULL;
CREATE INDEX "change_risk_checked_by_link" ON "change" ("risk_checked_by") WHERE "risk_checked_by" IS NOT NULL;
CREATE INDEX "change_approved_by_link" ON "change" ("approved_by") WHERE "approved_by" IS NOT NULL;

CREATE TABLE "resource" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "title" TEXT,
  "kind" TEXT CHECK ("kind" IN ('people', 'money', 'equipment', 'technology', 'facility', 'service', 'time')),
  "needed_for" TEXT CHECK ("needed_for" IN ('establish', 'implement', 'maintain', 'improve', 'treatment', 'plan', 'objective')),
  "needed" TEXT,
  "provided" TEXT,
  "decided_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "decided_on" TEXT CHECK ("decided_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "status" TEXT CHECK ("status" IN ('requested', 'approved', 'provided', 'refused')),
  "review_due" TEXT CHECK ("review_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX "resource_decided_by_link" ON "resource" ("decided_by") WHERE "decided_by" IS NOT NULL;

CREATE TABLE "competence_need" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "role" TEXT REFERENCES "role" (id) DEFERRABLE INITIALLY DEFERRED,
  "topic" TEXT,
  "basis" TEXT CHECK ("basis" IN ('education', 'training', 'experience', 'mixed')),
  "detail" TEXT,
  "from_risk" TEXT REFERENCES "risk" (id) DEFERRABLE INITIALLY DEFERRED,
  "refresher_months" INTEGER
) STRICT;
CREATE INDEX "competence_need_parent" ON "competence_need" ("role");
CREATE INDEX "competence_need_from_risk_link" ON "competence_need" ("from_risk") WHERE "from_risk" IS NOT NULL;

CREATE TABLE "competence" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "person" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "need" TEXT REFERENCES "competence_need" (id) DEFERRABLE INITIALLY DEFERRED,
  "state" TEXT CHECK ("state" IN ('gap', 'in_progress', 'met', 'expired')),
  "basis" TEXT CHECK ("basis" IN ('education', 'training', 'experience', 'mixed')),
  "evidence" TEXT,
  "assessed_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "assessed_on" TEXT CHECK ("assessed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "valid_until" TEXT CHECK ("valid_until" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX "competence_person_link" ON "competence" ("person") WHERE "person" IS NOT NULL;
CREATE INDEX "competence_parent" ON "competence" ("need");
CREATE INDEX "competence_assessed_by_link" ON "competence" ("assessed_by") WHERE "assessed_by" IS NOT NULL;

CREATE TABLE "training" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "title" TEXT,
  "kind" TEXT CHECK ("kind" IN ('course', 'induction', 'mentoring', 'on_the_job', 'refresher', 'reassignment', 'hiring')),
  "topic" TEXT,
  "need" TEXT REFERENCES "competence_need" (id) DEFERRABLE INITIALLY DEFERRED,
  "trainer" TEXT,
  "planned_on" TEXT CHECK ("planned_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "held_on" TEXT CHECK ("held_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "effect_method" TEXT,
  "effect_checked_on" TEXT CHECK ("effect_checked_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "effect_result" TEXT CHECK ("effect_result" IN ('effective', 'partly', 'not_effective')),
  "status" TEXT CHECK ("status" IN ('planned', 'held', 'evaluated', 'cancelled'))
) STRICT;
CREATE INDEX "training_need_link" ON "training" ("need") WHERE "need" IS NOT NULL;

CREATE TABLE "training_attendance" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "training" TEXT REFERENCES "training" (id) DEFERRABLE INITIALLY DEFERRED,
  "person" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "attended" INTEGER CHECK ("attended" IN (0, 1)),
  "result" TEXT CHECK ("result" IN ('pass', 'fail', 'none')),
  "valid_until" TEXT CHECK ("valid_until" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX "training_attendance_parent" ON "training_attendance" ("training");
CREATE INDEX "training_attendance_person_link" ON "training_attendance" ("person") WHERE "person" IS NOT NULL;

CREATE TABLE "awareness_event" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "title" TEXT,
  "held_on" TEXT CHECK ("held_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "audience" TEXT,
  "method" TEXT CHECK ("method" IN ('briefing', 'toolbox_talk', 'e_learning', 'email', 'poster', 'induction')),
  "led_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "covers_policy" INTEGER CHECK ("covers_policy" IN (0, 1)),
  "covers_contribution" INTEGER CHECK ("covers_contribution" IN (0, 1)),
  "covers_consequences" INTEGER CHECK ("covers_consequences" IN (0, 1)),
  "covers_roles" INTEGER CHECK ("covers_roles" IN (0, 1)),
  "covers_emergency" INTEGER CHECK ("covers_emergency" IN (0, 1)),
  "status" TEXT CHECK ("status" IN ('planned', 'held'))
) STRICT;
CREATE INDEX "awareness_event_led_by_link" ON "awareness_event" ("led_by") WHERE "led_by" IS NOT NULL;

CREATE TABLE "awareness_attendance" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "event" TEXT REFERENCES "awareness_event" (id) DEFERRABLE INITIALLY DEFERRED,
  "person" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "understood" INTEGER CHECK ("understood" IN (0, 1))
) STRICT;
CREATE INDEX "awareness_attendance_parent" ON "awareness_attendance" ("event");
CREATE INDEX "awareness_attendance_person_link" ON "awareness_attendance" ("person") WHERE "person" IS NOT NULL;

CREATE TABLE "communication_item" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "topic" TEXT,
  "direction" TEXT CHECK ("direction" IN ('internal', 'external')),
  "audience" TEXT,
  "party" TEXT REFERENCES "interested_party" (id) DEFERRABLE INITIALLY DEFERRED,
  "when_text" TEXT,
  "channel" TEXT,
  "sender_role" TEXT,
  "sensitivity" TEXT CHECK ("sensitivity" IN ('public', 'internal', 'confidential', 'strict')),
  "release_rule" TEXT,
  "status" TEXT CHECK ("status" IN ('draft', 'active', 'retired')),
  "review_due" TEXT CHECK ("review_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX "communication_item_party_link" ON "communication_item" ("party") WHERE "party" IS NOT NULL;

CREATE TABLE "communication_record" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "at" TEXT CHECK ("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
  "direction" TEXT CHECK ("direction" IN ('in', 'out')),
  "subject" TEXT,
  "summary" TEXT,
  "channel" TEXT,
  "party" TEXT REFERENCES "interested_party" (id) DEFERRABLE INITIALLY DEFERRED,
  "item" TEXT REFERENCES "communication_item" (id) DEFERRABLE INITIALLY DEFERRED,
  "sensitivity" TEXT CHECK ("sensitivity" IN ('public', 'internal', 'confidential', 'strict')),
  "released_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "is_complaint" INTEGER CHECK ("is_complaint" IN (0, 1)),
  "is_official_warning" INTEGER CHECK ("is_official_warning" IN (0, 1)),
  "needs_reply" INTEGER CHECK ("needs_reply" IN (0, 1)),
  "reply_due" TEXT CHECK ("reply_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "replied_on" TEXT CHECK ("replied_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "handled_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "incident" TEXT REFERENCES "incident" (id) DEFERRABLE INITIALLY DEFERRED,
  "nonconformity" TEXT REFERENCES "nonconformity" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "communication_record_party_link" ON "communication_record" ("party") WHERE "party" IS NOT NULL;
CREATE INDEX "communication_record_item_link" ON "communication_record" ("item") WHERE "item" IS NOT NULL;
CREATE INDEX "communication_record_released_by_link" ON "communication_record" ("released_by") WHERE "released_by" IS NOT NULL;
CREATE INDEX "communication_record_handled_by_link" ON "communication_record" ("handled_by") WHERE "handled_by" IS NOT NULL;
CREATE INDEX "communication_record_incident_link" ON "communication_record" ("incident") WHERE "incident" IS NOT NULL;
CREATE INDEX "communication_record_nonconformity_link" ON "communication_record" ("nonconformity") WHERE "nonconformity" IS NOT NULL;

CREATE TABLE "document" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "code" TEXT,
  "title" TEXT,
  "kind" TEXT CHECK ("kind" IN ('policy', 'scope', 'procedure', 'plan', 'instruction', 'form', 'record', 'report', 'drawing', 'external')),
  "reason" TEXT CHECK ("reason" IN ('required_by_standard', 'needed_by_us', 'external_origin')),
  "owner" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "external_source" TEXT,
  "language" TEXT,
  "format" TEXT,
  "medium" TEXT CHECK ("medium" IN ('electronic', 'paper', 'both')),
  "storage_location" TEXT,
  "classification" TEXT CHECK ("classification" IN ('public', 'internal', 'confidential', 'strict')),
  "value_class" TEXT CHECK ("value_class" IN ('low', 'medium', 'high', 'critical')),
  "integrity_class" TEXT CHECK ("integrity_class" IN ('normal', 'high')),
  "access_rule" TEXT,
  "retention_years" INTEGER,
  "retention_basis" TEXT,
  "disposition" TEXT CHECK ("disposition" IN ('delete', 'shred', 'archive', 'return')),
  "archive_reason" TEXT CHECK ("archive_reason" IN ('none', 'legal', 'knowledge')),
  "review_interval_months" INTEGER,
  "review_due" TEXT CHECK ("review_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "status" TEXT CHECK ("status" IN ('draft', 'in_review', 'approved', 'obsolete', 'archived', 'destroyed'))
) STRICT;
CREATE INDEX "document_owner_link" ON "document" ("owner") WHERE "owner" IS NOT NULL;

CREATE TABLE "document_version" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "document" TEXT REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "version" TEXT,
  "status" TEXT CHECK ("status" IN ('draft', 'in_review', 'approved', 'superseded')),
  "author" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "written_on" TEXT CHECK ("written_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "change_summary" TEXT,
  "file" TEXT CHECK (length("file") = 64),
  "sha256" TEXT,
  "reviewer" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "reviewed_on" TEXT CHECK ("reviewed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "approved_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "approved_on" TEXT CHECK ("approved_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "effective_from" TEXT CHECK ("effective_from" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "superseded_on" TEXT CHECK ("superseded_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX "document_version_parent" ON "document_version" ("document");
CREATE INDEX "document_version_author_link" ON "document_version" ("author") WHERE "author" IS NOT NULL;
CREATE INDEX "document_version_reviewer_link" ON "document_version" ("reviewer") WHERE "reviewer" IS NOT NULL;
CREATE INDEX "document_version_approved_by_link" ON "document_version" ("approved_by") WHERE "approved_by" IS NOT NULL;

CREATE TABLE "document_copy" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "document" TEXT REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "version" TEXT,
  "place" TEXT,
  "holder" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "medium" TEXT CHECK ("medium" IN ('electronic', 'paper')),
  "right" TEXT CHECK ("right" IN ('view', 'change')),
  "issued_on" TEXT CHECK ("issued_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "withdrawn_on" TEXT CHECK ("withdrawn_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "checked_on" TEXT CHECK ("checked_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX "document_copy_parent" ON "document_copy" ("document");
CREATE INDEX "document_copy_holder_link" ON "document_copy" ("holder") WHERE "holder" IS NOT NULL;

CREATE TABLE "supplier" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "name" TEXT,
  "kind" TEXT CHECK ("kind" IN ('carrier', 'agent', 'customs_broker', 'warehouse', 'security_service', 'it_service', 'staffing', 'cleaning', 'maintenance', 'packaging', 'fuel', 'waste', 'other')),
  "services" TEXT,
  "direction" TEXT CHECK ("direction" IN ('upstream', 'downstream', 'support')),
  "country" TEXT,
  "contact" TEXT,
  "owner" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "criticality" TEXT CHECK ("criticality" IN ('low', 'medium', 'high')),
  "security_requirements" TEXT,
  "contract_ref" TEXT,
  "contract_has_security" INTEGER CHECK ("contract_has_security" IN (0, 1)),
  "certificates" TEXT,
  "certificate_valid_until" TEXT CHECK ("certificate_valid_until" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "assessment_status" TEXT CHECK ("assessment_status" IN ('not_assessed', 'passed', 'conditional', 'failed')),
  "last_assessed_on" TEXT CHECK ("last_assessed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "assessment_due" TEXT CHECK ("assessment_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "status" TEXT CHECK ("status" IN ('candidate', 'approved', 'conditional', 'suspended', 'ended'))
) STRICT;
CREATE INDEX "supplier_owner_link" ON "supplier" ("owner") WHERE "owner" IS NOT NULL;

CREATE TABLE "supplier_assessment" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "supplier" TEXT REFERENCES "supplier" (id) DEFERRABLE INITIALLY DEFERRED,
  "assessed_on" TEXT CHECK ("assessed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "method" TEXT CHECK ("method" IN ('questionnaire', 'visit', 'documents', 'certificate')),
  "assessor" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "score" INTEGER,
  "findings" TEXT,
  "result" TEXT CHECK ("result" IN ('passed', 'conditional', 'failed')),
  "actions" TEXT,
  "next_due" TEXT CHECK ("next_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX "supplier_assessment_parent" ON "supplier_assessment" ("supplier");
CREATE INDEX "supplier_assessment_assessor_link" ON "supplier_assessment" ("assessor") WHERE "assessor" IS NOT NULL;

CREATE TABLE "external_provision" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "supplier" TEXT REFERENCES "supplier" (id) DEFERRABLE INITIALLY DEFERRED,
  "process" TEXT REFERENCES "business_process" (id) DEFERRABLE INITIALLY DEFERRED,
  "what" TEXT,
  "affects_conformity" INTEGER CHECK ("affects_conformity" IN (0, 1)),
  "controls_text" TEXT,
  "our_responsible" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "supplier_responsible" TEXT,
  "monitoring_text" TEXT,
  "last_checked_on" TEXT CHECK ("last_checked_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "status" TEXT CHECK ("status" IN ('draft', 'active', 'ended'))
) STRICT;
CREATE INDEX "external_provision_parent" ON "external_provision" ("supplier");
CREATE INDEX "external_provision_process_link" ON "external_provision" ("process") WHERE "process" IS NOT NULL;
CREATE INDEX "external_provision_our_responsible_link" ON "external_provision" ("our_responsible") WHERE "our_responsible" IS NOT NULL;

CREATE TABLE "supply_flow" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "name" TEXT,
  "goods" TEXT,
  "value_class" TEXT CHECK ("value_class" IN ('low', 'medium', 'high', 'critical')),
  "direction" TEXT CHECK ("direction" IN ('inbound', 'outbound', 'transit')),
  "yearly_volume" TEXT,
  "required_security_level" TEXT,
  "owner" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "status" TEXT CHECK ("status" IN ('draft', 'active', 'retired'))
) STRICT;
CREATE INDEX "supply_flow_owner_link" ON "supply_flow" ("owner") WHERE "owner" IS NOT NULL;

CREATE TABLE "supply_stage" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "flow" TEXT REFERENCES "supply_flow" (id) DEFERRABLE INITIALLY DEFERRED,
  "seq" INTEGER,
  "place" TEXT,
  "activity" TEXT,
  "site" TEXT REFERENCES "site" (id) DEFERRABLE INITIALLY DEFERRED,
  "supplier" TEXT REFERENCES "supplier" (id) DEFERRABLE INITIALLY DEFERRED,
  "custody_proof" TEXT,
  "weak_point" TEXT,
  "measures" TEXT
) STRICT;
CREATE INDEX "supply_stage_parent" ON "supply_stage" ("flow");
CREATE INDEX "supply_stage_site_link" ON "supply_stage" ("site") WHERE "site" IS NOT NULL;
CREATE INDEX "supply_stage_supplier_link" ON "supply_stage" ("supplier") WHERE "supplier" IS NOT NULL;

CREATE TABLE "interdependency" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "title" TEXT,
  "kind" TEXT CHECK ("kind" IN ('single_source', 'shared_subcontractor', 'shared_site', 'it_system', 'utility', 'key_person', 'transport_link')),
  "internal" INTEGER CHECK ("internal" IN (0, 1)),
  "supplier" TEXT REFERENCES "supplier" (id) DEFERRABLE INITIALLY DEFERRED,
  "depends_on_supplier" TEXT REFERENCES "supplier" (id) DEFERRABLE INITIALLY DEFERRED,
  "process" TEXT REFERENCES "business_process" (id) DEFERRABLE INITIALLY DEFERRED,
  "effect" TEXT,
  "workaround" TEXT,
  "risk" TEXT REFERENCES "risk" (id) DEFERRABLE INITIALLY DEFERRED,
  "status" TEXT CHECK ("status" IN ('draft', 'active', 'retired'))
) STRICT;
CREATE INDEX "interdependency_supplier_link" ON "interdependency" ("supplier") WHERE "supplier" IS NOT NULL;
CREATE INDEX "interdependency_depends_on_supplier_link" ON "interdependency" ("depends_on_supplier") WHERE "depends_on_supplier" IS NOT NULL;
CREATE INDEX "interdependency_process_link" ON "interdependency" ("process") WHERE "process" IS NOT NULL;
CREATE INDEX "interdependency_risk_link" ON "interdependency" ("risk") WHERE "risk" IS NOT NULL;

CREATE TABLE "response_team" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "name" TEXT,
  "kind" TEXT CHECK ("kind" IN ('designated_person', 'site_team', 'incident_team', 'communication_team')),
  "responsibilities" TEXT,
  "reports_to" TEXT REFERENCES "response_team" (id) DEFERRABLE INITIALLY DEFERRED,
  "relation_text" TEXT,
  "communicated_on" TEXT CHECK ("communicated_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "procedures" TEXT REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "proc_activation" INTEGER CHECK ("proc_activation" IN (0, 1)),
  "proc_operation" INTEGER CHECK ("proc_operation" IN (0, 1)),
  "proc_coordination" INTEGER CHECK ("proc_coordination" IN (0, 1)),
  "proc_communication" INTEGER CHECK ("proc_communication" IN (0, 1)),
  "status" TEXT CHECK ("status" IN ('draft', 'active', 'retired')),
  "review_due" TEXT CHECK ("review_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX "response_team_reports_to_link" ON "response_team" ("reports_to") WHERE "reports_to" IS NOT NULL;
CREATE INDEX "response_team_procedures_link" ON "response_team" ("procedures") WHERE "procedures" IS NOT NULL;

CREATE TABLE "response_member" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "team" TEXT REFERENCES "response_team" (id) DEFERRABLE INITIALLY DEFERRED,
  "function" TEXT CHECK ("function" IN ('leader', 'operations', 'planning', 'logistics', 'finance_admin', 'communications', 'safety', 'liaison', 'log_keeper', 'member')),
  "person" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "is_alternate" INTEGER CHECK ("is_alternate" IN (0, 1)),
  "authority_text" TEXT,
  "competent" INTEGER CHECK ("competent" IN (0, 1)),
  "competence_evidence" TEXT,
  "phone_24h" TEXT,
  "informed_on" TEXT CHECK ("informed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX "response_member_parent" ON "response_member" ("team");
CREATE INDEX "response_member_person_link" ON "response_member" ("person") WHERE "person" IS NOT NULL;

CREATE TABLE "response_capability" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "team" TEXT REFERENCES "response_team" (id) DEFERRABLE INITIALLY DEFERRED,
  "ability" TEXT CHECK ("ability" IN ('a_assess', 'b_thresholds', 'c_activate', 'd_plan', 'e_prioritise_life', 'f_monitor', 'g_start_treatments', 'h_communicate', 'i_comm_plan')),
  "covered" INTEGER CHECK ("covered" IN (0, 1)),
  "person" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "evidence" TEXT,
  "assessed_on" TEXT CHECK ("assessed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX "response_capability_parent" ON "response_capability" ("team");
CREATE INDEX "response_capability_person_link" ON "response_capability" ("person") WHERE "person" IS NOT NULL;

CREATE TABLE "contact" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "name" TEXT,
  "organisation_name" TEXT,
  "kind" TEXT CHECK ("kind" IN ('police', 'fire', 'ambulance', 'customs', 'authority', 'insurer', 'customer', 'supplier', 'utility', 'media', 'neighbour', 'bank', 'security_service', 'staff_family', 'other')),
  "person" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "party" TEXT REFERENCES "interested_party" (id) DEFERRABLE INITIALLY DEFERRED,
  "phone" TEXT,
  "alt_phone" TEXT,
  "email" TEXT,
  "when_to_call" TEXT,
  "verified_on" TEXT CHECK ("verified_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "verify_due" TEXT CHECK ("verify_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX "contact_person_link" ON "contact" ("person") WHERE "person" IS NOT NULL;
CREATE INDEX "contact_party_link" ON "contact" ("party") WHERE "party" IS NOT NULL;

CREATE TABLE "cooperation_agreement" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "subject" TEXT,
  "party" TEXT REFERENCES "interested_party" (id) DEFERRABLE INITIALLY DEFERRED,
  "contact_point" TEXT,
  "shared_information" TEXT,
  "shared_resources" TEXT,
  "lead_rule" TEXT,
  "technical_means" TEXT,
  "signed_on" TEXT CHECK ("signed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "valid_until" TEXT CHECK ("valid_until" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "last_exercised_on" TEXT CHECK ("last_exercised_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "status" TEXT CHECK ("status" IN ('draft', 'active', 'expired'))
) STRICT;
CREATE INDEX "cooperation_agreement_party_link" ON "cooperation_agreement" ("party") WHERE "party" IS NOT NULL;

CREATE TABLE "security_plan" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "code" TEXT,
  "version" TEXT,
  "status" TEXT CHECK ("status" IN ('draft', 'in_review', 'approved', 'superseded')),
  "title" TEXT,
  "plan_kind" TEXT CHECK ("plan_kind" IN ('site', 'scenario', 'cargo', 'cyber', 'people', 'recovery')),
  "site" TEXT REFERENCES "site" (id) DEFERRABLE INITIALLY DEFERRED,
  "purpose" TEXT,
  "plan_scope" TEXT,
  "plan_objectives" TEXT,
  "team" TEXT REFERENCES "response_team" (id) DEFERRABLE INITIALLY DEFERRED,
  "roles_text" TEXT,
  "activation_criteria" TEXT,
  "activation_process" TEXT,
  "operating_info" TEXT,
  "keep_status_actions" TEXT,
  "impact_monitoring" TEXT,
  "welfare" TEXT,
  "asset_protection" TEXT,
  "core_activity_protection" TEXT,
  "internal_dependencies" TEXT,
  "external_dependencies" TEXT,
  "resources_needed" TEXT,
  "reporting" TEXT,
  "stand_down" TEXT,
  "restore_procedure" TEXT,
  "availability_text" TEXT,
  "last_exercised_on" TEXT CHECK ("last_exercised_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "document" TEXT REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "author" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "reviewer" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "reviewed_on" TEXT CHECK ("reviewed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "approved_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "approved_on" TEXT CHECK ("approved_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "review_due" TEXT CHECK ("review_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "supersedes" TEXT REFERENCES "security_plan" (id) DEFERRABLE INITIALLY DEFERRED,
  "change_summary" TEXT
) STRICT;
CREATE INDEX "security_plan_site_link" ON "security_plan" ("site") WHERE "site" IS NOT NULL;
CREATE INDEX "security_plan_team_link" ON "security_plan" ("team") WHERE "team" IS NOT NULL;
CREATE INDEX "security_plan_document_link" ON "security_plan" ("document") WHERE "document" IS NOT NULL;
CREATE INDEX "security_plan_author_link" ON "security_plan" ("author") WHERE "author" IS NOT NULL;
CREATE INDEX "security_plan_reviewer_link" ON "security_plan" ("reviewer") WHERE "reviewer" IS NOT NULL;
CREATE INDEX "security_plan_approved_by_link" ON "security_plan" ("approved_by") WHERE "approved_by" IS NOT NULL;
CREATE INDEX "security_plan_supersedes_link" ON "security_plan" ("supersedes") WHERE "supersedes" IS NOT NULL;

CREATE TABLE "plan_step" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "plan" TEXT REFERENCES "security_plan" (id) DEFERRABLE INITIALLY DEFERRED,
  "seq" INTEGER,
  "phase" TEXT CHECK ("phase" IN ('alert', 'immediate', 'stabilise', 'restore', 'stand_down')),
  "action" TEXT,
  "function" TEXT,
  "time_limit" TEXT,
  "info_needed" TEXT
) STRICT;
CREATE INDEX "plan_step_parent" ON "plan_step" ("plan");

CREATE TABLE "plan_threshold" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "plan" TEXT REFERENCES "security_plan" (id) DEFERRABLE INITIALLY DEFERRED,
  "indicator" TEXT,
  "trigger_value" TEXT,
  "response_level" TEXT CHECK ("response_level" IN ('watch', 'alert', 'full')),
  "decided_by_function" TEXT
) STRICT;
CREATE INDEX "plan_threshold_parent" ON "plan_threshold" ("plan");

CREATE TABLE "warning_procedure" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "title" TEXT,
  "task" TEXT CHECK ("task" IN ('inform_internal', 'inform_external', 'employee_contacts', 'receive_incoming', 'official_warnings', 'keep_means_available', 'responders', 'media', 'record_keeping', 'alert_affected', 'multi_organisation')),
  "owner" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "what_text" TEXT,
  "when_text" TEXT,
  "whom_text" TEXT,
  "how_text" TEXT,
  "backup_means" TEXT,
  "applicable" INTEGER CHECK ("applicable" IN (0, 1)),
  "not_applicable_reason" TEXT,
  "last_exercised_on" TEXT CHECK ("last_exercised_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "document" TEXT REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "status" TEXT CHECK ("status" IN ('draft', 'active', 'retired')),
  "review_due" TEXT CHECK ("review_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX "warning_procedure_owner_link" ON "warning_procedure" ("owner") WHERE "owner" IS NOT NULL;
CREATE INDEX "warning_procedure_document_link" ON "warning_procedure" ("document") WHERE "document" IS NOT NULL;

CREATE TABLE "recovery_procedure" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "title" TEXT,
  "steps" TEXT,
  "release_authority" TEXT,
  "owner" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "covers_before" INTEGER CHECK ("covers_before" IN (0, 1)),
  "covers_during" INTEGER CHECK ("covers_during" IN (0, 1)),
  "covers_after" INTEGER CHECK ("covers_after" IN (0, 1)),
  "document" TEXT REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "last_tested_on" TEXT CHECK ("last_tested_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "status" TEXT CHECK ("status" IN ('draft', 'active', 'retired')),
  "review_due" TEXT CHECK ("review_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX "recovery_procedure_owner_link" ON "recovery_procedure" ("owner") WHERE "owner" IS NOT NULL;
CREATE INDEX "recovery_procedure_document_link" ON "recovery_procedure" ("document") WHERE "document" IS NOT NULL;

CREATE TABLE "temporary_measure" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "incident" TEXT REFERENCES "incident" (id) DEFERRABLE INITIALLY DEFERRED,
  "description" TEXT,
  "started_on" TEXT CHECK ("started_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "planned_end" TEXT CHECK ("planned_end" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "ended_on" TEXT CHECK ("ended_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "ended_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "procedure" TEXT REFERENCES "recovery_procedure" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "temporary_measure_parent" ON "temporary_measure" ("incident");
CREATE INDEX "temporary_measure_ended_by_link" ON "temporary_measure" ("ended_by") WHERE "ended_by" IS NOT NULL;
CREATE INDEX "temporary_measure_procedure_link" ON "temporary_measure" ("procedure") WHERE "procedure" IS NOT NULL;

CREATE TABLE "incident" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "life_at_risk" INTEGER CHECK ("life_at_risk" IN (0, 1)),
  "title" TEXT,
  "kind" TEXT CHECK ("kind" IN ('failure', 'near_miss', 'false_alarm', 'threat', 'incident', 'emergency')),
  "occurred_at" TEXT CHECK ("occurred_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
  "detected_at" TEXT CHECK ("detected_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
  "site" TEXT REFERENCES "site" (id) DEFERRABLE INITIALLY DEFERRED,
  "supplier" TEXT REFERENCES "supplier" (id) DEFERRABLE INITIALLY DEFERRED,
  "description" TEXT,
  "immediate_action" TEXT,
  "reported_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "reported_at" TEXT CHECK ("reported_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
  "people_harmed" INTEGER,
  "severity" INTEGER CHECK ("severity" BETWEEN 1 AND 5),
  "threshold" TEXT REFERENCES "plan_threshold" (id) DEFERRABLE INITIALLY DEFERRED,
  "formal_response" INTEGER CHECK ("formal_response" IN (0, 1)),
  "activation_level" TEXT CHECK ("activation_level" IN ('none', 'watch', 'alert', 'full')),
  "plan" TEXT REFERENCES "security_plan" (id) DEFERRABLE INITIALLY DEFERRED,
  "team" TEXT REFERENCES "response_team" (id) DEFERRABLE INITIALLY DEFERRED,
  "commander" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "objectives" TEXT,
  "authorities_informed" TEXT,
  "media_contact" INTEGER CHECK ("media_contact" IN (0, 1)),
  "stood_down_on" TEXT CHECK ("stood_down_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
  "consequences" TEXT,
  "consequences_handled" TEXT,
  "loss_value" REAL CHECK ("loss_value" >= 0),
  "investigator" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "investigated_on" TEXT CHECK ("investigated_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "investigation_method" TEXT,
  "causes" TEXT,
  "risks_reviewed_on" TEXT CHECK ("risks_reviewed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "needs_nonconformity" INTEGER CHECK ("needs_nonconformity" IN (0, 1)),
  "nonconformity" TEXT REFERENCES "nonconformity" (id) DEFERRABLE INITIALLY DEFERRED,
  "status" TEXT CHECK ("status" IN ('reported', 'assessed', 'active', 'stabilised', 'recovery', 'investigation', 'closed')),
  "closed_on" TEXT CHECK ("closed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "closed_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "incident_site_link" ON "incident" ("site") WHERE "site" IS NOT NULL;
CREATE INDEX "incident_supplier_link" ON "incident" ("supplier") WHERE "supplier" IS NOT NULL;
CREATE INDEX "incident_reported_by_link" ON "incident" ("reported_by") WHERE "reported_by" IS NOT NULL;
CREATE INDEX "incident_threshold_link" ON "incident" ("threshold") WHERE "threshold" IS NOT NULL;
CREATE INDEX "incident_plan_link" ON "incident" ("plan") WHERE "plan" IS NOT NULL;
CREATE INDEX "incident_team_link" ON "incident" ("team") WHERE "team" IS NOT NULL;
CREATE INDEX "incident_commander_link" ON "incident" ("commander") WHERE "commander" IS NOT NULL;
CREATE INDEX "incident_investigator_link" ON "incident" ("investigator") WHERE "investigator" IS NOT NULL;
CREATE INDEX "incident_nonconformity_link" ON "incident" ("nonconformity") WHERE "nonconformity" IS NOT NULL;
CREATE INDEX "incident_closed_by_link" ON "incident" ("closed_by") WHERE "closed_by" IS NOT NULL;

CREATE TABLE "incident_log_entry" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "incident" TEXT REFERENCES "incident" (id) DEFERRABLE INITIALLY DEFERRED,
  "at" TEXT CHECK ("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
  "at_utc" TEXT,
  "kind" TEXT CHECK ("kind" IN ('information', 'assessment', 'decision', 'action', 'communication', 'resource', 'handover')),
  "entry" TEXT,
  "source" TEXT,
  "reliability" TEXT CHECK ("reliability" IN ('confirmed', 'probable', 'unconfirmed')),
  "decided_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "reason" TEXT,
  "entered_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "corrects" TEXT REFERENCES "incident_log_entry" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "incident_log_entry_parent" ON "incident_log_entry" ("incident");
CREATE INDEX "incident_log_entry_decided_by_link" ON "incident_log_entry" ("decided_by") WHERE "decided_by" IS NOT NULL;
CREATE INDEX "incident_log_entry_entered_by_link" ON "incident_log_entry" ("entered_by") WHERE "entered_by" IS NOT NULL;
CREATE INDEX "incident_log_entry_corrects_link" ON "incident_log_entry" ("corrects") WHERE "corrects" IS NOT NULL;

CREATE TABLE "incident_action_plan" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "incident" TEXT REFERENCES "incident" (id) DEFERRABLE INITIALLY DEFERRED,
  "period_no" INTEGER,
  "starts_at" TEXT CHECK ("starts_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
  "ends_at" TEXT CHECK ("ends_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
  "situation" TEXT,
  "objectives" TEXT,
  "life_safety_first" INTEGER CHECK ("life_safety_first" IN (0, 1)),
  "strategy_text" TEXT,
  "resources_text" TEXT,
  "communication_text" TEXT,
  "safety_text" TEXT,
  "prepared_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "approved_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "approved_at" TEXT CHECK ("approved_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
  "evaluated_text" TEXT,
  "status" TEXT CHECK ("status" IN ('draft', 'approved', 'ended'))
) STRICT;
CREATE INDEX "incident_action_plan_parent" ON "incident_action_plan" ("incident");
CREATE INDEX "incident_action_plan_prepared_by_link" ON "incident_action_plan" ("prepared_by") WHERE "prepared_by" IS NOT NULL;
CREATE INDEX "incident_action_plan_approved_by_link" ON "incident_action_plan" ("approved_by") WHERE "approved_by" IS NOT NULL;

CREATE TABLE "iap_task" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "iap" TEXT REFERENCES "incident_action_plan" (id) DEFERRABLE INITIALLY DEFERRED,
  "seq" INTEGER,
  "task" TEXT,
  "function" TEXT CHECK ("function" IN ('command', 'operations', 'planning', 'logistics', 'finance_admin', 'communications', 'safety', 'liaison')),
  "assigned_to" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "due_at" TEXT CHECK ("due_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
  "done_at" TEXT CHECK ("done_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
  "result" TEXT
) STRICT;
CREATE INDEX "iap_task_parent" ON "iap_task" ("iap");
CREATE INDEX "iap_task_assigned_to_link" ON "iap_task" ("assigned_to") WHERE "assigned_to" IS NOT NULL;

CREATE TABLE "situation_report" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "incident" TEXT REFERENCES "incident" (id) DEFERRABLE INITIALLY DEFERRED,
  "at" TEXT CHECK ("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
  "facts" TEXT,
  "assumptions" TEXT,
  "forecast" TEXT,
  "needs" TEXT,
  "shared_with" TEXT,
  "prepared_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "situation_report_parent" ON "situation_report" ("incident");
CREATE INDEX "situation_report_prepared_by_link" ON "situation_report" ("prepared_by") WHERE "prepared_by" IS NOT NULL;

CREATE TABLE "incident_resource" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "incident" TEXT REFERENCES "incident" (id) DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT,
  "source" TEXT,
  "requested_at" TEXT CHECK ("requested_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
  "arrived_at" TEXT CHECK ("arrived_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
  "released_at" TEXT CHECK ("released_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
  "cost" REAL CHECK ("cost" >= 0)
) STRICT;
CREATE INDEX "incident_resource_parent" ON "incident_resource" ("incident");

CREATE TABLE "incident_partner" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "incident" TEXT REFERENCES "incident" (id) DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT,
  "party" TEXT REFERENCES "interested_party" (id) DEFERRABLE INITIALLY DEFERRED,
  "contact_name" TEXT,
  "part_played" TEXT,
  "agreement" TEXT REFERENCES "cooperation_agreement" (id) DEFERRABLE INITIALLY DEFERRED,
  "joined_at" TEXT CHECK ("joined_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
  "left_at" TEXT CHECK ("left_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]')
) STRICT;
CREATE INDEX "incident_partner_parent" ON "incident_partner" ("incident");
CREATE INDEX "incident_partner_party_link" ON "incident_partner" ("party") WHERE "party" IS NOT NULL;
CREATE INDEX "incident_partner_agreement_link" ON "incident_partner" ("agreement") WHERE "agreement" IS NOT NULL;

CREATE TABLE "exercise" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "title" TEXT,
  "kind" TEXT CHECK ("kind" IN ('talk_through', 'tabletop', 'call_out', 'drill', 'functional', 'full_scale')),
  "leader" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "planned_on" TEXT CHECK ("planned_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "held_on" TEXT CHECK ("held_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "scenario" TEXT,
  "aims" TEXT,
  "criteria" TEXT,
  "tests_warning" INTEGER CHECK ("tests_warning" IN (0, 1)),
  "tests_team" INTEGER CHECK ("tests_team" IN (0, 1)),
  "participants" TEXT,
  "external_parties" TEXT,
  "result_summary" TEXT,
  "rating" TEXT CHECK ("rating" IN ('met', 'partly', 'not_met')),
  "status" TEXT CHECK ("status" IN ('planned', 'held', 'evaluated', 'closed', 'cancelled')),
  "next_due" TEXT CHECK ("next_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX "exercise_leader_link" ON "exercise" ("leader") WHERE "leader" IS NOT NULL;

CREATE TABLE "after_action_review" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "incident" TEXT REFERENCES "incident" (id) DEFERRABLE INITIALLY DEFERRED,
  "exercise" TEXT REFERENCES "exercise" (id) DEFERRABLE INITIALLY DEFERRED,
  "held_on" TEXT CHECK ("held_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "facilitator" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "participants" TEXT,
  "planned_vs_actual" TEXT,
  "went_well" TEXT,
  "to_improve" TEXT,
  "human_factors" TEXT,
  "shared_with" TEXT,
  "plan_update_needed" INTEGER CHECK ("plan_update_needed" IN (0, 1)),
  "approved_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "status" TEXT CHECK ("status" IN ('draft', 'approved'))
) STRICT;
CREATE INDEX "after_action_review_incident_link" ON "after_action_review" ("incident") WHERE "incident" IS NOT NULL;
CREATE INDEX "after_action_review_exercise_link" ON "after_action_review" ("exercise") WHERE "exercise" IS NOT NULL;
CREATE INDEX "after_action_review_facilitator_link" ON "after_action_review" ("facilitator") WHERE "facilitator" IS NOT NULL;
CREATE INDEX "after_action_review_approved_by_link" ON "after_action_review" ("approved_by") WHERE "approved_by" IS NOT NULL;

CREATE TABLE "lesson" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "review" TEXT REFERENCES "after_action_review" (id) DEFERRABLE INITIALLY DEFERRED,
  "lesson_text" TEXT,
  "decision" TEXT CHECK ("decision" IN ('undecided', 'act', 'keep', 'no_action')),
  "owner" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "due_on" TEXT CHECK ("due_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "improvement" TEXT REFERENCES "improvement" (id) DEFERRABLE INITIALLY DEFERRED,
  "corrective_action" TEXT REFERENCES "corrective_action" (id) DEFERRABLE INITIALLY DEFERRED,
  "done_on" TEXT CHECK ("done_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX "lesson_parent" ON "lesson" ("review");
CREATE INDEX "lesson_owner_link" ON "lesson" ("owner") WHERE "owner" IS NOT NULL;
CREATE INDEX "lesson_improvement_link" ON "lesson" ("improvement") WHERE "improvement" IS NOT NULL;
CREATE INDEX "lesson_corrective_action_link" ON "lesson" ("corrective_action") WHERE "corrective_action" IS NOT NULL;

CREATE TABLE "monitoring_item" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "title" TEXT,
  "subject" TEXT CHECK ("subject" IN ('performance', 'control', 'compliance', 'objective', 'supplier', 'process')),
  "method" TEXT,
  "validity_note" TEXT,
  "unit" TEXT,
  "target_text" TEXT,
  "limit_low" REAL,
  "limit_high" REAL,
  "measure_every_months" INTEGER,
  "measured_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "evaluate_every_months" INTEGER,
  "evaluated_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "objective" TEXT REFERENCES "objective" (id) DEFERRABLE INITIALLY DEFERRED,
  "control" TEXT REFERENCES "control" (id) DEFERRABLE INITIALLY DEFERRED,
  "process" TEXT REFERENCES "business_process" (id) DEFERRABLE INITIALLY DEFERRED,
  "last_measured_on" TEXT CHECK ("last_measured_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "last_evaluated_on" TEXT CHECK ("last_evaluated_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "status" TEXT CHECK ("status" IN ('draft', 'active', 'retired'))
) STRICT;
CREATE INDEX "monitoring_item_measured_by_link" ON "monitoring_item" ("measured_by") WHERE "measured_by" IS NOT NULL;
CREATE INDEX "monitoring_item_evaluated_by_link" ON "monitoring_item" ("evaluated_by") WHERE "evaluated_by" IS NOT NULL;
CREATE INDEX "monitoring_item_objective_link" ON "monitoring_item" ("objective") WHERE "objective" IS NOT NULL;
CREATE INDEX "monitoring_item_control_link" ON "monitoring_item" ("control") WHERE "control" IS NOT NULL;
CREATE INDEX "monitoring_item_process_link" ON "monitoring_item" ("process") WHERE "process" IS NOT NULL;

CREATE TABLE "measurement" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "item" TEXT REFERENCES "monitoring_item" (id) DEFERRABLE INITIALLY DEFERRED,
  "taken_on" TEXT CHECK ("taken_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "value" REAL,
  "value_text" TEXT,
  "on_target" TEXT CHECK ("on_target" IN ('yes', 'no', 'na')),
  "taken_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "source" TEXT,
  "comment" TEXT
) STRICT;
CREATE INDEX "measurement_parent" ON "measurement" ("item");
CREATE INDEX "measurement_taken_by_link" ON "measurement" ("taken_by") WHERE "taken_by" IS NOT NULL;

CREATE TABLE "performance_evaluation" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "period_from" TEXT CHECK ("period_from" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "period_to" TEXT CHECK ("period_to" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "done_on" TEXT CHECK ("done_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "done_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "performance_conclusion" TEXT,
  "effectiveness_conclusion" TEXT,
  "proposals" TEXT,
  "status" TEXT CHECK ("status" IN ('draft', 'final'))
) STRICT;
CREATE INDEX "performance_evaluation_done_by_link" ON "performance_evaluation" ("done_by") WHERE "done_by" IS NOT NULL;

CREATE TABLE "audit_programme" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "title" TEXT,
  "period_from" TEXT CHECK ("period_from" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "period_to" TEXT CHECK ("period_to" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "programme_objectives" TEXT,
  "frequency_text" TEXT,
  "methods_text" TEXT,
  "responsibilities_text" TEXT,
  "planning_text" TEXT,
  "reporting_text" TEXT,
  "auditor_competence_text" TEXT,
  "procedure" TEXT REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "importance_basis" TEXT,
  "previous_results_basis" TEXT,
  "risk_basis" TEXT,
  "version" TEXT,
  "status" TEXT CHECK ("status" IN ('draft', 'in_review', 'approved', 'superseded')),
  "author" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "reviewer" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "reviewed_on" TEXT CHECK ("reviewed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "approved_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "approved_on" TEXT CHECK ("approved_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "review_due" TEXT CHECK ("review_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "supersedes" TEXT REFERENCES "audit_programme" (id) DEFERRABLE INITIALLY DEFERRED,
  "change_summary" TEXT
) STRICT;
CREATE INDEX "audit_programme_procedure_link" ON "audit_programme" ("procedure") WHERE "procedure" IS NOT NULL;
CREATE INDEX "audit_programme_author_link" ON "audit_programme" ("author") WHERE "author" IS NOT NULL;
CREATE INDEX "audit_programme_reviewer_link" ON "audit_programme" ("reviewer") WHERE "reviewer" IS NOT NULL;
CREATE INDEX "audit_programme_approved_by_link" ON "audit_programme" ("approved_by") WHERE "approved_by" IS NOT NULL;
CREATE INDEX "audit_programme_supersedes_link" ON "audit_programme" ("supersedes") WHERE "supersedes" IS NOT NULL;

CREATE TABLE "audit" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "title" TEXT,
  "programme" TEXT REFERENCES "audit_programme" (id) DEFERRABLE INITIALLY DEFERRED,
  "objectives" TEXT,
  "criteria" TEXT,
  "audit_scope" TEXT,
  "method" TEXT CHECK ("method" IN ('on_site', 'remote', 'mixed')),
  "planned_on" TEXT CHECK ("planned_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "lead_auditor" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "auditee_text" TEXT,
  "times_text" TEXT,
  "covers_own_rules" INTEGER CHECK ("covers_own_rules" IN (0, 1)),
  "covers_standard" INTEGER CHECK ("covers_standard" IN (0, 1)),
  "covers_practice" INTEGER CHECK ("covers_practice" IN (0, 1)),
  "checks_equipment" INTEGER CHECK ("checks_equipment" IN (0, 1)),
  "checks_personnel" INTEGER CHECK ("checks_personnel" IN (0, 1)),
  "started_on" TEXT CHECK ("started_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "ended_on" TEXT CHECK ("ended_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "opening_note" TEXT,
  "people_met" TEXT,
  "sampling_note" TEXT,
  "closing_note" TEXT,
  "conclusion" TEXT,
  "good_points" TEXT,
  "report_on" TEXT CHECK ("report_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "reported_to" TEXT,
  "reported_on" TEXT CHECK ("reported_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "status" TEXT CHECK ("status" IN ('planned', 'prepared', 'in_progress', 'reported', 'follow_up', 'closed'))
) STRICT;
CREATE INDEX "audit_programme_link" ON "audit" ("programme") WHERE "programme" IS NOT NULL;
CREATE INDEX "audit_lead_auditor_link" ON "audit" ("lead_auditor") WHERE "lead_auditor" IS NOT NULL;

CREATE TABLE "audit_member" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "audit" TEXT REFERENCES "audit" (id) DEFERRABLE INITIALLY DEFERRED,
  "person" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "part" TEXT CHECK ("part" IN ('lead', 'auditor', 'expert', 'observer')),
  "competent" INTEGER CHECK ("competent" IN (0, 1)),
  "competence_evidence" TEXT,
  "own_work_conflict" INTEGER CHECK ("own_work_conflict" IN (0, 1)),
  "conflict_solution" TEXT,
  "impartial_declared_on" TEXT CHECK ("impartial_declared_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX "audit_member_parent" ON "audit_member" ("audit");
CREATE INDEX "audit_member_person_link" ON "audit_member" ("person") WHERE "person" IS NOT NULL;

CREATE TABLE "audit_item" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "audit" TEXT REFERENCES "audit" (id) DEFERRABLE INITIALLY DEFERRED,
  "seq" INTEGER,
  "requirement" TEXT,
  "question" TEXT,
  "evidence_seen" TEXT,
  "sample" TEXT,
  "mark" TEXT CHECK ("mark" IN ('conform', 'minor', 'major', 'observation', 'opportunity', 'not_applicable', 'not_checked')),
  "not_checked_reason" TEXT,
  "finding" TEXT REFERENCES "audit_finding" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "audit_item_parent" ON "audit_item" ("audit");
CREATE INDEX "audit_item_finding_link" ON "audit_item" ("finding") WHERE "finding" IS NOT NULL;

CREATE TABLE "audit_finding" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "audit" TEXT REFERENCES "audit" (id) DEFERRABLE INITIALLY DEFERRED,
  "grade" TEXT CHECK ("grade" IN ('major', 'minor', 'observation', 'opportunity', 'conform')),
  "requirement" TEXT,
  "statement" TEXT,
  "evidence" TEXT,
  "site" TEXT REFERENCES "site" (id) DEFERRABLE INITIALLY DEFERRED,
  "process" TEXT REFERENCES "business_process" (id) DEFERRABLE INITIALLY DEFERRED,
  "auditee" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "agreed_on" TEXT CHECK ("agreed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "due_on" TEXT CHECK ("due_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "nonconformity" TEXT REFERENCES "nonconformity" (id) DEFERRABLE INITIALLY DEFERRED,
  "improvement" TEXT REFERENCES "improvement" (id) DEFERRABLE INITIALLY DEFERRED,
  "verified_on" TEXT CHECK ("verified_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "verified_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "verification_result" TEXT CHECK ("verification_result" IN ('effective', 'not_effective')),
  "verification_reported_on" TEXT CHECK ("verification_reported_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "status" TEXT CHECK ("status" IN ('open', 'action', 'verified', 'closed'))
) STRICT;
CREATE INDEX "audit_finding_audit_link" ON "audit_finding" ("audit") WHERE "audit" IS NOT NULL;
CREATE INDEX "audit_finding_site_link" ON "audit_finding" ("site") WHERE "site" IS NOT NULL;
CREATE INDEX "audit_finding_process_link" ON "audit_finding" ("process") WHERE "process" IS NOT NULL;
CREATE INDEX "audit_finding_auditee_link" ON "audit_finding" ("auditee") WHERE "auditee" IS NOT NULL;
CREATE INDEX "audit_finding_nonconformity_link" ON "audit_finding" ("nonconformity") WHERE "nonconformity" IS NOT NULL;
CREATE INDEX "audit_finding_improvement_link" ON "audit_finding" ("improvement") WHERE "improvement" IS NOT NULL;
CREATE INDEX "audit_finding_verified_by_link" ON "audit_finding" ("verified_by") WHERE "verified_by" IS NOT NULL;

CREATE TABLE "management_review" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "planned_on" TEXT CHECK ("planned_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "held_on" TEXT CHECK ("held_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "period_from" TEXT CHECK ("period_from" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "period_to" TEXT CHECK ("period_to" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "chair" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "participants" TEXT,
  "suitability" TEXT,
  "adequacy" TEXT,
  "effectiveness" TEXT,
  "improvement_needs" TEXT,
  "minutes" TEXT REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "approved_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "approved_on" TEXT CHECK ("approved_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "next_due" TEXT CHECK ("next_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "status" TEXT CHECK ("status" IN ('planned', 'prepared', 'held', 'approved', 'closed'))
) STRICT;
CREATE INDEX "management_review_chair_link" ON "management_review" ("chair") WHERE "chair" IS NOT NULL;
CREATE INDEX "management_review_minutes_link" ON "management_review" ("minutes") WHERE "minutes" IS NOT NULL;
CREATE INDEX "management_review_approved_by_link" ON "management_review" ("approved_by") WHERE "approved_by" IS NOT NULL;

CREATE TABLE "review_input" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "review" TEXT REFERENCES "management_review" (id) DEFERRABLE INITIALLY DEFERRED,
  "letter" TEXT CHECK ("letter" IN ('a', 'b', 'c', 'd1', 'd2', 'd3', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm')),
  "auto_summary" TEXT,
  "prepared_text" TEXT,
  "discussed" INTEGER CHECK ("discussed" IN (0, 1)),
  "conclusion" TEXT
) STRICT;
CREATE INDEX "review_input_parent" ON "review_input" ("review");

CREATE TABLE "review_decision" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "review" TEXT REFERENCES "management_review" (id) DEFERRABLE INITIALLY DEFERRED,
  "decision_text" TEXT,
  "kind" TEXT CHECK ("kind" IN ('improvement', 'system_change', 'resource', 'other')),
  "owner" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "due_on" TEXT CHECK ("due_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "done_on" TEXT CHECK ("done_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "result" TEXT,
  "improvement" TEXT REFERENCES "improvement" (id) DEFERRABLE INITIALLY DEFERRED,
  "change" TEXT REFERENCES "change" (id) DEFERRABLE INITIALLY DEFERRED,
  "status" TEXT CHECK ("status" IN ('open', 'in_progress', 'done', 'dropped'))
) STRICT;
CREATE INDEX "review_decision_parent" ON "review_decision" ("review");
CREATE INDEX "review_decision_owner_link" ON "review_decision" ("owner") WHERE "owner" IS NOT NULL;
CREATE INDEX "review_decision_improvement_link" ON "review_decision" ("improvement") WHERE "improvement" IS NOT NULL;
CREATE INDEX "review_decision_change_link" ON "review_decision" ("change") WHERE "change" IS NOT NULL;

CREATE TABLE "nonconformity" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "title" TEXT,
  "source" TEXT CHECK ("source" IN ('audit', 'incident', 'monitoring', 'complaint', 'observation', 'review', 'supplier', 'legal')),
  "requirement" TEXT,
  "description" TEXT,
  "found_on" TEXT CHECK ("found_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "found_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "site" TEXT REFERENCES "site" (id) DEFERRABLE INITIALLY DEFERRED,
  "process" TEXT REFERENCES "business_process" (id) DEFERRABLE INITIALLY DEFERRED,
  "severity" TEXT CHECK ("severity" IN ('minor', 'major', 'critical')),
  "potential" INTEGER CHECK ("potential" IN (0, 1)),
  "owner" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "correction" TEXT,
  "correction_on" TEXT CHECK ("correction_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "consequences" TEXT,
  "consequences_handled" TEXT,
  "reviewed_on" TEXT CHECK ("reviewed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "cause_method" TEXT,
  "root_cause" TEXT,
  "similar_checked_on" TEXT CHECK ("similar_checked_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "similar_result" TEXT,
  "action_needed" TEXT CHECK ("action_needed" IN ('yes', 'no', 'undecided')),
  "no_action_reason" TEXT,
  "system_change" TEXT CHECK ("system_change" IN ('yes', 'no', 'undecided')),
  "change" TEXT REFERENCES "change" (id) DEFERRABLE INITIALLY DEFERRED,
  "status" TEXT CHECK ("status" IN ('open', 'contained', 'analysed', 'action', 'verification', 'closed')),
  "closed_on" TEXT CHECK ("closed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "closed_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "nonconformity_found_by_link" ON "nonconformity" ("found_by") WHERE "found_by" IS NOT NULL;
CREATE INDEX "nonconformity_site_link" ON "nonconformity" ("site") WHERE "site" IS NOT NULL;
CREATE INDEX "nonconformity_process_link" ON "nonconformity" ("process") WHERE "process" IS NOT NULL;
CREATE INDEX "nonconformity_owner_link" ON "nonconformity" ("owner") WHERE "owner" IS NOT NULL;
CREATE INDEX "nonconformity_change_link" ON "nonconformity" ("change") WHERE "change" IS NOT NULL;
CREATE INDEX "nonconformity_closed_by_link" ON "nonconformity" ("closed_by") WHERE "closed_by" IS NOT NULL;

CREATE TABLE "corrective_action" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "nonconformity" TEXT REFERENCES "nonconformity" (id) DEFERRABLE INITIALLY DEFERRED,
  "action_text" TEXT,
  "cause_addressed" TEXT,
  "owner" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "due_on" TEXT CHECK ("due_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "proportion_note" TEXT,
  "risk_review" TEXT,
  "risk_reviewed_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "risk_reviewed_on" TEXT CHECK ("risk_reviewed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "life_safety_exception" INTEGER CHECK ("life_safety_exception" IN (0, 1)),
  "exception_reason" TEXT,
  "approved_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "approved_on" TEXT CHECK ("approved_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "started_on" TEXT CHECK ("started_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "implemented_on" TEXT CHECK ("implemented_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "effect_due" TEXT CHECK ("effect_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "effect_checked_on" TEXT CHECK ("effect_checked_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "effect_checked_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "effect_result" TEXT CHECK ("effect_result" IN ('effective', 'partly', 'not_effective')),
  "effect_evidence" TEXT,
  "status" TEXT CHECK ("status" IN ('proposed', 'risk_reviewed', 'approved', 'in_progress', 'implemented', 'effective', 'not_effective', 'cancelled'))
) STRICT;
CREATE INDEX "corrective_action_nonconformity_link" ON "corrective_action" ("nonconformity") WHERE "nonconformity" IS NOT NULL;
CREATE INDEX "corrective_action_owner_link" ON "corrective_action" ("owner") WHERE "owner" IS NOT NULL;
CREATE INDEX "corrective_action_risk_reviewed_by_link" ON "corrective_action" ("risk_reviewed_by") WHERE "risk_reviewed_by" IS NOT NULL;
CREATE INDEX "corrective_action_approved_by_link" ON "corrective_action" ("approved_by") WHERE "approved_by" IS NOT NULL;
CREATE INDEX "corrective_action_effect_checked_by_link" ON "corrective_action" ("effect_checked_by") WHERE "effect_checked_by" IS NOT NULL;

CREATE TABLE "improvement" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "title" TEXT,
  "source" TEXT CHECK ("source" IN ('idea', 'lesson', 'audit', 'review', 'risk', 'benchmark', 'complaint', 'supplier')),
  "proactive" INTEGER CHECK ("proactive" IN (0, 1)),
  "description" TEXT,
  "benefit" TEXT,
  "owner" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "decision" TEXT CHECK ("decision" IN ('do', 'hold', 'reject', 'undecided')),
  "decided_on" TEXT CHECK ("decided_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "due_on" TEXT CHECK ("due_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "done_on" TEXT CHECK ("done_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "result" TEXT,
  "status" TEXT CHECK ("status" IN ('proposed', 'decided', 'in_progress', 'done', 'rejected'))
) STRICT;
CREATE INDEX "improvement_owner_link" ON "improvement" ("owner") WHERE "owner" IS NOT NULL;

CREATE TABLE "gap_assessment" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "standard" TEXT CHECK ("standard" IN ('28000', '22320')),
  "covers" TEXT CHECK ("covers" IN ('all', '4', '5', '6', '7', '8', '9', '10')),
  "started_on" TEXT CHECK ("started_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "assessor" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "participants" TEXT,
  "finished_on" TEXT CHECK ("finished_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "summary" TEXT,
  "approved_by" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "approved_on" TEXT CHECK ("approved_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "status" TEXT CHECK ("status" IN ('in_progress', 'finished', 'approved'))
) STRICT;
CREATE INDEX "gap_assessment_assessor_link" ON "gap_assessment" ("assessor") WHERE "assessor" IS NOT NULL;
CREATE INDEX "gap_assessment_approved_by_link" ON "gap_assessment" ("approved_by") WHERE "approved_by" IS NOT NULL;

CREATE TABLE "gap_answer" (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ref TEXT NOT NULL UNIQUE,
  note TEXT,
  withdrawn TEXT,
  "assessment" TEXT REFERENCES "gap_assessment" (id) DEFERRABLE INITIALLY DEFERRED,
  "requirement" TEXT,
  "auto_status" TEXT CHECK ("auto_status" IN ('met', 'partly', 'open', 'not_applicable', 'manual')),
  "status" TEXT CHECK ("status" IN ('not_assessed', 'met', 'partly', 'open', 'not_applicable')),
  "justification" TEXT,
  "evidence_note" TEXT,
  "action_text" TEXT,
  "owner" TEXT REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
  "due_on" TEXT CHECK ("due_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX "gap_answer_parent" ON "gap_answer" ("assessment");
CREATE INDEX "gap_answer_owner_link" ON "gap_answer" ("owner") WHERE "owner" IS NOT NULL;

CREATE TRIGGER "revision_no_update" BEFORE UPDATE ON "revision"
BEGIN SELECT RAISE(ABORT, 'The history is never changed or removed.'); END;
CREATE TRIGGER "revision_no_delete" BEFORE DELETE ON "revision"
BEGIN SELECT RAISE(ABORT, 'The history is never changed or removed.'); END;
CREATE TRIGGER "revision_no_replace" BEFORE INSERT ON "revision"
WHEN EXISTS (SELECT 1 FROM revision WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'The history is never changed or removed.'); END;
CREATE TRIGGER "at_work_begins" BEFORE INSERT ON "at_work"
WHEN NOT muniment_is_at_work()
BEGIN SELECT RAISE(ABORT, 'Only Muniment itself goes beside the life cycle. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "business_process_begin" BEFORE INSERT ON "business_process"
WHEN NEW."status" IS NOT 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "business_process_step" BEFORE UPDATE OF "status" ON "business_process"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('draft active', 'active retired', 'retired active'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "business_process_used_delete" BEFORE DELETE ON "business_process"
WHEN OLD."status" <> 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "business_process_used_replace" BEFORE INSERT ON "business_process"
WHEN EXISTS (SELECT 1 FROM "business_process" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'draft')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "equipment_begin" BEFORE INSERT ON "equipment"
WHEN NEW."stage" IS NOT 'design' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "equipment_step" BEFORE UPDATE OF "stage" ON "equipment"
WHEN OLD."stage" IS NOT NEW."stage" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."stage" || ' ' || NEW."stage" IN ('design installation', 'design in_operation', 'installation in_operation', 'in_operation refurbishment', 'in_operation modification', 'in_operation replaced', 'refurbishment in_operation', 'modification in_operation'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "equipment_used_delete" BEFORE DELETE ON "equipment"
WHEN OLD."stage" <> 'design' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "equipment_used_replace" BEFORE INSERT ON "equipment"
WHEN EXISTS (SELECT 1 FROM "equipment" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "stage" <> 'design')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "report_issue_begin" BEFORE INSERT ON "report_issue"
WHEN NEW."status" IS NOT 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "report_issue_step" BEFORE UPDATE OF "status" ON "report_issue"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('draft final', 'draft withdrawn', 'final withdrawn'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "report_issue_used_delete" BEFORE DELETE ON "report_issue"
WHEN OLD."status" <> 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "report_issue_used_replace" BEFORE INSERT ON "report_issue"
WHEN EXISTS (SELECT 1 FROM "report_issue" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'draft')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "issue_begin" BEFORE INSERT ON "issue"
WHEN NEW."status" IS NOT 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "issue_step" BEFORE UPDATE OF "status" ON "issue"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('draft current', 'current closed', 'closed current'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "issue_used_delete" BEFORE DELETE ON "issue"
WHEN OLD."status" <> 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "issue_used_replace" BEFORE INSERT ON "issue"
WHEN EXISTS (SELECT 1 FROM "issue" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'draft')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "interested_party_begin" BEFORE INSERT ON "interested_party"
WHEN NEW."status" IS NOT 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "interested_party_step" BEFORE UPDATE OF "status" ON "interested_party"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('draft current', 'current closed', 'closed current'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "interested_party_used_delete" BEFORE DELETE ON "interested_party"
WHEN OLD."status" <> 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "interested_party_used_replace" BEFORE INSERT ON "interested_party"
WHEN EXISTS (SELECT 1 FROM "interested_party" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'draft')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "party_requirement_begin" BEFORE INSERT ON "party_requirement"
WHEN NEW."status" IS NOT 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "party_requirement_step" BEFORE UPDATE OF "status" ON "party_requirement"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('draft current', 'current closed', 'closed current'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "party_requirement_used_delete" BEFORE DELETE ON "party_requirement"
WHEN OLD."status" <> 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "party_requirement_used_replace" BEFORE INSERT ON "party_requirement"
WHEN EXISTS (SELECT 1 FROM "party_requirement" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'draft')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "legal_requirement_begin" BEFORE INSERT ON "legal_requirement"
WHEN NEW."status" IS NOT 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "legal_requirement_step" BEFORE UPDATE OF "status" ON "legal_requirement"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('draft current', 'current repealed', 'repealed current'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "legal_requirement_used_delete" BEFORE DELETE ON "legal_requirement"
WHEN OLD."status" <> 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "legal_requirement_used_replace" BEFORE INSERT ON "legal_requirement"
WHEN EXISTS (SELECT 1 FROM "legal_requirement" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'draft')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "scope_begin" BEFORE INSERT ON "scope"
WHEN NEW."status" IS NOT 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "scope_step" BEFORE UPDATE OF "status" ON "scope"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('draft in_review', 'in_review draft', 'in_review approved', 'approved superseded'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "scope_used_delete" BEFORE DELETE ON "scope"
WHEN OLD."status" <> 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "scope_used_replace" BEFORE INSERT ON "scope"
WHEN EXISTS (SELECT 1 FROM "scope" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'draft')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "policy_begin" BEFORE INSERT ON "policy"
WHEN NEW."status" IS NOT 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "policy_step" BEFORE UPDATE OF "status" ON "policy"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('draft in_review', 'in_review draft', 'in_review approved', 'approved superseded'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "policy_used_delete" BEFORE DELETE ON "policy"
WHEN OLD."status" <> 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "policy_used_replace" BEFORE INSERT ON "policy"
WHEN EXISTS (SELECT 1 FROM "policy" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'draft')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "role_begin" BEFORE INSERT ON "role"
WHEN NEW."status" IS NOT 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "role_step" BEFORE UPDATE OF "status" ON "role"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('draft active', 'active retired', 'retired active'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "role_used_delete" BEFORE DELETE ON "role"
WHEN OLD."status" <> 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "role_used_replace" BEFORE INSERT ON "role"
WHEN EXISTS (SELECT 1 FROM "role" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'draft')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "risk_criteria_begin" BEFORE INSERT ON "risk_criteria"
WHEN NEW."status" IS NOT 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "risk_criteria_step" BEFORE UPDATE OF "status" ON "risk_criteria"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('draft in_review', 'in_review draft', 'in_review approved', 'approved superseded'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "risk_criteria_used_delete" BEFORE DELETE ON "risk_criteria"
WHEN OLD."status" <> 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "risk_criteria_used_replace" BEFORE INSERT ON "risk_criteria"
WHEN EXISTS (SELECT 1 FROM "risk_criteria" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'draft')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "risk_assessment_begin" BEFORE INSERT ON "risk_assessment"
WHEN NEW."status" IS NOT 'planned' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "risk_assessment_step" BEFORE UPDATE OF "status" ON "risk_assessment"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('planned in_progress', 'in_progress completed', 'completed in_progress', 'completed approved'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "risk_assessment_used_delete" BEFORE DELETE ON "risk_assessment"
WHEN OLD."status" <> 'planned' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "risk_assessment_used_replace" BEFORE INSERT ON "risk_assessment"
WHEN EXISTS (SELECT 1 FROM "risk_assessment" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'planned')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "risk_begin" BEFORE INSERT ON "risk"
WHEN NEW."status" IS NOT 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "risk_step" BEFORE UPDATE OF "status" ON "risk"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('draft identified', 'identified analysed', 'analysed evaluated', 'evaluated analysed', 'evaluated in_treatment', 'evaluated accepted', 'evaluated closed', 'in_treatment analysed', 'in_treatment accepted', 'in_treatment closed', 'accepted closed'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "risk_used_delete" BEFORE DELETE ON "risk"
WHEN OLD."status" <> 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "risk_used_replace" BEFORE INSERT ON "risk"
WHEN EXISTS (SELECT 1 FROM "risk" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'draft')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "opportunity_begin" BEFORE INSERT ON "opportunity"
WHEN NEW."status" IS NOT 'identified' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "opportunity_step" BEFORE UPDATE OF "status" ON "opportunity"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('identified evaluated', 'evaluated in_progress', 'evaluated dropped', 'in_progress realised', 'in_progress dropped'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "opportunity_used_delete" BEFORE DELETE ON "opportunity"
WHEN OLD."status" <> 'identified' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "opportunity_used_replace" BEFORE INSERT ON "opportunity"
WHEN EXISTS (SELECT 1 FROM "opportunity" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'identified')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "treatment_begin" BEFORE INSERT ON "treatment"
WHEN NEW."status" IS NOT 'proposed' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "treatment_step" BEFORE UPDATE OF "status" ON "treatment"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('proposed approved', 'proposed cancelled', 'approved in_progress', 'in_progress done', 'done verified', 'cancelled proposed'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "treatment_used_delete" BEFORE DELETE ON "treatment"
WHEN OLD."status" <> 'proposed' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "treatment_used_replace" BEFORE INSERT ON "treatment"
WHEN EXISTS (SELECT 1 FROM "treatment" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'proposed')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "control_begin" BEFORE INSERT ON "control"
WHEN NEW."status" IS NOT 'planned' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "control_step" BEFORE UPDATE OF "status" ON "control"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('planned in_use', 'planned retired', 'in_use weak', 'in_use out_of_use', 'in_use retired', 'weak in_use', 'weak out_of_use', 'weak retired', 'out_of_use in_use', 'out_of_use retired', 'retired planned'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "control_used_delete" BEFORE DELETE ON "control"
WHEN OLD."status" <> 'planned' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "control_used_replace" BEFORE INSERT ON "control"
WHEN EXISTS (SELECT 1 FROM "control" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'planned')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "strategy_begin" BEFORE INSERT ON "strategy"
WHEN NEW."status" IS NOT 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "strategy_step" BEFORE UPDATE OF "status" ON "strategy"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('draft active', 'draft replaced', 'active replaced'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "strategy_used_delete" BEFORE DELETE ON "strategy"
WHEN OLD."status" <> 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "strategy_used_replace" BEFORE INSERT ON "strategy"
WHEN EXISTS (SELECT 1 FROM "strategy" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'draft')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "objective_begin" BEFORE INSERT ON "objective"
WHEN NEW."status" IS NOT 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "objective_step" BEFORE UPDATE OF "status" ON "objective"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('draft approved', 'draft cancelled', 'approved active', 'active achieved', 'active missed', 'cancelled draft'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "objective_used_delete" BEFORE DELETE ON "objective"
WHEN OLD."status" <> 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "objective_used_replace" BEFORE INSERT ON "objective"
WHEN EXISTS (SELECT 1 FROM "objective" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'draft')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "objective_plan_begin" BEFORE INSERT ON "objective_plan"
WHEN NEW."status" IS NOT 'planned' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "objective_plan_step" BEFORE UPDATE OF "status" ON "objective_plan"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('planned in_progress', 'planned done', 'planned late', 'planned cancelled', 'in_progress in_progress', 'in_progress done', 'in_progress late', 'in_progress cancelled', 'done in_progress', 'late in_progress', 'late done', 'late cancelled', 'cancelled planned'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "objective_plan_used_replace" BEFORE INSERT ON "objective_plan"
WHEN EXISTS (SELECT 1 FROM "objective_plan" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'planned')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "change_begin" BEFORE INSERT ON "change"
WHEN NEW."status" IS NOT 'proposed' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "change_step" BEFORE UPDATE OF "status" ON "change"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('proposed risk_checked', 'proposed implemented', 'risk_checked proposed', 'risk_checked approved', 'risk_checked rejected', 'approved in_progress', 'in_progress implemented', 'implemented closed'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "change_used_delete" BEFORE DELETE ON "change"
WHEN OLD."status" <> 'proposed' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "change_used_replace" BEFORE INSERT ON "change"
WHEN EXISTS (SELECT 1 FROM "change" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'proposed')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "resource_begin" BEFORE INSERT ON "resource"
WHEN NEW."status" IS NOT 'requested' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "resource_step" BEFORE UPDATE OF "status" ON "resource"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('requested approved', 'requested refused', 'approved provided'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "resource_used_delete" BEFORE DELETE ON "resource"
WHEN OLD."status" <> 'requested' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "resource_used_replace" BEFORE INSERT ON "resource"
WHEN EXISTS (SELECT 1 FROM "resource" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'requested')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "competence_begin" BEFORE INSERT ON "competence"
WHEN NEW."state" IS NOT 'gap' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "competence_step" BEFORE UPDATE OF "state" ON "competence"
WHEN OLD."state" IS NOT NEW."state" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."state" || ' ' || NEW."state" IN ('gap in_progress', 'gap met', 'in_progress gap', 'in_progress met', 'met gap', 'met in_progress', 'met met', 'met expired', 'expired in_progress', 'expired met'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "competence_used_replace" BEFORE INSERT ON "competence"
WHEN EXISTS (SELECT 1 FROM "competence" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "state" <> 'gap')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "training_begin" BEFORE INSERT ON "training"
WHEN NEW."status" IS NOT 'planned' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "training_step" BEFORE UPDATE OF "status" ON "training"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('planned held', 'planned cancelled', 'held evaluated', 'cancelled planned'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "training_used_delete" BEFORE DELETE ON "training"
WHEN OLD."status" <> 'planned' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "training_used_replace" BEFORE INSERT ON "training"
WHEN EXISTS (SELECT 1 FROM "training" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'planned')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "awareness_event_begin" BEFORE INSERT ON "awareness_event"
WHEN NEW."status" IS NOT 'planned' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "awareness_event_step" BEFORE UPDATE OF "status" ON "awareness_event"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('planned held', 'held planned'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "awareness_event_used_delete" BEFORE DELETE ON "awareness_event"
WHEN OLD."status" <> 'planned' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "awareness_event_used_replace" BEFORE INSERT ON "awareness_event"
WHEN EXISTS (SELECT 1 FROM "awareness_event" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'planned')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "communication_item_begin" BEFORE INSERT ON "communication_item"
WHEN NEW."status" IS NOT 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "communication_item_step" BEFORE UPDATE OF "status" ON "communication_item"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('draft active', 'active retired', 'retired draft'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "communication_item_used_delete" BEFORE DELETE ON "communication_item"
WHEN OLD."status" <> 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "communication_item_used_replace" BEFORE INSERT ON "communication_item"
WHEN EXISTS (SELECT 1 FROM "communication_item" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'draft')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "document_begin" BEFORE INSERT ON "document"
WHEN NEW."status" IS NOT 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "document_step" BEFORE UPDATE OF "status" ON "document"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('draft in_review', 'in_review draft', 'in_review approved', 'approved obsolete', 'obsolete archived', 'obsolete destroyed'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "document_used_delete" BEFORE DELETE ON "document"
WHEN OLD."status" <> 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "document_used_replace" BEFORE INSERT ON "document"
WHEN EXISTS (SELECT 1 FROM "document" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'draft')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "document_version_begin" BEFORE INSERT ON "document_version"
WHEN NEW."status" IS NOT 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "document_version_step" BEFORE UPDATE OF "status" ON "document_version"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('draft in_review', 'in_review draft', 'in_review approved', 'approved superseded'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "document_version_used_replace" BEFORE INSERT ON "document_version"
WHEN EXISTS (SELECT 1 FROM "document_version" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'draft')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "supplier_begin" BEFORE INSERT ON "supplier"
WHEN NEW."status" IS NOT 'candidate' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "supplier_step" BEFORE UPDATE OF "status" ON "supplier"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('candidate approved', 'candidate conditional', 'candidate ended', 'approved conditional', 'approved suspended', 'approved ended', 'conditional approved', 'conditional suspended', 'conditional ended', 'suspended approved', 'suspended conditional', 'suspended ended', 'ended candidate'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "supplier_used_delete" BEFORE DELETE ON "supplier"
WHEN OLD."status" <> 'candidate' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "supplier_used_replace" BEFORE INSERT ON "supplier"
WHEN EXISTS (SELECT 1 FROM "supplier" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'candidate')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "external_provision_begin" BEFORE INSERT ON "external_provision"
WHEN NEW."status" IS NOT 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "external_provision_step" BEFORE UPDATE OF "status" ON "external_provision"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('draft active', 'active ended', 'ended draft'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "external_provision_used_replace" BEFORE INSERT ON "external_provision"
WHEN EXISTS (SELECT 1 FROM "external_provision" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'draft')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "supply_flow_begin" BEFORE INSERT ON "supply_flow"
WHEN NEW."status" IS NOT 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "supply_flow_step" BEFORE UPDATE OF "status" ON "supply_flow"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('draft active', 'active retired', 'retired draft'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "supply_flow_used_delete" BEFORE DELETE ON "supply_flow"
WHEN OLD."status" <> 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "supply_flow_used_replace" BEFORE INSERT ON "supply_flow"
WHEN EXISTS (SELECT 1 FROM "supply_flow" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'draft')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "interdependency_begin" BEFORE INSERT ON "interdependency"
WHEN NEW."status" IS NOT 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "interdependency_step" BEFORE UPDATE OF "status" ON "interdependency"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('draft active', 'active retired', 'retired draft'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "interdependency_used_delete" BEFORE DELETE ON "interdependency"
WHEN OLD."status" <> 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "interdependency_used_replace" BEFORE INSERT ON "interdependency"
WHEN EXISTS (SELECT 1 FROM "interdependency" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'draft')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "response_team_begin" BEFORE INSERT ON "response_team"
WHEN NEW."status" IS NOT 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "response_team_step" BEFORE UPDATE OF "status" ON "response_team"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('draft active', 'active retired', 'retired draft'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "response_team_used_delete" BEFORE DELETE ON "response_team"
WHEN OLD."status" <> 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "response_team_used_replace" BEFORE INSERT ON "response_team"
WHEN EXISTS (SELECT 1 FROM "response_team" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'draft')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "cooperation_agreement_begin" BEFORE INSERT ON "cooperation_agreement"
WHEN NEW."status" IS NOT 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "cooperation_agreement_step" BEFORE UPDATE OF "status" ON "cooperation_agreement"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('draft active', 'active draft', 'active active', 'active expired', 'expired active'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "cooperation_agreement_used_delete" BEFORE DELETE ON "cooperation_agreement"
WHEN OLD."status" <> 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "cooperation_agreement_used_replace" BEFORE INSERT ON "cooperation_agreement"
WHEN EXISTS (SELECT 1 FROM "cooperation_agreement" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'draft')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "security_plan_begin" BEFORE INSERT ON "security_plan"
WHEN NEW."status" IS NOT 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "security_plan_step" BEFORE UPDATE OF "status" ON "security_plan"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('draft in_review', 'in_review draft', 'in_review approved', 'approved superseded'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "security_plan_used_delete" BEFORE DELETE ON "security_plan"
WHEN OLD."status" <> 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "security_plan_used_replace" BEFORE INSERT ON "security_plan"
WHEN EXISTS (SELECT 1 FROM "security_plan" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'draft')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "warning_procedure_begin" BEFORE INSERT ON "warning_procedure"
WHEN NEW."status" IS NOT 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "warning_procedure_step" BEFORE UPDATE OF "status" ON "warning_procedure"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('draft active', 'active retired', 'retired draft'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "warning_procedure_used_delete" BEFORE DELETE ON "warning_procedure"
WHEN OLD."status" <> 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "warning_procedure_used_replace" BEFORE INSERT ON "warning_procedure"
WHEN EXISTS (SELECT 1 FROM "warning_procedure" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'draft')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "recovery_procedure_begin" BEFORE INSERT ON "recovery_procedure"
WHEN NEW."status" IS NOT 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "recovery_procedure_step" BEFORE UPDATE OF "status" ON "recovery_procedure"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('draft active', 'active retired', 'retired draft'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "recovery_procedure_used_delete" BEFORE DELETE ON "recovery_procedure"
WHEN OLD."status" <> 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "recovery_procedure_used_replace" BEFORE INSERT ON "recovery_procedure"
WHEN EXISTS (SELECT 1 FROM "recovery_procedure" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'draft')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "incident_begin" BEFORE INSERT ON "incident"
WHEN NEW."status" IS NOT 'reported' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "incident_step" BEFORE UPDATE OF "status" ON "incident"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('reported assessed', 'assessed active', 'assessed investigation', 'active stabilised', 'stabilised active', 'stabilised recovery', 'recovery active', 'recovery investigation', 'investigation closed'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "incident_used_delete" BEFORE DELETE ON "incident"
WHEN OLD."status" <> 'reported' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "incident_used_replace" BEFORE INSERT ON "incident"
WHEN EXISTS (SELECT 1 FROM "incident" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'reported')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "incident_action_plan_begin" BEFORE INSERT ON "incident_action_plan"
WHEN NEW."status" IS NOT 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "incident_action_plan_step" BEFORE UPDATE OF "status" ON "incident_action_plan"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('draft approved', 'approved ended'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "incident_action_plan_used_replace" BEFORE INSERT ON "incident_action_plan"
WHEN EXISTS (SELECT 1 FROM "incident_action_plan" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'draft')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "exercise_begin" BEFORE INSERT ON "exercise"
WHEN NEW."status" IS NOT 'planned' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "exercise_step" BEFORE UPDATE OF "status" ON "exercise"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('planned held', 'planned cancelled', 'held evaluated', 'evaluated held', 'evaluated closed', 'cancelled planned'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "exercise_used_delete" BEFORE DELETE ON "exercise"
WHEN OLD."status" <> 'planned' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "exercise_used_replace" BEFORE INSERT ON "exercise"
WHEN EXISTS (SELECT 1 FROM "exercise" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'planned')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "after_action_review_begin" BEFORE INSERT ON "after_action_review"
WHEN NEW."status" IS NOT 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "after_action_review_step" BEFORE UPDATE OF "status" ON "after_action_review"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('draft approved'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "after_action_review_used_delete" BEFORE DELETE ON "after_action_review"
WHEN OLD."status" <> 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "after_action_review_used_replace" BEFORE INSERT ON "after_action_review"
WHEN EXISTS (SELECT 1 FROM "after_action_review" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'draft')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "monitoring_item_begin" BEFORE INSERT ON "monitoring_item"
WHEN NEW."status" IS NOT 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "monitoring_item_step" BEFORE UPDATE OF "status" ON "monitoring_item"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('draft active', 'active retired', 'retired active'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "monitoring_item_used_delete" BEFORE DELETE ON "monitoring_item"
WHEN OLD."status" <> 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "monitoring_item_used_replace" BEFORE INSERT ON "monitoring_item"
WHEN EXISTS (SELECT 1 FROM "monitoring_item" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'draft')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "performance_evaluation_begin" BEFORE INSERT ON "performance_evaluation"
WHEN NEW."status" IS NOT 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "performance_evaluation_step" BEFORE UPDATE OF "status" ON "performance_evaluation"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('draft final'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "performance_evaluation_used_delete" BEFORE DELETE ON "performance_evaluation"
WHEN OLD."status" <> 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "performance_evaluation_used_replace" BEFORE INSERT ON "performance_evaluation"
WHEN EXISTS (SELECT 1 FROM "performance_evaluation" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'draft')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "audit_programme_begin" BEFORE INSERT ON "audit_programme"
WHEN NEW."status" IS NOT 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "audit_programme_step" BEFORE UPDATE OF "status" ON "audit_programme"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('draft in_review', 'in_review draft', 'in_review approved', 'approved superseded'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "audit_programme_used_delete" BEFORE DELETE ON "audit_programme"
WHEN OLD."status" <> 'draft' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "audit_programme_used_replace" BEFORE INSERT ON "audit_programme"
WHEN EXISTS (SELECT 1 FROM "audit_programme" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'draft')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "audit_begin" BEFORE INSERT ON "audit"
WHEN NEW."status" IS NOT 'planned' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "audit_step" BEFORE UPDATE OF "status" ON "audit"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('planned prepared', 'prepared planned', 'prepared in_progress', 'in_progress reported', 'reported follow_up', 'reported closed', 'follow_up closed'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "audit_used_delete" BEFORE DELETE ON "audit"
WHEN OLD."status" <> 'planned' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "audit_used_replace" BEFORE INSERT ON "audit"
WHEN EXISTS (SELECT 1 FROM "audit" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'planned')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "audit_finding_begin" BEFORE INSERT ON "audit_finding"
WHEN NEW."status" IS NOT 'open' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "audit_finding_step" BEFORE UPDATE OF "status" ON "audit_finding"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('open action', 'open closed', 'action verified', 'verified closed'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "audit_finding_used_delete" BEFORE DELETE ON "audit_finding"
WHEN OLD."status" <> 'open' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "audit_finding_used_replace" BEFORE INSERT ON "audit_finding"
WHEN EXISTS (SELECT 1 FROM "audit_finding" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'open')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "management_review_begin" BEFORE INSERT ON "management_review"
WHEN NEW."status" IS NOT 'planned' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "management_review_step" BEFORE UPDATE OF "status" ON "management_review"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('planned prepared', 'prepared held', 'held approved', 'approved closed'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "management_review_used_delete" BEFORE DELETE ON "management_review"
WHEN OLD."status" <> 'planned' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "management_review_used_replace" BEFORE INSERT ON "management_review"
WHEN EXISTS (SELECT 1 FROM "management_review" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'planned')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "review_decision_begin" BEFORE INSERT ON "review_decision"
WHEN NEW."status" IS NOT 'open' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "review_decision_step" BEFORE UPDATE OF "status" ON "review_decision"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('open in_progress', 'open done', 'open dropped', 'in_progress done', 'in_progress dropped', 'done open', 'dropped open'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "review_decision_used_replace" BEFORE INSERT ON "review_decision"
WHEN EXISTS (SELECT 1 FROM "review_decision" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'open')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "nonconformity_begin" BEFORE INSERT ON "nonconformity"
WHEN NEW."status" IS NOT 'open' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "nonconformity_step" BEFORE UPDATE OF "status" ON "nonconformity"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('open contained', 'contained analysed', 'analysed action', 'analysed verification', 'action verification', 'verification closed'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "nonconformity_used_delete" BEFORE DELETE ON "nonconformity"
WHEN OLD."status" <> 'open' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "nonconformity_used_replace" BEFORE INSERT ON "nonconformity"
WHEN EXISTS (SELECT 1 FROM "nonconformity" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'open')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "corrective_action_begin" BEFORE INSERT ON "corrective_action"
WHEN NEW."status" IS NOT 'proposed' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "corrective_action_step" BEFORE UPDATE OF "status" ON "corrective_action"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('proposed risk_reviewed', 'proposed approved', 'proposed cancelled', 'risk_reviewed proposed', 'risk_reviewed approved', 'risk_reviewed cancelled', 'approved in_progress', 'in_progress implemented', 'implemented effective', 'implemented not_effective', 'cancelled proposed'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "corrective_action_used_delete" BEFORE DELETE ON "corrective_action"
WHEN OLD."status" <> 'proposed' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "corrective_action_used_replace" BEFORE INSERT ON "corrective_action"
WHEN EXISTS (SELECT 1 FROM "corrective_action" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'proposed')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "improvement_begin" BEFORE INSERT ON "improvement"
WHEN NEW."status" IS NOT 'proposed' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "improvement_step" BEFORE UPDATE OF "status" ON "improvement"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('proposed decided', 'proposed rejected', 'decided in_progress', 'decided rejected', 'in_progress done', 'in_progress rejected'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "improvement_used_delete" BEFORE DELETE ON "improvement"
WHEN OLD."status" <> 'proposed' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "improvement_used_replace" BEFORE INSERT ON "improvement"
WHEN EXISTS (SELECT 1 FROM "improvement" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'proposed')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "gap_assessment_begin" BEFORE INSERT ON "gap_assessment"
WHEN NEW."status" IS NOT 'in_progress' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "gap_assessment_step" BEFORE UPDATE OF "status" ON "gap_assessment"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('in_progress finished', 'finished in_progress', 'finished approved'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "gap_assessment_used_delete" BEFORE DELETE ON "gap_assessment"
WHEN OLD."status" <> 'in_progress' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "gap_assessment_used_replace" BEFORE INSERT ON "gap_assessment"
WHEN EXISTS (SELECT 1 FROM "gap_assessment" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'in_progress')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "gap_answer_begin" BEFORE INSERT ON "gap_answer"
WHEN NEW."status" IS NOT 'not_assessed' AND NOT EXISTS (SELECT 1 FROM at_work)
BEGIN SELECT RAISE(ABORT, 'A record begins in its first state and goes on from there, step by step. Add it so, or import it into Muniment, which asks for what its state needs.'); END;
CREATE TRIGGER "gap_answer_step" BEFORE UPDATE OF "status" ON "gap_answer"
WHEN OLD."status" IS NOT NEW."status" AND NOT EXISTS (SELECT 1 FROM at_work)
  AND NOT coalesce(OLD."status" || ' ' || NEW."status" IN ('not_assessed met', 'not_assessed partly', 'not_assessed open', 'not_assessed not_applicable', 'met not_assessed', 'met partly', 'met open', 'met not_applicable', 'partly not_assessed', 'partly met', 'partly open', 'partly not_applicable', 'open not_assessed', 'open met', 'open partly', 'open not_applicable', 'not_applicable not_assessed', 'not_applicable met', 'not_applicable partly', 'not_applicable open'), 0)
BEGIN SELECT RAISE(ABORT, 'A record goes through its life cycle step by step, and back only in Muniment. Open the file there and use the steps that the record offers.'); END;
CREATE TRIGGER "gap_answer_used_replace" BEFORE INSERT ON "gap_answer"
WHEN EXISTS (SELECT 1 FROM "gap_answer" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" <> 'not_assessed')
BEGIN SELECT RAISE(ABORT, 'This record has been in use and stays in the file. Withdraw it in Muniment and write the reason.'); END;
CREATE TRIGGER "organisation_identity" BEFORE UPDATE ON "organisation"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "organisation_single" BEFORE INSERT ON "organisation"
WHEN EXISTS (SELECT 1 FROM "organisation" WHERE id <> NEW.id)
BEGIN SELECT RAISE(ABORT, 'A file has exactly one of these. Change the one that is there.'); END;
CREATE TRIGGER "setting_identity" BEFORE UPDATE ON "setting"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "setting_single" BEFORE INSERT ON "setting"
WHEN EXISTS (SELECT 1 FROM "setting" WHERE id <> NEW.id)
BEGIN SELECT RAISE(ABORT, 'A file has exactly one of these. Change the one that is there.'); END;
CREATE TRIGGER "site_identity" BEFORE UPDATE ON "site"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "person_identity" BEFORE UPDATE ON "person"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "screening_identity" BEFORE UPDATE ON "screening"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "asset_identity" BEFORE UPDATE ON "asset"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "business_process_identity" BEFORE UPDATE ON "business_process"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "process_link_identity" BEFORE UPDATE ON "process_link"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "equipment_identity" BEFORE UPDATE ON "equipment"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "equipment_event_identity" BEFORE UPDATE ON "equipment_event"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "equipment_event_no_update" BEFORE UPDATE ON "equipment_event"
WHEN NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.note IS OLD.note AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."equipment" IS OLD."equipment"
  AND NEW."on_date" IS OLD."on_date"
  AND NEW."kind" IS OLD."kind"
  AND NEW."done_by" IS OLD."done_by"
  AND NEW."result" IS OLD."result"
  AND NEW."change" IS OLD."change")
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "equipment_event_no_delete" BEFORE DELETE ON "equipment_event"
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "equipment_event_no_replace" BEFORE INSERT ON "equipment_event"
WHEN EXISTS (SELECT 1 FROM "equipment_event" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid))
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "equipment_event_whole_insert" BEFORE INSERT ON "equipment_event"
WHEN (NEW."equipment" IS NULL OR NEW."on_date" IS NULL OR NEW."kind" IS NULL OR NEW."result" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Evidence is never completed later, so it is not added half filled.'); END;
CREATE TRIGGER "attachment_identity" BEFORE UPDATE ON "attachment"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "approval_step_identity" BEFORE UPDATE ON "approval_step"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "approval_step_no_update" BEFORE UPDATE ON "approval_step"
WHEN NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.note IS OLD.note AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."record_type" IS OLD."record_type"
  AND NEW."record" IS OLD."record"
  AND NEW."version" IS OLD."version"
  AND NEW."step" IS OLD."step"
  AND NEW."person" IS OLD."person"
  AND NEW."on_date" IS OLD."on_date"
  AND NEW."comment" IS OLD."comment")
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "approval_step_no_delete" BEFORE DELETE ON "approval_step"
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "approval_step_no_replace" BEFORE INSERT ON "approval_step"
WHEN EXISTS (SELECT 1 FROM "approval_step" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid))
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "approval_step_whole_insert" BEFORE INSERT ON "approval_step"
WHEN (trim(coalesce(NEW."record_type", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW."record" IS NULL OR NEW."step" IS NULL OR (NEW."person" IS NULL AND EXISTS (SELECT 1 FROM person)) OR NEW."on_date" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Evidence is never completed later, so it is not added half filled.'); END;
CREATE TRIGGER "acknowledgement_identity" BEFORE UPDATE ON "acknowledgement"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "acknowledgement_no_update" BEFORE UPDATE ON "acknowledgement"
WHEN NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.note IS OLD.note AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."person" IS OLD."person"
  AND NEW."subject_type" IS OLD."subject_type"
  AND NEW."subject" IS OLD."subject"
  AND NEW."version" IS OLD."version"
  AND NEW."on_date" IS OLD."on_date"
  AND NEW."method" IS OLD."method")
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "acknowledgement_no_delete" BEFORE DELETE ON "acknowledgement"
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "acknowledgement_no_replace" BEFORE INSERT ON "acknowledgement"
WHEN EXISTS (SELECT 1 FROM "acknowledgement" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid))
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "acknowledgement_whole_insert" BEFORE INSERT ON "acknowledgement"
WHEN ((NEW."person" IS NULL AND EXISTS (SELECT 1 FROM person)) OR NEW."subject_type" IS NULL OR NEW."subject" IS NULL OR NEW."on_date" IS NULL OR NEW."method" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Evidence is never completed later, so it is not added half filled.'); END;
CREATE TRIGGER "report_issue_identity" BEFORE UPDATE ON "report_issue"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "wizard_run_identity" BEFORE UPDATE ON "wizard_run"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "context_review_identity" BEFORE UPDATE ON "context_review"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "context_review_no_update" BEFORE UPDATE ON "context_review"
WHEN OLD."summary" IS NOT NULL AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.note IS OLD.note AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."held_on" IS OLD."held_on"
  AND NEW."participants" IS OLD."participants"
  AND NEW."summary" IS OLD."summary"
  AND NEW."climate_relevant" IS OLD."climate_relevant"
  AND NEW."climate_reason" IS OLD."climate_reason"
  AND NEW."decided_by" IS OLD."decided_by"
  AND NEW."next_due" IS OLD."next_due")
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "context_review_no_delete" BEFORE DELETE ON "context_review"
WHEN OLD."summary" IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "context_review_no_replace" BEFORE INSERT ON "context_review"
WHEN EXISTS (SELECT 1 FROM "context_review" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "summary" IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "context_review_whole_insert" BEFORE INSERT ON "context_review"
WHEN NEW."summary" IS NOT NULL AND (NEW."held_on" IS NULL OR trim(coalesce(NEW."participants", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."summary", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW."climate_relevant" IS NULL OR NEW."next_due" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Evidence is never completed later, so it is not added half filled.'); END;
CREATE TRIGGER "context_review_whole_update" BEFORE UPDATE ON "context_review"
WHEN NEW."summary" IS NOT NULL AND (NEW."held_on" IS NULL OR trim(coalesce(NEW."participants", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."summary", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW."climate_relevant" IS NULL OR NEW."next_due" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Evidence is never completed later, so it is not added half filled.'); END;
CREATE TRIGGER "record_link_context_review_insert" BEFORE INSERT ON "record_link"
WHEN (NEW.from_type = 'context_review' AND EXISTS (SELECT 1 FROM "context_review" WHERE id = NEW.from_id AND "summary" IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "record_link_context_review_delete" BEFORE DELETE ON "record_link"
WHEN (OLD.from_type = 'context_review' AND EXISTS (SELECT 1 FROM "context_review" WHERE id = OLD.from_id AND "summary" IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "record_link_context_review_update" BEFORE UPDATE ON "record_link"
WHEN (OLD.from_type = 'context_review' AND EXISTS (SELECT 1 FROM "context_review" WHERE id = OLD.from_id AND "summary" IS NOT NULL)) OR (NEW.from_type = 'context_review' AND EXISTS (SELECT 1 FROM "context_review" WHERE id = NEW.from_id AND "summary" IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "issue_identity" BEFORE UPDATE ON "issue"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "interested_party_identity" BEFORE UPDATE ON "interested_party"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "party_requirement_identity" BEFORE UPDATE ON "party_requirement"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "legal_requirement_identity" BEFORE UPDATE ON "legal_requirement"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "legal_evaluation_identity" BEFORE UPDATE ON "legal_evaluation"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "legal_evaluation_no_update" BEFORE UPDATE ON "legal_evaluation"
WHEN NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.note IS OLD.note AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."legal_requirement" IS OLD."legal_requirement"
  AND NEW."evaluated_on" IS OLD."evaluated_on"
  AND NEW."evaluator" IS OLD."evaluator"
  AND NEW."result" IS OLD."result"
  AND NEW."evidence" IS OLD."evidence"
  AND NEW."nonconformity" IS OLD."nonconformity")
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "legal_evaluation_no_delete" BEFORE DELETE ON "legal_evaluation"
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "legal_evaluation_no_replace" BEFORE INSERT ON "legal_evaluation"
WHEN EXISTS (SELECT 1 FROM "legal_evaluation" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid))
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "legal_evaluation_whole_insert" BEFORE INSERT ON "legal_evaluation"
WHEN (NEW."legal_requirement" IS NULL OR NEW."evaluated_on" IS NULL OR (NEW."evaluator" IS NULL AND EXISTS (SELECT 1 FROM person)) OR NEW."result" IS NULL OR trim(coalesce(NEW."evidence", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '')
BEGIN SELECT RAISE(ABORT, 'Evidence is never completed later, so it is not added half filled.'); END;
CREATE TRIGGER "scope_identity" BEFORE UPDATE ON "scope"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "scope_no_update" BEFORE UPDATE ON "scope"
WHEN OLD."status" IN ('approved', 'superseded') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.note IS OLD.note AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."statement" IS OLD."statement"
  AND NEW."products_services" IS OLD."products_services"
  AND NEW."boundaries" IS OLD."boundaries"
  AND NEW."upstream" IS OLD."upstream"
  AND NEW."downstream" IS OLD."downstream"
  AND NEW."exclusions" IS OLD."exclusions"
  AND NEW."exclusion_reasons" IS OLD."exclusion_reasons"
  AND NEW."version" IS OLD."version"
  AND NEW."author" IS OLD."author"
  AND NEW."reviewer" IS OLD."reviewer"
  AND NEW."reviewed_on" IS OLD."reviewed_on"
  AND NEW."approved_by" IS OLD."approved_by"
  AND NEW."approved_on" IS OLD."approved_on"
  AND NEW."review_due" IS OLD."review_due"
  AND NEW."supersedes" IS OLD."supersedes"
  AND NEW."change_summary" IS OLD."change_summary"
  AND (NEW."status" IS OLD."status" OR (OLD."status" = 'approved' AND NEW."status" IS 'superseded')))
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "scope_no_delete" BEFORE DELETE ON "scope"
WHEN OLD."status" IN ('approved', 'superseded')
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "scope_number_insert" BEFORE INSERT ON "scope"
WHEN NEW."status" IN ('approved', 'superseded') AND (trim(coalesce(NEW.version, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW.approved_by IS NULL OR NEW.approved_on IS NULL)
BEGIN SELECT RAISE(ABORT, 'An approved version has a number, and says who approved it and when.'); END;
CREATE TRIGGER "scope_number_update" BEFORE UPDATE ON "scope"
WHEN NEW."status" IN ('approved', 'superseded') AND (trim(coalesce(NEW.version, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW.approved_by IS NULL OR NEW.approved_on IS NULL)
BEGIN SELECT RAISE(ABORT, 'An approved version has a number, and says who approved it and when.'); END;
CREATE TRIGGER "scope_content" BEFORE UPDATE ON "scope"
WHEN (OLD."status" IS NULL OR OLD."status" NOT IN ('approved', 'superseded')) AND NEW."status" IN ('approved', 'superseded') AND (trim(coalesce(NEW."statement", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."products_services", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."boundaries", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."upstream", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."downstream", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '')
BEGIN SELECT RAISE(ABORT, 'An approved version has its content. Fill in what is empty first, and approve it then.'); END;
CREATE TRIGGER "scope_no_replace" BEFORE INSERT ON "scope"
WHEN EXISTS (SELECT 1 FROM "scope" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" IN ('approved', 'superseded'))
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "record_link_scope_insert" BEFORE INSERT ON "record_link"
WHEN (NEW.from_type = 'scope' AND EXISTS (SELECT 1 FROM "scope" WHERE id = NEW.from_id AND "status" IN ('approved', 'superseded')))
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "record_link_scope_delete" BEFORE DELETE ON "record_link"
WHEN (OLD.from_type = 'scope' AND EXISTS (SELECT 1 FROM "scope" WHERE id = OLD.from_id AND "status" IN ('approved', 'superseded')))
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "record_link_scope_update" BEFORE UPDATE ON "record_link"
WHEN (OLD.from_type = 'scope' AND EXISTS (SELECT 1 FROM "scope" WHERE id = OLD.from_id AND "status" IN ('approved', 'superseded'))) OR (NEW.from_type = 'scope' AND EXISTS (SELECT 1 FROM "scope" WHERE id = NEW.from_id AND "status" IN ('approved', 'superseded')))
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "policy_identity" BEFORE UPDATE ON "policy"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "policy_no_update" BEFORE UPDATE ON "policy"
WHEN OLD."status" IN ('approved', 'superseded') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.note IS OLD.note AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."title" IS OLD."title"
  AND NEW."audience" IS OLD."audience"
  AND NEW."protects" IS OLD."protects"
  AND NEW."body" IS OLD."body"
  AND NEW."commits_to_requirements" IS OLD."commits_to_requirements"
  AND NEW."commits_to_improvement" IS OLD."commits_to_improvement"
  AND NEW."no_blame_reporting" IS OLD."no_blame_reporting"
  AND NEW."other_promises" IS OLD."other_promises"
  AND NEW."fits_purpose" IS OLD."fits_purpose"
  AND NEW."objectives_framework" IS OLD."objectives_framework"
  AND NEW."side_effects" IS OLD."side_effects"
  AND NEW."checked_against_policies" IS OLD."checked_against_policies"
  AND NEW."reviews_on_merger" IS OLD."reviews_on_merger"
  AND NEW."reviews_on_scope_change" IS OLD."reviews_on_scope_change"
  AND NEW."accountable" IS OLD."accountable"
  AND NEW."accountability_text" IS OLD."accountability_text"
  AND NEW."version" IS OLD."version"
  AND NEW."author" IS OLD."author"
  AND NEW."reviewer" IS OLD."reviewer"
  AND NEW."reviewed_on" IS OLD."reviewed_on"
  AND NEW."approved_by" IS OLD."approved_by"
  AND NEW."approved_on" IS OLD."approved_on"
  AND NEW."review_due" IS OLD."review_due"
  AND NEW."supersedes" IS OLD."supersedes"
  AND NEW."change_summary" IS OLD."change_summary"
  AND (NEW."status" IS OLD."status" OR (OLD."status" = 'approved' AND NEW."status" IS 'superseded')))
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "policy_no_delete" BEFORE DELETE ON "policy"
WHEN OLD."status" IN ('approved', 'superseded')
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "policy_number_insert" BEFORE INSERT ON "policy"
WHEN NEW."status" IN ('approved', 'superseded') AND (trim(coalesce(NEW.version, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW.approved_by IS NULL OR NEW.approved_on IS NULL)
BEGIN SELECT RAISE(ABORT, 'An approved version has a number, and says who approved it and when.'); END;
CREATE TRIGGER "policy_number_update" BEFORE UPDATE ON "policy"
WHEN NEW."status" IN ('approved', 'superseded') AND (trim(coalesce(NEW.version, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW.approved_by IS NULL OR NEW.approved_on IS NULL)
BEGIN SELECT RAISE(ABORT, 'An approved version has a number, and says who approved it and when.'); END;
CREATE TRIGGER "policy_content" BEFORE UPDATE ON "policy"
WHEN (OLD."status" IS NULL OR OLD."status" NOT IN ('approved', 'superseded')) AND NEW."status" IN ('approved', 'superseded') AND (trim(coalesce(NEW."title", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."body", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."fits_purpose", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."objectives_framework", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."side_effects", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."checked_against_policies", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."accountability_text", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '')
BEGIN SELECT RAISE(ABORT, 'An approved version has its content. Fill in what is empty first, and approve it then.'); END;
CREATE TRIGGER "policy_no_replace" BEFORE INSERT ON "policy"
WHEN EXISTS (SELECT 1 FROM "policy" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" IN ('approved', 'superseded'))
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "leadership_action_identity" BEFORE UPDATE ON "leadership_action"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "leadership_action_no_update" BEFORE UPDATE ON "leadership_action"
WHEN NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.note IS OLD.note AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."topic" IS OLD."topic"
  AND NEW."done_on" IS OLD."done_on"
  AND NEW."person" IS OLD."person"
  AND NEW."what" IS OLD."what"
  AND NEW."evidence" IS OLD."evidence")
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "leadership_action_no_delete" BEFORE DELETE ON "leadership_action"
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "leadership_action_no_replace" BEFORE INSERT ON "leadership_action"
WHEN EXISTS (SELECT 1 FROM "leadership_action" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid))
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "leadership_action_whole_insert" BEFORE INSERT ON "leadership_action"
WHEN (NEW."topic" IS NULL OR NEW."done_on" IS NULL OR (NEW."person" IS NULL AND EXISTS (SELECT 1 FROM person)) OR trim(coalesce(NEW."what", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '')
BEGIN SELECT RAISE(ABORT, 'Evidence is never completed later, so it is not added half filled.'); END;
CREATE TRIGGER "role_identity" BEFORE UPDATE ON "role"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "role_assignment_identity" BEFORE UPDATE ON "role_assignment"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "risk_criteria_identity" BEFORE UPDATE ON "risk_criteria"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "risk_criteria_no_update" BEFORE UPDATE ON "risk_criteria"
WHEN OLD."status" IN ('approved', 'superseded') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.note IS OLD.note AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."method" IS OLD."method"
  AND NEW."likelihood_levels" IS OLD."likelihood_levels"
  AND NEW."impact_levels" IS OLD."impact_levels"
  AND NEW."impact_dimensions" IS OLD."impact_dimensions"
  AND NEW."appetite_score" IS OLD."appetite_score"
  AND NEW."tolerance_score" IS OLD."tolerance_score"
  AND NEW."appetite_text" IS OLD."appetite_text"
  AND NEW."acceptance_rule" IS OLD."acceptance_rule"
  AND NEW."version" IS OLD."version"
  AND NEW."author" IS OLD."author"
  AND NEW."reviewer" IS OLD."reviewer"
  AND NEW."reviewed_on" IS OLD."reviewed_on"
  AND NEW."approved_by" IS OLD."approved_by"
  AND NEW."approved_on" IS OLD."approved_on"
  AND NEW."review_due" IS OLD."review_due"
  AND NEW."supersedes" IS OLD."supersedes"
  AND NEW."change_summary" IS OLD."change_summary"
  AND (NEW."status" IS OLD."status" OR (OLD."status" = 'approved' AND NEW."status" IS 'superseded')))
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "risk_criteria_no_delete" BEFORE DELETE ON "risk_criteria"
WHEN OLD."status" IN ('approved', 'superseded')
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "risk_criteria_number_insert" BEFORE INSERT ON "risk_criteria"
WHEN NEW."status" IN ('approved', 'superseded') AND (trim(coalesce(NEW.version, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW.approved_by IS NULL OR NEW.approved_on IS NULL)
BEGIN SELECT RAISE(ABORT, 'An approved version has a number, and says who approved it and when.'); END;
CREATE TRIGGER "risk_criteria_number_update" BEFORE UPDATE ON "risk_criteria"
WHEN NEW."status" IN ('approved', 'superseded') AND (trim(coalesce(NEW.version, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW.approved_by IS NULL OR NEW.approved_on IS NULL)
BEGIN SELECT RAISE(ABORT, 'An approved version has a number, and says who approved it and when.'); END;
CREATE TRIGGER "risk_criteria_content" BEFORE UPDATE ON "risk_criteria"
WHEN (OLD."status" IS NULL OR OLD."status" NOT IN ('approved', 'superseded')) AND NEW."status" IN ('approved', 'superseded') AND (trim(coalesce(NEW."method", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."appetite_text", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."acceptance_rule", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '')
BEGIN SELECT RAISE(ABORT, 'An approved version has its content. Fill in what is empty first, and approve it then.'); END;
CREATE TRIGGER "risk_criteria_no_replace" BEFORE INSERT ON "risk_criteria"
WHEN EXISTS (SELECT 1 FROM "risk_criteria" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" IN ('approved', 'superseded'))
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "risk_scale_level_identity" BEFORE UPDATE ON "risk_scale_level"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "risk_scale_level_no_insert" BEFORE INSERT ON "risk_scale_level"
WHEN EXISTS (SELECT 1 FROM "risk_criteria" WHERE "status" IN ('approved', 'superseded') AND id = NEW."criteria")
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "risk_scale_level_no_update" BEFORE UPDATE ON "risk_scale_level"
WHEN EXISTS (SELECT 1 FROM "risk_criteria" WHERE "status" IN ('approved', 'superseded') AND id IN (OLD."criteria", NEW."criteria"))
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "risk_scale_level_no_delete" BEFORE DELETE ON "risk_scale_level"
WHEN EXISTS (SELECT 1 FROM "risk_criteria" WHERE "status" IN ('approved', 'superseded') AND id = OLD."criteria")
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "risk_scale_level_no_replace" BEFORE INSERT ON "risk_scale_level"
WHEN EXISTS (SELECT 1 FROM "risk_scale_level" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND EXISTS (SELECT 1 FROM "risk_criteria" WHERE "status" IN ('approved', 'superseded') AND id = "risk_scale_level"."criteria"))
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "risk_band_identity" BEFORE UPDATE ON "risk_band"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "risk_band_no_insert" BEFORE INSERT ON "risk_band"
WHEN EXISTS (SELECT 1 FROM "risk_criteria" WHERE "status" IN ('approved', 'superseded') AND id = NEW."criteria")
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "risk_band_no_update" BEFORE UPDATE ON "risk_band"
WHEN EXISTS (SELECT 1 FROM "risk_criteria" WHERE "status" IN ('approved', 'superseded') AND id IN (OLD."criteria", NEW."criteria"))
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "risk_band_no_delete" BEFORE DELETE ON "risk_band"
WHEN EXISTS (SELECT 1 FROM "risk_criteria" WHERE "status" IN ('approved', 'superseded') AND id = OLD."criteria")
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "risk_band_no_replace" BEFORE INSERT ON "risk_band"
WHEN EXISTS (SELECT 1 FROM "risk_band" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND EXISTS (SELECT 1 FROM "risk_criteria" WHERE "status" IN ('approved', 'superseded') AND id = "risk_band"."criteria"))
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "risk_assessment_identity" BEFORE UPDATE ON "risk_assessment"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "risk_identity" BEFORE UPDATE ON "risk"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "opportunity_identity" BEFORE UPDATE ON "opportunity"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "treatment_identity" BEFORE UPDATE ON "treatment"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "control_identity" BEFORE UPDATE ON "control"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "strategy_identity" BEFORE UPDATE ON "strategy"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "objective_identity" BEFORE UPDATE ON "objective"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "objective_plan_identity" BEFORE UPDATE ON "objective_plan"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "change_identity" BEFORE UPDATE ON "change"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "resource_identity" BEFORE UPDATE ON "resource"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "competence_need_identity" BEFORE UPDATE ON "competence_need"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "competence_identity" BEFORE UPDATE ON "competence"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "training_identity" BEFORE UPDATE ON "training"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "training_attendance_identity" BEFORE UPDATE ON "training_attendance"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "training_attendance_no_update" BEFORE UPDATE ON "training_attendance"
WHEN NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.note IS OLD.note AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."training" IS OLD."training"
  AND NEW."person" IS OLD."person"
  AND NEW."attended" IS OLD."attended"
  AND NEW."result" IS OLD."result"
  AND NEW."valid_until" IS OLD."valid_until")
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "training_attendance_no_delete" BEFORE DELETE ON "training_attendance"
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "training_attendance_no_replace" BEFORE INSERT ON "training_attendance"
WHEN EXISTS (SELECT 1 FROM "training_attendance" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid))
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "training_attendance_whole_insert" BEFORE INSERT ON "training_attendance"
WHEN (NEW."training" IS NULL OR (NEW."person" IS NULL AND EXISTS (SELECT 1 FROM person)) OR NEW."attended" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Evidence is never completed later, so it is not added half filled.'); END;
CREATE TRIGGER "awareness_event_identity" BEFORE UPDATE ON "awareness_event"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "awareness_attendance_identity" BEFORE UPDATE ON "awareness_attendance"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "awareness_attendance_no_update" BEFORE UPDATE ON "awareness_attendance"
WHEN NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.note IS OLD.note AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."event" IS OLD."event"
  AND NEW."person" IS OLD."person")
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "awareness_attendance_no_delete" BEFORE DELETE ON "awareness_attendance"
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "awareness_attendance_no_replace" BEFORE INSERT ON "awareness_attendance"
WHEN EXISTS (SELECT 1 FROM "awareness_attendance" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid))
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "awareness_attendance_whole_insert" BEFORE INSERT ON "awareness_attendance"
WHEN (NEW."event" IS NULL OR (NEW."person" IS NULL AND EXISTS (SELECT 1 FROM person)))
BEGIN SELECT RAISE(ABORT, 'Evidence is never completed later, so it is not added half filled.'); END;
CREATE TRIGGER "communication_item_identity" BEFORE UPDATE ON "communication_item"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "communication_record_identity" BEFORE UPDATE ON "communication_record"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "communication_record_no_update" BEFORE UPDATE ON "communication_record"
WHEN NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.note IS OLD.note AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."at" IS OLD."at"
  AND NEW."direction" IS OLD."direction"
  AND NEW."subject" IS OLD."subject"
  AND NEW."summary" IS OLD."summary"
  AND NEW."channel" IS OLD."channel"
  AND NEW."party" IS OLD."party"
  AND NEW."sensitivity" IS OLD."sensitivity"
  AND NEW."is_complaint" IS OLD."is_complaint"
  AND NEW."is_official_warning" IS OLD."is_official_warning"
  AND NEW."needs_reply" IS OLD."needs_reply")
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "communication_record_no_delete" BEFORE DELETE ON "communication_record"
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "communication_record_no_replace" BEFORE INSERT ON "communication_record"
WHEN EXISTS (SELECT 1 FROM "communication_record" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid))
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "communication_record_whole_insert" BEFORE INSERT ON "communication_record"
WHEN (NEW."at" IS NULL OR NEW."direction" IS NULL OR trim(coalesce(NEW."subject", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."summary", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW."sensitivity" IS NULL OR NEW."is_complaint" IS NULL OR NEW."needs_reply" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Evidence is never completed later, so it is not added half filled.'); END;
CREATE TRIGGER "document_identity" BEFORE UPDATE ON "document"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "document_version_identity" BEFORE UPDATE ON "document_version"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "document_version_no_update" BEFORE UPDATE ON "document_version"
WHEN OLD."status" IN ('approved', 'superseded') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.note IS OLD.note AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."document" IS OLD."document"
  AND NEW."version" IS OLD."version"
  AND NEW."author" IS OLD."author"
  AND NEW."written_on" IS OLD."written_on"
  AND NEW."change_summary" IS OLD."change_summary"
  AND NEW."file" IS OLD."file"
  AND NEW."sha256" IS OLD."sha256"
  AND NEW."reviewer" IS OLD."reviewer"
  AND NEW."reviewed_on" IS OLD."reviewed_on"
  AND NEW."approved_by" IS OLD."approved_by"
  AND NEW."approved_on" IS OLD."approved_on"
  AND NEW."effective_from" IS OLD."effective_from"
  AND (NEW."status" IS OLD."status" OR (OLD."status" = 'approved' AND NEW."status" IS 'superseded')))
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "document_version_no_delete" BEFORE DELETE ON "document_version"
WHEN OLD."status" IN ('approved', 'superseded')
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "document_version_number_insert" BEFORE INSERT ON "document_version"
WHEN NEW."status" IN ('approved', 'superseded') AND (trim(coalesce(NEW.version, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW.approved_by IS NULL OR NEW.approved_on IS NULL)
BEGIN SELECT RAISE(ABORT, 'An approved version has a number, and says who approved it and when.'); END;
CREATE TRIGGER "document_version_number_update" BEFORE UPDATE ON "document_version"
WHEN NEW."status" IN ('approved', 'superseded') AND (trim(coalesce(NEW.version, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW.approved_by IS NULL OR NEW.approved_on IS NULL)
BEGIN SELECT RAISE(ABORT, 'An approved version has a number, and says who approved it and when.'); END;
CREATE TRIGGER "document_version_content" BEFORE UPDATE ON "document_version"
WHEN (OLD."status" IS NULL OR OLD."status" NOT IN ('approved', 'superseded')) AND NEW."status" IN ('approved', 'superseded') AND (trim(coalesce(NEW."change_summary", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '')
BEGIN SELECT RAISE(ABORT, 'An approved version has its content. Fill in what is empty first, and approve it then.'); END;
CREATE TRIGGER "document_version_no_replace" BEFORE INSERT ON "document_version"
WHEN EXISTS (SELECT 1 FROM "document_version" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" IN ('approved', 'superseded'))
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "document_copy_identity" BEFORE UPDATE ON "document_copy"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "supplier_identity" BEFORE UPDATE ON "supplier"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "supplier_assessment_identity" BEFORE UPDATE ON "supplier_assessment"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "supplier_assessment_no_update" BEFORE UPDATE ON "supplier_assessment"
WHEN NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.note IS OLD.note AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."supplier" IS OLD."supplier"
  AND NEW."assessed_on" IS OLD."assessed_on"
  AND NEW."method" IS OLD."method"
  AND NEW."assessor" IS OLD."assessor"
  AND NEW."score" IS OLD."score"
  AND NEW."findings" IS OLD."findings"
  AND NEW."result" IS OLD."result"
  AND NEW."actions" IS OLD."actions"
  AND NEW."next_due" IS OLD."next_due")
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "supplier_assessment_no_delete" BEFORE DELETE ON "supplier_assessment"
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "supplier_assessment_no_replace" BEFORE INSERT ON "supplier_assessment"
WHEN EXISTS (SELECT 1 FROM "supplier_assessment" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid))
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "supplier_assessment_whole_insert" BEFORE INSERT ON "supplier_assessment"
WHEN (NEW."supplier" IS NULL OR NEW."assessed_on" IS NULL OR NEW."method" IS NULL OR (NEW."assessor" IS NULL AND EXISTS (SELECT 1 FROM person)) OR NEW."result" IS NULL OR NEW."next_due" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Evidence is never completed later, so it is not added half filled.'); END;
CREATE TRIGGER "external_provision_identity" BEFORE UPDATE ON "external_provision"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "supply_flow_identity" BEFORE UPDATE ON "supply_flow"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "supply_stage_identity" BEFORE UPDATE ON "supply_stage"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "interdependency_identity" BEFORE UPDATE ON "interdependency"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "response_team_identity" BEFORE UPDATE ON "response_team"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "response_member_identity" BEFORE UPDATE ON "response_member"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "response_capability_identity" BEFORE UPDATE ON "response_capability"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "contact_identity" BEFORE UPDATE ON "contact"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "cooperation_agreement_identity" BEFORE UPDATE ON "cooperation_agreement"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "security_plan_identity" BEFORE UPDATE ON "security_plan"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "security_plan_no_update" BEFORE UPDATE ON "security_plan"
WHEN OLD."status" IN ('approved', 'superseded') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.note IS OLD.note AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."code" IS OLD."code"
  AND NEW."version" IS OLD."version"
  AND NEW."title" IS OLD."title"
  AND NEW."plan_kind" IS OLD."plan_kind"
  AND NEW."site" IS OLD."site"
  AND NEW."purpose" IS OLD."purpose"
  AND NEW."plan_scope" IS OLD."plan_scope"
  AND NEW."plan_objectives" IS OLD."plan_objectives"
  AND NEW."team" IS OLD."team"
  AND NEW."roles_text" IS OLD."roles_text"
  AND NEW."activation_criteria" IS OLD."activation_criteria"
  AND NEW."activation_process" IS OLD."activation_process"
  AND NEW."operating_info" IS OLD."operating_info"
  AND NEW."keep_status_actions" IS OLD."keep_status_actions"
  AND NEW."impact_monitoring" IS OLD."impact_monitoring"
  AND NEW."welfare" IS OLD."welfare"
  AND NEW."asset_protection" IS OLD."asset_protection"
  AND NEW."core_activity_protection" IS OLD."core_activity_protection"
  AND NEW."internal_dependencies" IS OLD."internal_dependencies"
  AND NEW."external_dependencies" IS OLD."external_dependencies"
  AND NEW."resources_needed" IS OLD."resources_needed"
  AND NEW."reporting" IS OLD."reporting"
  AND NEW."stand_down" IS OLD."stand_down"
  AND NEW."restore_procedure" IS OLD."restore_procedure"
  AND NEW."availability_text" IS OLD."availability_text"
  AND NEW."author" IS OLD."author"
  AND NEW."reviewer" IS OLD."reviewer"
  AND NEW."reviewed_on" IS OLD."reviewed_on"
  AND NEW."approved_by" IS OLD."approved_by"
  AND NEW."approved_on" IS OLD."approved_on"
  AND NEW."review_due" IS OLD."review_due"
  AND NEW."supersedes" IS OLD."supersedes"
  AND NEW."change_summary" IS OLD."change_summary"
  AND (NEW."status" IS OLD."status" OR (OLD."status" = 'approved' AND NEW."status" IS 'superseded')))
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "security_plan_no_delete" BEFORE DELETE ON "security_plan"
WHEN OLD."status" IN ('approved', 'superseded')
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "security_plan_number_insert" BEFORE INSERT ON "security_plan"
WHEN NEW."status" IN ('approved', 'superseded') AND (trim(coalesce(NEW.version, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW.approved_by IS NULL OR NEW.approved_on IS NULL)
BEGIN SELECT RAISE(ABORT, 'An approved version has a number, and says who approved it and when.'); END;
CREATE TRIGGER "security_plan_number_update" BEFORE UPDATE ON "security_plan"
WHEN NEW."status" IN ('approved', 'superseded') AND (trim(coalesce(NEW.version, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW.approved_by IS NULL OR NEW.approved_on IS NULL)
BEGIN SELECT RAISE(ABORT, 'An approved version has a number, and says who approved it and when.'); END;
CREATE TRIGGER "security_plan_content" BEFORE UPDATE ON "security_plan"
WHEN (OLD."status" IS NULL OR OLD."status" NOT IN ('approved', 'superseded')) AND NEW."status" IN ('approved', 'superseded') AND (trim(coalesce(NEW."code", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."title", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."purpose", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."plan_scope", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."plan_objectives", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."roles_text", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."activation_criteria", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."activation_process", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."operating_info", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."keep_status_actions", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."impact_monitoring", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."welfare", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."asset_protection", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."core_activity_protection", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."internal_dependencies", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."external_dependencies", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."resources_needed", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."reporting", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."stand_down", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."restore_procedure", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."availability_text", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '')
BEGIN SELECT RAISE(ABORT, 'An approved version has its content. Fill in what is empty first, and approve it then.'); END;
CREATE TRIGGER "security_plan_no_replace" BEFORE INSERT ON "security_plan"
WHEN EXISTS (SELECT 1 FROM "security_plan" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" IN ('approved', 'superseded'))
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "record_link_security_plan_insert" BEFORE INSERT ON "record_link"
WHEN (NEW.from_type = 'security_plan' AND EXISTS (SELECT 1 FROM "security_plan" WHERE id = NEW.from_id AND "status" IN ('approved', 'superseded')))
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "record_link_security_plan_delete" BEFORE DELETE ON "record_link"
WHEN (OLD.from_type = 'security_plan' AND EXISTS (SELECT 1 FROM "security_plan" WHERE id = OLD.from_id AND "status" IN ('approved', 'superseded')))
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "record_link_security_plan_update" BEFORE UPDATE ON "record_link"
WHEN (OLD.from_type = 'security_plan' AND EXISTS (SELECT 1 FROM "security_plan" WHERE id = OLD.from_id AND "status" IN ('approved', 'superseded'))) OR (NEW.from_type = 'security_plan' AND EXISTS (SELECT 1 FROM "security_plan" WHERE id = NEW.from_id AND "status" IN ('approved', 'superseded')))
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "plan_step_identity" BEFORE UPDATE ON "plan_step"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "plan_step_no_insert" BEFORE INSERT ON "plan_step"
WHEN EXISTS (SELECT 1 FROM "security_plan" WHERE "status" IN ('approved', 'superseded') AND id = NEW."plan")
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "plan_step_no_update" BEFORE UPDATE ON "plan_step"
WHEN EXISTS (SELECT 1 FROM "security_plan" WHERE "status" IN ('approved', 'superseded') AND id IN (OLD."plan", NEW."plan"))
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "plan_step_no_delete" BEFORE DELETE ON "plan_step"
WHEN EXISTS (SELECT 1 FROM "security_plan" WHERE "status" IN ('approved', 'superseded') AND id = OLD."plan")
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "plan_step_no_replace" BEFORE INSERT ON "plan_step"
WHEN EXISTS (SELECT 1 FROM "plan_step" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND EXISTS (SELECT 1 FROM "security_plan" WHERE "status" IN ('approved', 'superseded') AND id = "plan_step"."plan"))
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "plan_threshold_identity" BEFORE UPDATE ON "plan_threshold"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "plan_threshold_no_insert" BEFORE INSERT ON "plan_threshold"
WHEN EXISTS (SELECT 1 FROM "security_plan" WHERE "status" IN ('approved', 'superseded') AND id = NEW."plan")
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "plan_threshold_no_update" BEFORE UPDATE ON "plan_threshold"
WHEN EXISTS (SELECT 1 FROM "security_plan" WHERE "status" IN ('approved', 'superseded') AND id IN (OLD."plan", NEW."plan"))
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "plan_threshold_no_delete" BEFORE DELETE ON "plan_threshold"
WHEN EXISTS (SELECT 1 FROM "security_plan" WHERE "status" IN ('approved', 'superseded') AND id = OLD."plan")
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "plan_threshold_no_replace" BEFORE INSERT ON "plan_threshold"
WHEN EXISTS (SELECT 1 FROM "plan_threshold" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND EXISTS (SELECT 1 FROM "security_plan" WHERE "status" IN ('approved', 'superseded') AND id = "plan_threshold"."plan"))
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "warning_procedure_identity" BEFORE UPDATE ON "warning_procedure"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "recovery_procedure_identity" BEFORE UPDATE ON "recovery_procedure"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "temporary_measure_identity" BEFORE UPDATE ON "temporary_measure"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "incident_identity" BEFORE UPDATE ON "incident"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "incident_log_entry_identity" BEFORE UPDATE ON "incident_log_entry"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "incident_log_entry_no_update" BEFORE UPDATE ON "incident_log_entry"
WHEN NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.note IS OLD.note AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."incident" IS OLD."incident"
  AND NEW."at" IS OLD."at"
  AND NEW."at_utc" IS OLD."at_utc"
  AND NEW."kind" IS OLD."kind"
  AND NEW."entry" IS OLD."entry"
  AND NEW."source" IS OLD."source"
  AND NEW."reliability" IS OLD."reliability"
  AND NEW."decided_by" IS OLD."decided_by"
  AND NEW."reason" IS OLD."reason"
  AND NEW."entered_by" IS OLD."entered_by"
  AND NEW."corrects" IS OLD."corrects")
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "incident_log_entry_no_delete" BEFORE DELETE ON "incident_log_entry"
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "incident_log_entry_no_replace" BEFORE INSERT ON "incident_log_entry"
WHEN EXISTS (SELECT 1 FROM "incident_log_entry" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid))
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "incident_log_entry_whole_insert" BEFORE INSERT ON "incident_log_entry"
WHEN (NEW."incident" IS NULL OR NEW."at" IS NULL OR NEW."kind" IS NULL OR trim(coalesce(NEW."entry", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR (NEW."entered_by" IS NULL AND EXISTS (SELECT 1 FROM person)))
BEGIN SELECT RAISE(ABORT, 'Evidence is never completed later, so it is not added half filled.'); END;
CREATE TRIGGER "incident_action_plan_identity" BEFORE UPDATE ON "incident_action_plan"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "iap_task_identity" BEFORE UPDATE ON "iap_task"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "situation_report_identity" BEFORE UPDATE ON "situation_report"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "situation_report_no_update" BEFORE UPDATE ON "situation_report"
WHEN NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.note IS OLD.note AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."incident" IS OLD."incident"
  AND NEW."at" IS OLD."at"
  AND NEW."facts" IS OLD."facts"
  AND NEW."assumptions" IS OLD."assumptions"
  AND NEW."forecast" IS OLD."forecast"
  AND NEW."needs" IS OLD."needs"
  AND NEW."shared_with" IS OLD."shared_with"
  AND NEW."prepared_by" IS OLD."prepared_by")
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "situation_report_no_delete" BEFORE DELETE ON "situation_report"
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "situation_report_no_replace" BEFORE INSERT ON "situation_report"
WHEN EXISTS (SELECT 1 FROM "situation_report" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid))
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "situation_report_whole_insert" BEFORE INSERT ON "situation_report"
WHEN (NEW."incident" IS NULL OR NEW."at" IS NULL OR trim(coalesce(NEW."facts", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR (NEW."prepared_by" IS NULL AND EXISTS (SELECT 1 FROM person)))
BEGIN SELECT RAISE(ABORT, 'Evidence is never completed later, so it is not added half filled.'); END;
CREATE TRIGGER "incident_resource_identity" BEFORE UPDATE ON "incident_resource"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "incident_partner_identity" BEFORE UPDATE ON "incident_partner"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "exercise_identity" BEFORE UPDATE ON "exercise"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "after_action_review_identity" BEFORE UPDATE ON "after_action_review"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "lesson_identity" BEFORE UPDATE ON "lesson"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "monitoring_item_identity" BEFORE UPDATE ON "monitoring_item"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "measurement_identity" BEFORE UPDATE ON "measurement"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "measurement_no_update" BEFORE UPDATE ON "measurement"
WHEN NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.note IS OLD.note AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."item" IS OLD."item"
  AND NEW."taken_on" IS OLD."taken_on"
  AND NEW."value" IS OLD."value"
  AND NEW."value_text" IS OLD."value_text"
  AND NEW."on_target" IS OLD."on_target"
  AND NEW."taken_by" IS OLD."taken_by"
  AND NEW."source" IS OLD."source"
  AND NEW."comment" IS OLD."comment")
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "measurement_no_delete" BEFORE DELETE ON "measurement"
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "measurement_no_replace" BEFORE INSERT ON "measurement"
WHEN EXISTS (SELECT 1 FROM "measurement" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid))
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "measurement_whole_insert" BEFORE INSERT ON "measurement"
WHEN (NEW."item" IS NULL OR NEW."taken_on" IS NULL OR NEW."on_target" IS NULL OR (NEW."taken_by" IS NULL AND EXISTS (SELECT 1 FROM person)))
BEGIN SELECT RAISE(ABORT, 'Evidence is never completed later, so it is not added half filled.'); END;
CREATE TRIGGER "performance_evaluation_identity" BEFORE UPDATE ON "performance_evaluation"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "audit_programme_identity" BEFORE UPDATE ON "audit_programme"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "audit_programme_no_update" BEFORE UPDATE ON "audit_programme"
WHEN OLD."status" IN ('approved', 'superseded') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.note IS OLD.note AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."title" IS OLD."title"
  AND NEW."period_from" IS OLD."period_from"
  AND NEW."period_to" IS OLD."period_to"
  AND NEW."programme_objectives" IS OLD."programme_objectives"
  AND NEW."frequency_text" IS OLD."frequency_text"
  AND NEW."methods_text" IS OLD."methods_text"
  AND NEW."responsibilities_text" IS OLD."responsibilities_text"
  AND NEW."planning_text" IS OLD."planning_text"
  AND NEW."reporting_text" IS OLD."reporting_text"
  AND NEW."auditor_competence_text" IS OLD."auditor_competence_text"
  AND NEW."procedure" IS OLD."procedure"
  AND NEW."importance_basis" IS OLD."importance_basis"
  AND NEW."previous_results_basis" IS OLD."previous_results_basis"
  AND NEW."risk_basis" IS OLD."risk_basis"
  AND NEW."version" IS OLD."version"
  AND NEW."author" IS OLD."author"
  AND NEW."reviewer" IS OLD."reviewer"
  AND NEW."reviewed_on" IS OLD."reviewed_on"
  AND NEW."approved_by" IS OLD."approved_by"
  AND NEW."approved_on" IS OLD."approved_on"
  AND NEW."review_due" IS OLD."review_due"
  AND NEW."supersedes" IS OLD."supersedes"
  AND NEW."change_summary" IS OLD."change_summary"
  AND (NEW."status" IS OLD."status" OR (OLD."status" = 'approved' AND NEW."status" IS 'superseded')))
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "audit_programme_no_delete" BEFORE DELETE ON "audit_programme"
WHEN OLD."status" IN ('approved', 'superseded')
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "audit_programme_number_insert" BEFORE INSERT ON "audit_programme"
WHEN NEW."status" IN ('approved', 'superseded') AND (trim(coalesce(NEW.version, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW.approved_by IS NULL OR NEW.approved_on IS NULL)
BEGIN SELECT RAISE(ABORT, 'An approved version has a number, and says who approved it and when.'); END;
CREATE TRIGGER "audit_programme_number_update" BEFORE UPDATE ON "audit_programme"
WHEN NEW."status" IN ('approved', 'superseded') AND (trim(coalesce(NEW.version, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW.approved_by IS NULL OR NEW.approved_on IS NULL)
BEGIN SELECT RAISE(ABORT, 'An approved version has a number, and says who approved it and when.'); END;
CREATE TRIGGER "audit_programme_content" BEFORE UPDATE ON "audit_programme"
WHEN (OLD."status" IS NULL OR OLD."status" NOT IN ('approved', 'superseded')) AND NEW."status" IN ('approved', 'superseded') AND (trim(coalesce(NEW."title", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."programme_objectives", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."frequency_text", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."methods_text", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."responsibilities_text", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."planning_text", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."reporting_text", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."auditor_competence_text", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."importance_basis", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."previous_results_basis", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."risk_basis", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '')
BEGIN SELECT RAISE(ABORT, 'An approved version has its content. Fill in what is empty first, and approve it then.'); END;
CREATE TRIGGER "audit_programme_no_replace" BEFORE INSERT ON "audit_programme"
WHEN EXISTS (SELECT 1 FROM "audit_programme" WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND "status" IN ('approved', 'superseded'))
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "record_link_audit_programme_insert" BEFORE INSERT ON "record_link"
WHEN (NEW.from_type = 'audit_programme' AND EXISTS (SELECT 1 FROM "audit_programme" WHERE id = NEW.from_id AND "status" IN ('approved', 'superseded')))
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "record_link_audit_programme_delete" BEFORE DELETE ON "record_link"
WHEN (OLD.from_type = 'audit_programme' AND EXISTS (SELECT 1 FROM "audit_programme" WHERE id = OLD.from_id AND "status" IN ('approved', 'superseded')))
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "record_link_audit_programme_update" BEFORE UPDATE ON "record_link"
WHEN (OLD.from_type = 'audit_programme' AND EXISTS (SELECT 1 FROM "audit_programme" WHERE id = OLD.from_id AND "status" IN ('approved', 'superseded'))) OR (NEW.from_type = 'audit_programme' AND EXISTS (SELECT 1 FROM "audit_programme" WHERE id = NEW.from_id AND "status" IN ('approved', 'superseded')))
BEGIN SELECT RAISE(ABORT, 'An approved version is never changed or removed. Start a new draft instead.'); END;
CREATE TRIGGER "audit_identity" BEFORE UPDATE ON "audit"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "audit_member_identity" BEFORE UPDATE ON "audit_member"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "audit_item_identity" BEFORE UPDATE ON "audit_item"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "audit_finding_identity" BEFORE UPDATE ON "audit_finding"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "management_review_identity" BEFORE UPDATE ON "management_review"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "review_input_identity" BEFORE UPDATE ON "review_input"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "review_decision_identity" BEFORE UPDATE ON "review_decision"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "nonconformity_identity" BEFORE UPDATE ON "nonconformity"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "corrective_action_identity" BEFORE UPDATE ON "corrective_action"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "improvement_identity" BEFORE UPDATE ON "improvement"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "gap_assessment_identity" BEFORE UPDATE ON "gap_assessment"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "gap_answer_identity" BEFORE UPDATE ON "gap_answer"
WHEN NEW.id IS NOT OLD.id OR NEW.ref IS NOT OLD.ref OR NEW.rowid IS NOT OLD.rowid
BEGIN SELECT RAISE(ABORT, 'The number of a record is given once and stays. Add a new record instead.'); END;
CREATE TRIGGER "attachment_proof_insert" BEFORE INSERT ON "attachment"
WHEN NEW.file IS NULL OR NEW.sha256 IS NOT NEW.file OR NEW.file NOT IN (SELECT sha256 FROM file_blob)
BEGIN SELECT RAISE(ABORT, 'An evidence file stands in the file with its checksum, or it is none.'); END;
CREATE TRIGGER "attachment_proof_update" BEFORE UPDATE ON "attachment"
WHEN NEW.file IS NOT OLD.file OR NEW.sha256 IS NOT OLD.sha256 OR NEW.record IS NOT OLD.record OR NEW.record_type IS NOT OLD.record_type
  OR NEW.added_by IS NOT OLD.added_by OR NEW.added_on IS NOT OLD.added_on
BEGIN SELECT RAISE(ABORT, 'This is evidence: it is never changed or removed. Add a new entry that corrects it.'); END;
CREATE TRIGGER "loading_begins" BEFORE INSERT ON "loading"
WHEN EXISTS (SELECT 1 FROM "organisation" WHERE withdrawn IS NULL LIMIT 1 OFFSET 1)
  OR EXISTS (SELECT 1 FROM "site" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "person" WHERE withdrawn IS NULL LIMIT 1 OFFSET 1)
  OR EXISTS (SELECT 1 FROM "screening" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "asset" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "business_process" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "process_link" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "equipment" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "equipment_event" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "context_review" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "issue" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "interested_party" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "party_requirement" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "legal_requirement" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "legal_evaluation" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "scope" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "policy" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "leadership_action" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "role" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "role_assignment" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "risk_criteria" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "risk_scale_level" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "risk_band" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "risk_assessment" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "risk" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "opportunity" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "treatment" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "control" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "strategy" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "objective" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "objective_plan" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "change" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "resource" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "competence_need" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "competence" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "training" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "training_attendance" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "awareness_event" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "awareness_attendance" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "communication_item" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "communication_record" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "document" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "document_version" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "document_copy" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "supplier" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "supplier_assessment" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "external_provision" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "supply_flow" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "supply_stage" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "interdependency" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "response_team" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "response_member" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "response_capability" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "contact" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "cooperation_agreement" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "security_plan" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "plan_step" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "plan_threshold" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "warning_procedure" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "recovery_procedure" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "temporary_measure" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "incident" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "incident_log_entry" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "incident_action_plan" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "iap_task" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "situation_report" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "incident_resource" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "incident_partner" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "exercise" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "after_action_review" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "lesson" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "monitoring_item" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "measurement" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "performance_evaluation" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "audit_programme" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "audit" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "audit_member" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "audit_item" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "audit_finding" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "management_review" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "review_input" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "review_decision" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "nonconformity" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "corrective_action" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "improvement" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "gap_assessment" WHERE withdrawn IS NULL)
  OR EXISTS (SELECT 1 FROM "gap_answer" WHERE withdrawn IS NULL)
BEGIN SELECT RAISE(ABORT, 'This file is in use: what comes in is asked for each step, like what is typed in.'); END;
CREATE TRIGGER "risk_assessment_kept_1_update" BEFORE UPDATE ON "risk_assessment"
WHEN OLD."status" IN ('approved') AND NEW."status" IN ('approved') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."title" IS OLD."title"
  AND NEW."trigger" IS OLD."trigger"
  AND NEW."scope_text" IS OLD."scope_text"
  AND NEW."information_sources" IS OLD."information_sources"
  AND NEW."participants" IS OLD."participants"
  AND NEW."held_on" IS OLD."held_on"
  AND NEW."lead" IS OLD."lead"
  AND NEW."includes_supply_chain" IS OLD."includes_supply_chain"
  AND NEW."criteria" IS OLD."criteria"
  AND NEW."threat_analysis" IS OLD."threat_analysis"
  AND NEW."vulnerability_analysis" IS OLD."vulnerability_analysis"
  AND NEW."source_a_note" IS OLD."source_a_note"
  AND NEW."source_b_note" IS OLD."source_b_note"
  AND NEW."source_c_note" IS OLD."source_c_note"
  AND NEW."source_d_note" IS OLD."source_d_note"
  AND NEW."source_e_note" IS OLD."source_e_note"
  AND NEW."source_f_note" IS OLD."source_f_note"
  AND NEW."approved_by" IS OLD."approved_by"
  AND NEW."approved_on" IS OLD."approved_on")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "risk_assessment_kept_1_delete" BEFORE DELETE ON "risk_assessment"
WHEN OLD."status" IN ('approved')
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "risk_assessment_kept_1_replace" BEFORE INSERT ON "risk_assessment"
WHEN EXISTS (SELECT 1 FROM "risk_assessment" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND old."status" IN ('approved'))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_risk_assessment_kept_1_insert" BEFORE INSERT ON "record_link"
WHEN (NEW.from_type = 'risk_assessment' AND EXISTS (SELECT 1 FROM "risk_assessment" WHERE id = NEW.from_id AND "status" IN ('approved')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_risk_assessment_kept_1_delete" BEFORE DELETE ON "record_link"
WHEN (OLD.from_type = 'risk_assessment' AND EXISTS (SELECT 1 FROM "risk_assessment" WHERE id = OLD.from_id AND "status" IN ('approved')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_risk_assessment_kept_1_update" BEFORE UPDATE ON "record_link"
WHEN (OLD.from_type = 'risk_assessment' AND EXISTS (SELECT 1 FROM "risk_assessment" WHERE id = OLD.from_id AND "status" IN ('approved'))) OR (NEW.from_type = 'risk_assessment' AND EXISTS (SELECT 1 FROM "risk_assessment" WHERE id = NEW.from_id AND "status" IN ('approved')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "risk_kept_2_update" BEFORE UPDATE ON "risk"
WHEN OLD."status" IN ('closed') AND NEW."status" IN ('closed') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."title" IS OLD."title"
  AND NEW."kind" IS OLD."kind"
  AND NEW."category" IS OLD."category"
  AND NEW."nature" IS OLD."nature"
  AND NEW."cause" IS OLD."cause"
  AND NEW."event" IS OLD."event"
  AND NEW."consequence" IS OLD."consequence"
  AND NEW."life_safety" IS OLD."life_safety"
  AND NEW."threat" IS OLD."threat"
  AND NEW."threat_actor" IS OLD."threat_actor"
  AND NEW."vulnerability" IS OLD."vulnerability"
  AND NEW."info_source" IS OLD."info_source"
  AND NEW."site" IS OLD."site"
  AND NEW."process" IS OLD."process"
  AND NEW."supplier" IS OLD."supplier"
  AND NEW."asset" IS OLD."asset"
  AND NEW."owner" IS OLD."owner"
  AND NEW."assessment" IS OLD."assessment"
  AND NEW."inherent_likelihood" IS OLD."inherent_likelihood"
  AND NEW."inherent_impact" IS OLD."inherent_impact"
  AND NEW."inherent_score" IS OLD."inherent_score"
  AND NEW."current_likelihood" IS OLD."current_likelihood"
  AND NEW."current_impact" IS OLD."current_impact"
  AND NEW."current_score" IS OLD."current_score"
  AND NEW."trend" IS OLD."trend"
  AND NEW."score_reason" IS OLD."score_reason"
  AND NEW."target_likelihood" IS OLD."target_likelihood"
  AND NEW."target_impact" IS OLD."target_impact"
  AND NEW."target_score" IS OLD."target_score"
  AND NEW."decision" IS OLD."decision"
  AND NEW."decision_reason" IS OLD."decision_reason"
  AND NEW."priority" IS OLD."priority"
  AND NEW."feeds_overall_risk" IS OLD."feeds_overall_risk"
  AND NEW."accepted_by" IS OLD."accepted_by"
  AND NEW."accepted_on" IS OLD."accepted_on"
  AND NEW."acceptance_until" IS OLD."acceptance_until"
  AND NEW."acceptance_reason" IS OLD."acceptance_reason"
  AND NEW."last_reviewed_on" IS OLD."last_reviewed_on"
  AND NEW."review_due" IS OLD."review_due"
  AND NEW."closing_reason" IS OLD."closing_reason")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "risk_kept_2_delete" BEFORE DELETE ON "risk"
WHEN OLD."status" IN ('closed')
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "risk_kept_2_replace" BEFORE INSERT ON "risk"
WHEN EXISTS (SELECT 1 FROM "risk" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND old."status" IN ('closed'))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_risk_kept_2_insert" BEFORE INSERT ON "record_link"
WHEN (NEW.from_type = 'risk' AND EXISTS (SELECT 1 FROM "risk" WHERE id = NEW.from_id AND "status" IN ('closed')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_risk_kept_2_delete" BEFORE DELETE ON "record_link"
WHEN (OLD.from_type = 'risk' AND EXISTS (SELECT 1 FROM "risk" WHERE id = OLD.from_id AND "status" IN ('closed')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_risk_kept_2_update" BEFORE UPDATE ON "record_link"
WHEN (OLD.from_type = 'risk' AND EXISTS (SELECT 1 FROM "risk" WHERE id = OLD.from_id AND "status" IN ('closed'))) OR (NEW.from_type = 'risk' AND EXISTS (SELECT 1 FROM "risk" WHERE id = NEW.from_id AND "status" IN ('closed')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "risk_kept_3_update" BEFORE UPDATE ON "risk"
WHEN OLD."status" IN ('accepted') AND NEW."status" IN ('accepted') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref
  AND NEW."cause" IS OLD."cause"
  AND NEW."event" IS OLD."event"
  AND NEW."consequence" IS OLD."consequence"
  AND NEW."life_safety" IS OLD."life_safety"
  AND NEW."decision" IS OLD."decision"
  AND NEW."accepted_by" IS OLD."accepted_by"
  AND NEW."accepted_on" IS OLD."accepted_on"
  AND NEW."acceptance_until" IS OLD."acceptance_until"
  AND NEW."acceptance_reason" IS OLD."acceptance_reason")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "treatment_kept_4_update" BEFORE UPDATE ON "treatment"
WHEN OLD."status" IN ('verified') AND NEW."status" IN ('verified') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."title" IS OLD."title"
  AND NEW."risk" IS OLD."risk"
  AND NEW."opportunity" IS OLD."opportunity"
  AND NEW."option" IS OLD."option"
  AND NEW."description" IS OLD."description"
  AND NEW."owner" IS OLD."owner"
  AND NEW."resources_needed" IS OLD."resources_needed"
  AND NEW."cost" IS OLD."cost"
  AND NEW."start_on" IS OLD."start_on"
  AND NEW."due_on" IS OLD."due_on"
  AND NEW."done_on" IS OLD."done_on"
  AND NEW."process" IS OLD."process"
  AND NEW."control" IS OLD."control"
  AND NEW."strategy" IS OLD."strategy"
  AND NEW."expected_effect" IS OLD."expected_effect"
  AND NEW."effect_check_method" IS OLD."effect_check_method"
  AND NEW."effect_check_due" IS OLD."effect_check_due"
  AND NEW."effect_checked_on" IS OLD."effect_checked_on"
  AND NEW."effect_result" IS OLD."effect_result"
  AND NEW."approved_by" IS OLD."approved_by"
  AND NEW."approved_on" IS OLD."approved_on")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "treatment_kept_4_delete" BEFORE DELETE ON "treatment"
WHEN OLD."status" IN ('verified')
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "treatment_kept_4_replace" BEFORE INSERT ON "treatment"
WHEN EXISTS (SELECT 1 FROM "treatment" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND old."status" IN ('verified'))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "treatment_kept_5_update" BEFORE UPDATE ON "treatment"
WHEN OLD."status" IN ('approved', 'in_progress', 'done', 'verified') AND NEW."status" IN ('approved', 'in_progress', 'done', 'verified') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref
  AND NEW."title" IS OLD."title"
  AND NEW."risk" IS OLD."risk"
  AND NEW."opportunity" IS OLD."opportunity"
  AND NEW."option" IS OLD."option"
  AND NEW."description" IS OLD."description"
  AND NEW."resources_needed" IS OLD."resources_needed"
  AND NEW."cost" IS OLD."cost"
  AND NEW."expected_effect" IS OLD."expected_effect"
  AND NEW."approved_by" IS OLD."approved_by"
  AND NEW."approved_on" IS OLD."approved_on")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "treatment_kept_6_update" BEFORE UPDATE ON "treatment"
WHEN OLD."status" IN ('done', 'verified') AND NEW."status" IN ('done', 'verified') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref
  AND NEW."owner" IS OLD."owner")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "objective_kept_7_update" BEFORE UPDATE ON "objective"
WHEN OLD."status" IN ('achieved', 'missed') AND NEW."status" IN ('achieved', 'missed') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."title" IS OLD."title"
  AND NEW."level" IS OLD."level"
  AND NEW."department" IS OLD."department"
  AND NEW."site" IS OLD."site"
  AND NEW."process" IS OLD."process"
  AND NEW."owner" IS OLD."owner"
  AND NEW."due_on" IS OLD."due_on"
  AND NEW."policy" IS OLD."policy"
  AND NEW."policy_support" IS OLD."policy_support"
  AND NEW."requirement_basis" IS OLD."requirement_basis"
  AND NEW."improvement_link" IS OLD."improvement_link"
  AND NEW."measurable" IS OLD."measurable"
  AND NEW."why_not_measurable" IS OLD."why_not_measurable"
  AND NEW."measure" IS OLD."measure"
  AND NEW."unit" IS OLD."unit"
  AND NEW."baseline" IS OLD."baseline"
  AND NEW."target" IS OLD."target"
  AND NEW."direction" IS OLD."direction"
  AND NEW."options_considered" IS OLD."options_considered"
  AND NEW."party_views" IS OLD."party_views"
  AND NEW."party_impacts" IS OLD."party_impacts"
  AND NEW."viability_checked_on" IS OLD."viability_checked_on"
  AND NEW."communicated_on" IS OLD."communicated_on"
  AND NEW."communicated_to" IS OLD."communicated_to"
  AND NEW."approved_by" IS OLD."approved_by"
  AND NEW."approved_on" IS OLD."approved_on"
  AND NEW."last_updated_on" IS OLD."last_updated_on"
  AND NEW."review_due" IS OLD."review_due"
  AND NEW."document" IS OLD."document")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "objective_kept_7_delete" BEFORE DELETE ON "objective"
WHEN OLD."status" IN ('achieved', 'missed')
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "objective_kept_7_replace" BEFORE INSERT ON "objective"
WHEN EXISTS (SELECT 1 FROM "objective" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND old."status" IN ('achieved', 'missed'))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_objective_kept_7_insert" BEFORE INSERT ON "record_link"
WHEN (NEW.from_type = 'objective' AND EXISTS (SELECT 1 FROM "objective" WHERE id = NEW.from_id AND "status" IN ('achieved', 'missed')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_objective_kept_7_delete" BEFORE DELETE ON "record_link"
WHEN (OLD.from_type = 'objective' AND EXISTS (SELECT 1 FROM "objective" WHERE id = OLD.from_id AND "status" IN ('achieved', 'missed')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_objective_kept_7_update" BEFORE UPDATE ON "record_link"
WHEN (OLD.from_type = 'objective' AND EXISTS (SELECT 1 FROM "objective" WHERE id = OLD.from_id AND "status" IN ('achieved', 'missed'))) OR (NEW.from_type = 'objective' AND EXISTS (SELECT 1 FROM "objective" WHERE id = NEW.from_id AND "status" IN ('achieved', 'missed')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "objective_kept_8_update" BEFORE UPDATE ON "objective"
WHEN OLD."status" IN ('approved', 'active', 'achieved', 'missed') AND NEW."status" IN ('approved', 'active', 'achieved', 'missed') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref
  AND NEW."title" IS OLD."title"
  AND NEW."level" IS OLD."level"
  AND NEW."department" IS OLD."department"
  AND NEW."site" IS OLD."site"
  AND NEW."process" IS OLD."process"
  AND NEW."policy" IS OLD."policy"
  AND NEW."policy_support" IS OLD."policy_support"
  AND NEW."requirement_basis" IS OLD."requirement_basis"
  AND NEW."improvement_link" IS OLD."improvement_link"
  AND NEW."measurable" IS OLD."measurable"
  AND NEW."why_not_measurable" IS OLD."why_not_measurable"
  AND NEW."measure" IS OLD."measure"
  AND NEW."unit" IS OLD."unit"
  AND NEW."baseline" IS OLD."baseline"
  AND NEW."target" IS OLD."target"
  AND NEW."direction" IS OLD."direction"
  AND NEW."options_considered" IS OLD."options_considered"
  AND NEW."party_views" IS OLD."party_views"
  AND NEW."party_impacts" IS OLD."party_impacts"
  AND NEW."approved_by" IS OLD."approved_by"
  AND NEW."approved_on" IS OLD."approved_on")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "objective_kept_9_update" BEFORE UPDATE ON "objective"
WHEN OLD."status" IN ('approved', 'active') AND NEW."status" IN ('approved', 'active') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref
  AND NEW."due_on" IS OLD."due_on")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "change_kept_10_update" BEFORE UPDATE ON "change"
WHEN OLD."status" IN ('closed', 'rejected') AND NEW."status" IN ('closed', 'rejected') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."title" IS OLD."title"
  AND NEW."kind" IS OLD."kind"
  AND NEW."origin" IS OLD."origin"
  AND NEW."planned" IS OLD."planned"
  AND NEW."requested_by" IS OLD."requested_by"
  AND NEW."planned_for" IS OLD."planned_for"
  AND NEW."purpose" IS OLD."purpose"
  AND NEW."consequences" IS OLD."consequences"
  AND NEW."integrity_note" IS OLD."integrity_note"
  AND NEW."resources_note" IS OLD."resources_note"
  AND NEW."responsibilities_note" IS OLD."responsibilities_note"
  AND NEW."risk_check_result" IS OLD."risk_check_result"
  AND NEW."risk_checked_by" IS OLD."risk_checked_by"
  AND NEW."risk_checked_on" IS OLD."risk_checked_on"
  AND NEW."approved_by" IS OLD."approved_by"
  AND NEW."approved_on" IS OLD."approved_on"
  AND NEW."implemented_on" IS OLD."implemented_on"
  AND NEW."reviewed_on" IS OLD."reviewed_on"
  AND NEW."review_result" IS OLD."review_result"
  AND NEW."side_effects" IS OLD."side_effects"
  AND NEW."mitigation" IS OLD."mitigation")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "change_kept_10_delete" BEFORE DELETE ON "change"
WHEN OLD."status" IN ('closed', 'rejected')
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "change_kept_10_replace" BEFORE INSERT ON "change"
WHEN EXISTS (SELECT 1 FROM "change" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND old."status" IN ('closed', 'rejected'))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_change_kept_10_insert" BEFORE INSERT ON "record_link"
WHEN (NEW.from_type = 'change' AND EXISTS (SELECT 1 FROM "change" WHERE id = NEW.from_id AND "status" IN ('closed', 'rejected')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_change_kept_10_delete" BEFORE DELETE ON "record_link"
WHEN (OLD.from_type = 'change' AND EXISTS (SELECT 1 FROM "change" WHERE id = OLD.from_id AND "status" IN ('closed', 'rejected')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_change_kept_10_update" BEFORE UPDATE ON "record_link"
WHEN (OLD.from_type = 'change' AND EXISTS (SELECT 1 FROM "change" WHERE id = OLD.from_id AND "status" IN ('closed', 'rejected'))) OR (NEW.from_type = 'change' AND EXISTS (SELECT 1 FROM "change" WHERE id = NEW.from_id AND "status" IN ('closed', 'rejected')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "change_kept_11_update" BEFORE UPDATE ON "change"
WHEN OLD."status" IN ('implemented', 'closed') AND NEW."status" IN ('implemented', 'closed') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref
  AND NEW."planned" IS OLD."planned")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "change_kept_12_update" BEFORE UPDATE ON "change"
WHEN OLD."approved_by" IS NOT NULL AND OLD."status" IN ('approved', 'in_progress', 'implemented') AND NEW."status" IN ('approved', 'in_progress', 'implemented') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref
  AND NEW."title" IS OLD."title"
  AND NEW."kind" IS OLD."kind"
  AND NEW."origin" IS OLD."origin"
  AND NEW."planned" IS OLD."planned"
  AND NEW."requested_by" IS OLD."requested_by"
  AND NEW."purpose" IS OLD."purpose"
  AND NEW."consequences" IS OLD."consequences"
  AND NEW."integrity_note" IS OLD."integrity_note"
  AND NEW."resources_note" IS OLD."resources_note"
  AND NEW."responsibilities_note" IS OLD."responsibilities_note"
  AND NEW."approved_by" IS OLD."approved_by"
  AND NEW."approved_on" IS OLD."approved_on")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_change_kept_12_insert" BEFORE INSERT ON "record_link"
WHEN (NEW.from_type = 'change' AND NEW.to_type IN ('supplier', 'equipment', 'control', 'business_process') AND EXISTS (SELECT 1 FROM "change" WHERE id = NEW.from_id AND "status" IN ('approved', 'in_progress', 'implemented') AND "approved_by" IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_change_kept_12_delete" BEFORE DELETE ON "record_link"
WHEN (OLD.from_type = 'change' AND OLD.to_type IN ('supplier', 'equipment', 'control', 'business_process') AND EXISTS (SELECT 1 FROM "change" WHERE id = OLD.from_id AND "status" IN ('approved', 'in_progress', 'implemented') AND "approved_by" IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_change_kept_12_update" BEFORE UPDATE ON "record_link"
WHEN (OLD.from_type = 'change' AND OLD.to_type IN ('supplier', 'equipment', 'control', 'business_process') AND EXISTS (SELECT 1 FROM "change" WHERE id = OLD.from_id AND "status" IN ('approved', 'in_progress', 'implemented') AND "approved_by" IS NOT NULL)) OR (NEW.from_type = 'change' AND NEW.to_type IN ('supplier', 'equipment', 'control', 'business_process') AND EXISTS (SELECT 1 FROM "change" WHERE id = NEW.from_id AND "status" IN ('approved', 'in_progress', 'implemented') AND "approved_by" IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "change_kept_13_update" BEFORE UPDATE ON "change"
WHEN OLD."approved_by" IS NOT NULL AND OLD."status" IN ('approved', 'in_progress', 'implemented') AND NEW."status" IN ('approved', 'in_progress', 'implemented') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref
  AND (OLD."risk_check_result" IS NULL OR NEW."risk_check_result" IS OLD."risk_check_result")
  AND (OLD."risk_checked_by" IS NULL OR NEW."risk_checked_by" IS OLD."risk_checked_by")
  AND (OLD."risk_checked_on" IS NULL OR NEW."risk_checked_on" IS OLD."risk_checked_on"))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "strategy_kept_14_update" BEFORE UPDATE ON "strategy"
WHEN OLD."status" IN ('active', 'replaced') AND NEW."status" IN ('active', 'replaced') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref
  AND NEW."title" IS OLD."title"
  AND NEW."description" IS OLD."description"
  AND NEW."analysis" IS OLD."analysis"
  AND NEW."keeps_security" IS OLD."keeps_security"
  AND NEW."lowers_vulnerability" IS OLD."lowers_vulnerability"
  AND NEW."lowers_threat" IS OLD."lowers_threat"
  AND NEW."shortens_gaps" IS OLD."shortens_gaps"
  AND NEW."secures_resources" IS OLD."secures_resources"
  AND NEW."meets_protection" IS OLD."meets_protection"
  AND NEW."fits_appetite" IS OLD."fits_appetite"
  AND NEW."cost_estimate" IS OLD."cost_estimate"
  AND NEW."benefit_text" IS OLD."benefit_text"
  AND NEW."resources_needed" IS OLD."resources_needed"
  AND NEW."decision" IS OLD."decision"
  AND NEW."decision_reason" IS OLD."decision_reason"
  AND NEW."decided_by" IS OLD."decided_by"
  AND NEW."decided_on" IS OLD."decided_on")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "resource_kept_15_update" BEFORE UPDATE ON "resource"
WHEN OLD."status" IN ('approved', 'refused', 'provided') AND NEW."status" IN ('approved', 'refused', 'provided') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref
  AND NEW."title" IS OLD."title"
  AND NEW."kind" IS OLD."kind"
  AND NEW."needed_for" IS OLD."needed_for"
  AND NEW."needed" IS OLD."needed"
  AND NEW."decided_by" IS OLD."decided_by"
  AND NEW."decided_on" IS OLD."decided_on")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "opportunity_kept_16_update" BEFORE UPDATE ON "opportunity"
WHEN OLD."status" IN ('in_progress') AND NEW."status" IN ('in_progress') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref
  AND NEW."title" IS OLD."title"
  AND NEW."kind" IS OLD."kind"
  AND NEW."description" IS OLD."description"
  AND NEW."benefit" IS OLD."benefit"
  AND NEW."decision" IS OLD."decision"
  AND NEW."decided_on" IS OLD."decided_on")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "opportunity_kept_17_update" BEFORE UPDATE ON "opportunity"
WHEN OLD."status" IN ('realised', 'dropped') AND NEW."status" IN ('realised', 'dropped') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."title" IS OLD."title"
  AND NEW."kind" IS OLD."kind"
  AND NEW."description" IS OLD."description"
  AND NEW."source" IS OLD."source"
  AND NEW."benefit" IS OLD."benefit"
  AND NEW."owner" IS OLD."owner"
  AND NEW."decision" IS OLD."decision"
  AND NEW."decided_on" IS OLD."decided_on"
  AND NEW."effect_checked_on" IS OLD."effect_checked_on"
  AND NEW."effect_result" IS OLD."effect_result"
  AND NEW."review_due" IS OLD."review_due")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "opportunity_kept_17_delete" BEFORE DELETE ON "opportunity"
WHEN OLD."status" IN ('realised', 'dropped')
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "opportunity_kept_17_replace" BEFORE INSERT ON "opportunity"
WHEN EXISTS (SELECT 1 FROM "opportunity" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND old."status" IN ('realised', 'dropped'))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_opportunity_kept_17_insert" BEFORE INSERT ON "record_link"
WHEN (NEW.from_type = 'opportunity' AND EXISTS (SELECT 1 FROM "opportunity" WHERE id = NEW.from_id AND "status" IN ('realised', 'dropped')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_opportunity_kept_17_delete" BEFORE DELETE ON "record_link"
WHEN (OLD.from_type = 'opportunity' AND EXISTS (SELECT 1 FROM "opportunity" WHERE id = OLD.from_id AND "status" IN ('realised', 'dropped')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_opportunity_kept_17_update" BEFORE UPDATE ON "record_link"
WHEN (OLD.from_type = 'opportunity' AND EXISTS (SELECT 1 FROM "opportunity" WHERE id = OLD.from_id AND "status" IN ('realised', 'dropped'))) OR (NEW.from_type = 'opportunity' AND EXISTS (SELECT 1 FROM "opportunity" WHERE id = NEW.from_id AND "status" IN ('realised', 'dropped')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "improvement_kept_18_update" BEFORE UPDATE ON "improvement"
WHEN OLD."status" IN ('decided', 'in_progress') AND NEW."status" IN ('decided', 'in_progress') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref
  AND NEW."title" IS OLD."title"
  AND NEW."source" IS OLD."source"
  AND NEW."proactive" IS OLD."proactive"
  AND NEW."description" IS OLD."description"
  AND NEW."benefit" IS OLD."benefit"
  AND NEW."decided_on" IS OLD."decided_on")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "improvement_kept_19_update" BEFORE UPDATE ON "improvement"
WHEN OLD."status" IN ('in_progress') AND NEW."status" IN ('in_progress') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref
  AND NEW."decision" IS OLD."decision")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "improvement_kept_20_update" BEFORE UPDATE ON "improvement"
WHEN OLD."status" IN ('done', 'rejected') AND NEW."status" IN ('done', 'rejected') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."title" IS OLD."title"
  AND NEW."source" IS OLD."source"
  AND NEW."proactive" IS OLD."proactive"
  AND NEW."description" IS OLD."description"
  AND NEW."benefit" IS OLD."benefit"
  AND NEW."owner" IS OLD."owner"
  AND NEW."decision" IS OLD."decision"
  AND NEW."decided_on" IS OLD."decided_on"
  AND NEW."due_on" IS OLD."due_on"
  AND NEW."done_on" IS OLD."done_on"
  AND NEW."result" IS OLD."result")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "improvement_kept_20_delete" BEFORE DELETE ON "improvement"
WHEN OLD."status" IN ('done', 'rejected')
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "improvement_kept_20_replace" BEFORE INSERT ON "improvement"
WHEN EXISTS (SELECT 1 FROM "improvement" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND old."status" IN ('done', 'rejected'))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "training_kept_21_update" BEFORE UPDATE ON "training"
WHEN OLD."status" IN ('evaluated') AND NEW."status" IN ('evaluated') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."title" IS OLD."title"
  AND NEW."kind" IS OLD."kind"
  AND NEW."topic" IS OLD."topic"
  AND NEW."need" IS OLD."need"
  AND NEW."trainer" IS OLD."trainer"
  AND NEW."planned_on" IS OLD."planned_on"
  AND NEW."held_on" IS OLD."held_on"
  AND NEW."effect_method" IS OLD."effect_method"
  AND NEW."effect_checked_on" IS OLD."effect_checked_on"
  AND NEW."effect_result" IS OLD."effect_result")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "training_kept_21_delete" BEFORE DELETE ON "training"
WHEN OLD."status" IN ('evaluated')
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "training_kept_21_replace" BEFORE INSERT ON "training"
WHEN EXISTS (SELECT 1 FROM "training" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND old."status" IN ('evaluated'))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "performance_evaluation_kept_22_update" BEFORE UPDATE ON "performance_evaluation"
WHEN OLD."status" IN ('final') AND NEW."status" IN ('final') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."period_from" IS OLD."period_from"
  AND NEW."period_to" IS OLD."period_to"
  AND NEW."done_on" IS OLD."done_on"
  AND NEW."done_by" IS OLD."done_by"
  AND NEW."performance_conclusion" IS OLD."performance_conclusion"
  AND NEW."effectiveness_conclusion" IS OLD."effectiveness_conclusion"
  AND NEW."proposals" IS OLD."proposals")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "performance_evaluation_kept_22_delete" BEFORE DELETE ON "performance_evaluation"
WHEN OLD."status" IN ('final')
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "performance_evaluation_kept_22_replace" BEFORE INSERT ON "performance_evaluation"
WHEN EXISTS (SELECT 1 FROM "performance_evaluation" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND old."status" IN ('final'))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "report_issue_kept_23_update" BEFORE UPDATE ON "report_issue"
WHEN OLD."status" IN ('final', 'withdrawn') AND NEW."status" IN ('final', 'withdrawn') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."report_code" IS OLD."report_code"
  AND NEW."title" IS OLD."title"
  AND NEW."issue_no" IS OLD."issue_no"
  AND NEW."record_type" IS OLD."record_type"
  AND NEW."record" IS OLD."record"
  AND NEW."issued_on" IS OLD."issued_on"
  AND NEW."issued_by" IS OLD."issued_by"
  AND NEW."sha256" IS OLD."sha256"
  AND NEW."classification" IS OLD."classification")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "report_issue_kept_23_delete" BEFORE DELETE ON "report_issue"
WHEN OLD."status" IN ('final', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "report_issue_kept_23_replace" BEFORE INSERT ON "report_issue"
WHEN EXISTS (SELECT 1 FROM "report_issue" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND old."status" IN ('final', 'withdrawn'))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "document_kept_24_update" BEFORE UPDATE ON "document"
WHEN OLD."status" IN ('approved', 'obsolete', 'archived', 'destroyed') AND NEW."status" IN ('approved', 'obsolete', 'archived', 'destroyed') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref
  AND NEW."code" IS OLD."code"
  AND NEW."title" IS OLD."title"
  AND NEW."kind" IS OLD."kind"
  AND NEW."language" IS OLD."language"
  AND NEW."classification" IS OLD."classification")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "incident_kept_25_update" BEFORE UPDATE ON "incident"
WHEN OLD."status" IN ('closed') AND NEW."status" IN ('closed') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."life_at_risk" IS OLD."life_at_risk"
  AND NEW."title" IS OLD."title"
  AND NEW."kind" IS OLD."kind"
  AND NEW."occurred_at" IS OLD."occurred_at"
  AND NEW."detected_at" IS OLD."detected_at"
  AND NEW."site" IS OLD."site"
  AND NEW."supplier" IS OLD."supplier"
  AND NEW."description" IS OLD."description"
  AND NEW."immediate_action" IS OLD."immediate_action"
  AND NEW."reported_by" IS OLD."reported_by"
  AND NEW."reported_at" IS OLD."reported_at"
  AND NEW."people_harmed" IS OLD."people_harmed"
  AND NEW."severity" IS OLD."severity"
  AND NEW."threshold" IS OLD."threshold"
  AND NEW."formal_response" IS OLD."formal_response"
  AND NEW."activation_level" IS OLD."activation_level"
  AND NEW."plan" IS OLD."plan"
  AND NEW."team" IS OLD."team"
  AND NEW."commander" IS OLD."commander"
  AND NEW."objectives" IS OLD."objectives"
  AND NEW."authorities_informed" IS OLD."authorities_informed"
  AND NEW."media_contact" IS OLD."media_contact"
  AND NEW."stood_down_on" IS OLD."stood_down_on"
  AND NEW."consequences" IS OLD."consequences"
  AND NEW."consequences_handled" IS OLD."consequences_handled"
  AND NEW."loss_value" IS OLD."loss_value"
  AND NEW."investigator" IS OLD."investigator"
  AND NEW."investigated_on" IS OLD."investigated_on"
  AND NEW."investigation_method" IS OLD."investigation_method"
  AND NEW."causes" IS OLD."causes"
  AND NEW."risks_reviewed_on" IS OLD."risks_reviewed_on"
  AND NEW."needs_nonconformity" IS OLD."needs_nonconformity"
  AND NEW."closed_on" IS OLD."closed_on"
  AND NEW."closed_by" IS OLD."closed_by")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "incident_kept_25_delete" BEFORE DELETE ON "incident"
WHEN OLD."status" IN ('closed')
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "incident_kept_25_replace" BEFORE INSERT ON "incident"
WHEN EXISTS (SELECT 1 FROM "incident" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND old."status" IN ('closed'))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_incident_kept_25_insert" BEFORE INSERT ON "record_link"
WHEN (NEW.from_type = 'incident' AND EXISTS (SELECT 1 FROM "incident" WHERE id = NEW.from_id AND "status" IN ('closed')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_incident_kept_25_delete" BEFORE DELETE ON "record_link"
WHEN (OLD.from_type = 'incident' AND EXISTS (SELECT 1 FROM "incident" WHERE id = OLD.from_id AND "status" IN ('closed')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_incident_kept_25_update" BEFORE UPDATE ON "record_link"
WHEN (OLD.from_type = 'incident' AND EXISTS (SELECT 1 FROM "incident" WHERE id = OLD.from_id AND "status" IN ('closed'))) OR (NEW.from_type = 'incident' AND EXISTS (SELECT 1 FROM "incident" WHERE id = NEW.from_id AND "status" IN ('closed')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "temporary_measure_kept_26_update" BEFORE UPDATE ON "temporary_measure"
WHEN NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."incident" IS OLD."incident"
  AND NEW."description" IS OLD."description"
  AND NEW."started_on" IS OLD."started_on"
  AND NEW."planned_end" IS OLD."planned_end"
  AND NEW."ended_on" IS OLD."ended_on"
  AND NEW."ended_by" IS OLD."ended_by"
  AND NEW."procedure" IS OLD."procedure")
  AND (EXISTS (SELECT 1 FROM "incident" WHERE "status" IN ('closed') AND id = OLD."incident")
    OR EXISTS (SELECT 1 FROM "incident" WHERE "status" IN ('closed') AND id = NEW."incident"))
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "temporary_measure_kept_26_delete" BEFORE DELETE ON "temporary_measure"
WHEN EXISTS (SELECT 1 FROM "incident" WHERE "status" IN ('closed') AND id = OLD."incident")
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "temporary_measure_kept_26_replace" BEFORE INSERT ON "temporary_measure"
WHEN EXISTS (SELECT 1 FROM "temporary_measure" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND EXISTS (SELECT 1 FROM "incident" WHERE "status" IN ('closed') AND id = old."incident"))
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "temporary_measure_kept_26_insert" BEFORE INSERT ON "temporary_measure"
WHEN EXISTS (SELECT 1 FROM "incident" WHERE "status" IN ('closed') AND id = NEW."incident")
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "incident_log_entry_kept_27_insert" BEFORE INSERT ON "incident_log_entry"
WHEN EXISTS (SELECT 1 FROM "incident" WHERE "status" IN ('closed') AND id = NEW."incident")
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "situation_report_kept_28_insert" BEFORE INSERT ON "situation_report"
WHEN EXISTS (SELECT 1 FROM "incident" WHERE "status" IN ('closed') AND id = NEW."incident")
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "incident_partner_kept_29_update" BEFORE UPDATE ON "incident_partner"
WHEN NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."incident" IS OLD."incident"
  AND NEW."name" IS OLD."name"
  AND NEW."party" IS OLD."party"
  AND NEW."contact_name" IS OLD."contact_name"
  AND NEW."part_played" IS OLD."part_played"
  AND NEW."agreement" IS OLD."agreement"
  AND NEW."joined_at" IS OLD."joined_at"
  AND NEW."left_at" IS OLD."left_at")
  AND (EXISTS (SELECT 1 FROM "incident" WHERE "status" IN ('closed') AND id = OLD."incident")
    OR EXISTS (SELECT 1 FROM "incident" WHERE "status" IN ('closed') AND id = NEW."incident"))
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "incident_partner_kept_29_delete" BEFORE DELETE ON "incident_partner"
WHEN EXISTS (SELECT 1 FROM "incident" WHERE "status" IN ('closed') AND id = OLD."incident")
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "incident_partner_kept_29_replace" BEFORE INSERT ON "incident_partner"
WHEN EXISTS (SELECT 1 FROM "incident_partner" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND EXISTS (SELECT 1 FROM "incident" WHERE "status" IN ('closed') AND id = old."incident"))
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "incident_partner_kept_29_insert" BEFORE INSERT ON "incident_partner"
WHEN EXISTS (SELECT 1 FROM "incident" WHERE "status" IN ('closed') AND id = NEW."incident")
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "incident_resource_kept_30_update" BEFORE UPDATE ON "incident_resource"
WHEN NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."incident" IS OLD."incident"
  AND NEW."name" IS OLD."name"
  AND NEW."source" IS OLD."source"
  AND NEW."requested_at" IS OLD."requested_at"
  AND NEW."arrived_at" IS OLD."arrived_at"
  AND NEW."released_at" IS OLD."released_at")
  AND (EXISTS (SELECT 1 FROM "incident" WHERE "status" IN ('closed') AND id = OLD."incident")
    OR EXISTS (SELECT 1 FROM "incident" WHERE "status" IN ('closed') AND id = NEW."incident"))
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "incident_resource_kept_30_delete" BEFORE DELETE ON "incident_resource"
WHEN EXISTS (SELECT 1 FROM "incident" WHERE "status" IN ('closed') AND id = OLD."incident")
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "incident_resource_kept_30_replace" BEFORE INSERT ON "incident_resource"
WHEN EXISTS (SELECT 1 FROM "incident_resource" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND EXISTS (SELECT 1 FROM "incident" WHERE "status" IN ('closed') AND id = old."incident"))
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "incident_resource_kept_30_insert" BEFORE INSERT ON "incident_resource"
WHEN EXISTS (SELECT 1 FROM "incident" WHERE "status" IN ('closed') AND id = NEW."incident")
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "incident_action_plan_kept_31_update" BEFORE UPDATE ON "incident_action_plan"
WHEN NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."incident" IS OLD."incident"
  AND NEW."period_no" IS OLD."period_no"
  AND NEW."starts_at" IS OLD."starts_at"
  AND NEW."ends_at" IS OLD."ends_at"
  AND NEW."situation" IS OLD."situation"
  AND NEW."objectives" IS OLD."objectives"
  AND NEW."life_safety_first" IS OLD."life_safety_first"
  AND NEW."strategy_text" IS OLD."strategy_text"
  AND NEW."resources_text" IS OLD."resources_text"
  AND NEW."communication_text" IS OLD."communication_text"
  AND NEW."safety_text" IS OLD."safety_text"
  AND NEW."prepared_by" IS OLD."prepared_by"
  AND NEW."approved_by" IS OLD."approved_by"
  AND NEW."approved_at" IS OLD."approved_at"
  AND NEW."evaluated_text" IS OLD."evaluated_text"
  AND NEW."status" IS OLD."status")
  AND (EXISTS (SELECT 1 FROM "incident" WHERE "status" IN ('closed') AND id = OLD."incident")
    OR EXISTS (SELECT 1 FROM "incident" WHERE "status" IN ('closed') AND id = NEW."incident"))
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "incident_action_plan_kept_31_delete" BEFORE DELETE ON "incident_action_plan"
WHEN EXISTS (SELECT 1 FROM "incident" WHERE "status" IN ('closed') AND id = OLD."incident")
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "incident_action_plan_kept_31_replace" BEFORE INSERT ON "incident_action_plan"
WHEN EXISTS (SELECT 1 FROM "incident_action_plan" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND EXISTS (SELECT 1 FROM "incident" WHERE "status" IN ('closed') AND id = old."incident"))
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "incident_action_plan_kept_31_insert" BEFORE INSERT ON "incident_action_plan"
WHEN EXISTS (SELECT 1 FROM "incident" WHERE "status" IN ('closed') AND id = NEW."incident")
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "incident_action_plan_kept_32_update" BEFORE UPDATE ON "incident_action_plan"
WHEN OLD."status" IN ('approved', 'ended') AND NEW."status" IN ('approved', 'ended') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."incident" IS OLD."incident"
  AND NEW."period_no" IS OLD."period_no"
  AND NEW."starts_at" IS OLD."starts_at"
  AND NEW."ends_at" IS OLD."ends_at"
  AND NEW."situation" IS OLD."situation"
  AND NEW."objectives" IS OLD."objectives"
  AND NEW."life_safety_first" IS OLD."life_safety_first"
  AND NEW."strategy_text" IS OLD."strategy_text"
  AND NEW."resources_text" IS OLD."resources_text"
  AND NEW."communication_text" IS OLD."communication_text"
  AND NEW."safety_text" IS OLD."safety_text"
  AND NEW."prepared_by" IS OLD."prepared_by"
  AND NEW."approved_by" IS OLD."approved_by"
  AND NEW."approved_at" IS OLD."approved_at")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "incident_action_plan_kept_32_delete" BEFORE DELETE ON "incident_action_plan"
WHEN OLD."status" IN ('approved', 'ended')
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "incident_action_plan_kept_32_replace" BEFORE INSERT ON "incident_action_plan"
WHEN EXISTS (SELECT 1 FROM "incident_action_plan" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND old."status" IN ('approved', 'ended'))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "iap_task_kept_33_update" BEFORE UPDATE ON "iap_task"
WHEN NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."iap" IS OLD."iap"
  AND NEW."seq" IS OLD."seq"
  AND NEW."task" IS OLD."task"
  AND NEW."function" IS OLD."function"
  AND NEW."assigned_to" IS OLD."assigned_to"
  AND NEW."due_at" IS OLD."due_at"
  AND NEW."done_at" IS OLD."done_at"
  AND NEW."result" IS OLD."result")
  AND (EXISTS (SELECT 1 FROM "incident_action_plan" WHERE "status" IN ('ended') AND id = OLD."iap")
    OR EXISTS (SELECT 1 FROM "incident_action_plan" WHERE "status" IN ('ended') AND id = NEW."iap"))
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "iap_task_kept_33_delete" BEFORE DELETE ON "iap_task"
WHEN EXISTS (SELECT 1 FROM "incident_action_plan" WHERE "status" IN ('ended') AND id = OLD."iap")
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "iap_task_kept_33_replace" BEFORE INSERT ON "iap_task"
WHEN EXISTS (SELECT 1 FROM "iap_task" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND EXISTS (SELECT 1 FROM "incident_action_plan" WHERE "status" IN ('ended') AND id = old."iap"))
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "iap_task_kept_33_insert" BEFORE INSERT ON "iap_task"
WHEN EXISTS (SELECT 1 FROM "incident_action_plan" WHERE "status" IN ('ended') AND id = NEW."iap")
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "after_action_review_kept_34_update" BEFORE UPDATE ON "after_action_review"
WHEN OLD."status" IN ('approved') AND NEW."status" IN ('approved') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."incident" IS OLD."incident"
  AND NEW."exercise" IS OLD."exercise"
  AND NEW."held_on" IS OLD."held_on"
  AND NEW."facilitator" IS OLD."facilitator"
  AND NEW."participants" IS OLD."participants"
  AND NEW."planned_vs_actual" IS OLD."planned_vs_actual"
  AND NEW."went_well" IS OLD."went_well"
  AND NEW."to_improve" IS OLD."to_improve"
  AND NEW."human_factors" IS OLD."human_factors"
  AND NEW."shared_with" IS OLD."shared_with"
  AND NEW."plan_update_needed" IS OLD."plan_update_needed"
  AND NEW."approved_by" IS OLD."approved_by")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "after_action_review_kept_34_delete" BEFORE DELETE ON "after_action_review"
WHEN OLD."status" IN ('approved')
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "after_action_review_kept_34_replace" BEFORE INSERT ON "after_action_review"
WHEN EXISTS (SELECT 1 FROM "after_action_review" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND old."status" IN ('approved'))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "lesson_kept_35_update" BEFORE UPDATE ON "lesson"
WHEN NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."review" IS OLD."review"
  AND NEW."lesson_text" IS OLD."lesson_text"
  AND NEW."decision" IS OLD."decision")
  AND (EXISTS (SELECT 1 FROM "after_action_review" WHERE "status" IN ('approved') AND id = OLD."review")
    OR EXISTS (SELECT 1 FROM "after_action_review" WHERE "status" IN ('approved') AND id = NEW."review"))
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "lesson_kept_35_delete" BEFORE DELETE ON "lesson"
WHEN EXISTS (SELECT 1 FROM "after_action_review" WHERE "status" IN ('approved') AND id = OLD."review")
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "lesson_kept_35_replace" BEFORE INSERT ON "lesson"
WHEN EXISTS (SELECT 1 FROM "lesson" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND EXISTS (SELECT 1 FROM "after_action_review" WHERE "status" IN ('approved') AND id = old."review"))
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "lesson_kept_35_insert" BEFORE INSERT ON "lesson"
WHEN EXISTS (SELECT 1 FROM "after_action_review" WHERE "status" IN ('approved') AND id = NEW."review")
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "exercise_kept_36_update" BEFORE UPDATE ON "exercise"
WHEN OLD."status" IN ('closed') AND NEW."status" IN ('closed') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."title" IS OLD."title"
  AND NEW."kind" IS OLD."kind"
  AND NEW."leader" IS OLD."leader"
  AND NEW."planned_on" IS OLD."planned_on"
  AND NEW."held_on" IS OLD."held_on"
  AND NEW."scenario" IS OLD."scenario"
  AND NEW."aims" IS OLD."aims"
  AND NEW."criteria" IS OLD."criteria"
  AND NEW."tests_warning" IS OLD."tests_warning"
  AND NEW."tests_team" IS OLD."tests_team"
  AND NEW."participants" IS OLD."participants"
  AND NEW."external_parties" IS OLD."external_parties"
  AND NEW."result_summary" IS OLD."result_summary"
  AND NEW."rating" IS OLD."rating"
  AND NEW."next_due" IS OLD."next_due")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "exercise_kept_36_delete" BEFORE DELETE ON "exercise"
WHEN OLD."status" IN ('closed')
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "exercise_kept_36_replace" BEFORE INSERT ON "exercise"
WHEN EXISTS (SELECT 1 FROM "exercise" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND old."status" IN ('closed'))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_exercise_kept_36_insert" BEFORE INSERT ON "record_link"
WHEN (NEW.from_type = 'exercise' AND EXISTS (SELECT 1 FROM "exercise" WHERE id = NEW.from_id AND "status" IN ('closed')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_exercise_kept_36_delete" BEFORE DELETE ON "record_link"
WHEN (OLD.from_type = 'exercise' AND EXISTS (SELECT 1 FROM "exercise" WHERE id = OLD.from_id AND "status" IN ('closed')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_exercise_kept_36_update" BEFORE UPDATE ON "record_link"
WHEN (OLD.from_type = 'exercise' AND EXISTS (SELECT 1 FROM "exercise" WHERE id = OLD.from_id AND "status" IN ('closed'))) OR (NEW.from_type = 'exercise' AND EXISTS (SELECT 1 FROM "exercise" WHERE id = NEW.from_id AND "status" IN ('closed')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "audit_kept_37_update" BEFORE UPDATE ON "audit"
WHEN OLD."status" IN ('closed') AND NEW."status" IN ('closed') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."title" IS OLD."title"
  AND NEW."programme" IS OLD."programme"
  AND NEW."objectives" IS OLD."objectives"
  AND NEW."criteria" IS OLD."criteria"
  AND NEW."audit_scope" IS OLD."audit_scope"
  AND NEW."method" IS OLD."method"
  AND NEW."planned_on" IS OLD."planned_on"
  AND NEW."lead_auditor" IS OLD."lead_auditor"
  AND NEW."auditee_text" IS OLD."auditee_text"
  AND NEW."times_text" IS OLD."times_text"
  AND NEW."covers_own_rules" IS OLD."covers_own_rules"
  AND NEW."covers_standard" IS OLD."covers_standard"
  AND NEW."covers_practice" IS OLD."covers_practice"
  AND NEW."checks_equipment" IS OLD."checks_equipment"
  AND NEW."checks_personnel" IS OLD."checks_personnel"
  AND NEW."started_on" IS OLD."started_on"
  AND NEW."ended_on" IS OLD."ended_on"
  AND NEW."opening_note" IS OLD."opening_note"
  AND NEW."people_met" IS OLD."people_met"
  AND NEW."sampling_note" IS OLD."sampling_note"
  AND NEW."closing_note" IS OLD."closing_note"
  AND NEW."conclusion" IS OLD."conclusion"
  AND NEW."good_points" IS OLD."good_points"
  AND NEW."report_on" IS OLD."report_on"
  AND NEW."reported_to" IS OLD."reported_to"
  AND NEW."reported_on" IS OLD."reported_on")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "audit_kept_37_delete" BEFORE DELETE ON "audit"
WHEN OLD."status" IN ('closed')
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "audit_kept_37_replace" BEFORE INSERT ON "audit"
WHEN EXISTS (SELECT 1 FROM "audit" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND old."status" IN ('closed'))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_audit_kept_37_insert" BEFORE INSERT ON "record_link"
WHEN (NEW.from_type = 'audit' AND EXISTS (SELECT 1 FROM "audit" WHERE id = NEW.from_id AND "status" IN ('closed')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_audit_kept_37_delete" BEFORE DELETE ON "record_link"
WHEN (OLD.from_type = 'audit' AND EXISTS (SELECT 1 FROM "audit" WHERE id = OLD.from_id AND "status" IN ('closed')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_audit_kept_37_update" BEFORE UPDATE ON "record_link"
WHEN (OLD.from_type = 'audit' AND EXISTS (SELECT 1 FROM "audit" WHERE id = OLD.from_id AND "status" IN ('closed'))) OR (NEW.from_type = 'audit' AND EXISTS (SELECT 1 FROM "audit" WHERE id = NEW.from_id AND "status" IN ('closed')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "audit_kept_38_update" BEFORE UPDATE ON "audit"
WHEN OLD."status" IN ('reported', 'follow_up', 'closed') AND NEW."status" IN ('reported', 'follow_up', 'closed') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."title" IS OLD."title"
  AND NEW."programme" IS OLD."programme"
  AND NEW."objectives" IS OLD."objectives"
  AND NEW."criteria" IS OLD."criteria"
  AND NEW."audit_scope" IS OLD."audit_scope"
  AND NEW."method" IS OLD."method"
  AND NEW."planned_on" IS OLD."planned_on"
  AND NEW."lead_auditor" IS OLD."lead_auditor"
  AND NEW."auditee_text" IS OLD."auditee_text"
  AND NEW."times_text" IS OLD."times_text"
  AND NEW."covers_own_rules" IS OLD."covers_own_rules"
  AND NEW."covers_standard" IS OLD."covers_standard"
  AND NEW."covers_practice" IS OLD."covers_practice"
  AND NEW."checks_equipment" IS OLD."checks_equipment"
  AND NEW."checks_personnel" IS OLD."checks_personnel"
  AND NEW."started_on" IS OLD."started_on"
  AND NEW."ended_on" IS OLD."ended_on"
  AND NEW."opening_note" IS OLD."opening_note"
  AND NEW."people_met" IS OLD."people_met"
  AND NEW."sampling_note" IS OLD."sampling_note"
  AND NEW."closing_note" IS OLD."closing_note"
  AND NEW."conclusion" IS OLD."conclusion"
  AND NEW."good_points" IS OLD."good_points"
  AND NEW."report_on" IS OLD."report_on")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "audit_kept_38_delete" BEFORE DELETE ON "audit"
WHEN OLD."status" IN ('reported', 'follow_up', 'closed')
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "audit_kept_38_replace" BEFORE INSERT ON "audit"
WHEN EXISTS (SELECT 1 FROM "audit" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND old."status" IN ('reported', 'follow_up', 'closed'))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_audit_kept_38_insert" BEFORE INSERT ON "record_link"
WHEN (NEW.from_type = 'audit' AND EXISTS (SELECT 1 FROM "audit" WHERE id = NEW.from_id AND "status" IN ('reported', 'follow_up', 'closed')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_audit_kept_38_delete" BEFORE DELETE ON "record_link"
WHEN (OLD.from_type = 'audit' AND EXISTS (SELECT 1 FROM "audit" WHERE id = OLD.from_id AND "status" IN ('reported', 'follow_up', 'closed')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_audit_kept_38_update" BEFORE UPDATE ON "record_link"
WHEN (OLD.from_type = 'audit' AND EXISTS (SELECT 1 FROM "audit" WHERE id = OLD.from_id AND "status" IN ('reported', 'follow_up', 'closed'))) OR (NEW.from_type = 'audit' AND EXISTS (SELECT 1 FROM "audit" WHERE id = NEW.from_id AND "status" IN ('reported', 'follow_up', 'closed')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "audit_member_kept_39_update" BEFORE UPDATE ON "audit_member"
WHEN NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."audit" IS OLD."audit"
  AND NEW."person" IS OLD."person"
  AND NEW."part" IS OLD."part"
  AND NEW."competent" IS OLD."competent"
  AND NEW."competence_evidence" IS OLD."competence_evidence"
  AND NEW."own_work_conflict" IS OLD."own_work_conflict"
  AND NEW."conflict_solution" IS OLD."conflict_solution"
  AND NEW."impartial_declared_on" IS OLD."impartial_declared_on")
  AND (EXISTS (SELECT 1 FROM "audit" WHERE "status" IN ('reported', 'follow_up', 'closed') AND id = OLD."audit")
    OR EXISTS (SELECT 1 FROM "audit" WHERE "status" IN ('reported', 'follow_up', 'closed') AND id = NEW."audit"))
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "audit_member_kept_39_delete" BEFORE DELETE ON "audit_member"
WHEN EXISTS (SELECT 1 FROM "audit" WHERE "status" IN ('reported', 'follow_up', 'closed') AND id = OLD."audit")
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "audit_member_kept_39_replace" BEFORE INSERT ON "audit_member"
WHEN EXISTS (SELECT 1 FROM "audit_member" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND EXISTS (SELECT 1 FROM "audit" WHERE "status" IN ('reported', 'follow_up', 'closed') AND id = old."audit"))
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "audit_member_kept_39_insert" BEFORE INSERT ON "audit_member"
WHEN EXISTS (SELECT 1 FROM "audit" WHERE "status" IN ('reported', 'follow_up', 'closed') AND id = NEW."audit")
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "audit_item_kept_40_update" BEFORE UPDATE ON "audit_item"
WHEN NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."audit" IS OLD."audit"
  AND NEW."seq" IS OLD."seq"
  AND NEW."requirement" IS OLD."requirement"
  AND NEW."question" IS OLD."question"
  AND NEW."evidence_seen" IS OLD."evidence_seen"
  AND NEW."sample" IS OLD."sample"
  AND NEW."mark" IS OLD."mark"
  AND NEW."not_checked_reason" IS OLD."not_checked_reason")
  AND (EXISTS (SELECT 1 FROM "audit" WHERE "status" IN ('reported', 'follow_up', 'closed') AND id = OLD."audit")
    OR EXISTS (SELECT 1 FROM "audit" WHERE "status" IN ('reported', 'follow_up', 'closed') AND id = NEW."audit"))
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "audit_item_kept_40_delete" BEFORE DELETE ON "audit_item"
WHEN EXISTS (SELECT 1 FROM "audit" WHERE "status" IN ('reported', 'follow_up', 'closed') AND id = OLD."audit")
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "audit_item_kept_40_replace" BEFORE INSERT ON "audit_item"
WHEN EXISTS (SELECT 1 FROM "audit_item" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND EXISTS (SELECT 1 FROM "audit" WHERE "status" IN ('reported', 'follow_up', 'closed') AND id = old."audit"))
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "audit_item_kept_40_insert" BEFORE INSERT ON "audit_item"
WHEN EXISTS (SELECT 1 FROM "audit" WHERE "status" IN ('reported', 'follow_up', 'closed') AND id = NEW."audit")
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "audit_finding_kept_41_update" BEFORE UPDATE ON "audit_finding"
WHEN NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."audit" IS OLD."audit"
  AND NEW."grade" IS OLD."grade"
  AND NEW."requirement" IS OLD."requirement"
  AND NEW."statement" IS OLD."statement"
  AND NEW."evidence" IS OLD."evidence")
  AND (EXISTS (SELECT 1 FROM "audit" WHERE "status" IN ('reported', 'follow_up', 'closed') AND id = OLD."audit"))
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "audit_finding_kept_41_delete" BEFORE DELETE ON "audit_finding"
WHEN EXISTS (SELECT 1 FROM "audit" WHERE "status" IN ('reported', 'follow_up', 'closed') AND id = OLD."audit")
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "audit_finding_kept_41_replace" BEFORE INSERT ON "audit_finding"
WHEN EXISTS (SELECT 1 FROM "audit_finding" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND EXISTS (SELECT 1 FROM "audit" WHERE "status" IN ('reported', 'follow_up', 'closed') AND id = old."audit"))
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "audit_finding_kept_42_update" BEFORE UPDATE ON "audit_finding"
WHEN NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."audit" IS OLD."audit")
  AND (EXISTS (SELECT 1 FROM "audit" WHERE "status" IN ('closed') AND id = OLD."audit")
    OR EXISTS (SELECT 1 FROM "audit" WHERE "status" IN ('closed') AND id = NEW."audit"))
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "audit_finding_kept_42_delete" BEFORE DELETE ON "audit_finding"
WHEN EXISTS (SELECT 1 FROM "audit" WHERE "status" IN ('closed') AND id = OLD."audit")
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "audit_finding_kept_42_replace" BEFORE INSERT ON "audit_finding"
WHEN EXISTS (SELECT 1 FROM "audit_finding" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND EXISTS (SELECT 1 FROM "audit" WHERE "status" IN ('closed') AND id = old."audit"))
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "audit_finding_kept_42_insert" BEFORE INSERT ON "audit_finding"
WHEN EXISTS (SELECT 1 FROM "audit" WHERE "status" IN ('closed') AND id = NEW."audit")
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "audit_finding_kept_43_update" BEFORE UPDATE ON "audit_finding"
WHEN OLD."status" IN ('action', 'verified', 'closed') AND NEW."status" IN ('action', 'verified', 'closed') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref
  AND NEW."auditee" IS OLD."auditee")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "audit_finding_kept_44_update" BEFORE UPDATE ON "audit_finding"
WHEN OLD."status" IN ('verified', 'closed') AND NEW."status" IN ('verified', 'closed') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."audit" IS OLD."audit"
  AND NEW."grade" IS OLD."grade"
  AND NEW."requirement" IS OLD."requirement"
  AND NEW."statement" IS OLD."statement"
  AND NEW."evidence" IS OLD."evidence"
  AND NEW."site" IS OLD."site"
  AND NEW."process" IS OLD."process"
  AND NEW."auditee" IS OLD."auditee"
  AND NEW."agreed_on" IS OLD."agreed_on"
  AND NEW."due_on" IS OLD."due_on"
  AND NEW."nonconformity" IS OLD."nonconformity"
  AND NEW."improvement" IS OLD."improvement"
  AND NEW."verified_on" IS OLD."verified_on"
  AND NEW."verified_by" IS OLD."verified_by"
  AND NEW."verification_result" IS OLD."verification_result")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "audit_finding_kept_44_delete" BEFORE DELETE ON "audit_finding"
WHEN OLD."status" IN ('verified', 'closed')
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "audit_finding_kept_44_replace" BEFORE INSERT ON "audit_finding"
WHEN EXISTS (SELECT 1 FROM "audit_finding" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND old."status" IN ('verified', 'closed'))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "management_review_kept_45_update" BEFORE UPDATE ON "management_review"
WHEN OLD."status" IN ('approved', 'closed') AND NEW."status" IN ('approved', 'closed') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."planned_on" IS OLD."planned_on"
  AND NEW."held_on" IS OLD."held_on"
  AND NEW."period_from" IS OLD."period_from"
  AND NEW."period_to" IS OLD."period_to"
  AND NEW."chair" IS OLD."chair"
  AND NEW."participants" IS OLD."participants"
  AND NEW."suitability" IS OLD."suitability"
  AND NEW."adequacy" IS OLD."adequacy"
  AND NEW."effectiveness" IS OLD."effectiveness"
  AND NEW."improvement_needs" IS OLD."improvement_needs"
  AND NEW."minutes" IS OLD."minutes"
  AND NEW."approved_by" IS OLD."approved_by"
  AND NEW."approved_on" IS OLD."approved_on"
  AND NEW."next_due" IS OLD."next_due")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "management_review_kept_45_delete" BEFORE DELETE ON "management_review"
WHEN OLD."status" IN ('approved', 'closed')
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "management_review_kept_45_replace" BEFORE INSERT ON "management_review"
WHEN EXISTS (SELECT 1 FROM "management_review" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND old."status" IN ('approved', 'closed'))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "review_input_kept_46_update" BEFORE UPDATE ON "review_input"
WHEN NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."review" IS OLD."review"
  AND NEW."letter" IS OLD."letter")
  AND (EXISTS (SELECT 1 FROM "management_review" WHERE "status" IN ('prepared', 'held') AND id = OLD."review"))
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "review_input_kept_46_delete" BEFORE DELETE ON "review_input"
WHEN EXISTS (SELECT 1 FROM "management_review" WHERE "status" IN ('prepared', 'held') AND id = OLD."review")
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "review_input_kept_46_replace" BEFORE INSERT ON "review_input"
WHEN EXISTS (SELECT 1 FROM "review_input" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND EXISTS (SELECT 1 FROM "management_review" WHERE "status" IN ('prepared', 'held') AND id = old."review"))
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "review_input_kept_47_update" BEFORE UPDATE ON "review_input"
WHEN NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."review" IS OLD."review"
  AND NEW."letter" IS OLD."letter"
  AND NEW."auto_summary" IS OLD."auto_summary"
  AND NEW."prepared_text" IS OLD."prepared_text"
  AND NEW."discussed" IS OLD."discussed"
  AND NEW."conclusion" IS OLD."conclusion")
  AND (EXISTS (SELECT 1 FROM "management_review" WHERE "status" IN ('approved', 'closed') AND id = OLD."review")
    OR EXISTS (SELECT 1 FROM "management_review" WHERE "status" IN ('approved', 'closed') AND id = NEW."review"))
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "review_input_kept_47_delete" BEFORE DELETE ON "review_input"
WHEN EXISTS (SELECT 1 FROM "management_review" WHERE "status" IN ('approved', 'closed') AND id = OLD."review")
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "review_input_kept_47_replace" BEFORE INSERT ON "review_input"
WHEN EXISTS (SELECT 1 FROM "review_input" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND EXISTS (SELECT 1 FROM "management_review" WHERE "status" IN ('approved', 'closed') AND id = old."review"))
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "review_input_kept_47_insert" BEFORE INSERT ON "review_input"
WHEN EXISTS (SELECT 1 FROM "management_review" WHERE "status" IN ('approved', 'closed') AND id = NEW."review")
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "review_decision_kept_48_update" BEFORE UPDATE ON "review_decision"
WHEN NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."review" IS OLD."review"
  AND NEW."decision_text" IS OLD."decision_text"
  AND NEW."kind" IS OLD."kind"
  AND NEW."owner" IS OLD."owner"
  AND NEW."due_on" IS OLD."due_on")
  AND (EXISTS (SELECT 1 FROM "management_review" WHERE "status" IN ('approved') AND id = OLD."review")
    OR EXISTS (SELECT 1 FROM "management_review" WHERE "status" IN ('approved') AND id = NEW."review"))
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "review_decision_kept_48_delete" BEFORE DELETE ON "review_decision"
WHEN EXISTS (SELECT 1 FROM "management_review" WHERE "status" IN ('approved') AND id = OLD."review")
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "review_decision_kept_48_replace" BEFORE INSERT ON "review_decision"
WHEN EXISTS (SELECT 1 FROM "review_decision" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND EXISTS (SELECT 1 FROM "management_review" WHERE "status" IN ('approved') AND id = old."review"))
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "review_decision_kept_48_insert" BEFORE INSERT ON "review_decision"
WHEN EXISTS (SELECT 1 FROM "management_review" WHERE "status" IN ('approved') AND id = NEW."review")
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "review_decision_kept_49_update" BEFORE UPDATE ON "review_decision"
WHEN NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."review" IS OLD."review"
  AND NEW."decision_text" IS OLD."decision_text"
  AND NEW."kind" IS OLD."kind"
  AND NEW."owner" IS OLD."owner"
  AND NEW."due_on" IS OLD."due_on"
  AND NEW."done_on" IS OLD."done_on"
  AND NEW."result" IS OLD."result"
  AND NEW."improvement" IS OLD."improvement"
  AND NEW."change" IS OLD."change"
  AND NEW."status" IS OLD."status")
  AND (EXISTS (SELECT 1 FROM "management_review" WHERE "status" IN ('closed') AND id = OLD."review")
    OR EXISTS (SELECT 1 FROM "management_review" WHERE "status" IN ('closed') AND id = NEW."review"))
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "review_decision_kept_49_delete" BEFORE DELETE ON "review_decision"
WHEN EXISTS (SELECT 1 FROM "management_review" WHERE "status" IN ('closed') AND id = OLD."review")
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "review_decision_kept_49_replace" BEFORE INSERT ON "review_decision"
WHEN EXISTS (SELECT 1 FROM "review_decision" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND EXISTS (SELECT 1 FROM "management_review" WHERE "status" IN ('closed') AND id = old."review"))
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "review_decision_kept_49_insert" BEFORE INSERT ON "review_decision"
WHEN EXISTS (SELECT 1 FROM "management_review" WHERE "status" IN ('closed') AND id = NEW."review")
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "nonconformity_kept_50_update" BEFORE UPDATE ON "nonconformity"
WHEN OLD."status" IN ('action', 'verification') AND NEW."status" IN ('action', 'verification') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref
  AND NEW."cause_method" IS OLD."cause_method"
  AND NEW."root_cause" IS OLD."root_cause"
  AND NEW."similar_checked_on" IS OLD."similar_checked_on"
  AND NEW."similar_result" IS OLD."similar_result"
  AND NEW."action_needed" IS OLD."action_needed"
  AND NEW."no_action_reason" IS OLD."no_action_reason")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "nonconformity_kept_51_update" BEFORE UPDATE ON "nonconformity"
WHEN OLD."status" IN ('closed') AND NEW."status" IN ('closed') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."title" IS OLD."title"
  AND NEW."source" IS OLD."source"
  AND NEW."requirement" IS OLD."requirement"
  AND NEW."description" IS OLD."description"
  AND NEW."found_on" IS OLD."found_on"
  AND NEW."found_by" IS OLD."found_by"
  AND NEW."site" IS OLD."site"
  AND NEW."process" IS OLD."process"
  AND NEW."severity" IS OLD."severity"
  AND NEW."potential" IS OLD."potential"
  AND NEW."owner" IS OLD."owner"
  AND NEW."correction" IS OLD."correction"
  AND NEW."correction_on" IS OLD."correction_on"
  AND NEW."consequences" IS OLD."consequences"
  AND NEW."consequences_handled" IS OLD."consequences_handled"
  AND NEW."reviewed_on" IS OLD."reviewed_on"
  AND NEW."cause_method" IS OLD."cause_method"
  AND NEW."root_cause" IS OLD."root_cause"
  AND NEW."similar_checked_on" IS OLD."similar_checked_on"
  AND NEW."similar_result" IS OLD."similar_result"
  AND NEW."action_needed" IS OLD."action_needed"
  AND NEW."no_action_reason" IS OLD."no_action_reason"
  AND NEW."system_change" IS OLD."system_change"
  AND NEW."change" IS OLD."change"
  AND NEW."closed_on" IS OLD."closed_on"
  AND NEW."closed_by" IS OLD."closed_by")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "nonconformity_kept_51_delete" BEFORE DELETE ON "nonconformity"
WHEN OLD."status" IN ('closed')
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "nonconformity_kept_51_replace" BEFORE INSERT ON "nonconformity"
WHEN EXISTS (SELECT 1 FROM "nonconformity" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND old."status" IN ('closed'))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_nonconformity_kept_51_insert" BEFORE INSERT ON "record_link"
WHEN (NEW.from_type = 'nonconformity' AND EXISTS (SELECT 1 FROM "nonconformity" WHERE id = NEW.from_id AND "status" IN ('closed')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_nonconformity_kept_51_delete" BEFORE DELETE ON "record_link"
WHEN (OLD.from_type = 'nonconformity' AND EXISTS (SELECT 1 FROM "nonconformity" WHERE id = OLD.from_id AND "status" IN ('closed')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_nonconformity_kept_51_update" BEFORE UPDATE ON "record_link"
WHEN (OLD.from_type = 'nonconformity' AND EXISTS (SELECT 1 FROM "nonconformity" WHERE id = OLD.from_id AND "status" IN ('closed'))) OR (NEW.from_type = 'nonconformity' AND EXISTS (SELECT 1 FROM "nonconformity" WHERE id = NEW.from_id AND "status" IN ('closed')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "corrective_action_kept_52_update" BEFORE UPDATE ON "corrective_action"
WHEN OLD."status" IN ('effective', 'not_effective') AND NEW."status" IN ('effective', 'not_effective') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."nonconformity" IS OLD."nonconformity"
  AND NEW."action_text" IS OLD."action_text"
  AND NEW."cause_addressed" IS OLD."cause_addressed"
  AND NEW."owner" IS OLD."owner"
  AND NEW."due_on" IS OLD."due_on"
  AND NEW."proportion_note" IS OLD."proportion_note"
  AND NEW."risk_review" IS OLD."risk_review"
  AND NEW."risk_reviewed_by" IS OLD."risk_reviewed_by"
  AND NEW."risk_reviewed_on" IS OLD."risk_reviewed_on"
  AND NEW."life_safety_exception" IS OLD."life_safety_exception"
  AND NEW."exception_reason" IS OLD."exception_reason"
  AND NEW."approved_by" IS OLD."approved_by"
  AND NEW."approved_on" IS OLD."approved_on"
  AND NEW."started_on" IS OLD."started_on"
  AND NEW."implemented_on" IS OLD."implemented_on"
  AND NEW."effect_due" IS OLD."effect_due"
  AND NEW."effect_checked_on" IS OLD."effect_checked_on"
  AND NEW."effect_checked_by" IS OLD."effect_checked_by"
  AND NEW."effect_result" IS OLD."effect_result"
  AND NEW."effect_evidence" IS OLD."effect_evidence")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "corrective_action_kept_52_delete" BEFORE DELETE ON "corrective_action"
WHEN OLD."status" IN ('effective', 'not_effective')
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "corrective_action_kept_52_replace" BEFORE INSERT ON "corrective_action"
WHEN EXISTS (SELECT 1 FROM "corrective_action" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND old."status" IN ('effective', 'not_effective'))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_corrective_action_kept_52_insert" BEFORE INSERT ON "record_link"
WHEN (NEW.from_type = 'corrective_action' AND EXISTS (SELECT 1 FROM "corrective_action" WHERE id = NEW.from_id AND "status" IN ('effective', 'not_effective')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_corrective_action_kept_52_delete" BEFORE DELETE ON "record_link"
WHEN (OLD.from_type = 'corrective_action' AND EXISTS (SELECT 1 FROM "corrective_action" WHERE id = OLD.from_id AND "status" IN ('effective', 'not_effective')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "record_link_corrective_action_kept_52_update" BEFORE UPDATE ON "record_link"
WHEN (OLD.from_type = 'corrective_action' AND EXISTS (SELECT 1 FROM "corrective_action" WHERE id = OLD.from_id AND "status" IN ('effective', 'not_effective'))) OR (NEW.from_type = 'corrective_action' AND EXISTS (SELECT 1 FROM "corrective_action" WHERE id = NEW.from_id AND "status" IN ('effective', 'not_effective')))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "corrective_action_kept_53_update" BEFORE UPDATE ON "corrective_action"
WHEN OLD."status" IN ('approved', 'in_progress', 'implemented', 'effective', 'not_effective') AND NEW."status" IN ('approved', 'in_progress', 'implemented', 'effective', 'not_effective') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref
  AND NEW."nonconformity" IS OLD."nonconformity"
  AND NEW."action_text" IS OLD."action_text"
  AND NEW."cause_addressed" IS OLD."cause_addressed"
  AND NEW."proportion_note" IS OLD."proportion_note"
  AND NEW."life_safety_exception" IS OLD."life_safety_exception"
  AND NEW."exception_reason" IS OLD."exception_reason"
  AND NEW."approved_by" IS OLD."approved_by"
  AND NEW."approved_on" IS OLD."approved_on")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "corrective_action_kept_54_update" BEFORE UPDATE ON "corrective_action"
WHEN OLD."status" IN ('approved', 'in_progress', 'implemented', 'effective', 'not_effective') AND NEW."status" IN ('approved', 'in_progress', 'implemented', 'effective', 'not_effective') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref
  AND (OLD."risk_review" IS NULL OR NEW."risk_review" IS OLD."risk_review")
  AND (OLD."risk_reviewed_by" IS NULL OR NEW."risk_reviewed_by" IS OLD."risk_reviewed_by")
  AND (OLD."risk_reviewed_on" IS NULL OR NEW."risk_reviewed_on" IS OLD."risk_reviewed_on"))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "corrective_action_kept_55_update" BEFORE UPDATE ON "corrective_action"
WHEN OLD."status" IN ('implemented', 'effective', 'not_effective') AND NEW."status" IN ('implemented', 'effective', 'not_effective') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref
  AND NEW."owner" IS OLD."owner")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "corrective_action_kept_56_update" BEFORE UPDATE ON "corrective_action"
WHEN NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."nonconformity" IS OLD."nonconformity"
  AND NEW."action_text" IS OLD."action_text"
  AND NEW."cause_addressed" IS OLD."cause_addressed"
  AND NEW."owner" IS OLD."owner"
  AND NEW."due_on" IS OLD."due_on"
  AND NEW."proportion_note" IS OLD."proportion_note"
  AND NEW."risk_review" IS OLD."risk_review"
  AND NEW."risk_reviewed_by" IS OLD."risk_reviewed_by"
  AND NEW."risk_reviewed_on" IS OLD."risk_reviewed_on"
  AND NEW."life_safety_exception" IS OLD."life_safety_exception"
  AND NEW."exception_reason" IS OLD."exception_reason"
  AND NEW."approved_by" IS OLD."approved_by"
  AND NEW."approved_on" IS OLD."approved_on"
  AND NEW."started_on" IS OLD."started_on"
  AND NEW."implemented_on" IS OLD."implemented_on"
  AND NEW."effect_due" IS OLD."effect_due"
  AND NEW."effect_checked_on" IS OLD."effect_checked_on"
  AND NEW."effect_checked_by" IS OLD."effect_checked_by"
  AND NEW."effect_result" IS OLD."effect_result"
  AND NEW."effect_evidence" IS OLD."effect_evidence"
  AND NEW."status" IS OLD."status")
  AND (EXISTS (SELECT 1 FROM "nonconformity" WHERE "status" IN ('closed') AND id = OLD."nonconformity")
    OR EXISTS (SELECT 1 FROM "nonconformity" WHERE "status" IN ('closed') AND id = NEW."nonconformity"))
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "corrective_action_kept_56_delete" BEFORE DELETE ON "corrective_action"
WHEN EXISTS (SELECT 1 FROM "nonconformity" WHERE "status" IN ('closed') AND id = OLD."nonconformity")
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "corrective_action_kept_56_replace" BEFORE INSERT ON "corrective_action"
WHEN EXISTS (SELECT 1 FROM "corrective_action" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND EXISTS (SELECT 1 FROM "nonconformity" WHERE "status" IN ('closed') AND id = old."nonconformity"))
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "corrective_action_kept_56_insert" BEFORE INSERT ON "corrective_action"
WHEN EXISTS (SELECT 1 FROM "nonconformity" WHERE "status" IN ('closed') AND id = NEW."nonconformity")
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "gap_assessment_kept_57_update" BEFORE UPDATE ON "gap_assessment"
WHEN OLD."status" IN ('approved') AND NEW."status" IN ('approved') AND NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."standard" IS OLD."standard"
  AND NEW."covers" IS OLD."covers"
  AND NEW."started_on" IS OLD."started_on"
  AND NEW."assessor" IS OLD."assessor"
  AND NEW."participants" IS OLD."participants"
  AND NEW."finished_on" IS OLD."finished_on"
  AND NEW."summary" IS OLD."summary"
  AND NEW."approved_by" IS OLD."approved_by"
  AND NEW."approved_on" IS OLD."approved_on")
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "gap_assessment_kept_57_delete" BEFORE DELETE ON "gap_assessment"
WHEN OLD."status" IN ('approved')
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "gap_assessment_kept_57_replace" BEFORE INSERT ON "gap_assessment"
WHEN EXISTS (SELECT 1 FROM "gap_assessment" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND old."status" IN ('approved'))
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "gap_answer_kept_58_update" BEFORE UPDATE ON "gap_answer"
WHEN NOT (NEW.id IS OLD.id AND NEW.ref IS OLD.ref AND NEW.withdrawn IS OLD.withdrawn
  AND NEW."assessment" IS OLD."assessment"
  AND NEW."requirement" IS OLD."requirement"
  AND NEW."auto_status" IS OLD."auto_status"
  AND NEW."status" IS OLD."status"
  AND NEW."justification" IS OLD."justification"
  AND NEW."evidence_note" IS OLD."evidence_note"
  AND NEW."action_text" IS OLD."action_text"
  AND NEW."owner" IS OLD."owner"
  AND NEW."due_on" IS OLD."due_on")
  AND (EXISTS (SELECT 1 FROM "gap_assessment" WHERE "status" IN ('approved') AND id = OLD."assessment")
    OR EXISTS (SELECT 1 FROM "gap_assessment" WHERE "status" IN ('approved') AND id = NEW."assessment"))
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "gap_answer_kept_58_delete" BEFORE DELETE ON "gap_answer"
WHEN EXISTS (SELECT 1 FROM "gap_assessment" WHERE "status" IN ('approved') AND id = OLD."assessment")
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "gap_answer_kept_58_replace" BEFORE INSERT ON "gap_answer"
WHEN EXISTS (SELECT 1 FROM "gap_answer" AS old WHERE (id = NEW.id OR ref = NEW.ref OR rowid = NEW.rowid) AND EXISTS (SELECT 1 FROM "gap_assessment" WHERE "status" IN ('approved') AND id = old."assessment"))
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "gap_answer_kept_58_insert" BEFORE INSERT ON "gap_answer"
WHEN EXISTS (SELECT 1 FROM "gap_assessment" WHERE "status" IN ('approved') AND id = NEW."assessment")
BEGIN SELECT RAISE(ABORT, 'What this belongs to is closed, approved or reported and stays as it is. Take that step back in Muniment before you change it.'); END;
CREATE TRIGGER "person_order_1_insert" BEFORE INSERT ON "person"
WHEN substr(NEW."ends_on", 1, 10) < substr(NEW."starts_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "person_order_1_update" BEFORE UPDATE ON "person"
WHEN (NEW."starts_on" IS NOT OLD."starts_on" OR NEW."ends_on" IS NOT OLD."ends_on")
  AND substr(NEW."ends_on", 1, 10) < substr(NEW."starts_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "screening_order_2_insert" BEFORE INSERT ON "screening"
WHEN substr(NEW."valid_until", 1, 10) < substr(NEW."done_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "screening_order_2_update" BEFORE UPDATE ON "screening"
WHEN (NEW."done_on" IS NOT OLD."done_on" OR NEW."valid_until" IS NOT OLD."valid_until")
  AND substr(NEW."valid_until", 1, 10) < substr(NEW."done_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "equipment_order_3_insert" BEFORE INSERT ON "equipment"
WHEN substr(NEW."end_of_life_on", 1, 10) < substr(NEW."commissioned_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "equipment_order_3_update" BEFORE UPDATE ON "equipment"
WHEN (NEW."commissioned_on" IS NOT OLD."commissioned_on" OR NEW."end_of_life_on" IS NOT OLD."end_of_life_on")
  AND substr(NEW."end_of_life_on", 1, 10) < substr(NEW."commissioned_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "context_review_order_4_insert" BEFORE INSERT ON "context_review"
WHEN substr(NEW."next_due", 1, 10) < substr(NEW."held_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "context_review_order_4_update" BEFORE UPDATE ON "context_review"
WHEN (NEW."held_on" IS NOT OLD."held_on" OR NEW."next_due" IS NOT OLD."next_due")
  AND substr(NEW."next_due", 1, 10) < substr(NEW."held_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "scope_order_5_insert" BEFORE INSERT ON "scope"
WHEN substr(NEW."approved_on", 1, 10) < substr(NEW."reviewed_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "scope_order_5_update" BEFORE UPDATE ON "scope"
WHEN (NEW."reviewed_on" IS NOT OLD."reviewed_on" OR NEW."approved_on" IS NOT OLD."approved_on")
  AND substr(NEW."approved_on", 1, 10) < substr(NEW."reviewed_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "policy_order_6_insert" BEFORE INSERT ON "policy"
WHEN substr(NEW."approved_on", 1, 10) < substr(NEW."reviewed_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "policy_order_6_update" BEFORE UPDATE ON "policy"
WHEN (NEW."reviewed_on" IS NOT OLD."reviewed_on" OR NEW."approved_on" IS NOT OLD."approved_on")
  AND substr(NEW."approved_on", 1, 10) < substr(NEW."reviewed_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "role_assignment_order_7_insert" BEFORE INSERT ON "role_assignment"
WHEN substr(NEW."ends_on", 1, 10) < substr(NEW."starts_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "role_assignment_order_7_update" BEFORE UPDATE ON "role_assignment"
WHEN (NEW."starts_on" IS NOT OLD."starts_on" OR NEW."ends_on" IS NOT OLD."ends_on")
  AND substr(NEW."ends_on", 1, 10) < substr(NEW."starts_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "risk_criteria_order_8_insert" BEFORE INSERT ON "risk_criteria"
WHEN substr(NEW."approved_on", 1, 10) < substr(NEW."reviewed_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "risk_criteria_order_8_update" BEFORE UPDATE ON "risk_criteria"
WHEN (NEW."reviewed_on" IS NOT OLD."reviewed_on" OR NEW."approved_on" IS NOT OLD."approved_on")
  AND substr(NEW."approved_on", 1, 10) < substr(NEW."reviewed_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "risk_assessment_order_9_insert" BEFORE INSERT ON "risk_assessment"
WHEN substr(NEW."approved_on", 1, 10) < substr(NEW."held_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "risk_assessment_order_9_update" BEFORE UPDATE ON "risk_assessment"
WHEN (NEW."held_on" IS NOT OLD."held_on" OR NEW."approved_on" IS NOT OLD."approved_on")
  AND substr(NEW."approved_on", 1, 10) < substr(NEW."held_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "treatment_order_10_insert" BEFORE INSERT ON "treatment"
WHEN substr(NEW."done_on", 1, 10) < substr(NEW."start_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "treatment_order_10_update" BEFORE UPDATE ON "treatment"
WHEN (NEW."start_on" IS NOT OLD."start_on" OR NEW."done_on" IS NOT OLD."done_on")
  AND substr(NEW."done_on", 1, 10) < substr(NEW."start_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "treatment_order_11_insert" BEFORE INSERT ON "treatment"
WHEN substr(NEW."effect_checked_on", 1, 10) < substr(NEW."done_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "treatment_order_11_update" BEFORE UPDATE ON "treatment"
WHEN (NEW."done_on" IS NOT OLD."done_on" OR NEW."effect_checked_on" IS NOT OLD."effect_checked_on")
  AND substr(NEW."effect_checked_on", 1, 10) < substr(NEW."done_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "objective_plan_order_12_insert" BEFORE INSERT ON "objective_plan"
WHEN substr(NEW."done_on", 1, 10) < substr(NEW."start_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "objective_plan_order_12_update" BEFORE UPDATE ON "objective_plan"
WHEN (NEW."start_on" IS NOT OLD."start_on" OR NEW."done_on" IS NOT OLD."done_on")
  AND substr(NEW."done_on", 1, 10) < substr(NEW."start_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "change_order_13_insert" BEFORE INSERT ON "change"
WHEN substr(NEW."reviewed_on", 1, 10) < substr(NEW."implemented_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "change_order_13_update" BEFORE UPDATE ON "change"
WHEN (NEW."implemented_on" IS NOT OLD."implemented_on" OR NEW."reviewed_on" IS NOT OLD."reviewed_on")
  AND substr(NEW."reviewed_on", 1, 10) < substr(NEW."implemented_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "competence_order_14_insert" BEFORE INSERT ON "competence"
WHEN substr(NEW."valid_until", 1, 10) < substr(NEW."assessed_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "competence_order_14_update" BEFORE UPDATE ON "competence"
WHEN (NEW."assessed_on" IS NOT OLD."assessed_on" OR NEW."valid_until" IS NOT OLD."valid_until")
  AND substr(NEW."valid_until", 1, 10) < substr(NEW."assessed_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "training_order_15_insert" BEFORE INSERT ON "training"
WHEN substr(NEW."effect_checked_on", 1, 10) < substr(NEW."held_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "training_order_15_update" BEFORE UPDATE ON "training"
WHEN (NEW."held_on" IS NOT OLD."held_on" OR NEW."effect_checked_on" IS NOT OLD."effect_checked_on")
  AND substr(NEW."effect_checked_on", 1, 10) < substr(NEW."held_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "communication_record_order_16_insert" BEFORE INSERT ON "communication_record"
WHEN substr(NEW."replied_on", 1, 10) < substr(NEW."at", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "communication_record_order_16_update" BEFORE UPDATE ON "communication_record"
WHEN (NEW."at" IS NOT OLD."at" OR NEW."replied_on" IS NOT OLD."replied_on")
  AND substr(NEW."replied_on", 1, 10) < substr(NEW."at", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "document_version_order_17_insert" BEFORE INSERT ON "document_version"
WHEN substr(NEW."reviewed_on", 1, 10) < substr(NEW."written_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "document_version_order_17_update" BEFORE UPDATE ON "document_version"
WHEN (NEW."written_on" IS NOT OLD."written_on" OR NEW."reviewed_on" IS NOT OLD."reviewed_on")
  AND substr(NEW."reviewed_on", 1, 10) < substr(NEW."written_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "document_version_order_18_insert" BEFORE INSERT ON "document_version"
WHEN substr(NEW."approved_on", 1, 10) < substr(NEW."written_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "document_version_order_18_update" BEFORE UPDATE ON "document_version"
WHEN (NEW."written_on" IS NOT OLD."written_on" OR NEW."approved_on" IS NOT OLD."approved_on")
  AND substr(NEW."approved_on", 1, 10) < substr(NEW."written_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "document_version_order_19_insert" BEFORE INSERT ON "document_version"
WHEN substr(NEW."approved_on", 1, 10) < substr(NEW."reviewed_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "document_version_order_19_update" BEFORE UPDATE ON "document_version"
WHEN (NEW."reviewed_on" IS NOT OLD."reviewed_on" OR NEW."approved_on" IS NOT OLD."approved_on")
  AND substr(NEW."approved_on", 1, 10) < substr(NEW."reviewed_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "document_copy_order_20_insert" BEFORE INSERT ON "document_copy"
WHEN substr(NEW."withdrawn_on", 1, 10) < substr(NEW."issued_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "document_copy_order_20_update" BEFORE UPDATE ON "document_copy"
WHEN (NEW."issued_on" IS NOT OLD."issued_on" OR NEW."withdrawn_on" IS NOT OLD."withdrawn_on")
  AND substr(NEW."withdrawn_on", 1, 10) < substr(NEW."issued_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "document_copy_running_20" BEFORE UPDATE ON "document_copy"
WHEN OLD.withdrawn IS NULL AND NEW.withdrawn IS NOT NULL AND NEW."issued_on" IS NOT NULL AND NEW."withdrawn_on" IS NULL
BEGIN SELECT RAISE(ABORT, 'This still goes on. Enter when it ended instead of taking it out.'); END;
CREATE TRIGGER "supplier_assessment_order_21_insert" BEFORE INSERT ON "supplier_assessment"
WHEN substr(NEW."next_due", 1, 10) < substr(NEW."assessed_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "supplier_assessment_order_21_update" BEFORE UPDATE ON "supplier_assessment"
WHEN (NEW."assessed_on" IS NOT OLD."assessed_on" OR NEW."next_due" IS NOT OLD."next_due")
  AND substr(NEW."next_due", 1, 10) < substr(NEW."assessed_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "cooperation_agreement_order_22_insert" BEFORE INSERT ON "cooperation_agreement"
WHEN substr(NEW."valid_until", 1, 10) < substr(NEW."signed_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "cooperation_agreement_order_22_update" BEFORE UPDATE ON "cooperation_agreement"
WHEN (NEW."signed_on" IS NOT OLD."signed_on" OR NEW."valid_until" IS NOT OLD."valid_until")
  AND substr(NEW."valid_until", 1, 10) < substr(NEW."signed_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "security_plan_order_23_insert" BEFORE INSERT ON "security_plan"
WHEN substr(NEW."approved_on", 1, 10) < substr(NEW."reviewed_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "security_plan_order_23_update" BEFORE UPDATE ON "security_plan"
WHEN (NEW."reviewed_on" IS NOT OLD."reviewed_on" OR NEW."approved_on" IS NOT OLD."approved_on")
  AND substr(NEW."approved_on", 1, 10) < substr(NEW."reviewed_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "temporary_measure_order_24_insert" BEFORE INSERT ON "temporary_measure"
WHEN substr(NEW."planned_end", 1, 10) < substr(NEW."started_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "temporary_measure_order_24_update" BEFORE UPDATE ON "temporary_measure"
WHEN (NEW."started_on" IS NOT OLD."started_on" OR NEW."planned_end" IS NOT OLD."planned_end")
  AND substr(NEW."planned_end", 1, 10) < substr(NEW."started_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "temporary_measure_order_25_insert" BEFORE INSERT ON "temporary_measure"
WHEN substr(NEW."ended_on", 1, 10) < substr(NEW."started_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "temporary_measure_order_25_update" BEFORE UPDATE ON "temporary_measure"
WHEN (NEW."started_on" IS NOT OLD."started_on" OR NEW."ended_on" IS NOT OLD."ended_on")
  AND substr(NEW."ended_on", 1, 10) < substr(NEW."started_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "temporary_measure_running_25" BEFORE UPDATE ON "temporary_measure"
WHEN OLD.withdrawn IS NULL AND NEW.withdrawn IS NOT NULL AND NEW."started_on" IS NOT NULL AND NEW."ended_on" IS NULL
BEGIN SELECT RAISE(ABORT, 'This still goes on. Enter when it ended instead of taking it out.'); END;
CREATE TRIGGER "incident_order_26_insert" BEFORE INSERT ON "incident"
WHEN substr(NEW."detected_at", 1, 16) < substr(NEW."occurred_at", 1, 16)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "incident_order_26_update" BEFORE UPDATE ON "incident"
WHEN (NEW."occurred_at" IS NOT OLD."occurred_at" OR NEW."detected_at" IS NOT OLD."detected_at")
  AND substr(NEW."detected_at", 1, 16) < substr(NEW."occurred_at", 1, 16)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "incident_order_27_insert" BEFORE INSERT ON "incident"
WHEN substr(NEW."stood_down_on", 1, 16) < substr(NEW."occurred_at", 1, 16)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "incident_order_27_update" BEFORE UPDATE ON "incident"
WHEN (NEW."occurred_at" IS NOT OLD."occurred_at" OR NEW."stood_down_on" IS NOT OLD."stood_down_on")
  AND substr(NEW."stood_down_on", 1, 16) < substr(NEW."occurred_at", 1, 16)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "incident_order_28_insert" BEFORE INSERT ON "incident"
WHEN substr(NEW."investigated_on", 1, 10) < substr(NEW."occurred_at", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "incident_order_28_update" BEFORE UPDATE ON "incident"
WHEN (NEW."occurred_at" IS NOT OLD."occurred_at" OR NEW."investigated_on" IS NOT OLD."investigated_on")
  AND substr(NEW."investigated_on", 1, 10) < substr(NEW."occurred_at", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "incident_order_29_insert" BEFORE INSERT ON "incident"
WHEN substr(NEW."risks_reviewed_on", 1, 10) < substr(NEW."occurred_at", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "incident_order_29_update" BEFORE UPDATE ON "incident"
WHEN (NEW."occurred_at" IS NOT OLD."occurred_at" OR NEW."risks_reviewed_on" IS NOT OLD."risks_reviewed_on")
  AND substr(NEW."risks_reviewed_on", 1, 10) < substr(NEW."occurred_at", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "incident_order_30_insert" BEFORE INSERT ON "incident"
WHEN substr(NEW."closed_on", 1, 10) < substr(NEW."occurred_at", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "incident_order_30_update" BEFORE UPDATE ON "incident"
WHEN (NEW."occurred_at" IS NOT OLD."occurred_at" OR NEW."closed_on" IS NOT OLD."closed_on")
  AND substr(NEW."closed_on", 1, 10) < substr(NEW."occurred_at", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "incident_order_31_insert" BEFORE INSERT ON "incident"
WHEN substr(NEW."closed_on", 1, 10) < substr(NEW."investigated_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "incident_order_31_update" BEFORE UPDATE ON "incident"
WHEN (NEW."investigated_on" IS NOT OLD."investigated_on" OR NEW."closed_on" IS NOT OLD."closed_on")
  AND substr(NEW."closed_on", 1, 10) < substr(NEW."investigated_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "incident_action_plan_order_32_insert" BEFORE INSERT ON "incident_action_plan"
WHEN substr(NEW."ends_at", 1, 16) < substr(NEW."starts_at", 1, 16)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "incident_action_plan_order_32_update" BEFORE UPDATE ON "incident_action_plan"
WHEN (NEW."starts_at" IS NOT OLD."starts_at" OR NEW."ends_at" IS NOT OLD."ends_at")
  AND substr(NEW."ends_at", 1, 16) < substr(NEW."starts_at", 1, 16)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "incident_resource_order_33_insert" BEFORE INSERT ON "incident_resource"
WHEN substr(NEW."arrived_at", 1, 16) < substr(NEW."requested_at", 1, 16)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "incident_resource_order_33_update" BEFORE UPDATE ON "incident_resource"
WHEN (NEW."requested_at" IS NOT OLD."requested_at" OR NEW."arrived_at" IS NOT OLD."arrived_at")
  AND substr(NEW."arrived_at", 1, 16) < substr(NEW."requested_at", 1, 16)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "incident_resource_order_34_insert" BEFORE INSERT ON "incident_resource"
WHEN substr(NEW."released_at", 1, 16) < substr(NEW."requested_at", 1, 16)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "incident_resource_order_34_update" BEFORE UPDATE ON "incident_resource"
WHEN (NEW."requested_at" IS NOT OLD."requested_at" OR NEW."released_at" IS NOT OLD."released_at")
  AND substr(NEW."released_at", 1, 16) < substr(NEW."requested_at", 1, 16)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "incident_resource_order_35_insert" BEFORE INSERT ON "incident_resource"
WHEN substr(NEW."released_at", 1, 16) < substr(NEW."arrived_at", 1, 16)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "incident_resource_order_35_update" BEFORE UPDATE ON "incident_resource"
WHEN (NEW."arrived_at" IS NOT OLD."arrived_at" OR NEW."released_at" IS NOT OLD."released_at")
  AND substr(NEW."released_at", 1, 16) < substr(NEW."arrived_at", 1, 16)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "incident_resource_running_35" BEFORE UPDATE ON "incident_resource"
WHEN OLD.withdrawn IS NULL AND NEW.withdrawn IS NOT NULL AND NEW."arrived_at" IS NOT NULL AND NEW."released_at" IS NULL
BEGIN SELECT RAISE(ABORT, 'This still goes on. Enter when it ended instead of taking it out.'); END;
CREATE TRIGGER "incident_partner_order_36_insert" BEFORE INSERT ON "incident_partner"
WHEN substr(NEW."left_at", 1, 16) < substr(NEW."joined_at", 1, 16)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "incident_partner_order_36_update" BEFORE UPDATE ON "incident_partner"
WHEN (NEW."joined_at" IS NOT OLD."joined_at" OR NEW."left_at" IS NOT OLD."left_at")
  AND substr(NEW."left_at", 1, 16) < substr(NEW."joined_at", 1, 16)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "incident_partner_running_36" BEFORE UPDATE ON "incident_partner"
WHEN OLD.withdrawn IS NULL AND NEW.withdrawn IS NOT NULL AND NEW."joined_at" IS NOT NULL AND NEW."left_at" IS NULL
BEGIN SELECT RAISE(ABORT, 'This still goes on. Enter when it ended instead of taking it out.'); END;
CREATE TRIGGER "exercise_order_37_insert" BEFORE INSERT ON "exercise"
WHEN substr(NEW."next_due", 1, 10) < substr(NEW."held_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "exercise_order_37_update" BEFORE UPDATE ON "exercise"
WHEN (NEW."held_on" IS NOT OLD."held_on" OR NEW."next_due" IS NOT OLD."next_due")
  AND substr(NEW."next_due", 1, 10) < substr(NEW."held_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "performance_evaluation_order_38_insert" BEFORE INSERT ON "performance_evaluation"
WHEN substr(NEW."period_to", 1, 10) < substr(NEW."period_from", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "performance_evaluation_order_38_update" BEFORE UPDATE ON "performance_evaluation"
WHEN (NEW."period_from" IS NOT OLD."period_from" OR NEW."period_to" IS NOT OLD."period_to")
  AND substr(NEW."period_to", 1, 10) < substr(NEW."period_from", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "audit_programme_order_39_insert" BEFORE INSERT ON "audit_programme"
WHEN substr(NEW."period_to", 1, 10) < substr(NEW."period_from", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "audit_programme_order_39_update" BEFORE UPDATE ON "audit_programme"
WHEN (NEW."period_from" IS NOT OLD."period_from" OR NEW."period_to" IS NOT OLD."period_to")
  AND substr(NEW."period_to", 1, 10) < substr(NEW."period_from", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "audit_programme_order_40_insert" BEFORE INSERT ON "audit_programme"
WHEN substr(NEW."approved_on", 1, 10) < substr(NEW."reviewed_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "audit_programme_order_40_update" BEFORE UPDATE ON "audit_programme"
WHEN (NEW."reviewed_on" IS NOT OLD."reviewed_on" OR NEW."approved_on" IS NOT OLD."approved_on")
  AND substr(NEW."approved_on", 1, 10) < substr(NEW."reviewed_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "audit_order_41_insert" BEFORE INSERT ON "audit"
WHEN substr(NEW."ended_on", 1, 10) < substr(NEW."started_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "audit_order_41_update" BEFORE UPDATE ON "audit"
WHEN (NEW."started_on" IS NOT OLD."started_on" OR NEW."ended_on" IS NOT OLD."ended_on")
  AND substr(NEW."ended_on", 1, 10) < substr(NEW."started_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "audit_order_42_insert" BEFORE INSERT ON "audit"
WHEN substr(NEW."report_on", 1, 10) < substr(NEW."started_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "audit_order_42_update" BEFORE UPDATE ON "audit"
WHEN (NEW."started_on" IS NOT OLD."started_on" OR NEW."report_on" IS NOT OLD."report_on")
  AND substr(NEW."report_on", 1, 10) < substr(NEW."started_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "audit_order_43_insert" BEFORE INSERT ON "audit"
WHEN substr(NEW."reported_on", 1, 10) < substr(NEW."report_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "audit_order_43_update" BEFORE UPDATE ON "audit"
WHEN (NEW."report_on" IS NOT OLD."report_on" OR NEW."reported_on" IS NOT OLD."reported_on")
  AND substr(NEW."reported_on", 1, 10) < substr(NEW."report_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "audit_finding_order_44_insert" BEFORE INSERT ON "audit_finding"
WHEN substr(NEW."verification_reported_on", 1, 10) < substr(NEW."verified_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "audit_finding_order_44_update" BEFORE UPDATE ON "audit_finding"
WHEN (NEW."verified_on" IS NOT OLD."verified_on" OR NEW."verification_reported_on" IS NOT OLD."verification_reported_on")
  AND substr(NEW."verification_reported_on", 1, 10) < substr(NEW."verified_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "management_review_order_45_insert" BEFORE INSERT ON "management_review"
WHEN substr(NEW."period_to", 1, 10) < substr(NEW."period_from", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "management_review_order_45_update" BEFORE UPDATE ON "management_review"
WHEN (NEW."period_from" IS NOT OLD."period_from" OR NEW."period_to" IS NOT OLD."period_to")
  AND substr(NEW."period_to", 1, 10) < substr(NEW."period_from", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "management_review_order_46_insert" BEFORE INSERT ON "management_review"
WHEN substr(NEW."approved_on", 1, 10) < substr(NEW."held_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "management_review_order_46_update" BEFORE UPDATE ON "management_review"
WHEN (NEW."held_on" IS NOT OLD."held_on" OR NEW."approved_on" IS NOT OLD."approved_on")
  AND substr(NEW."approved_on", 1, 10) < substr(NEW."held_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "management_review_order_47_insert" BEFORE INSERT ON "management_review"
WHEN substr(NEW."next_due", 1, 10) < substr(NEW."held_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "management_review_order_47_update" BEFORE UPDATE ON "management_review"
WHEN (NEW."held_on" IS NOT OLD."held_on" OR NEW."next_due" IS NOT OLD."next_due")
  AND substr(NEW."next_due", 1, 10) < substr(NEW."held_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "nonconformity_order_48_insert" BEFORE INSERT ON "nonconformity"
WHEN substr(NEW."correction_on", 1, 10) < substr(NEW."found_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "nonconformity_order_48_update" BEFORE UPDATE ON "nonconformity"
WHEN (NEW."found_on" IS NOT OLD."found_on" OR NEW."correction_on" IS NOT OLD."correction_on")
  AND substr(NEW."correction_on", 1, 10) < substr(NEW."found_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "nonconformity_order_49_insert" BEFORE INSERT ON "nonconformity"
WHEN substr(NEW."reviewed_on", 1, 10) < substr(NEW."found_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "nonconformity_order_49_update" BEFORE UPDATE ON "nonconformity"
WHEN (NEW."found_on" IS NOT OLD."found_on" OR NEW."reviewed_on" IS NOT OLD."reviewed_on")
  AND substr(NEW."reviewed_on", 1, 10) < substr(NEW."found_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "nonconformity_order_50_insert" BEFORE INSERT ON "nonconformity"
WHEN substr(NEW."similar_checked_on", 1, 10) < substr(NEW."found_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "nonconformity_order_50_update" BEFORE UPDATE ON "nonconformity"
WHEN (NEW."found_on" IS NOT OLD."found_on" OR NEW."similar_checked_on" IS NOT OLD."similar_checked_on")
  AND substr(NEW."similar_checked_on", 1, 10) < substr(NEW."found_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "nonconformity_order_51_insert" BEFORE INSERT ON "nonconformity"
WHEN substr(NEW."closed_on", 1, 10) < substr(NEW."found_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "nonconformity_order_51_update" BEFORE UPDATE ON "nonconformity"
WHEN (NEW."found_on" IS NOT OLD."found_on" OR NEW."closed_on" IS NOT OLD."closed_on")
  AND substr(NEW."closed_on", 1, 10) < substr(NEW."found_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "corrective_action_order_52_insert" BEFORE INSERT ON "corrective_action"
WHEN substr(NEW."implemented_on", 1, 10) < substr(NEW."started_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "corrective_action_order_52_update" BEFORE UPDATE ON "corrective_action"
WHEN (NEW."started_on" IS NOT OLD."started_on" OR NEW."implemented_on" IS NOT OLD."implemented_on")
  AND substr(NEW."implemented_on", 1, 10) < substr(NEW."started_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "corrective_action_order_53_insert" BEFORE INSERT ON "corrective_action"
WHEN substr(NEW."effect_checked_on", 1, 10) < substr(NEW."implemented_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "corrective_action_order_53_update" BEFORE UPDATE ON "corrective_action"
WHEN (NEW."implemented_on" IS NOT OLD."implemented_on" OR NEW."effect_checked_on" IS NOT OLD."effect_checked_on")
  AND substr(NEW."effect_checked_on", 1, 10) < substr(NEW."implemented_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "gap_assessment_order_54_insert" BEFORE INSERT ON "gap_assessment"
WHEN substr(NEW."finished_on", 1, 10) < substr(NEW."started_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "gap_assessment_order_54_update" BEFORE UPDATE ON "gap_assessment"
WHEN (NEW."started_on" IS NOT OLD."started_on" OR NEW."finished_on" IS NOT OLD."finished_on")
  AND substr(NEW."finished_on", 1, 10) < substr(NEW."started_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "gap_assessment_order_55_insert" BEFORE INSERT ON "gap_assessment"
WHEN substr(NEW."approved_on", 1, 10) < substr(NEW."finished_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "gap_assessment_order_55_update" BEFORE UPDATE ON "gap_assessment"
WHEN (NEW."finished_on" IS NOT OLD."finished_on" OR NEW."approved_on" IS NOT OLD."approved_on")
  AND substr(NEW."approved_on", 1, 10) < substr(NEW."finished_on", 1, 10)
BEGIN SELECT RAISE(ABORT, 'The two moments are in the wrong order: what comes later cannot lie before what comes first.'); END;
CREATE TRIGGER "business_process_kept_needs" BEFORE UPDATE ON "business_process"
WHEN (OLD."status" IN ('active', 'retired') AND NEW."status" IN ('active', 'retired') AND NOT (trim(coalesce(OLD."criteria", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND NOT (trim(coalesce(OLD."control_method", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (trim(coalesce(NEW."criteria", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."control_method", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
  OR (OLD."status" IN ('active', 'retired') AND NEW."status" IN ('active', 'retired') AND NOT (trim(coalesce(OLD."criteria", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND NOT (trim(coalesce(OLD."control_method", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (trim(coalesce(NEW."criteria", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."control_method", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "equipment_kept_needs" BEFORE UPDATE ON "equipment"
WHEN (OLD."stage" IN ('installation', 'in_operation', 'refurbishment', 'modification', 'replaced') AND NEW."stage" IN ('installation', 'in_operation', 'refurbishment', 'modification', 'replaced') AND NOT (trim(coalesce(OLD."specification", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (trim(coalesce(NEW."specification", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
  OR (OLD."stage" IN ('in_operation', 'refurbishment', 'modification', 'replaced') AND NEW."stage" IN ('in_operation', 'refurbishment', 'modification', 'replaced') AND NOT (trim(coalesce(OLD."specification", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND NOT (OLD."commissioned_on" IS NULL) AND NOT (OLD."last_test_on" IS NULL) AND NOT (OLD."last_test_result" IS NULL) AND (trim(coalesce(NEW."specification", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW."commissioned_on" IS NULL OR NEW."last_test_on" IS NULL OR NEW."last_test_result" IS NULL))
  OR (OLD."stage" IN ('in_operation', 'refurbishment', 'modification', 'replaced') AND NEW."stage" IN ('in_operation', 'refurbishment', 'modification', 'replaced') AND NOT (OLD."commissioned_on" IS NULL) AND NOT (OLD."last_test_on" IS NULL) AND NOT (OLD."last_test_result" IS NULL) AND (NEW."commissioned_on" IS NULL OR NEW."last_test_on" IS NULL OR NEW."last_test_result" IS NULL))
  OR (OLD."stage" IN ('in_operation', 'refurbishment', 'modification', 'replaced') AND NEW."stage" IN ('in_operation', 'refurbishment', 'modification', 'replaced') AND NOT (OLD."last_test_on" IS NULL) AND NOT (OLD."last_test_result" IS NULL) AND (NEW."last_test_on" IS NULL OR NEW."last_test_result" IS NULL))
  OR (OLD."stage" IN ('in_operation', 'refurbishment', 'modification', 'replaced') AND NEW."stage" IN ('in_operation', 'refurbishment', 'modification', 'replaced') AND NOT (OLD."last_test_on" IS NULL) AND NOT (OLD."last_test_result" IS NULL) AND (NEW."last_test_on" IS NULL OR NEW."last_test_result" IS NULL))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "attachment_itself_insert" BEFORE INSERT ON "attachment"
WHEN NEW."record" = NEW.id
BEGIN SELECT RAISE(ABORT, 'A record does not point to itself. Choose another one.'); END;
CREATE TRIGGER "attachment_itself_update" BEFORE UPDATE ON "attachment"
WHEN NEW."record" = NEW.id
BEGIN SELECT RAISE(ABORT, 'A record does not point to itself. Choose another one.'); END;
CREATE TRIGGER "approval_step_itself_insert" BEFORE INSERT ON "approval_step"
WHEN NEW."record" = NEW.id
BEGIN SELECT RAISE(ABORT, 'A record does not point to itself. Choose another one.'); END;
CREATE TRIGGER "approval_step_itself_update" BEFORE UPDATE ON "approval_step"
WHEN NEW."record" = NEW.id
BEGIN SELECT RAISE(ABORT, 'A record does not point to itself. Choose another one.'); END;
CREATE TRIGGER "acknowledgement_itself_insert" BEFORE INSERT ON "acknowledgement"
WHEN NEW."subject" = NEW.id
BEGIN SELECT RAISE(ABORT, 'A record does not point to itself. Choose another one.'); END;
CREATE TRIGGER "acknowledgement_itself_update" BEFORE UPDATE ON "acknowledgement"
WHEN NEW."subject" = NEW.id
BEGIN SELECT RAISE(ABORT, 'A record does not point to itself. Choose another one.'); END;
CREATE TRIGGER "report_issue_itself_insert" BEFORE INSERT ON "report_issue"
WHEN NEW."record" = NEW.id
BEGIN SELECT RAISE(ABORT, 'A record does not point to itself. Choose another one.'); END;
CREATE TRIGGER "report_issue_itself_update" BEFORE UPDATE ON "report_issue"
WHEN NEW."record" = NEW.id
BEGIN SELECT RAISE(ABORT, 'A record does not point to itself. Choose another one.'); END;
CREATE TRIGGER "wizard_run_itself_insert" BEFORE INSERT ON "wizard_run"
WHEN NEW."subject" = NEW.id
BEGIN SELECT RAISE(ABORT, 'A record does not point to itself. Choose another one.'); END;
CREATE TRIGGER "wizard_run_itself_update" BEFORE UPDATE ON "wizard_run"
WHEN NEW."subject" = NEW.id
BEGIN SELECT RAISE(ABORT, 'A record does not point to itself. Choose another one.'); END;
CREATE TRIGGER "issue_kept_needs" BEFORE UPDATE ON "issue"
WHEN (OLD."status" IN ('closed') AND NEW."status" IN ('closed') AND NOT (OLD."last_reviewed_on" IS NULL) AND NOT (trim(coalesce(OLD."closing_reason", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (NEW."last_reviewed_on" IS NULL OR trim(coalesce(NEW."closing_reason", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "legal_requirement_kept_needs" BEFORE UPDATE ON "legal_requirement"
WHEN (OLD."status" IN ('repealed') AND NEW."status" IN ('repealed') AND NOT (OLD."last_checked_on" IS NULL) AND (NEW."last_checked_on" IS NULL))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "scope_itself_insert" BEFORE INSERT ON "scope"
WHEN NEW."supersedes" = NEW.id
BEGIN SELECT RAISE(ABORT, 'A record does not point to itself. Choose another one.'); END;
CREATE TRIGGER "scope_itself_update" BEFORE UPDATE ON "scope"
WHEN NEW."supersedes" = NEW.id
BEGIN SELECT RAISE(ABORT, 'A record does not point to itself. Choose another one.'); END;
CREATE TRIGGER "policy_itself_insert" BEFORE INSERT ON "policy"
WHEN NEW."supersedes" = NEW.id
BEGIN SELECT RAISE(ABORT, 'A record does not point to itself. Choose another one.'); END;
CREATE TRIGGER "policy_itself_update" BEFORE UPDATE ON "policy"
WHEN NEW."supersedes" = NEW.id
BEGIN SELECT RAISE(ABORT, 'A record does not point to itself. Choose another one.'); END;
CREATE TRIGGER "risk_criteria_itself_insert" BEFORE INSERT ON "risk_criteria"
WHEN NEW."supersedes" = NEW.id
BEGIN SELECT RAISE(ABORT, 'A record does not point to itself. Choose another one.'); END;
CREATE TRIGGER "risk_criteria_itself_update" BEFORE UPDATE ON "risk_criteria"
WHEN NEW."supersedes" = NEW.id
BEGIN SELECT RAISE(ABORT, 'A record does not point to itself. Choose another one.'); END;
CREATE TRIGGER "risk_assessment_kept_needs" BEFORE UPDATE ON "risk_assessment"
WHEN (OLD."status" IN ('completed', 'approved') AND NEW."status" IN ('completed', 'approved') AND NOT (trim(coalesce(OLD."information_sources", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND NOT (trim(coalesce(OLD."participants", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND NOT (OLD."held_on" IS NULL) AND (trim(coalesce(NEW."information_sources", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."participants", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW."held_on" IS NULL))
  OR (OLD."status" IN ('approved') AND NEW."status" IN ('approved') AND NOT (OLD."criteria" IS NULL) AND (NEW."criteria" IS NULL))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "risk_kept_needs" BEFORE UPDATE ON "risk"
WHEN (OLD."status" IN ('analysed', 'evaluated', 'in_treatment', 'accepted', 'closed') AND NEW."status" IN ('analysed', 'evaluated', 'in_treatment', 'accepted', 'closed') AND NOT (OLD."inherent_likelihood" IS NULL) AND NOT (OLD."inherent_impact" IS NULL) AND NOT (OLD."current_likelihood" IS NULL) AND NOT (OLD."current_impact" IS NULL) AND (NEW."inherent_likelihood" IS NULL OR NEW."inherent_impact" IS NULL OR NEW."current_likelihood" IS NULL OR NEW."current_impact" IS NULL))
  OR (OLD."status" IN ('evaluated', 'in_treatment', 'accepted', 'closed') AND NEW."status" IN ('evaluated', 'in_treatment', 'accepted', 'closed') AND NOT (trim(coalesce(OLD."decision_reason", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND NOT (OLD."priority" IS NULL) AND NOT (OLD."review_due" IS NULL) AND (trim(coalesce(NEW."decision_reason", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW."priority" IS NULL OR NEW."review_due" IS NULL))
  OR (OLD."status" IN ('in_treatment', 'accepted', 'closed') AND NEW."status" IN ('in_treatment', 'accepted', 'closed') AND NOT (OLD."target_likelihood" IS NULL) AND NOT (OLD."target_impact" IS NULL) AND (NEW."target_likelihood" IS NULL OR NEW."target_impact" IS NULL))
  OR (OLD."status" IN ('accepted', 'closed') AND NEW."status" IN ('accepted', 'closed') AND NOT (OLD."accepted_by" IS NULL) AND NOT (OLD."accepted_on" IS NULL) AND NOT (OLD."acceptance_until" IS NULL) AND NOT (trim(coalesce(OLD."acceptance_reason", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (NEW."accepted_by" IS NULL OR NEW."accepted_on" IS NULL OR NEW."acceptance_until" IS NULL OR trim(coalesce(NEW."acceptance_reason", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
  OR (OLD."status" IN ('accepted', 'closed') AND NEW."status" IN ('accepted', 'closed') AND NOT (OLD."accepted_by" IS NULL) AND NOT (OLD."accepted_on" IS NULL) AND NOT (OLD."acceptance_until" IS NULL) AND NOT (trim(coalesce(OLD."acceptance_reason", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (NEW."accepted_by" IS NULL OR NEW."accepted_on" IS NULL OR NEW."acceptance_until" IS NULL OR trim(coalesce(NEW."acceptance_reason", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
  OR (OLD."status" IN ('closed') AND NEW."status" IN ('closed') AND NOT (OLD."last_reviewed_on" IS NULL) AND NOT (trim(coalesce(OLD."closing_reason", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (NEW."last_reviewed_on" IS NULL OR trim(coalesce(NEW."closing_reason", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
  OR (OLD."status" IN ('closed') AND NEW."status" IN ('closed') AND NOT (OLD."last_reviewed_on" IS NULL) AND NOT (trim(coalesce(OLD."closing_reason", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (NEW."last_reviewed_on" IS NULL OR trim(coalesce(NEW."closing_reason", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
  OR (OLD."status" IN ('closed') AND NEW."status" IN ('closed') AND NOT (OLD."last_reviewed_on" IS NULL) AND NOT (trim(coalesce(OLD."closing_reason", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (NEW."last_reviewed_on" IS NULL OR trim(coalesce(NEW."closing_reason", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "opportunity_kept_needs" BEFORE UPDATE ON "opportunity"
WHEN (OLD."status" IN ('in_progress', 'realised', 'dropped') AND NEW."status" IN ('in_progress', 'realised', 'dropped') AND NOT (OLD."decided_on" IS NULL) AND (NEW."decided_on" IS NULL))
  OR (OLD."status" IN ('dropped') AND NEW."status" IN ('dropped') AND NOT (OLD."decided_on" IS NULL) AND (NEW."decided_on" IS NULL))
  OR (OLD."status" IN ('realised', 'dropped') AND NEW."status" IN ('realised', 'dropped') AND NOT (OLD."effect_checked_on" IS NULL) AND NOT (trim(coalesce(OLD."effect_result", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (NEW."effect_checked_on" IS NULL OR trim(coalesce(NEW."effect_result", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
  OR (OLD."status" IN ('dropped') AND NEW."status" IN ('dropped') AND NOT (OLD."decided_on" IS NULL) AND (NEW."decided_on" IS NULL))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "treatment_kept_needs" BEFORE UPDATE ON "treatment"
WHEN (OLD."status" IN ('done', 'verified', 'cancelled') AND NEW."status" IN ('done', 'verified', 'cancelled') AND NOT (OLD."done_on" IS NULL) AND (NEW."done_on" IS NULL))
  OR (OLD."status" IN ('verified', 'cancelled') AND NEW."status" IN ('verified', 'cancelled') AND NOT (OLD."effect_checked_on" IS NULL) AND NOT (OLD."effect_result" IS NULL) AND (NEW."effect_checked_on" IS NULL OR NEW."effect_result" IS NULL))
  OR (OLD."status" IN ('in_progress', 'done', 'verified', 'cancelled') AND NEW."status" IN ('in_progress', 'done', 'verified', 'cancelled') AND NOT (OLD."effect_checked_on" IS NULL) AND NOT (OLD."effect_result" IS NULL) AND (NEW."effect_checked_on" IS NULL OR NEW."effect_result" IS NULL))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "control_kept_needs" BEFORE UPDATE ON "control"
WHEN (OLD."status" IN ('in_use', 'weak', 'out_of_use', 'retired') AND NEW."status" IN ('in_use', 'weak', 'out_of_use', 'retired') AND NOT (trim(coalesce(OLD."description", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (trim(coalesce(NEW."description", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
  OR (OLD."status" IN ('weak', 'out_of_use', 'retired') AND NEW."status" IN ('weak', 'out_of_use', 'retired') AND NOT (OLD."check_result" IS NULL) AND NOT (OLD."last_checked_on" IS NULL) AND (NEW."check_result" IS NULL OR NEW."last_checked_on" IS NULL))
  OR (OLD."status" IN ('in_use', 'weak', 'out_of_use', 'retired') AND NEW."status" IN ('in_use', 'weak', 'out_of_use', 'retired') AND NOT (OLD."check_result" IS NULL) AND NOT (OLD."last_checked_on" IS NULL) AND (NEW."check_result" IS NULL OR NEW."last_checked_on" IS NULL))
  OR (OLD."status" IN ('in_use', 'weak', 'out_of_use', 'retired') AND NEW."status" IN ('in_use', 'weak', 'out_of_use', 'retired') AND NOT (OLD."check_result" IS NULL) AND NOT (OLD."last_checked_on" IS NULL) AND (NEW."check_result" IS NULL OR NEW."last_checked_on" IS NULL))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "strategy_kept_needs" BEFORE UPDATE ON "strategy"
WHEN (OLD."status" IN ('active', 'replaced') AND NEW."status" IN ('active', 'replaced') AND NOT (trim(coalesce(OLD."decision_reason", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND NOT (OLD."decided_by" IS NULL) AND NOT (OLD."decided_on" IS NULL) AND NOT (OLD."review_due" IS NULL) AND (trim(coalesce(NEW."decision_reason", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW."decided_by" IS NULL OR NEW."decided_on" IS NULL OR NEW."review_due" IS NULL))
  OR (OLD."status" IN ('replaced') AND NEW."status" IN ('replaced') AND NOT (trim(coalesce(OLD."decision_reason", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND NOT (OLD."decided_by" IS NULL) AND NOT (OLD."decided_on" IS NULL) AND (trim(coalesce(NEW."decision_reason", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW."decided_by" IS NULL OR NEW."decided_on" IS NULL))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "objective_kept_needs" BEFORE UPDATE ON "objective"
WHEN (OLD."status" IN ('approved', 'active', 'achieved', 'missed', 'cancelled') AND NEW."status" IN ('approved', 'active', 'achieved', 'missed', 'cancelled') AND NOT (OLD."viability_checked_on" IS NULL) AND (NEW."viability_checked_on" IS NULL))
  OR (OLD."status" IN ('active', 'achieved', 'missed', 'cancelled') AND NEW."status" IN ('active', 'achieved', 'missed', 'cancelled') AND NOT (OLD."communicated_on" IS NULL) AND NOT (trim(coalesce(OLD."communicated_to", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (NEW."communicated_on" IS NULL OR trim(coalesce(NEW."communicated_to", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
  OR (OLD."status" IN ('achieved', 'missed', 'cancelled') AND NEW."status" IN ('achieved', 'missed', 'cancelled') AND NOT (OLD."last_updated_on" IS NULL) AND (NEW."last_updated_on" IS NULL))
  OR (OLD."status" IN ('missed', 'cancelled') AND NEW."status" IN ('missed', 'cancelled') AND NOT (OLD."last_updated_on" IS NULL) AND (NEW."last_updated_on" IS NULL))
  OR (OLD."status" IN ('cancelled') AND NEW."status" IN ('cancelled') AND NOT (OLD."last_updated_on" IS NULL) AND (NEW."last_updated_on" IS NULL))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "objective_plan_kept_needs" BEFORE UPDATE ON "objective_plan"
WHEN (OLD."status" IN ('done', 'late', 'cancelled') AND NEW."status" IN ('done', 'late', 'cancelled') AND NOT (OLD."done_on" IS NULL) AND NOT (trim(coalesce(OLD."result", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (NEW."done_on" IS NULL OR trim(coalesce(NEW."result", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
  OR (OLD."status" IN ('done', 'late', 'cancelled') AND NEW."status" IN ('done', 'late', 'cancelled') AND NOT (OLD."done_on" IS NULL) AND NOT (trim(coalesce(OLD."result", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (NEW."done_on" IS NULL OR trim(coalesce(NEW."result", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
  OR (OLD."status" IN ('in_progress', 'done', 'late', 'cancelled') AND NEW."status" IN ('in_progress', 'done', 'late', 'cancelled') AND NOT (OLD."due_on" IS NULL) AND (NEW."due_on" IS NULL))
  OR (OLD."status" IN ('done', 'late', 'cancelled') AND NEW."status" IN ('done', 'late', 'cancelled') AND NOT (OLD."done_on" IS NULL) AND NOT (trim(coalesce(OLD."result", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (NEW."done_on" IS NULL OR trim(coalesce(NEW."result", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "change_kept_needs" BEFORE UPDATE ON "change"
WHEN (OLD."status" IN ('risk_checked', 'approved', 'rejected', 'in_progress', 'implemented', 'closed') AND NEW."status" IN ('risk_checked', 'approved', 'rejected', 'in_progress', 'implemented', 'closed') AND NOT (trim(coalesce(OLD."risk_check_result", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND NOT (OLD."risk_checked_by" IS NULL) AND NOT (OLD."risk_checked_on" IS NULL) AND (trim(coalesce(NEW."risk_check_result", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW."risk_checked_by" IS NULL OR NEW."risk_checked_on" IS NULL))
  OR (OLD."status" IN ('implemented', 'closed') AND NEW."status" IN ('implemented', 'closed') AND NOT (OLD."implemented_on" IS NULL) AND (NEW."implemented_on" IS NULL))
  OR (OLD."status" IN ('implemented', 'closed') AND NEW."status" IN ('implemented', 'closed') AND NOT (OLD."implemented_on" IS NULL) AND (NEW."implemented_on" IS NULL))
  OR (OLD."status" IN ('closed') AND NEW."status" IN ('closed') AND NOT (OLD."reviewed_on" IS NULL) AND NOT (trim(coalesce(OLD."review_result", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND NOT (trim(coalesce(OLD."side_effects", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (NEW."reviewed_on" IS NULL OR trim(coalesce(NEW."review_result", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."side_effects", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "resource_kept_needs" BEFORE UPDATE ON "resource"
WHEN (OLD."status" IN ('approved', 'provided', 'refused') AND NEW."status" IN ('approved', 'provided', 'refused') AND NOT (OLD."decided_by" IS NULL) AND NOT (OLD."decided_on" IS NULL) AND (NEW."decided_by" IS NULL OR NEW."decided_on" IS NULL))
  OR (OLD."status" IN ('refused') AND NEW."status" IN ('refused') AND NOT (OLD."decided_by" IS NULL) AND NOT (OLD."decided_on" IS NULL) AND (NEW."decided_by" IS NULL OR NEW."decided_on" IS NULL))
  OR (OLD."status" IN ('provided', 'refused') AND NEW."status" IN ('provided', 'refused') AND NOT (trim(coalesce(OLD."provided", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (trim(coalesce(NEW."provided", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "competence_kept_needs" BEFORE UPDATE ON "competence"
WHEN (OLD."state" IN ('met', 'expired') AND NEW."state" IN ('met', 'expired') AND NOT (trim(coalesce(OLD."evidence", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND NOT (OLD."assessed_by" IS NULL) AND NOT (OLD."assessed_on" IS NULL) AND (trim(coalesce(NEW."evidence", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW."assessed_by" IS NULL OR NEW."assessed_on" IS NULL))
  OR (OLD."state" IN ('met', 'expired') AND NEW."state" IN ('met', 'expired') AND NOT (trim(coalesce(OLD."evidence", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND NOT (OLD."assessed_by" IS NULL) AND NOT (OLD."assessed_on" IS NULL) AND (trim(coalesce(NEW."evidence", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW."assessed_by" IS NULL OR NEW."assessed_on" IS NULL))
  OR (OLD."state" IN ('met', 'expired') AND NEW."state" IN ('met', 'expired') AND NOT (trim(coalesce(OLD."evidence", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND NOT (OLD."assessed_by" IS NULL) AND NOT (OLD."assessed_on" IS NULL) AND NOT (OLD."valid_until" IS NULL) AND (trim(coalesce(NEW."evidence", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW."assessed_by" IS NULL OR NEW."assessed_on" IS NULL OR NEW."valid_until" IS NULL))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "training_kept_needs" BEFORE UPDATE ON "training"
WHEN (OLD."status" IN ('held', 'evaluated', 'cancelled') AND NEW."status" IN ('held', 'evaluated', 'cancelled') AND NOT (OLD."held_on" IS NULL) AND (NEW."held_on" IS NULL))
  OR (OLD."status" IN ('evaluated', 'cancelled') AND NEW."status" IN ('evaluated', 'cancelled') AND NOT (trim(coalesce(OLD."effect_method", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND NOT (OLD."effect_checked_on" IS NULL) AND NOT (OLD."effect_result" IS NULL) AND (trim(coalesce(NEW."effect_method", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW."effect_checked_on" IS NULL OR NEW."effect_result" IS NULL))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "awareness_event_kept_needs" BEFORE UPDATE ON "awareness_event"
WHEN (OLD."status" IN ('held') AND NEW."status" IN ('held') AND NOT (OLD."held_on" IS NULL) AND (NEW."held_on" IS NULL))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "document_kept_needs" BEFORE UPDATE ON "document"
WHEN (OLD."status" IN ('archived', 'destroyed') AND NEW."status" IN ('archived', 'destroyed') AND NOT (OLD."archive_reason" IS NULL) AND (NEW."archive_reason" IS NULL))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "document_version_kept_needs" BEFORE UPDATE ON "document_version"
WHEN (OLD."status" IN ('approved', 'superseded') AND NEW."status" IN ('approved', 'superseded') AND NOT (OLD."reviewer" IS NULL) AND NOT (OLD."reviewed_on" IS NULL) AND (NEW."reviewer" IS NULL OR NEW."reviewed_on" IS NULL))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "supplier_kept_needs" BEFORE UPDATE ON "supplier"
WHEN (OLD."status" IN ('approved', 'conditional', 'suspended', 'ended') AND NEW."status" IN ('approved', 'conditional', 'suspended', 'ended') AND NOT (OLD."owner" IS NULL) AND NOT (OLD."last_assessed_on" IS NULL) AND (NEW."owner" IS NULL OR NEW."last_assessed_on" IS NULL))
  OR (OLD."status" IN ('conditional', 'suspended', 'ended') AND NEW."status" IN ('conditional', 'suspended', 'ended') AND NOT (OLD."owner" IS NULL) AND NOT (OLD."last_assessed_on" IS NULL) AND (NEW."owner" IS NULL OR NEW."last_assessed_on" IS NULL))
  OR (OLD."status" IN ('approved', 'conditional', 'suspended', 'ended') AND NEW."status" IN ('approved', 'conditional', 'suspended', 'ended') AND NOT (OLD."last_assessed_on" IS NULL) AND (NEW."last_assessed_on" IS NULL))
  OR (OLD."status" IN ('conditional', 'suspended', 'ended') AND NEW."status" IN ('conditional', 'suspended', 'ended') AND NOT (OLD."last_assessed_on" IS NULL) AND (NEW."last_assessed_on" IS NULL))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "response_team_kept_needs" BEFORE UPDATE ON "response_team"
WHEN (OLD."status" IN ('active', 'retired') AND NEW."status" IN ('active', 'retired') AND NOT (OLD."communicated_on" IS NULL) AND (NEW."communicated_on" IS NULL))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "response_team_itself_insert" BEFORE INSERT ON "response_team"
WHEN NEW."reports_to" = NEW.id
BEGIN SELECT RAISE(ABORT, 'A record does not point to itself. Choose another one.'); END;
CREATE TRIGGER "response_team_itself_update" BEFORE UPDATE ON "response_team"
WHEN NEW."reports_to" = NEW.id
BEGIN SELECT RAISE(ABORT, 'A record does not point to itself. Choose another one.'); END;
CREATE TRIGGER "cooperation_agreement_kept_needs" BEFORE UPDATE ON "cooperation_agreement"
WHEN (OLD."status" IN ('active', 'expired') AND NEW."status" IN ('active', 'expired') AND NOT (OLD."signed_on" IS NULL) AND (NEW."signed_on" IS NULL))
  OR (OLD."status" IN ('active', 'expired') AND NEW."status" IN ('active', 'expired') AND NOT (OLD."signed_on" IS NULL) AND NOT (OLD."valid_until" IS NULL) AND (NEW."signed_on" IS NULL OR NEW."valid_until" IS NULL))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "security_plan_itself_insert" BEFORE INSERT ON "security_plan"
WHEN NEW."supersedes" = NEW.id
BEGIN SELECT RAISE(ABORT, 'A record does not point to itself. Choose another one.'); END;
CREATE TRIGGER "security_plan_itself_update" BEFORE UPDATE ON "security_plan"
WHEN NEW."supersedes" = NEW.id
BEGIN SELECT RAISE(ABORT, 'A record does not point to itself. Choose another one.'); END;
CREATE TRIGGER "incident_kept_needs" BEFORE UPDATE ON "incident"
WHEN (OLD."status" IN ('active', 'stabilised', 'recovery', 'investigation', 'closed') AND NEW."status" IN ('active', 'stabilised', 'recovery', 'investigation', 'closed') AND NOT (OLD."threshold" IS NULL) AND NOT (OLD."plan" IS NULL) AND NOT (OLD."commander" IS NULL) AND (NEW."threshold" IS NULL OR NEW."plan" IS NULL OR NEW."commander" IS NULL))
  OR (OLD."status" IN ('stabilised', 'recovery', 'investigation', 'closed') AND NEW."status" IN ('stabilised', 'recovery', 'investigation', 'closed') AND NOT (trim(coalesce(OLD."objectives", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (trim(coalesce(NEW."objectives", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
  OR (OLD."status" IN ('recovery', 'investigation', 'closed') AND NEW."status" IN ('recovery', 'investigation', 'closed') AND NOT (OLD."stood_down_on" IS NULL) AND (NEW."stood_down_on" IS NULL))
  OR (OLD."status" IN ('closed') AND NEW."status" IN ('closed') AND NOT (OLD."investigator" IS NULL) AND NOT (OLD."investigated_on" IS NULL) AND NOT (trim(coalesce(OLD."investigation_method", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND NOT (trim(coalesce(OLD."causes", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND NOT (OLD."risks_reviewed_on" IS NULL) AND NOT (OLD."needs_nonconformity" IS NULL) AND (NEW."investigator" IS NULL OR NEW."investigated_on" IS NULL OR trim(coalesce(NEW."investigation_method", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."causes", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW."risks_reviewed_on" IS NULL OR NEW."needs_nonconformity" IS NULL))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "incident_log_entry_itself_insert" BEFORE INSERT ON "incident_log_entry"
WHEN NEW."corrects" = NEW.id
BEGIN SELECT RAISE(ABORT, 'A record does not point to itself. Choose another one.'); END;
CREATE TRIGGER "incident_log_entry_itself_update" BEFORE UPDATE ON "incident_log_entry"
WHEN NEW."corrects" = NEW.id
BEGIN SELECT RAISE(ABORT, 'A record does not point to itself. Choose another one.'); END;
CREATE TRIGGER "incident_action_plan_kept_needs" BEFORE UPDATE ON "incident_action_plan"
WHEN (OLD."status" IN ('ended') AND NEW."status" IN ('ended') AND NOT (trim(coalesce(OLD."evaluated_text", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (trim(coalesce(NEW."evaluated_text", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "exercise_kept_needs" BEFORE UPDATE ON "exercise"
WHEN (OLD."status" IN ('held', 'evaluated', 'closed', 'cancelled') AND NEW."status" IN ('held', 'evaluated', 'closed', 'cancelled') AND NOT (OLD."held_on" IS NULL) AND NOT (trim(coalesce(OLD."participants", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (NEW."held_on" IS NULL OR trim(coalesce(NEW."participants", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
  OR (OLD."status" IN ('evaluated', 'closed', 'cancelled') AND NEW."status" IN ('evaluated', 'closed', 'cancelled') AND NOT (trim(coalesce(OLD."result_summary", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND NOT (OLD."rating" IS NULL) AND (trim(coalesce(NEW."result_summary", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW."rating" IS NULL))
  OR (OLD."status" IN ('closed', 'cancelled') AND NEW."status" IN ('closed', 'cancelled') AND NOT (OLD."next_due" IS NULL) AND (NEW."next_due" IS NULL))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "audit_programme_itself_insert" BEFORE INSERT ON "audit_programme"
WHEN NEW."supersedes" = NEW.id
BEGIN SELECT RAISE(ABORT, 'A record does not point to itself. Choose another one.'); END;
CREATE TRIGGER "audit_programme_itself_update" BEFORE UPDATE ON "audit_programme"
WHEN NEW."supersedes" = NEW.id
BEGIN SELECT RAISE(ABORT, 'A record does not point to itself. Choose another one.'); END;
CREATE TRIGGER "audit_kept_needs" BEFORE UPDATE ON "audit"
WHEN (OLD."status" IN ('prepared', 'in_progress', 'reported', 'follow_up', 'closed') AND NEW."status" IN ('prepared', 'in_progress', 'reported', 'follow_up', 'closed') AND NOT (trim(coalesce(OLD."times_text", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (trim(coalesce(NEW."times_text", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
  OR (OLD."status" IN ('in_progress', 'reported', 'follow_up', 'closed') AND NEW."status" IN ('in_progress', 'reported', 'follow_up', 'closed') AND NOT (OLD."started_on" IS NULL) AND (NEW."started_on" IS NULL))
  OR (OLD."status" IN ('reported', 'follow_up', 'closed') AND NEW."status" IN ('reported', 'follow_up', 'closed') AND NOT (OLD."ended_on" IS NULL) AND NOT (trim(coalesce(OLD."conclusion", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND NOT (OLD."report_on" IS NULL) AND NOT (trim(coalesce(OLD."reported_to", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND NOT (OLD."reported_on" IS NULL) AND (NEW."ended_on" IS NULL OR trim(coalesce(NEW."conclusion", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW."report_on" IS NULL OR trim(coalesce(NEW."reported_to", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW."reported_on" IS NULL))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "audit_finding_kept_needs" BEFORE UPDATE ON "audit_finding"
WHEN (OLD."status" IN ('action', 'verified', 'closed') AND NEW."status" IN ('action', 'verified', 'closed') AND NOT (OLD."agreed_on" IS NULL) AND NOT (OLD."due_on" IS NULL) AND (NEW."agreed_on" IS NULL OR NEW."due_on" IS NULL))
  OR (OLD."status" IN ('verified', 'closed') AND NEW."status" IN ('verified', 'closed') AND NOT (OLD."verified_on" IS NULL) AND NOT (OLD."verified_by" IS NULL) AND NOT (OLD."verification_result" IS NULL) AND (NEW."verified_on" IS NULL OR NEW."verified_by" IS NULL OR NEW."verification_result" IS NULL))
  OR (OLD."status" IN ('closed') AND NEW."status" IN ('closed') AND NOT (OLD."verification_reported_on" IS NULL) AND (NEW."verification_reported_on" IS NULL))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "management_review_kept_needs" BEFORE UPDATE ON "management_review"
WHEN (OLD."status" IN ('prepared', 'held', 'approved', 'closed') AND NEW."status" IN ('prepared', 'held', 'approved', 'closed') AND NOT (OLD."planned_on" IS NULL) AND NOT (OLD."period_from" IS NULL) AND NOT (OLD."period_to" IS NULL) AND NOT (OLD."chair" IS NULL) AND (NEW."planned_on" IS NULL OR NEW."period_from" IS NULL OR NEW."period_to" IS NULL OR NEW."chair" IS NULL))
  OR (OLD."status" IN ('held', 'approved', 'closed') AND NEW."status" IN ('held', 'approved', 'closed') AND NOT (OLD."held_on" IS NULL) AND NOT (trim(coalesce(OLD."participants", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (NEW."held_on" IS NULL OR trim(coalesce(NEW."participants", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
  OR (OLD."status" IN ('approved', 'closed') AND NEW."status" IN ('approved', 'closed') AND NOT (OLD."minutes" IS NULL) AND (NEW."minutes" IS NULL))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "review_decision_kept_needs" BEFORE UPDATE ON "review_decision"
WHEN (OLD."status" IN ('done', 'dropped') AND NEW."status" IN ('done', 'dropped') AND NOT (OLD."done_on" IS NULL) AND NOT (trim(coalesce(OLD."result", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (NEW."done_on" IS NULL OR trim(coalesce(NEW."result", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
  OR (OLD."status" IN ('done', 'dropped') AND NEW."status" IN ('done', 'dropped') AND NOT (OLD."done_on" IS NULL) AND NOT (trim(coalesce(OLD."result", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (NEW."done_on" IS NULL OR trim(coalesce(NEW."result", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
  OR (OLD."status" IN ('dropped') AND NEW."status" IN ('dropped') AND NOT (trim(coalesce(OLD."result", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (trim(coalesce(NEW."result", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
  OR (OLD."status" IN ('dropped') AND NEW."status" IN ('dropped') AND NOT (trim(coalesce(OLD."result", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (trim(coalesce(NEW."result", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "nonconformity_kept_needs" BEFORE UPDATE ON "nonconformity"
WHEN (OLD."status" IN ('contained', 'analysed', 'action', 'verification', 'closed') AND NEW."status" IN ('contained', 'analysed', 'action', 'verification', 'closed') AND NOT (trim(coalesce(OLD."correction", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND NOT (OLD."correction_on" IS NULL) AND NOT (trim(coalesce(OLD."consequences", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND NOT (trim(coalesce(OLD."consequences_handled", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (trim(coalesce(NEW."correction", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW."correction_on" IS NULL OR trim(coalesce(NEW."consequences", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."consequences_handled", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
  OR (OLD."status" IN ('analysed', 'action', 'verification', 'closed') AND NEW."status" IN ('analysed', 'action', 'verification', 'closed') AND NOT (OLD."reviewed_on" IS NULL) AND NOT (trim(coalesce(OLD."cause_method", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND NOT (trim(coalesce(OLD."root_cause", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND NOT (OLD."similar_checked_on" IS NULL) AND NOT (trim(coalesce(OLD."similar_result", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (NEW."reviewed_on" IS NULL OR trim(coalesce(NEW."cause_method", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR trim(coalesce(NEW."root_cause", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW."similar_checked_on" IS NULL OR trim(coalesce(NEW."similar_result", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
  OR (OLD."status" IN ('verification', 'closed') AND NEW."status" IN ('verification', 'closed') AND NOT (trim(coalesce(OLD."no_action_reason", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (trim(coalesce(NEW."no_action_reason", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
  OR (OLD."status" IN ('closed') AND NEW."status" IN ('closed') AND NOT (OLD."closed_on" IS NULL) AND NOT (OLD."closed_by" IS NULL) AND (NEW."closed_on" IS NULL OR NEW."closed_by" IS NULL))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "corrective_action_kept_needs" BEFORE UPDATE ON "corrective_action"
WHEN (OLD."status" IN ('risk_reviewed', 'approved', 'in_progress', 'implemented', 'effective', 'not_effective', 'cancelled') AND NEW."status" IN ('risk_reviewed', 'approved', 'in_progress', 'implemented', 'effective', 'not_effective', 'cancelled') AND NOT (trim(coalesce(OLD."risk_review", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND NOT (OLD."risk_reviewed_by" IS NULL) AND NOT (OLD."risk_reviewed_on" IS NULL) AND (trim(coalesce(NEW."risk_review", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' OR NEW."risk_reviewed_by" IS NULL OR NEW."risk_reviewed_on" IS NULL))
  OR (OLD."status" IN ('approved', 'in_progress', 'implemented', 'effective', 'not_effective', 'cancelled') AND NEW."status" IN ('approved', 'in_progress', 'implemented', 'effective', 'not_effective', 'cancelled') AND NOT (trim(coalesce(OLD."exception_reason", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (trim(coalesce(NEW."exception_reason", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
  OR (OLD."status" IN ('in_progress', 'implemented', 'effective', 'not_effective', 'cancelled') AND NEW."status" IN ('in_progress', 'implemented', 'effective', 'not_effective', 'cancelled') AND NOT (OLD."started_on" IS NULL) AND (NEW."started_on" IS NULL))
  OR (OLD."status" IN ('implemented', 'effective', 'not_effective', 'cancelled') AND NEW."status" IN ('implemented', 'effective', 'not_effective', 'cancelled') AND NOT (OLD."implemented_on" IS NULL) AND NOT (OLD."effect_due" IS NULL) AND (NEW."implemented_on" IS NULL OR NEW."effect_due" IS NULL))
  OR (OLD."status" IN ('effective', 'not_effective', 'cancelled') AND NEW."status" IN ('effective', 'not_effective', 'cancelled') AND NOT (OLD."effect_checked_on" IS NULL) AND NOT (OLD."effect_checked_by" IS NULL) AND NOT (OLD."effect_result" IS NULL) AND NOT (trim(coalesce(OLD."effect_evidence", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (NEW."effect_checked_on" IS NULL OR NEW."effect_checked_by" IS NULL OR NEW."effect_result" IS NULL OR trim(coalesce(NEW."effect_evidence", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
  OR (OLD."status" IN ('not_effective', 'cancelled') AND NEW."status" IN ('not_effective', 'cancelled') AND NOT (OLD."effect_checked_on" IS NULL) AND NOT (OLD."effect_checked_by" IS NULL) AND NOT (OLD."effect_result" IS NULL) AND NOT (trim(coalesce(OLD."effect_evidence", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (NEW."effect_checked_on" IS NULL OR NEW."effect_checked_by" IS NULL OR NEW."effect_result" IS NULL OR trim(coalesce(NEW."effect_evidence", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "improvement_kept_needs" BEFORE UPDATE ON "improvement"
WHEN (OLD."status" IN ('decided', 'in_progress', 'done', 'rejected') AND NEW."status" IN ('decided', 'in_progress', 'done', 'rejected') AND NOT (OLD."owner" IS NULL) AND NOT (OLD."decided_on" IS NULL) AND NOT (OLD."due_on" IS NULL) AND (NEW."owner" IS NULL OR NEW."decided_on" IS NULL OR NEW."due_on" IS NULL))
  OR (OLD."status" IN ('rejected') AND NEW."status" IN ('rejected') AND NOT (OLD."decided_on" IS NULL) AND (NEW."decided_on" IS NULL))
  OR (OLD."status" IN ('rejected') AND NEW."status" IN ('rejected') AND NOT (OLD."decided_on" IS NULL) AND (NEW."decided_on" IS NULL))
  OR (OLD."status" IN ('done', 'rejected') AND NEW."status" IN ('done', 'rejected') AND NOT (OLD."done_on" IS NULL) AND NOT (trim(coalesce(OLD."result", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (NEW."done_on" IS NULL OR trim(coalesce(NEW."result", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
  OR (OLD."status" IN ('rejected') AND NEW."status" IN ('rejected') AND NOT (OLD."decided_on" IS NULL) AND (NEW."decided_on" IS NULL))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "gap_assessment_kept_needs" BEFORE UPDATE ON "gap_assessment"
WHEN (OLD."status" IN ('finished', 'approved') AND NEW."status" IN ('finished', 'approved') AND NOT (OLD."finished_on" IS NULL) AND NOT (trim(coalesce(OLD."summary", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (NEW."finished_on" IS NULL OR trim(coalesce(NEW."summary", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "gap_answer_kept_needs" BEFORE UPDATE ON "gap_answer"
WHEN (OLD."status" IN ('not_applicable') AND NEW."status" IN ('not_applicable') AND NOT (trim(coalesce(OLD."justification", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '') AND (trim(coalesce(NEW."justification", ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
BEGIN SELECT RAISE(ABORT, 'A step asked for this, so it stays as it is as long as that step stands: it may be corrected, but not emptied.'); END;
CREATE TRIGGER "document_only_insert" BEFORE INSERT ON "document"
WHEN NEW.withdrawn IS NULL AND EXISTS (SELECT 1 FROM "document" WHERE id <> NEW.id AND withdrawn IS NULL AND "code" = NEW."code" AND coalesce("language" = NEW."language", 1))
BEGIN SELECT RAISE(ABORT, 'Another record says the same already, and there is only one. Change that one.'); END;
CREATE TRIGGER "document_only_update" BEFORE UPDATE ON "document"
WHEN (OLD.withdrawn IS NOT NEW.withdrawn OR NEW."code" IS NOT OLD."code" OR NEW."language" IS NOT OLD."language")
  AND NEW.withdrawn IS NULL AND EXISTS (SELECT 1 FROM "document" WHERE id <> NEW.id AND withdrawn IS NULL AND "code" = NEW."code" AND coalesce("language" = NEW."language", 1))
BEGIN SELECT RAISE(ABORT, 'Another record says the same already, and there is only one. Change that one.'); END;
CREATE TRIGGER "scope_only_insert" BEFORE INSERT ON "scope"
WHEN NEW.withdrawn IS NULL AND EXISTS (SELECT 1 FROM "scope" WHERE id <> NEW.id AND withdrawn IS NULL AND "version" = NEW."version")
BEGIN SELECT RAISE(ABORT, 'Another version has this number already, and each is given once. Give the next higher one.'); END;
CREATE TRIGGER "scope_only_update" BEFORE UPDATE ON "scope"
WHEN (OLD.withdrawn IS NOT NEW.withdrawn OR NEW."version" IS NOT OLD."version")
  AND NEW.withdrawn IS NULL AND EXISTS (SELECT 1 FROM "scope" WHERE id <> NEW.id AND withdrawn IS NULL AND "version" = NEW."version")
BEGIN SELECT RAISE(ABORT, 'Another version has this number already, and each is given once. Give the next higher one.'); END;
CREATE TRIGGER "policy_only_insert" BEFORE INSERT ON "policy"
WHEN NEW.withdrawn IS NULL AND EXISTS (SELECT 1 FROM "policy" WHERE id <> NEW.id AND withdrawn IS NULL AND "audience" = NEW."audience" AND coalesce("version" = NEW."version", 1))
BEGIN SELECT RAISE(ABORT, 'Another version has this number already, and each is given once. Give the next higher one.'); END;
CREATE TRIGGER "policy_only_update" BEFORE UPDATE ON "policy"
WHEN (OLD.withdrawn IS NOT NEW.withdrawn OR NEW."audience" IS NOT OLD."audience" OR NEW."version" IS NOT OLD."version")
  AND NEW.withdrawn IS NULL AND EXISTS (SELECT 1 FROM "policy" WHERE id <> NEW.id AND withdrawn IS NULL AND "audience" = NEW."audience" AND coalesce("version" = NEW."version", 1))
BEGIN SELECT RAISE(ABORT, 'Another version has this number already, and each is given once. Give the next higher one.'); END;
CREATE TRIGGER "risk_criteria_only_insert" BEFORE INSERT ON "risk_criteria"
WHEN NEW.withdrawn IS NULL AND EXISTS (SELECT 1 FROM "risk_criteria" WHERE id <> NEW.id AND withdrawn IS NULL AND "version" = NEW."version")
BEGIN SELECT RAISE(ABORT, 'Another version has this number already, and each is given once. Give the next higher one.'); END;
CREATE TRIGGER "risk_criteria_only_update" BEFORE UPDATE ON "risk_criteria"
WHEN (OLD.withdrawn IS NOT NEW.withdrawn OR NEW."version" IS NOT OLD."version")
  AND NEW.withdrawn IS NULL AND EXISTS (SELECT 1 FROM "risk_criteria" WHERE id <> NEW.id AND withdrawn IS NULL AND "version" = NEW."version")
BEGIN SELECT RAISE(ABORT, 'Another version has this number already, and each is given once. Give the next higher one.'); END;
CREATE TRIGGER "security_plan_only_insert" BEFORE INSERT ON "security_plan"
WHEN NEW.withdrawn IS NULL AND EXISTS (SELECT 1 FROM "security_plan" WHERE id <> NEW.id AND withdrawn IS NULL AND "code" = NEW."code" AND coalesce("version" = NEW."version", 1))
BEGIN SELECT RAISE(ABORT, 'Another version has this number already, and each is given once. Give the next higher one.'); END;
CREATE TRIGGER "security_plan_only_update" BEFORE UPDATE ON "security_plan"
WHEN (OLD.withdrawn IS NOT NEW.withdrawn OR NEW."code" IS NOT OLD."code" OR NEW."version" IS NOT OLD."version")
  AND NEW.withdrawn IS NULL AND EXISTS (SELECT 1 FROM "security_plan" WHERE id <> NEW.id AND withdrawn IS NULL AND "code" = NEW."code" AND coalesce("version" = NEW."version", 1))
BEGIN SELECT RAISE(ABORT, 'Another version has this number already, and each is given once. Give the next higher one.'); END;
CREATE TRIGGER "audit_programme_only_insert" BEFORE INSERT ON "audit_programme"
WHEN NEW.withdrawn IS NULL AND EXISTS (SELECT 1 FROM "audit_programme" WHERE id <> NEW.id AND withdrawn IS NULL AND "version" = NEW."version")
BEGIN SELECT RAISE(ABORT, 'Another version has this number already, and each is given once. Give the next higher one.'); END;
CREATE TRIGGER "audit_programme_only_update" BEFORE UPDATE ON "audit_programme"
WHEN (OLD.withdrawn IS NOT NEW.withdrawn OR NEW."version" IS NOT OLD."version")
  AND NEW.withdrawn IS NULL AND EXISTS (SELECT 1 FROM "audit_programme" WHERE id <> NEW.id AND withdrawn IS NULL AND "version" = NEW."version")
BEGIN SELECT RAISE(ABORT, 'Another version has this number already, and each is given once. Give the next higher one.'); END;
CREATE TRIGGER "document_version_only_insert" BEFORE INSERT ON "document_version"
WHEN NEW.withdrawn IS NULL AND EXISTS (SELECT 1 FROM "document_version" WHERE id <> NEW.id AND withdrawn IS NULL AND "document" = NEW."document" AND coalesce("version" = NEW."version", 1))
BEGIN SELECT RAISE(ABORT, 'Another version has this number already, and each is given once. Give the next higher one.'); END;
CREATE TRIGGER "document_version_only_update" BEFORE UPDATE ON "document_version"
WHEN (OLD.withdrawn IS NOT NEW.withdrawn OR NEW."document" IS NOT OLD."document" OR NEW."version" IS NOT OLD."version")
  AND NEW.withdrawn IS NULL AND EXISTS (SELECT 1 FROM "document_version" WHERE id <> NEW.id AND withdrawn IS NULL AND "document" = NEW."document" AND coalesce("version" = NEW."version", 1))
BEGIN SELECT RAISE(ABORT, 'Another version has this number already, and each is given once. Give the next higher one.'); END;
CREATE TRIGGER "management_review_only_insert" BEFORE INSERT ON "management_review"
WHEN NEW.withdrawn IS NULL AND EXISTS (SELECT 1 FROM "management_review" WHERE id <> NEW.id AND withdrawn IS NULL AND "minutes" = NEW."minutes")
BEGIN SELECT RAISE(ABORT, 'Another record says the same already, and there is only one. Change that one.'); END;
CREATE TRIGGER "management_review_only_update" BEFORE UPDATE ON "management_review"
WHEN (OLD.withdrawn IS NOT NEW.withdrawn OR NEW."minutes" IS NOT OLD."minutes")
  AND NEW.withdrawn IS NULL AND EXISTS (SELECT 1 FROM "management_review" WHERE id <> NEW.id AND withdrawn IS NULL AND "minutes" = NEW."minutes")
BEGIN SELECT RAISE(ABORT, 'Another record says the same already, and there is only one. Change that one.'); END;
CREATE TRIGGER "review_input_only_insert" BEFORE INSERT ON "review_input"
WHEN NEW.withdrawn IS NULL AND EXISTS (SELECT 1 FROM "review_input" WHERE id <> NEW.id AND withdrawn IS NULL AND "review" = NEW."review" AND coalesce("letter" = NEW."letter", 1))
BEGIN SELECT RAISE(ABORT, 'Another record says the same already, and there is only one. Change that one.'); END;
CREATE TRIGGER "review_input_only_update" BEFORE UPDATE ON "review_input"
WHEN (OLD.withdrawn IS NOT NEW.withdrawn OR NEW."review" IS NOT OLD."review" OR NEW."letter" IS NOT OLD."letter")
  AND NEW.withdrawn IS NULL AND EXISTS (SELECT 1 FROM "review_input" WHERE id <> NEW.id AND withdrawn IS NULL AND "review" = NEW."review" AND coalesce("letter" = NEW."letter", 1))
BEGIN SELECT RAISE(ABORT, 'Another record says the same already, and there is only one. Change that one.'); END;
CREATE TRIGGER "process_link_ends_insert" BEFORE INSERT ON "process_link"
WHEN NEW."from_process" = NEW."to_process"
BEGIN SELECT RAISE(ABORT, 'Both ends are the same. Choose two different ones.'); END;
CREATE TRIGGER "process_link_ends_update" BEFORE UPDATE ON "process_link"
WHEN NEW."from_process" = NEW."to_process"
BEGIN SELECT RAISE(ABORT, 'Both ends are the same. Choose two different ones.'); END;
CREATE TRIGGER "interdependency_ends_insert" BEFORE INSERT ON "interdependency"
WHEN NEW."supplier" = NEW."depends_on_supplier"
BEGIN SELECT RAISE(ABORT, 'Both ends are the same. Choose two different ones.'); END;
CREATE TRIGGER "interdependency_ends_update" BEFORE UPDATE ON "interdependency"
WHEN NEW."supplier" = NEW."depends_on_supplier"
BEGIN SELECT RAISE(ABORT, 'Both ends are the same. Choose two different ones.'); END;
CREATE TRIGGER "record_link_itself_insert" BEFORE INSERT ON "record_link"
WHEN NEW.from_id = NEW.to_id
BEGIN SELECT RAISE(ABORT, 'A record does not point to itself. Choose another one.'); END;
CREATE TRIGGER "record_link_itself_update" BEFORE UPDATE ON "record_link"
WHEN NEW.from_id = NEW.to_id
BEGIN SELECT RAISE(ABORT, 'A record does not point to itself. Choose another one.'); END;
CREATE TRIGGER "management_review_proof_insert" BEFORE INSERT ON "management_review"
WHEN NEW.status IN ('prepared', 'held', 'approved', 'closed') AND NOT coalesce(((SELECT count(DISTINCT letter) FROM review_input WHERE review = NEW.id AND withdrawn IS NULL AND trim(coalesce(prepared_text, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) <> '') = 15), 0)
BEGIN SELECT RAISE(ABORT, 'The review lacks an input. Write a comment for each of the fifteen inputs, “Nothing to report” where that is so.'); END;
CREATE TRIGGER "management_review_proof_update" BEFORE UPDATE ON "management_review"
WHEN NEW.status IN ('prepared', 'held', 'approved', 'closed') AND (OLD.status IS NULL OR OLD.status NOT IN ('prepared', 'held', 'approved', 'closed')) AND NOT coalesce(((SELECT count(DISTINCT letter) FROM review_input WHERE review = NEW.id AND withdrawn IS NULL AND trim(coalesce(prepared_text, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) <> '') = 15), 0)
BEGIN SELECT RAISE(ABORT, 'The review lacks an input. Write a comment for each of the fifteen inputs, “Nothing to report” where that is so.'); END;
CREATE TRIGGER "management_review_minutes_insert" BEFORE INSERT ON "management_review"
WHEN NEW.status IN ('approved', 'closed') AND NOT coalesce((EXISTS (SELECT 1 FROM loading) OR (EXISTS (SELECT 1 FROM organisation WHERE top_manager IS NEW.approved_by) OR EXISTS (SELECT 1 FROM person WHERE id IS NEW.approved_by AND is_top_management = 1))), 0)
BEGIN SELECT RAISE(ABORT, 'The minutes of a review are approved by top management. Let one of them act.'); END;
CREATE TRIGGER "management_review_minutes_update" BEFORE UPDATE ON "management_review"
WHEN NEW.status IN ('approved', 'closed') AND (OLD.status IS NULL OR OLD.status NOT IN ('approved', 'closed') OR NEW.approved_by IS NOT OLD.approved_by) AND NOT coalesce((EXISTS (SELECT 1 FROM loading) OR (EXISTS (SELECT 1 FROM organisation WHERE top_manager IS NEW.approved_by) OR EXISTS (SELECT 1 FROM person WHERE id IS NEW.approved_by AND is_top_management = 1))), 0)
BEGIN SELECT RAISE(ABORT, 'The minutes of a review are approved by top management. Let one of them act.'); END;
CREATE TRIGGER "management_review_decisions_insert" BEFORE INSERT ON "management_review"
WHEN NEW.status IN ('closed') AND NOT coalesce((NOT EXISTS (SELECT 1 FROM review_decision WHERE review = NEW.id AND withdrawn IS NULL AND status IN ('open', 'in_progress'))), 0)
BEGIN SELECT RAISE(ABORT, 'Decisions of this review are still open. Close the review when they are done or dropped.'); END;
CREATE TRIGGER "management_review_decisions_update" BEFORE UPDATE ON "management_review"
WHEN NEW.status IN ('closed') AND (OLD.status IS NULL OR OLD.status NOT IN ('closed')) AND NOT coalesce((NOT EXISTS (SELECT 1 FROM review_decision WHERE review = NEW.id AND withdrawn IS NULL AND status IN ('open', 'in_progress'))), 0)
BEGIN SELECT RAISE(ABORT, 'Decisions of this review are still open. Close the review when they are done or dropped.'); END;
CREATE TRIGGER "incident_proof_insert" BEFORE INSERT ON "incident"
WHEN NEW.status IN ('closed') AND NOT coalesce((NEW.closed_by IS NOT NULL AND NEW.closed_on IS NOT NULL AND NEW.investigator IS NOT NULL AND NEW.investigated_on IS NOT NULL
  AND trim(coalesce(NEW.investigation_method, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) <> '' AND trim(coalesce(NEW.causes, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) <> '' AND NEW.risks_reviewed_on IS NOT NULL
  AND (NEW.needs_nonconformity = 0 OR (NEW.needs_nonconformity = 1 AND NEW.nonconformity IS NOT NULL))
  AND NOT EXISTS (SELECT 1 FROM temporary_measure WHERE incident = NEW.id AND withdrawn IS NULL AND ended_on IS NULL)
  AND (coalesce(NEW.severity, 0) < 4 OR EXISTS (SELECT 1 FROM loading) OR (EXISTS (SELECT 1 FROM organisation WHERE top_manager IS NEW.closed_by) OR EXISTS (SELECT 1 FROM person WHERE id IS NEW.closed_by AND is_top_management = 1)))), 0)
BEGIN SELECT RAISE(ABORT, 'An event closes when it was investigated, its causes are known, the risks were looked at again, a nonconformity was opened where one is needed and the temporary measures are ended; from severity 4 on by top management.'); END;
CREATE TRIGGER "incident_proof_update" BEFORE UPDATE ON "incident"
WHEN NEW.status IN ('closed') AND (OLD.status IS NULL OR OLD.status NOT IN ('closed') OR NEW.closed_by IS NOT OLD.closed_by) AND NOT coalesce((NEW.closed_by IS NOT NULL AND NEW.closed_on IS NOT NULL AND NEW.investigator IS NOT NULL AND NEW.investigated_on IS NOT NULL
  AND trim(coalesce(NEW.investigation_method, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) <> '' AND trim(coalesce(NEW.causes, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) <> '' AND NEW.risks_reviewed_on IS NOT NULL
  AND (NEW.needs_nonconformity = 0 OR (NEW.needs_nonconformity = 1 AND NEW.nonconformity IS NOT NULL))
  AND NOT EXISTS (SELECT 1 FROM temporary_measure WHERE incident = NEW.id AND withdrawn IS NULL AND ended_on IS NULL)
  AND (coalesce(NEW.severity, 0) < 4 OR EXISTS (SELECT 1 FROM loading) OR (EXISTS (SELECT 1 FROM organisation WHERE top_manager IS NEW.closed_by) OR EXISTS (SELECT 1 FROM person WHERE id IS NEW.closed_by AND is_top_management = 1)))), 0)
BEGIN SELECT RAISE(ABORT, 'An event closes when it was investigated, its causes are known, the risks were looked at again, a nonconformity was opened where one is needed and the temporary measures are ended; from severity 4 on by top management.'); END;
CREATE TRIGGER "nonconformity_proof_insert" BEFORE INSERT ON "nonconformity"
WHEN NEW.status IN ('closed') AND NOT coalesce((NEW.closed_by IS NOT NULL AND NEW.closed_on IS NOT NULL AND NEW.system_change IN ('yes', 'no')
  AND NOT EXISTS (SELECT 1 FROM corrective_action WHERE nonconformity = NEW.id AND withdrawn IS NULL AND status IS NOT 'cancelled'
    AND (status IS NOT 'effective' OR owner IS NEW.closed_by))
  AND (NEW.action_needed = 'no' OR EXISTS (SELECT 1 FROM corrective_action WHERE nonconformity = NEW.id AND withdrawn IS NULL AND status = 'effective'))), 0)
BEGIN SELECT RAISE(ABORT, 'A nonconformity is closed when its actions have proven to work, by somebody who owns none of them. Check the effect of the actions first.'); END;
CREATE TRIGGER "nonconformity_proof_update" BEFORE UPDATE ON "nonconformity"
WHEN NEW.status IN ('closed') AND (OLD.status IS NULL OR OLD.status NOT IN ('closed') OR NEW.closed_by IS NOT OLD.closed_by) AND NOT coalesce((NEW.closed_by IS NOT NULL AND NEW.closed_on IS NOT NULL AND NEW.system_change IN ('yes', 'no')
  AND NOT EXISTS (SELECT 1 FROM corrective_action WHERE nonconformity = NEW.id AND withdrawn IS NULL AND status IS NOT 'cancelled'
    AND (status IS NOT 'effective' OR owner IS NEW.closed_by))
  AND (NEW.action_needed = 'no' OR EXISTS (SELECT 1 FROM corrective_action WHERE nonconformity = NEW.id AND withdrawn IS NULL AND status = 'effective'))), 0)
BEGIN SELECT RAISE(ABORT, 'A nonconformity is closed when its actions have proven to work, by somebody who owns none of them. Check the effect of the actions first.'); END;
CREATE TRIGGER "corrective_action_approval_insert" BEFORE INSERT ON "corrective_action"
WHEN NEW.status IN ('approved', 'in_progress', 'implemented', 'effective', 'not_effective') AND NOT coalesce((EXISTS (SELECT 1 FROM loading) OR (EXISTS (SELECT 1 FROM organisation WHERE top_manager IS NEW.approved_by) OR EXISTS (SELECT 1 FROM person WHERE id IS NEW.approved_by AND is_top_management = 1))
  OR NOT EXISTS (SELECT 1 FROM nonconformity WHERE id = NEW.nonconformity AND severity IN ('major', 'critical'))), 0)
BEGIN SELECT RAISE(ABORT, 'Actions on a major or critical nonconformity are approved by top management. Let one of them act.'); END;
CREATE TRIGGER "corrective_action_approval_update" BEFORE UPDATE ON "corrective_action"
WHEN NEW.status IN ('approved', 'in_progress', 'implemented', 'effective', 'not_effective') AND (OLD.status IS NULL OR OLD.status NOT IN ('approved', 'in_progress', 'implemented', 'effective', 'not_effective') OR NEW.approved_by IS NOT OLD.approved_by) AND NOT coalesce((EXISTS (SELECT 1 FROM loading) OR (EXISTS (SELECT 1 FROM organisation WHERE top_manager IS NEW.approved_by) OR EXISTS (SELECT 1 FROM person WHERE id IS NEW.approved_by AND is_top_management = 1))
  OR NOT EXISTS (SELECT 1 FROM nonconformity WHERE id = NEW.nonconformity AND severity IN ('major', 'critical'))), 0)
BEGIN SELECT RAISE(ABORT, 'Actions on a major or critical nonconformity are approved by top management. Let one of them act.'); END;
CREATE TRIGGER "corrective_action_proof_insert" BEFORE INSERT ON "corrective_action"
WHEN NEW.status IN ('effective') AND NOT coalesce((NEW.effect_checked_on IS NOT NULL AND NEW.effect_checked_by IS NOT NULL AND NEW.owner IS NOT NULL AND NEW.effect_checked_by IS NOT NEW.owner
  AND NEW.effect_result = 'effective' AND trim(coalesce(NEW.effect_evidence, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) <> ''), 0)
BEGIN SELECT RAISE(ABORT, 'An action is effective when another person than its owner has checked it and written down the proof.'); END;
CREATE TRIGGER "corrective_action_proof_update" BEFORE UPDATE ON "corrective_action"
WHEN NEW.status IN ('effective') AND (OLD.status IS NULL OR OLD.status NOT IN ('effective') OR NEW.effect_checked_by IS NOT OLD.effect_checked_by OR NEW.owner IS NOT OLD.owner) AND NOT coalesce((NEW.effect_checked_on IS NOT NULL AND NEW.effect_checked_by IS NOT NULL AND NEW.owner IS NOT NULL AND NEW.effect_checked_by IS NOT NEW.owner
  AND NEW.effect_result = 'effective' AND trim(coalesce(NEW.effect_evidence, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) <> ''), 0)
BEGIN SELECT RAISE(ABORT, 'An action is effective when another person than its owner has checked it and written down the proof.'); END;
CREATE TRIGGER "risk_proof_insert" BEFORE INSERT ON "risk"
WHEN NEW.status IN ('accepted') AND NOT coalesce((NEW.accepted_by IS NOT NULL AND NEW.accepted_on IS NOT NULL AND trim(coalesce(NEW.acceptance_reason, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) <> ''
  AND (EXISTS (SELECT 1 FROM loading) OR NOT EXISTS (SELECT 1 FROM risk_criteria WHERE status = 'superseded') OR EXISTS (SELECT 1 FROM risk_criteria WHERE status = 'approved' AND withdrawn IS NULL))
  AND (EXISTS (SELECT 1 FROM loading) OR NOT EXISTS (SELECT 1 FROM risk_band AS b JOIN risk_criteria AS c ON c.id = b.criteria WHERE c.status = 'approved' AND c.withdrawn IS NULL
    AND (NEW.current_score BETWEEN b.min_score AND b.max_score
      OR NEW.current_likelihood * NEW.current_impact BETWEEN b.min_score AND b.max_score) AND NOT CASE b.acceptance_by
      WHEN 'risk_owner' THEN NEW.accepted_by IS NEW.owner
      WHEN 'security_coordinator' THEN EXISTS (SELECT 1 FROM organisation WHERE security_coordinator IS NEW.accepted_by)
      ELSE (EXISTS (SELECT 1 FROM organisation WHERE top_manager IS NEW.accepted_by) OR EXISTS (SELECT 1 FROM person WHERE id IS NEW.accepted_by AND is_top_management = 1)) END))), 0)
BEGIN SELECT RAISE(ABORT, 'This risk is accepted by the wrong person, or without a day and a reason. The band of its score says who may accept it.'); END;
CREATE TRIGGER "risk_proof_update" BEFORE UPDATE ON "risk"
WHEN NEW.status IN ('accepted') AND (OLD.status IS NULL OR OLD.status NOT IN ('accepted') OR NEW.accepted_by IS NOT OLD.accepted_by OR NEW.accepted_on IS NOT OLD.accepted_on OR NEW.acceptance_reason IS NOT OLD.acceptance_reason
    OR (NEW.owner IS NOT OLD.owner AND OLD.accepted_by IS OLD.owner)
    OR coalesce(NEW.current_score > OLD.current_score, 0) OR coalesce(NEW.current_likelihood * NEW.current_impact > OLD.current_score, 0)) AND NOT coalesce((NEW.accepted_by IS NOT NULL AND NEW.accepted_on IS NOT NULL AND trim(coalesce(NEW.acceptance_reason, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) <> ''
  AND (EXISTS (SELECT 1 FROM loading) OR NOT EXISTS (SELECT 1 FROM risk_criteria WHERE status = 'superseded') OR EXISTS (SELECT 1 FROM risk_criteria WHERE status = 'approved' AND withdrawn IS NULL))
  AND (EXISTS (SELECT 1 FROM loading) OR NOT EXISTS (SELECT 1 FROM risk_band AS b JOIN risk_criteria AS c ON c.id = b.criteria WHERE c.status = 'approved' AND c.withdrawn IS NULL
    AND (NEW.current_score BETWEEN b.min_score AND b.max_score
      OR NEW.current_likelihood * NEW.current_impact BETWEEN b.min_score AND b.max_score) AND NOT CASE b.acceptance_by
      WHEN 'risk_owner' THEN NEW.accepted_by IS NEW.owner
      WHEN 'security_coordinator' THEN EXISTS (SELECT 1 FROM organisation WHERE security_coordinator IS NEW.accepted_by)
      ELSE (EXISTS (SELECT 1 FROM organisation WHERE top_manager IS NEW.accepted_by) OR EXISTS (SELECT 1 FROM person WHERE id IS NEW.accepted_by AND is_top_management = 1)) END))), 0)
BEGIN SELECT RAISE(ABORT, 'This risk is accepted by the wrong person, or without a day and a reason. The band of its score says who may accept it.'); END;
CREATE TRIGGER "risk_tolerance_insert" BEFORE INSERT ON "risk"
WHEN NEW.status IN ('accepted') AND NOT coalesce(((NEW.life_safety IS NOT 1 OR coalesce(NEW.current_likelihood, 0) <= 1)
  AND (EXISTS (SELECT 1 FROM loading) OR NOT EXISTS (SELECT 1 FROM risk_criteria WHERE status = 'approved' AND withdrawn IS NULL
    AND max(coalesce(NEW.current_score, 0), coalesce(NEW.current_likelihood * NEW.current_impact, 0)) > tolerance_score))), 0)
BEGIN SELECT RAISE(ABORT, 'This risk cannot be accepted: it is above what may stay even with a plan, or somebody could die. Treat it first, then score it again.'); END;
CREATE TRIGGER "risk_tolerance_update" BEFORE UPDATE ON "risk"
WHEN NEW.status IN ('accepted') AND (OLD.status IS NULL OR OLD.status NOT IN ('accepted') OR coalesce(NEW.current_score > OLD.current_score, 0) OR NEW.life_safety IS NOT OLD.life_safety
    OR coalesce(NEW.current_likelihood > OLD.current_likelihood, 0)
    OR coalesce(NEW.current_likelihood * NEW.current_impact > OLD.current_score, 0)) AND NOT coalesce(((NEW.life_safety IS NOT 1 OR coalesce(NEW.current_likelihood, 0) <= 1)
  AND (EXISTS (SELECT 1 FROM loading) OR NOT EXISTS (SELECT 1 FROM risk_criteria WHERE status = 'approved' AND withdrawn IS NULL
    AND max(coalesce(NEW.current_score, 0), coalesce(NEW.current_likelihood * NEW.current_impact, 0)) > tolerance_score))), 0)
BEGIN SELECT RAISE(ABORT, 'This risk cannot be accepted: it is above what may stay even with a plan, or somebody could die. Treat it first, then score it again.'); END;
CREATE TRIGGER "treatment_proof_insert" BEFORE INSERT ON "treatment"
WHEN NEW.status IN ('approved', 'in_progress', 'done', 'verified') AND NOT coalesce((EXISTS (SELECT 1 FROM loading) OR (EXISTS (SELECT 1 FROM organisation WHERE top_manager IS NEW.approved_by) OR EXISTS (SELECT 1 FROM person WHERE id IS NEW.approved_by AND is_top_management = 1))
  OR (EXISTS (SELECT 1 FROM risk WHERE id = NEW.risk AND owner IS NEW.approved_by)
    AND (NEW.cost IS NULL OR NOT EXISTS (SELECT 1 FROM organisation WHERE owner_budget < NEW.cost)))), 0)
BEGIN SELECT RAISE(ABORT, 'A treatment is approved by top management, or by the owner of the risk within their budget. Let one of them act.'); END;
CREATE TRIGGER "treatment_proof_update" BEFORE UPDATE ON "treatment"
WHEN NEW.status IN ('approved', 'in_progress', 'done', 'verified') AND (OLD.status IS NULL OR OLD.status NOT IN ('approved', 'in_progress', 'done', 'verified') OR NEW.approved_by IS NOT OLD.approved_by OR coalesce(NEW.cost > OLD.cost, NEW.cost IS NOT NULL AND OLD.cost IS NULL)) AND NOT coalesce((EXISTS (SELECT 1 FROM loading) OR (EXISTS (SELECT 1 FROM organisation WHERE top_manager IS NEW.approved_by) OR EXISTS (SELECT 1 FROM person WHERE id IS NEW.approved_by AND is_top_management = 1))
  OR (EXISTS (SELECT 1 FROM risk WHERE id = NEW.risk AND owner IS NEW.approved_by)
    AND (NEW.cost IS NULL OR NOT EXISTS (SELECT 1 FROM organisation WHERE owner_budget < NEW.cost)))), 0)
BEGIN SELECT RAISE(ABORT, 'A treatment is approved by top management, or by the owner of the risk within their budget. Let one of them act.'); END;
CREATE TRIGGER "treatment_effect_insert" BEFORE INSERT ON "treatment"
WHEN NEW.status IN ('verified') AND NOT coalesce((NEW.effect_checked_on IS NOT NULL AND NEW.effect_result = 'effective'), 0)
BEGIN SELECT RAISE(ABORT, 'A treatment is verified when its effect was checked and it works. Enter the day and the result of the check first.'); END;
CREATE TRIGGER "treatment_effect_update" BEFORE UPDATE ON "treatment"
WHEN NEW.status IN ('verified') AND (OLD.status IS NULL OR OLD.status NOT IN ('verified')) AND NOT coalesce((NEW.effect_checked_on IS NOT NULL AND NEW.effect_result = 'effective'), 0)
BEGIN SELECT RAISE(ABORT, 'A treatment is verified when its effect was checked and it works. Enter the day and the result of the check first.'); END;
CREATE TRIGGER "audit_finding_case_insert" BEFORE INSERT ON "audit_finding"
WHEN NEW.status IN ('action', 'verified', 'closed') AND NOT coalesce((coalesce(NEW.grade, '') NOT IN ('major', 'minor') OR NEW.nonconformity IS NOT NULL), 0)
BEGIN SELECT RAISE(ABORT, 'A major or minor finding has a nonconformity, which its fix belongs to. Start the action in Muniment, which opens one.'); END;
CREATE TRIGGER "audit_finding_case_update" BEFORE UPDATE ON "audit_finding"
WHEN NEW.status IN ('action', 'verified', 'closed') AND (OLD.status IS NULL OR OLD.status NOT IN ('action', 'verified', 'closed') OR NEW.nonconformity IS NOT OLD.nonconformity) AND NOT coalesce((coalesce(NEW.grade, '') NOT IN ('major', 'minor') OR NEW.nonconformity IS NOT NULL), 0)
BEGIN SELECT RAISE(ABORT, 'A major or minor finding has a nonconformity, which its fix belongs to. Start the action in Muniment, which opens one.'); END;
CREATE TRIGGER "audit_finding_done_insert" BEFORE INSERT ON "audit_finding"
WHEN NEW.status IN ('verified') AND NOT coalesce((NOT EXISTS (SELECT 1 FROM corrective_action WHERE nonconformity = NEW.nonconformity AND withdrawn IS NULL AND status IS NOT 'cancelled' AND implemented_on IS NULL)), 0)
BEGIN SELECT RAISE(ABORT, 'The fix of a finding is verified when its actions are done. Report them as done first.'); END;
CREATE TRIGGER "audit_finding_done_update" BEFORE UPDATE ON "audit_finding"
WHEN NEW.status IN ('verified') AND (OLD.status IS NULL OR OLD.status NOT IN ('verified')) AND NOT coalesce((NOT EXISTS (SELECT 1 FROM corrective_action WHERE nonconformity = NEW.nonconformity AND withdrawn IS NULL AND status IS NOT 'cancelled' AND implemented_on IS NULL)), 0)
BEGIN SELECT RAISE(ABORT, 'The fix of a finding is verified when its actions are done. Report them as done first.'); END;
CREATE TRIGGER "audit_finding_fixed_insert" BEFORE INSERT ON "audit_finding"
WHEN NEW.status IN ('closed') AND NOT coalesce((coalesce(NEW.grade, '') NOT IN ('major', 'minor') OR (NEW.verified_on IS NOT NULL AND NEW.verification_result IS NOT 'not_effective')), 0)
BEGIN SELECT RAISE(ABORT, 'A major or minor finding is closed when its fix was verified. Verify the fix first.'); END;
CREATE TRIGGER "audit_finding_fixed_update" BEFORE UPDATE ON "audit_finding"
WHEN NEW.status IN ('closed') AND (OLD.status IS NULL OR OLD.status NOT IN ('closed')) AND NOT coalesce((coalesce(NEW.grade, '') NOT IN ('major', 'minor') OR (NEW.verified_on IS NOT NULL AND NEW.verification_result IS NOT 'not_effective')), 0)
BEGIN SELECT RAISE(ABORT, 'A major or minor finding is closed when its fix was verified. Verify the fix first.'); END;
CREATE TRIGGER "audit_proof_insert" BEFORE INSERT ON "audit"
WHEN NEW.status IN ('closed') AND NOT coalesce((NOT EXISTS (SELECT 1 FROM audit_finding WHERE audit = NEW.id AND withdrawn IS NULL AND grade IN ('major', 'minor') AND status NOT IN ('verified', 'closed'))), 0)
BEGIN SELECT RAISE(ABORT, 'An audit closes when its findings are verified. Verify the fixes first.'); END;
CREATE TRIGGER "audit_proof_update" BEFORE UPDATE ON "audit"
WHEN NEW.status IN ('closed') AND (OLD.status IS NULL OR OLD.status NOT IN ('closed')) AND NOT coalesce((NOT EXISTS (SELECT 1 FROM audit_finding WHERE audit = NEW.id AND withdrawn IS NULL AND grade IN ('major', 'minor') AND status NOT IN ('verified', 'closed'))), 0)
BEGIN SELECT RAISE(ABORT, 'An audit closes when its findings are verified. Verify the fixes first.'); END;
CREATE TRIGGER "change_proof_insert" BEFORE INSERT ON "change"
WHEN NEW.status IN ('closed') AND NOT coalesce((NEW.planned = 0 OR NEW.risk_checked_on IS NOT NULL), 0)
BEGIN SELECT RAISE(ABORT, 'A planned change is not closed without a risk look. Enter the result of the look and its day first.'); END;
CREATE TRIGGER "change_proof_update" BEFORE UPDATE ON "change"
WHEN NEW.status IN ('closed') AND (OLD.status IS NULL OR OLD.status NOT IN ('closed')) AND NOT coalesce((NEW.planned = 0 OR NEW.risk_checked_on IS NOT NULL), 0)
BEGIN SELECT RAISE(ABORT, 'A planned change is not closed without a risk look. Enter the result of the look and its day first.'); END;
CREATE TRIGGER "objective_proof_insert" BEFORE INSERT ON "objective"
WHEN NEW.status IN ('approved', 'active', 'achieved', 'missed') AND NOT coalesce((EXISTS (SELECT 1 FROM loading) OR (EXISTS (SELECT 1 FROM organisation WHERE top_manager IS NEW.approved_by) OR EXISTS (SELECT 1 FROM person WHERE id IS NEW.approved_by AND is_top_management = 1))), 0)
BEGIN SELECT RAISE(ABORT, 'Objectives are approved by top management. Let one of them act.'); END;
CREATE TRIGGER "objective_proof_update" BEFORE UPDATE ON "objective"
WHEN NEW.status IN ('approved', 'active', 'achieved', 'missed') AND (OLD.status IS NULL OR OLD.status NOT IN ('approved', 'active', 'achieved', 'missed') OR NEW.approved_by IS NOT OLD.approved_by) AND NOT coalesce((EXISTS (SELECT 1 FROM loading) OR (EXISTS (SELECT 1 FROM organisation WHERE top_manager IS NEW.approved_by) OR EXISTS (SELECT 1 FROM person WHERE id IS NEW.approved_by AND is_top_management = 1))), 0)
BEGIN SELECT RAISE(ABORT, 'Objectives are approved by top management. Let one of them act.'); END;
CREATE TRIGGER "exercise_proof_insert" BEFORE INSERT ON "exercise"
WHEN NEW.status IN ('evaluated', 'closed') AND NOT coalesce((EXISTS (SELECT 1 FROM loading) OR EXISTS (SELECT 1 FROM after_action_review WHERE exercise = NEW.id AND withdrawn IS NULL)), 0)
BEGIN SELECT RAISE(ABORT, 'An exercise is evaluated in an after-action review. Add the review first.'); END;
CREATE TRIGGER "exercise_proof_update" BEFORE UPDATE ON "exercise"
WHEN NEW.status IN ('evaluated', 'closed') AND (OLD.status IS NULL OR OLD.status NOT IN ('evaluated', 'closed')) AND NOT coalesce((EXISTS (SELECT 1 FROM loading) OR EXISTS (SELECT 1 FROM after_action_review WHERE exercise = NEW.id AND withdrawn IS NULL)), 0)
BEGIN SELECT RAISE(ABORT, 'An exercise is evaluated in an after-action review. Add the review first.'); END;
CREATE TRIGGER "exercise_review_insert" BEFORE INSERT ON "exercise"
WHEN NEW.status IN ('closed') AND NOT coalesce((EXISTS (SELECT 1 FROM loading) OR EXISTS (SELECT 1 FROM after_action_review WHERE exercise = NEW.id AND withdrawn IS NULL AND status = 'approved')), 0)
BEGIN SELECT RAISE(ABORT, 'An exercise closes when its after-action review is approved. Let top management approve the review first.'); END;
CREATE TRIGGER "exercise_review_update" BEFORE UPDATE ON "exercise"
WHEN NEW.status IN ('closed') AND (OLD.status IS NULL OR OLD.status NOT IN ('closed')) AND NOT coalesce((EXISTS (SELECT 1 FROM loading) OR EXISTS (SELECT 1 FROM after_action_review WHERE exercise = NEW.id AND withdrawn IS NULL AND status = 'approved')), 0)
BEGIN SELECT RAISE(ABORT, 'An exercise closes when its after-action review is approved. Let top management approve the review first.'); END;
CREATE TRIGGER "supplier_proof_insert" BEFORE INSERT ON "supplier"
WHEN NEW.status IN ('approved', 'conditional') AND NOT coalesce((EXISTS (SELECT 1 FROM loading) OR (NEW.assessment_status IS NOT 'failed' AND (coalesce((SELECT a.step IN ('approve', 'approve_conditions') FROM approval_step AS a WHERE a.record = NEW.id ORDER BY a.rowid DESC LIMIT 1), 0)
    OR (NEW.last_assessed_on IS NOT NULL AND (NEW.criticality IS NOT 'high' OR coalesce(NEW.assessment_status, 'not_assessed') <> 'not_assessed'))))), 0)
BEGIN SELECT RAISE(ABORT, 'A supplier is approved after an assessment that it did not fail. Assess the supplier first.'); END;
CREATE TRIGGER "supplier_proof_update" BEFORE UPDATE ON "supplier"
WHEN NEW.status IN ('approved', 'conditional') AND (OLD.status IS NULL OR OLD.status NOT IN ('approved', 'conditional')) AND NOT coalesce((EXISTS (SELECT 1 FROM loading) OR (NEW.assessment_status IS NOT 'failed' AND (coalesce((SELECT a.step IN ('approve', 'approve_conditions') FROM approval_step AS a WHERE a.record = NEW.id ORDER BY a.rowid DESC LIMIT 1), 0)
    OR (NEW.last_assessed_on IS NOT NULL AND (NEW.criticality IS NOT 'high' OR coalesce(NEW.assessment_status, 'not_assessed') <> 'not_assessed'))))), 0)
BEGIN SELECT RAISE(ABORT, 'A supplier is approved after an assessment that it did not fail. Assess the supplier first.'); END;
CREATE TRIGGER "audit_finding_proof_insert" BEFORE INSERT ON "audit_finding"
WHEN NEW.status IN ('verified', 'closed') AND NOT coalesce((NEW.verified_by IS NULL OR NEW.verified_by IS NOT NEW.auditee), 0)
BEGIN SELECT RAISE(ABORT, 'The person who was audited cannot verify the fix. Let an auditor do it who had no part in it.'); END;
CREATE TRIGGER "audit_finding_proof_update" BEFORE UPDATE ON "audit_finding"
WHEN NEW.status IN ('verified', 'closed') AND (OLD.status IS NULL OR OLD.status NOT IN ('verified', 'closed') OR NEW.verified_by IS NOT OLD.verified_by OR NEW.auditee IS NOT OLD.auditee) AND NOT coalesce((NEW.verified_by IS NULL OR NEW.verified_by IS NOT NEW.auditee), 0)
BEGIN SELECT RAISE(ABORT, 'The person who was audited cannot verify the fix. Let an auditor do it who had no part in it.'); END;
CREATE TRIGGER "audit_member_proof_insert" BEFORE INSERT ON "audit_member"
WHEN NOT EXISTS (SELECT 1 FROM loading) AND NEW.part IN ('lead', 'auditor') AND NEW.person IS NOT NULL AND trim(coalesce(NEW.conflict_solution, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' AND EXISTS (
  SELECT 1 FROM record_link AS l WHERE l.from_type = 'audit' AND l.from_id = NEW.audit AND (
    EXISTS (SELECT 1 FROM business_process WHERE id = l.to_id AND owner = NEW.person)
    OR EXISTS (SELECT 1 FROM site WHERE id = l.to_id AND site_owner = NEW.person)))
BEGIN SELECT RAISE(ABORT, 'An auditor does not audit their own work. Write down how this is solved, or choose somebody else.'); END;
CREATE TRIGGER "audit_member_proof_update" BEFORE UPDATE ON "audit_member"
WHEN (NEW.person IS NOT OLD.person OR NEW.audit IS NOT OLD.audit OR NEW.part IS NOT OLD.part OR NEW.conflict_solution IS NOT OLD.conflict_solution
    OR (OLD.withdrawn IS NOT NULL AND NEW.withdrawn IS NULL))
  AND NOT EXISTS (SELECT 1 FROM loading) AND NEW.part IN ('lead', 'auditor') AND NEW.person IS NOT NULL AND trim(coalesce(NEW.conflict_solution, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' AND EXISTS (
  SELECT 1 FROM record_link AS l WHERE l.from_type = 'audit' AND l.from_id = NEW.audit AND (
    EXISTS (SELECT 1 FROM business_process WHERE id = l.to_id AND owner = NEW.person)
    OR EXISTS (SELECT 1 FROM site WHERE id = l.to_id AND site_owner = NEW.person)))
BEGIN SELECT RAISE(ABORT, 'An auditor does not audit their own work. Write down how this is solved, or choose somebody else.'); END;
CREATE TRIGGER "equipment_under_change" BEFORE UPDATE OF stage ON "equipment"
WHEN NOT EXISTS (SELECT 1 FROM loading) AND NEW.stage IN ('refurbishment', 'modification') AND OLD.stage IS NOT NEW.stage AND NOT EXISTS (SELECT 1 FROM change AS c JOIN record_link AS l ON l.from_id = c.id WHERE l.to_id = NEW.id AND l.role = 'touches'
    AND c.withdrawn IS NULL AND c.status IN ('approved', 'in_progress') AND c.kind IN ('equipment_technology'))
BEGIN SELECT RAISE(ABORT, 'Equipment is modified or refurbished under an approved change that names it. Propose the change, look at its risks and let it be approved.'); END;
CREATE TRIGGER "control_under_change" BEFORE UPDATE OF status ON "control"
WHEN NOT EXISTS (SELECT 1 FROM loading) AND NEW.status IS 'retired' AND OLD.status NOT IN ('retired', 'planned')
  AND NOT EXISTS (SELECT 1 FROM change AS c JOIN record_link AS l ON l.from_id = c.id WHERE l.to_id = NEW.id AND l.role = 'touches'
    AND c.withdrawn IS NULL AND c.status IN ('approved', 'in_progress') AND c.kind IN ('process_procedure', 'equipment_technology', 'contractor_supplier_person', 'system_other'))
BEGIN SELECT RAISE(ABORT, 'A control is retired after an approved change that names it. Propose the change, look at its risks and let it be approved.'); END;
CREATE TRIGGER "screening_person" BEFORE UPDATE OF person ON "screening"
WHEN OLD.person IS NOT NULL AND NEW.person IS NOT OLD.person
BEGIN SELECT RAISE(ABORT, 'A clearance belongs to the person who was checked. Add one for the other person.'); END;
CREATE TRIGGER "risk_score_insert" BEFORE INSERT ON "risk"
WHEN NEW.inherent_score IS NOT NEW.inherent_likelihood * NEW.inherent_impact OR NEW.current_score IS NOT NEW.current_likelihood * NEW.current_impact OR NEW.target_score IS NOT NEW.target_likelihood * NEW.target_impact
BEGIN SELECT RAISE(ABORT, 'The score of a risk is its likelihood times its impact, and nothing else. Change these two in Muniment, which works it out.'); END;
CREATE TRIGGER "risk_score_update" BEFORE UPDATE OF inherent_score, inherent_likelihood, inherent_impact, current_score, current_likelihood, current_impact, target_score, target_likelihood, target_impact ON "risk"
WHEN NEW.inherent_score IS NOT NEW.inherent_likelihood * NEW.inherent_impact OR NEW.current_score IS NOT NEW.current_likelihood * NEW.current_impact OR NEW.target_score IS NOT NEW.target_likelihood * NEW.target_impact
BEGIN SELECT RAISE(ABORT, 'The score of a risk is its likelihood times its impact, and nothing else. Change these two in Muniment, which works it out.'); END;
CREATE TRIGGER "risk_control_insert" BEFORE INSERT ON "risk"
WHEN NOT EXISTS (SELECT 1 FROM loading) AND coalesce(NEW.current_score < NEW.inherent_score OR NEW.current_likelihood * NEW.current_impact < NEW.inherent_likelihood * NEW.inherent_impact, 0)
  AND NOT EXISTS (SELECT 1 FROM record_link AS l JOIN control AS c ON c.id = l.to_id WHERE l.from_type = 'risk' AND l.from_id = NEW.id
    AND c.withdrawn IS NULL AND c.status IN ('in_use', 'weak'))
BEGIN SELECT RAISE(ABORT, 'Today’s score is lower than the score without controls, but no control in use is linked. Link the controls that make the difference first.'); END;
CREATE TRIGGER "risk_control_update" BEFORE UPDATE ON "risk"
WHEN NOT EXISTS (SELECT 1 FROM loading) AND coalesce(NEW.current_score < NEW.inherent_score OR NEW.current_likelihood * NEW.current_impact < NEW.inherent_likelihood * NEW.inherent_impact, 0) AND (NEW.current_score IS NOT OLD.current_score OR NEW.inherent_score IS NOT OLD.inherent_score OR NEW.current_likelihood IS NOT OLD.current_likelihood
    OR NEW.current_impact IS NOT OLD.current_impact OR NEW.inherent_likelihood IS NOT OLD.inherent_likelihood OR NEW.inherent_impact IS NOT OLD.inherent_impact)
  AND NOT EXISTS (SELECT 1 FROM record_link AS l JOIN control AS c ON c.id = l.to_id WHERE l.from_type = 'risk' AND l.from_id = NEW.id
    AND c.withdrawn IS NULL AND c.status IN ('in_use', 'weak'))
BEGIN SELECT RAISE(ABORT, 'Today’s score is lower than the score without controls, but no control in use is linked. Link the controls that make the difference first.'); END;
CREATE TRIGGER "corrective_action_risk_look" BEFORE UPDATE OF status ON "corrective_action"
WHEN NEW.status IS 'in_progress' AND OLD.status IS NOT NEW.status AND NEW.risk_reviewed_on IS NULL AND NEW.life_safety_exception IS NOT 1
BEGIN SELECT RAISE(ABORT, 'It cannot start before its risks were looked at. Enter the result of the look and its day first.'); END;
CREATE TRIGGER "change_risk_look" BEFORE UPDATE OF status ON "change"
WHEN NEW.status IS 'in_progress' AND OLD.status IS NOT NEW.status AND NEW.risk_checked_on IS NULL AND NEW.planned IS NOT 0
BEGIN SELECT RAISE(ABORT, 'It cannot start before its risks were looked at. Enter the result of the look and its day first.'); END;
CREATE TRIGGER "change_made_first" BEFORE UPDATE OF status, implemented_on ON "change"
WHEN NEW.planned IS 1 AND NEW.status IS 'implemented' AND OLD.status IN ('in_progress', 'implemented')
  AND coalesce(max(NEW.approved_on, NEW.risk_checked_on) > NEW.implemented_on, NEW.approved_on > NEW.implemented_on, NEW.risk_checked_on > NEW.implemented_on, 0)
BEGIN SELECT RAISE(ABORT, 'A planned change is looked at for its risks and approved before it is made. Enter the day on which it was really made.'); END;
CREATE TRIGGER "incident_responded" BEFORE UPDATE OF formal_response ON "incident"
WHEN OLD.formal_response = 1 AND NEW.formal_response IS NOT 1 AND (OLD.status IN ('active', 'stabilised', 'recovery') OR OLD.stood_down_on IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'The response to this event has been led, and stays in the file as it was.'); END;
CREATE TRIGGER "document_kept_shorter" BEFORE UPDATE OF retention_years ON "document"
WHEN OLD.status IS NOT 'draft' AND coalesce(NEW.retention_years, 0) < OLD.retention_years
  AND (NEW.retention_basis IS OLD.retention_basis OR trim(coalesce(NEW.retention_basis, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '')
BEGIN SELECT RAISE(ABORT, 'The document is to be kept for a shorter time than before. Write the reason anew as well.'); END;
CREATE TRIGGER "audit_member_conflict_insert" BEFORE INSERT ON "audit_member"
WHEN NOT EXISTS (SELECT 1 FROM loading) AND NEW.own_work_conflict = 1 AND NEW.part IN ('lead', 'auditor') AND trim(coalesce(NEW.conflict_solution, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''
  AND EXISTS (SELECT 1 FROM audit WHERE id = NEW.audit AND status = 'in_progress')
BEGIN SELECT RAISE(ABORT, 'An auditor does not audit their own work. Write down how this is solved, or choose somebody else.'); END;
CREATE TRIGGER "audit_member_conflict_update" BEFORE UPDATE OF own_work_conflict, conflict_solution, part, audit ON "audit_member"
WHEN NOT EXISTS (SELECT 1 FROM loading) AND NEW.own_work_conflict = 1 AND NEW.part IN ('lead', 'auditor') AND trim(coalesce(NEW.conflict_solution, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''
  AND EXISTS (SELECT 1 FROM audit WHERE id = NEW.audit AND status = 'in_progress')
BEGIN SELECT RAISE(ABORT, 'An auditor does not audit their own work. Write down how this is solved, or choose somebody else.'); END;
CREATE TRIGGER "audit_own_work" BEFORE UPDATE OF status, lead_auditor ON "audit"
WHEN NOT EXISTS (SELECT 1 FROM loading) AND NEW.status IN ('prepared', 'in_progress', 'reported') AND (OLD.status IS NOT NEW.status OR OLD.lead_auditor IS NOT NEW.lead_auditor)
  AND (EXISTS (SELECT 1 FROM audit_member AS m WHERE m.audit = NEW.id AND m.withdrawn IS NULL AND m.part IN ('lead', 'auditor')
    AND trim(coalesce(m.conflict_solution, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' AND (m.own_work_conflict = 1 OR EXISTS (SELECT 1 FROM record_link AS l WHERE l.from_type = 'audit' AND l.from_id = NEW.id AND (
    EXISTS (SELECT 1 FROM business_process WHERE id = l.to_id AND owner = m.person)
    OR EXISTS (SELECT 1 FROM site WHERE id = l.to_id AND site_owner = m.person))))) OR (EXISTS (SELECT 1 FROM record_link AS l WHERE l.from_type = 'audit' AND l.from_id = NEW.id AND (
    EXISTS (SELECT 1 FROM business_process WHERE id = l.to_id AND owner = NEW.lead_auditor)
    OR EXISTS (SELECT 1 FROM site WHERE id = l.to_id AND site_owner = NEW.lead_auditor))) AND NOT EXISTS (SELECT 1 FROM audit_member WHERE audit = NEW.id AND person = NEW.lead_auditor
    AND withdrawn IS NULL AND trim(coalesce(conflict_solution, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) <> '')))
BEGIN SELECT RAISE(ABORT, 'An auditor does not audit their own work. Write down how this is solved, or choose somebody else.'); END;
CREATE TRIGGER "business_process_audited" BEFORE UPDATE OF owner ON "business_process"
WHEN NOT EXISTS (SELECT 1 FROM loading) AND OLD.owner IS NOT NEW.owner AND EXISTS (SELECT 1 FROM audit AS a JOIN record_link AS l ON l.from_type = 'audit' AND l.from_id = a.id AND l.to_id = NEW.id
    WHERE a.withdrawn IS NULL AND a.status IN ('prepared', 'in_progress')
      AND (a.lead_auditor = NEW.owner OR EXISTS (SELECT 1 FROM audit_member WHERE audit = a.id AND person = NEW.owner AND withdrawn IS NULL AND part IN ('lead', 'auditor')))
      AND NOT EXISTS (SELECT 1 FROM audit_member WHERE audit = a.id AND person = NEW.owner AND withdrawn IS NULL AND trim(coalesce(conflict_solution, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) <> ''))
BEGIN SELECT RAISE(ABORT, 'An auditor does not audit their own work. Write down how this is solved, or choose somebody else.'); END;
CREATE TRIGGER "site_audited" BEFORE UPDATE OF site_owner ON "site"
WHEN NOT EXISTS (SELECT 1 FROM loading) AND OLD.site_owner IS NOT NEW.site_owner AND EXISTS (SELECT 1 FROM audit AS a JOIN record_link AS l ON l.from_type = 'audit' AND l.from_id = a.id AND l.to_id = NEW.id
    WHERE a.withdrawn IS NULL AND a.status IN ('prepared', 'in_progress')
      AND (a.lead_auditor = NEW.site_owner OR EXISTS (SELECT 1 FROM audit_member WHERE audit = a.id AND person = NEW.site_owner AND withdrawn IS NULL AND part IN ('lead', 'auditor')))
      AND NOT EXISTS (SELECT 1 FROM audit_member WHERE audit = a.id AND person = NEW.site_owner AND withdrawn IS NULL AND trim(coalesce(conflict_solution, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) <> ''))
BEGIN SELECT RAISE(ABORT, 'An auditor does not audit their own work. Write down how this is solved, or choose somebody else.'); END;
CREATE TRIGGER "audit_own_lead" BEFORE UPDATE OF lead_auditor ON "audit"
WHEN NOT EXISTS (SELECT 1 FROM loading) AND NEW.status IS 'planned' AND OLD.lead_auditor IS NOT NEW.lead_auditor AND (EXISTS (SELECT 1 FROM record_link AS l WHERE l.from_type = 'audit' AND l.from_id = NEW.id AND (
    EXISTS (SELECT 1 FROM business_process WHERE id = l.to_id AND owner = NEW.lead_auditor)
    OR EXISTS (SELECT 1 FROM site WHERE id = l.to_id AND site_owner = NEW.lead_auditor))) AND NOT EXISTS (SELECT 1 FROM audit_member WHERE audit = NEW.id AND person = NEW.lead_auditor
    AND withdrawn IS NULL AND trim(coalesce(conflict_solution, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) <> ''))
BEGIN SELECT RAISE(ABORT, 'An auditor does not audit their own work. Write down how this is solved, or choose somebody else.'); END;
CREATE TRIGGER "audit_own_lead_insert" BEFORE INSERT ON "audit"
WHEN NOT EXISTS (SELECT 1 FROM loading) AND NOT EXISTS (SELECT 1 FROM at_work) AND (EXISTS (SELECT 1 FROM record_link AS l WHERE l.from_type = 'audit' AND l.from_id = NEW.id AND (
    EXISTS (SELECT 1 FROM business_process WHERE id = l.to_id AND owner = NEW.lead_auditor)
    OR EXISTS (SELECT 1 FROM site WHERE id = l.to_id AND site_owner = NEW.lead_auditor))) AND NOT EXISTS (SELECT 1 FROM audit_member WHERE audit = NEW.id AND person = NEW.lead_auditor
    AND withdrawn IS NULL AND trim(coalesce(conflict_solution, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) <> ''))
BEGIN SELECT RAISE(ABORT, 'An auditor does not audit their own work. Write down how this is solved, or choose somebody else.'); END;
CREATE TRIGGER "audit_own_work_back" BEFORE UPDATE OF withdrawn ON "audit"
WHEN NOT EXISTS (SELECT 1 FROM loading) AND OLD.withdrawn IS NOT NULL AND NEW.withdrawn IS NULL AND NEW.status IN ('prepared', 'in_progress')
  AND (EXISTS (SELECT 1 FROM audit_member AS m WHERE m.audit = NEW.id AND m.withdrawn IS NULL AND m.part IN ('lead', 'auditor')
    AND trim(coalesce(m.conflict_solution, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' AND (m.own_work_conflict = 1 OR EXISTS (SELECT 1 FROM record_link AS l WHERE l.from_type = 'audit' AND l.from_id = NEW.id AND (
    EXISTS (SELECT 1 FROM business_process WHERE id = l.to_id AND owner = m.person)
    OR EXISTS (SELECT 1 FROM site WHERE id = l.to_id AND site_owner = m.person))))) OR (EXISTS (SELECT 1 FROM record_link AS l WHERE l.from_type = 'audit' AND l.from_id = NEW.id AND (
    EXISTS (SELECT 1 FROM business_process WHERE id = l.to_id AND owner = NEW.lead_auditor)
    OR EXISTS (SELECT 1 FROM site WHERE id = l.to_id AND site_owner = NEW.lead_auditor))) AND NOT EXISTS (SELECT 1 FROM audit_member WHERE audit = NEW.id AND person = NEW.lead_auditor
    AND withdrawn IS NULL AND trim(coalesce(conflict_solution, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) <> '')))
BEGIN SELECT RAISE(ABORT, 'An auditor does not audit their own work. Write down how this is solved, or choose somebody else.'); END;
CREATE TRIGGER "nonconformity_closed_as_found" BEFORE UPDATE OF status ON "nonconformity"
WHEN OLD.status IS 'verification' AND NEW.status IS 'closed'
  AND (NEW.action_needed IS NOT OLD.action_needed OR NEW.no_action_reason IS NOT OLD.no_action_reason OR NEW.root_cause IS NOT OLD.root_cause)
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "change_closed_as_approved" BEFORE UPDATE OF status ON "change"
WHEN OLD.status IS 'implemented' AND NEW.status IS 'closed' AND OLD.approved_by IS NOT NULL
  AND (NEW.title IS NOT OLD.title OR NEW.purpose IS NOT OLD.purpose OR NEW.consequences IS NOT OLD.consequences
    OR NEW.approved_by IS NOT OLD.approved_by OR NEW.approved_on IS NOT OLD.approved_on)
BEGIN SELECT RAISE(ABORT, 'What is closed, approved or reported stays as it is. Take the step back in Muniment before you change it.'); END;
CREATE TRIGGER "management_review_reopened" BEFORE UPDATE OF status ON "management_review"
WHEN OLD.status IN ('approved', 'closed') AND NEW.status NOT IN ('approved', 'closed')
BEGIN SELECT RAISE(ABORT, 'The minutes of this review are approved and stay so. Look at it again in the next review.'); END;
CREATE TRIGGER "record_link_audit_own_work" BEFORE INSERT ON "record_link"
WHEN NOT EXISTS (SELECT 1 FROM loading) AND NEW.from_type = 'audit' AND EXISTS (SELECT 1 FROM audit AS a WHERE a.id = NEW.from_id AND a.status IN ('prepared', 'in_progress') AND (
    ((EXISTS (SELECT 1 FROM business_process WHERE id = NEW.to_id AND owner = a.lead_auditor) OR EXISTS (SELECT 1 FROM site WHERE id = NEW.to_id AND site_owner = a.lead_auditor)) AND NOT EXISTS (SELECT 1 FROM audit_member WHERE audit = a.id AND person = a.lead_auditor
      AND withdrawn IS NULL AND trim(coalesce(conflict_solution, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) <> ''))
    OR EXISTS (SELECT 1 FROM audit_member AS m WHERE m.audit = a.id AND m.withdrawn IS NULL AND m.part IN ('lead', 'auditor')
      AND trim(coalesce(m.conflict_solution, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' AND (EXISTS (SELECT 1 FROM business_process WHERE id = NEW.to_id AND owner = m.person) OR EXISTS (SELECT 1 FROM site WHERE id = NEW.to_id AND site_owner = m.person)))))
BEGIN SELECT RAISE(ABORT, 'An auditor does not audit their own work. Write down how this is solved, or choose somebody else.'); END;
CREATE TRIGGER "record_link_audit_own_work_update" BEFORE UPDATE ON "record_link"
WHEN NOT EXISTS (SELECT 1 FROM loading) AND NEW.from_type = 'audit' AND EXISTS (SELECT 1 FROM audit AS a WHERE a.id = NEW.from_id AND a.status IN ('prepared', 'in_progress') AND (
    ((EXISTS (SELECT 1 FROM business_process WHERE id = NEW.to_id AND owner = a.lead_auditor) OR EXISTS (SELECT 1 FROM site WHERE id = NEW.to_id AND site_owner = a.lead_auditor)) AND NOT EXISTS (SELECT 1 FROM audit_member WHERE audit = a.id AND person = a.lead_auditor
      AND withdrawn IS NULL AND trim(coalesce(conflict_solution, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) <> ''))
    OR EXISTS (SELECT 1 FROM audit_member AS m WHERE m.audit = a.id AND m.withdrawn IS NULL AND m.part IN ('lead', 'auditor')
      AND trim(coalesce(m.conflict_solution, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' AND (EXISTS (SELECT 1 FROM business_process WHERE id = NEW.to_id AND owner = m.person) OR EXISTS (SELECT 1 FROM site WHERE id = NEW.to_id AND site_owner = m.person)))))
BEGIN SELECT RAISE(ABORT, 'An auditor does not audit their own work. Write down how this is solved, or choose somebody else.'); END;
CREATE TRIGGER "gap_answer_once_insert" BEFORE INSERT ON "gap_answer"
WHEN NEW.withdrawn IS NULL AND EXISTS (SELECT 1 FROM gap_answer
  WHERE assessment = NEW.assessment AND requirement = NEW.requirement AND withdrawn IS NULL AND id IS NOT NEW.id)
BEGIN SELECT RAISE(ABORT, 'This requirement is answered in the round already. Change that answer.'); END;
CREATE TRIGGER "gap_answer_once_update" BEFORE UPDATE OF assessment, requirement, withdrawn ON "gap_answer"
WHEN NEW.withdrawn IS NULL AND EXISTS (SELECT 1 FROM gap_answer
  WHERE assessment = NEW.assessment AND requirement = NEW.requirement AND withdrawn IS NULL AND id IS NOT NEW.id)
BEGIN SELECT RAISE(ABORT, 'This requirement is answered in the round already. Change that answer.'); END;
CREATE TRIGGER "gap_answer_standard_insert" BEFORE INSERT ON "gap_answer"
WHEN NEW.requirement GLOB '[0-9]*:*' AND substr(NEW.requirement, 1, 6) IS NOT (SELECT standard || ':' FROM gap_assessment WHERE id = NEW.assessment)
BEGIN SELECT RAISE(ABORT, 'The requirement is not of the standard that the round goes through. Answer it in a round for its own standard.'); END;
CREATE TRIGGER "gap_answer_standard_update" BEFORE UPDATE OF assessment, requirement ON "gap_answer"
WHEN NEW.requirement GLOB '[0-9]*:*' AND substr(NEW.requirement, 1, 6) IS NOT (SELECT standard || ':' FROM gap_assessment WHERE id = NEW.assessment)
BEGIN SELECT RAISE(ABORT, 'The requirement is not of the standard that the round goes through. Answer it in a round for its own standard.'); END;
CREATE TRIGGER "gap_assessment_answered" BEFORE UPDATE OF status ON "gap_assessment"
WHEN OLD.status IS 'in_progress' AND NEW.status IN ('finished', 'approved')
  AND NOT EXISTS (SELECT 1 FROM gap_answer WHERE assessment = NEW.id AND withdrawn IS NULL AND status IN ('met', 'partly', 'open', 'not_applicable'))
BEGIN SELECT RAISE(ABORT, 'Nothing was answered in this round yet. Go through the requirements first.'); END;
CREATE TRIGGER "review_input_emptied" BEFORE UPDATE OF prepared_text ON "review_input"
WHEN trim(coalesce(NEW.prepared_text, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' AND trim(coalesce(OLD.prepared_text, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) <> ''
  AND EXISTS (SELECT 1 FROM management_review WHERE id = NEW.review AND status IN ('prepared', 'held'))
BEGIN SELECT RAISE(ABORT, 'The pack of this review is complete and stays so. Write what is true now, “Nothing to report” where that is so.'); END;
CREATE TRIGGER "incident_log_entry_whole" BEFORE INSERT ON "incident_log_entry"
WHEN NEW.kind IS NULL OR trim(coalesce(NEW.entry, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''
  OR (NEW.kind = 'decision' AND (NEW.decided_by IS NULL OR trim(coalesce(NEW.reason, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''))
BEGIN SELECT RAISE(ABORT, 'A line of the log is written whole, for it is never changed: its kind and what happened; a decision with who took it and why.'); END;
CREATE TRIGGER "incident_log_entry_author" BEFORE INSERT ON "incident_log_entry"
WHEN NOT EXISTS (SELECT 1 FROM loading) AND EXISTS (SELECT 1 FROM person WHERE withdrawn IS NULL) AND NOT EXISTS (SELECT 1 FROM person WHERE id = NEW.entered_by)
BEGIN SELECT RAISE(ABORT, 'A line of the log is entered by somebody, and says by whom. Choose a person of this file.'); END;
CREATE TRIGGER "incident_log_entry_moment" BEFORE INSERT ON "incident_log_entry"
WHEN NEW.at IS NULL OR NEW.at_utc IS NULL OR NOT coalesce(abs(julianday(NEW.at) - julianday(NEW.at_utc)) * 24 < 14.1, 0)
BEGIN SELECT RAISE(ABORT, 'A line of the log has its moment, in local time and in world time, and both are the same moment.'); END;
CREATE TRIGGER "incident_log_entry_future" BEFORE INSERT ON "incident_log_entry"
WHEN NOT EXISTS (SELECT 1 FROM loading) AND julianday(NEW.at_utc) > julianday(CURRENT_TIMESTAMP) + 65.0 / 1440
BEGIN SELECT RAISE(ABORT, 'A line of the log tells what has happened, so its moment is not still to come.'); END;
CREATE TRIGGER "incident_log_began" BEFORE UPDATE OF occurred_at ON "incident"
WHEN NEW.occurred_at > OLD.occurred_at AND EXISTS (SELECT 1 FROM incident_log_entry WHERE incident = NEW.id AND at >= OLD.occurred_at AND at < NEW.occurred_at)
BEGIN SELECT RAISE(ABORT, 'The log tells of this event before the moment that is entered now. Leave the moment as it was.'); END;
CREATE TRIGGER "incident_severity" BEFORE UPDATE OF severity, status ON "incident"
WHEN OLD.severity >= 4 AND coalesce(NEW.severity, 0) < 4 AND NEW.status IS 'closed' AND NOT (EXISTS (SELECT 1 FROM organisation WHERE top_manager IS NEW.closed_by) OR EXISTS (SELECT 1 FROM person WHERE id IS NEW.closed_by AND is_top_management = 1))
BEGIN SELECT RAISE(ABORT, 'An event of severity 4 or 5 is closed by top management, and nobody else makes it smaller for that.'); END;
CREATE TRIGGER "incident_response" BEFORE UPDATE OF status ON "incident"
WHEN NEW.status IS 'investigation' AND OLD.status IS 'assessed' AND NEW.formal_response = 1
BEGIN SELECT RAISE(ABORT, 'The assessment says that a formal response is needed. Start the response, or correct the assessment first.'); END;
CREATE TRIGGER "interdependency_way_out_insert" BEFORE INSERT ON "interdependency"
WHEN NEW.status IS 'active' AND trim(coalesce(NEW.workaround, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' AND NEW.risk IS NULL
BEGIN SELECT RAISE(ABORT, 'Nothing says what you do when this fails. Write down the workaround, or name the risk that covers it.'); END;
CREATE TRIGGER "interdependency_way_out_update" BEFORE UPDATE OF status, workaround, risk ON "interdependency"
WHEN NEW.status IS 'active' AND trim(coalesce(NEW.workaround, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = '' AND NEW.risk IS NULL
BEGIN SELECT RAISE(ABORT, 'Nothing says what you do when this fails. Write down the workaround, or name the risk that covers it.'); END;
CREATE TRIGGER "document_kept" BEFORE UPDATE OF status ON "document"
WHEN NOT EXISTS (SELECT 1 FROM loading) AND NEW.status IS 'destroyed' AND OLD.status IS NOT 'destroyed' AND EXISTS (SELECT 1 FROM revision_record WHERE record_id = NEW.id)
  AND NOT coalesce((SELECT date(max(since), '+' || coalesce(NEW.retention_years, 0) || ' years', '-2 days') FROM out_of_use WHERE document = NEW.id)
    <= date(CURRENT_TIMESTAMP), 0)
BEGIN SELECT RAISE(ABORT, 'This document is kept for some years after it went out of use, and these are not over. Destroy it then.'); END;
CREATE TRIGGER "document_copies" BEFORE UPDATE OF status ON "document"
WHEN NEW.status IN ('obsolete', 'archived', 'destroyed') AND OLD.status IS NOT NEW.status
  AND EXISTS (SELECT 1 FROM document_copy WHERE document = NEW.id AND withdrawn IS NULL AND withdrawn_on IS NULL)
BEGIN SELECT RAISE(ABORT, 'Copies of this document are still out. Take them back and enter the day of each first.'); END;
CREATE TRIGGER "document_by_top" BEFORE UPDATE OF status ON "document"
WHEN NOT EXISTS (SELECT 1 FROM loading) AND NEW.status IS 'approved' AND OLD.status IS NOT 'approved' AND (NEW.kind IN ('policy', 'scope', 'plan') OR OLD.kind IN ('policy', 'scope', 'plan'))
  AND NOT coalesce((SELECT a.step = 'approve' AND (EXISTS (SELECT 1 FROM organisation WHERE top_manager IS a.person) OR EXISTS (SELECT 1 FROM person WHERE id IS a.person AND is_top_management = 1)) FROM approval_step AS a WHERE a.record = NEW.id ORDER BY a.rowid DESC LIMIT 1), 0)
BEGIN SELECT RAISE(ABORT, 'Scope, policies and plans are approved by top management. Let one of them act in Muniment.'); END;
CREATE TRIGGER "document_strict" BEFORE UPDATE OF status ON "document"
WHEN NEW.status IS 'destroyed' AND OLD.status IS NOT 'destroyed' AND 'strict' IN (NEW.classification, OLD.classification)
  AND NOT EXISTS (SELECT 1 FROM approval_step AS a WHERE a.record = NEW.id AND a.step = 'close' AND (EXISTS (SELECT 1 FROM loading) OR (EXISTS (SELECT 1 FROM organisation WHERE top_manager IS a.person) OR EXISTS (SELECT 1 FROM person WHERE id IS a.person AND is_top_management = 1))))
BEGIN SELECT RAISE(ABORT, 'A strictly confidential document is destroyed by top management only. Let one of them act in Muniment.'); END;
CREATE TRIGGER "document_copy_old_insert" BEFORE INSERT ON "document_copy"
WHEN NOT EXISTS (SELECT 1 FROM loading) AND NEW.withdrawn IS NULL AND NEW.withdrawn_on IS NULL
  AND EXISTS (SELECT 1 FROM document WHERE id = NEW.document AND status IN ('obsolete', 'archived', 'destroyed'))
BEGIN SELECT RAISE(ABORT, 'This document is out of use, so no copy of it is handed out. Take the document up again first.'); END;
CREATE TRIGGER "document_copy_old_update" BEFORE UPDATE OF document, withdrawn_on, withdrawn ON "document_copy"
WHEN NOT EXISTS (SELECT 1 FROM loading) AND NEW.withdrawn IS NULL AND NEW.withdrawn_on IS NULL
  AND EXISTS (SELECT 1 FROM document WHERE id = NEW.document AND status IN ('obsolete', 'archived', 'destroyed'))
BEGIN SELECT RAISE(ABORT, 'This document is out of use, so no copy of it is handed out. Take the document up again first.'); END;
CREATE TRIGGER "risk_acceptance_end_insert" BEFORE INSERT ON "risk"
WHEN NEW.status = 'accepted' AND NOT EXISTS (SELECT 1 FROM loading) AND NOT coalesce(NEW.acceptance_until >= NEW.accepted_on AND NEW.acceptance_until <= date(NEW.accepted_on, '+' ||
  coalesce((SELECT "acceptance_months" FROM setting), CASE (SELECT profile FROM organisation) WHEN 'micro' THEN 12 WHEN 'medium' THEN 12 ELSE 12 END)
  || ' months'), 0)
BEGIN SELECT RAISE(ABORT, 'An acceptance has an end, and holds no longer than “Checks and rhythms” says. Let it end earlier.'); END;
CREATE TRIGGER "risk_acceptance_end_update" BEFORE UPDATE ON "risk"
WHEN NEW.status = 'accepted'
  AND (OLD.status IS NOT 'accepted' OR NEW.accepted_on IS NOT OLD.accepted_on OR NEW.acceptance_until IS NOT OLD.acceptance_until)
  AND NOT EXISTS (SELECT 1 FROM loading) AND NOT coalesce(NEW.acceptance_until >= NEW.accepted_on AND NEW.acceptance_until <= date(NEW.accepted_on, '+' ||
  coalesce((SELECT "acceptance_months" FROM setting), CASE (SELECT profile FROM organisation) WHEN 'micro' THEN 12 WHEN 'medium' THEN 12 ELSE 12 END)
  || ' months'), 0)
BEGIN SELECT RAISE(ABORT, 'An acceptance has an end, and holds no longer than “Checks and rhythms” says. Let it end earlier.'); END;
CREATE TRIGGER "document_out_insert" AFTER INSERT ON "document"
WHEN NEW.status IN ('obsolete', 'archived', 'destroyed')
BEGIN INSERT INTO out_of_use (document, since) VALUES (NEW.id, CURRENT_TIMESTAMP); END;
CREATE TRIGGER "document_out_update" AFTER UPDATE OF status ON "document"
WHEN NEW.status IS 'obsolete' AND coalesce(OLD.status, '') NOT IN ('obsolete', 'archived', 'destroyed')
BEGIN INSERT INTO out_of_use (document, since) VALUES (NEW.id, CURRENT_TIMESTAMP); END;
CREATE TRIGGER "out_of_use_no_update" BEFORE UPDATE ON "out_of_use"
BEGIN SELECT RAISE(ABORT, 'When a document went out of use is never changed or removed.'); END;
CREATE TRIGGER "out_of_use_no_delete" BEFORE DELETE ON "out_of_use"
BEGIN SELECT RAISE(ABORT, 'When a document went out of use is never changed or removed.'); END;
CREATE TRIGGER "scope_one_approved_insert" BEFORE INSERT ON "scope"
WHEN NEW."status" IS 'approved' AND EXISTS (SELECT 1 FROM "scope" WHERE "status" = 'approved' AND withdrawn IS NULL AND id IS NOT NEW.id)
BEGIN SELECT RAISE(ABORT, 'Another version is approved. Only one can be: approving this one in Muniment sets the other aside.'); END;
CREATE TRIGGER "scope_one_approved_update" BEFORE UPDATE ON "scope"
WHEN OLD."status" IS NOT 'approved' AND NEW."status" IS 'approved' AND EXISTS (SELECT 1 FROM "scope" WHERE "status" = 'approved' AND withdrawn IS NULL AND id IS NOT NEW.id)
BEGIN SELECT RAISE(ABORT, 'Another version is approved. Only one can be: approving this one in Muniment sets the other aside.'); END;
CREATE TRIGGER "policy_one_approved_insert" BEFORE INSERT ON "policy"
WHEN NEW."status" IS 'approved' AND EXISTS (SELECT 1 FROM "policy" WHERE "status" = 'approved' AND withdrawn IS NULL AND id IS NOT NEW.id AND "audience" IS NEW."audience")
BEGIN SELECT RAISE(ABORT, 'Another version is approved. Only one can be: approving this one in Muniment sets the other aside.'); END;
CREATE TRIGGER "policy_one_approved_update" BEFORE UPDATE ON "policy"
WHEN OLD."status" IS NOT 'approved' AND NEW."status" IS 'approved' AND EXISTS (SELECT 1 FROM "policy" WHERE "status" = 'approved' AND withdrawn IS NULL AND id IS NOT NEW.id AND "audience" IS NEW."audience")
BEGIN SELECT RAISE(ABORT, 'Another version is approved. Only one can be: approving this one in Muniment sets the other aside.'); END;
CREATE TRIGGER "risk_criteria_one_approved_insert" BEFORE INSERT ON "risk_criteria"
WHEN NEW."status" IS 'approved' AND EXISTS (SELECT 1 FROM "risk_criteria" WHERE "status" = 'approved' AND withdrawn IS NULL AND id IS NOT NEW.id)
BEGIN SELECT RAISE(ABORT, 'Another version is approved. Only one can be: approving this one in Muniment sets the other aside.'); END;
CREATE TRIGGER "risk_criteria_one_approved_update" BEFORE UPDATE ON "risk_criteria"
WHEN OLD."status" IS NOT 'approved' AND NEW."status" IS 'approved' AND EXISTS (SELECT 1 FROM "risk_criteria" WHERE "status" = 'approved' AND withdrawn IS NULL AND id IS NOT NEW.id)
BEGIN SELECT RAISE(ABORT, 'Another version is approved. Only one can be: approving this one in Muniment sets the other aside.'); END;
CREATE TRIGGER "document_version_one_approved_insert" BEFORE INSERT ON "document_version"
WHEN NEW."status" IS 'approved' AND EXISTS (SELECT 1 FROM "document_version" WHERE "status" = 'approved' AND withdrawn IS NULL AND id IS NOT NEW.id AND "document" IS NEW."document")
BEGIN SELECT RAISE(ABORT, 'Another version is approved. Only one can be: approving this one in Muniment sets the other aside.'); END;
CREATE TRIGGER "document_version_one_approved_update" BEFORE UPDATE ON "document_version"
WHEN OLD."status" IS NOT 'approved' AND NEW."status" IS 'approved' AND EXISTS (SELECT 1 FROM "document_version" WHERE "status" = 'approved' AND withdrawn IS NULL AND id IS NOT NEW.id AND "document" IS NEW."document")
BEGIN SELECT RAISE(ABORT, 'Another version is approved. Only one can be: approving this one in Muniment sets the other aside.'); END;
CREATE TRIGGER "security_plan_one_approved_insert" BEFORE INSERT ON "security_plan"
WHEN NEW."status" IS 'approved' AND EXISTS (SELECT 1 FROM "security_plan" WHERE "status" = 'approved' AND withdrawn IS NULL AND id IS NOT NEW.id AND "code" IS NEW."code")
BEGIN SELECT RAISE(ABORT, 'Another version is approved. Only one can be: approving this one in Muniment sets the other aside.'); END;
CREATE TRIGGER "security_plan_one_approved_update" BEFORE UPDATE ON "security_plan"
WHEN OLD."status" IS NOT 'approved' AND NEW."status" IS 'approved' AND EXISTS (SELECT 1 FROM "security_plan" WHERE "status" = 'approved' AND withdrawn IS NULL AND id IS NOT NEW.id AND "code" IS NEW."code")
BEGIN SELECT RAISE(ABORT, 'Another version is approved. Only one can be: approving this one in Muniment sets the other aside.'); END;
CREATE TRIGGER "audit_programme_one_approved_insert" BEFORE INSERT ON "audit_programme"
WHEN NEW."status" IS 'approved' AND EXISTS (SELECT 1 FROM "audit_programme" WHERE "status" = 'approved' AND withdrawn IS NULL AND id IS NOT NEW.id)
BEGIN SELECT RAISE(ABORT, 'Another version is approved. Only one can be: approving this one in Muniment sets the other aside.'); END;
CREATE TRIGGER "audit_programme_one_approved_update" BEFORE UPDATE ON "audit_programme"
WHEN OLD."status" IS NOT 'approved' AND NEW."status" IS 'approved' AND EXISTS (SELECT 1 FROM "audit_programme" WHERE "status" = 'approved' AND withdrawn IS NULL AND id IS NOT NEW.id)
BEGIN SELECT RAISE(ABORT, 'Another version is approved. Only one can be: approving this one in Muniment sets the other aside.'); END;
CREATE TRIGGER "scope_by_top_insert" BEFORE INSERT ON "scope"
WHEN NEW."status" IS 'approved' AND NEW.approved_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM loading)
  AND NOT EXISTS (SELECT 1 FROM organisation WHERE top_manager IS NEW.approved_by)
  AND NOT EXISTS (SELECT 1 FROM person WHERE id IS NEW.approved_by AND is_top_management = 1)
BEGIN SELECT RAISE(ABORT, 'Scope, policy, criteria, plans and programmes are approved by top management. Let one of them act.'); END;
CREATE TRIGGER "scope_by_top_update" BEFORE UPDATE ON "scope"
WHEN OLD."status" IS NOT 'approved' AND NEW."status" IS 'approved' AND NEW.approved_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM loading)
  AND NOT EXISTS (SELECT 1 FROM organisation WHERE top_manager IS NEW.approved_by)
  AND NOT EXISTS (SELECT 1 FROM person WHERE id IS NEW.approved_by AND is_top_management = 1)
BEGIN SELECT RAISE(ABORT, 'Scope, policy, criteria, plans and programmes are approved by top management. Let one of them act.'); END;
CREATE TRIGGER "scope_two_people" BEFORE UPDATE ON "scope"
WHEN NEW."status" IS 'approved' AND OLD."status" IS NOT 'approved'
  AND NEW.approved_by IS NOT NULL AND NEW.approved_by IS NEW.author AND trim(coalesce(NEW.note, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''
BEGIN SELECT RAISE(ABORT, 'Whoever wrote this does not approve it as well. Let another member of top management approve it.'); END;
CREATE TRIGGER "scope_approved_by_update" BEFORE UPDATE ON "scope"
WHEN NEW."status" IN ('approved') AND OLD."status" IS NOT NEW."status" AND (NEW."approved_by" IS NULL OR NEW."approved_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "scope_approved_by_exchange" BEFORE UPDATE ON "scope"
WHEN NEW."status" IN ('approved') AND OLD."status" IS NEW."status"
  AND OLD."approved_by" IS NOT NEW."approved_by" AND OLD."approved_on" IS NEW."approved_on"
BEGIN SELECT RAISE(ABORT, 'This decision was taken by somebody else. Whoever decides anew enters the day as well.'); END;
CREATE TRIGGER "policy_by_top_insert" BEFORE INSERT ON "policy"
WHEN NEW."status" IS 'approved' AND NEW.approved_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM loading)
  AND NOT EXISTS (SELECT 1 FROM organisation WHERE top_manager IS NEW.approved_by)
  AND NOT EXISTS (SELECT 1 FROM person WHERE id IS NEW.approved_by AND is_top_management = 1)
BEGIN SELECT RAISE(ABORT, 'Scope, policy, criteria, plans and programmes are approved by top management. Let one of them act.'); END;
CREATE TRIGGER "policy_by_top_update" BEFORE UPDATE ON "policy"
WHEN OLD."status" IS NOT 'approved' AND NEW."status" IS 'approved' AND NEW.approved_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM loading)
  AND NOT EXISTS (SELECT 1 FROM organisation WHERE top_manager IS NEW.approved_by)
  AND NOT EXISTS (SELECT 1 FROM person WHERE id IS NEW.approved_by AND is_top_management = 1)
BEGIN SELECT RAISE(ABORT, 'Scope, policy, criteria, plans and programmes are approved by top management. Let one of them act.'); END;
CREATE TRIGGER "policy_two_people" BEFORE UPDATE ON "policy"
WHEN NEW."status" IS 'approved' AND OLD."status" IS NOT 'approved'
  AND NEW.approved_by IS NOT NULL AND NEW.approved_by IS NEW.author AND trim(coalesce(NEW.note, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''
BEGIN SELECT RAISE(ABORT, 'Whoever wrote this does not approve it as well. Let another member of top management approve it.'); END;
CREATE TRIGGER "policy_approved_by_update" BEFORE UPDATE ON "policy"
WHEN NEW."status" IN ('approved') AND OLD."status" IS NOT NEW."status" AND (NEW."approved_by" IS NULL OR NEW."approved_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "policy_approved_by_exchange" BEFORE UPDATE ON "policy"
WHEN NEW."status" IN ('approved') AND OLD."status" IS NEW."status"
  AND OLD."approved_by" IS NOT NEW."approved_by" AND OLD."approved_on" IS NEW."approved_on"
BEGIN SELECT RAISE(ABORT, 'This decision was taken by somebody else. Whoever decides anew enters the day as well.'); END;
CREATE TRIGGER "risk_criteria_by_top_insert" BEFORE INSERT ON "risk_criteria"
WHEN NEW."status" IS 'approved' AND NEW.approved_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM loading)
  AND NOT EXISTS (SELECT 1 FROM organisation WHERE top_manager IS NEW.approved_by)
  AND NOT EXISTS (SELECT 1 FROM person WHERE id IS NEW.approved_by AND is_top_management = 1)
BEGIN SELECT RAISE(ABORT, 'Scope, policy, criteria, plans and programmes are approved by top management. Let one of them act.'); END;
CREATE TRIGGER "risk_criteria_by_top_update" BEFORE UPDATE ON "risk_criteria"
WHEN OLD."status" IS NOT 'approved' AND NEW."status" IS 'approved' AND NEW.approved_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM loading)
  AND NOT EXISTS (SELECT 1 FROM organisation WHERE top_manager IS NEW.approved_by)
  AND NOT EXISTS (SELECT 1 FROM person WHERE id IS NEW.approved_by AND is_top_management = 1)
BEGIN SELECT RAISE(ABORT, 'Scope, policy, criteria, plans and programmes are approved by top management. Let one of them act.'); END;
CREATE TRIGGER "risk_criteria_two_people" BEFORE UPDATE ON "risk_criteria"
WHEN NEW."status" IS 'approved' AND OLD."status" IS NOT 'approved'
  AND NEW.approved_by IS NOT NULL AND NEW.approved_by IS NEW.author AND trim(coalesce(NEW.note, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''
BEGIN SELECT RAISE(ABORT, 'Whoever wrote this does not approve it as well. Let another member of top management approve it.'); END;
CREATE TRIGGER "risk_criteria_approved_by_update" BEFORE UPDATE ON "risk_criteria"
WHEN NEW."status" IN ('approved') AND OLD."status" IS NOT NEW."status" AND (NEW."approved_by" IS NULL OR NEW."approved_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "risk_criteria_approved_by_exchange" BEFORE UPDATE ON "risk_criteria"
WHEN NEW."status" IN ('approved') AND OLD."status" IS NEW."status"
  AND OLD."approved_by" IS NOT NEW."approved_by" AND OLD."approved_on" IS NEW."approved_on"
BEGIN SELECT RAISE(ABORT, 'This decision was taken by somebody else. Whoever decides anew enters the day as well.'); END;
CREATE TRIGGER "risk_assessment_approved_by_insert" BEFORE INSERT ON "risk_assessment"
WHEN NEW."status" IN ('approved') AND (NEW."approved_by" IS NULL OR NEW."approved_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "risk_assessment_approved_by_update" BEFORE UPDATE ON "risk_assessment"
WHEN NEW."status" IN ('approved') AND OLD."status" IS NOT NEW."status" AND (NEW."approved_by" IS NULL OR NEW."approved_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "risk_assessment_approved_by_exchange" BEFORE UPDATE ON "risk_assessment"
WHEN NEW."status" IN ('approved') AND OLD."status" IS NEW."status"
  AND OLD."approved_by" IS NOT NEW."approved_by" AND OLD."approved_on" IS NEW."approved_on"
BEGIN SELECT RAISE(ABORT, 'This decision was taken by somebody else. Whoever decides anew enters the day as well.'); END;
CREATE TRIGGER "risk_accepted_by_insert" BEFORE INSERT ON "risk"
WHEN NEW."status" IN ('accepted') AND (NEW."accepted_by" IS NULL OR NEW."accepted_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "risk_accepted_by_update" BEFORE UPDATE ON "risk"
WHEN NEW."status" IN ('accepted') AND OLD."status" IS NOT NEW."status" AND (NEW."accepted_by" IS NULL OR NEW."accepted_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "risk_accepted_by_exchange" BEFORE UPDATE ON "risk"
WHEN NEW."status" IN ('accepted') AND OLD."status" IS NEW."status"
  AND OLD."accepted_by" IS NOT NEW."accepted_by" AND OLD."accepted_on" IS NEW."accepted_on"
BEGIN SELECT RAISE(ABORT, 'This decision was taken by somebody else. Whoever decides anew enters the day as well.'); END;
CREATE TRIGGER "treatment_approved_by_insert" BEFORE INSERT ON "treatment"
WHEN NEW."status" IN ('approved') AND (NEW."approved_by" IS NULL OR NEW."approved_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "treatment_approved_by_update" BEFORE UPDATE ON "treatment"
WHEN NEW."status" IN ('approved') AND OLD."status" IS NOT NEW."status" AND (NEW."approved_by" IS NULL OR NEW."approved_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "treatment_approved_by_exchange" BEFORE UPDATE ON "treatment"
WHEN NEW."status" IN ('approved') AND OLD."status" IS NEW."status"
  AND OLD."approved_by" IS NOT NEW."approved_by" AND OLD."approved_on" IS NEW."approved_on"
BEGIN SELECT RAISE(ABORT, 'This decision was taken by somebody else. Whoever decides anew enters the day as well.'); END;
CREATE TRIGGER "strategy_decided_by_insert" BEFORE INSERT ON "strategy"
WHEN NEW."status" IN ('active', 'replaced') AND (NEW."decided_by" IS NULL OR NEW."decided_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "strategy_decided_by_update" BEFORE UPDATE ON "strategy"
WHEN NEW."status" IN ('active', 'replaced') AND OLD."status" IS NOT NEW."status" AND (NEW."decided_by" IS NULL OR NEW."decided_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "strategy_decided_by_exchange" BEFORE UPDATE ON "strategy"
WHEN NEW."status" IN ('active', 'replaced') AND OLD."status" IS NEW."status"
  AND OLD."decided_by" IS NOT NEW."decided_by" AND OLD."decided_on" IS NEW."decided_on"
BEGIN SELECT RAISE(ABORT, 'This decision was taken by somebody else. Whoever decides anew enters the day as well.'); END;
CREATE TRIGGER "objective_approved_by_insert" BEFORE INSERT ON "objective"
WHEN NEW."status" IN ('approved') AND (NEW."approved_by" IS NULL OR NEW."approved_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "objective_approved_by_update" BEFORE UPDATE ON "objective"
WHEN NEW."status" IN ('approved') AND OLD."status" IS NOT NEW."status" AND (NEW."approved_by" IS NULL OR NEW."approved_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "objective_approved_by_exchange" BEFORE UPDATE ON "objective"
WHEN NEW."status" IN ('approved') AND OLD."status" IS NEW."status"
  AND OLD."approved_by" IS NOT NEW."approved_by" AND OLD."approved_on" IS NEW."approved_on"
BEGIN SELECT RAISE(ABORT, 'This decision was taken by somebody else. Whoever decides anew enters the day as well.'); END;
CREATE TRIGGER "change_approved_by_insert" BEFORE INSERT ON "change"
WHEN NEW."status" IN ('approved') AND (NEW."approved_by" IS NULL OR NEW."approved_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "change_approved_by_update" BEFORE UPDATE ON "change"
WHEN NEW."status" IN ('approved') AND OLD."status" IS NOT NEW."status" AND (NEW."approved_by" IS NULL OR NEW."approved_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "change_approved_by_exchange" BEFORE UPDATE ON "change"
WHEN NEW."status" IN ('approved') AND OLD."status" IS NEW."status"
  AND OLD."approved_by" IS NOT NEW."approved_by" AND OLD."approved_on" IS NEW."approved_on"
BEGIN SELECT RAISE(ABORT, 'This decision was taken by somebody else. Whoever decides anew enters the day as well.'); END;
CREATE TRIGGER "resource_decided_by_insert" BEFORE INSERT ON "resource"
WHEN NEW."status" IN ('approved', 'refused') AND (NEW."decided_by" IS NULL OR NEW."decided_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "resource_decided_by_update" BEFORE UPDATE ON "resource"
WHEN NEW."status" IN ('approved', 'refused') AND OLD."status" IS NOT NEW."status" AND (NEW."decided_by" IS NULL OR NEW."decided_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "resource_decided_by_exchange" BEFORE UPDATE ON "resource"
WHEN NEW."status" IN ('approved', 'refused') AND OLD."status" IS NEW."status"
  AND OLD."decided_by" IS NOT NEW."decided_by" AND OLD."decided_on" IS NEW."decided_on"
BEGIN SELECT RAISE(ABORT, 'This decision was taken by somebody else. Whoever decides anew enters the day as well.'); END;
CREATE TRIGGER "document_version_approved_by_insert" BEFORE INSERT ON "document_version"
WHEN NEW."status" IN ('approved') AND (NEW."approved_by" IS NULL OR NEW."approved_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "document_version_approved_by_update" BEFORE UPDATE ON "document_version"
WHEN NEW."status" IN ('approved') AND OLD."status" IS NOT NEW."status" AND (NEW."approved_by" IS NULL OR NEW."approved_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "document_version_approved_by_exchange" BEFORE UPDATE ON "document_version"
WHEN NEW."status" IN ('approved') AND OLD."status" IS NEW."status"
  AND OLD."approved_by" IS NOT NEW."approved_by" AND OLD."approved_on" IS NEW."approved_on"
BEGIN SELECT RAISE(ABORT, 'This decision was taken by somebody else. Whoever decides anew enters the day as well.'); END;
CREATE TRIGGER "security_plan_by_top_insert" BEFORE INSERT ON "security_plan"
WHEN NEW."status" IS 'approved' AND NEW.approved_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM loading)
  AND NOT EXISTS (SELECT 1 FROM organisation WHERE top_manager IS NEW.approved_by)
  AND NOT EXISTS (SELECT 1 FROM person WHERE id IS NEW.approved_by AND is_top_management = 1)
BEGIN SELECT RAISE(ABORT, 'Scope, policy, criteria, plans and programmes are approved by top management. Let one of them act.'); END;
CREATE TRIGGER "security_plan_by_top_update" BEFORE UPDATE ON "security_plan"
WHEN OLD."status" IS NOT 'approved' AND NEW."status" IS 'approved' AND NEW.approved_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM loading)
  AND NOT EXISTS (SELECT 1 FROM organisation WHERE top_manager IS NEW.approved_by)
  AND NOT EXISTS (SELECT 1 FROM person WHERE id IS NEW.approved_by AND is_top_management = 1)
BEGIN SELECT RAISE(ABORT, 'Scope, policy, criteria, plans and programmes are approved by top management. Let one of them act.'); END;
CREATE TRIGGER "security_plan_two_people" BEFORE UPDATE ON "security_plan"
WHEN NEW."status" IS 'approved' AND OLD."status" IS NOT 'approved'
  AND NEW.approved_by IS NOT NULL AND NEW.approved_by IS NEW.author AND trim(coalesce(NEW.note, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''
BEGIN SELECT RAISE(ABORT, 'Whoever wrote this does not approve it as well. Let another member of top management approve it.'); END;
CREATE TRIGGER "security_plan_approved_by_update" BEFORE UPDATE ON "security_plan"
WHEN NEW."status" IN ('approved') AND OLD."status" IS NOT NEW."status" AND (NEW."approved_by" IS NULL OR NEW."approved_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "security_plan_approved_by_exchange" BEFORE UPDATE ON "security_plan"
WHEN NEW."status" IN ('approved') AND OLD."status" IS NEW."status"
  AND OLD."approved_by" IS NOT NEW."approved_by" AND OLD."approved_on" IS NEW."approved_on"
BEGIN SELECT RAISE(ABORT, 'This decision was taken by somebody else. Whoever decides anew enters the day as well.'); END;
CREATE TRIGGER "incident_closed_by_insert" BEFORE INSERT ON "incident"
WHEN NEW."status" IN ('closed') AND (NEW."closed_by" IS NULL OR NEW."closed_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "incident_closed_by_update" BEFORE UPDATE ON "incident"
WHEN NEW."status" IN ('closed') AND OLD."status" IS NOT NEW."status" AND (NEW."closed_by" IS NULL OR NEW."closed_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "incident_closed_by_exchange" BEFORE UPDATE ON "incident"
WHEN NEW."status" IN ('closed') AND OLD."status" IS NEW."status"
  AND OLD."closed_by" IS NOT NEW."closed_by" AND OLD."closed_on" IS NEW."closed_on"
BEGIN SELECT RAISE(ABORT, 'This decision was taken by somebody else. Whoever decides anew enters the day as well.'); END;
CREATE TRIGGER "incident_action_plan_approved_by_insert" BEFORE INSERT ON "incident_action_plan"
WHEN NEW."status" IN ('approved') AND (NEW."approved_by" IS NULL OR NEW."approved_at" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "incident_action_plan_approved_by_update" BEFORE UPDATE ON "incident_action_plan"
WHEN NEW."status" IN ('approved') AND OLD."status" IS NOT NEW."status" AND (NEW."approved_by" IS NULL OR NEW."approved_at" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "incident_action_plan_approved_by_exchange" BEFORE UPDATE ON "incident_action_plan"
WHEN NEW."status" IN ('approved') AND OLD."status" IS NEW."status"
  AND OLD."approved_by" IS NOT NEW."approved_by" AND OLD."approved_at" IS NEW."approved_at"
BEGIN SELECT RAISE(ABORT, 'This decision was taken by somebody else. Whoever decides anew enters the day as well.'); END;
CREATE TRIGGER "after_action_review_approved_by_insert" BEFORE INSERT ON "after_action_review"
WHEN NEW."status" IN ('approved') AND NEW."approved_by" IS NULL
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "after_action_review_approved_by_update" BEFORE UPDATE ON "after_action_review"
WHEN NEW."status" IN ('approved') AND OLD."status" IS NOT NEW."status" AND NEW."approved_by" IS NULL
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "audit_programme_by_top_insert" BEFORE INSERT ON "audit_programme"
WHEN NEW."status" IS 'approved' AND NEW.approved_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM loading)
  AND NOT EXISTS (SELECT 1 FROM organisation WHERE top_manager IS NEW.approved_by)
  AND NOT EXISTS (SELECT 1 FROM person WHERE id IS NEW.approved_by AND is_top_management = 1)
BEGIN SELECT RAISE(ABORT, 'Scope, policy, criteria, plans and programmes are approved by top management. Let one of them act.'); END;
CREATE TRIGGER "audit_programme_by_top_update" BEFORE UPDATE ON "audit_programme"
WHEN OLD."status" IS NOT 'approved' AND NEW."status" IS 'approved' AND NEW.approved_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM loading)
  AND NOT EXISTS (SELECT 1 FROM organisation WHERE top_manager IS NEW.approved_by)
  AND NOT EXISTS (SELECT 1 FROM person WHERE id IS NEW.approved_by AND is_top_management = 1)
BEGIN SELECT RAISE(ABORT, 'Scope, policy, criteria, plans and programmes are approved by top management. Let one of them act.'); END;
CREATE TRIGGER "audit_programme_two_people" BEFORE UPDATE ON "audit_programme"
WHEN NEW."status" IS 'approved' AND OLD."status" IS NOT 'approved'
  AND NEW.approved_by IS NOT NULL AND NEW.approved_by IS NEW.author AND trim(coalesce(NEW.note, ''), char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 173, 847, 1564, 4447, 4448, 5760, 6158, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8203, 8204, 8205, 8206, 8207, 8232, 8233, 8239, 8287, 8288, 10240, 12288, 12644, 65279, 65440)) = ''
BEGIN SELECT RAISE(ABORT, 'Whoever wrote this does not approve it as well. Let another member of top management approve it.'); END;
CREATE TRIGGER "audit_programme_approved_by_update" BEFORE UPDATE ON "audit_programme"
WHEN NEW."status" IN ('approved') AND OLD."status" IS NOT NEW."status" AND (NEW."approved_by" IS NULL OR NEW."approved_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "audit_programme_approved_by_exchange" BEFORE UPDATE ON "audit_programme"
WHEN NEW."status" IN ('approved') AND OLD."status" IS NEW."status"
  AND OLD."approved_by" IS NOT NEW."approved_by" AND OLD."approved_on" IS NEW."approved_on"
BEGIN SELECT RAISE(ABORT, 'This decision was taken by somebody else. Whoever decides anew enters the day as well.'); END;
CREATE TRIGGER "audit_finding_verified_by_insert" BEFORE INSERT ON "audit_finding"
WHEN NEW."status" IN ('verified') AND (NEW."verified_by" IS NULL OR NEW."verified_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "audit_finding_verified_by_update" BEFORE UPDATE ON "audit_finding"
WHEN NEW."status" IN ('verified') AND OLD."status" IS NOT NEW."status" AND (NEW."verified_by" IS NULL OR NEW."verified_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "audit_finding_verified_by_exchange" BEFORE UPDATE ON "audit_finding"
WHEN NEW."status" IN ('verified') AND OLD."status" IS NEW."status"
  AND OLD."verified_by" IS NOT NEW."verified_by" AND OLD."verified_on" IS NEW."verified_on"
BEGIN SELECT RAISE(ABORT, 'This decision was taken by somebody else. Whoever decides anew enters the day as well.'); END;
CREATE TRIGGER "management_review_approved_by_insert" BEFORE INSERT ON "management_review"
WHEN NEW."status" IN ('approved') AND (NEW."approved_by" IS NULL OR NEW."approved_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "management_review_approved_by_update" BEFORE UPDATE ON "management_review"
WHEN NEW."status" IN ('approved') AND OLD."status" IS NOT NEW."status" AND (NEW."approved_by" IS NULL OR NEW."approved_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "management_review_approved_by_exchange" BEFORE UPDATE ON "management_review"
WHEN NEW."status" IN ('approved') AND OLD."status" IS NEW."status"
  AND OLD."approved_by" IS NOT NEW."approved_by" AND OLD."approved_on" IS NEW."approved_on"
BEGIN SELECT RAISE(ABORT, 'This decision was taken by somebody else. Whoever decides anew enters the day as well.'); END;
CREATE TRIGGER "nonconformity_closed_by_insert" BEFORE INSERT ON "nonconformity"
WHEN NEW."status" IN ('closed') AND (NEW."closed_by" IS NULL OR NEW."closed_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "nonconformity_closed_by_update" BEFORE UPDATE ON "nonconformity"
WHEN NEW."status" IN ('closed') AND OLD."status" IS NOT NEW."status" AND (NEW."closed_by" IS NULL OR NEW."closed_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "nonconformity_closed_by_exchange" BEFORE UPDATE ON "nonconformity"
WHEN NEW."status" IN ('closed') AND OLD."status" IS NEW."status"
  AND OLD."closed_by" IS NOT NEW."closed_by" AND OLD."closed_on" IS NEW."closed_on"
BEGIN SELECT RAISE(ABORT, 'This decision was taken by somebody else. Whoever decides anew enters the day as well.'); END;
CREATE TRIGGER "corrective_action_approved_by_insert" BEFORE INSERT ON "corrective_action"
WHEN NEW."status" IN ('approved') AND (NEW."approved_by" IS NULL OR NEW."approved_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "corrective_action_approved_by_update" BEFORE UPDATE ON "corrective_action"
WHEN NEW."status" IN ('approved') AND OLD."status" IS NOT NEW."status" AND (NEW."approved_by" IS NULL OR NEW."approved_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "corrective_action_approved_by_exchange" BEFORE UPDATE ON "corrective_action"
WHEN NEW."status" IN ('approved') AND OLD."status" IS NEW."status"
  AND OLD."approved_by" IS NOT NEW."approved_by" AND OLD."approved_on" IS NEW."approved_on"
BEGIN SELECT RAISE(ABORT, 'This decision was taken by somebody else. Whoever decides anew enters the day as well.'); END;
CREATE TRIGGER "corrective_action_effect_checked_by_insert" BEFORE INSERT ON "corrective_action"
WHEN NEW."status" IN ('effective', 'not_effective') AND (NEW."effect_checked_by" IS NULL OR NEW."effect_checked_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "corrective_action_effect_checked_by_update" BEFORE UPDATE ON "corrective_action"
WHEN NEW."status" IN ('effective', 'not_effective') AND OLD."status" IS NOT NEW."status" AND (NEW."effect_checked_by" IS NULL OR NEW."effect_checked_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "corrective_action_effect_checked_by_exchange" BEFORE UPDATE ON "corrective_action"
WHEN NEW."status" IN ('effective', 'not_effective') AND OLD."status" IS NEW."status"
  AND OLD."effect_checked_by" IS NOT NEW."effect_checked_by" AND OLD."effect_checked_on" IS NEW."effect_checked_on"
BEGIN SELECT RAISE(ABORT, 'This decision was taken by somebody else. Whoever decides anew enters the day as well.'); END;
CREATE TRIGGER "gap_assessment_approved_by_insert" BEFORE INSERT ON "gap_assessment"
WHEN NEW."status" IN ('approved') AND (NEW."approved_by" IS NULL OR NEW."approved_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "gap_assessment_approved_by_update" BEFORE UPDATE ON "gap_assessment"
WHEN NEW."status" IN ('approved') AND OLD."status" IS NOT NEW."status" AND (NEW."approved_by" IS NULL OR NEW."approved_on" IS NULL)
BEGIN SELECT RAISE(ABORT, 'Nobody has taken this decision: the name and the day are missing. Let who decides make the step.'); END;
CREATE TRIGGER "gap_assessment_approved_by_exchange" BEFORE UPDATE ON "gap_assessment"
WHEN NEW."status" IN ('approved') AND OLD."status" IS NEW."status"
  AND OLD."approved_by" IS NOT NEW."approved_by" AND OLD."approved_on" IS NEW."approved_on"
BEGIN SELECT RAISE(ABORT, 'This decision was taken by somebody else. Whoever decides anew enters the day as well.'); END;
