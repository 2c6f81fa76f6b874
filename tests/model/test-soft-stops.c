/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "base/error.h"
#include "demo-support.h"
#include "model/soft-stops.h"

#define REASON "The insurer asks for it this week"

static void
act_as (Fixture    *fixture,
        const char *name)
{
  g_autofree char *id = person_id (fixture, name);

  mun_workspace_set_person (fixture->workspace, id);
}

static void
save (Fixture   *fixture,
      MunRecord *record)
{
  g_autoptr(GError) error = NULL;

  mun_workspace_save (fixture->workspace, record, NULL, &error);
  g_assert_no_error (error);
}

/* The next version of what is approved, written by the coordinator and sent to the top. @empty: a field that is emptied first, or -1 */
static MunRecord *
send_version (Fixture       *fixture,
              const MunSpec *spec,
              int            empty)
{
  g_autoptr(MunRecord) approved = mun_workspace_find_first (fixture->workspace, spec, spec->state_field, MUN_IS, "approved", -1);
  g_autofree char *writer = person_id (fixture, "Ida Korsgaard");
  g_autoptr(GError) error = NULL;
  MunRecord *draft;

  act_as (fixture, "Ida Korsgaard");
  draft = mun_state_new_version (fixture->workspace, approved, &error);
  g_assert_no_error (error);
  mun_record_set (draft, mun_spec_find_field (spec, "author"), writer);
  mun_record_set (draft, mun_spec_find_field (spec, "review_due"), "2027-06-01");
  mun_record_set (draft, mun_spec_find_field (spec, "change_summary"), "The night depot is new.");
  if (empty >= 0)
    mun_record_set (draft, empty, "");
  save (fixture, draft);
  mun_record_set (draft, spec->state_field, "in_review");
  save (fixture, draft);
  act_as (fixture, "Marta Ellingsen");
  return draft;
}

/* Each of these brings a record up to the step, weak or good. Returns: (transfer full): with the step or the new value typed in */

static MunRecord *
approve_scope (Fixture  *fixture,
               gboolean  weak)
{
  MunRecord *scope = send_version (fixture, &mun_scope_spec, weak ? SCOPE_SITES : -1);

  mun_record_set (scope, SCOPE_STATUS, "approved");
  return scope;
}

static MunRecord *
date_treatment (Fixture  *fixture,
                gboolean  weak)
{
  MunRecord *treatment = mun_workspace_find_first (fixture->workspace, &mun_treatment_spec, TREATMENT_STATUS, MUN_IN, "approved\nin_progress", -1);

  act_as (fixture, "Marta Ellingsen");
  mun_record_set (treatment, TREATMENT_DUE_ON, weak ? "2026-11-01" : "2026-11-03");
  return treatment;
}

static MunRecord *
start_risk (Fixture  *fixture,
            gboolean  weak)
{
  g_autoptr(MunRecord) process = mun_workspace_find_first (fixture->workspace, &mun_business_process_spec, BUSINESS_PROCESS_OWNER, MUN_SET, NULL, -1);
  g_autoptr(MunRecord) helper = mun_workspace_new_record (fixture->workspace, &mun_person_spec);
  MunRecord *risk = mun_workspace_find_first (fixture->workspace, &mun_risk_spec, RISK_STATUS, MUN_IS_NOT, "closed", -1);

  act_as (fixture, "Marta Ellingsen");
  mun_record_set (helper, PERSON_FULL_NAME, "Jon Newcomer");
  mun_record_set (helper, PERSON_EMPLOYMENT, "employee");
  mun_record_set (helper, PERSON_ACTIVE, "1");
  save (fixture, helper);
  mun_record_set (risk, RISK_PROCESS, mun_record_get_id (process));
  mun_record_set (risk, RISK_SITE, "");
  mun_record_set (risk, RISK_OWNER, weak ? mun_record_get_id (helper) : mun_record_get (process, BUSINESS_PROCESS_OWNER));
  return risk;
}

