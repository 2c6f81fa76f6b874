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
  { "active", N_("In place") },
  { "retired", N_("Retired") },
  { NULL }
};

static const MunField response_team_fields[] = {
  [RESPONSE_TEAM_NAME] = { "name", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Name"), N_("What everybody calls it, e.g. “Incident team Ellerby”."), .group = N_("Team") },
  [RESPONSE_TEAM_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"),
    N_("A small firm may do with one designated person and an alternate."),
    .choices = response_team_kind_choices },
  [RESPONSE_TEAM_RESPONSIBILITIES] = { "responsibilities", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Responsibilities"),
    N_("What the team decides and does when something happens, in four to six lines."),
    .clause = "8.6.2" },
  [RESPONSE_TEAM_REPORTS_TO] = { "reports_to", MUN_KIND_LINK, MUN_LISTED,
    N_("Reports to"),
    N_("The team above this one. Leave empty when it reports straight to top management."),
    .target = &mun_response_team_spec, .clause = "8.6.2" },
  [RESPONSE_TEAM_RELATION_TEXT] = { "relation_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Working with others"),
    N_("How it works with other teams and top management, e.g. “Site team acts first, incident team takes over at "
       "level full”."),
    .clause = "8.6.2" },
  [RESPONSE_TEAM_COMMUNICATED_ON] = { "communicated_on", MUN_KIND_DATE, MUN_LISTED | MUN_HAPPENED,
    N_("Told on"),
    N_("The day everybody concerned was told who is in the team and how to reach it."),
    .clause = "8.6.2" },
  [RESPONSE_TEAM_PROCEDURES] = { "procedures", MUN_KIND_LINK, 0,
    N_("Procedure document"),
    N_("The document that holds the procedures of the team."),
    .target = &mun_document_spec, .clause = "8.6.2", .group = N_("Procedures of the team") },
  [RESPONSE_TEAM_PROC_ACTIVATION] = { "proc_activation", MUN_KIND_YES_NO, 0,
    N_("Calling the team together"),
    N_("Yes when it is written down who calls the team and how."),
    .clause = "8.6.2" },
  [RESPONSE_TEAM_PROC_OPERATION] = { "proc_operation", MUN_KIND_YES_NO, 0,
    N_("Working during the event"),
    N_("Yes when it is written down how the team works: meetings, log, shifts, handover."),
    .clause = "8.6.2" },
  [RESPONSE_TEAM_PROC_COORDINATION] = { "proc_coordination", MUN_KIND_YES_NO, 0,
    N_("Coordinating with others"),
    N_("Yes when it is written down how the team works with other teams, suppliers and responders."),
    .clause = "8.6.2" },
  [RESPONSE_TEAM_PROC_COMMUNICATION] = { "proc_communication", MUN_KIND_YES_NO, 0,
    N_("Communicating"),
    N_("Yes when it is written down who tells whom what, and who speaks to the outside."),
    .clause = "8.6.2" },
  [RESPONSE_TEAM_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"),
    N_("Draft, in place or retired."),
    .choices = response_team_status_choices, .group = N_("Status") },
  [RESPONSE_TEAM_REVIEW_DUE] = { "review_due", MUN_KIND_DATE, MUN_LISTED | MUN_PLANNED,
    N_("Review due"),
    N_("When to check that people, numbers and tasks are still right. Once a year and after every use is usual.") },
};

static const MunTransition response_team_transitions[] = {
  { "draft", "active", N_("Put in place"), "T", "communicated_on" },
  { "active", "retired", N_("Retire"), "T", NULL },
  { "retired", "draft", N_("Take up again"), "T", NULL, .early = TRUE },
  { NULL }
};

const MunSpec mun_response_team_spec = {
  .name = "response_team",
  .prefix = "TEA",
  .title = N_("Response team"),
  .plural = N_("Response teams"),
  .purpose = N_("Who responds when something happens, and how the teams work with each other and with top "
                "management."),
  .expects = N_("Named people or teams with clear tasks, alternates, procedures and a known line to top management, "
                "all of whom have been told."),
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
  { "finance_admin", N_("Finance and administration") },
  { "communications", N_("Communications") },
  { "safety", N_("Safety") },
  { "liaison", N_("Liaison") },
  { "log_keeper", N_("Log keeper") },
  { "member", N_("Member") },
  { NULL }
};

