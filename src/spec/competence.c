/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/competence.h"

#include <glib/gi18n.h>

#include "spec/foundation.h"
#include "spec/leadership.h"
#include "spec/risk.h"

static const MunChoice competence_need_basis_choices[] = {
  { "education", N_("Education") },
  { "training", N_("Training") },
  { "experience", N_("Experience") },
  { "mixed", N_("Mixed") },
  { NULL }
};

static const MunField competence_need_fields[] = {
  [COMPETENCE_NEED_ROLE] = { "role", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Role"), N_(""), .target = &mun_role_spec },
  [COMPETENCE_NEED_TOPIC] = { "topic", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Topic"), N_("") },
  [COMPETENCE_NEED_BASIS] = { "basis", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Basis"), N_(""), .choices = competence_need_basis_choices },
  [COMPETENCE_NEED_DETAIL] = { "detail", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Detail"), N_("") },
  [COMPETENCE_NEED_FROM_RISK] = { "from_risk", MUN_KIND_LINK, 0,
    N_("From risk"), N_(""), .target = &mun_risk_spec },
  [COMPETENCE_NEED_REFRESHER_MONTHS] = { "refresher_months", MUN_KIND_INTEGER, 0,
    N_("Refresher months"), N_("") },
};

const MunSpec mun_competence_need_spec = {
  .name = "competence_need",
  .prefix = "CPN",
  .title = N_("Competence needed by a role"),
  .plural = N_("Competence needed by a role"),
  .purpose = N_("What somebody in this role must know or be able to do, and how it is proved."),
  .expects = N_(""),
  .module = "people",
  .clause = "7.2, 6.1.3-g",
  .flags = MUN_SPEC_CHILD,
  .fields = competence_need_fields,
  .n_fields = N_COMPETENCE_NEED_FIELDS,
  .title_field = COMPETENCE_NEED_TOPIC,
  .parent_field = COMPETENCE_NEED_ROLE,
};

static const MunChoice competence_state_choices[] = {
  { "met", N_("Met") },
  { "gap", N_("Gap") },
  { "in_progress", N_("In progress") },
  { "expired", N_("Expired") },
  { NULL }
};

static const MunField competence_fields[] = {
  [COMPETENCE_PERSON] = { "person", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Person"), N_(""), .target = &mun_person_spec },
  [COMPETENCE_NEED] = { "need", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Need"), N_(""), .target = &mun_competence_need_spec },
  [COMPETENCE_STATE] = { "state", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("State"), N_(""), .choices = competence_state_choices },
  [COMPETENCE_BASIS] = { "basis", MUN_KIND_CHOICE, 0,
    N_("Basis"), N_(""), .choices = competence_need_basis_choices },
  [COMPETENCE_EVIDENCE] = { "evidence", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Evidence"), N_("") },
  [COMPETENCE_ASSESSED_BY] = { "assessed_by", MUN_KIND_LINK, 0,
    N_("Assessed by"), N_(""), .target = &mun_person_spec },
  [COMPETENCE_ASSESSED_ON] = { "assessed_on", MUN_KIND_DATE, 0,
    N_("Assessed on"), N_("") },
  [COMPETENCE_VALID_UNTIL] = { "valid_until", MUN_KIND_DATE, 0,
    N_("Valid until"), N_("") },
};

const MunSpec mun_competence_spec = {
  .name = "competence",
  .prefix = "CMP",
  .title = N_("Competence of a person"),
  .plural = N_("Competence of a person"),
  .purpose = N_("One cell of the competence matrix with its proof."),
  .expects = N_(""),
  .module = "people",
  .clause = "7.2",
  .flags = MUN_SPEC_CHILD,
  .fields = competence_fields,
  .n_fields = N_COMPETENCE_FIELDS,
  .title_field = COMPETENCE_PERSON,
  .parent_field = COMPETENCE_NEED,
};

static const MunChoice training_kind_choices[] = {
  { "course", N_("Course") },
  { "induction", N_("Induction") },
  { "mentoring", N_("Mentoring") },
  { "on_the_job", N_("On the job") },
  { "refresher", N_("Refresher") },
  { "reassignment", N_("Reassignment") },
  { "hiring", N_("Hiring") },
  { NULL }
};

static const MunChoice training_effect_result_choices[] = {
  { "effective", N_("Effective") },
  { "partly", N_("Partly") },
  { "not_effective", N_("Not effective") },
  { NULL }
};

static const MunChoice training_status_choices[] = {
  { "planned", N_("Planned") },
  { "held", N_("Held") },
  { "evaluated", N_("Evaluated") },
  { "cancelled", N_("Cancelled") },
  { NULL }
};

static const MunField training_fields[] = {
  [TRAINING_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"), N_("") },
  [TRAINING_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"), N_(""), .choices = training_kind_choices },
  [TRAINING_TOPIC] = { "topic", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Topic"), N_("") },
  [TRAINING_NEED] = { "need", MUN_KIND_LINK, 0,
    N_("Need"), N_(""), .target = &mun_competence_need_spec },
  [TRAINING_PLANNED_ON] = { "planned_on", MUN_KIND_DATE, MUN_LISTED,
    N_("Planned on"), N_("") },
  [TRAINING_HELD_ON] = { "held_on", MUN_KIND_DATE, MUN_LISTED,
    N_("Held on"), N_("") },
  [TRAINING_TRAINER] = { "trainer", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Trainer"), N_("") },
  [TRAINING_EFFECT_METHOD] = { "effect_method", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Effect method"), N_("") },
  [TRAINING_EFFECT_CHECKED_ON] = { "effect_checked_on", MUN_KIND_DATE, 0,
    N_("Effect checked on"), N_("") },
  [TRAINING_EFFECT_RESULT] = { "effect_result", MUN_KIND_CHOICE, 0,
    N_("Effect result"), N_(""), .choices = training_effect_result_choices },
  [TRAINING_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = training_status_choices },
};

/* Life: planned -> held -> evaluated (S) ; cancelled (S). */
static const MunTransition training_transitions[] = {
  { NULL }
};

const MunSpec mun_training_spec = {
  .name = "training",
  .prefix = "TRN",
  .title = N_("Training or other competence action"),
  .plural = N_("Training or other competence action"),
  .purpose = N_("A course, mentoring, reassignment or hiring that closes a gap, and the check whether it helped."),
  .expects = N_(""),
  .module = "people",
  .clause = "7.2",
  .fields = training_fields,
  .n_fields = N_TRAINING_FIELDS,
  .title_field = TRAINING_TITLE,
  .state_field = TRAINING_STATUS,
  .transitions = training_transitions,
};

static const MunChoice training_attendance_result_choices[] = {
  { "pass", N_("Pass") },
  { "fail", N_("Fail") },
  { "none", N_("None") },
  { NULL }
};

static const MunField training_attendance_fields[] = {
  [TRAINING_ATTENDANCE_TRAINING] = { "training", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Training"), N_(""), .target = &mun_training_spec },
  [TRAINING_ATTENDANCE_PERSON] = { "person", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Person"), N_(""), .target = &mun_person_spec },
  [TRAINING_ATTENDANCE_ATTENDED] = { "attended", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Attended"), N_("") },
  [TRAINING_ATTENDANCE_RESULT] = { "result", MUN_KIND_CHOICE, 0,
    N_("Result"), N_(""), .choices = training_attendance_result_choices },
  [TRAINING_ATTENDANCE_VALID_UNTIL] = { "valid_until", MUN_KIND_DATE, 0,
    N_("Valid until"), N_("") },
};

const MunSpec mun_training_attendance_spec = {
  .name = "training_attendance",
  .prefix = "TRA",
  .title = N_("Training attendance"),
  .plural = N_("Training attendance"),
  .purpose = N_("Who took part and with what result."),
  .expects = N_(""),
  .module = "people",
  .clause = "7.2",
  .flags = MUN_SPEC_APPEND_ONLY | MUN_SPEC_CHILD,
  .fields = training_attendance_fields,
  .n_fields = N_TRAINING_ATTENDANCE_FIELDS,
  .title_field = TRAINING_ATTENDANCE_TRAINING,
  .parent_field = TRAINING_ATTENDANCE_TRAINING,
};

static const MunChoice awareness_event_method_choices[] = {
  { "briefing", N_("Briefing") },
  { "toolbox_talk", N_("Toolbox talk") },
  { "e_learning", N_("E learning") },
  { "email", N_("Email") },
  { "poster", N_("Poster") },
  { "induction", N_("Induction") },
  { NULL }
};

static const MunChoice awareness_event_status_choices[] = {
  { "planned", N_("Planned") },
  { "held", N_("Held") },
  { NULL }
};

static const MunField awareness_event_fields[] = {
  [AWARENESS_EVENT_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"), N_("") },
  [AWARENESS_EVENT_HELD_ON] = { "held_on", MUN_KIND_DATE, MUN_LISTED,
    N_("Held on"), N_("") },
  [AWARENESS_EVENT_AUDIENCE] = { "audience", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Audience"), N_("") },
  [AWARENESS_EVENT_METHOD] = { "method", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Method"), N_(""), .choices = awareness_event_method_choices },
  [AWARENESS_EVENT_COVERS_POLICY] = { "covers_policy", MUN_KIND_YES_NO, 0,
    N_("Covers policy"), N_("") },
  [AWARENESS_EVENT_COVERS_CONTRIBUTION] = { "covers_contribution", MUN_KIND_YES_NO, 0,
    N_("Covers contribution"), N_("") },
  [AWARENESS_EVENT_COVERS_CONSEQUENCES] = { "covers_consequences", MUN_KIND_YES_NO, 0,
    N_("Covers consequences"), N_("") },
  [AWARENESS_EVENT_COVERS_ROLES] = { "covers_roles", MUN_KIND_YES_NO, 0,
    N_("Covers roles"), N_("") },
  [AWARENESS_EVENT_COVERS_EMERGENCY] = { "covers_emergency", MUN_KIND_YES_NO, 0,
    N_("Covers emergency"), N_("") },
  [AWARENESS_EVENT_LED_BY] = { "led_by", MUN_KIND_LINK, 0,
    N_("Led by"), N_(""), .target = &mun_person_spec },
  [AWARENESS_EVENT_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = awareness_event_status_choices },
};

/* Life: planned -> held (S). */
static const MunTransition awareness_event_transitions[] = {
  { NULL }
};

const MunSpec mun_awareness_event_spec = {
  .name = "awareness_event",
  .prefix = "AWE",
  .title = N_("Awareness event"),
  .plural = N_("Awareness event"),
  .purpose = N_("A briefing, toolbox talk, poster round or e-mail that keeps people aware, with ticks for the subjects it covered."),
  .expects = N_(""),
  .module = "people",
  .clause = "7.3",
  .fields = awareness_event_fields,
  .n_fields = N_AWARENESS_EVENT_FIELDS,
  .title_field = AWARENESS_EVENT_TITLE,
  .state_field = AWARENESS_EVENT_STATUS,
  .transitions = awareness_event_transitions,
};

static const MunField awareness_attendance_fields[] = {
  [AWARENESS_ATTENDANCE_EVENT] = { "event", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Event"), N_(""), .target = &mun_awareness_event_spec },
  [AWARENESS_ATTENDANCE_PERSON] = { "person", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Person"), N_(""), .target = &mun_person_spec },
  [AWARENESS_ATTENDANCE_CONFIRMED_ON] = { "confirmed_on", MUN_KIND_DATE, 0,
    N_("Confirmed on"), N_("") },
  [AWARENESS_ATTENDANCE_UNDERSTOOD] = { "understood", MUN_KIND_YES_NO, 0,
    N_("Understood"), N_("") },
};

const MunSpec mun_awareness_attendance_spec = {
  .name = "awareness_attendance",
  .prefix = "AWA",
  .title = N_("Awareness attendance"),
  .plural = N_("Awareness attendance"),
  .purpose = N_("Who was reached and whether they understood."),
  .expects = N_(""),
  .module = "people",
  .clause = "7.3",
  .flags = MUN_SPEC_APPEND_ONLY | MUN_SPEC_CHILD,
  .fields = awareness_attendance_fields,
  .n_fields = N_AWARENESS_ATTENDANCE_FIELDS,
  .title_field = AWARENESS_ATTENDANCE_EVENT,
  .parent_field = AWARENESS_ATTENDANCE_EVENT,
};
