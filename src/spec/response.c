/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/response.h"

#include <glib/gi18n.h>

#include "spec/context.h"
#include "spec/foundation.h"
#include "spec/incident.h"
#include "spec/team.h"

static const MunField situation_report_fields[] = {
  [SITUATION_REPORT_INCIDENT] = { "incident", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Security event"), N_("The event this report is about."), .target = &mun_incident_spec },
  [SITUATION_REPORT_AT] = { "at", MUN_KIND_DATE_TIME, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED | MUN_HAPPENED,
    N_("Date and time"), N_("Set by the program when the report is entered.") },
  [SITUATION_REPORT_FACTS] = { "facts", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Facts"), N_("What is certain, with numbers and times.") },
  [SITUATION_REPORT_ASSUMPTIONS] = { "assumptions", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Assumptions"), N_("What you believe but do not know yet. Say how sure you are.") },
  [SITUATION_REPORT_FORECAST] = { "forecast", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Outlook"), N_("How it may develop in the next hours, at best and at worst.") },
  [SITUATION_REPORT_NEEDS] = { "needs", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Needs"), N_("What is missing: people, means, information, decisions.") },
  [SITUATION_REPORT_SHARED_WITH] = { "shared_with", MUN_KIND_LINE, MUN_LISTED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Shared with"), N_("Who received this report, e.g. “Police, managing director, customer desk”.") },
  [SITUATION_REPORT_PREPARED_BY] = { "prepared_by", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Prepared by"), N_("Who wrote it."), .target = &mun_person_spec },
};

const MunSpec mun_situation_report_spec = {
  .name = "situation_report",
  .prefix = "SIR",
  .title = N_("Situation report"),
  .plural = N_("Situation reports"),
  .purpose = N_("What is known, assumed, expected and needed at a given moment, and who received it."),
  .expects = N_("A shared picture that keeps facts and assumptions apart and reached everybody who had to act on "
                "it."),
  .module = "incidents",
  .clause = "22320:5.2, 22320:4.8",
  .by = "EI",
  .flags = MUN_SPEC_APPEND_ONLY | MUN_SPEC_CHILD,
  .fields = situation_report_fields,
  .n_fields = N_SITUATION_REPORT_FIELDS,
  .title_field = SITUATION_REPORT_FACTS,
  .parent_field = SITUATION_REPORT_INCIDENT,
};

static const MunField incident_resource_fields[] = {
  [INCIDENT_RESOURCE_INCIDENT] = { "incident", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Security event"), N_("The event in which it was used."), .target = &mun_incident_spec },
  [INCIDENT_RESOURCE_NAME] = { "name", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Resource"), N_("What and how much, e.g. “Two guards with dog”.") },
  [INCIDENT_RESOURCE_SOURCE] = { "source", MUN_KIND_LINE, MUN_LISTED | MUN_SEARCHED,
    N_("Source"), N_("Who provided it.") },
  [INCIDENT_RESOURCE_REQUESTED_AT] = { "requested_at", MUN_KIND_DATE_TIME, MUN_LISTED | MUN_HAPPENED,
    N_("Asked for at"), N_("When you asked for it.") },
  [INCIDENT_RESOURCE_ARRIVED_AT] = { "arrived_at", MUN_KIND_DATE_TIME, MUN_LISTED | MUN_HAPPENED,
    N_("Arrived at"), N_("When it was there.") },
  [INCIDENT_RESOURCE_RELEASED_AT] = { "released_at", MUN_KIND_DATE_TIME, MUN_LISTED | MUN_HAPPENED,
    N_("Released at"), N_("When it was sent back or stood down.") },
  [INCIDENT_RESOURCE_COST] = { "cost", MUN_KIND_MONEY, MUN_CONFIDENTIAL,
    N_("Cost"), N_("What it cost, if known.") },
};

const MunSpec mun_incident_resource_spec = {
  .name = "incident_resource",
  .prefix = "IRS",
  .title = N_("Resource used"),
  .plural = N_("Resources used"),
  .purpose = N_("People, vehicles, guards and material in a response: asked for, arrived, released."),
  .expects = N_("That resources were asked for early, were tracked, and were released when no longer needed."),
  .module = "incidents",
  .clause = "22320:5.3.4",
  .by = "EI",
  .flags = MUN_SPEC_CHILD,
  .fields = incident_resource_fields,
  .n_fields = N_INCIDENT_RESOURCE_FIELDS,
  .title_field = INCIDENT_RESOURCE_NAME,
  .parent_field = INCIDENT_RESOURCE_INCIDENT,
};

static const MunField incident_partner_fields[] = {
  [INCIDENT_PARTNER_INCIDENT] = { "incident", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Security event"), N_("The event in which they took part."), .target = &mun_incident_spec },
  [INCIDENT_PARTNER_NAME] = { "name", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Organisation"), N_("Name of the organisation, e.g. “Harbour police Port Maren”.") },
  [INCIDENT_PARTNER_PARTY] = { "party", MUN_KIND_LINK, 0,
    N_("Interested party"),
    N_("Choose here when it is one of your interested parties."),
    .target = &mun_interested_party_spec },
  [INCIDENT_PARTNER_CONTACT_NAME] = { "contact_name", MUN_KIND_LINE, MUN_LISTED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Contact person"), N_("The person you dealt with.") },
  [INCIDENT_PARTNER_PART_PLAYED] = { "part_played", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Part played"), N_("What they did and who led, e.g. “Search of the yard, police in the lead”.") },
  [INCIDENT_PARTNER_AGREEMENT] = { "agreement", MUN_KIND_LINK, 0,
    N_("Cooperation agreement"),
    N_("The agreement under which you worked together, if there is one."),
    .target = &mun_cooperation_agreement_spec },
  [INCIDENT_PARTNER_JOINED_AT] = { "joined_at", MUN_KIND_DATE_TIME, MUN_LISTED | MUN_HAPPENED,
    N_("Joined at"), N_("When they joined.") },
  [INCIDENT_PARTNER_LEFT_AT] = { "left_at", MUN_KIND_DATE_TIME, MUN_LISTED | MUN_HAPPENED,
    N_("Left at"), N_("When they left.") },
};

const MunSpec mun_incident_partner_spec = {
  .name = "incident_partner",
  .prefix = "IPT",
  .title = N_("Other organisation"),
  .plural = N_("Other organisations"),
  .purpose = N_("Police, customs, carrier, neighbour, insurer: who was involved in an event, when, and under whose "
                "lead."),
  .expects = N_("Which organisations took part, who led, and whether the agreement with them worked."),
  .module = "incidents",
  .clause = "8.6.3, 22320:6",
  .by = "EI",
  .flags = MUN_SPEC_CHILD,
  .fields = incident_partner_fields,
  .n_fields = N_INCIDENT_PARTNER_FIELDS,
  .title_field = INCIDENT_PARTNER_NAME,
  .parent_field = INCIDENT_PARTNER_INCIDENT,
};
