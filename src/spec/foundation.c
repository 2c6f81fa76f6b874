/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/foundation.h"

#include <glib/gi18n.h>

static const MunChoice organisation_profile_choices[] = {
  { "micro",  N_("Up to 10 people") },
  { "small",  N_("11 to 50 people") },
  { "medium", N_("51 to 250 people") },
  { NULL }
};

static const MunChoice organisation_language_choices[] = {
  { "en", N_("English") },
  { "zh", N_("Chinese") },
  { NULL }
};

static const MunField organisation_fields[] = {
  [ORGANISATION_NAME] = { "name", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Name"),
    N_("The full name as it should stand on reports and on the certificate."),
    .group = N_("Who we are") },
  [ORGANISATION_LEGAL_FORM] = { "legal_form", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Legal form"),
    N_("How the organisation is registered, e.g. “Private limited company” or “Registered charity”.") },
  [ORGANISATION_REGISTRATION_NO] = { "registration_no", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Registration number"),
    N_("The number in the company, trade or charity register.") },
  [ORGANISATION_SECTOR] = { "sector", MUN_KIND_LINE, MUN_LISTED | MUN_SEARCHED,
    N_("Line of business"),
    N_("What you do, in a few words, e.g. “Road freight and warehousing”. Starter risks and examples are chosen by "
       "it.") },
  [ORGANISATION_HEAD_COUNT] = { "head_count", MUN_KIND_INTEGER, MUN_LISTED,
    N_("People"),
    N_("How many people work under your control, with temporary staff and drivers."),
    .minimum = 1, .maximum = 100000, .unit = N_("people") },
  [ORGANISATION_PROFILE] = { "profile", MUN_KIND_CHOICE, 0,
    N_("Size"),
    N_("How much the program asks of you at once: in a smaller organisation recommendations that can wait come last, but no requirement is left out. "
       "Proposed from the number of people."),
    .choices = organisation_profile_choices },
  [ORGANISATION_CURRENCY] = { "currency", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Currency"),
    N_("The currency for all amounts of money, as a three-letter code, e.g. “EUR” or “GBP”.") },
  [ORGANISATION_OWNER_BUDGET] = { "owner_budget", MUN_KIND_MONEY, MUN_CONFIDENTIAL,
    N_("An owner may spend alone"),
    N_("Up to this amount the owner of a risk approves actions; above it top management does. Leave it empty if there is no such limit."),
    .clause = "6.1.2", .by = "T" },
  [ORGANISATION_ADDRESS] = { "address", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Address"),
    N_("The registered address, as it should be printed on reports.") },
  [ORGANISATION_PURPOSE] = { "purpose", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Purpose"),
    N_("What the organisation is for, in one or two sentences, e.g. “We store and move goods for small "
       "manufacturers so that they can sell across Europe.”"),
    .clause = "4.1", .group = N_("What we want") },
  [ORGANISATION_STRATEGIC_DIRECTION] = { "strategic_direction", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Where you are heading"),
    N_("Where top management wants to be in about three years. Security aims have to fit this direction."),
    .clause = "5.1" },
  [ORGANISATION_INTENDED_RESULTS] = { "intended_results", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Results wanted from security"),
    N_("What the security system must bring, so that one can see it, e.g. “Nobody hurt, losses below 0.1 per cent "
       "of goods handled, a break-in noticed within five minutes.”"),
    .clause = "4.1" },
  [ORGANISATION_PRODUCTS_SERVICES] = { "products_services", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Products and services"),
    N_("What you sell or do for others. The scope is written from this."),
    .clause = "4.3" },
  [ORGANISATION_TOP_MANAGER] = { "top_manager", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Top manager"),
    N_("The person who directs the organisation and approves policy, scope and objectives."),
    .clause = "5.1", .group = N_("Who answers"), .target = &mun_person_spec, .by = "T" },
  [ORGANISATION_SECURITY_COORDINATOR] = { "security_coordinator", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Security coordinator"),
    N_("The person who keeps the system running day by day, often beside another job."),
    .clause = "5.3", .target = &mun_person_spec, .by = "T" },
  [ORGANISATION_OTHER_SYSTEMS] = { "other_systems", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Other management systems"),
    N_("Systems you already have or plan, such as ISO 9001, ISO 27001 or AEO, so that nothing is done twice."),
    .clause = "4.4", .group = N_("How the system is run") },
  [ORGANISATION_INTEGRATION_NOTE] = { "integration_note", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("How security fits into daily business"),
    N_("Where security is part of normal work, e.g. “Checked in the monthly operations meeting and in the "
       "purchasing form.”"),
    .clause = "5.1" },
  [ORGANISATION_REVIEW_CYCLE_MONTHS] = { "review_cycle_months", MUN_KIND_INTEGER, 0,
    N_("Time between reviews"),
    N_("How often the whole system is looked at again, usually every 12 months. Due dates are proposed from it."),
    .minimum = 1, .maximum = 36, .unit = N_("months"), .starter = { 12, 12, 12 } },
  [ORGANISATION_LOGO] = { "logo", MUN_KIND_FILE, 0,
    N_("Logo"),
    N_("A picture for the first page of reports, PNG or SVG."),
    .group = N_("Look of reports") },
  [ORGANISATION_ACCENT_COLOUR] = { "accent_colour", MUN_KIND_LINE, 0,
    N_("Accent colour"),
    N_("The colour of headings and lines in reports, as a web colour, e.g. “#1a5fb4”.") },
  [ORGANISATION_LANGUAGE] = { "language", MUN_KIND_CHOICE, 0,
    N_("Language"),
    N_("The language that reports are written in unless you choose another one."),
    .choices = organisation_language_choices },
};

