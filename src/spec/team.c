/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/team.h"

#include <glib/gi18n.h>

#include "spec/context.h"
#include "spec/document.h"
#include "spec/foundation.h"

static const MunChoice response_team_kind_choices[] = {
  { "designated_person", N_("Designated person") },
  { "site_team", N_("Site team") },
  { "incident_team", N_("Incident team") },
  { "communication_team", N_("Communication team") },
  { NULL }
};

static const MunChoice response_team_status_choices[] = {
  { "draft", N_("Draft") },
  { "active", N_("Active") },
  { "retired", N_("Retired") },
  { NULL }
};

static const MunField response_team_fields[] = {
  [RESPONSE_TEAM_NAME] = { "name", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Name"), N_("") },
  [RESPONSE_TEAM_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"), N_(""), .choices = response_team_kind_choices },
  [RESPONSE_TEAM_RESPONSIBILITIES] = { "responsibilities", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Responsibilities"), N_("") },
  [RESPONSE_TEAM_REPORTS_TO] = { "reports_to", MUN_KIND_LINK, 0,
    N_("Reports to"), N_(""), .target = &mun_response_team_spec },
  [RESPONSE_TEAM_RELATION_TEXT] = { "relation_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Relation text"), N_("") },
  [RESPONSE_TEAM_COMMUNICATED_ON] = { "communicated_on", MUN_KIND_DATE, 0,
    N_("Communicated on"), N_("") },
  [RESPONSE_TEAM_PROCEDURES] = { "procedures", MUN_KIND_LINK, 0,
    N_("Procedures"), N_(""), .target = &mun_document_spec },
  [RESPONSE_TEAM_PROC_ACTIVATION] = { "proc_activation", MUN_KIND_YES_NO, 0,
    N_("Proc activation"), N_("") },
  [RESPONSE_TEAM_PROC_OPERATION] = { "proc_operation", MUN_KIND_YES_NO, 0,
    N_("Proc operation"), N_("") },
  [RESPONSE_TEAM_PROC_COORDINATION] = { "proc_coordination", MUN_KIND_YES_NO, 0,
    N_("Proc coordination"), N_("") },
  [RESPONSE_TEAM_PROC_COMMUNICATION] = { "proc_communication", MUN_KIND_YES_NO, 0,
    N_("Proc communication"), N_("") },
  [RESPONSE_TEAM_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = response_team_status_choices },
  [RESPONSE_TEAM_REVIEW_DUE] = { "review_due", MUN_KIND_DATE, MUN_LISTED,
    N_("Review due"), N_("") },
};

/* Life: draft -> active (T, communicated) -> retired (T). */
static const MunTransition response_team_transitions[] = {
  { NULL }
};

const MunSpec mun_response_team_spec = {
  .name = "response_team",
  .prefix = "TEA",
  .title = N_("Response team or designated person"),
  .plural = N_("Response team or designated person"),
  .purpose = N_("Who responds; how teams relate to each other and to top management."),
  .expects = N_(""),
  .module = "plans",
  .clause = "8.6.1, 8.6.2",
  .fields = response_team_fields,
  .n_fields = N_RESPONSE_TEAM_FIELDS,
  .title_field = RESPONSE_TEAM_NAME,
  .state_field = RESPONSE_TEAM_STATUS,
  .transitions = response_team_transitions,
};

static const MunChoice response_member_function_choices[] = {
  { "leader", N_("Leader") },
  { "operations", N_("Operations") },
  { "planning", N_("Planning") },
  { "logistics", N_("Logistics") },
  { "finance_admin", N_("Finance admin") },
  { "communications", N_("Communications") },
  { "safety", N_("Safety") },
  { "liaison", N_("Liaison") },
  { "log_keeper", N_("Log keeper") },
  { "member", N_("Member") },
  { NULL }
};

static const MunField response_member_fields[] = {
  [RESPONSE_MEMBER_TEAM] = { "team", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Team"), N_(""), .target = &mun_response_team_spec },
  [RESPONSE_MEMBER_PERSON] = { "person", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Person"), N_(""), .target = &mun_person_spec },
  [RESPONSE_MEMBER_FUNCTION] = { "function", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Function"), N_(""), .choices = response_member_function_choices },
  [RESPONSE_MEMBER_IS_ALTERNATE] = { "is_alternate", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Is alternate"), N_("") },
  [RESPONSE_MEMBER_AUTHORITY_TEXT] = { "authority_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Authority text"), N_("") },
  [RESPONSE_MEMBER_COMPETENT] = { "competent", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Competent"), N_("") },
  [RESPONSE_MEMBER_COMPETENCE_EVIDENCE] = { "competence_evidence", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Competence evidence"), N_("") },
  [RESPONSE_MEMBER_PHONE_24H] = { "phone_24h", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Phone 24h"), N_("") },
  [RESPONSE_MEMBER_INFORMED_ON] = { "informed_on", MUN_KIND_DATE, 0,
    N_("Informed on"), N_("") },
};

const MunSpec mun_response_member_spec = {
  .name = "response_member",
  .prefix = "TEM",
  .title = N_("Team member"),
  .plural = N_("Team member"),
  .purpose = N_("A named person or alternate with function and powers in the response."),
  .expects = N_(""),
  .module = "plans",
  .clause = "8.6.2",
  .flags = MUN_SPEC_CHILD,
  .fields = response_member_fields,
  .n_fields = N_RESPONSE_MEMBER_FIELDS,
  .title_field = RESPONSE_MEMBER_FUNCTION,
  .parent_field = RESPONSE_MEMBER_TEAM,
};

static const MunChoice response_capability_ability_choices[] = {
  { "a_assess", N_("A assess") },
  { "b_thresholds", N_("B thresholds") },
  { "c_activate", N_("C activate") },
  { "d_plan", N_("D plan") },
  { "e_prioritise_life", N_("E prioritise life") },
  { "f_monitor", N_("F monitor") },
  { "g_start_treatments", N_("G start treatments") },
  { "h_communicate", N_("H communicate") },
  { "i_comm_plan", N_("I comm plan") },
  { NULL }
};

static const MunField response_capability_fields[] = {
  [RESPONSE_CAPABILITY_TEAM] = { "team", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Team"), N_(""), .target = &mun_response_team_spec },
  [RESPONSE_CAPABILITY_ABILITY] = { "ability", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Ability"), N_(""), .choices = response_capability_ability_choices },
  [RESPONSE_CAPABILITY_COVERED] = { "covered", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Covered"), N_("") },
  [RESPONSE_CAPABILITY_PERSON] = { "person", MUN_KIND_LINK, 0,
    N_("Person"), N_(""), .target = &mun_person_spec },
  [RESPONSE_CAPABILITY_EVIDENCE] = { "evidence", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Evidence"), N_("") },
  [RESPONSE_CAPABILITY_ASSESSED_ON] = { "assessed_on", MUN_KIND_DATE, 0,
    N_("Assessed on"), N_("") },
};

const MunSpec mun_response_capability_spec = {
  .name = "response_capability",
  .prefix = "CAP",
  .title = N_("Team capability"),
  .plural = N_("Team capability"),
  .purpose = N_("For each of the nine abilities: who in the team can do it and what proves it."),
  .expects = N_(""),
  .module = "plans",
  .clause = "8.6.2 a-i",
  .flags = MUN_SPEC_CHILD,
  .fields = response_capability_fields,
  .n_fields = N_RESPONSE_CAPABILITY_FIELDS,
  .title_field = RESPONSE_CAPABILITY_ABILITY,
  .parent_field = RESPONSE_CAPABILITY_TEAM,
};

static const MunChoice contact_kind_choices[] = {
  { "police", N_("Police") },
  { "fire", N_("Fire") },
  { "ambulance", N_("Ambulance") },
  { "customs", N_("Customs") },
  { "authority", N_("Authority") },
  { "insurer", N_("Insurer") },
  { "customer", N_("Customer") },
  { "supplier", N_("Supplier") },
  { "utility", N_("Utility") },
  { "media", N_("Media") },
  { "neighbour", N_("Neighbour") },
  { "bank", N_("Bank") },
  { "security_service", N_("Security service") },
  { "staff_family", N_("Staff family") },
  { "other", N_("Other") },
  { NULL }
};

static const MunField contact_fields[] = {
  [CONTACT_NAME] = { "name", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Name"), N_("") },
  [CONTACT_ORGANISATION_NAME] = { "organisation_name", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Organisation name"), N_("") },
  [CONTACT_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"), N_(""), .choices = contact_kind_choices },
  [CONTACT_PERSON] = { "person", MUN_KIND_LINK, 0,
    N_("Person"), N_(""), .target = &mun_person_spec },
  [CONTACT_PARTY] = { "party", MUN_KIND_LINK, 0,
    N_("Party"), N_(""), .target = &mun_interested_party_spec },
  [CONTACT_PHONE] = { "phone", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Phone"), N_("") },
  [CONTACT_ALT_PHONE] = { "alt_phone", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Alt phone"), N_("") },
  [CONTACT_EMAIL] = { "email", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Email"), N_("") },
  [CONTACT_WHEN_TO_CALL] = { "when_to_call", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("When to call"), N_("") },
  [CONTACT_VERIFIED_ON] = { "verified_on", MUN_KIND_DATE, MUN_REQUIRED,
    N_("Verified on"), N_("") },
  [CONTACT_VERIFY_DUE] = { "verify_due", MUN_KIND_DATE, MUN_COMPUTED,
    N_("Verify due"), N_("") },
};

const MunSpec mun_contact_spec = {
  .name = "contact",
  .prefix = "CON",
  .title = N_("Emergency contact"),
  .plural = N_("Emergency contact"),
  .purpose = N_("A verified number we may need at night."),
  .expects = N_(""),
  .module = "plans",
  .clause = "8.6.3, 22320:6",
  .fields = contact_fields,
  .n_fields = N_CONTACT_FIELDS,
  .title_field = CONTACT_NAME,
};

static const MunChoice cooperation_agreement_status_choices[] = {
  { "draft", N_("Draft") },
  { "active", N_("Active") },
  { "expired", N_("Expired") },
  { NULL }
};

static const MunField cooperation_agreement_fields[] = {
  [COOPERATION_AGREEMENT_PARTY] = { "party", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Party"), N_(""), .target = &mun_interested_party_spec },
  [COOPERATION_AGREEMENT_SUBJECT] = { "subject", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Subject"), N_("") },
  [COOPERATION_AGREEMENT_SHARED_INFORMATION] = { "shared_information", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Shared information"), N_("") },
  [COOPERATION_AGREEMENT_SHARED_RESOURCES] = { "shared_resources", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Shared resources"), N_("") },
  [COOPERATION_AGREEMENT_LEAD_RULE] = { "lead_rule", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Lead rule"), N_("") },
  [COOPERATION_AGREEMENT_CONTACT_POINT] = { "contact_point", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Contact point"), N_("") },
  [COOPERATION_AGREEMENT_TECHNICAL_MEANS] = { "technical_means", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Technical means"), N_("") },
  [COOPERATION_AGREEMENT_SIGNED_ON] = { "signed_on", MUN_KIND_DATE, 0,
    N_("Signed on"), N_("") },
  [COOPERATION_AGREEMENT_VALID_UNTIL] = { "valid_until", MUN_KIND_DATE, 0,
    N_("Valid until"), N_("") },
  [COOPERATION_AGREEMENT_LAST_EXERCISED_ON] = { "last_exercised_on", MUN_KIND_DATE, 0,
    N_("Last exercised on"), N_("") },
  [COOPERATION_AGREEMENT_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = cooperation_agreement_status_choices },
};

/* Life: draft -> active (T signs) -> expired (X). */
static const MunTransition cooperation_agreement_transitions[] = {
  { NULL }
};

const MunSpec mun_cooperation_agreement_spec = {
  .name = "cooperation_agreement",
  .prefix = "AGR",
  .title = N_("Cooperation agreement"),
  .plural = N_("Cooperation agreement"),
  .purpose = N_("What we agreed with a neighbour, carrier, guard company or authority about helping each other and sharing information."),
  .expects = N_(""),
  .module = "plans",
  .clause = "22320:6, 8.6.3",
  .fields = cooperation_agreement_fields,
  .n_fields = N_COOPERATION_AGREEMENT_FIELDS,
  .title_field = COOPERATION_AGREEMENT_SUBJECT,
  .state_field = COOPERATION_AGREEMENT_STATUS,
  .transitions = cooperation_agreement_transitions,
};
