/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/communication.h"

#include <glib/gi18n.h>

#include "spec/context.h"
#include "spec/foundation.h"
#include "spec/improvement.h"
#include "spec/incident.h"

static const MunChoice communication_item_direction_choices[] = {
  { "internal", N_("Inside the organisation") },
  { "external", N_("Outside the organisation") },
  { NULL }
};

static const MunChoice communication_item_sensitivity_choices[] = {
  { "public", N_("Public") },
  { "internal", N_("Internal") },
  { "confidential", N_("Confidential") },
  { "strict", N_("Strictly confidential") },
  { NULL }
};

static const MunChoice communication_item_status_choices[] = {
  { "draft", N_("Draft") },
  { "active", N_("In use") },
  { "retired", N_("Retired") },
  { NULL }
};

static const MunField communication_item_fields[] = {
  [COMMUNICATION_ITEM_TOPIC] = { "topic", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Topic"),
    N_("What it is about, e.g. “Monthly security figures” or “Loss of a consignment”."),
    .clause = "7.4-a", .group = N_("What and to whom") },
  [COMMUNICATION_ITEM_DIRECTION] = { "direction", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Inside or outside"),
    N_("Whether it stays inside the organisation or leaves it."),
    .choices = communication_item_direction_choices },
  [COMMUNICATION_ITEM_AUDIENCE] = { "audience", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Audience"), N_("Who receives it, e.g. “Shift leaders” or “Customer’s security desk”."), .clause = "7.4-c" },
  [COMMUNICATION_ITEM_PARTY] = { "party", MUN_KIND_LINK, 0,
    N_("Interested party"),
    N_("The interested party behind the audience, if it is one on your list."),
    .target = &mun_interested_party_spec },
  [COMMUNICATION_ITEM_WHEN_TEXT] = { "when_text", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("When"),
    N_("The rhythm or the trigger, e.g. “First Monday of the month” or “Within 24 hours of a loss”."),
    .clause = "7.4-b", .group = N_("When and how") },
  [COMMUNICATION_ITEM_CHANNEL] = { "channel", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Channel"),
    N_("How it goes out, e.g. “Notice board”, “Encrypted e-mail”, “Phone, then letter”."),
    .clause = "7.4-d" },
  [COMMUNICATION_ITEM_SENDER_ROLE] = { "sender_role", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Sent by"), N_("The role that sends it, not the person, e.g. “Duty manager”.") },
  [COMMUNICATION_ITEM_SENSITIVITY] = { "sensitivity", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Sensitivity"),
    N_("How much harm it would do in the wrong hands."),
    .choices = communication_item_sensitivity_choices, .clause = "7.4", .group = N_("Sensitivity") },
  [COMMUNICATION_ITEM_RELEASE_RULE] = { "release_rule", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Release rule"),
    N_("Who must agree before it leaves, e.g. “Managing director for anything about customers”."),
    .clause = "7.4" },
  [COMMUNICATION_ITEM_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"),
    N_("Draft, in use or retired."),
    .choices = communication_item_status_choices, .group = N_("Status") },
  [COMMUNICATION_ITEM_REVIEW_DUE] = { "review_due", MUN_KIND_DATE, MUN_PLANNED,
    N_("Review due"), N_("When somebody should check that the line is still right. Once a year is usual.") },
};

static const MunTransition communication_item_transitions[] = {
  { "draft", "active", N_("Put into use"), "S", NULL },
  { "active", "retired", N_("Retire"), "S", NULL },
  { "retired", "draft", N_("Take up again"), "S", NULL, .early = TRUE },
  { NULL }
};

const MunSpec mun_communication_item_spec = {
  .name = "communication_item",
  .prefix = "COM",
  .title = N_("Planned communication"),
  .plural = N_("Communication plan"),
  .purpose = N_("What we tell or ask, whom, when, how, and how secret it is."),
  .expects = N_("A plan that says what is communicated, when, with whom and how, and who decides about sensitive "
                "information before it leaves."),
  .module = "communication",
  .clause = "7.4, 8.6.3",
  .fields = communication_item_fields,
  .n_fields = N_COMMUNICATION_ITEM_FIELDS,
  .title_field = COMMUNICATION_ITEM_TOPIC,
  .state_field = COMMUNICATION_ITEM_STATUS,
  .transitions = communication_item_transitions,
};

static const MunChoice communication_record_direction_choices[] = {
  { "in", N_("Incoming") },
  { "out", N_("Outgoing") },
  { NULL }
};

static const MunField communication_record_fields[] = {
  [COMMUNICATION_RECORD_AT] = { "at", MUN_KIND_DATE_TIME, MUN_REQUIRED | MUN_LISTED | MUN_HAPPENED,
    N_("Date and time"), N_("When the message arrived or was sent."), .group = N_("Message") },
  [COMMUNICATION_RECORD_DIRECTION] = { "direction", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("In or out"), N_("Whether it came in to you or went out from you."), .choices = communication_record_direction_choices },
  [COMMUNICATION_RECORD_SUBJECT] = { "subject", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Subject"), N_("What it is about, in a few words, e.g. “Police warning: trailer thefts on the A2”.") },
  [COMMUNICATION_RECORD_SUMMARY] = { "summary", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Summary"),
    N_("The content in two or three sentences. Attach the original as evidence where you have it.") },
  [COMMUNICATION_RECORD_CHANNEL] = { "channel", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Channel"), N_("How it came or went, e.g. “Phone” or “E-mail”.") },
  [COMMUNICATION_RECORD_PARTY] = { "party", MUN_KIND_LINK, MUN_LISTED,
    N_("Interested party"),
    N_("From whom it came or to whom it went, if they are on your list."),
    .target = &mun_interested_party_spec },
  [COMMUNICATION_RECORD_ITEM] = { "item", MUN_KIND_LINK, MUN_AFTER_APPROVAL,
    N_("Planned communication"),
    N_("The line of the communication plan that this message carries out, if there is one."),
    .target = &mun_communication_item_spec },
  [COMMUNICATION_RECORD_SENSITIVITY] = { "sensitivity", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Sensitivity"),
    N_("How confidential the content is."),
    .choices = communication_item_sensitivity_choices, .group = N_("Sensitivity") },
  [COMMUNICATION_RECORD_RELEASED_BY] = { "released_by", MUN_KIND_LINK, MUN_AFTER_APPROVAL | MUN_IN_PERSON,
    N_("Released by"),
    N_("Who agreed that a sensitive message may leave. Leave empty for incoming messages."),
    .target = &mun_person_spec, .by = "S" },
  [COMMUNICATION_RECORD_IS_COMPLAINT] = { "is_complaint", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Complaint"),
    N_("Yes when somebody outside is unhappy with your security. Complaints go into the management review."),
    .clause = "9.3.2-g", .group = N_("What it is") },
  [COMMUNICATION_RECORD_IS_OFFICIAL_WARNING] = { "is_official_warning", MUN_KIND_YES_NO, 0,
    N_("Official warning"), N_("Yes when an authority or a national warning system sent it."), .clause = "8.6.3-b" },
  [COMMUNICATION_RECORD_NEEDS_REPLY] = { "needs_reply", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Reply needed"), N_("Yes when somebody is waiting for an answer."), .group = N_("Answer") },
  [COMMUNICATION_RECORD_REPLY_DUE] = { "reply_due", MUN_KIND_DATE, MUN_LISTED | MUN_PLANNED | MUN_AFTER_APPROVAL,
    N_("Reply due"), N_("By when the answer must be out.") },
  [COMMUNICATION_RECORD_REPLIED_ON] = { "replied_on", MUN_KIND_DATE, MUN_LISTED | MUN_HAPPENED | MUN_AFTER_APPROVAL,
    N_("Replied on"), N_("The day the answer went out.") },
  [COMMUNICATION_RECORD_HANDLED_BY] = { "handled_by", MUN_KIND_LINK, MUN_AFTER_APPROVAL,
    N_("Handled by"), N_("Who looks after it."), .target = &mun_person_spec },
  [COMMUNICATION_RECORD_INCIDENT] = { "incident", MUN_KIND_LINK, MUN_AFTER_APPROVAL,
    N_("Security event"),
    N_("The event that this message belongs to or that was opened because of it."),
    .target = &mun_incident_spec, .group = N_("What came of it") },
  [COMMUNICATION_RECORD_NONCONFORMITY] = { "nonconformity", MUN_KIND_LINK, MUN_AFTER_APPROVAL,
    N_("Nonconformity"), N_("The nonconformity that was opened because of it."), .target = &mun_nonconformity_spec },
};

const MunSpec mun_communication_record_spec = {
  .name = "communication_record",
  .prefix = "MSG",
  .title = N_("Logged message"),
  .plural = N_("Communication log"),
  .purpose = N_("A message that came in or went out and matters for security, including complaints and official "
                "warnings."),
  .expects = N_("A record of security-relevant messages, with complaints and warnings answered in time and "
                "sensitive ones released by the right person."),
  .module = "communication",
  .clause = "7.4, 8.6.3-b, 9.3.2-g",
  .by = "E",
  .flags = MUN_SPEC_APPEND_ONLY,
  .fields = communication_record_fields,
  .n_fields = N_COMMUNICATION_RECORD_FIELDS,
  .title_field = COMMUNICATION_RECORD_SUBJECT,
};