const MunSpec mun_organisation_spec = {
  .name = "organisation",
  .prefix = "ORG",
  .title = N_("Organisation profile"),
  .plural = N_("Organisation profile"),
  .purpose = N_("Says who you are, what you are for, where top management wants to go and what the security "
                "management system must deliver; every report takes its header from here."),
  .expects = N_("A short, true picture of the business in which purpose, direction and wanted results fit together, "
                "and two named people: who answers for security and who looks after the system."),
  .module = "organisation",
  .clause = "4.1, 4.4, 5.1",
  .flags = MUN_SPEC_SINGLE,
  .fields = organisation_fields,
  .n_fields = N_ORGANISATION_FIELDS,
  .title_field = ORGANISATION_NAME,
};

static const MunChoice site_kind_choices[] = {
  { "office",       N_("Office") },
  { "warehouse",    N_("Warehouse") },
  { "yard",         N_("Yard") },
  { "cross_dock",   N_("Cross-dock") },
  { "terminal",     N_("Terminal") },
  { "vehicle_base", N_("Vehicle base") },
  { "shop",         N_("Shop") },
  { "factory",      N_("Factory or workshop") },
  { "remote",       N_("Home or remote place") },
  { "other",        N_("Other place") },
  { NULL }
};

static const MunField site_fields[] = {
  [SITE_NAME] = { "name", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Name"),
    N_("The name your people use, e.g. “Warehouse Mill Lane”.") },
  [SITE_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind of place"),
    N_("What sort of place it is. Starter risks are chosen by it."),
    .choices = site_kind_choices },
  [SITE_ADDRESS] = { "address", MUN_KIND_LINE, MUN_LISTED | MUN_SEARCHED,
    N_("Address"),
    N_("Where it is, so that a patrol or an ambulance finds it.") },
  [SITE_ACTIVITIES] = { "activities", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("What happens here"),
    N_("The work done and the goods kept here, e.g. “Receiving, storage, night loading on weekdays.”") },
  [SITE_HEAD_COUNT] = { "head_count", MUN_KIND_INTEGER, 0,
    N_("People here"),
    N_("How many people usually work here, with temporary staff."),
    .minimum = 0, .maximum = 100000, .unit = N_("people") },
  [SITE_SITE_OWNER] = { "site_owner", MUN_KIND_LINK, MUN_LISTED,
    N_("Person in charge"),
    N_("Who answers for security at this place and is called first."),
    .clause = "5.3", .target = &mun_person_spec },
  [SITE_IN_SCOPE] = { "in_scope", MUN_KIND_YES_NO, MUN_REQUIRED | MUN_LISTED,
    N_("Inside the scope"),
    N_("Whether the security management system covers this place."),
    .clause = "4.3", .group = N_("Scope and use") },
  [SITE_EXCLUSION_REASON] = { "exclusion_reason", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Why it is left out"),
    N_("If it is outside the scope, the reason an auditor will accept, e.g. “Let to another firm, separate "
       "entrance.”"),
    .clause = "4.3" },
  [SITE_ACTIVE] = { "active", MUN_KIND_YES_NO, 0,
    N_("In use"),
    N_("No when the place has been given up. Its records are kept.") },
  [SITE_EMERGENCY_INSTRUCTIONS] = { "emergency_instructions", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Emergency instructions"),
    N_("What anyone here does first when something happens: whom to call, where to meet, which doors to open."),
    .clause = "8.6", .group = N_("In case of need") },
};

const MunSpec mun_site_spec = {
  .name = "site",
  .prefix = "SIT",
  .title = N_("Site"),
  .plural = N_("Sites"),
  .purpose = N_("Lists the places where you work or keep things: offices, warehouses, yards, vehicle bases."),
  .expects = N_("Every place that the scope names, with the person in charge, and a reason for any place that is "
                "left out."),
  .module = "organisation",
  .clause = "4.3, 8.2",
  .fields = site_fields,
  .n_fields = N_SITE_FIELDS,
  .title_field = SITE_NAME,
};

