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
    N_("Incident"), N_(""), .target = &mun_incident_spec },
  [SITUATION_REPORT_AT] = { "at", MUN_KIND_DATE_TIME, MUN_REQUIRED | MUN_COMPUTED,
    N_("At"), N_("") },
  [SITUATION_REPORT_FACTS] = { "facts", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Facts"), N_("") },
  [SITUATION_REPORT_ASSUMPTIONS] = { "assumptions", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Assumptions"), N_("") },
  [SITUATION_REPORT_FORECAST] = { "forecast", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Forecast"), N_("") },
  [SITUATION_REPORT_NEEDS] = { "needs", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Needs"), N_("") },
  [SITUATION_REPORT_SHARED_WITH] = { "shared_with", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Shared with"), N_("") },
  [SITUATION_REPORT_PREPARED_BY] = { "prepared_by", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Prepared by"), N_(""), .target = &mun_person_spec },
};

const MunSpec mun_situation_report_spec = {
  .name = "situation_report",
  .prefix = "SIR",
  .title = N_("Operational picture"),
  .plural = N_("Operational picture"),
  .purpose = N_("What is known, assumed, expected and needed at a moment, and who received it."),
  .expects = N_(""),
  .module = "incidents",
  .clause = "22320:5.2, 22320:4.8",
  .flags = MUN_SPEC_APPEND_ONLY | MUN_SPEC_CHILD,
  .fields = situation_report_fields,
  .n_fields = N_SITUATION_REPORT_FIELDS,
  .title_field = SITUATION_REPORT_FACTS,
  .parent_field = SITUATION_REPORT_INCIDENT,
};

static const MunField incident_resource_fields[] = {
  [INCIDENT_RESOURCE_INCIDENT] = { "incident", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Incident"), N_(""), .target = &mun_incident_spec },
  [INCIDENT_RESOURCE_NAME] = { "name", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Name"), N_("") },
  [INCIDENT_RESOURCE_SOURCE] = { "source", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Source"), N_("") },
  [INCIDENT_RESOURCE_REQUESTED_AT] = { "requested_at", MUN_KIND_DATE_TIME, 0,
    N_("Requested at"), N_("") },
  [INCIDENT_RESOURCE_ARRIVED_AT] = { "arrived_at", MUN_KIND_DATE_TIME, 0,
    N_("Arrived at"), N_("") },
  [INCIDENT_RESOURCE_RELEASED_AT] = { "released_at", MUN_KIND_DATE_TIME, 0,
    N_("Released at"), N_("") },
  [INCIDENT_RESOURCE_COST] = { "cost", MUN_KIND_MONEY, 0,
    N_("Cost"), N_("") },
};

const MunSpec mun_incident_resource_spec = {
  .name = "incident_resource",
  .prefix = "IRS",
  .title = N_("Resource used in an incident"),
  .plural = N_("Resource used in an incident"),
  .purpose = N_("People, vehicles, guards, material: asked for, arrived, released."),
  .expects = N_(""),
  .module = "incidents",
  .clause = "22320:5.3.4",
  .flags = MUN_SPEC_CHILD,
  .fields = incident_resource_fields,
  .n_fields = N_INCIDENT_RESOURCE_FIELDS,
  .title_field = INCIDENT_RESOURCE_NAME,
  .parent_field = INCIDENT_RESOURCE_INCIDENT,
};

static const MunField incident_partner_fields[] = {
  [INCIDENT_PARTNER_INCIDENT] = { "incident", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Incident"), N_(""), .target = &mun_incident_spec },
  [INCIDENT_PARTNER_PARTY] = { "party", MUN_KIND_LINK, 0,
    N_("Party"), N_(""), .target = &mun_interested_party_spec },
  [INCIDENT_PARTNER_NAME] = { "name", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Name"), N_("") },
  [INCIDENT_PARTNER_CONTACT_NAME] = { "contact_name", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Contact name"), N_("") },
  [INCIDENT_PARTNER_PART_PLAYED] = { "part_played", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Part played"), N_("") },
  [INCIDENT_PARTNER_AGREEMENT] = { "agreement", MUN_KIND_LINK, 0,
    N_("Agreement"), N_(""), .target = &mun_cooperation_agreement_spec },
  [INCIDENT_PARTNER_JOINED_AT] = { "joined_at", MUN_KIND_DATE_TIME, 0,
    N_("Joined at"), N_("") },
  [INCIDENT_PARTNER_LEFT_AT] = { "left_at", MUN_KIND_DATE_TIME, 0,
    N_("Left at"), N_("") },
};

const MunSpec mun_incident_partner_spec = {
  .name = "incident_partner",
  .prefix = "IPT",
  .title = N_("Other organisation in an incident"),
  .plural = N_("Other organisation in an incident"),
  .purpose = N_("Police, customs, carrier, neighbour, insurer: who was involved, when, under whose lead."),
  .expects = N_(""),
  .module = "incidents",
  .clause = "8.6.3, 22320:6",
  .flags = MUN_SPEC_APPEND_ONLY | MUN_SPEC_CHILD,
  .fields = incident_partner_fields,
  .n_fields = N_INCIDENT_PARTNER_FIELDS,
  .title_field = INCIDENT_PARTNER_NAME,
  .parent_field = INCIDENT_PARTNER_INCIDENT,
};