static MunRecord *
approve_objective (Fixture  *fixture,
                   gboolean  weak)
{
  MunRecord *objective = mun_workspace_find_first (fixture->workspace, &mun_objective_spec, OBJECTIVE_STATUS, MUN_IS, "active",
                                                   OBJECTIVE_MEASURABLE, MUN_IS, "1", -1);

  act_as (fixture, "Marta Ellingsen");
  mun_record_set (objective, OBJECTIVE_STATUS, "draft");
  save (fixture, objective);
  mun_record_set (objective, OBJECTIVE_DUE_ON, "2027-03-31");
  if (weak)
    mun_record_set (objective, OBJECTIVE_TARGET, "");
  mun_record_set (objective, OBJECTIVE_STATUS, "approved");
  return objective;
}

static MunRecord *
approve_plan (Fixture  *fixture,
              gboolean  weak)
{
  MunRecord *plan = send_version (fixture, &mun_security_plan_spec, -1);
  g_autoptr(GPtrArray) thresholds = mun_workspace_children (fixture->workspace, plan, &mun_plan_threshold_spec);
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (thresholds->len, >, 0);
  for (guint i = 0; weak && i < thresholds->len; i++)
    {
      mun_workspace_delete (fixture->workspace, thresholds->pdata[i], &error);
      g_assert_no_error (error);
    }
  mun_record_set (plan, SECURITY_PLAN_STATUS, "approved");
  return plan;
}

static MunRecord *
approve_supplier (Fixture  *fixture,
                  gboolean  weak)
{
  MunRecord *supplier = mun_workspace_find_first (fixture->workspace, &mun_supplier_spec, SUPPLIER_STATUS, MUN_IS, "approved",
                                                  SUPPLIER_CRITICALITY, MUN_IS, "high", -1);

  act_as (fixture, "Marta Ellingsen");
  mun_record_set (supplier, SUPPLIER_SECURITY_REQUIREMENTS, "Seals are checked and noted.");
  mun_record_set (supplier, SUPPLIER_ASSESSMENT_DUE, weak ? "2026-10-31" : "2027-10-31");
  mun_record_set (supplier, SUPPLIER_STATUS, "suspended");
  save (fixture, supplier);
  mun_record_set (supplier, SUPPLIER_STATUS, "approved");
  return supplier;
}

static MunRecord *
change_plan (Fixture  *fixture,
             gboolean  weak)
{
  MunRecord *change = mun_workspace_new_record (fixture->workspace, &mun_change_spec);
  static const int texts[] = { CHANGE_TITLE, CHANGE_PURPOSE, CHANGE_CONSEQUENCES, CHANGE_INTEGRITY_NOTE, CHANGE_RESOURCES_NOTE, CHANGE_RESPONSIBILITIES_NOTE };

  act_as (fixture, "Ida Korsgaard");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    mun_record_set (change, texts[i], "New gate");
  mun_record_set (change, CHANGE_KIND, "equipment_technology");
  mun_record_set (change, CHANGE_PLANNED, weak ? "1" : "0");
  save (fixture, change);
  mun_record_set (change, CHANGE_PLANNED, weak ? "0" : "1");
  return change;
}

static MunRecord *
review_version (Fixture  *fixture,
                gboolean  weak)
{
  g_autoptr(MunRecord) document = mun_workspace_find_first (fixture->workspace, &mun_document_spec, DOCUMENT_KIND, MUN_IS, "procedure", DOCUMENT_STATUS, MUN_IS,
                                                            "approved", -1);
  g_autofree char *writer = person_id (fixture, "Ida Korsgaard");
  g_autofree char *other = person_id (fixture, "Deepak Nair");
  MunRecord *version = mun_workspace_new_record (fixture->workspace, &mun_document_version_spec);

  act_as (fixture, "Ida Korsgaard");
  mun_record_set (version, DOCUMENT_VERSION_DOCUMENT, mun_record_get_id (document));
  mun_record_set (version, DOCUMENT_VERSION_VERSION, "9.0");
  mun_record_set (version, DOCUMENT_VERSION_AUTHOR, writer);
  mun_record_set (version, DOCUMENT_VERSION_WRITTEN_ON, "2026-11-01");
  mun_record_set (version, DOCUMENT_VERSION_CHANGE_SUMMARY, "New rounds");
  save (fixture, version);
  mun_record_set (version, DOCUMENT_VERSION_REVIEWER, weak ? writer : other);
  return version;
}