static const MunChoice person_employment_choices[] = {
  { "employee",   N_("Employee") },
  { "temporary",  N_("Temporary worker") },
  { "contractor", N_("Contractor") },
  { "volunteer",  N_("Volunteer") },
  { "external",   N_("From outside") },
  { NULL }
};

static const MunChoice person_screening_required_choices[] = {
  { "none",     N_("None") },
  { "basic",    N_("Basic check") },
  { "enhanced", N_("Enhanced check") },
  { NULL }
};

static const MunField person_fields[] = {
  [PERSON_FULL_NAME] = { "full_name", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Full name"),
    N_("First name and family name."),
    .group = N_("Person") },
  [PERSON_JOB_TITLE] = { "job_title", MUN_KIND_LINE, MUN_LISTED | MUN_SEARCHED,
    N_("Job title"),
    N_("What the person does, e.g. “Shift lead night loading”.") },
  [PERSON_DEPARTMENT] = { "department", MUN_KIND_LINE, MUN_LISTED | MUN_SEARCHED,
    N_("Department"),
    N_("The part of the organisation the person belongs to.") },
  [PERSON_SITE] = { "site", MUN_KIND_LINK, MUN_LISTED,
    N_("Site"),
    N_("Where the person usually works."),
    .target = &mun_site_spec },
  [PERSON_EMPLOYMENT] = { "employment", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Works for us as"),
    N_("How the person is tied to the organisation. Contractors and temporary workers under your control count too."),
    .choices = person_employment_choices },
  [PERSON_EMAIL] = { "email", MUN_KIND_LINE, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("E-mail"),
    N_("The address at work. It is left out of the public edition of reports."),
    .group = N_("How to reach") },
  [PERSON_PHONE] = { "phone", MUN_KIND_LINE, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Phone"),
    N_("The number at which the person is reached at work or on duty.") },
  [PERSON_EMERGENCY_CONTACT] = { "emergency_contact", MUN_KIND_LINE, MUN_CONFIDENTIAL,
    N_("Emergency contact"),
    N_("Whom to call if something happens to this person. Only with the person’s consent.") },
  [PERSON_IS_TOP_MANAGEMENT] = { "is_top_management", MUN_KIND_YES_NO, 0,
    N_("Belongs to top management"),
    N_("Yes for those who direct the organisation. Only they can approve policy, scope and objectives."),
    .clause = "5.1", .group = N_("Security"), .by = "T" },
  [PERSON_AFFECTS_SECURITY] = { "affects_security", MUN_KIND_YES_NO, MUN_REQUIRED | MUN_LISTED,
    N_("Work affects security"),
    N_("Whether this person’s work can make security better or worse. If so, competence and awareness must be shown."),
    .clause = "7.2" },
  [PERSON_SCREENING_REQUIRED] = { "screening_required", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Clearance needed"),
    N_("Which background check the post asks for, within what the law allows, e.g. an enhanced check for people "
       "with alarm codes."),
    .clause = "8.4", .choices = person_screening_required_choices },
  [PERSON_STARTS_ON] = { "starts_on", MUN_KIND_DATE, MUN_PLANNED,
    N_("With us since"),
    N_("The first day of work. Training for new people is due from here."),
    .group = N_("Time with us") },
  [PERSON_ENDS_ON] = { "ends_on", MUN_KIND_DATE, MUN_PLANNED,
    N_("Left on"),
    N_("The last day. Keys, passes and accounts are due back by then.") },
  [PERSON_ACTIVE] = { "active", MUN_KIND_YES_NO, 0,
    N_("Still with us"),
    N_("No when the person has left. You are then shown what they still own, so that somebody takes it over.") },
};

const MunSpec mun_person_spec = {
  .name = "person",
  .prefix = "PER",
  .title = N_("Person"),
  .plural = N_("People"),
  .purpose = N_("Lists everyone who works under your control or whom the system names; only what the system needs, "
                "nothing private beyond an emergency contact."),
  .expects = N_("Everyone who affects security is listed, with their role, the proof of competence and, where you "
                "ask for it, a valid clearance."),
  .module = "people",
  .clause = "5.3, 7.2, 7.3",
  .by = "H",
  .fields = person_fields,
  .n_fields = N_PERSON_FIELDS,
  .title_field = PERSON_FULL_NAME,
};

static const MunChoice screening_level_choices[] = {
  { "basic",    N_("Basic check") },
  { "enhanced", N_("Enhanced check") },
  { NULL }
};

static const MunChoice screening_outcome_choices[] = {
  { "cleared",             N_("Cleared") },
  { "cleared_with_limits", N_("Cleared with limits") },
  { "not_cleared",         N_("Not cleared") },
  { NULL }
};

