/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/foundation.h"

#include <glib/gi18n.h>

static const MunChoice organisation_profile_choices[] = {
  { "micro", N_("Micro") },
  { "small", N_("Small") },
  { "medium", N_("Medium") },
  { NULL }
};

static const MunChoice organisation_language_choices[] = {
  { "en", N_("En") },
  { "zh", N_("Zh") },
  { NULL }
};

static const MunField organisation_fields[] = {
  [ORGANISATION_NAME] = { "name", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Name"), N_("") },
  [ORGANISATION_LEGAL_FORM] = { "legal_form", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Legal form"), N_("") },
  [ORGANISATION_REGISTRATION_NO] = { "registration_no", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Registration no"), N_("") },
  [ORGANISATION_SECTOR] = { "sector", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Sector"), N_("") },
  [ORGANISATION_HEAD_COUNT] = { "head_count", MUN_KIND_INTEGER, 0,
    N_("Head count"), N_("") },
  [ORGANISATION_PROFILE] = { "profile", MUN_KIND_CHOICE, 0,
    N_("Profile"), N_(""), .choices = organisation_profile_choices },
  [ORGANISATION_CURRENCY] = { "currency", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Currency"), N_("") },
  [ORGANISATION_PURPOSE] = { "purpose", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Purpose"), N_("") },
  [ORGANISATION_STRATEGIC_DIRECTION] = { "strategic_direction", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Strategic direction"), N_("") },
  [ORGANISATION_INTENDED_RESULTS] = { "intended_results", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Intended results"), N_("") },
  [ORGANISATION_PRODUCTS_SERVICES] = { "products_services", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Products services"), N_("") },
  [ORGANISATION_ADDRESS] = { "address", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Address"), N_("") },
  [ORGANISATION_LOGO] = { "logo", MUN_KIND_FILE, 0,
    N_("Logo"), N_("") },
  [ORGANISATION_ACCENT_COLOUR] = { "accent_colour", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Accent colour"), N_("") },
  [ORGANISATION_LANGUAGE] = { "language", MUN_KIND_CHOICE, 0,
    N_("Language"), N_(""), .choices = organisation_language_choices },
  [ORGANISATION_OTHER_SYSTEMS] = { "other_systems", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Other systems"), N_("") },
  [ORGANISATION_INTEGRATION_NOTE] = { "integration_note", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Integration note"), N_("") },
  [ORGANISATION_REVIEW_CYCLE_MONTHS] = { "review_cycle_months", MUN_KIND_INTEGER, 0,
    N_("Review cycle months"), N_("") },
  [ORGANISATION_TOP_MANAGER] = { "top_manager", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Top manager"), N_(""), .target = &mun_person_spec },
  [ORGANISATION_SECURITY_COORDINATOR] = { "security_coordinator", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Security coordinator"), N_(""), .target = &mun_person_spec },
};

const MunSpec mun_organisation_spec = {
  .name = "organisation",
  .prefix = "ORG",
  .title = N_("Organisation profile"),
  .plural = N_("Organisation profile"),
  .purpose = N_("One row. Who we are, what we are for, where top management wants to go and what the security system must deliver. Everything printed on report headers comes from here."),
  .expects = N_(""),
  .module = "organisation",
  .clause = "4.1, 4.4, 5.1",
  .flags = MUN_SPEC_SINGLE,
  .fields = organisation_fields,
  .n_fields = N_ORGANISATION_FIELDS,
  .title_field = ORGANISATION_NAME,
};

static const MunChoice site_kind_choices[] = {
  { "office", N_("Office") },
  { "warehouse", N_("Warehouse") },
  { "yard", N_("Yard") },
  { "cross_dock", N_("Cross dock") },
  { "terminal", N_("Terminal") },
  { "vehicle_base", N_("Vehicle base") },
  { "shop", N_("Shop") },
  { "factory", N_("Factory") },
  { "remote", N_("Remote") },
  { "other", N_("Other") },
  { NULL }
};

static const MunField site_fields[] = {
  [SITE_NAME] = { "name", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Name"), N_("") },
  [SITE_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"), N_(""), .choices = site_kind_choices },
  [SITE_ADDRESS] = { "address", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Address"), N_("") },
  [SITE_ACTIVITIES] = { "activities", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Activities"), N_("") },
  [SITE_HEAD_COUNT] = { "head_count", MUN_KIND_INTEGER, 0,
    N_("Head count"), N_("") },
  [SITE_SITE_OWNER] = { "site_owner", MUN_KIND_LINK, 0,
    N_("Site owner"), N_(""), .target = &mun_person_spec },
  [SITE_IN_SCOPE] = { "in_scope", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("In scope"), N_("") },
  [SITE_EXCLUSION_REASON] = { "exclusion_reason", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Exclusion reason"), N_("") },
  [SITE_EMERGENCY_INSTRUCTIONS] = { "emergency_instructions", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Emergency instructions"), N_("") },
  [SITE_ACTIVE] = { "active", MUN_KIND_YES_NO, 0,
    N_("Active"), N_("") },
};

const MunSpec mun_site_spec = {
  .name = "site",
  .prefix = "SIT",
  .title = N_("Site"),
  .plural = N_("Site"),
  .purpose = N_("A place where we work or keep things: office, warehouse, yard, vehicle base."),
  .expects = N_(""),
  .module = "organisation",
  .clause = "4.3, 8.2",
  .fields = site_fields,
  .n_fields = N_SITE_FIELDS,
  .title_field = SITE_NAME,
};

static const MunChoice person_employment_choices[] = {
  { "employee", N_("Employee") },
  { "temporary", N_("Temporary") },
  { "contractor", N_("Contractor") },
  { "volunteer", N_("Volunteer") },
  { "external", N_("External") },
  { NULL }
};

static const MunChoice person_screening_required_choices[] = {
  { "none", N_("None") },
  { "basic", N_("Basic") },
  { "enhanced", N_("Enhanced") },
  { NULL }
};

static const MunField person_fields[] = {
  [PERSON_FULL_NAME] = { "full_name", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Full name"), N_("") },
  [PERSON_JOB_TITLE] = { "job_title", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Job title"), N_("") },
  [PERSON_DEPARTMENT] = { "department", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Department"), N_("") },
  [PERSON_SITE] = { "site", MUN_KIND_LINK, MUN_LISTED,
    N_("Site"), N_(""), .target = &mun_site_spec },
  [PERSON_EMPLOYMENT] = { "employment", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Employment"), N_(""), .choices = person_employment_choices },
  [PERSON_EMAIL] = { "email", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Email"), N_("") },
  [PERSON_PHONE] = { "phone", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Phone"), N_("") },
  [PERSON_EMERGENCY_CONTACT] = { "emergency_contact", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Emergency contact"), N_("") },
  [PERSON_STARTS_ON] = { "starts_on", MUN_KIND_DATE, 0,
    N_("Starts on"), N_("") },
  [PERSON_ENDS_ON] = { "ends_on", MUN_KIND_DATE, 0,
    N_("Ends on"), N_("") },
  [PERSON_IS_TOP_MANAGEMENT] = { "is_top_management", MUN_KIND_YES_NO, 0,
    N_("Is top management"), N_("") },
  [PERSON_AFFECTS_SECURITY] = { "affects_security", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Affects security"), N_("") },
  [PERSON_SCREENING_REQUIRED] = { "screening_required", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Screening required"), N_(""), .choices = person_screening_required_choices },
  [PERSON_ACTIVE] = { "active", MUN_KIND_YES_NO, 0,
    N_("Active"), N_("") },
};

const MunSpec mun_person_spec = {
  .name = "person",
  .prefix = "PER",
  .title = N_("Person"),
  .plural = N_("Person"),
  .purpose = N_("Anyone who works under our control (staff, temporary, contractor) or whom the system names. Only the data the system needs; no private data beyond an emergency contact."),
  .expects = N_(""),
  .module = "people",
  .clause = "5.3, 7.2, 7.3",
  .fields = person_fields,
  .n_fields = N_PERSON_FIELDS,
  .title_field = PERSON_FULL_NAME,
};

static const MunChoice screening_level_choices[] = {
  { "basic", N_("Basic") },
  { "enhanced", N_("Enhanced") },
  { NULL }
};

static const MunChoice screening_outcome_choices[] = {
  { "cleared", N_("Cleared") },
  { "cleared_with_limits", N_("Cleared with limits") },
  { "not_cleared", N_("Not cleared") },
  { NULL }
};

static const MunField screening_fields[] = {
  [SCREENING_PERSON] = { "person", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Person"), N_(""), .target = &mun_person_spec },
  [SCREENING_LEVEL] = { "level", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Level"), N_(""), .choices = screening_level_choices },
  [SCREENING_DONE_ON] = { "done_on", MUN_KIND_DATE, MUN_REQUIRED,
    N_("Done on"), N_("") },
  [SCREENING_DONE_BY] = { "done_by", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Done by"), N_("") },
  [SCREENING_OUTCOME] = { "outcome", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Outcome"), N_(""), .choices = screening_outcome_choices },
  [SCREENING_VALID_UNTIL] = { "valid_until", MUN_KIND_DATE, 0,
    N_("Valid until"), N_("") },
  [SCREENING_LIMITS_NOTE] = { "limits_note", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Limits note"), N_("") },
};

const MunSpec mun_screening_spec = {
  .name = "screening",
  .prefix = "SCR",
  .title = N_("Security clearance check"),
  .plural = N_("Security clearance check"),
  .purpose = N_("Result of a background check or vetting. Stores the outcome and validity only, never the findings."),
  .expects = N_(""),
  .module = "people",
  .clause = "7.2, 8.4",
  .flags = MUN_SPEC_CHILD,
  .fields = screening_fields,
  .n_fields = N_SCREENING_FIELDS,
  .title_field = SCREENING_PERSON,
  .parent_field = SCREENING_PERSON,
};

static const MunChoice asset_kind_choices[] = {
  { "people", N_("People") },
  { "goods", N_("Goods") },
  { "building", N_("Building") },
  { "vehicle", N_("Vehicle") },
  { "equipment", N_("Equipment") },
  { "information", N_("Information") },
  { "it_system", N_("It system") },
  { "cash", N_("Cash") },
  { "reputation", N_("Reputation") },
  { NULL }
};

static const MunChoice asset_value_class_choices[] = {
  { "low", N_("Low") },
  { "medium", N_("Medium") },
  { "high", N_("High") },
  { "critical", N_("Critical") },
  { NULL }
};

static const MunField asset_fields[] = {
  [ASSET_NAME] = { "name", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Name"), N_("") },
  [ASSET_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"), N_(""), .choices = asset_kind_choices },
  [ASSET_SITE] = { "site", MUN_KIND_LINK, MUN_LISTED,
    N_("Site"), N_(""), .target = &mun_site_spec },
  [ASSET_OWNER] = { "owner", MUN_KIND_LINK, MUN_LISTED,
    N_("Owner"), N_(""), .target = &mun_person_spec },
  [ASSET_DESCRIPTION] = { "description", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Description"), N_("") },
  [ASSET_VALUE_CLASS] = { "value_class", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Value class"), N_(""), .choices = asset_value_class_choices },
  [ASSET_IN_SCOPE] = { "in_scope", MUN_KIND_YES_NO, 0,
    N_("In scope"), N_("") },
};

const MunSpec mun_asset_spec = {
  .name = "asset",
  .prefix = "AST",
  .title = N_("Asset worth protecting"),
  .plural = N_("Asset worth protecting"),
  .purpose = N_("People, goods, buildings, vehicles, information or systems whose loss would hurt."),
  .expects = N_(""),
  .module = "organisation",
  .clause = "6.1.2, 8.5.1, 8.6.4",
  .fields = asset_fields,
  .n_fields = N_ASSET_FIELDS,
  .title_field = ASSET_NAME,
};
