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
  { "mixed", N_("A mix of these") },
  { NULL }
};

static const MunField competence_need_fields[] = {
  [COMPETENCE_NEED_ROLE] = { "role", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Role"),
    N_("The role that needs this ability. Describe the ability for the role, not for the person who holds it today."),
    .target = &mun_role_spec },
  [COMPETENCE_NEED_TOPIC] = { "topic", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("What must be mastered"),
    N_("Name the ability so that somebody could test it, e.g. “Check a container seal and spot a false one”.") },
  [COMPETENCE_NEED_BASIS] = { "basis", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Gained through"),
    N_("How people normally come by this ability. The standard accepts education, training and experience."),
    .choices = competence_need_basis_choices },
  [COMPETENCE_NEED_DETAIL] = { "detail", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("What it covers"),
    N_("Say what good looks like: what the person must know, do without help, and which proof you accept.") },
  [COMPETENCE_NEED_FROM_RISK] = { "from_risk", MUN_KIND_LINK, 0,
    N_("Needed because of risk"),
    N_("The risk that this ability keeps down, if there is one. It shows that training follows your risks."),
    .target = &mun_risk_spec, .clause = "6.1.3-g" },
  [COMPETENCE_NEED_REFRESHER_MONTHS] = { "refresher_months", MUN_KIND_INTEGER, MUN_LISTED,
    N_("Refresh every"),
    N_("After how many months the ability has to be refreshed, e.g. 12 or 24. Leave empty when once is enough."),
    .minimum = 1, .maximum = 120, .unit = N_("months") },
};

const MunSpec mun_competence_need_spec = {
  .name = "competence_need",
  .prefix = "CPN",
  .title = N_("Competence need"),
  .plural = N_("Competence needs"),
  .purpose = N_("What somebody in this role must know or be able to do, and how it is proved."),
  .expects = N_("For every role that affects security, what the person must be able to do, and on what basis: "
                "education, training or experience."),
  .module = "people",
  .clause = "7.2, 6.1.3-g",
  .by = "H",
  .flags = MUN_SPEC_CHILD,
  .fields = competence_need_fields,
  .n_fields = N_COMPETENCE_NEED_FIELDS,
  .title_field = COMPETENCE_NEED_TOPIC,
  .parent_field = COMPETENCE_NEED_ROLE,
};

static const MunChoice competence_state_choices[] = {
  { "gap", N_("Gap") },
  { "in_progress", N_("In progress") },
  { "met", N_("Met") },
  { "expired", N_("Expired") },
  { NULL }
};

static const MunField competence_fields[] = {
  [COMPETENCE_PERSON] = { "person", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Person"), N_("Whose competence this is."), .target = &mun_person_spec },
  [COMPETENCE_NEED] = { "need", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Competence need"),
    N_("The ability in question, taken from the needs of the person’s role."),
    .target = &mun_competence_need_spec },
  [COMPETENCE_STATE] = { "state", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("State"),
    N_("Met, still a gap, being worked on, or expired because a refresher is overdue."),
    .choices = competence_state_choices },
  [COMPETENCE_BASIS] = { "basis", MUN_KIND_CHOICE, 0,
    N_("Gained through"),
    N_("What the judgement rests on in this case: education, training, experience or a mix of these."),
    .choices = competence_need_basis_choices },
  [COMPETENCE_EVIDENCE] = { "evidence", MUN_KIND_LINE, MUN_LISTED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Evidence"),
    N_("What proves it and where it is kept, e.g. “Certificate 2026-114, file Personnel/Roth”."),
    .clause = "7.2-d" },
  [COMPETENCE_ASSESSED_BY] = { "assessed_by", MUN_KIND_LINK, 0,
    N_("Assessed by"), N_("Who judged it. Choose somebody who masters the subject."), .target = &mun_person_spec },
  [COMPETENCE_ASSESSED_ON] = { "assessed_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Assessed on"), N_("The day it was judged.") },
  [COMPETENCE_VALID_UNTIL] = { "valid_until", MUN_KIND_DATE, MUN_LISTED | MUN_PLANNED,
    N_("Valid until"),
    N_("The day the proof runs out, e.g. three years after a dangerous-goods course. Leave empty when it does not "
       "expire.") },
};

