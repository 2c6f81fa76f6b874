/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/communication.h"

#include <glib/gi18n.h>

#include "spec/context.h"
#include "spec/foundation.h"
#include "spec/improvement.h"
#include "spec/incident.h"

static const MunChoice communication_item_direction_choices[] = {
  { "internal", N_("Internal") },
  { "external", N_("External") },
  { NULL }
};

static const MunChoice communication_item_sensitivity_choices[] = {
  { "public", N_("Public") },
  { "internal", N_("Internal") },
  { "confidential", N_("Confidential") },
  { "strict", N_("Strict") },
  { NULL }
};

static const MunChoice communication_item_status_choices[] = {
  { "draft", N_("Draft") },
  { "active", N_("Active") },
  { "retired", N_("Retired") },
  { NULL }
};

static const MunField communication_item_fields[] = {
  [COMMUNICATION_ITEM_TOPIC] = { "topic", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Topic"), N_("") },
  [COMMUNICATION_ITEM_DIRECTION] = { "direction", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Direction"), N_(""), .choices = communication_item_direction_choices },
  [COMMUNICATION_ITEM_AUDIENCE] = { "audience", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Audience"), N_("") },
  [COMMUNICATION_ITEM_PARTY] = { "party", MUN_KIND_LINK, 0,
    N_("Party"), N_(""), .target = &mun_interested_party_spec },
  [COMMUNICATION_ITEM_WHEN_TEXT] = { "when_text", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("When text"), N_("") },
  [COMMUNICATION_ITEM_CHANNEL] = { "channel", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Channel"), N_("") },
  [COMMUNICATION_ITEM_SENDER_ROLE] = { "sender_role", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Sender role"), N_("") },
  [COMMUNICATION_ITEM_SENSITIVITY] = { "sensitivity", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Sensitivity"), N_(""), .choices = communication_item_sensitivity_choices },
  [COMMUNICATION_ITEM_RELEASE_RULE] = { "release_rule", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Release rule"), N_("") },
  [COMMUNICATION_ITEM_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = communication_item_status_choices },
  [COMMUNICATION_ITEM_REVIEW_DUE] = { "review_due", MUN_KIND_DATE, MUN_LISTED,
    N_("Review due"), N_("") },
};

/* Life: draft -> active -> retired (S). */
static const MunTransition communication_item_transitions[] = {
  { NULL }
};

const MunSpec mun_communication_item_spec = {
  .name = "communication_item",
  .prefix = "COM",
  .title = N_("Communication plan line"),
  .plural = N_("Communication plan line"),
  .purpose = N_("What we tell (or ask) whom, when, how and how secret it is."),
  .expects = N_(""),
  .module = "communication",
  .clause = "7.4, 8.6.3",
  .fields = communication_item_fields,
  .n_fields = N_COMMUNICATION_ITEM_FIELDS,
  .title_field = COMMUNICATION_ITEM_TOPIC,
  .state_field = COMMUNICATION_ITEM_STATUS,
  .transitions = communication_item_transitions,
};

static const MunChoice communication_record_direction_choices[] = {
  { "in", N_("In") },
  { "out", N_("Out") },
  { NULL }
};

static const MunField communication_record_fields[] = {
  [COMMUNICATION_RECORD_AT] = { "at", MUN_KIND_DATE_TIME, MUN_REQUIRED,
    N_("At"), N_("") },
  [COMMUNICATION_RECORD_DIRECTION] = { "direction", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Direction"), N_(""), .choices = communication_record_direction_choices },
  [COMMUNICATION_RECORD_PARTY] = { "party", MUN_KIND_LINK, 0,
    N_("Party"), N_(""), .target = &mun_interested_party_spec },
  [COMMUNICATION_RECORD_ITEM] = { "item", MUN_KIND_LINK, 0,
    N_("Item"), N_(""), .target = &mun_communication_item_spec },
  [COMMUNICATION_RECORD_SUBJECT] = { "subject", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Subject"), N_("") },
  [COMMUNICATION_RECORD_SUMMARY] = { "summary", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Summary"), N_("") },
  [COMMUNICATION_RECORD_CHANNEL] = { "channel", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Channel"), N_("") },
  [COMMUNICATION_RECORD_SENSITIVITY] = { "sensitivity", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Sensitivity"), N_(""), .choices = communication_item_sensitivity_choices },
  [COMMUNICATION_RECORD_RELEASED_BY] = { "released_by", MUN_KIND_LINK, 0,
    N_("Released by"), N_(""), .target = &mun_person_spec },
  [COMMUNICATION_RECORD_IS_COMPLAINT] = { "is_complaint", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Is complaint"), N_("") },
  [COMMUNICATION_RECORD_IS_OFFICIAL_WARNING] = { "is_official_warning", MUN_KIND_YES_NO, 0,
    N_("Is official warning"), N_("") },
  [COMMUNICATION_RECORD_NEEDS_REPLY] = { "needs_reply", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Needs reply"), N_("") },
  [COMMUNICATION_RECORD_REPLY_DUE] = { "reply_due", MUN_KIND_DATE, 0,
    N_("Reply due"), N_("") },
  [COMMUNICATION_RECORD_REPLIED_ON] = { "replied_on", MUN_KIND_DATE, 0,
    N_("Replied on"), N_("") },
  [COMMUNICATION_RECORD_HANDLED_BY] = { "handled_by", MUN_KIND_LINK, 0,
    N_("Handled by"), N_(""), .target = &mun_person_spec },
  [COMMUNICATION_RECORD_INCIDENT] = { "incident", MUN_KIND_LINK, 0,
    N_("Incident"), N_(""), .target = &mun_incident_spec },
  [COMMUNICATION_RECORD_NONCONFORMITY] = { "nonconformity", MUN_KIND_LINK, 0,
    N_("Nonconformity"), N_(""), .target = &mun_nonconformity_spec },
};

const MunSpec mun_communication_record_spec = {
  .name = "communication_record",
  .prefix = "MSG",
  .title = N_("Communication log line"),
  .plural = N_("Communication log line"),
  .purpose = N_("A message that came in or went out and matters for security, including complaints and official warnings."),
  .expects = N_(""),
  .module = "communication",
  .clause = "7.4, 8.6.3-b, 9.3.2-g",
  .flags = MUN_SPEC_APPEND_ONLY,
  .fields = communication_record_fields,
  .n_fields = N_COMMUNICATION_RECORD_FIELDS,
  .title_field = COMMUNICATION_RECORD_SUBJECT,
};