static MunRecord *
take_end_back (Fixture  *fixture,
               gboolean  weak)
{
  g_autoptr(MunRecord) incident = mun_workspace_find_first (fixture->workspace, &mun_incident_spec, INCIDENT_STATUS, MUN_IS, "investigation", -1);
  MunRecord *measure = mun_workspace_new_record (fixture->workspace, &mun_temporary_measure_spec);

  act_as (fixture, "Ida Korsgaard");
  mun_record_set (measure, TEMPORARY_MEASURE_INCIDENT, mun_record_get_id (incident));
  mun_record_set (measure, TEMPORARY_MEASURE_DESCRIPTION, "A guard at the gate");
  mun_record_set (measure, TEMPORARY_MEASURE_STARTED_ON, "2026-10-20");
  mun_record_set (measure, TEMPORARY_MEASURE_PLANNED_END, TODAY);
  mun_record_set (measure, TEMPORARY_MEASURE_ENDED_ON, TODAY);
  save (fixture, measure);
  mun_record_set (measure, TEMPORARY_MEASURE_ENDED_ON, weak ? "" : "2026-11-01");
  return measure;
}

static MunRecord *
close_alone (Fixture  *fixture,
             gboolean  weak)
{
  static const char * const steps[] = { "contained", "analysed", "verification", "closed" };
  static const int days[] = { NONCONFORMITY_CORRECTION_ON, NONCONFORMITY_REVIEWED_ON, NONCONFORMITY_SIMILAR_CHECKED_ON };
  static const int texts[] = { NONCONFORMITY_TITLE, NONCONFORMITY_DESCRIPTION, NONCONFORMITY_CORRECTION, NONCONFORMITY_CONSEQUENCES,
                               NONCONFORMITY_CONSEQUENCES_HANDLED, NONCONFORMITY_CAUSE_METHOD, NONCONFORMITY_ROOT_CAUSE, NONCONFORMITY_SIMILAR_RESULT,
                               NONCONFORMITY_NO_ACTION_REASON };
  g_autofree char *finder = person_id (fixture, "Ida Korsgaard");
  MunRecord *nonconformity = mun_workspace_new_record (fixture->workspace, &mun_nonconformity_spec);

  act_as (fixture, "Ida Korsgaard");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    mun_record_set (nonconformity, texts[i], "The gate had no lock");
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    mun_record_set (nonconformity, days[i], TODAY);
  mun_record_set (nonconformity, NONCONFORMITY_SOURCE, "observation");
  mun_record_set (nonconformity, NONCONFORMITY_SEVERITY, "critical");
  mun_record_set (nonconformity, NONCONFORMITY_ACTION_NEEDED, "no");
  mun_record_set (nonconformity, NONCONFORMITY_SYSTEM_CHANGE, "no");
  mun_record_set (nonconformity, NONCONFORMITY_OWNER, finder);
  save (fixture, nonconformity);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      mun_record_set (nonconformity, NONCONFORMITY_STATUS, steps[i]);
      if (i + 1 < G_N_ELEMENTS (steps))
        save (fixture, nonconformity);
    }
  if (!weak)
    act_as (fixture, "Marta Ellingsen");
  mun_record_set (nonconformity, NONCONFORMITY_CLOSED_ON, TODAY);
  mun_record_set (nonconformity, NONCONFORMITY_CLOSED_BY, mun_workspace_get_person (fixture->workspace));
  return nonconformity;
}

static const struct {
  const char  *key;
  MunRecord *(*bring) (Fixture *fixture, gboolean weak);
  gboolean     trail;  /* the step is one of the approval trail */
  const char  *words;
} cases[] = {
  { "empty-fields", approve_scope, TRUE, "“Sites covered” is empty" },
  { "date-passed", date_treatment, FALSE, "a day that has passed" },
  { "owner-without-authority", start_risk, FALSE, "Jon Newcomer owns the risk" },
  { "no-measure", approve_objective, TRUE, "no measure or no target" },
  { "no-threshold", approve_plan, TRUE, "no threshold" },
  { "not-assessed", approve_supplier, TRUE, "no assessment that still holds" },
  { "unplanned-after-all", change_plan, FALSE, "put down as planned" },
  { "own-review", review_version, FALSE, "wrote this version and reviews it" },
  { "end-taken-back", take_end_back, FALSE, "this has never ended" },
  { "closed-alone", close_alone, FALSE, "nobody else has looked at it" },
};