/* A gap is closed by somebody who has looked; the program itself lets a proof expire on its date. */
static const MunTransition competence_transitions[] = {
  { "gap", "in_progress", N_("Start closing the gap"), "S", NULL },
  { "gap", "met", N_("Confirm as met"), "S", "evidence assessed_by assessed_on" },
  { "in_progress", "met", N_("Confirm as met"), "S", "evidence assessed_by assessed_on" },
  { "in_progress", "gap", N_("Back to gap"), "S", NULL, .early = TRUE },
  { "met", "gap", N_("Reopen the gap"), "S", NULL, .early = TRUE },
  { "met", "expired", N_("Expired"), "", NULL, .after = "valid_until" },
  { "expired", "in_progress", N_("Start the refresher"), "S", NULL },
  { "expired", "met", N_("Confirm again"), "S", "evidence assessed_by assessed_on valid_until" },
  { NULL }
};

const MunSpec mun_competence_spec = {
  .name = "competence",
  .prefix = "CMP",
  .title = N_("Competence of a person"),
  .plural = N_("Competence matrix"),
  .purpose = N_("Shows whether one person has one of the abilities that their role needs, and what proves it."),
  .expects = N_("Proof for each person and need, such as a certificate, a test or an observation, and an action "
                "wherever there is a gap."),
  .module = "people",
  .clause = "7.2",
  .by = "H",
  .flags = MUN_SPEC_CHILD,
  .fields = competence_fields,
  .n_fields = N_COMPETENCE_FIELDS,
  .title_field = COMPETENCE_PERSON,
  .state_field = COMPETENCE_STATE,
  .transitions = competence_transitions,
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
  { "partly", N_("Partly effective") },
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
    N_("Title"),
    N_("A name that everybody recognises, e.g. “Seal check for night shift drivers”."),
    .group = N_("Training") },
  [TRAINING_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"),
    N_("The way the gap is closed. Moving work to somebody else or hiring counts as well."),
    .choices = training_kind_choices },
  [TRAINING_TOPIC] = { "topic", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Topic"),
    N_("What people learn, in one line, e.g. “ISO 17712 seals, five-point check, what to do with a broken seal”.") },
  [TRAINING_NEED] = { "need", MUN_KIND_LINK, 0,
    N_("Competence need"),
    N_("The need that this closes. It connects the training with the role that asked for it."),
    .target = &mun_competence_need_spec },
  [TRAINING_TRAINER] = { "trainer", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Trainer"), N_("Who teaches: a colleague, a training company or a supplier.") },
  [TRAINING_PLANNED_ON] = { "planned_on", MUN_KIND_DATE, MUN_LISTED | MUN_PLANNED,
    N_("Planned on"), N_("When it is meant to take place."), .group = N_("Dates") },
  [TRAINING_HELD_ON] = { "held_on", MUN_KIND_DATE, MUN_LISTED | MUN_HAPPENED,
    N_("Held on"), N_("When it really took place.") },
  [TRAINING_EFFECT_METHOD] = { "effect_method", MUN_KIND_LINE, MUN_SEARCHED,
    N_("How the effect is checked"),
    N_("How you will see that it worked, e.g. “Ten seals checked under observation after six weeks”."),
    .clause = "7.2-c", .group = N_("Did it help?") },
  [TRAINING_EFFECT_CHECKED_ON] = { "effect_checked_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Effect checked on"),
    N_("The day you looked. Four to twelve weeks after the training is a good time."),
    .clause = "7.2-c" },
  [TRAINING_EFFECT_RESULT] = { "effect_result", MUN_KIND_CHOICE, MUN_LISTED,
    N_("Effect"),
    N_("What the check showed. “Not effective” means that another action is needed."),
    .choices = training_effect_result_choices, .clause = "7.2-c" },
  [TRAINING_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_("Planned, held, evaluated or cancelled."), .choices = training_status_choices },
};

/* Training counts only when somebody has checked, some weeks later, that it changed something. */
static const MunTransition training_transitions[] = {
  { "planned", "held", N_("Record as held"), "S", "held_on" },
  { "held", "evaluated", N_("Confirm the effect"), "S", "effect_method effect_checked_on effect_result" },
  { "evaluated", "held", N_("Check the effect again"), "S", NULL },
  { "planned", "cancelled", N_("Cancel"), "S", NULL, .early = TRUE },
  { "cancelled", "planned", N_("Plan again"), "S", NULL, .early = TRUE },
  { NULL }
};