static const MunField screening_fields[] = {
  [SCREENING_PERSON] = { "person", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Person"),
    N_("Who was checked."),
    .target = &mun_person_spec },
  [SCREENING_LEVEL] = { "level", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind of check"),
    N_("Basic: identity, address and references. Enhanced: also what the law allows for sensitive posts."),
    .choices = screening_level_choices },
  [SCREENING_DONE_ON] = { "done_on", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_HAPPENED,
    N_("Checked on"),
    N_("The day the check was finished.") },
  [SCREENING_DONE_BY] = { "done_by", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Checked by"),
    N_("The person or service that made the check, e.g. “HR” or the name of an agency.") },
  [SCREENING_OUTCOME] = { "outcome", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED | MUN_CONFIDENTIAL,
    N_("Outcome"),
    N_("The result only. Details of a check do not belong in this file."),
    .choices = screening_outcome_choices },
  [SCREENING_VALID_UNTIL] = { "valid_until", MUN_KIND_DATE, MUN_LISTED | MUN_PLANNED,
    N_("Valid until"),
    N_("When the check must be repeated. Leave empty if it does not run out.") },
  [SCREENING_LIMITS_NOTE] = { "limits_note", MUN_KIND_LINE, MUN_CONFIDENTIAL,
    N_("Limits"),
    N_("What the person may not do, if the clearance has limits, e.g. “No access to the bonded store.”") },
};

const MunSpec mun_screening_spec = {
  .name = "screening",
  .prefix = "SCR",
  .title = N_("Clearance check"),
  .plural = N_("Clearance checks"),
  .purpose = N_("Records that a background check was made and how it ended; the outcome and its validity only, "
                "never what was found."),
  .expects = N_("A valid check for every post that needs one, made before the person started the sensitive work."),
  .module = "people",
  .clause = "7.2, 8.4",
  .by = "H",
  .flags = MUN_SPEC_CHILD,
  .fields = screening_fields,
  .n_fields = N_SCREENING_FIELDS,
  .title_field = SCREENING_PERSON,
  .parent_field = SCREENING_PERSON,
};

static const MunChoice asset_kind_choices[] = {
  { "people",      N_("People") },
  { "goods",       N_("Goods") },
  { "building",    N_("Building") },
  { "vehicle",     N_("Vehicle") },
  { "equipment",   N_("Equipment") },
  { "information", N_("Information") },
  { "it_system",   N_("Computer system") },
  { "cash",        N_("Cash and valuables") },
  { "reputation",  N_("Good name") },
  { NULL }
};

static const MunChoice asset_value_class_choices[] = {
  { "low",      N_("Low") },
  { "medium",   N_("Medium") },
  { "high",     N_("High") },
  { "critical", N_("Critical") },
  { NULL }
};

static const MunField asset_fields[] = {
  [ASSET_NAME] = { "name", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Name"),
    N_("What it is, in the words you use, e.g. “Pharmaceuticals in cage 3”.") },
  [ASSET_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"),
    N_("What sort of asset it is. People come first in every plan."),
    .choices = asset_kind_choices },
  [ASSET_SITE] = { "site", MUN_KIND_LINK, MUN_LISTED,
    N_("Site"),
    N_("Where it usually is."),
    .target = &mun_site_spec },
  [ASSET_OWNER] = { "owner", MUN_KIND_LINK, MUN_LISTED,
    N_("Owner"),
    N_("Who answers for it and decides how it is protected."),
    .target = &mun_person_spec },
  [ASSET_VALUE_CLASS] = { "value_class", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED | MUN_CONFIDENTIAL,
    N_("Value"),
    N_("How much its loss would hurt, in money, in service or in trust, not only what it cost."),
    .choices = asset_value_class_choices },
  [ASSET_DESCRIPTION] = { "description", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Description"),
    N_("What makes it valuable or tempting, and for whom.") },
  [ASSET_IN_SCOPE] = { "in_scope", MUN_KIND_YES_NO, MUN_LISTED,
    N_("Inside the scope"),
    N_("Whether the security management system covers it.") },
};

const MunSpec mun_asset_spec = {
  .name = "asset",
  .prefix = "AST",
  .title = N_("Asset worth protecting"),
  .plural = N_("Assets worth protecting"),
  .purpose = N_("Lists the people, goods, buildings, vehicles, information and systems whose loss would hurt."),
  .expects = N_("The few things that matter most, each with an owner, and found again in the risks and the security "
                "plans."),
  .module = "organisation",
  .clause = "6.1.2, 8.5.1, 8.6.4",
  .fields = asset_fields,
  .n_fields = N_ASSET_FIELDS,
  .title_field = ASSET_NAME,
};