static const MunField response_member_fields[] = {
  [RESPONSE_MEMBER_TEAM] = { "team", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Team"), N_("The team this person belongs to."), .target = &mun_response_team_spec },
  [RESPONSE_MEMBER_FUNCTION] = { "function", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Function"),
    N_("What the person does in the response. In a small firm one person may hold several functions: add a line for "
       "each."),
    .choices = response_member_function_choices, .clause = "22320:5.3" },
  [RESPONSE_MEMBER_PERSON] = { "person", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Person"), N_("Who does it."), .target = &mun_person_spec },
  [RESPONSE_MEMBER_IS_ALTERNATE] = { "is_alternate", MUN_KIND_YES_NO, MUN_REQUIRED | MUN_LISTED,
    N_("Alternate"), N_("Yes when this person stands in for somebody else in the same function.") },
  [RESPONSE_MEMBER_AUTHORITY_TEXT] = { "authority_text", MUN_KIND_TEXT,
    MUN_REQUIRED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Powers"),
    N_("What the person may decide alone, e.g. “Stop loading, close the yard, spend up to 5,000”.") },
  [RESPONSE_MEMBER_COMPETENT] = { "competent", MUN_KIND_YES_NO, MUN_REQUIRED | MUN_LISTED | MUN_CONFIDENTIAL,
    N_("Competent"), N_("Yes when the person has shown that they can do it.") },
  [RESPONSE_MEMBER_COMPETENCE_EVIDENCE] = { "competence_evidence", MUN_KIND_LINE, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Proof of competence"), N_("What shows it, e.g. “Led the tabletop of 12 May”.") },
  [RESPONSE_MEMBER_PHONE_24H] = { "phone_24h", MUN_KIND_LINE, MUN_LISTED | MUN_CONFIDENTIAL,
    N_("Phone, day and night"),
    N_("The number that is answered at three in the morning. It is left out of public editions.") },
  [RESPONSE_MEMBER_INFORMED_ON] = { "informed_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Told on"), N_("The day the person was told about the function and agreed.") },
};

const MunSpec mun_response_member_spec = {
  .name = "response_member",
  .prefix = "TEM",
  .title = N_("Team member"),
  .plural = N_("Team members"),
  .purpose = N_("A named person or alternate with a function and powers in the response."),
  .expects = N_("For each function a competent person and an alternate, who know their powers and can be reached "
                "day and night."),
  .module = "plans",
  .clause = "8.6.2",
  .by = "S",
  .flags = MUN_SPEC_CHILD,
  .fields = response_member_fields,
  .n_fields = N_RESPONSE_MEMBER_FIELDS,
  .title_field = RESPONSE_MEMBER_PERSON,
  .parent_field = RESPONSE_MEMBER_TEAM,
};

static const MunChoice response_capability_ability_choices[] = {
  { "a_assess", N_("Size up the threat") },
  { "b_thresholds", N_("Tell when a threshold is reached") },
  { "c_activate", N_("Start the right response") },
  { "d_plan", N_("Plan the next moves") },
  { "e_prioritise_life", N_("Put lives first") },
  { "f_monitor", N_("Keep watching the situation") },
  { "g_start_treatments", N_("Switch the measures on") },
  { "h_communicate", N_("Talk to those concerned, authorities and press") },
  { "i_comm_plan", N_("Help plan the messages") },
  { NULL }
};

static const MunField response_capability_fields[] = {
  [RESPONSE_CAPABILITY_TEAM] = { "team", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Team"), N_("The team in question."), .target = &mun_response_team_spec },
  [RESPONSE_CAPABILITY_ABILITY] = { "ability", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Ability"),
    N_("One of the nine things a team must be able to do."),
    .choices = response_capability_ability_choices },
  [RESPONSE_CAPABILITY_COVERED] = { "covered", MUN_KIND_YES_NO, MUN_REQUIRED | MUN_LISTED | MUN_CONFIDENTIAL,
    N_("Covered"), N_("Yes when somebody in the team can do it at any hour.") },
  [RESPONSE_CAPABILITY_PERSON] = { "person", MUN_KIND_LINK, MUN_LISTED,
    N_("Covered by"), N_("The person who can do it best."), .target = &mun_person_spec },
  [RESPONSE_CAPABILITY_EVIDENCE] = { "evidence", MUN_KIND_LINE, MUN_LISTED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Evidence"), N_("What proves it, e.g. “Exercise of 12 May, aim 3 met”.") },
  [RESPONSE_CAPABILITY_ASSESSED_ON] = { "assessed_on", MUN_KIND_DATE, MUN_LISTED | MUN_HAPPENED,
    N_("Assessed on"), N_("The day this was judged. Look again at least once a year.") },
};

const MunSpec mun_response_capability_spec = {
  .name = "response_capability",
  .prefix = "CAP",
  .title = N_("Team ability"),
  .plural = N_("Team abilities"),
  .purpose = N_("For each of the nine abilities a response team needs: who can do it and what proves it."),
  .expects = N_("All nine abilities covered by named people, with proof that is not older than a year."),
  .module = "plans",
  .clause = "8.6.2 a-i",
  .by = "S",
  .flags = MUN_SPEC_CHILD,
  .fields = response_capability_fields,
  .n_fields = N_RESPONSE_CAPABILITY_FIELDS,
  .title_field = RESPONSE_CAPABILITY_ABILITY,
  .parent_field = RESPONSE_CAPABILITY_TEAM,
};

static const MunChoice contact_kind_choices[] = {
  { "police", N_("Police") },
  { "fire", N_("Fire service") },
  { "ambulance", N_("Ambulance") },
  { "customs", N_("Customs") },
  { "authority", N_("Authority") },
  { "insurer", N_("Insurer") },
  { "customer", N_("Customer") },
  { "supplier", N_("Supplier") },
  { "utility", N_("Power, water or network") },
  { "media", N_("Media") },
  { "neighbour", N_("Neighbour") },
  { "bank", N_("Bank") },
  { "security_service", N_("Security service") },
  { "staff_family", N_("Family of staff") },
  { "other", N_("Other") },
  { NULL }
};

static const MunField contact_fields[] = {
  [CONTACT_NAME] = { "name", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Name"), N_("The person or desk, e.g. “Duty officer, harbour police”."), .group = N_("Who") },
  [CONTACT_ORGANISATION_NAME] = { "organisation_name", MUN_KIND_LINE, MUN_LISTED | MUN_SEARCHED,
    N_("Organisation"), N_("The company or authority they belong to.") },
  [CONTACT_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"), N_("What sort of contact it is, so that it is found fast."), .choices = contact_kind_choices },
  [CONTACT_PERSON] = { "person", MUN_KIND_LINK, 0,
    N_("Own person"),
    N_("Choose here when it is somebody from your own organisation."),
    .target = &mun_person_spec },
  [CONTACT_PARTY] = { "party", MUN_KIND_LINK, 0,
    N_("Interested party"),
    N_("Choose here when it is one of your interested parties."),
    .target = &mun_interested_party_spec },
  [CONTACT_PHONE] = { "phone", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_CONFIDENTIAL,
    N_("Phone"),
    N_("The number that works at night. Test it. It is left out of public editions."),
    .group = N_("How to reach them") },
  [CONTACT_ALT_PHONE] = { "alt_phone", MUN_KIND_LINE, MUN_CONFIDENTIAL,
    N_("Second phone"), N_("Another number for the same person or desk.") },
  [CONTACT_EMAIL] = { "email", MUN_KIND_LINE, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("E-mail"), N_("For what can wait or needs a record.") },
  [CONTACT_WHEN_TO_CALL] = { "when_to_call", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("When to call"), N_("The occasion, e.g. “Any theft above 10,000, within two hours”.") },
  [CONTACT_VERIFIED_ON] = { "verified_on", MUN_KIND_DATE, MUN_REQUIRED | MUN_HAPPENED,
    N_("Verified on"),
    N_("The day somebody last called the number and got the right person."),
    .group = N_("Verification") },
  [CONTACT_VERIFY_DUE] = { "verify_due", MUN_KIND_DATE, MUN_LISTED | MUN_COMPUTED | MUN_PLANNED,
    N_("Verify again by"), N_("Six months after the last check.") },
};

const MunSpec mun_contact_spec = {
  .name = "contact",
  .prefix = "CON",
  .title = N_("Emergency contact"),
  .plural = N_("Emergency contacts"),
  .purpose = N_("A verified number that you may need at night."),
  .expects = N_("Current numbers of everybody you might have to call, checked at least every six months."),
  .module = "plans",
  .clause = "8.6.3, 22320:6",
  .by = "S",
  .fields = contact_fields,
  .n_fields = N_CONTACT_FIELDS,
  .title_field = CONTACT_NAME,
};

static const MunChoice cooperation_agreement_status_choices[] = {
  { "draft", N_("Draft") },
  { "active", N_("In force") },
  { "expired", N_("Expired") },
  { NULL }
};

static const MunField cooperation_agreement_fields[] = {
  [COOPERATION_AGREEMENT_SUBJECT] = { "subject", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Subject"),
    N_("What it is about, e.g. “Mutual help with guarding after a break-in”."),
    .group = N_("Agreement") },
  [COOPERATION_AGREEMENT_PARTY] = { "party", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Partner"), N_("With whom you agreed."), .target = &mun_interested_party_spec },
  [COOPERATION_AGREEMENT_CONTACT_POINT] = { "contact_point", MUN_KIND_LINE,
    MUN_REQUIRED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Contact point"), N_("Whom to call there, at any hour.") },
  [COOPERATION_AGREEMENT_SHARED_INFORMATION] = { "shared_information", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Shared information"),
    N_("What you tell each other and how sensitive it is, e.g. “Theft patterns, no customer names”."),
    .group = N_("What is shared") },
  [COOPERATION_AGREEMENT_SHARED_RESOURCES] = { "shared_resources", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Shared resources"), N_("What you lend each other, e.g. “Two guards, flood lights, parking space”.") },
  [COOPERATION_AGREEMENT_LEAD_RULE] = { "lead_rule", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Who leads"),
    N_("Who is in charge when both are involved, e.g. “The site owner; police once on the spot”.") },
  [COOPERATION_AGREEMENT_TECHNICAL_MEANS] = { "technical_means", MUN_KIND_LINE, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Technical means"),
    N_("How you talk to each other: radio channel, shared phone line, protected mailbox.") },
  [COOPERATION_AGREEMENT_SIGNED_ON] = { "signed_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Signed on"), N_("The day both sides signed."), .group = N_("Validity") },
  [COOPERATION_AGREEMENT_VALID_UNTIL] = { "valid_until", MUN_KIND_DATE, MUN_LISTED | MUN_PLANNED,
    N_("Valid until"), N_("The day it ends unless you renew it. Leave empty when it has no end.") },
  [COOPERATION_AGREEMENT_LAST_EXERCISED_ON] = { "last_exercised_on", MUN_KIND_DATE, MUN_LISTED | MUN_HAPPENED,
    N_("Last exercised on"), N_("When you last tried it out together.") },
  [COOPERATION_AGREEMENT_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_("Draft, in force or expired."), .choices = cooperation_agreement_status_choices },
};

/* The program lets an agreement expire on its date; top management signs and renews. */
static const MunTransition cooperation_agreement_transitions[] = {
  { "draft", "active", N_("Sign"), "T", "signed_on" },
  { "active", "draft", N_("Negotiate again"), "T", NULL, .early = TRUE },
  { "active", "expired", N_("Expired"), "", NULL, .after = "valid_until" },
  { "expired", "active", N_("Renew"), "T", "signed_on valid_until" },
  { NULL }
};

const MunSpec mun_cooperation_agreement_spec = {
  .name = "cooperation_agreement",
  .prefix = "AGR",
  .title = N_("Cooperation agreement"),
  .plural = N_("Cooperation agreements"),
  .purpose = N_("What you agreed with a neighbour, carrier, guard company or authority about helping each other and "
                "sharing information."),
  .expects = N_("Agreements with those you would depend on in an emergency: who leads, what is shared and how, "
                "tried out in an exercise."),
  .module = "plans",
  .clause = "22320:6, 8.6.3",
  .fields = cooperation_agreement_fields,
  .n_fields = N_COOPERATION_AGREEMENT_FIELDS,
  .title_field = COOPERATION_AGREEMENT_SUBJECT,
  .state_field = COOPERATION_AGREEMENT_STATUS,
  .transitions = cooperation_agreement_transitions,
};