static char *
dup_summary (Fixture *fixture)
{
  g_autoptr(MunRevision) head = mun_store_head (mun_workspace_get_store (fixture->workspace), NULL);

  return g_strdup (head->summary);
}

/* Returns: (transfer full): the comment of the last approval of @record */
static char *
dup_comment (Fixture   *fixture,
             MunRecord *record)
{
  g_autoptr(GPtrArray) steps = mun_workspace_find (fixture->workspace, &mun_approval_step_spec, APPROVAL_STEP_RECORD, MUN_IS, mun_record_get_id (record),
                                                   APPROVAL_STEP_STEP, MUN_IS, "approve", -1);

  g_assert_cmpuint (steps->len, >, 0);
  return g_strdup (mun_record_get (steps->pdata[steps->len - 1], APPROVAL_STEP_COMMENT));
}

static void
refuse (Fixture    *fixture,
        MunRecord  *record,
        const char *reason,
        const char *words)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *before = dup_summary (fixture);
  g_autofree char *after = NULL;

  mun_workspace_give_reason (fixture->workspace, reason);
  g_assert_false (mun_workspace_save (fixture->workspace, record, NULL, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_NEEDS_REASON);
  g_assert_nonnull (strstr (error->message, words));
  g_assert_nonnull (strstr (error->message, "say why to do it anyway"));
  after = dup_summary (fixture);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (mun_workspace_get_refused (fixture->workspace) == record);
  g_assert_true (mun_record_is_dirty (record));
}

static void
test_weak (Fixture       *fixture,
           gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr(MunRecord) record = cases[i].bring (fixture, TRUE);
  g_autoptr(GPtrArray) stops = mun_soft_stops_list (fixture->workspace, record, NULL);
  g_autofree char *summary = NULL;

  g_assert_cmpuint (stops->len, ==, 1);
  g_assert_cmpstr (((MunSoftStop *) stops->pdata[0])->key, ==, cases[i].key);
  refuse (fixture, record, NULL, cases[i].words);
  refuse (fixture, record, " - ", cases[i].words);

  mun_workspace_give_reason (fixture->workspace, "  " REASON "\n");
  save (fixture, record);
  mun_workspace_give_reason (fixture->workspace, NULL);
  g_assert_cmpuint (mun_workspace_get_passed (fixture->workspace)->len, ==, 1);
  summary = dup_summary (fixture);
  g_assert_true (g_str_has_suffix (summary, "(done anyway: " REASON ")"));
  if (cases[i].trail)
    {
      g_autofree char *comment = dup_comment (fixture, record);

      g_assert_nonnull (strstr (comment, cases[i].words));
      g_assert_true (g_str_has_suffix (comment, "Done anyway: " REASON));
    }
}

/* What is good is not asked, and a reason that nobody needed is not told. */
static void
test_good (Fixture       *fixture,
           gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr(MunRecord) record = cases[i].bring (fixture, FALSE);
  g_autoptr(GPtrArray) stops = mun_soft_stops_list (fixture->workspace, record, NULL);
  g_autofree char *summary = NULL;

  g_assert_cmpuint (stops->len, ==, 0);
  mun_workspace_give_reason (fixture->workspace, REASON);
  save (fixture, record);
  summary = dup_summary (fixture);
  g_assert_null (strstr (summary, REASON));
  if (cases[i].trail)
    {
      g_autofree char *comment = dup_comment (fixture, record);

      g_assert_null (strstr (comment, REASON));
    }
}