const MunSpec mun_training_spec = {
  .name = "training",
  .prefix = "TRN",
  .title = N_("Training"),
  .plural = N_("Training"),
  .purpose = N_("A course, mentoring, reassignment or hiring that closes a competence gap, and the check whether it "
                "helped."),
  .expects = N_("Training that follows from the gaps, was held, and whose effect was checked afterwards."),
  .module = "people",
  .clause = "7.2",
  .by = "H",
  .fields = training_fields,
  .n_fields = N_TRAINING_FIELDS,
  .title_field = TRAINING_TITLE,
  .state_field = TRAINING_STATUS,
  .transitions = training_transitions,
};

static const MunChoice training_attendance_result_choices[] = {
  { "pass", N_("Passed") },
  { "fail", N_("Not passed") },
  { "none", N_("No test") },
  { NULL }
};

static const MunField training_attendance_fields[] = {
  [TRAINING_ATTENDANCE_TRAINING] = { "training", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Training"), N_("The training that this line belongs to."), .target = &mun_training_spec },
  [TRAINING_ATTENDANCE_PERSON] = { "person", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Person"), N_("Who was invited."), .target = &mun_person_spec },
  [TRAINING_ATTENDANCE_ATTENDED] = { "attended", MUN_KIND_YES_NO, MUN_REQUIRED | MUN_LISTED,
    N_("Took part"), N_("Yes when the person was there for the whole training.") },
  [TRAINING_ATTENDANCE_RESULT] = { "result", MUN_KIND_CHOICE, MUN_LISTED | MUN_CONFIDENTIAL,
    N_("Result"),
    N_("The result of the test, or “No test” when there was none."),
    .choices = training_attendance_result_choices },
  [TRAINING_ATTENDANCE_VALID_UNTIL] = { "valid_until", MUN_KIND_DATE, MUN_LISTED | MUN_PLANNED,
    N_("Valid until"), N_("The day the certificate runs out, if it does.") },
};

const MunSpec mun_training_attendance_spec = {
  .name = "training_attendance",
  .prefix = "TRA",
  .title = N_("Training attendance"),
  .plural = N_("Training attendance"),
  .purpose = N_("Who took part in a training and with what result."),
  .expects = N_("An attendance list with results, so that each person’s training can be followed."),
  .module = "people",
  .clause = "7.2",
  .by = "H",
  .flags = MUN_SPEC_APPEND_ONLY | MUN_SPEC_CHILD,
  .fields = training_attendance_fields,
  .n_fields = N_TRAINING_ATTENDANCE_FIELDS,
  .title_field = TRAINING_ATTENDANCE_PERSON,
  .parent_field = TRAINING_ATTENDANCE_TRAINING,
};

static const MunChoice awareness_event_method_choices[] = {
  { "briefing", N_("Briefing") },
  { "toolbox_talk", N_("Toolbox talk") },
  { "e_learning", N_("E-learning") },
  { "email", N_("E-mail") },
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
    N_("Title"), N_("A short name, e.g. “Spring toolbox talk: strangers on the yard”."), .group = N_("The event") },
  [AWARENESS_EVENT_HELD_ON] = { "held_on", MUN_KIND_DATE, MUN_LISTED | MUN_HAPPENED | MUN_PLANNED,
    N_("Held on"), N_("The day it took place, or the day it is planned for.") },
  [AWARENESS_EVENT_AUDIENCE] = { "audience", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Audience"),
    N_("Who was meant, e.g. “All drivers and the weekend temps”. Do not forget people who are not on your payroll.") },
  [AWARENESS_EVENT_METHOD] = { "method", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Method"), N_("How people were reached."), .choices = awareness_event_method_choices },
  [AWARENESS_EVENT_LED_BY] = { "led_by", MUN_KIND_LINK, 0,
    N_("Led by"), N_("Who spoke or sent the message."), .target = &mun_person_spec },
  [AWARENESS_EVENT_COVERS_POLICY] = { "covers_policy", MUN_KIND_YES_NO, 0,
    N_("Security policy"),
    N_("Yes when the security policy was explained."),
    .clause = "7.3-a", .group = N_("Subjects covered") },
  [AWARENESS_EVENT_COVERS_CONTRIBUTION] = { "covers_contribution", MUN_KIND_YES_NO, 0,
    N_("Own contribution"),
    N_("Yes when people heard how their own work helps security and what they gain from it."),
    .clause = "7.3-b" },
  [AWARENESS_EVENT_COVERS_CONSEQUENCES] = { "covers_consequences", MUN_KIND_YES_NO, 0,
    N_("Consequences of ignoring the rules"),
    N_("Yes when people heard what can happen if the rules are not followed."),
    .clause = "7.3-c" },
  [AWARENESS_EVENT_COVERS_ROLES] = { "covers_roles", MUN_KIND_YES_NO, 0,
    N_("Roles and procedures"), N_("Yes when people heard what is expected of their own role."), .clause = "7.3" },
  [AWARENESS_EVENT_COVERS_EMERGENCY] = { "covers_emergency", MUN_KIND_YES_NO, 0,
    N_("What to do in an emergency"),
    N_("Yes when alarm, reporting and first actions were part of it."),
    .clause = "7.3" },
  [AWARENESS_EVENT_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_("Planned or held."), .choices = awareness_event_status_choices },
};

static const MunTransition awareness_event_transitions[] = {
  { "planned", "held", N_("Record as held"), "S", "held_on" },
  { "held", "planned", N_("Plan again"), "S", NULL, .early = TRUE },
  { NULL }
};

const MunSpec mun_awareness_event_spec = {
  .name = "awareness_event",
  .prefix = "AWE",
  .title = N_("Awareness event"),
  .plural = N_("Awareness events"),
  .purpose = N_("A briefing, toolbox talk, poster round or e-mail that keeps people aware of security, with the "
                "subjects it covered."),
  .expects = N_("That everybody who works for you, temporary staff included, was told about the policy, their own "
                "part and what happens when rules are ignored."),
  .module = "people",
  .clause = "7.3",
  .by = "H",
  .fields = awareness_event_fields,
  .n_fields = N_AWARENESS_EVENT_FIELDS,
  .title_field = AWARENESS_EVENT_TITLE,
  .state_field = AWARENESS_EVENT_STATUS,
  .transitions = awareness_event_transitions,
};

static const MunField awareness_attendance_fields[] = {
  [AWARENESS_ATTENDANCE_EVENT] = { "event", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Awareness event"), N_("The event that this line belongs to."), .target = &mun_awareness_event_spec },
  [AWARENESS_ATTENDANCE_PERSON] = { "person", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Person"), N_("Who was reached."), .target = &mun_person_spec },
  [AWARENESS_ATTENDANCE_CONFIRMED_ON] = { "confirmed_on", MUN_KIND_DATE, MUN_LISTED | MUN_HAPPENED | MUN_AFTER_APPROVAL,
    N_("Confirmed on"), N_("The day the person signed, clicked or said that they had taken part.") },
  [AWARENESS_ATTENDANCE_UNDERSTOOD] = { "understood", MUN_KIND_YES_NO, MUN_LISTED | MUN_AFTER_APPROVAL,
    N_("Understood"),
    N_("Yes when the person said or showed that they understood, e.g. by answering two questions.") },
};

const MunSpec mun_awareness_attendance_spec = {
  .name = "awareness_attendance",
  .prefix = "AWA",
  .title = N_("Awareness attendance"),
  .plural = N_("Awareness attendance"),
  .purpose = N_("Who was reached by an awareness event and whether they understood it."),
  .expects = N_("Names and dates that show who was reached, and that understanding was checked in some simple way."),
  .module = "people",
  .clause = "7.3",
  .by = "HR",
  .flags = MUN_SPEC_APPEND_ONLY | MUN_SPEC_CHILD,
  .fields = awareness_attendance_fields,
  .n_fields = N_AWARENESS_ATTENDANCE_FIELDS,
  .title_field = AWARENESS_ATTENDANCE_PERSON,
  .parent_field = AWARENESS_ATTENDANCE_EVENT,
};