/* A group keeps the reason that it began with, and tells it once; what refuses, refuses with a reason, too. */
static void
test_group (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(MunRecord) treatment = date_treatment (fixture, TRUE);
  g_autoptr(GError) error = NULL;
  g_autofree char *summary = NULL;

  mun_workspace_give_reason (fixture->workspace, REASON);
  g_assert_true (mun_workspace_begin_group (fixture->workspace, "Two things", &error));
  mun_workspace_give_reason (fixture->workspace, NULL);
  save (fixture, treatment);
  mun_record_set (treatment, TREATMENT_DUE_ON, "2026-10-30");
  save (fixture, treatment);
  g_assert_true (mun_workspace_end_group (fixture->workspace, TRUE, &error));
  summary = dup_summary (fixture);
  g_assert_cmpstr (summary, ==, "Two things (done anyway: " REASON ")");
  g_assert_cmpuint (mun_workspace_get_passed (fixture->workspace)->len, ==, 1);

  mun_record_set (treatment, TREATMENT_DUE_ON, "2026-10-29");
  refuse (fixture, treatment, NULL, "a day that has passed");

  mun_workspace_give_reason (fixture->workspace, REASON);
  mun_workspace_set_person (fixture->workspace, NULL);
  g_assert_false (mun_workspace_save (fixture->workspace, treatment, NULL, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
}

static gboolean
is_past (Fixture       *fixture,
         const MunSpec *spec,
         int            field,
         const char    *day,
         const char    *state)
{
  g_autoptr(MunRecord) record = mun_workspace_new_record (fixture->workspace, spec);
  g_autoptr(GPtrArray) stops = NULL;

  mun_record_set (record, field, day);
  stops = mun_soft_stops_list (fixture->workspace, record, state);
  return stops->len == 1 && g_str_equal (((MunSoftStop *) stops->pdata[0])->key, "date-passed");
}

/* What is planned is planned for a day to come; what took place is entered as held. */
static void
test_planned (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct { const MunSpec *spec; int field; const char *state, *over; } plans[] = {
    { &mun_exercise_spec, EXERCISE_PLANNED_ON, "planned", "held" },
    { &mun_training_spec, TRAINING_PLANNED_ON, "planned", "held" },
    { &mun_awareness_event_spec, AWARENESS_EVENT_HELD_ON, "planned", "held" },
    { &mun_management_review_spec, MANAGEMENT_REVIEW_PLANNED_ON, "planned", "held" },
    { &mun_review_decision_spec, REVIEW_DECISION_DUE_ON, "open", "done" },
  };
  g_autoptr(MunRecord) exercise = mun_workspace_new_record (fixture->workspace, &mun_exercise_spec);

  act_as (fixture, "Ida Korsgaard");
  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_assert_true (is_past (fixture, plans[i].spec, plans[i].field, "2026-11-01", plans[i].state));
      g_assert_false (is_past (fixture, plans[i].spec, plans[i].field, TODAY, plans[i].state));
      g_assert_false (is_past (fixture, plans[i].spec, plans[i].field, "2026-11-01", plans[i].over));
    }
  mun_record_set (exercise, EXERCISE_TITLE, "Gate at night");
  mun_record_set (exercise, EXERCISE_PLANNED_ON, "2026-11-01");
  refuse (fixture, exercise, NULL, "enter it as held");
  mun_record_set (exercise, EXERCISE_PLANNED_ON, TODAY);
  save (fixture, exercise);
}

static void
test_keys (void)
{
  const char * const *keys = mun_soft_stops_keys ();

  g_assert_cmpuint (g_strv_length ((char **) keys), ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (keys[i], ==, cases[i].key);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *weak = g_strdup_printf ("/model/soft-stops/weak/%s", cases[i].key);
      g_autofree char *good = g_strdup_printf ("/model/soft-stops/good/%s", cases[i].key);

      g_test_add (weak, Fixture, GUINT_TO_POINTER (i), set_up, test_weak, tear_down);
      g_test_add (good, Fixture, GUINT_TO_POINTER (i), set_up, test_good, tear_down);
    }
  g_test_add ("/model/soft-stops/group", Fixture, NULL, set_up, test_group, tear_down);
  g_test_add ("/model/soft-stops/planned", Fixture, NULL, set_up, test_planned, tear_down);
  g_test_add_func ("/model/soft-stops/keys", test_keys);
  return g_test_run ();
}
